"""Mails on their way into the cache: judged while more of them are fetched, filed in the order they came.

add ──▶ [being judged … being judged] ──(enough at its head are ready, or the line is full)──▶ filed

Several batches in one transaction cost a third less than each in its own, for every transaction touches pages all
over the indices. The first mails do not wait for others: somebody looks at an empty list.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from agentdesk.domain.changes import Changes
from agentdesk.domain.message import RawMail
from agentdesk.services.judging import Judged, Verdicts
from agentdesk.services.ports import FolderCursor, MailIntake

_LONGEST = 8
"""Batches that may wait to be filed: enough that neither who judges nor who files waits for the other."""
_TOGETHER = 600
"""Mails worth a transaction."""
_AT_ONCE = 1000
"""So many mails are filed as soon as they are judged."""
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
        self._count = 0

    @property
    def busy(self) -> bool:
        """Whether mails are on their way."""
        return bool(self._line)

    def add(self, mails: Sequence[RawMail], cursor: FolderCursor) -> None:
        """Have `mails` judged and, after all that were added before, filed together with `cursor`."""
        weight = sum(len(mail.source) for mail in mails)
        self._line.append(_Waiting(self._intake.judge(mails, cursor), mails, cursor, weight))
        self._weight += weight
        while self._line and (self._full or self._worth_filing()):
            self._file(max(1, len(self._ready())))

    def finish(self) -> None:
        """File all that wait."""
        if self._line:
            self._file(len(self._line))

    @property
    def _full(self) -> bool:
        return len(self._line) > _LONGEST or self._weight > _HEAVIEST

    def _worth_filing(self) -> bool:
        ready = sum(len(waiting.mails) for waiting in self._ready())
        return ready > 0 and (self._count < _AT_ONCE or ready >= _TOGETHER)

    def _ready(self) -> list[_Waiting]:
        return list(takewhile(lambda waiting: waiting.verdicts.ready, self._line))

    def _file(self, batches: int) -> None:
        """File that many of the oldest, in one transaction."""
        oldest = [self._line.popleft() for _ in range(batches)]
        self._weight -= sum(waiting.weight for waiting in oldest)
        mails = [mail for waiting in oldest for mail in waiting.mails]
        self._count += len(mails)
        cursor = oldest[-1].cursor
        together = _Together([waiting.verdicts for waiting in oldest])
        self._filed(mails, cursor, self._intake.file(together, cursor))


@dataclass(frozen=True, slots=True)
class _Together:
    """services.judging.Verdicts of several batches as one."""

    several: Sequence[Verdicts]

    @property
    def ready(self) -> bool:
        return all(one.ready for one in self.several)

    def result(self) -> list[Judged]:
        return [judged for one in self.several for judged in one.result()]
