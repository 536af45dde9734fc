"""Hears of changes in folders that are not open, over the same connection: NOTIFY (RFC 5465), switched on for as
long as an IDLE lasts. Dovecot tells of the open folder in time only while it idles, so that NOTIFY alone would not do.

off ──NOTIFY SET STATUS──▶ on ──STATUS that is news──▶ `take` gives the folder
 ▲                          │──NOTIFICATIONOVERFLOW──┐
 └──NOTIFY SET, open only───┘   NO or BAD ───────────┴▶ never again on this connection: folders are asked in turn
"""

import logging
from collections.abc import Callable, Iterable, Sequence

from imapclient import imap_utf7

from agentdesk.sync.connection import Connection
from agentdesk.sync.fetch_response import Done
from agentdesk.sync.status_response import FolderStatus

_EVENTS = "(MessageNew MessageExpunge FlagChange)"
_ON, _OFF = b"NO1", b"NO0"
_LONGEST_NAMES = 1000
"""Characters, as some servers refuse long command lines."""
_log = logging.getLogger(__name__)


class Elsewhere:
    """For the thread of `connection`. `is_news` tells whether a folder's status shows what is not here yet.

    Names go out in modified UTF-7 (RFC 3501, 5.1.3) and, until that is refused, in UTF-8 too, which is what Dovecot
    2.3 takes here, and answers.
    """

    def __init__(
        self, connection: Connection, folders: Sequence[str], is_news: Callable[[str, FolderStatus], bool]
    ) -> None:
        self._folder_of = {imap_utf7.encode(name).decode("ascii"): name for name in folders}
        self._plain = tuple(self._folder_of)
        self._folder_of |= {name: name for name in folders if name.isprintable()}
        self._is_news = is_news
        self._usable = bool(folders) and connection.offers("NOTIFY") and connection.counts_changes
        self._plain_only = len(_quoted(self._folder_of)) > _LONGEST_NAMES
        self._usable &= len(_quoted(self._plain)) <= _LONGEST_NAMES
        self._on = False
        self._last: dict[str, FolderStatus] = {}
        self._changed: set[str] = set()

    def on(self) -> bytes:
        """The command that begins it; empty where there is nothing to begin."""
        if not self._usable:
            return b""
        self._on = True
        names = _quoted(self._plain if self._plain_only else self._folder_of)
        watched = f"(SELECTED {_EVENTS}) (MAILBOXES ({names}) {_EVENTS})"
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
            self._refused(done.text)
        return done.tag in (_ON, _OFF)

    def overflowed(self, line: bytes) -> bool:
        """Whether the server says in `line` that it has stopped telling, because there was too much to tell."""
        if b"[NOTIFICATIONOVERFLOW]" not in line.upper():
            return False
        self.give_up("too much was to be told")
        return True

    def _refused(self, why: str) -> None:
        if self._plain_only or len(self._plain) == len(self._folder_of):
            self.give_up(why)
        self._plain_only = True

    def give_up(self, why: str) -> None:
        """Not to be tried again on this connection."""
        self._usable = False
        _log.info("Folders are not watched: %s", why)

    def hear(self, status: FolderStatus) -> bool:
        """Whether this is news. The same status is news only once, whatever comes of it."""
        folder = self._folder_of.get(status.name)
        if folder is None or self._last.get(folder) == status or not self._is_news(folder, status):
            return False
        self._last[folder] = status
        self._changed.add(folder)
        return True

    def take(self) -> frozenset[str]:
        """Folders in which something changed since the last call."""
        taken = frozenset(self._changed)
        self._changed.clear()
        return taken


def _quoted(names: Iterable[str]) -> str:
    return " ".join('"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"' for name in names)
