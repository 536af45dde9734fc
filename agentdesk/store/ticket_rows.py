"""The projection of tickets: one row each, with an index for every view's order."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from heapq import merge
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    func,
    or_,
    select,
)

from agentdesk.domain.events import Status
from agentdesk.domain.ids import AgentId, TicketId
from agentdesk.domain.subject import plain_subject
from agentdesk.domain.views import TicketRow, View
from agentdesk.store.cache_schema import ticket, ticket_tag
from agentdesk.store.instants import micros, micros_or_none
from agentdesk.store.json_lists import as_json
from agentdesk.store.lists import IN_LIST, rows_among
from agentdesk.store.ticket_reading import SHOWN, row_from
from agentdesk.store.word_folding import folded

ROWS = select(*(ticket.c[name] for name in SHOWN))
"""Every column that `row_from` takes."""

_ASKING = frozenset({View.NEEDS_REPLY, View.URGENT, View.MINE, View.UNASSIGNED})
_STATUS = {
    View.WAITING: Status.WAITING,
    View.SNOOZED: Status.SNOOZED,
    View.CLOSED: Status.CLOSED,
    View.SPAM: Status.SPAM,
}

_COLUMNS = tuple(column.name for column in ticket.columns)
_PUT = (
    f"INSERT INTO ticket ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608 - our names
    f" ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS[1:])}"
)
_ROWS_OF = f"SELECT {', '.join(SHOWN)} FROM ticket WHERE id {IN_LIST}"  # noqa: S608 - our own column names
_UNTAG = f"DELETE FROM ticket_tag WHERE ticket {IN_LIST}"  # noqa: S608
_TAG = "INSERT INTO ticket_tag (tag, ticket) VALUES (?, ?) ON CONFLICT DO NOTHING"
_DROP = f"DELETE FROM ticket WHERE id {IN_LIST}"  # noqa: S608


_PROMISED = select(func.count()).select_from(ticket).where(ticket.c.promise_due.is_not(None))


def rows_in(
    db: Connection, view: View, now: datetime, agent: str, limit: int | None
) -> tuple[TicketRow, ...]:
    """The tickets of `view` in its order. The outbox is the record's, so OUTBOX lists none here."""
    if view is View.OUTBOX:
        return ()
    if view in _ASKING:
        return _asking(db, _narrowed(view, agent), micros(now), limit)
    if view is View.PROMISES:
        promised = ROWS.where(ticket.c.promise_due.is_not(None))
        return _read(db, promised.order_by(ticket.c.promise_due, ticket.c.id).limit(limit))
    if view is View.ALL:
        chosen = ROWS.where(ticket.c.status != Status.SPAM.value)
    else:
        chosen = ROWS.where(ticket.c.status == _STATUS[view].value)
    if view is View.SNOOZED:
        chosen = chosen.where(or_(ticket.c.snoozed_until.is_(None), ticket.c.snoozed_until > micros(now)))
    return _read(db, chosen.order_by(ticket.c.last_at.desc(), ticket.c.id).limit(limit))


def _narrowed(view: View, agent: str) -> Select[Any]:
    if view is View.URGENT:
        return ROWS.where(ticket.c.urgent.is_(True))
    if view is View.MINE:
        return ROWS.where(ticket.c.assignee == agent)
    if view is View.UNASSIGNED:
        return ROWS.where(ticket.c.assignee.is_(None))
    return ROWS


def _asking(db: Connection, chosen: Select[Any], now: int, limit: int | None) -> tuple[TicketRow, ...]:
    """Two ordered lists, those that need a reply and those whose snooze is over, made one."""
    in_order = (ticket.c.asked_at, ticket.c.id)
    needing = chosen.where(ticket.c.status == Status.NEEDS_REPLY.value).order_by(*in_order).limit(limit)
    due = chosen.where(_due(now)).order_by(*in_order).limit(limit)
    both = merge(db.execute(needing), db.execute(due), key=lambda row: (row.asked_at, row.id))
    return tuple(row_from(row) for row in islice(both, limit))


def _due(now: int) -> ColumnElement[bool]:
    return (ticket.c.status == Status.SNOOZED.value) & (ticket.c.snoozed_until <= now)


def _read(db: Connection, chosen: Select[Any]) -> tuple[TicketRow, ...]:
    return tuple(row_from(row) for row in db.execute(chosen))


def one_row(db: Connection, wanted: TicketId) -> TicketRow | None:
    """The row of `wanted`."""
    return rows_by_id(db, [wanted]).get(wanted)


def rows_by_id(db: Connection, wanted: Iterable[TicketId]) -> dict[TicketId, TicketRow]:
    """The rows of those of `wanted` that are shown."""
    return {TicketId(row.id): row_from(row) for row in rows_among(db, _ROWS_OF, wanted)}


def counts_at(db: Connection, now: datetime, agent: str) -> dict[View, int]:
    """How many tickets each view lists; the outbox counts as 0 here."""
    due = func.coalesce(func.sum(_due(micros(now))), 0).label("due")
    grouped = (ticket.c.status, ticket.c.urgent, ticket.c.assignee)
    counts = dict.fromkeys(View, 0)
    for row in db.execute(select(*grouped, func.count().label("all"), due).group_by(*grouped)):
        _count(counts, row, agent)
    counts[View.PROMISES] = db.execute(_PROMISED).scalar_one()
    return counts


def _count(counts: dict[View, int], row: Row[*tuple[Any, ...]], agent: str) -> None:
    """Add one group of tickets that are alike in status, urgency and assignee."""
    status, tickets = Status(row.status), row.all
    asking = {Status.NEEDS_REPLY: tickets, Status.SNOOZED: row.due}.get(status, 0)
    counts[View.NEEDS_REPLY] += asking
    counts[View.URGENT] += asking if row.urgent else 0
    counts[View.MINE] += asking if row.assignee == agent else 0
    counts[View.UNASSIGNED] += asking if row.assignee is None else 0
    counts[View.ALL] += tickets if status is not Status.SPAM else 0
    if status is not Status.NEEDS_REPLY:
        counts[View(status.value)] += tickets - asking


def ids_starting(db: Connection, prefix: str, limit: int) -> tuple[TicketId, ...]:
    """Ids of the tickets that start so."""
    within = (ticket.c.id >= prefix) & (ticket.c.id < prefix + "\uffff")
    return tuple(db.execute(select(ticket.c.id).where(within).order_by(ticket.c.id).limit(limit)).scalars())


@lru_cache(maxsize=4096)
def _subject_key(subject: str) -> str:
    return folded(plain_subject(subject))


def put_ticket_rows(db: Connection, rows: Sequence[TicketRow]) -> None:
    """Write these rows over what was there."""
    if not rows:
        return
    db.exec_driver_sql(_PUT, [_values(row) for row in rows])
    db.exec_driver_sql(_UNTAG, (as_json(row.id for row in rows),))
    tags = [(tag, row.id) for row in rows for tag in row.tags]
    if tags:
        db.exec_driver_sql(_TAG, tags)


def drop_ticket_rows(db: Connection, tickets: Iterable[TicketId]) -> None:
    """These tickets are shown no longer."""
    listed = as_json(tickets)
    if listed != "[]":
        db.exec_driver_sql(_DROP, (listed,))


def _values(row: TicketRow) -> tuple[Any, ...]:
    """The columns of the table `ticket`, in their order."""
    asked = row.waiting_since or row.snoozed_until or row.last_at
    return (
        row.id,
        row.account,
        row.subject,
        _subject_key(row.subject),
        row.contact.email,
        row.contact.name,
        row.status.value,
        micros(row.opened_at),
        micros(row.last_at),
        micros_or_none(row.waiting_since),
        micros(asked),
        micros_or_none(row.snoozed_until),
        row.assignee,
        row.priority.value,
        row.urgent,
        as_json(row.urgency_reasons),
        row.vip,
        row.language,
        row.kind,
        as_json(row.tags),
        row.messages,
        row.has_attachment,
        row.preview,
        micros_or_none(row.promise_due),
    )


def tags_in_use(db: Connection) -> tuple[str, ...]:
    """Every tag on a shown ticket, in order."""
    return tuple(db.execute(select(ticket_tag.c.tag).distinct().order_by(ticket_tag.c.tag)).scalars())


def assignees_in_use(db: Connection) -> tuple[AgentId, ...]:
    """Everybody to whom a shown ticket is assigned."""
    found = (
        select(ticket.c.assignee).where(ticket.c.assignee.is_not(None)).distinct().order_by(ticket.c.assignee)
    )
    return tuple(AgentId(agent) for agent in db.execute(found).scalars() if agent)


def ids_of_contacts(db: Connection, emails: Iterable[str]) -> tuple[TicketId, ...]:
    """Shown tickets whose contact has one of these addresses (lower case)."""
    wanted = select(ticket.c.id).where(func.lower(ticket.c.contact_email).in_(list(emails)))
    return tuple(TicketId(one) for one in db.execute(wanted).scalars())


def recent_ids_of(
    db: Connection, email: str, domain: str, since: datetime, limit: int
) -> tuple[TicketId, ...]:
    """Shown tickets of this contact, or of anybody at `domain`, with mail since then; the newest first."""
    contact = func.lower(ticket.c.contact_email)
    theirs = contact == email
    if domain:
        theirs |= contact.like(
            "%@" + domain.replace("\\", "").replace("%", "").replace("_", "\\_"), escape="\\"
        )
    wanted = select(ticket.c.id).where(theirs, ticket.c.last_at >= micros(since))
    found = db.execute(wanted.order_by(ticket.c.last_at.desc(), ticket.c.id).limit(limit)).scalars()
    return tuple(TicketId(one) for one in found)
