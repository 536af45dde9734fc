"""Carries out what a person decides about an unsent mail: one service call each, off the UI thread."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.ids import TicketId
from agentdesk.services.desk import Desk
from agentdesk.ui.outbox.words import Deed, Wish
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.worded import WordedRefusal
from agentdesk.ui.wording import one_line


class OutboxDeeds(QObject):
    """Signals: told(str) what was done; restored(TicketId) its mail is a draft again."""

    told = Signal(str)
    restored = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._window = window

    def carry_out(self, wish: Wish) -> None:
        """Do it; asks first where a mail would never be sent because of it."""
        outbox = self._desk.outbox
        match wish.deed:
            case Deed.TAKE_BACK:
                self._tasks.run(lambda: take_back(self._desk, wish), self._on_taken_back)
            case Deed.SEND_NOW:
                words = self.tr("The mail is sent now")
                self._tasks.run(lambda: outbox.send_now(wish.item), lambda _: self.told.emit(words))
            case Deed.RETRY:
                words = self.tr("The mail is sent once more")
                self._tasks.run(lambda: outbox.retry(wish.item), lambda _: self.told.emit(words))
            case Deed.MARK_SENT:
                self._ask_whether_it_arrived(wish)

    def _ask_whether_it_arrived(self, wish: Wish) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Outbox"))
        box.setText(self.tr("Count “%1” as sent?").replace("%1", one_line(wish.subject, 120)))
        box.setInformativeText(self.tr("It leaves the outbox and is not sent again."))
        sent = box.addButton(self.tr("Count it as sent"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda clicked: self._mark_sent(wish) if clicked is sent else None)
        box.open()

    def _mark_sent(self, wish: Wish) -> None:
        words = self.tr("The mail counts as sent")
        self._tasks.run(lambda: self._desk.outbox.mark_sent(wish.item), lambda _: self.told.emit(words))

    def _on_taken_back(self, draft: Draft | None) -> None:
        if draft is None:
            self.told.emit(self.tr("Too late: the mail is on its way"))
            return
        self.told.emit(self.tr("Not sent. Your answer is a draft again"))
        self.restored.emit(draft.ticket)


def take_back(desk: Desk, wish: Wish) -> Draft | None:
    """Make a draft of the mail (blocks). WordedRefusal where another one is being written, which it would replace."""
    if _being_written(desk, wish.ticket):
        raise WordedRefusal(
            QCoreApplication.translate("outbox", "Another answer is being written in this ticket."),
            QCoreApplication.translate("outbox", "Send or discard it, then take this one back."),
        )
    return desk.outbox.give_up(wish.item)


def _being_written(desk: Desk, ticket: TicketId) -> bool:
    drafts = desk.replying.drafts()
    return any(d.ticket == ticket and d.kind is DraftKind.REPLY and not d.empty for d in drafts)
