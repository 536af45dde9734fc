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

Automatic mail (newsletters, auto-replies, bounces ...) never reopens anything; a ticket made of nothing else
is closed unless it is urgent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from agentdesk.domain.events import (
    Assigned,
    Change,
    Event,
    NoteWritten,
    Priority,
    PrioritySet,
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

    def status_at(self, now: datetime) -> Status:
        """The status with the snooze run out, where it has."""
        if self.status is Status.SNOOZED and self.snoozed_until is not None and self.snoozed_until <= now:
            return Status.NEEDS_REPLY
        return self.status


_Step = tuple[tuple[int, int, str, str], "MessageFact | Event"]


def fold(ticket: TicketId, messages: Iterable[MessageFact], events: Iterable[Event]) -> TicketState:
    """The state of `ticket` from all its messages and events. Raises ValueError where there is neither."""
    steps = _in_order(list(messages), standing(list(events)))
    if not steps:
        raise ValueError(f"ticket {ticket} has neither messages nor events")
    state = _opened(ticket, steps)
    told = {e.change.message_id for _, e in steps if isinstance(e, Event) and isinstance(e.change, Replied)}
    urgent_mail = False
    urgent_said: bool | None = None
    for _, step in steps:
        if isinstance(step, MessageFact):
            state = _with_message(state, step, told)
            if step.urgent and step.asks_reply:
                urgent_said = urgent_said or None
            urgent_mail = (urgent_mail and state.waiting_since is not None) or (
                step.urgent and step.asks_reply
            )
            continue
        if isinstance(step.change, UrgentSet):
            urgent_said = step.change.urgent
        state = _with_event(state, step)
        urgent_mail = urgent_mail and state.waiting_since is not None
    urgent = urgent_mail if urgent_said is None else urgent_said
    return replace(state, urgent=urgent and state.status not in (Status.CLOSED, Status.SPAM))


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


def _opened(ticket: TicketId, steps: list[_Step]) -> TicketState:
    first = next((step for _, step in steps if isinstance(step, MessageFact)), steps[0][1])
    spam = isinstance(first, MessageFact) and first.kind is Kind.SPAM
    opened = _time_of(first)
    return TicketState(ticket, Status.SPAM if spam else Status.CLOSED, opened_at=opened, last_at=opened)


def _with_message(state: TicketState, message: MessageFact, told: set[str]) -> TicketState:
    """`told` are the answers that an event speaks of: it, and not the copy in Sent, says when they were given."""
    state = replace(state, last_at=max(state.last_at, message.at))
    if message.direction is Direction.OUTGOING:
        if message.message_id in told or message.kind is not Kind.AGENT:
            return state
        return _answered(state, close=False)
    if not message.asks_reply or (state.status is Status.SPAM and state.opened_at != message.at):
        return state
    return replace(
        state,
        status=Status.NEEDS_REPLY,
        waiting_since=state.waiting_since or message.at,
        snoozed_until=None,
    )


def _answered(state: TicketState, *, close: bool) -> TicketState:
    status = Status.CLOSED if close else Status.WAITING
    return replace(state, status=status, waiting_since=None, snoozed_until=None, answered=True)


def _with_event(state: TicketState, event: Event) -> TicketState:  # noqa: PLR0911 - one a kind
    change: Change = event.change
    match change:
        case Replied(_, close):
            return _answered(state, close=close)
        case StatusSet(status):
            return _with_status(state, status, _time_of(event))
        case Snoozed(until):
            return replace(state, status=Status.SNOOZED, snoozed_until=until)
        case Assigned(assignee):
            return replace(state, assignee=assignee)
        case PrioritySet(priority):
            return replace(state, priority=priority)
        case TagAdded(tag):
            return replace(state, tags=state.tags | {tag})
        case TagRemoved(tag):
            return replace(state, tags=state.tags - {tag})
        case NoteWritten(text):
            note = Note(event.id, event.agent, _time_of(event), text)
            return replace(state, notes=(*state.notes, note), last_at=max(state.last_at, note.at))
        case _:
            return state


def _with_status(state: TicketState, status: Status, at: datetime) -> TicketState:
    waiting = (state.waiting_since or at) if status is Status.NEEDS_REPLY else None
    return replace(state, status=status, waiting_since=waiting, snoozed_until=None)
