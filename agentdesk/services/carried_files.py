"""The files that canned responses bring into an answer, and whether they are still what was kept.

A file that is gone, or damaged where it is kept, goes into the draft without content, so that the agent sees it there
and it is not forgotten; the answer then waits until it is taken off.
"""

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from agentdesk.domain.canned import CannedFile, CannedId
from agentdesk.domain.draft import Draft, DraftAttachment
from agentdesk.domain.events import CannedSaved, standing
from agentdesk.services.canned_shelf import CannedShelf
from agentdesk.services.ports import Record


class CarriedFiles:
    """Fetches and checks them."""

    def __init__(self, record: Record, shelf: CannedShelf) -> None:
        self._record = record
        self._shelf = shelf

    def of(self, files: Iterable[CannedFile]) -> tuple[DraftAttachment, ...]:
        """As they go along with an answer; without content where they are gone."""
        kept = ((file, self._record.kept_file(file.digest)) for file in files)
        return tuple(DraftAttachment(file.name, file.content_type, content or b"") for file, content in kept)

    def gone(self, draft: Draft) -> tuple[str, ...]:
        """Names of attachments that a canned response brought and that are gone, or have been replaced in it since."""
        used = {use.id for use in draft.canned}
        if not used or not draft.attachments:
            return ()
        now = {file for one in used for file in self._brought_by(one)}
        ever = now | self._ever_brought_by(used)
        return tuple(one.name for one in draft.attachments if _is_gone(one, now, ever))

    def _brought_by(self, canned: CannedId) -> tuple[CannedFile, ...]:
        found = self._shelf.find(canned)
        return found.attachments if found is not None else ()

    def _ever_brought_by(self, used: set[CannedId]) -> set[CannedFile]:
        changes = (event.change for event in standing(self._record.canned_events()))
        saved = (one.response for one in changes if isinstance(one, CannedSaved) and one.response.id in used)
        return {file for response in saved for file in response.attachments}


def _is_gone(attached: DraftAttachment, now: set[CannedFile], ever: set[CannedFile]) -> bool:
    """A file of the same name that the agent attached is theirs, whatever is in it."""
    namesakes = {file for file in ever if file.name == attached.name}
    if not attached.content:
        return any(file.size for file in namesakes)
    if not namesakes:
        return False
    digest = _digest(attached.content)
    brought = {file.digest for file in namesakes}
    return digest in brought - {file.digest for file in now if file.name == attached.name}


@lru_cache(maxsize=4)
def _digest(content: bytes) -> str:
    """Remembered, since the same files are looked at again at every pause in the typing."""
    return hashlib.sha256(content).hexdigest()
