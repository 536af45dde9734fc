"""Catches what is typed between asking for the composer and its being there, so that no letter becomes a command."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

PATIENCE_MS = 3000


class TypedAhead(QLineEdit):
    """Has the focus, unseen, while the composer opens. Signals: in_vain() it did not open in time."""

    in_vain = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Typed ahead"))
        self.setGeometry(0, 0, 1, 1)
        self.hide()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)

    def begin(self) -> None:
        """Take the keyboard."""
        self.clear()
        self.show()
        self.setFocus()
        self._patience.start()

    def hand_over(self, editor: QWidget | None) -> None:
        """Give what was typed to the editor that has the focus now."""
        text, waiting = self.text(), self._patience.isActive()
        self._patience.stop()
        self.hide()
        if not waiting or not text:
            return
        if isinstance(editor, QPlainTextEdit | QTextEdit):
            editor.insertPlainText(text)
        elif isinstance(editor, QLineEdit):
            editor.insert(text)

    def _give_up(self) -> None:
        self.hide()
        self.in_vain.emit()
