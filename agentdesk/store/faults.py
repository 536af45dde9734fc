"""Turns what SQLite and SQLAlchemy raise into the errors a person can act on; the one place where that is
done.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from agentdesk.domain.errors import CacheBroken, DatabaseLocked, DiskFull, StoreError

_PRIMARY_CODE = 0xFF
_FULL = 13
_MAY_BE_FULL = frozenset({10, 14})
_LEAST_ROOM = 1_000_000
_LOCKED = frozenset({5, 6})
_DAMAGED = frozenset({11, 26})
_READ_ONLY = 8
_CANNOT_OPEN = 14


@contextmanager
def mapped_faults(path: Path, *, rebuildable: bool = True) -> Iterator[None]:
    """Within, whatever the database at `path` raises comes out as a StoreError (of a cache: CacheBroken)."""
    try:
        yield
    except DBAPIError as error:
        raise store_error(error.orig or error, path, rebuildable=rebuildable) from error
    except sqlite3.Error as error:
        raise store_error(error, path, rebuildable=rebuildable) from error
    except PoolTimeout as error:
        raise DatabaseLocked(f"Too many are reading {path} at once.", "Try again in a moment.") from error


def store_error(error: BaseException, path: Path, *, rebuildable: bool = True) -> StoreError:
    """The StoreError that says what `error` means for the database at `path`."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    if code == _FULL or (code in _MAY_BE_FULL and not _room_for(path)):
        return DiskFull(
            f"There is no space left on the disk of {path}.", "Free some space; nothing was half-written."
        )
    if code in _LOCKED:
        return DatabaseLocked(f"Another program holds {path}.", "Close it, then try again.")
    if code in _DAMAGED or "malformed" in str(error):
        return _damage(error, path, rebuildable=rebuildable)
    return StoreError(f"The database {path} could not be used: {error}.", _advice(code))


def _room_for(path: Path) -> bool:
    """SQLite calls a full disk an I/O error where it is met outside the database file itself."""
    try:
        return shutil.disk_usage(path.parent).free > _LEAST_ROOM
    except OSError:
        return True


def _damage(error: BaseException, path: Path, *, rebuildable: bool) -> StoreError:
    if rebuildable:
        return CacheBroken(
            f"The cache {path} is damaged: {error}.",
            "Restart AgentDesk: it begins a new one and fills it from the server.",
        )
    return StoreError(
        f"The record {path} is damaged: {error}.",
        "Nothing was deleted. Put a backup of this file in its place.",
    )


def _advice(code: int) -> str:
    if code == _READ_ONLY:
        return "Make the file and its folder writable for you."
    if code == _CANNOT_OPEN:
        return "Check that its folder exists and belongs to you."
    return "Check the disk, then try again."
