"""Reads mails and what folding and lists need of them; each call is one statement, however many tickets it is
about.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select, tuple_, update

from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.message import Address, Direction, FiledMessage, Kind, Urgency
from agentdesk.domain.subject import plain_subject
from agentdesk.domain.ticket import MessageFact
from agentdesk.services.ports import KnownMessage, SentAnswer, TicketDigest
from agentdesk.store.attachment_rows import completed
from agentdesk.store.cache_schema import document, message, source
from agentdesk.store.documents import Dictionaries, readable_texts, unpacked, unpacked_bytes
from agentdesk.store.instants import instant, micros
from agentdesk.store.json_lists import from_json
from agentdesk.store.lists import IN_LIST, among, rows_among
from agentdesk.store.packing_dictionaries import dictionaries_of

_KNOWN = 'SELECT "key", message_id, content_hash, ticket, native, from_email FROM message WHERE'
_KNOWN_KEYS = f'{_KNOWN} "key" {IN_LIST} ORDER BY at, id'
_KNOWN_CONTENTS = f"{_KNOWN} content_hash {IN_LIST} AND duplicate_of IS NULL ORDER BY at, id"
_OWN_IDS = f"SELECT message_id FROM message WHERE direction = 'outgoing' AND message_id {IN_LIST}"  # noqa: S608
_ANSWERS = (
    'SELECT "key", message_id, ticket, at FROM message'
    " WHERE at >= ? AND direction = 'outgoing' AND kind = ? AND duplicate_of IS NULL ORDER BY at DESC, id DESC"
)
_BODIES = f'SELECT m."key", d.body FROM message m JOIN document d ON d.id = m.id WHERE m."key" {IN_LIST}'  # noqa: S608
_FILED = select(
    document.c.body,
    message.c.ticket,
    message.c.native,
    message.c.direction,
    message.c.kind,
    message.c.language,
    message.c.urgent,
    message.c.urgency_reasons,
    message.c.received_at,
    message.c.at,
    message.c.duplicate_of,
).join_from(message, document)
_OF_TICKETS = f"FROM message WHERE ticket {IN_LIST} AND duplicate_of IS NULL ORDER BY at, id"
_FACTS = f'SELECT ticket, "key", message_id, at, direction, kind, urgent {_OF_TICKETS}'
_DIGESTED = (
    "SELECT ticket, account, subject, contact_email, contact_name, direction, kind, language, urgent,"
    f" urgency_reasons, has_attachment, preview {_OF_TICKETS}"
)
_Row = Row[*tuple[Any, ...]]
_DIRECTIONS = {one.value: one for one in Direction}
_KINDS = {one.value: one for one in Kind}
_BY_AGE = (message.c.at, message.c.id)
_EXPORTED_AT_ONCE = 200


def known_keys(db: Connection, keys: Iterable[MessageKey]) -> dict[MessageKey, KnownMessage]:
    """Those of the mails that are here."""
    return {one.key: one for one in _known(db, _KNOWN_KEYS, keys)}


def known_by_content(db: Connection, hashes: Iterable[str]) -> dict[str, KnownMessage]:
    """The oldest mail of each content, copies left out."""
    found: dict[str, KnownMessage] = {}
    for one in _known(db, _KNOWN_CONTENTS, hashes):
        found.setdefault(one.content_hash, one)
    return found


def _known(db: Connection, statement: str, values: Iterable[str]) -> Iterator[KnownMessage]:
    for row in rows_among(db, statement, values):
        yield KnownMessage(*row)


def own_ids(db: Connection, message_ids: Iterable[str]) -> frozenset[str]:
    """Those that belong to outgoing mail."""
    return frozenset(message_id for (message_id,) in rows_among(db, _OWN_IDS, message_ids))


def facts_of(db: Connection, tickets: Iterable[TicketId]) -> dict[TicketId, tuple[MessageFact, ...]]:
    """What folding takes of each ticket's mails, oldest first."""
    found: defaultdict[TicketId, list[MessageFact]] = defaultdict(list)
    for ticket, key, message_id, at, direction, kind, urgent in rows_among(db, _FACTS, tickets):
        fact = MessageFact(key, message_id, instant(at), _DIRECTIONS[direction], _KINDS[kind], bool(urgent))
        found[ticket].append(fact)
    return {ticket: tuple(facts) for ticket, facts in found.items()}


def digests_of(db: Connection, tickets: Iterable[TicketId]) -> dict[TicketId, TicketDigest]:
    """What the list shows of each ticket's mails."""
    found: defaultdict[TicketId, list[_Row]] = defaultdict(list)
    for row in rows_among(db, _DIGESTED, tickets):
        found[row.ticket].append(row)
    return {ticket: _digest(rows) for ticket, rows in found.items()}


def _digest(rows: Sequence[_Row]) -> TicketDigest:
    """`rows` oldest first, at least one."""
    incoming = [row for row in rows if row.direction == Direction.INCOMING.value]
    asking = next((row for row in incoming if _KINDS[row.kind].asks_reply), None)
    first = asking or next(iter(incoming), rows[0])
    newest = incoming[-1] if incoming else rows[-1]
    reasons = next((row.urgency_reasons for row in reversed(rows) if row.urgent), "[]")
    return TicketDigest(
        account=rows[0].account,
        subject=plain_subject(rows[0].subject),
        contact=Address(first.contact_email, first.contact_name),
        language=next((row.language for row in reversed(incoming or rows) if row.language), ""),
        kind=newest.kind,
        urgency_reasons=from_json(reasons),
        messages=len(rows),
        has_attachment=any(row.has_attachment for row in rows),
        preview=next((row.preview for row in reversed(rows) if row.preview), ""),
    )


def answers_since(db: Connection, since: datetime) -> tuple[SentAnswer, ...]:
    """Sent by people here, copies left out, the newest first."""
    rows = db.exec_driver_sql(_ANSWERS, (micros(since), Kind.AGENT.value))
    return tuple(SentAnswer(key, message_id, ticket, instant(at)) for key, message_id, ticket, at in rows)


def new_texts_of(db: Connection, keys: Sequence[MessageKey]) -> list[tuple[MessageKey, str]]:
    """What was written newly in each of these mails."""
    dictionaries = dictionaries_of(db)
    return [(key, readable_texts(body, dictionaries)[0]) for key, body in rows_among(db, _BODIES, keys)]


def one_mail(db: Connection, key: MessageKey) -> FiledMessage | None:
    """The mail `key`."""
    return next(_filed(db, _FILED.where(message.c.key == key)), None)


def mails_of(db: Connection, ticket: TicketId) -> tuple[FiledMessage, ...]:
    """All mails shown in `ticket`, oldest first, copies included."""
    return tuple(_filed(db, _FILED.where(message.c.ticket == ticket).order_by(*_BY_AGE)))


def mails_after(
    db: Connection, place: tuple[int, int]
) -> tuple[tuple[FiledMessage, ...], tuple[int, int] | None]:
    """The next mails in order of time after (at, id) `place` and the place they end at, None at the end."""
    page = (
        _FILED.add_columns(message.c.id)
        .where(tuple_(*_BY_AGE) > tuple_(*place))
        .order_by(*_BY_AGE)
        .limit(_EXPORTED_AT_ONCE)
    )
    rows = db.execute(page).all()
    mails = tuple(_filed_from(row, dictionaries_of(db)) for row in rows)
    return mails, (rows[-1].at, rows[-1].id) if rows else None


def _filed(db: Connection, which: Select[Any]) -> Iterator[FiledMessage]:
    dictionaries = dictionaries_of(db)
    for row in db.execute(which):
        yield _filed_from(row, dictionaries)


def _filed_from(row: _Row, dictionaries: Dictionaries) -> FiledMessage:
    """The mail of a row of _FILED."""
    return FiledMessage(
        message=unpacked(row.body, dictionaries),
        ticket=TicketId(row.ticket),
        native_ticket=TicketId(row.native),
        direction=Direction(row.direction),
        kind=Kind(row.kind),
        language=row.language,
        urgency=Urgency(row.urgent, from_json(row.urgency_reasons)),
        received_at=instant(row.received_at),
        at=instant(row.at),
        duplicate_of=row.duplicate_of,
    )


def source_of(db: Connection, key: MessageKey, *, leaving_out: bool = False) -> bytes | None:
    """The mail as it came off the server; None where that is not here.

    Where attachments are not here, they are left out, or, without `leaving_out`, it is None too.
    """
    row = db.execute(select(source).join_from(message, source).where(message.c.key == key)).first()
    if row is None:
        return None
    rest = unpacked_bytes(row.body, dictionaries_of(db))
    return completed(db, row.id, rest, leaving_out=leaving_out)


def show_mails_in(db: Connection, tickets: Mapping[MessageKey, TicketId]) -> None:
    """Show each mail in that ticket."""
    by_ticket: defaultdict[TicketId, list[MessageKey]] = defaultdict(list)
    for key, ticket in tickets.items():
        by_ticket[ticket].append(key)
    for ticket, keys in by_ticket.items():
        moved = among(message.c.key, keys) & (message.c.ticket != ticket)
        db.execute(update(message).where(moved).values(ticket=ticket))
