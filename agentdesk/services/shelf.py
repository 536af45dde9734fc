"""Every entry of a kind at hand: those of files, and above them what was saved by events, kept ready between events."""

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, Protocol, TypeVar

from agentdesk.domain.events import Change, Event, standing


class Entry(Protocol):
    """Something that is kept under an id."""

    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=Entry)
Source = Callable[[], Iterable[E]]
"""Gives entries, anew each time."""
Saved = Callable[[Change], E | None]
"""The entry that an event saved, where it saved one."""


class Shelf(Generic[E]):
    """A Source. A file that was edited counts at once; a saved entry takes the place of a file's of its id."""

    def __init__(
        self,
        files: Source[E],
        events: Callable[[], tuple[Event, ...]],
        version: Callable[[], int],
        saved: Saved[E],
    ) -> None:
        """`events`: those that saved entries and what undoes them; `version` grows with every event there is."""
        self._files = files
        self._events = events
        self._recorded = version
        self._saved_by = saved
        self._version = -1
        self._saved: Mapping[str, E] = {}
        self._lock = threading.Lock()

    def __call__(self) -> tuple[E, ...]:
        """All of them, each id once, retired ones among them."""
        return tuple(({one.id: one for one in self._files()} | dict(self._standing())).values())

    def find(self, entry: str) -> E | None:
        """The one of that id."""
        return self._standing().get(entry) or next((one for one in self._files() if one.id == entry), None)

    def saved(self) -> frozenset[str]:
        """Those that somebody here wrote, changed or took over from elsewhere."""
        return frozenset(self._standing())

    def _standing(self) -> Mapping[str, E]:
        with self._lock:
            version = self._recorded()
            if version != self._version:
                entries = (self._saved_by(event.change) for event in standing(self._events()))
                self._saved = {one.id: one for one in entries if one is not None}
                self._version = version
            return self._saved
