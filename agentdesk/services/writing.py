"""Records events and brings the rows up to them: what every verb does in the end."""

from collections.abc import Iterable, Sequence

from agentdesk.domain.changes import Changes
from agentdesk.domain.draft import DraftKind
from agentdesk.domain.events import Event
from agentdesk.domain.ids import TicketId
from agentdesk.domain.outbox import OutboxItem
from agentdesk.services.ports import Cache, ChangeHub, Record
from agentdesk.services.projection import Projection, regroup
from agentdesk.services.roster import Roster


class EventWriter:
    """Writes the record first (it can never be made again), then the rows, then tells the views."""

    def __init__(
        self, cache: Cache, record: Record, roster: Roster, projection: Projection, changes: ChangeHub
    ) -> None:
        self._cache = cache
        self._record = record
        self._roster = roster
        self._projection = projection
        self._changes = changes

    def write(
        self,
        events: Sequence[Event],
        *,
        outbox: OutboxItem | None = None,
        consumed_draft: tuple[TicketId, DraftKind] | None = None,
    ) -> None:
        """Record events (with the mail and the draft that go with them) and refresh the rows of their
        tickets.
        """
        self._record.append(events, outbox=outbox, consumed_draft=consumed_draft)
        self.refresh(
            {event.ticket for event in events if event.ticket is not None},
            Changes(outbox=outbox is not None, drafts=consumed_draft is not None),
        )

    def refresh(self, tickets: Iterable[TicketId], also: Changes | None = None) -> None:
        """Bring the rows of these tickets up to the record and tell the views."""
        named = frozenset(tickets)
        with self._cache.writing() as tx:
            self._projection.refresh(tx, named)
            self._projection.caught_up(tx)
        self._changes.publish(Changes(named) | (also or Changes()))

    def refresh_contacts(self, emails: Iterable[str]) -> None:
        """Rows of these contacts' tickets show whether they are VIPs."""
        wanted = frozenset(emails)
        with self._cache.writing() as tx:
            tickets = tx.tickets_of_contacts(wanted)
            self._projection.refresh(tx, tickets)
            self._projection.caught_up(tx)
        self._changes.publish(Changes(frozenset(tickets)))

    def regroup(self, tickets: Iterable[TicketId]) -> frozenset[TicketId]:
        """Move messages to where the merges and splits now standing want them; gives every ticket touched."""
        grouped = self._roster.grouping()
        with self._cache.writing() as tx:
            members = {m for t in tickets for m in (t, *grouped.members(grouped.root(t)))}
            natives = {n for t in members if (n := tx.native_of(t)) is not None}
            natives |= {n for several in tx.natives_of(members).values() for n in several}
            touched = regroup(tx, natives, grouped) | members
            self._projection.refresh(tx, touched)
            self._projection.caught_up(tx)
        self._changes.publish(Changes(frozenset(touched)))
        return frozenset(touched)
