"""A ticket's state, folded from its messages and events.

`fold` is deterministic, idempotent and independent of the order in which messages and events arrived, so
offline work and
team work are the same mechanism. How a status moves:

                    incoming, asks a reply                     Replied / outgoing mail
      (any but spam) ───────────────────────▶ needs_reply ───────────────────────────▶ waiting
                                                  │  ▲                                    │
                              Snoozed             ▼  │ due, or incoming                   │
                                               snoozed                                    │
      StatusSet(closed) from any ───────────▶ closed ◀────────────────────────────────────┘
      StatusSet(spam)   from any ───────────▶ spam   (incoming mail leaves it there)

A ticket in which something is promised waits on us: instead of waiting it is snoozed until shortly before that is due.

Automatic mail (newsletters, auto-replies, bounces ...) never reopens anything; a ticket made of nothing else
is closed unless it is urgent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from agentdesk.domain.canned import Macro, StatusAfter
from agentdesk.domain.events import (
    Assigned,
    Change,
    Event,
    NoteWritten,
    Priority,
    PrioritySet,
    Promised,
    PromiseKept,
    Replied,
    Snoozed,
    Status,
    StatusSet,
    TagAdded,
    TagRemoved,
    UrgentSet,
    standing,
)
from agentdesk.domain.ids import AgentId, EventId, MessageKey, TicketId
from agentdesk.domain.message import Direction, Kind


@dataclass(frozen=True, slots=True)
class MessageFact:
    """What folding needs to know of a mail in the ticket.

    Copies (second deliveries) are left out by the caller.
    """

    key: MessageKey
    message_id: str
    at: datetime
    direction: Direction
    kind: Kind
    urgent: bool = False

    @property
    def asks_reply(self) -> bool:
        """Whether somebody waits for an answer to this mail (or must act on it at once)."""
        return (
            self.direction is Direction.INCOMING
            and self.kind is not Kind.SPAM
            and (self.kind.asks_reply or self.urgent)
        )


@dataclass(frozen=True, slots=True)
class Note:
    """An internal note."""

    event: EventId
    agent: AgentId
    at: datetime
    text: str


PROMISE_LEAD = timedelta(minutes=30)
"""So long before it is due a ticket comes back; sooner where there is less than twice that time."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What a customer was told: that it is done by `due` (aware), in these words of the answer, said by that event."""

    due: datetime
    words: str
    event: EventId


@dataclass(frozen=True, slots=True)
class TicketState:
    """What is true of a ticket now, apart from its text. Times are aware UTC."""

    id: TicketId
    status: Status
    opened_at: datetime
    last_at: datetime
    waiting_since: datetime | None = None
    """Arrival of the oldest unanswered mail; a customer's further mail does not move it."""
    snoozed_until: datetime | None = None
    assignee: AgentId | None = None
    priority: Priority = Priority.NORMAL
    urgent: bool = False
    tags: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()
    answered: bool = False
    """Whether an answer was ever given."""
    promise: Promise | None = None
    """What was promised last and is not kept yet."""

    def status_at(self, now: datetime) -> Status:
        """The status with the snooze run out, where it has."""
        if self.status is Status.SNOOZED and self.snoozed_until is not None and self.snoozed_until <= now:
            return Status.NEEDS_REPLY
        return self.status


_Step = tuple[tuple[int, int, str, str], "MessageFact | Event"]


@dataclass(slots=True)
class _Telling:
    """A TicketState while it is being told, step by step: changed in place, for long tickets are told often."""

    opened_at: datetime
    last_at: datetime
    status: Status
    waiting_since: datetime | None = None
    snoozed_until: datetime | None = None
    assignee: AgentId | None = None
    priority: Priority = Priority.NORMAL
    tags: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()
    answered: bool = False
    promise: Promise | None = None

    def told(self, ticket: TicketId, *, urgent: bool) -> TicketState:
        """As it stands now."""
        return TicketState(
            ticket,
            self.status,
            self.opened_at,
            self.last_at,
            self.waiting_since,
            self.snoozed_until,
            self.assignee,
            self.priority,
            urgent and self.status not in (Status.CLOSED, Status.SPAM),
            self.tags,
            self.notes,
            self.answered,
            self.promise,
        )


def fold(ticket: TicketId, messages: Iterable[MessageFact], events: Iterable[Event]) -> TicketState:
    """The state of `ticket` from all its messages and events. Raises ValueError where there is neither."""
    steps = _in_order(list(messages), standing(list(events)))
    if not steps:
        raise ValueError(f"ticket {ticket} has neither messages nor events")
    state = _opened(steps)
    told = {e.change.message_id for _, e in steps if isinstance(e, Event) and isinstance(e.change, Replied)}
    urgent_mail = False
    urgent_said: bool | None = None
    for _, step in steps:
        if isinstance(step, MessageFact):
            urgent = step.urgent and step.asks_reply
            _take_message(state, step, told)
            if urgent:
                urgent_said = urgent_said or None
            urgent_mail = (urgent_mail and state.waiting_since is not None) or urgent
            continue
        if isinstance(step.change, UrgentSet):
            urgent_said = step.change.urgent
        _take_event(state, step)
        urgent_mail = urgent_mail and state.waiting_since is not None
    return state.told(ticket, urgent=urgent_mail if urgent_said is None else urgent_said)


def _in_order(messages: list[MessageFact], events: list[Event]) -> list[_Step]:
    steps: list[_Step] = [((_millis(m.at), 0, "", m.key), m) for m in {m.key: m for m in messages}.values()]
    steps += [((e.stamp.millis, 1 + e.stamp.counter, e.stamp.workstation, e.id), e) for e in events]
    return sorted(steps, key=lambda step: step[0])


def _millis(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _time_of(step: MessageFact | Event) -> datetime:
    if isinstance(step, MessageFact):
        return step.at
    return datetime.fromtimestamp(step.stamp.millis / 1000, tz=UTC)


def _opened(steps: list[_Step]) -> _Telling:
    first = next((step for _, step in steps if isinstance(step, MessageFact)), steps[0][1])
    spam = isinstance(first, MessageFact) and first.kind is Kind.SPAM
    opened = _time_of(first)
    return _Telling(opened, opened, Status.SPAM if spam else Status.CLOSED)


def _take_message(state: _Telling, message: MessageFact, told: set[str]) -> None:
    """`told` are the answers that an event speaks of: it, and not the copy in Sent, says when they were given."""
    state.last_at = max(state.last_at, message.at)
    if message.direction is Direction.OUTGOING:
        if message.message_id not in told and message.kind is Kind.AGENT:
            _answer(state, close=False)
    elif message.asks_reply and (state.status is not Status.SPAM or state.opened_at == message.at):
        state.status = Status.NEEDS_REPLY
        state.waiting_since = state.waiting_since or message.at
        state.snoozed_until = None


def _answer(state: _Telling, *, close: bool) -> None:
    state.status = Status.CLOSED if close else Status.WAITING
    state.waiting_since = state.snoozed_until = state.promise = None
    state.answered = True


def _promise(state: _Telling, event: Event, promised: Promised) -> None:
    at = _time_of(event)
    state.promise = Promise(promised.due, promised.words, event.id)
    if state.status in (Status.WAITING, Status.SNOOZED, Status.CLOSED):
        state.status = Status.SNOOZED
        state.snoozed_until = promised.due - min(PROMISE_LEAD, (promised.due - at) / 2)


def _carry_out(state: _Telling, macro: Macro, at: datetime) -> None:
    state.tags |= frozenset(macro.tags)
    state.assignee = macro.assignee or state.assignee
    if macro.status is StatusAfter.CLOSED:
        state.status = Status.CLOSED
    if macro.snooze_hours is not None:
        state.status, state.snoozed_until = Status.SNOOZED, at + timedelta(hours=macro.snooze_hours)


def _keep(state: _Telling) -> None:
    """What was promised is done: the ticket waits on the customer again."""
    if state.promise is not None and state.status is Status.SNOOZED:
        state.status, state.snoozed_until = Status.WAITING, None
    state.promise = None


def _take_event(state: _Telling, event: Event) -> None:
    change: Change = event.change
    match change:
        case Replied():
            _take_answer(state, event, change)
        case Promised():
            _promise(state, event, change)
        case PromiseKept():
            _keep(state)
        case StatusSet(status):
            _set_status(state, status, _time_of(event))
        case Snoozed(until):
            state.status, state.snoozed_until = Status.SNOOZED, until
        case Assigned(assignee):
            state.assignee = assignee
        case PrioritySet(priority):
            state.priority = priority
        case TagAdded(tag):
            state.tags |= {tag}
        case TagRemoved(tag):
            state.tags -= {tag}
        case NoteWritten(text):
            note = Note(event.id, event.agent, _time_of(event), text)
            state.notes = (*state.notes, note)
            state.last_at = max(state.last_at, note.at)
        case _:
            pass


def _take_answer(state: _Telling, event: Event, replied: Replied) -> None:
    _answer(state, close=replied.close)
    _carry_out(state, replied.macro, _time_of(event))
    if replied.promise is not None:
        _promise(state, event, replied.promise)


def _set_status(state: _Telling, status: Status, at: datetime) -> None:
    if status in (Status.CLOSED, Status.SPAM):
        state.promise = None
    state.waiting_since = (state.waiting_since or at) if status is Status.NEEDS_REPLY else None
    state.status, state.snoozed_until = status, None
