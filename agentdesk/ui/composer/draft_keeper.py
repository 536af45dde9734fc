"""Saves a draft while it is typed: soon after each change, in order, and before anything takes its place.

changed ──▶ due (SAVE_MS after the first unsaved change) ──▶ saved, in order with all other writes
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from agentdesk.domain.draft import Draft
from agentdesk.ui.composer.drafting import size_of
from agentdesk.ui.tasks import Tasks

SAVE_MS = 400
HEAVY_SAVE_MS = 2000
"""With large attachments, which are written along with the text."""
_HEAVY = 2 * 1024 * 1024


class DraftKeeper(QObject):
    """Asks `current` for the draft when it is time to save it, and hands it to `save` off the UI thread."""

    def __init__(
        self,
        current: Callable[[], Draft | None],
        save: Callable[[Draft], None],
        tasks: Tasks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._save = save
        self._tasks = tasks
        self._interval = SAVE_MS
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save_now)

    def changed(self) -> None:
        """Something was typed: it is saved within the interval, however long the typing goes on."""
        if not self._timer.isActive():
            self._timer.start(self._interval)

    def save_now(self) -> None:
        """Save what is not saved yet, without waiting for the disk."""
        draft = self._current()
        self._timer.stop()
        if draft is not None:
            self._interval = HEAVY_SAVE_MS if size_of(draft) > _HEAVY else SAVE_MS
            self._tasks.run(lambda: self._save(draft))

    def save_pending(self) -> None:
        """The same, but only where something is unsaved."""
        if self._timer.isActive():
            self.save_now()

    def forget(self) -> None:
        """What is typed now is not to be saved any more: it was sent or thrown away."""
        self._timer.stop()
