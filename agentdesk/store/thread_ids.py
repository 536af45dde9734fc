"""Which message ids lead to which ticket.

`alias` ties every message id ever seen or referred to, by the ticket id that it stands for, to its native ticket.
Another workstation may have filed its events under any of these ids.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, select, update

from agentdesk.domain.ids import MessageKey, TicketId, ticket_id_for
from agentdesk.store.cache_schema import alias, message, participant
from agentdesk.store.lists import IN_LIST, rows_among

_NATIVES = f"SELECT alias, native FROM alias WHERE alias {IN_LIST}"  # noqa: S608 - no value in it
_ALIASES = f"SELECT native, alias FROM alias WHERE native {IN_LIST}"  # noqa: S608
_NATIVE_BEHIND = "SELECT native FROM alias WHERE alias = ?"
_PARTICIPANTS = f"SELECT native, email FROM participant WHERE native {IN_LIST}"  # noqa: S608
_KEYS = (
    'SELECT native, "key", at, id FROM message'
    " WHERE ticket IN (SELECT value FROM json_each(?1)) AND native = ticket"
    ' UNION ALL SELECT native, "key", at, id FROM message'
    " WHERE native IN (SELECT value FROM json_each(?1)) AND native != ticket ORDER BY at, id"
)
"""Only where the two differ is the native ticket indexed."""
_SHOWN = f"SELECT DISTINCT ticket, native FROM message WHERE ticket {IN_LIST}"  # noqa: S608
_ALIAS = "INSERT INTO alias (alias, native) VALUES (?, ?)"
_PEOPLE = "INSERT INTO participant (native, email) VALUES (?, ?) ON CONFLICT DO NOTHING"
_OVERWRITE = " ON CONFLICT DO UPDATE SET native = excluded.native WHERE native != excluded.native"
_KEEP = " ON CONFLICT DO NOTHING"


def natives_by_id(db: Connection, message_ids: Iterable[str]) -> dict[str, TicketId]:
    """Native ticket of each of `message_ids` that is known."""
    asked = {message_id: ticket_id_for(message_id) for message_id in message_ids}
    found = {one: TicketId(native) for one, native in rows_among(db, _NATIVES, asked.values())}
    return {message_id: found[one] for message_id, one in asked.items() if one in found}


def aliases_of(db: Connection, natives: Iterable[TicketId]) -> dict[TicketId, frozenset[TicketId]]:
    """Every ticket id that stands for each native ticket, itself included."""
    wanted = list(natives)
    found: dict[TicketId, set[TicketId]] = {native: {native} for native in wanted}
    for native, other in rows_among(db, _ALIASES, wanted):
        found[TicketId(native)].add(TicketId(other))
    return {native: frozenset(several) for native, several in found.items()}


def native_behind(db: Connection, ticket: TicketId) -> TicketId | None:
    """The native ticket that `ticket` stands for."""
    found = db.exec_driver_sql(_NATIVE_BEHIND, (ticket,)).scalar()
    return None if found is None else TicketId(found)


def participants_of(db: Connection, natives: Iterable[TicketId]) -> dict[TicketId, frozenset[str]]:
    """Addresses seen in From, To, Cc and Reply-To of each native ticket's mails."""
    found: defaultdict[TicketId, set[str]] = defaultdict(set)
    for native, email in rows_among(db, _PARTICIPANTS, natives):
        found[native].add(email)
    return {native: frozenset(emails) for native, emails in found.items()}


def keys_by_native(db: Connection, natives: Iterable[TicketId]) -> dict[TicketId, tuple[MessageKey, ...]]:
    """The mails of each native ticket, oldest first."""
    found: defaultdict[TicketId, list[MessageKey]] = defaultdict(list)
    for native, key, _, _ in rows_among(db, _KEYS, natives):
        found[native].append(key)
    return {native: tuple(keys) for native, keys in found.items()}


def natives_shown_in(db: Connection, tickets: Iterable[TicketId]) -> dict[TicketId, frozenset[TicketId]]:
    """Native tickets of the mails shown in each ticket."""
    found: defaultdict[TicketId, set[TicketId]] = defaultdict(set)
    for shown, native in rows_among(db, _SHOWN, tickets):
        found[shown].add(native)
    return {shown: frozenset(natives) for shown, natives in found.items()}


def tie_ids(db: Connection, message_ids: Mapping[str, TicketId], *, overwrite: bool = True) -> None:
    """These message ids belong to these native tickets; without `overwrite` earlier ties stay."""
    if not message_ids:
        return
    aliases = [(ticket_id_for(one), native) for one, native in message_ids.items()]
    aliases += [(native, native) for native in set(message_ids.values())]
    how = _OVERWRITE if overwrite else _KEEP
    db.exec_driver_sql(_ALIAS + how, aliases)


def unite_natives(db: Connection, gone: TicketId, into: TicketId) -> None:
    """Everything of native ticket `gone` goes to `into`; `gone` stays as an alias."""
    if gone == into:
        return
    db.exec_driver_sql(_ALIAS + _OVERWRITE, [(gone, into), (into, into)])
    db.execute(update(alias).where(alias.c.native == gone).values(native=into))
    ours, elsewhere = message.c.native == gone, message.c.native != message.c.ticket
    db.execute(update(message).where(ours, message.c.ticket == gone).values(ticket=into))
    db.execute(update(message).where(ours, elsewhere).values(native=into))
    emails = db.execute(select(participant.c.email).where(participant.c.native == gone)).scalars().all()
    add_participants(db, {(into, email) for email in emails})
    db.execute(delete(participant).where(participant.c.native == gone))


def add_participants(db: Connection, people: Iterable[tuple[TicketId, str]]) -> None:
    """These addresses take part in these native tickets."""
    rows = list(people)
    if rows:
        db.exec_driver_sql(_PEOPLE, rows)
