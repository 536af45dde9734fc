"""Puts canned responses into the reply: chosen from a list, at the cursor, with all that goes along with them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.domain.draft import Draft, DraftAttachment
from agentdesk.domain.ids import TicketId
from agentdesk.services.canned import FilledCanned
from agentdesk.services.desk import Desk
from agentdesk.ui.composer.canned_picker import CannedPicker
from agentdesk.ui.composer.drafting import Opened
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.tasks import Tasks


def with_canned(draft: Draft, canned: FilledCanned) -> Draft:
    """`draft` says that this went into it, whatever becomes of the text."""
    return replace(draft, canned=tuple(dict.fromkeys((*draft.canned, canned.use))))


class Inserting(QObject):
    """Signals: inserted(FilledCanned) into the text."""

    inserted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        form: ComposerForm,
        current_ticket: Callable[[], TicketId | None],
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._current_ticket = current_ticket
        self._desk = desk
        self._tasks = tasks
        self._form = form
        self._over = over

    def choose(self, opened: Opened) -> None:
        """Open the list of canned responses over the window."""
        picker = CannedPicker(
            self._desk, self._tasks, opened.draft.ticket, opened.language, self._over.window()
        )
        picker.chosen.connect(lambda canned: self._insert(canned, opened.draft.ticket))
        picker.dismissed.connect(self._form.editor.setFocus)
        picker.open()

    def _insert(self, canned: FilledCanned, ticket: TicketId) -> None:
        """Unless another ticket's draft was opened under the list."""
        if ticket != self._current_ticket():
            return
        self._form.insert(canned)
        self.inserted.emit(canned)
        if canned.attachments:
            self._tasks.read(lambda: (ticket, self._desk.canned.files(canned.attachments)), self._attach)

    def _attach(self, read: tuple[TicketId | None, tuple[DraftAttachment, ...]]) -> None:
        ticket, files = read
        if ticket == self._current_ticket():
            self._form.attach(files)
