"""Every canned response at hand: those of files, and above them what was saved by events, kept ready between events."""

import threading
from collections.abc import Callable, Iterable, Mapping

from agentdesk.domain.canned import CannedId, CannedResponse
from agentdesk.domain.events import CannedSaved, standing
from agentdesk.services.ports import Record

CannedSource = Callable[[], Iterable[CannedResponse]]
"""Gives canned responses, anew each time."""


class CannedShelf:
    """A CannedSource. A file that was edited counts at once; a saved entry takes the place of a file's of its id."""

    def __init__(self, files: CannedSource, record: Record) -> None:
        self._files = files
        self._record = record
        self._version = -1
        self._saved: Mapping[CannedId, CannedResponse] = {}
        self._lock = threading.Lock()

    def __call__(self) -> tuple[CannedResponse, ...]:
        """All of them, each id once, retired ones and fragments among them."""
        return tuple(({one.id: one for one in self._files()} | dict(self._standing())).values())

    def find(self, canned: CannedId) -> CannedResponse | None:
        """The one of that id."""
        return self._standing().get(canned) or next((one for one in self._files() if one.id == canned), None)

    def saved(self) -> frozenset[CannedId]:
        """Those that somebody here wrote, changed or took over from elsewhere."""
        return frozenset(self._standing())

    def _standing(self) -> Mapping[CannedId, CannedResponse]:
        with self._lock:
            version = self._record.version()
            if version != self._version:
                changes = (event.change for event in standing(self._record.canned_events()))
                self._saved = {c.response.id: c.response for c in changes if isinstance(c, CannedSaved)}
                self._version = version
            return self._saved
