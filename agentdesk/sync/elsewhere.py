"""Hears of changes in folders that are not open, over the same connection: NOTIFY (RFC 5465), switched on for as
long as an IDLE lasts. Dovecot tells of the open folder in time only while it idles, so that NOTIFY alone would not do.

off ──NOTIFY SET STATUS──▶ on ──STATUS that is news──▶ `take` gives the folder
 ▲                          │──NOTIFICATIONOVERFLOW──┐
 └──NOTIFY SET, open only───┘   NO or BAD ───────────┴▶ never again on this connection: folders are asked in turn
"""

import logging
from collections.abc import Callable, Sequence

from agentdesk.sync.connection import Connection
from agentdesk.sync.fetch_response import Done
from agentdesk.sync.status_response import FolderStatus, quoted_names

_EVENTS = "(MessageNew MessageExpunge FlagChange)"
_ON, _OFF = b"NO1", b"NO0"
_LONGEST_NAMES = 1000
"""Characters, as some servers refuse long command lines."""
_log = logging.getLogger(__name__)


class Elsewhere:
    """For the thread of `connection`. `is_news` tells whether a folder's status shows what is not here yet."""

    def __init__(
        self, connection: Connection, folders: Sequence[str], is_news: Callable[[FolderStatus], bool]
    ) -> None:
        self._names = quoted_names(folders)
        self._is_news = is_news
        offered = connection.offers("NOTIFY") and connection.counts_changes
        self._usable = offered and 0 < len(self._names) <= _LONGEST_NAMES
        self._on = False
        self._last: dict[str, FolderStatus] = {}
        self._changed: set[str] = set()

    def on(self) -> bytes:
        """The command that begins it; empty where there is nothing to begin."""
        if not self._usable:
            return b""
        self._on = True
        watched = f"(SELECTED {_EVENTS}) (MAILBOXES ({self._names}) {_EVENTS})"
        return _ON + f" NOTIFY SET STATUS {watched}\r\n".encode()

    def off(self) -> tuple[bytes, frozenset[bytes]]:
        """The command that ends it, and its tag; both empty where it is off. NOTIFY NONE would also silence the open
        folder.
        """
        if not self._on:
            return b"", frozenset()
        self._on = False
        return _OFF + f" NOTIFY SET (SELECTED-DELAYED {_EVENTS})\r\n".encode(), frozenset({_OFF})

    def ended(self, done: Done) -> bool:
        """Whether `done` answers a command of this one."""
        if done.tag == _ON and not done.ok:
            self._on = False
            self.give_up(done.text)
        return done.tag in (_ON, _OFF)

    def overflowed(self, line: bytes) -> bool:
        """Whether the server says in `line` that it has stopped telling, because there was too much to tell."""
        if b"[NOTIFICATIONOVERFLOW]" not in line.upper():
            return False
        self.give_up("too much was to be told")
        return True

    def give_up(self, why: str) -> None:
        """Not to be tried again on this connection."""
        self._usable = False
        _log.info("Folders are not watched: %s", why)

    def hear(self, status: FolderStatus) -> bool:
        """Whether this is news. The same status is news only once, whatever comes of it."""
        if self._last.get(status.folder) == status or not self._is_news(status):
            return False
        self._last[status.folder] = status
        self._changed.add(status.folder)
        return True

    def take(self) -> frozenset[str]:
        """Folders in which something changed since the last call."""
        taken = frozenset(self._changed)
        self._changed.clear()
        return taken
