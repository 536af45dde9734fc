"""The plain-text editor: text comes in as text, files and pictures for others to take along."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QImage, QTextCharFormat, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget


def local_files(mime: QMimeData) -> tuple[Path, ...]:
    """The files on this computer that are being dropped or pasted."""
    urls: list[QUrl] = mime.urls() if mime.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


LONGEST_LINE = 50_000
"""Characters. Qt lays out a whole line at each key: one of two megabytes takes a second."""


class Editor(QPlainTextEdit):
    """Signals: files_dropped(tuple[Path, ...]); picture_pasted(QImage); long_lines_pasted(str), which are not inserted;
    left() when the focus goes elsewhere.
    """

    files_dropped = Signal(object)
    picture_pasted = Signal(QImage)
    long_lines_pasted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setMinimumHeight(72)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(local_files(source)) or source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Files become attachments; of anything else only the text is taken."""
        if files := local_files(source):
            self.files_dropped.emit(files)
        elif source.hasImage() and not source.text().strip():
            self.picture_pasted.emit(QImage(source.imageData()))
        elif source.hasText():
            self._insert_pasted(source.text().replace("\u00a0", " "))

    def _insert_pasted(self, text: str) -> None:
        """As plain text, which is nobody's but the agent's."""
        if max(map(len, text.split("\n"))) > LONGEST_LINE:
            self.long_lines_pasted.emit(text)
        else:
            self.textCursor().insertText(text, QTextCharFormat())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def sizeHint(self) -> QSize:
        return QSize(480, 150)
