"""What Z takes back: the last things done, newest last, each until its time is over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

KEPT = 50


@dataclass(frozen=True, slots=True)
class Undoable:
    """`take_back` blocks and gives the words that say what was taken back. `until` None: it always can be."""

    summary: str
    take_back: Callable[[], str]
    until: datetime | None = None


class UndoStack:
    """Remembers in order; a thing taken back is forgotten."""

    def __init__(self) -> None:
        self._done: list[Undoable] = []

    def push(self, undoable: Undoable) -> None:
        self._done = [*self._done, undoable][-KEPT:]

    def forget(self, undoable: Undoable) -> None:
        """It was taken back, or settled, by other means."""
        self._done = [one for one in self._done if one is not undoable]

    def pop(self, now: datetime) -> Undoable | None:
        """The newest that can still be taken back."""
        while self._done:
            undoable = self._done.pop()
            if undoable.until is None or now < undoable.until:
                return undoable
        return None
