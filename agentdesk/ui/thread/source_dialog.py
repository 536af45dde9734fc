"""Shows a mail as it came off the server, byte for byte as far as a person can read it."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from agentdesk.ui.thread.warning_words import problem_note

LONGEST = 512 * 1024
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), "�")


def readable(source: bytes) -> str:
    """The first LONGEST bytes as text: UTF-8 where it is, else Latin-1; control characters made visible."""
    head = source[:LONGEST]
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError:
        text = head.decode("latin-1")
    return text.replace("\r\n", "\n").translate(_CONTROLS)


class SourceDialog(QDialog):
    """The source, selectable, never interpreted."""

    def __init__(self, source: bytes, problems: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Source of the mail"))
        self.resize(820, 620)
        column = QVBoxLayout(self)
        for note in self._notes(source, problems):
            label = QLabel(note, self)
            label.setWordWrap(True)
            label.setProperty("look", "muted")
            column.addWidget(label)
        text = QPlainTextEdit(self)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setPlainText(readable(source))
        text.setAccessibleName(self.tr("Source of the mail"))
        column.addWidget(text, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _notes(self, source: bytes, problems: tuple[str, ...]) -> tuple[str, ...]:
        cut = self.tr("Only the first 512 KB are shown.")
        return (*map(problem_note, problems), *([cut] if len(source) > LONGEST else []))
