"""Looks at the reply at each pause of typing, off the UI thread, and tells what was seen on it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.ui.tasks import Tasks

T = TypeVar("T")
PAUSE_MS = 250


class PauseWatch(QObject):
    """One draft is taken at each pause, for all that look at it. Notes are not looked at."""

    def __init__(self, current: Callable[[], Draft | None], tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self._tasks = tasks
        self._looks: list[Callable[[Draft | None], None]] = []
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.look)

    def add(self, key: str, work: Callable[[Draft], T], told: Callable[[T | None], object]) -> None:
        """Do `work` at each pause; `told` is given what it gave, or None for a note."""

        def look(draft: Draft | None) -> None:
            if draft is None:
                told(None)
            else:
                self._tasks.look(lambda: work(draft), lambda seen: self._tell(draft, seen, told), key=key)

        self._looks.append(look)

    def changed(self) -> None:
        """Something was typed."""
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        draft = self._current()
        for look in self._looks:
            look(None if draft is None or draft.kind is DraftKind.NOTE else draft)

    def _tell(self, draft: Draft, seen: T, told: Callable[[T | None], object]) -> None:
        """Unless something else is being written by now."""
        now = self._current()
        if now is not None and (now.ticket, now.kind) == (draft.ticket, draft.kind):
            told(seen)
