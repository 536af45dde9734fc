"""What stands beside the thread: the contact panel at its right and the line about a draft below it."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from agentdesk.domain.draft import Draft
from agentdesk.domain.errors import NotFound
from agentdesk.domain.ids import TicketId
from agentdesk.domain.views import TicketRow
from agentdesk.services.desk import Desk
from agentdesk.ui.contact.facts import ContactFacts, load_facts
from agentdesk.ui.tasks import Failure, Tasks
from agentdesk.ui.window.draft_line import DraftLine
from agentdesk.ui.window.main_window import MainWindow

NEVER = datetime.min.replace(tzinfo=UTC)


class Beside(QObject):
    """Follows the ticket that is shown. Signals: draft_wanted(Draft) it is to be gone on with."""

    draft_wanted = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._panel = window.contact
        self._tickets = window.tickets.list.tickets
        self._ticket: TicketId | None = None
        self._busy_with: TicketId | None = None
        self.row: TicketRow | None = None
        """The row of the ticket that is shown, once it has been read."""
        self.draft_line = DraftLine()
        self.draft_line.wanted.connect(self.draft_wanted)
        window.put_below_thread(self.draft_line)

    def show_ticket(self, ticket: TicketId | None) -> None:
        """Another ticket is shown now."""
        self._ticket = ticket
        self.read_contact()
        self.read_draft()

    def list_changed(self) -> None:
        """The row of the ticket may be another."""
        listed = self._tickets.listed_ticket(self._ticket)
        if listed is not None and listed.row != self.row:
            self.read_contact()

    def ticket_changed(self) -> None:
        """Something was written to the ticket; where it is listed, list_changed follows."""
        if self._tickets.row_of(self._ticket) < 0:
            self.read_contact()

    def composing(self, ticket: TicketId | None) -> None:
        """The composer has this ticket's draft now, or none."""
        self._busy_with = ticket
        self.read_draft()

    def read_contact(self) -> None:
        ticket = self._ticket
        if ticket is None:
            self._panel.show_facts(None)
            return
        listed = self._tickets.listed_ticket(ticket)
        row = listed.row if listed is not None else None
        self._tasks.read(
            lambda: load_facts(self._desk, ticket, row), self._on_facts, key="contact", failed=self._on_failed
        )

    def read_draft(self) -> None:
        """After what is being saved, so on the lane of writes."""
        ticket = self._ticket
        self.draft_line.show_draft(None)
        if ticket is not None and ticket != self._busy_with:
            self._tasks.run(lambda: (ticket, newest_draft(self._desk, ticket)), self._on_draft)

    def _on_facts(self, facts: ContactFacts) -> None:
        if facts.row.id == self._ticket:
            self.row = facts.row
            self._panel.show_facts(facts)

    def _on_failed(self, error: Exception) -> None:
        """A ticket that was merged away has no contact to show; anything else is told."""
        if isinstance(error, NotFound):
            self._panel.show_facts(None)
        else:
            self._tasks.failed.emit(Failure(error, ""))

    def _on_draft(self, found: tuple[TicketId, Draft | None]) -> None:
        ticket, draft = found
        if ticket == self._ticket and ticket != self._busy_with:
            self.draft_line.show_draft(draft)


def newest_draft(desk: Desk, ticket: TicketId) -> Draft | None:
    """What was being written on `ticket` last (blocks)."""
    drafts = [draft for draft in desk.replying.drafts() if draft.ticket == ticket and not draft.empty]
    return max(drafts, key=lambda draft: draft.updated_at or NEVER, default=None)
