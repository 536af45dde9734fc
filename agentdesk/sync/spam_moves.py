r"""Moves what was marked as spam into the server's Junk folder, where that is wanted, and what is none after all back.

    lies in a folder ──ticket is spam──▶ UIDs re-checked, origin noted ──UID MOVE──▶ in Junk
          ▲                               └─there no more──▶ (left to whoever took it)   │
          │                                                                              │ ticket is spam no more
          └── UID MOVE, into INBOX where the old folder is gone ◀── found by UID, else by Message-ID
                                                                     └─there no more──▶ forgotten

Without MOVE (RFC 6851) it is COPY, \Deleted and UID EXPUNGE; without UIDPLUS (RFC 4315) nothing is moved, for a plain
EXPUNGE would remove what others have marked. The origin is noted first: a line cut after MOVE loses no way back.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from agentdesk.domain.errors import FolderMissing, FolderReadOnly
from agentdesk.domain.ids import MessageKey
from agentdesk.domain.marks import KEYWORDS, Moved
from agentdesk.domain.settings import Account
from agentdesk.services.ports import CacheReader, MailIntake
from agentdesk.sync.connection import Connection, FolderState
from agentdesk.sync.imap_errors import REFUSALS
from agentdesk.sync.outbox_runner import OutboxPorts
from agentdesk.sync.placed_marks import Flags, PlacedMark, uids_of

_log = logging.getLogger(__name__)


class SpamMoves:
    """For one account, as long as a connection lasts. `junk`: empty where the server has no such folder."""

    def __init__(
        self,
        connection: Connection,
        outbox: OutboxPorts,
        cache: CacheReader,
        intake: MailIntake,
        account: Account,
        junk: str,
    ) -> None:
        self._connection = connection
        self._settings = outbox.settings
        self._record = outbox.record
        self._cache = cache
        self._intake = intake
        self._account = account
        self._junk = junk

    def put_away(self, folder: str, mails: Sequence[PlacedMark]) -> frozenset[MessageKey]:
        """Move the spam among `mails`, which lie in the folder that is open; gives what has to be tried again."""
        cursor = self._cache.cursor(self._account.id, folder)
        unmoved = folder in (self._junk, "") or cursor is None or cursor.outgoing
        spam = [one for one in mails if one.is_spam]
        if not (spam and self._wanted()) or unmoved:
            return frozenset()
        there = self._rechecked(spam)
        try:
            self._move(folder, there)
        except REFUSALS as error:
            _log.info("Spam stays in %s: %s", folder, error)
            return frozenset(one.mark.key for one in spam)
        return frozenset(one.mark.key for one in spam if one not in there)

    def bring_back(
        self, moves: Iterable[Moved], keywords: Mapping[MessageKey, Flags]
    ) -> frozenset[MessageKey]:
        """Move what was put away back, with the keywords that it is to show; gives what has to be tried again."""
        by_folder = defaultdict[str, list[Moved]](list)
        for moved in moves:
            by_folder[moved.folder].append(moved)
        again = set[MessageKey]()
        for folder, several in by_folder.items():
            try:
                self._empty(self._connection.select(folder), several, keywords)
            except REFUSALS as error:
                _log.info("What was no spam stays in %s: %s", folder, error)
                again |= {moved.key for moved in several}
        return frozenset(again)

    def _wanted(self) -> bool:
        return bool(self._junk) and self._settings().move_spam and self._connection.can_move

    def _rechecked(self, mails: Sequence[PlacedMark]) -> list[PlacedMark]:
        """Those that are still there, and are what they are taken for."""
        known = self._cache.known(one.mark.key for one in mails)
        there = self._connection.message_ids(uids_of(mails))
        return [
            one
            for one in mails
            if one.place.uid in there
            and one.mark.key in known
            and _is_same(known[one.mark.key].message_id, there[one.place.uid])
        ]

    def _move(self, folder: str, mails: Sequence[PlacedMark]) -> None:
        moves = [Moved(self._account.id, one.mark.key, folder, self._junk) for one in mails]
        self._record.note_moves(moves)
        arrived = self._connection.move(uids_of(mails), self._junk)
        self._record.note_moves(
            [
                replace(moved, uidvalidity=arrived[one.place.uid][0], uid=arrived[one.place.uid][1])
                for moved, one in zip(moves, mails, strict=True)
                if one.place.uid in arrived
            ]
        )
        cursor = self._cache.cursor(self._account.id, folder)
        if cursor is not None:
            self._intake.vanished(cursor, uids_of(mails))

    def _empty(
        self, opened: FolderState, several: Sequence[Moved], keywords: Mapping[MessageKey, Flags]
    ) -> None:
        known = self._cache.known(moved.key for moved in several)
        ids = self._connection.message_ids(
            [moved.uid for moved in several if moved.uid and moved.uidvalidity == opened.uidvalidity]
        )
        for moved in several:
            message_id = known[moved.key].message_id if moved.key in known else ""
            by_uid = moved.uid in ids and _is_same(message_id, ids[moved.uid])
            found = (moved.uid,) if by_uid else self._connection.with_message_id(message_id)[:1]
            if found:
                self._show(opened, found, keywords[moved.key])
                self._return(found, moved.origin)
            self._record.forget_moves([moved])

    def _show(self, opened: FolderState, uids: Sequence[int], keywords: Flags) -> None:
        """What the mail is to show where it lies from now on."""
        wanted = frozenset(one for one in KEYWORDS if opened.keeps(one))
        try:
            if wanted:
                self._connection.remove_flags(uids, wanted - keywords)
            if wanted & keywords:
                self._connection.add_flags(uids, wanted & keywords)
        except REFUSALS as error:
            _log.info("%s takes no keywords: %s", self._connection.selected, error)

    def _return(self, uids: Sequence[int], origin: str) -> None:
        try:
            self._connection.move(uids, origin)
        except (FolderMissing, FolderReadOnly):
            self._connection.move(uids, "INBOX")


def _is_same(message_id: str, header: str) -> bool:
    """Whether a mail with that header is the one of that id; a mail without one is told by its UID alone."""
    return not header or f"<{message_id}>" in header
