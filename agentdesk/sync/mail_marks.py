r"""Shows on the server what was done here: carries out the marks that the record holds, over an account's connection.

    queued ──rows behind the events──▶ (waits)
      │
      ▼ where does the mail lie now?
      ├──nowhere──▶ may reappear: waits for two looks round all folders ──▶ dropped
      ▼ per folder: SELECT, once for all its mails
      ├──gone, numbered anew, refused──▶ the folder is left alone until the next look round; after five ──▶ dropped
      ├──read only──▶ dropped
      ▼ UID STORE, once for all mails with the same change: first \Seen, \Answered, then keywords
      ├──no keywords here, or NO or BAD to one──▶ none in this folder over this connection
      ▼
    done ──queued anew meanwhile──▶ queued

UIDs are looked up when they are needed. A line that is cut leaves the marks queued, for doing it twice does no harm.
What was stored is noted here at once, so that a keyword can be taken back before the server has told of it.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agentdesk.domain.errors import FolderReadOnly
from agentdesk.domain.ids import MessageKey
from agentdesk.domain.marks import KEYWORDS, Mark, keywords_of
from agentdesk.domain.settings import Account
from agentdesk.services.ports import CacheReader, Location, MailIntake
from agentdesk.services.projection import events_followed
from agentdesk.sync.connection import Connection, FolderState
from agentdesk.sync.imap_errors import REFUSALS
from agentdesk.sync.outbox_runner import OutboxPorts

_AT_ONCE = 1000
_LOOKS_WITHOUT_PLACE, _LOOKS_REFUSED = 2, 5
_Flags = frozenset[str]
_NONE: _Flags = frozenset()
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MarkPorts:
    """What marks are read from and noted in."""

    outbox: OutboxPorts
    cache: CacheReader
    intake: MailIntake


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark at one of the places of its mail. `keywords` None: the mail is in no ticket."""

    mark: Mark
    place: Location
    keywords: _Flags | None

    @property
    def to_add(self) -> _Flags:
        """Keywords that it lacks."""
        return (self.keywords or _NONE) - self.carried

    @property
    def to_remove(self) -> _Flags:
        """Keywords of ours that hold no longer."""
        return _NONE if self.keywords is None else self.carried - self.keywords

    @property
    def carried(self) -> _Flags:
        """Keywords of ours that it has, whatever their case is there."""
        held = {flag.lower() for flag in self.place.flags}
        return frozenset(keyword for keyword in KEYWORDS if keyword.lower() in held)


class MailMarks:
    """The marks of one account, for as long as a connection lasts. Raises ServerError, Stopped, StoreError."""

    def __init__(self, connection: Connection, ports: MarkPorts, account: Account) -> None:
        self._connection = connection
        self._ports = ports
        self._record = ports.outbox.record
        self._account = account
        self._left_alone: set[str] = set()
        self._without_keywords: set[str] = set()
        self._opened = False

    def run(self, *, looked_round: bool = False) -> bool:
        """Carry out what can be; True where a folder was opened for it. `looked_round`: all folders were looked at."""
        queue = self._record.marks(self._account.id)
        if not queue:
            return False
        if not self._ports.outbox.settings().mark_mail:
            self._record.settle_marks(queue)
            return False
        if looked_round:
            self._left_alone.clear()
        self._opened = False
        followed = events_followed(self._ports.cache)
        ready = [mark for mark in queue if mark.events <= followed]
        for start in range(0, len(ready), _AT_ONCE):
            self._carry_out(ready[start : start + _AT_ONCE], looked_round=looked_round)
        return self._opened

    def _carry_out(self, marks: Sequence[Mark], *, looked_round: bool) -> None:
        folders = self._by_folder(marks)
        placed = {one.mark.key for several in folders.values() for one in several}
        refused = set[MessageKey]()
        for folder, several in folders.items():
            if not self._shown_in(folder, several):
                refused |= {one.mark.key for one in several}
        waiting = [mark for mark in marks if mark.key in refused or mark.key not in placed]
        given_up = [
            mark
            for mark in waiting
            if looked_round
            and mark.tries + 1 >= (_LOOKS_REFUSED if mark.key in placed else _LOOKS_WITHOUT_PLACE)
        ]
        done = {mark.key for mark in marks}.difference(mark.key for mark in waiting)
        settled = [mark for mark in marks if mark.key in done] + given_up
        again = [mark for mark in waiting if mark not in given_up] if looked_round else []
        if settled or again:
            self._record.settle_marks(settled, again)

    def _by_folder(self, marks: Sequence[Mark]) -> Mapping[str, Sequence[_Placed]]:
        keys = [mark.key for mark in marks]
        places, keywords = self._ports.cache.places(keys), self._keywords(keys)
        found = defaultdict[str, list[_Placed]](list)
        for mark in marks:
            for place in places.get(mark.key, ()):
                if place.account == self._account.id and not place.gone:
                    found[place.folder].append(_Placed(mark, place, keywords.get(mark.key)))
        return found

    def _keywords(self, keys: Iterable[MessageKey]) -> dict[MessageKey, _Flags]:
        """What the tickets of these mails show, as they stand now."""
        known = self._ports.cache.known(keys)
        rows = self._ports.cache.rows_of({one.ticket for one in known.values()})
        return {key: keywords_of(rows[one.ticket]) for key, one in known.items() if one.ticket in rows}

    def _shown_in(self, folder: str, mails: Sequence[_Placed]) -> bool:
        """Whether the marks in this folder need no further try."""
        if folder in self._left_alone:
            return False
        try:
            self._opened = True
            opened = self._connection.select(folder)
            if all(one.place.uidvalidity == opened.uidvalidity for one in mails):
                self._store(folder, opened, mails)
                return True
            _log.info("%s: the server numbered its mail anew; it is marked later", folder)
        except FolderReadOnly as error:
            _log.info("%s keeps no marks: %s", folder, error)
            return True
        except REFUSALS as error:
            _log.info("%s takes no marks now: %s", folder, error)
        self._left_alone.add(folder)
        return False

    def _store(self, folder: str, opened: FolderState, mails: Sequence[_Placed]) -> None:
        added = _alike((one, _kept(opened, one.mark.flags)) for one in mails)
        for flags, several in added.items():
            self._connection.add_flags(_uids(several), flags)
        if folder in self._without_keywords or not self._store_keywords(folder, opened, mails):
            self._note(folder, {one: (_kept(opened, one.mark.flags), _NONE) for one in mails})
        else:
            self._note(
                folder, {one: (_kept(opened, one.mark.flags | one.to_add), one.to_remove) for one in mails}
            )

    def _store_keywords(self, folder: str, opened: FolderState, mails: Sequence[_Placed]) -> bool:
        """Whether the folder took them."""
        try:
            for flags, several in _alike((one, _kept(opened, one.to_add)) for one in mails).items():
                self._connection.add_flags(_uids(several), flags)
            for flags, several in _alike((one, one.to_remove) for one in mails).items():
                self._connection.remove_flags(_uids(several), flags)
        except REFUSALS as error:
            _log.info("%s takes no keywords: %s", folder, error)
            self._without_keywords.add(folder)
            return False
        return True

    def _note(self, folder: str, changed: Mapping[_Placed, tuple[_Flags, _Flags]]) -> None:
        """These flags were added and those removed."""
        flags = {
            one.place.uid: (one.place.flags | added) - removed for one, (added, removed) in changed.items()
        }
        cursor = self._ports.cache.cursor(self._account.id, folder)
        if cursor is not None:
            self._ports.intake.flags_changed(cursor, flags)


def _kept(opened: FolderState, flags: _Flags) -> _Flags:
    return frozenset(flag for flag in flags if opened.keeps(flag))


def _alike(mails: Iterable[tuple[_Placed, _Flags]]) -> dict[_Flags, list[_Placed]]:
    """Mails by the change that they need; without those that need none."""
    found = defaultdict[_Flags, list[_Placed]](list)
    for one, flags in mails:
        if flags:
            found[flags].append(one)
    return found


def _uids(mails: Iterable[_Placed]) -> list[int]:
    return [one.place.uid for one in mails]
