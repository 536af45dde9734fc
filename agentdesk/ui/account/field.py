"""A line to type in, with the complaint about it right below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from agentdesk.ui.widgets.plain_label import PlainLabel


class Field(QWidget):
    """Signals: changed()."""

    changed = Signal()

    def __init__(
        self, name: str, *, secret: bool = False, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._complaint = PlainLabel("", "urgent small", self)
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self._complaint)
        self.line.textEdited.connect(self._on_edited)

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Replace what is typed."""
        self.line.setText(text)

    def complain(self, words: str) -> None:
        """Say what is wrong; nothing for an empty text."""
        self._complaint.setText(words)
        self._complaint.setVisible(bool(words))
        self.line.setAccessibleDescription(words)

    def complaint(self) -> str:
        """What is said to be wrong."""
        return self._complaint.text()

    def _on_edited(self) -> None:
        self.complain("")
        self.changed.emit()
