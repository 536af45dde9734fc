"""Keeps the status bar's word on the business hours up to date."""

from PySide6.QtCore import QObject, QTimer

from agentdesk.services.desk import Desk
from agentdesk.ui.status.bar import StatusBar
from agentdesk.ui.tasks import Tasks

_EVERY_MS = 30_000


class OpeningWatch(QObject):
    """Looks again now and then; a calendar that cannot be read is told once, when the settings were read."""

    def __init__(self, desk: Desk, tasks: Tasks, status: StatusBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._status = status
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look_quietly)
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        self._tasks.read(self._desk.hours.now, self._status.show_opening, key="opening")

    def _look_quietly(self) -> None:
        self._tasks.read(
            self._desk.hours.now,
            self._status.show_opening,
            failed=lambda _error: self._status.show_opening(None),
            key="opening",
        )
