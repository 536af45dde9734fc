"""Everything done to a ticket is one of these small frozen values; folding them gives its state.

An event is never changed or deleted. Taking something back is an event too (`Undone`). Kinds that this
version does not know are kept as `Unrecognised` and passed on.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from agentdesk.domain.article import Article
from agentdesk.domain.canned import NO_MACRO, CannedResponse, CannedUse, Macro
from agentdesk.domain.clock import Stamp
from agentdesk.domain.ids import AgentId, EventId, MessageKey, TicketId, WorkstationId


class Status(StrEnum):
    """Where a ticket stands. Read is not handled: a ticket read by all may still need a reply."""

    NEEDS_REPLY = "needs_reply"
    WAITING = "waiting"
    SNOOZED = "snoozed"
    CLOSED = "closed"
    SPAM = "spam"


class Priority(IntEnum):
    """How much a ticket presses; sorts ascending."""

    LOW = 0
    NORMAL = 1
    HIGH = 2


@dataclass(frozen=True, slots=True)
class StatusSet:
    """Closed, reopened (needs_reply), set waiting, or marked as spam."""

    status: Status


@dataclass(frozen=True, slots=True)
class Snoozed:
    """Out of sight until `until` (aware), or until the customer writes again."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Assigned:
    """Given to an agent, or to nobody."""

    assignee: AgentId | None


@dataclass(frozen=True, slots=True)
class PrioritySet:
    """Priority chosen by an agent."""

    priority: Priority


@dataclass(frozen=True, slots=True)
class UrgentSet:
    """An agent overrules the judgement of urgency; that it is not urgent holds until the next urgent mail."""

    urgent: bool


@dataclass(frozen=True, slots=True)
class TagAdded:
    """Tags are lower case, without spaces at the ends."""

    tag: str


@dataclass(frozen=True, slots=True)
class TagRemoved:
    """Takes back the additions that it has seen; an addition stamped later stays."""

    tag: str


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """An internal note; never leaves by mail."""

    text: str


@dataclass(frozen=True, slots=True)
class Replied:
    """An answer was put into the outbox under `message_id`; with `close` the ticket closes with it.

    `originality`: per cent of it that was the agent's own words; None where it was too short to tell.
    `canned`: the canned responses that were inserted into it; `macro`: what they do to the ticket, after the answer.
    `promise`: by when it says that something will be done.
    """

    message_id: str
    close: bool = False
    originality: int | None = None
    canned: tuple[CannedUse, ...] = ()
    macro: Macro = NO_MACRO
    promise: "Promised | None" = None


@dataclass(frozen=True, slots=True)
class Promised:
    """The customer was told that something will be done by `due` (aware), in these `words`.

    It stands until a later answer, until the ticket is closed, or until it is kept. By itself it is an event for what
    was promised elsewhere, as on the phone.
    """

    due: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class PromiseKept:
    """What was promised before is done, though no answer says so."""


@dataclass(frozen=True, slots=True)
class CannedSaved:
    """A canned response as it stands from now on. Has no ticket."""

    response: CannedResponse


@dataclass(frozen=True, slots=True)
class ArticleSaved:
    """An article of the knowledge as it stands from now on. Has no ticket."""

    article: Article


@dataclass(frozen=True, slots=True)
class Arrived:
    """The mail `message` was filed while all events stamped before `at` (aware) had been carried out without it.

    Written by intake where no clock of a server says so; without it a cache filled anew would order things otherwise.
    """

    message: MessageKey
    at: datetime


@dataclass(frozen=True, slots=True)
class Merged:
    """The event's ticket and `other` are one from now on."""

    other: TicketId


@dataclass(frozen=True, slots=True)
class SplitOff:
    """These messages leave for a ticket of their own, `new_ticket`.

    An event of `new_ticket` itself says that they follow what was split off before.
    """

    messages: tuple[MessageKey, ...]
    new_ticket: TicketId


@dataclass(frozen=True, slots=True)
class VipSet:
    """The contact `email` (lower case) is, or is no longer, one whose mail is always urgent.

    Has no ticket.
    """

    email: str
    vip: bool


@dataclass(frozen=True, slots=True)
class Undone:
    """The event `event` is taken back. Undoing an undo brings it back."""

    event: EventId


@dataclass(frozen=True, slots=True)
class Unrecognised:
    """A change of a later version: kept word for word."""

    kind: str
    payload: bytes


Change = (
    StatusSet
    | Snoozed
    | Assigned
    | PrioritySet
    | UrgentSet
    | TagAdded
    | TagRemoved
    | NoteWritten
    | Replied
    | Promised
    | PromiseKept
    | CannedSaved
    | ArticleSaved
    | Arrived
    | Merged
    | SplitOff
    | VipSet
    | Undone
    | Unrecognised
)


@dataclass(frozen=True, slots=True)
class Event:
    """One change by one agent on one workstation, to one ticket (or to none, as for a contact)."""

    id: EventId
    stamp: Stamp
    agent: AgentId
    workstation: WorkstationId
    ticket: TicketId | None
    change: Change


def standing(events: tuple[Event, ...] | list[Event]) -> list[Event]:
    """The events that have not been undone, in order of their stamps, each once, whatever the order of
    arrival.
    """
    unique = {event.id: event for event in events}
    ordered = sorted(unique.values(), key=lambda event: (event.stamp, event.id))
    undone: set[EventId] = set()
    for event in reversed(ordered):
        if isinstance(event.change, Undone) and event.id not in undone:
            undone.add(event.change.event)
    return [event for event in ordered if event.id not in undone and not isinstance(event.change, Undone)]
