"""Puts canned responses into the reply: chosen from a list, at the cursor, with all that goes along with them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.domain.draft import Draft
from agentdesk.services.canned import FilledCanned
from agentdesk.services.canned_attaching import TakenFiles
from agentdesk.services.desk import Desk
from agentdesk.ui.composer.canned_picker import CannedPicker
from agentdesk.ui.composer.drafting import Opened
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.tasks import Tasks


def with_canned(draft: Draft, canned: FilledCanned) -> Draft:
    """`draft` says that this went into it, whatever becomes of the text."""
    return replace(draft, canned=tuple(dict.fromkeys((*draft.canned, canned.use))))


class Inserting(QObject):
    """Signals: inserted(FilledCanned) into the text; failed(str) to take everything along."""

    inserted = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, form: ComposerForm, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._form = form
        self._over = over

    def choose(self, opened: Opened) -> None:
        """Open the list of canned responses over the window."""
        picker = CannedPicker(
            self._desk, self._tasks, opened.draft.ticket, opened.language, self._over.window()
        )
        picker.chosen.connect(self._insert)
        picker.dismissed.connect(self._form.editor.setFocus)
        picker.open()

    def _insert(self, canned: FilledCanned) -> None:
        self._form.insert(canned)
        self.inserted.emit(canned)
        if files := canned.attachments:
            self._tasks.read(lambda: self._desk.canned_attaching.take(files), self._attach)

    def _attach(self, taken: TakenFiles) -> None:
        if taken.attachments:
            self._form.attached.add(taken.attachments)
        if taken.gone:
            words = self.tr("Not attached, for it is gone or no longer what it was: %1.")
            self.failed.emit(words.replace("%1", ", ".join(taken.gone)))
