"""Lets a line to type in and the list below it be worked as one, without a mouse."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from agentdesk.ui.widgets.line_list import LineList

_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LineOverList(QObject):
    """The list takes the focus with the first arrow key, so that its rows are read aloud; what is typed there goes on
    in the line. Signals: taken() the current row, by Enter or a double click.
    """

    taken = Signal()

    def __init__(self, line: QLineEdit, rows: LineList) -> None:
        super().__init__(line)
        self._line = line
        self._rows = rows
        line.installEventFilter(self)
        rows.installEventFilter(self)
        rows.chosen.connect(lambda _row: self.taken.emit())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_line_key(event) if watched is self._line else self._on_list_key(event)
        return False

    def _on_line_key(self, event: QKeyEvent) -> bool:
        if event.key() in _TO_LIST and self._rows.lines.lines():
            self._rows.step(event)
            self._rows.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.taken.emit()
            return True
        return False

    def _on_list_key(self, event: QKeyEvent) -> bool:
        types = (event.text().isprintable() and bool(event.text())) or event.key() == Qt.Key.Key_Backspace
        if types and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._line.event(event)
            return True
        return False
