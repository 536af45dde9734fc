"""Keeps a cache in order while mail streams in, on a thread that runs only while there is something to do.

    idle ──(much was written)──▶ learning (once, when enough mails are here) ──▶ folding the log ──▶ idle
      └──(attachments are old)──▶ letting go, one by one ──▶ shrinking the file, slice by slice ──▶ folding ──▶ idle

SQLite would fold its log back into the file within a commit, a third of a second in a first download during which no
verb could write. Here almost all of it is folded while others write, and they wait only for the rest.
"""

import logging
import threading
from collections.abc import Iterable, Iterator

from agentdesk.domain.errors import StoreError
from agentdesk.store import attachment_rows, packing_dictionaries
from agentdesk.store.attachment_rows import Old
from agentdesk.store.beside import Beside
from agentdesk.store.database import Database
from agentdesk.store.preparing import MailPacking

_log = logging.getLogger(__name__)
_MUCH = 4_000_000
"""Bytes of mail."""
PAGES_AT_ONCE = 64
"""Of a file that shrinks: half a megabyte is moved while others wait to write."""
_OTHERS_FIRST = 0.002
"""Seconds between two of those, for whoever waits."""
_OFTEN = 100
"""Slices and attachments after which the log is folded."""


class Upkeep:
    """Of the cache in `database`. Thread-safe."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._packing: MailPacking | None = None
        self._old: Old | None = None
        self._mails = 0
        self._weight = 0
        self._beside = Beside("cache-upkeep", self._work)
        self._lock = threading.Lock()

    def packing(self) -> MailPacking:
        """How mails are packed now."""
        packing = self._packing
        if packing is None:
            with self._database.reading() as db:
                packing = self._packing = packing_dictionaries.packing_of(db)
        return packing

    def wrote(self, mails: int, weight: int) -> None:
        """So many mails of so many bytes were written; call it outside of transactions."""
        with self._lock:
            self._mails += mails
            self._weight += weight
            due = self._due()
        if due:
            self._beside.begin()

    def let_go(self, old: Old) -> None:
        """Keep these attachments no longer, and give their room back to the disk; returns at once."""
        self._old = old
        self._beside.begin()

    def wait(self) -> None:
        """Until nothing is being done."""
        self._beside.wait()

    def stop(self) -> None:
        """Wait until nothing is being done; nothing is begun after."""
        self._beside.stop()

    def _due(self) -> bool:
        return self._weight >= _MUCH or self._may_learn()

    def _may_learn(self) -> bool:
        packing = self._packing
        return (
            self._mails >= packing_dictionaries.ENOUGH_MAILS and packing is not None and not packing.learned
        )

    def _work(self) -> None:
        try:
            if self._may_learn():
                self._mails = 0
                self._learn()
            if self._weight >= _MUCH:
                self._weight = 0
                self._database.fold_log()
            old, self._old = self._old, None
            if old is not None:
                self._let_go(old)
        except StoreError as error:
            _log.info("The cache will be tidied later: %s", error)

    def _let_go(self, old: Old) -> None:
        with self._database.reading() as db:
            numbers = attachment_rows.all_old(db, old)
        self._by_and_by(self._letting_go(numbers, old))
        self._by_and_by(self._shrinking())
        self._database.fold_log()

    def _letting_go(self, numbers: Iterable[int], old: Old) -> Iterator[None]:
        for number in numbers:
            with self._database.writing() as db:
                attachment_rows.let_go(db, number, old)
            yield

    def _shrinking(self) -> Iterator[None]:
        while self._database.shrink(PAGES_AT_ONCE):
            yield

    def _by_and_by(self, slices: Iterator[None]) -> None:
        """Until all is done, or the cache is closed: what is left is done another time."""
        for number, _ in enumerate(slices, 1):
            if number % _OFTEN == 0:
                self._database.fold_log()
            if self._beside.pause(_OTHERS_FIRST):
                return

    def _learn(self) -> None:
        with self._database.reading() as db:
            samples = packing_dictionaries.samples_in(db)
        found = packing_dictionaries.learn_from(samples)
        if found:
            with self._database.writing() as db:
                packing_dictionaries.keep_dictionaries(db, found)
                kept = packing_dictionaries.packing_of(db)
            self._packing = (
                kept  # once they are on the disk: a mail packed against a lost one could not be read
            )
