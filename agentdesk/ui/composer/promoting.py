"""Leads from an answer to the sheet that saves it as a canned response."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.domain.ids import TicketId
from agentdesk.services.desk import Desk
from agentdesk.ui.composer.promote_sheet import PromoteSheet
from agentdesk.ui.composer.promotion import Promotion, promotion_of
from agentdesk.ui.tasks import Tasks


class Promoting(QObject):
    """Signals: told(str) what was done."""

    told = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over

    def promote(self, ticket: TicketId, text: str) -> None:
        """Offer to save `text`, the answer to `ticket`."""
        if not text.strip():
            self.told.emit(self.tr("There is nothing to save: the answer is empty."))
            return
        self._tasks.read(lambda: self._promotion(ticket, text), self._open)

    def _promotion(self, ticket: TicketId, text: str) -> Promotion:
        row = self._desk.inbox.thread(ticket).row
        domain = self._desk.canned.facts(ticket)["ticket.domain"]
        return promotion_of(text, row, self._desk.settings.load().agent.name, domain)

    def _open(self, promotion: Promotion) -> None:
        sheet = PromoteSheet(self._desk, self._tasks, promotion, self._over.window())
        sheet.saved.connect(self._on_saved)
        sheet.open()

    def _on_saved(self, title: str) -> None:
        self.told.emit(self.tr("Saved as canned response: %1").replace("%1", title))
