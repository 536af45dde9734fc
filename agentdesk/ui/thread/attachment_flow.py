"""Opens and saves attachments: read off the UI thread, bad ones never opened, nothing overwritten unasked."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from agentdesk.services.desk import Desk
from agentdesk.services.inbox import AttachmentContent
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.thread.attachment_chips import AttachmentWish
from agentdesk.ui.thread.attachment_files import OpenedFiles, openable, write_private
from agentdesk.ui.thread.fetch_flow import FetchFlow
from agentdesk.ui.thread.warning_words import file_note
from agentdesk.ui.worded import WordedLoss


class AttachmentFlow(QObject):
    """Signals: told(str) what became of a wish, for the status line."""

    told = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget, folder: Path | None = None) -> None:
        """`folder` holds what is opened; without one a temporary folder does."""
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._window = parent
        self._fetching = FetchFlow(desk, tasks, parent)
        self._fetching.told.connect(self.told)
        self._opened = OpenedFiles(folder)
        if folder is not None:
            tasks.read(self._opened.empty)

    def handle(self, wish: AttachmentWish) -> None:
        """Open or save the attachment, which may have to be fetched first."""
        then = self._open if wish.open else self._ask_where
        doing = self.tr("Reading the attachment…")
        self._tasks.read(
            lambda: self._desk.inbox.attachment(wish.key, wish.attachment.part),
            then,
            busy=doing,
            failed=self._fetching.first(lambda: self.handle(wish), doing),
        )

    def close(self) -> None:
        """Remove what was opened."""
        self._opened.close()

    def _open(self, content: AttachmentContent) -> None:
        if content.warning or not openable(content.name):
            self._ask_where(content)
            return
        self._tasks.read(lambda: self._opened.put(content.name, content.content), self._show)

    def _show(self, path: Path) -> None:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self.told.emit(
            self.tr("Opened %1").replace("%1", path.name)
            if opened
            else self.tr("No program opens %1. Save it instead.").replace("%1", path.name)
        )

    def _ask_where(self, content: AttachmentContent) -> None:
        if content.warning and not self._sure(content):
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self._window, self.tr("Save attachment"), str(Path(folder) / content.name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(content.name)
        dialog.fileSelected.connect(lambda path: self._save(Path(path), content.content))
        dialog.open()

    def _sure(self, content: AttachmentContent) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Save attachment"))
        box.setText(f"{content.name}\n\n{file_note(content.warning)}")
        save = box.addButton(self.tr("Save it anyway"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is save

    def _save(self, path: Path, content: bytes) -> None:
        """The dialog has asked whether an existing file may be replaced."""
        self._tasks.read(
            lambda: _written(path, content),
            lambda saved: self.told.emit(self.tr("Saved %1").replace("%1", str(saved))),
        )


def _written(path: Path, content: bytes) -> Path:
    try:
        write_private(path, content, replace=True)
    except OSError as error:
        words = QCoreApplication.translate("thread", "%1 could not be saved: {reason}.")
        raise WordedLoss(
            words.format(reason=error.strerror).replace("%1", path.name),
            QCoreApplication.translate("thread", "Choose another place."),
        ) from error
    return path
