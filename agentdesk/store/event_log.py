"""Appends and reads events. `Undone` events are found through what they aim at, however often undoing was
undone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from agentdesk.domain.clock import ZERO, Stamp
from agentdesk.domain.events import (
    Arrived,
    ArticleSaved,
    CannedSaved,
    Change,
    Event,
    Merged,
    Replied,
    SplitOff,
    Undone,
    VipSet,
)
from agentdesk.domain.ids import AgentId, EventId, TicketId, WorkstationId
from agentdesk.store.event_codec import decoded, encoded, kind_of
from agentdesk.store.lists import IN_LIST, rows_among
from agentdesk.store.record_schema import event

_GROUPING = (kind_of(Merged), kind_of(SplitOff))
_ARRIVALS = (kind_of(Arrived),)
_CONTACTS = (kind_of(VipSet),)
_CANNED = (kind_of(CannedSaved),)
_ARTICLES = (kind_of(ArticleSaved),)
_ANSWERS = (kind_of(Replied),)
_READ_AT_ONCE = 1_000
_COLUMNS = tuple(column.name for column in event.columns)
_EVENTS = f"SELECT * FROM event WHERE id {IN_LIST} ORDER BY seq"  # noqa: S608 - no value in it
_APPEND = f"INSERT INTO event ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
_KNOWN = f"SELECT id FROM event WHERE id {IN_LIST}"  # noqa: S608
_WITH_UNDOING = (
    f"WITH RECURSIVE reached (id, filed_under) AS (SELECT id, ticket FROM event WHERE {{which}} {IN_LIST}"  # noqa: S608
    " UNION SELECT e.id, r.filed_under FROM reached r JOIN event e ON e.target = r.id"
    f" AND e.kind = '{kind_of(Undone)}')"
    " SELECT e.*, r.filed_under FROM reached r JOIN event e ON e.id = r.id ORDER BY e.seq"
)


def append_events(db: Connection, events: Sequence[Event]) -> None:
    """Write down those of `events` whose ids are new."""
    if not events:
        return
    known = {known for (known,) in rows_among(db, _KNOWN, (one.id for one in events))}
    fresh = list({one.id: one for one in events if one.id not in known}.values())
    if fresh:
        first = count_events(db) + 1
        db.exec_driver_sql(_APPEND, [_values(seq, one) for seq, one in enumerate(fresh, first)])


def count_events(db: Connection) -> int:
    """How many events there are."""
    return db.exec_driver_sql("SELECT max(seq) FROM event").scalar() or 0


def newest_stamp(db: Connection) -> Stamp:
    """The latest stamp of all."""
    order = (event.c.millis.desc(), event.c.counter.desc(), event.c.stamped_by.desc())
    row = db.execute(
        select(event.c.millis, event.c.counter, event.c.stamped_by).order_by(*order).limit(1)
    ).first()
    return Stamp(row.millis, row.counter, WorkstationId(row.stamped_by)) if row else ZERO


def one_event(db: Connection, wanted: EventId) -> Event | None:
    """The event of that id."""
    row = db.execute(select(event).where(event.c.id == wanted)).first()
    return _event(row) if row else None


def events_with_ids(db: Connection, wanted: Iterable[EventId]) -> tuple[Event, ...]:
    """Those of these events that there are, in order of arrival."""
    return tuple(_event(row) for row in rows_among(db, _EVENTS, wanted))


def events_by_ticket(db: Connection, tickets: Iterable[TicketId]) -> Mapping[TicketId, tuple[Event, ...]]:
    """Events filed under each ticket id and what undoes them, in order of arrival."""
    found: defaultdict[TicketId, list[Event]] = defaultdict(list)
    for row in _with_undoing(db, "ticket", tickets):
        found[row.filed_under].append(_event(row))
    return {ticket: tuple(events) for ticket, events in found.items()}


def grouping_log(db: Connection) -> tuple[Event, ...]:
    """Merges, splits and what undoes them."""
    return _unique(_with_undoing(db, "kind", _GROUPING))


def contact_log(db: Connection) -> tuple[Event, ...]:
    """What was said of contacts, and what undoes it."""
    return _unique(_with_undoing(db, "kind", _CONTACTS))


def canned_log(db: Connection) -> tuple[Event, ...]:
    """Every saving of a canned response, and what undoes it."""
    return _unique(_with_undoing(db, "kind", _CANNED))


def article_log(db: Connection) -> tuple[Event, ...]:
    """Every saving of an article, and what undoes it."""
    return _unique(_with_undoing(db, "kind", _ARTICLES))


def answer_log(db: Connection) -> tuple[Event, ...]:
    """Every answer, and what undoes it."""
    return _unique(_with_undoing(db, "kind", _ANSWERS))


def arrival_log(db: Connection) -> tuple[Event, ...]:
    """What was said of the times of mails."""
    return _unique(_with_undoing(db, "kind", _ARRIVALS))


def events_after(db: Connection, seq: int) -> Sequence[tuple[int, Event]]:
    """The next events in order of arrival after the `seq`-th, with their numbers; empty at the end."""
    rows = db.execute(select(event).where(event.c.seq > seq).order_by(event.c.seq).limit(_READ_AT_ONCE))
    return [(row.seq, _event(row)) for row in rows]


def _with_undoing(db: Connection, which: str, values: Iterable[str]) -> Iterator[Row[*tuple[Any, ...]]]:
    yield from rows_among(db, _WITH_UNDOING.format(which=which), values)


def _unique(rows: Iterable[Row[*tuple[Any, ...]]]) -> tuple[Event, ...]:
    return tuple({row.id: _event(row) for row in rows}.values())


def _event(row: Row[*tuple[Any, ...]]) -> Event:
    change: Change = decoded(row.kind, row.payload)
    stamp = Stamp(row.millis, row.counter, WorkstationId(row.stamped_by))
    ticket = None if row.ticket is None else TicketId(row.ticket)
    return Event(EventId(row.id), stamp, AgentId(row.agent), WorkstationId(row.workstation), ticket, change)


def _values(seq: int, one: Event) -> tuple[Any, ...]:
    """The columns of the table `event`, in their order."""
    kind, payload = encoded(one.change)
    return (
        seq,
        one.id,
        one.stamp.millis,
        one.stamp.counter,
        one.stamp.workstation,
        one.agent,
        one.workstation,
        one.ticket,
        kind,
        one.change.event if isinstance(one.change, Undone) else None,
        payload,
    )
