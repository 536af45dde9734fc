"""The rail's views and the rows they list: frozen values made from the projection."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.events import Change, Priority, Status
from agentdesk.domain.ids import AccountId, AgentId, EventId, MessageKey, TicketId
from agentdesk.domain.message import Address, FiledMessage
from agentdesk.domain.ticket import Note, TicketState


class View(StrEnum):
    """What the rail offers. Needs reply, Urgent, Mine and Unassigned list only tickets that need a reply."""

    NEEDS_REPLY = "needs_reply"
    URGENT = "urgent"
    MINE = "mine"
    UNASSIGNED = "unassigned"
    WAITING = "waiting"
    SNOOZED = "snoozed"
    CLOSED = "closed"
    SPAM = "spam"
    ALL = "all"
    PROMISES = "promises"
    """Tickets in which something is promised and not kept yet, the soonest due first."""
    OUTBOX = "outbox"
    """Lists tickets with mail still in the outbox; counts outbox items not yet sent."""


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One line of the ticket list."""

    id: TicketId
    account: AccountId
    subject: str
    contact: Address
    status: Status
    opened_at: datetime
    last_at: datetime
    waiting_since: datetime | None
    snoozed_until: datetime | None
    assignee: AgentId | None
    priority: Priority
    urgent: bool
    urgency_reasons: tuple[str, ...]
    vip: bool
    language: str
    kind: str
    """Kind of the newest incoming mail."""
    tags: tuple[str, ...]
    messages: int
    has_attachment: bool
    preview: str
    """First words of the newest new text, one line, at most 160 characters."""
    promise_due: datetime | None = None
    """By when something was promised that is not kept yet."""


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event as one readable line of the thread."""

    event: EventId
    agent: AgentId
    at: datetime
    text: str
    """In English; a window words `change` in its own language."""
    change: Change


@dataclass(frozen=True, slots=True)
class Thread:
    """A ticket opened: its row, its state, its mails oldest first, its notes and what was done to it."""

    row: TicketRow
    state: TicketState
    messages: tuple[FiledMessage, ...]
    copies: tuple[MessageKey, ...]
    """Messages that are second deliveries of another one."""
    notes: tuple[Note, ...]
    log: tuple[LoggedEvent, ...]
    related: tuple[TicketId, ...] = ()
    """Tickets that may belong to this one: suggestions only."""
