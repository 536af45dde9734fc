"""Every canned response at hand."""

from collections.abc import Callable, Iterable

from agentdesk.domain.canned import CannedId, CannedResponse
from agentdesk.domain.events import CannedSaved, Change
from agentdesk.services.ports import Record
from agentdesk.services.shelf import Shelf

CannedSource = Callable[[], Iterable[CannedResponse]]
"""Gives canned responses, anew each time."""


def canned_in(change: Change) -> CannedResponse | None:
    """The entry that the event saved, where it saved one."""
    return change.response if isinstance(change, CannedSaved) else None


class CannedShelf(Shelf[CannedResponse]):
    """A CannedSource, of files and of the record; fragments among them."""

    def __init__(self, files: CannedSource, record: Record) -> None:
        super().__init__(files, record.canned_events, record.version, canned_in)

    def saved(self) -> frozenset[CannedId]:
        """Those that somebody here wrote, changed or took over from elsewhere."""
        return frozenset(map(CannedId, super().saved()))
