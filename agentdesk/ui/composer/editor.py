"""The plain-text editor: text comes in as text, dropped files as attachments."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QTextCharFormat, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget


def local_files(mime: QMimeData) -> tuple[Path, ...]:
    """The files on this computer that are being dropped or pasted."""
    urls: list[QUrl] = mime.urls() if mime.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


class Editor(QPlainTextEdit):
    """Signals: files_dropped(tuple[Path, ...]), left() when the focus goes elsewhere."""

    files_dropped = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setMinimumHeight(72)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(local_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Files become attachments; of anything else only the text is taken."""
        if files := local_files(source):
            self.files_dropped.emit(files)
        elif source.hasText():
            self.textCursor().insertText(source.text().replace("\u00a0", " "), QTextCharFormat())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def sizeHint(self) -> QSize:
        return QSize(480, 150)
