"""Knows whether a database file was left as we last closed it, so that only a suspicious one is checked.

The last process to close the file notes its size and time beside it. A crash leaves no note, another
program's writing makes it wrong, and SQLite reporting damage while running leaves a warning instead.
"""

import logging
import sqlite3
import sys
import threading
from enum import Enum, auto
from pathlib import Path

from agentdesk.store.private_files import make_private_file

if sys.platform != "win32":
    import fcntl

_log = logging.getLogger(__name__)
_QUICK_BYTES = 200_000_000


class Verdict(Enum):
    """What is known of a file before it is opened."""

    SOUND = auto()
    UNKNOWN = auto()
    DAMAGED = auto()


class Custody:
    """Our share in a database file that several processes may have open; end it with `leave`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._note = path.with_name(path.name + ".sound")
        self._warning = path.with_name(path.name + ".damaged")
        lock = path.with_name(path.name + ".users")
        make_private_file(lock)
        self._lock = lock.open("rb")

    def verdict(self) -> Verdict:
        """What the note beside the file says, once; a file that others have open now is taken as sound."""
        alone = self._alone()
        verdict = self._read_note() if alone else Verdict.SOUND
        if alone:
            self._note.unlink(missing_ok=True)
        self._share()
        return verdict

    def _read_note(self) -> Verdict:
        if self._warning.exists():
            return Verdict.DAMAGED
        if not self._path.exists() or not self._path.stat().st_size:
            return Verdict.SOUND
        if not self._note.exists():
            return Verdict.UNKNOWN
        return Verdict.SOUND if self._note.read_text("ascii", "replace") == self._looks() else Verdict.UNKNOWN

    def _looks(self) -> str:
        status = self._path.stat()
        log = self._path.with_name(self._path.name + "-wal")
        return f"{status.st_size} {status.st_mtime_ns} {log.exists() and log.stat().st_size}"

    def _alone(self) -> bool:
        if sys.platform == "win32":
            return True
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _share(self) -> None:
        if sys.platform != "win32":
            fcntl.flock(self._lock, fcntl.LOCK_SH)

    def damaged(self) -> None:
        """SQLite has found damage: the file is not to be trusted next time."""
        make_private_file(self._warning)

    def repaired(self) -> None:
        """The file has been replaced."""
        self._warning.unlink(missing_ok=True)

    def leave(self) -> None:
        """The database is closed; where nobody else has it open, note how it was left."""
        if self._alone() and self._path.exists() and not self._warning.exists():
            self._write_note()
        self._lock.close()

    def _write_note(self) -> None:
        try:
            make_private_file(self._note)
            self._note.write_text(self._looks(), "ascii")
        except OSError as error:
            _log.info("%s will be checked when it is next opened: %s", self._path.name, error)


def others_have_open(path: Path) -> bool:
    """Whether another process has the database at `path` open; where that cannot be known, no."""
    lock = path.with_name(path.name + ".users")
    if sys.platform == "win32" or not lock.exists():
        return False
    with lock.open("rb") as users:
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def quick_to_check(path: Path) -> bool:
    """Whether `sound` takes no longer than a person waits for a window."""
    return not path.exists() or path.stat().st_size <= _QUICK_BYTES


def sound(path: Path) -> bool:
    """Whether SQLite finds the pages of the file in order. Reads all of it: about 1 s for 200 MB."""
    connection = sqlite3.connect(path, timeout=5)
    try:
        return _in_order(connection, path)
    finally:
        connection.close()


def _in_order(connection: sqlite3.Connection, path: Path) -> bool:
    try:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        _log.info("%s could not be checked: %s", path.name, error)
        return True
    except sqlite3.DatabaseError as error:
        _log.info("%s fails its check: %s", path.name, error)
        return False
    return bool(found == ("ok",))


class BackgroundCheck:
    """Checks a large file on a thread of its own while it is in use; damage is acted on at the next start."""

    def __init__(self, path: Path, custody: Custody) -> None:
        self._path = path
        self._custody = custody
        self._connection = sqlite3.connect(path, timeout=5, check_same_thread=False)
        self._thread = threading.Thread(target=self._check, name="cache-check", daemon=True)
        self._thread.start()

    def _check(self) -> None:
        if not _in_order(self._connection, self._path):
            self._custody.damaged()
            _log.warning("%s is damaged; at the next start it is rebuilt from the server", self._path.name)

    def stop(self) -> None:
        """End the check, finished or not."""
        self._connection.interrupt()
        self._thread.join()
        self._connection.close()
