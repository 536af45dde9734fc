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
      ▼ spam, where it is to be moved: see spam_moves
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
from agentdesk.domain.marks import JUNK, Mark, keywords_of
from agentdesk.domain.settings import Account
from agentdesk.services.ports import CacheReader, MailIntake
from agentdesk.services.projection import events_followed
from agentdesk.sync.connection import Connection, FolderState
from agentdesk.sync.imap_errors import REFUSALS
from agentdesk.sync.outbox_runner import OutboxPorts
from agentdesk.sync.placed_marks import NO_FLAGS, Flags, PlacedMark, alike, uids_of
from agentdesk.sync.spam_moves import SpamMoves

_AT_ONCE = 1000
_LOOKS_WITHOUT_PLACE, _LOOKS_REFUSED = 2, 5
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MarkPorts:
    """What marks are read from and noted in."""

    outbox: OutboxPorts
    cache: CacheReader
    intake: MailIntake


class MailMarks:
    """The marks of one account, for as long as a connection lasts. Raises ServerError, Stopped, StoreError."""

    def __init__(self, connection: Connection, ports: MarkPorts, account: Account, junk: str = "") -> None:
        """`junk` is the server's folder for spam; empty where it has none."""
        self._connection = connection
        self._ports = ports
        self._record = ports.outbox.record
        self._account = account
        self._left_alone: set[str] = set()
        self._without_keywords: set[str] = set()
        self._spam = SpamMoves(connection, ports.outbox, ports.cache, ports.intake, account, junk)
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
        keywords = self._keywords(mark.key for mark in marks)
        refused = set(self._bring_back(keywords))
        folders = self._by_folder(marks, keywords)
        for folder, several in folders.items():
            refused |= self._show_in(folder, several)
        carried_out = {one.mark.key for several in folders.values() for one in several} - refused
        done, again = list[Mark](), list[Mark]()
        for mark in marks:
            patience = _LOOKS_REFUSED if mark.key in refused else _LOOKS_WITHOUT_PLACE
            if mark.key in carried_out or (looked_round and mark.tries + 1 >= patience):
                done.append(mark)
            elif looked_round:
                again.append(mark)
        if done or again:
            self._record.settle_marks(done, again)

    def _bring_back(self, keywords: Mapping[MessageKey, Flags]) -> frozenset[MessageKey]:
        """What lies in the spam folder and is no spam; gives what has to be tried again."""
        none = {key: flags for key, flags in keywords.items() if JUNK not in flags}
        moved = self._record.moves(self._account.id, none)
        self._opened |= bool(moved)
        return self._spam.bring_back(moved, none)

    def _by_folder(
        self, marks: Sequence[Mark], keywords: Mapping[MessageKey, Flags]
    ) -> Mapping[str, Sequence[PlacedMark]]:
        places = self._ports.cache.places(mark.key for mark in marks)
        found = defaultdict[str, list[PlacedMark]](list)
        for mark in marks:
            for place in places.get(mark.key, ()):
                if place.account == self._account.id and not place.gone:
                    found[place.folder].append(PlacedMark(mark, place, keywords.get(mark.key)))
        return found

    def _keywords(self, keys: Iterable[MessageKey]) -> dict[MessageKey, Flags]:
        """What the tickets of these mails show, as they stand now."""
        known = self._ports.cache.known(keys)
        rows = self._ports.cache.rows_of({one.ticket for one in known.values()})
        return {key: keywords_of(rows[one.ticket]) for key, one in known.items() if one.ticket in rows}

    def _show_in(self, folder: str, mails: Sequence[PlacedMark]) -> frozenset[MessageKey]:
        """Mails whose marks need a further try in this folder."""
        again = frozenset(one.mark.key for one in mails)
        if folder in self._left_alone:
            return again
        try:
            self._opened = True
            opened = self._connection.select(folder)
            current = [one for one in mails if one.place.uidvalidity == opened.uidvalidity]
            self._store(folder, opened, current)
            later = again.difference(one.mark.key for one in current)
            return later | self._spam.put_away(folder, current)
        except FolderReadOnly as error:
            _log.info("%s keeps no marks: %s", folder, error)
            return frozenset()
        except REFUSALS as error:
            _log.info("%s takes no marks now: %s", folder, error)
        self._left_alone.add(folder)
        return again

    def _store(self, folder: str, opened: FolderState, mails: Sequence[PlacedMark]) -> None:
        added = alike((one, _kept(opened, one.mark.flags)) for one in mails)
        for flags, several in added.items():
            self._connection.add_flags(uids_of(several), flags)
        if folder in self._without_keywords or not self._store_keywords(folder, opened, mails):
            self._note(folder, {one: (_kept(opened, one.mark.flags), NO_FLAGS) for one in mails})
        else:
            self._note(
                folder, {one: (_kept(opened, one.mark.flags | one.to_add), one.to_remove) for one in mails}
            )

    def _store_keywords(self, folder: str, opened: FolderState, mails: Sequence[PlacedMark]) -> bool:
        """Whether the folder took them."""
        try:
            for flags, several in alike((one, _kept(opened, one.to_add)) for one in mails).items():
                self._connection.add_flags(uids_of(several), flags)
            for flags, several in alike((one, one.to_remove) for one in mails).items():
                self._connection.remove_flags(uids_of(several), flags)
        except REFUSALS as error:
            _log.info("%s takes no keywords: %s", folder, error)
            self._without_keywords.add(folder)
            return False
        return True

    def _note(self, folder: str, changed: Mapping[PlacedMark, tuple[Flags, Flags]]) -> None:
        """These flags were added and those removed."""
        flags = {
            one.place.uid: (one.place.flags | added) - removed for one, (added, removed) in changed.items()
        }
        cursor = self._ports.cache.cursor(self._account.id, folder)
        if cursor is not None and flags:
            self._ports.intake.flags_changed(cursor, flags)


def _kept(opened: FolderState, flags: Flags) -> Flags:
    return frozenset(flag for flag in flags if opened.keeps(flag))
