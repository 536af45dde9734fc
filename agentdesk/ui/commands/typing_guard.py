"""Lets keys such as Ctrl+K through to their command although a text field would rather keep them for itself."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from agentdesk.ui.commands.registry import Commands

_TEXT = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class TypingGuard(QObject):
    """Watches the text field that has the focus, and only that, so that no other event passes through Python."""

    def __init__(self, commands: Commands, app: QApplication) -> None:
        super().__init__(commands)
        self._commands = commands
        self._watched: QWidget | None = None
        app.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._commands.works_while_typing(QKeySequence(event.keyCombination()))
        return False

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _TEXT):
            old.removeEventFilter(self)
        if isinstance(new, _TEXT):
            new.installEventFilter(self)
