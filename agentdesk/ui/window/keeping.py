"""Backing up and restoring in the window: which file, how far it is, and whether the person means it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from agentdesk.domain.errors import Cancelled
from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Failure
from agentdesk.ui.widgets.long_work import LongWork
from agentdesk.ui.window.workplace import Workplace
from agentdesk.ui.wording import full_moment, utc_now

T = TypeVar("T")
Progress = Callable[[int, int], object]


class Keeper(Protocol):
    """What this needs of the profile. Each blocks; `progress` may raise to stop it."""

    def back_up(self, to: Path, progress: Progress) -> int:
        """Everything into one file; gives its size in bytes."""

    def make_ready(self, file: Path, progress: Progress) -> datetime:
        """Unpack a backup beside the profile; gives when it was made (aware)."""

    def discard(self) -> None:
        """Forget what was made ready."""


class KeepingDesk(QObject):
    """Signals: restore_wanted() a backup is ready to take the profile's place, once the window is closed."""

    restore_wanted = Signal()

    def __init__(self, place: Workplace, keeper: Keeper) -> None:
        super().__init__(place)
        self._place = place
        self._keeper = keeper
        place.window.commands.bind(CommandId.BACK_UP, self.back_up)
        place.window.commands.bind(CommandId.RESTORE, self.restore)

    def back_up(self) -> None:
        """Ask for a file, and write all of the profile into it."""
        dialog = self._dialog(self.tr("Back up to"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(f"agentdesk-{utc_now().astimezone():%Y-%m-%d}.backup")
        dialog.fileSelected.connect(lambda name: self.back_up_to(Path(name)))
        dialog.open()

    def restore(self) -> None:
        """Ask for a backup, and whether it is to take the place of everything here."""
        dialog = self._dialog(self.tr("Restore a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.restore_from(Path(name)))
        dialog.open()

    def back_up_to(self, file: Path) -> None:
        """Write the file; an older backup of that name goes."""
        saved = self.tr("Backed up to %1. Passwords are not in it.").replace("%1", str(file))
        self._watch(
            self.tr("Backing up…"),
            lambda progress: self._keeper.back_up(file, progress),
            lambda _size: self._place.say(saved),
        )

    def restore_from(self, file: Path) -> None:
        """Check the file first: nothing is asked about a backup that is of no use."""
        self._watch(
            self.tr("Reading the backup…"),
            lambda progress: self._keeper.make_ready(file, progress),
            self._ask,
        )

    def _ask(self, made_at: datetime) -> None:
        box = QMessageBox(self._place.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Restore the backup of {moment}?").format(moment=full_moment(made_at)))
        box.setInformativeText(
            self.tr(
                "The window closes and opens again on it. What is here now is kept in a folder beside. "
                "Mail that waited in the outbox of the backup is not sent by itself."
            )
        )
        restore = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.finished.connect(lambda _code: self._on_answer(box.clickedButton() is restore))
        box.open()

    def _on_answer(self, sure: bool) -> None:
        if sure:
            self.restore_wanted.emit()
        else:
            self._place.tasks.wait_for(self._keeper.discard)

    def _watch(self, doing: str, work: Callable[[Progress], T], then: Callable[[T], object]) -> None:
        dialog = LongWork(doing, self._place.window)
        self._place.window.closing.connect(dialog.stop)

        def done(result: T) -> None:
            dialog.end()
            then(result)

        def failed(error: Exception) -> None:
            dialog.end()
            if isinstance(error, Cancelled):
                self._place.say(error_words(error))
            else:
                self._place.tasks.failed.emit(Failure(error, doing))

        self._place.tasks.wait_for(lambda: work(dialog.tell), done, failed=failed)

    def _dialog(self, title: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._place.window, title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
