"""Calls back once a window has been painted, so that whatever the eye does not need waits until then."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 400
"""A window that starts minimised or covered is not painted."""


class FirstPaint(QObject):
    """Calls `act` once, after the first paint of `window`, or after PATIENCE_MS. Lives as long as the window."""

    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._act = act
        self._over = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._over.timeout.connect(self._painted)
        self._over.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._over.start(0)
        return False

    def _painted(self) -> None:
        self._window.removeEventFilter(self)
        self._act()
