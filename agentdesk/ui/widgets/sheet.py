"""A sheet lies over its window until Esc or a click beside it dismisses it; then the focus goes back."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

TOP = 72


class Sheet(QWidget):
    """Covers `window`, dims it, and holds one frame near the top. Signals: dismissed()."""

    dismissed = Signal()

    def __init__(self, window: QWidget, width: int = 560) -> None:
        super().__init__(window)
        self._under = window
        self._before = QApplication.focusWidget()
        self._width = width
        self.frame = QFrame(self)
        self.frame.setProperty("look", "popup")
        self.body = QVBoxLayout(self.frame)
        self.body.setContentsMargins(8, 8, 8, 8)
        self.body.setSpacing(8)
        window.installEventFilter(self)

    def open(self) -> None:
        """Show it over everything in its window."""
        self._fit()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Take it away and give the focus back."""
        self.hide()
        self._under.removeEventFilter(self)
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.dismissed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 70))
        painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside the sheet."""
        here = [
            w
            for w in self.frame.findChildren(QWidget)
            if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()
        ]
        if here:
            focused = QApplication.focusWidget()
            at = here.index(focused) if focused in here else -1
            here[(at + (1 if forward else -1)) % len(here)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _fit(self) -> None:
        room = self._under.rect()
        self.setGeometry(room)
        width = min(self._width, room.width() - 32)
        self.frame.setFixedWidth(width)
        self.frame.adjustSize()
        height = min(self.frame.height(), room.height() - 48)
        top = min(TOP, (room.height() - height) // 2)
        self.frame.setGeometry((room.width() - width) // 2, top, width, height)
