"""Turns what happens on other threads (writes, sync) into Qt signals of one frozen value each, on the UI thread.

Bursts of changes, as in a first sync, are joined: at most one `changed` in JOIN_MS.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from agentdesk.domain.changes import Changes
from agentdesk.services.ports import ChangeHub, SyncControl
from agentdesk.ui.tasks import Tasks

JOIN_MS = 150
VERSION_POLL_MS = 2000


class Bridge(QObject):
    """Signals: changed(Changes) something was written here; elsewhere() another process wrote; sync(SyncStatus)."""

    changed = Signal(object)
    elsewhere = Signal()
    sync = Signal(object)
    _heard = Signal(object)
    _status = Signal(object)

    def __init__(self, hub: ChangeHub, control: SyncControl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending = Changes()
        self._told_at = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell)
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self._status.connect(self.sync, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = (hub.subscribe(self._heard.emit), control.watch_status(self._status.emit))

    def close(self) -> None:
        """Stop listening."""
        self._timer.stop()
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._heard.disconnect(self._on_heard)

    def _on_heard(self, changes: Changes) -> None:
        self._pending |= changes
        if not self._timer.isActive():
            waited = int((time.monotonic() - self._told_at) * 1000)
            self._timer.start(max(0, JOIN_MS - waited))

    def _tell(self) -> None:
        self._told_at = time.monotonic()
        changes, self._pending = self._pending, Changes()
        if changes:
            self.changed.emit(changes)


class ForeignWrites(QObject):
    """Notices writes of other processes on this profile by a version that changes with them.

    Signals: noticed().
    """

    noticed = Signal()

    def __init__(self, version: Callable[[], int], tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self._tasks = tasks
        self._seen: int | None = None
        self._timer = QTimer(self, interval=VERSION_POLL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Ask for the version now."""
        self._tasks.read(self._version, self._on_version, key="record-version")

    def _on_version(self, version: int) -> None:
        another, self._seen = self._seen is not None and version != self._seen, version
        if another:
            self.noticed.emit()
