"""Takes the files of a canned response into a draft, each checked against what it was when it was kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from agentdesk.domain.canned import CannedFile
from agentdesk.domain.draft import DraftAttachment
from agentdesk.services.ports import Record


@dataclass(frozen=True, slots=True)
class TakenFiles:
    """What can go along, and the names of those that cannot: gone, or not what they were."""

    attachments: tuple[DraftAttachment, ...]
    gone: tuple[str, ...]


class CannedAttaching:
    """Reads kept files."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def take(self, files: Iterable[CannedFile]) -> TakenFiles:
        """The contents of `files`, in order."""
        read = [(file, self._record.kept_file(file.digest)) for file in files]
        attachments = tuple(
            DraftAttachment(file.name, file.content_type, content)
            for file, content in read
            if content is not None
        )
        return TakenFiles(attachments, tuple(file.name for file, content in read if content is None))
