"""Records events and brings the rows up to them: what every verb does in the end."""

from collections.abc import Iterable, Sequence

from agentdesk.domain.changes import Changes
from agentdesk.domain.draft import DraftKind
from agentdesk.domain.events import Event
from agentdesk.domain.ids import TicketId
from agentdesk.domain.marks import Mark
from agentdesk.domain.outbox import OutboxItem
from agentdesk.services.ports import Cache, ChangeHub, Record
from agentdesk.services.projection import Projection


class EventWriter:
    """Writes the record first (it can never be made again), then the rows, then tells the views."""

    def __init__(self, cache: Cache, record: Record, projection: Projection, changes: ChangeHub) -> None:
        self._cache = cache
        self._record = record
        self._projection = projection
        self._changes = changes

    def write(
        self,
        events: Sequence[Event],
        *,
        outbox: OutboxItem | None = None,
        consumed_draft: tuple[TicketId, DraftKind] | None = None,
        marks: Sequence[Mark] = (),
    ) -> None:
        """Record events (with the mail, the draft and the marks that go with them) and refresh the rows of their
        tickets.
        """
        self._record.append(events, outbox=outbox, consumed_draft=consumed_draft, marks=marks)
        self.refresh(
            {event.ticket for event in events if event.ticket is not None},
            Changes(outbox=outbox is not None, drafts=consumed_draft is not None, marks=bool(marks)),
        )

    def refresh(self, tickets: Iterable[TicketId] = (), also: Changes | None = None) -> frozenset[TicketId]:
        """Bring the rows of these tickets, and of all that was recorded since, up to the record and tell the views;
        gives every ticket touched.
        """
        named = frozenset(tickets)
        with self._cache.writing() as tx:
            touched = self._projection.follow(tx, named)
        self._changes.publish(Changes(named | touched) | (also or Changes()))
        return touched

    def refresh_contacts(self, emails: Iterable[str]) -> None:
        """Rows of these contacts' tickets show whether they are VIPs."""
        self.refresh(self._cache.tickets_of_contacts(frozenset(emails)))
