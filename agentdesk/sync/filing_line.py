"""Mails on their way into the cache: judged while more of them are fetched, filed in the order they came.

add ──▶ [being judged … being judged] ──(the oldest is ready, or the line is full)──▶ filed
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from agentdesk.domain.changes import Changes
from agentdesk.domain.message import RawMail
from agentdesk.services.judging import Verdicts
from agentdesk.services.ports import FolderCursor, MailIntake

_LONGEST = 6
"""Batches that may wait to be filed: enough that neither who judges nor who files waits for the other."""
_HEAVIEST = 24 << 20
"""Bytes of mail that may wait."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    verdicts: Verdicts
    mails: Sequence[RawMail]
    cursor: FolderCursor
    weight: int


class FilingLine:
    """Hands mails to `intake`; `filed` is told of every batch that is in the cache. Raises StoreError."""

    def __init__(
        self, intake: MailIntake, filed: Callable[[Sequence[RawMail], FolderCursor, Changes], None]
    ) -> None:
        self._intake = intake
        self._filed = filed
        self._line: deque[_Waiting] = deque()
        self._weight = 0

    @property
    def busy(self) -> bool:
        """Whether mails are on their way."""
        return bool(self._line)

    def add(self, mails: Sequence[RawMail], cursor: FolderCursor) -> None:
        """Have `mails` judged and, after all that were added before, filed together with `cursor`."""
        weight = sum(len(mail.source) for mail in mails)
        self._line.append(_Waiting(self._intake.judge(mails, cursor), mails, cursor, weight))
        self._weight += weight
        while self._line and (self._full or self._line[0].verdicts.ready):
            self._file_oldest()

    def finish(self) -> None:
        """File all that wait."""
        while self._line:
            self._file_oldest()

    @property
    def _full(self) -> bool:
        return len(self._line) > _LONGEST or self._weight > _HEAVIEST

    def _file_oldest(self) -> None:
        oldest = self._line.popleft()
        self._weight -= oldest.weight
        self._filed(oldest.mails, oldest.cursor, self._intake.file(oldest.verdicts, oldest.cursor))
