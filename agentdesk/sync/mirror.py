"""Mirrors one folder into the cache: newest first, resumable at any moment, incremental ever after.

                         UIDVALIDITY changed, or UIDNEXT fell
                   ┌────────────── folder_reset ◀──────────────┐
                   ▼                                           │
    begin ──▶ new folder ──▶ backfill ──(nothing missing)──▶ complete ◀──┐
      │                       ▲   │ each chunk: mails and                │ catch up: new mail, flags, vanished
      └─ cursor known ────────┘   ▼ cursor in one transaction            │
                              (cut off: what the cache has is not fetched again)

What is missing is always computed from what the server lists and what the cache knows, so a hole closes by itself.
"""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from heapq import nlargest

from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import ProtocolError, ServerError
from agentdesk.domain.message import RawMail
from agentdesk.domain.settings import Account
from agentdesk.services.ports import CacheReader, Clock, FolderCursor, MailIntake
from agentdesk.sync.connection import Connection, FolderState
from agentdesk.sync.fetch_response import Fetched
from agentdesk.sync.fetching import FIRST_CHUNKS, Chunk, Fetcher, Overheard
from agentdesk.sync.filing_line import FilingLine
from agentdesk.sync.folders import MirroredFolder
from agentdesk.sync.oversized import placeholder

_WINDOW = 2000
"""Mails whose flags are listed each time where the server does not say what changed."""
_LIST_ALL_AGAIN = 3600.0
"""Seconds until those of all mails are."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MirrorPorts:
    """Where fetched mail goes and what is known already.

    `written` is told of every write (intake itself tells the views), `progressed` that the counts have moved.
    """

    intake: MailIntake
    cache: CacheReader
    clock: Clock
    written: Callable[[Changes], None]
    progressed: Callable[["Progress"], None]


@dataclass(slots=True)
class Progress:
    """How much of the folder is here."""

    folder: str
    done: int = 0
    total: int = 0
    refused: dict[int, str] = field(default_factory=dict)
    """UIDs the server would not give, with its words."""


class FolderMirror:
    """One folder over one connection. Every method may raise ServerError, StoreError, Stopped."""

    def __init__(
        self, connection: Connection, ports: MirrorPorts, account: Account, folder: MirroredFolder
    ) -> None:
        self.folder = folder
        self.progress = Progress(folder.name)
        self._connection = connection
        self._ports = ports
        self._account = account
        self._known: set[int] = set()
        self._missing: list[int] = []
        self._state = FolderState(0, 0, 0, 0)
        self._cursor = FolderCursor(account.id, folder.name, 0)
        self._begun = False
        self._line = FilingLine(ports.intake, self._filed)
        self._looked_for_holes = False
        self._list_all_at = 0.0
        self.stale = False
        """Whether flags or removals were heard of, or may have been missed, that `catch_up` is to look after."""
        self._too_large: list[Fetched] = []
        self._refused: list[tuple[int, str]] = []

    @property
    def complete(self) -> bool:
        """Whether all mail of the folder is here."""
        return self._begun and not self._missing

    @property
    def opened(self) -> bool:
        """Whether it is this folder that the connection has open."""
        return self._connection.selected == self.folder.name

    def begin(self) -> None:
        """Open the folder and find out what is missing."""
        self._open()
        if self._begun and self._cursor.lowest_uid == 0:
            self._catch_up_opened()
            return
        if self._begun:
            self.catch_up_new()
        self._plan()

    def backfill(self, budget: int = 2000) -> None:
        """Fetch up to `budget` of the missing mails, the newest first; nothing to do where `complete`.

        Until all are fetched some may still be on their way into the cache, so that the next round need not wait.
        """
        if not self._missing:
            return
        self._open_again()
        part, rest = self._missing[:budget], self._missing[budget:]
        first = () if self._known or self._line.busy else FIRST_CHUNKS
        with self._salvaging():
            for chunk in Fetcher(self._connection).mails(part, first):
                self._file(chunk, finished=not rest and part[-1] in chunk.asked)
        self._missing = rest
        self._repair()
        if not rest:
            self._line.finish()
            self._look_for_holes()

    def catch_up_new(self) -> bool:
        """Fetch what arrived since; True where something did, or more was announced meanwhile.

        Quick, for the moment the server says so; to be called until it gives False.
        """
        self._open_again()
        fetcher = Fetcher(self._connection)
        arrived = [uid for uid in fetcher.uids(self._cursor.uidnext) if uid not in self._known]
        with self._salvaging():
            for chunk in fetcher.mails(arrived, ()):
                self._file_new(chunk)
        if arrived:
            self._line.finish()
        self._heed(fetcher.overheard)
        self._repair()
        self._count()
        return bool(arrived) or fetcher.overheard.exists is not None

    def catch_up(self) -> None:
        """New mail, flags changed elsewhere, mail that vanished; what was refused may be asked for again."""
        self.progress.refused.clear()
        self._line.finish()
        self.stale = False
        self._open()
        if self._begun:
            self._catch_up_opened()
        else:
            self._plan()

    def changed_since(self, state: FolderState) -> bool:
        """Whether `state`, got by STATUS, may show something that is not here yet."""
        if not self._begun or (state.uidvalidity, state.uidnext) != (
            self._cursor.uidvalidity,
            self._cursor.uidnext,
        ):
            return True
        return not state.highestmodseq or state.highestmodseq != self._cursor.highestmodseq

    def _heed(self, overheard: Overheard) -> None:
        """What the server mentioned. A count that falls though nothing was removed is not believed."""
        if overheard.exists is not None:
            honest = overheard.removed or overheard.exists >= self._state.exists
            self._state = replace(self._state, exists=overheard.exists) if honest else self._state
        self.stale |= overheard.removed or overheard.altered

    def _open(self) -> None:
        self._state = self._connection.examine(self.folder.name)
        if not (self._begun and self._is_same_folder(self._cursor)):
            self._load()
        self._count()

    def _load(self) -> None:
        self._line.finish()
        account, folder = self._account.id, self.folder.name
        cursor = self._ports.cache.cursor(account, folder)
        if cursor is not None and not self._is_same_folder(cursor):
            _log.info("%s: the server numbered its mail anew; it is matched again", folder)
            self._ports.written(self._ports.intake.folder_reset(account, folder))
            cursor = None
        self._begun = cursor is not None
        self._cursor = cursor or self._fresh_cursor()
        self._missing = []
        self._known = (
            set(self._ports.cache.uids(account, folder, self._state.uidvalidity)) if cursor else set()
        )

    def _open_again(self) -> None:
        """Make sure that it is this folder that is open."""
        if self.opened:
            return
        self._open()
        self.stale |= self._state.highestmodseq != self._cursor.highestmodseq or self._state.exists < len(
            self._known
        )
        if not self._begun:
            self._plan()

    def _is_same_folder(self, cursor: FolderCursor) -> bool:
        fell = 0 < self._state.uidnext < cursor.uidnext
        return cursor.uidvalidity == self._state.uidvalidity and not fell

    def _fresh_cursor(self) -> FolderCursor:
        return FolderCursor(
            self._account.id,
            self.folder.name,
            self._state.uidvalidity,
            highestmodseq=self._state.highestmodseq,
            outgoing=self.folder.outgoing,
        )

    def _plan(self) -> None:
        """List the folder and fix what is to be fetched; whatever comes later is new mail."""
        uids = Fetcher(self._connection).uids()
        self._vanished(self._known.difference(uids))
        self._missing = sorted(set(uids) - self._known, reverse=True)
        uidnext = max(self._state.uidnext, uids[-1] + 1 if uids else 1, self._cursor.uidnext)
        lowest = (self._missing[0] + 1) if self._missing else 0
        self._cursor = replace(self._cursor, uidnext=uidnext, lowest_uid=lowest)
        self._begun = True
        self._count()
        if not self._missing:
            self._file_at_once((), self._cursor)

    def _file(self, chunk: Chunk, *, finished: bool) -> None:
        """Mails of the backfill: the cursor sinks with each complete chunk."""
        cursor = self._cursor
        if chunk.complete:
            cursor = replace(cursor, lowest_uid=0 if finished else min(chunk.asked))
        self._receive(sorted(self._raw(chunk), key=lambda mail: -mail.uid), cursor)

    def _file_new(self, chunk: Chunk) -> None:
        """Mails that arrived: the cursor rises with each complete chunk."""
        cursor = self._cursor
        if chunk.complete:
            cursor = replace(cursor, uidnext=max(cursor.uidnext, max(chunk.asked) + 1))
        self._receive(self._raw(chunk), cursor)

    @contextmanager
    def _salvaging(self) -> Iterator[None]:
        """Where the server fails, what came before it did is filed."""
        try:
            yield
        except ServerError:
            self._line.finish()
            raise

    def _receive(self, mails: Sequence[RawMail], cursor: FolderCursor) -> None:
        """Send `mails` on their way into the cache; `cursor` is what holds once they are there."""
        self._cursor = cursor
        self._line.add(mails, cursor)

    def _file_at_once(self, mails: Sequence[RawMail], cursor: FolderCursor) -> None:
        self._receive(mails, cursor)
        self._line.finish()

    def _filed(self, mails: Sequence[RawMail], _: FolderCursor, changes: Changes) -> None:
        self._known.update(mail.uid for mail in mails)
        self._count()
        self._ports.written(changes)
        self._ports.progressed(self.progress)
        self._connection.wire.interrupt.check()

    def _raw(self, chunk: Chunk) -> list[RawMail]:
        """What intake takes now; mails that need a command of their own wait until the pipeline is empty."""
        whole = [mail for mail in chunk.mails if mail.body is not None]
        self._too_large += [mail for mail in chunk.mails if mail.body is None]
        if chunk.refused:
            given = {mail.uid for mail in chunk.mails} | self._known
            self._refused += [(uid, chunk.refused) for uid in chunk.asked if uid not in given]
        return [self._as_raw(mail, mail.body or b"") for mail in whole]

    def _as_raw(self, mail: Fetched, body: bytes) -> RawMail:
        return RawMail(
            mail.uid,
            body,
            mail.received_at or self._ports.clock.now(),
            mail.flags or frozenset(),
            mail.thread,
        )

    def _repair(self) -> None:
        """Mails that are too large get a stand-in; of a command the server refused each mail is asked for
        by itself.
        """
        while self._too_large:
            mail = self._too_large.pop()
            beginning = Fetcher(self._connection).beginning(mail.uid)
            body = placeholder(
                (beginning.body if beginning else None) or b"", mail.too_large, self.folder.name
            )
            self._file_at_once([self._as_raw(mail, body)], self._cursor)
        while self._refused:
            self._ask_alone(*self._refused.pop())

    def _look_for_holes(self) -> None:
        """Once all was asked for: whatever did not come is asked for again, once."""
        here = len(self._known) + len(self.progress.refused)
        if here < self._state.exists and not self._looked_for_holes:
            self._looked_for_holes = True
            self._compare(Fetcher(self._connection).uids())

    def _ask_alone(self, uid: int, words: str) -> None:
        for chunk in Fetcher(self._connection).mails([uid], ()):
            if chunk.refused:
                self.progress.refused[uid] = words
                _log.info("%s: the server cannot give mail %d: %s", self.folder.name, uid, words)
            self._too_large += [mail for mail in chunk.mails if mail.body is None]
            whole = [self._as_raw(m, m.body) for m in chunk.mails if m.body is not None]
            self._file_at_once(whole, self._cursor)

    def _catch_up_opened(self) -> None:
        if self._nothing_changed():
            return
        self.catch_up_new()
        if self._state.highestmodseq and self._cursor.highestmodseq:
            try:
                self._catch_up_by_modseq()
                return
            except ProtocolError as error:
                _log.info("%s: the server does not say what changed: %s", self.folder.name, error)
        self._catch_up_by_list()

    def _nothing_changed(self) -> bool:
        """Whether opening the folder has told as much: one round trip, and no list of any length."""
        now, then = self._state, self._cursor
        same = (now.highestmodseq, now.uidnext) == (then.highestmodseq, then.uidnext)
        return same and now.highestmodseq > 0 and now.exists == self._accounted_for

    @property
    def _accounted_for(self) -> int:
        return len(self._known) + len(self._missing) + len(self.progress.refused)

    def _catch_up_by_modseq(self) -> None:
        """RFC 7162: only what changed since; without QRESYNC the vanished show in the count alone."""
        if self._state.highestmodseq != self._cursor.highestmodseq and self._state.exists:
            fetcher = Fetcher(self._connection)
            flags = fetcher.flags(self._cursor.highestmodseq, vanished="QRESYNC" in self._connection.enabled)
            self._flags({uid: those for uid, those in flags.items() if uid in self._known})
            gone = {uid for low, high in fetcher.overheard.ranges for uid in _within(self._known, low, high)}
            self._vanished(gone)
        if self._accounted_for != self._state.exists:
            self._compare(self._listed())

    def _catch_up_by_list(self) -> None:
        """Without CONDSTORE: list flags and compare; of a large folder only the newest, but all now and then."""
        if not self._state.exists:
            self._compare(self._listed())
            return
        low = self._low_of_list()
        listed = Fetcher(self._connection).flags(low=low)
        here = self._ports.cache.uids(self._account.id, self.folder.name, self._cursor.uidvalidity)
        self._flags(
            {
                uid: those
                for uid, those in listed.items()
                if uid in here and _lasting(those) != _lasting(here[uid])
            }
        )
        self._compare(tuple(listed), low)
        if low > 1 and self._accounted_for != self._state.exists:
            self._compare(self._listed())

    def _low_of_list(self) -> int:
        """The UID from which on flags are listed this time."""
        now = time.monotonic()
        if len(self._known) <= _WINDOW or now >= self._list_all_at:
            self._list_all_at = now + _LIST_ALL_AGAIN
            return 1
        return nlargest(_WINDOW, self._known)[-1]

    def _listed(self) -> tuple[int, ...]:
        """UIDs in the folder; that it is empty is not believed without asking, where mail of it is here."""
        return Fetcher(self._connection).uids() if self._state.exists or self._known else ()

    def _compare(self, uids: Sequence[int], low: int = 1) -> None:
        """What is here with what the server lists from UID `low` on."""
        self._line.finish()
        present = set(uids)
        self._vanished({uid for uid in self._known if uid >= low} - present)
        below = {uid for uid in present if uid < self._cursor.uidnext} | {m for m in self._missing if m < low}
        self._missing = sorted(below - self._known - self.progress.refused.keys(), reverse=True)

    def _flags(self, flags: dict[int, frozenset[str]]) -> None:
        self._cursor = replace(self._cursor, highestmodseq=self._state.highestmodseq)
        if flags or self._state.highestmodseq:
            self._ports.written(self._ports.intake.flags_changed(self._cursor, flags))

    def _vanished(self, gone: set[int]) -> None:
        if gone:
            self._ports.written(self._ports.intake.vanished(self._cursor, sorted(gone)))
            self._known -= gone

    def _count(self) -> None:
        self.progress.done = len(self._known)
        self.progress.total = max(self._state.exists, len(self._known))


def _within(known: set[int], low: int, high: int) -> set[int]:
    if high - low < len(known):
        return known.intersection(range(low, high + 1))
    return {uid for uid in known if low <= uid <= high}


def _lasting(flags: frozenset[str]) -> frozenset[str]:
    """Without the Recent flag, which belongs to a session and not to the mail."""
    return flags - {"\\Recent"}
