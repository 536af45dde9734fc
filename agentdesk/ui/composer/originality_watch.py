"""Asks how much of the reply is the agent's own, at each pause of typing, off the UI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.ui.tasks import Tasks

PAUSE_MS = 250


class OriginalityWatch(QObject):
    """`told` is given per cent, or None where there is nothing to tell, as for a note."""

    def __init__(
        self,
        current: Callable[[], Draft | None],
        gauge: Callable[[Draft], int | None],
        told: Callable[[int | None], None],
        tasks: Tasks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._gauge = gauge
        self._told = told
        self._tasks = tasks
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.look)

    def changed(self) -> None:
        """Something was typed."""
        self._timer.start()

    def look(self) -> None:
        """Ask now."""
        draft = self._current()
        if draft is None or draft.kind is DraftKind.NOTE:
            self._told(None)
            return
        self._tasks.read(
            lambda: self._gauge(draft), lambda percent: self._tell(draft, percent), key="originality"
        )

    def _tell(self, draft: Draft, percent: int | None) -> None:
        """Unless something else is being written by now."""
        now = self._current()
        if now is not None and (now.ticket, now.kind) == (draft.ticket, draft.kind):
            self._told(percent)
