"""What an agent does to tickets: each verb is recorded as events, works offline, and can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from agentdesk.domain.changes import Changes
from agentdesk.domain.draft import DraftKind
from agentdesk.domain.errors import NotFound, UsageError
from agentdesk.domain.event_words import in_words
from agentdesk.domain.events import (
    Arrived,
    ArticleSaved,
    Assigned,
    CannedSaved,
    Change,
    Event,
    Merged,
    NoteWritten,
    Priority,
    PrioritySet,
    Promised,
    PromiseKept,
    Replied,
    Snoozed,
    SplitOff,
    Status,
    StatusSet,
    TagAdded,
    TagRemoved,
    Undone,
    Unrecognised,
    UrgentSet,
    VipSet,
    standing,
)
from agentdesk.domain.grouping import follows_split
from agentdesk.domain.ids import AgentId, EventId, MessageKey, TicketId, ticket_id_for
from agentdesk.domain.marks import shows
from agentdesk.services.alerting import Alerting
from agentdesk.services.journalist import Journalist
from agentdesk.services.marking import Marking
from agentdesk.services.ports import Cache, Clock, Record
from agentdesk.services.projection import Projection
from agentdesk.services.writing import EventWriter

_TAG_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Done:
    """A verb carried out: what to say about it, what undoing takes back, and which tickets it left behind.

    `change` is what each of `events` says, or said before it was `undone`; a window puts that into its own language.
    """

    summary: str
    events: tuple[EventId, ...]
    tickets: tuple[TicketId, ...]
    change: Change
    undone: bool = False


class TicketVerbs:
    """The verbs on tickets."""

    def __init__(
        self,
        cache: Cache,
        record: Record,
        journalist: Journalist,
        writer: EventWriter,
        alerting: Alerting,
        clock: Clock,
        projection: Projection,
        marking: Marking,
    ) -> None:
        self._cache = cache
        self._record = record
        self._journalist = journalist
        self._writer = writer
        self._alerting = alerting
        self._clock = clock
        self._projection = projection
        self._marking = marking

    def close(self, tickets: Sequence[TicketId]) -> Done:
        """Nothing more to do, until the customer writes again."""
        return self._on_each(tickets, StatusSet(Status.CLOSED), "Closed", read=True)

    def reopen(self, tickets: Sequence[TicketId]) -> Done:
        """Back among those that need a reply."""
        return self._on_each(tickets, StatusSet(Status.NEEDS_REPLY), "Reopened")

    def mark_spam(self, tickets: Sequence[TicketId]) -> Done:
        """Out of the way; later mail of the same conversation stays there too."""
        return self._on_each(tickets, StatusSet(Status.SPAM), "Marked as spam")

    def not_spam(self, tickets: Sequence[TicketId]) -> Done:
        """It was a customer after all."""
        return self._on_each(tickets, StatusSet(Status.NEEDS_REPLY), "Not spam")

    def assign(self, tickets: Sequence[TicketId], assignee: AgentId | None) -> Done:
        """Give tickets to an agent, or to nobody."""
        who = AgentId(assignee.strip().lower()) if assignee else None
        return self._on_each(tickets, Assigned(who), f"Assigned to {who}" if who else "Unassigned")

    def tag(self, tickets: Sequence[TicketId], tag: str) -> Done:
        """Add a tag."""
        return self._on_each(tickets, TagAdded(_tag(tag)), f"Tagged “{_tag(tag)}”")

    def untag(self, tickets: Sequence[TicketId], tag: str) -> Done:
        """Take a tag away."""
        return self._on_each(tickets, TagRemoved(_tag(tag)), f"Removed tag “{_tag(tag)}”")

    def set_priority(self, tickets: Sequence[TicketId], priority: Priority) -> Done:
        """How much these tickets press."""
        return self._on_each(tickets, PrioritySet(priority), f"Priority {priority.name.lower()}")

    def set_urgent(self, tickets: Sequence[TicketId], urgent: bool) -> Done:
        """Overrule the judgement of urgency."""
        return self._on_each(tickets, UrgentSet(urgent), "Marked urgent" if urgent else "Marked not urgent")

    def snooze(self, tickets: Sequence[TicketId], until: datetime) -> Done:
        """Out of sight until `until` (aware), or until the customer writes. UsageError for a time gone by."""
        if until <= self._clock.now():
            raise UsageError(f"{until:%Y-%m-%d %H:%M} has already passed.", "Choose a time to come.")
        return self._on_each(tickets, Snoozed(until), f"Snoozed until {until:%Y-%m-%d %H:%M}")

    def promise(self, ticket: TicketId, due: datetime, words: str = "") -> Done:
        """What was promised elsewhere than in an answer: the ticket comes back before `due` (aware). UsageError for a
        time gone by.
        """
        if due <= self._clock.now():
            raise UsageError(f"{due:%Y-%m-%d %H:%M} has already passed.", "Choose a time to come.")
        return self._on_each([ticket], Promised(due, words), f"Promised by {due:%Y-%m-%d %H:%M}")

    def keep_promise(self, tickets: Sequence[TicketId]) -> Done:
        """What was promised in these tickets is done, though no answer says so."""
        return self._on_each(tickets, PromiseKept(), "Promise kept")

    def note(self, ticket: TicketId, text: str) -> Done:
        """Write an internal note; it never leaves by mail."""
        if not text.strip():
            raise UsageError("The note is empty.", "Write something, or discard it.")
        written = NoteWritten(text.strip())
        event, *_ = self._journalist.events([(ticket, written)], self._last_at([ticket]))
        self._writer.write([event], consumed_draft=(ticket, DraftKind.NOTE))
        return Done("Note added", (event.id,), (ticket,), written)

    def merge(self, tickets: Sequence[TicketId]) -> Done:
        """Make one ticket of several. UsageError for fewer than two."""
        several = tuple(dict.fromkeys(tickets))
        if len(several) < 2:
            raise UsageError("One ticket cannot be merged.", "Select at least two.")
        seen = self._last_at(several)
        events = self._journalist.events([(several[0], Merged(other)) for other in several[1:]], seen)
        marks = self._marking.of(several)
        self._record.append(events, marks=marks)
        touched = self._writer.refresh(several, Changes(marks=bool(marks)))
        left = tuple(self._cache.rows_of(touched))
        said = f"Merged {len(several)} tickets"
        return Done(said, tuple(e.id for e in events), left, Merged(several[-1]))

    def split(self, ticket: TicketId, messages: Sequence[MessageKey]) -> Done:
        """Give these messages, and their copies, a ticket of their own.

        UsageError when none, or all, of its messages are named.
        """
        here = self._cache.messages(ticket)
        named = {m.duplicate_of or m.message.key for m in here if m.message.key in messages}
        if not named or named.issuperset(m.duplicate_of or m.message.key for m in here):
            raise UsageError(
                "A split takes some of a ticket's messages, not all.",
                "Name at least one, leave at least one.",
            )
        leaving = tuple(m.message.key for m in here if (m.duplicate_of or m.message.key) in named)
        new = ticket_id_for(f"{leaving[0]}\nsplit from {ticket}")
        split = SplitOff(leaving, new)
        event, *_ = self._journalist.events([(ticket, split)])
        marks = self._marking.of([ticket])
        self._record.append([event], marks=marks)
        self._writer.refresh([ticket, new], Changes(marks=bool(marks)))
        return Done("Split into a ticket of its own", (event.id,), (new,), split)

    def undo(self, done: Done) -> Done:
        """Take a verb back; undoing the result brings it back again."""
        undone = self._record.events_with(done.events)
        events = self._journalist.events([(e.ticket, Undone(e.id)) for e in undone])
        named = {e.ticket for e in undone if e.ticket is not None}.union(done.tickets)
        marks = self._marking.of(named) if shows(done.change) else ()
        self._record.append(events, marks=marks)
        library = isinstance(done.change, CannedSaved | ArticleSaved)
        touched = self._writer.refresh(named, Changes(marks=bool(marks), library=library))
        if isinstance(done.change, VipSet):
            self._writer.refresh_contacts([done.change.email])
        self._alerting.stand_again(touched, {e.stamp.at for e in undone})
        if done.undone and _settles(done.change):
            shown = {self._projection.shown(self._cache, ticket) for ticket in named}
            self._alerting.acknowledge(shown, events[0].stamp.at)
        left = tuple(self._cache.rows_of(touched))
        ids = tuple(event.id for event in events)
        return Done(f"Undone: {done.summary}", ids, left, done.change, undone=not done.undone)

    def undo_last(self, ticket: TicketId) -> Done:
        """Take back what this agent last did to a ticket, in whichever process. UsageError where there is nothing."""
        events = standing(self._projection.events(self._cache, [ticket])[ticket])
        ours = [e for e in events if e.agent == self._journalist.agent and _is_deed(e)]
        if not ours:
            raise UsageError(
                f"You did nothing to {ticket} that could be taken back.", "See `agentdesk show`."
            )
        last = ours[-1]
        if isinstance(last.change, Replied):
            raise UsageError(
                f"The last thing you did to {ticket} was to answer.",
                "While the mail waits, `agentdesk outbox --give-up` takes it back.",
            )
        undone = tuple(e.id for e in ours if _belong_together(e, last))
        return self.undo(Done(in_words(last.change), undone, (ticket,), last.change))

    def known_tags(self) -> tuple[str, ...]:
        """Every tag in use, in order."""
        return self._cache.tags()

    def known_agents(self) -> tuple[AgentId, ...]:
        """Everybody who is assigned to something, and whoever sits here."""
        return tuple(sorted({*self._cache.assignees(), self._journalist.agent}))

    def _on_each(self, tickets: Sequence[TicketId], change: Change, said: str, *, read: bool = False) -> Done:
        several = tuple(dict.fromkeys(tickets))
        seen = self._last_at(several)
        events = self._journalist.events([(ticket, change) for ticket in several], seen)
        self._writer.write(events, marks=self._marking.of(several, seen=read) if shows(change) else ())
        if events and _settles(change):
            self._alerting.acknowledge(several, events[0].stamp.at)
        what = said if len(several) == 1 else f"{said}: {len(several)} tickets"
        return Done(what, tuple(e.id for e in events), several, change)

    def _last_at(self, tickets: Sequence[TicketId]) -> datetime | None:
        """When something last happened in these tickets. NotFound where there is no such ticket."""
        rows = self._cache.rows_of(tickets)
        for ticket in tickets:
            if ticket not in rows:
                raise NotFound(f"There is no ticket {ticket}.", "See `agentdesk tickets`.")
        return max((row.last_at for row in rows.values()), default=None)


def _settles(change: Change) -> bool:
    """Whether who does this to a ticket has seen to its alerts."""
    if isinstance(change, StatusSet):
        return change.status in (Status.CLOSED, Status.SPAM)
    return isinstance(change, Snoozed) or (isinstance(change, UrgentSet) and not change.urgent)


def _is_deed(event: Event) -> bool:
    """Whether a person did it to this ticket, knowingly."""
    return not isinstance(event.change, Arrived | Unrecognised) and not follows_split(event)


def _belong_together(event: Event, last: Event) -> bool:
    """Whether both are one verb: merging several tickets at once is one event for each."""
    return event.id == last.id or (
        isinstance(event.change, Merged)
        and isinstance(last.change, Merged)
        and event.stamp.millis == last.stamp.millis
    )


def _tag(text: str) -> str:
    tag = " ".join(text.split()).lower()
    if not tag or len(tag) > _TAG_LENGTH:
        raise UsageError(f"“{text}” cannot be a tag.", f"A tag has 1 to {_TAG_LENGTH} characters.")
    return tag


Verb = Callable[[Sequence[TicketId]], Done]
"""The shape of the verbs that need nothing but tickets."""
