"""A database as it is at one moment, copied while others go on writing to it (SQLite's online backup API).

The moment is that of a read transaction, so that no write in between starts the copy anew and none is held up by it.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from agentdesk.domain.errors import StoreError
from agentdesk.store.existing import existing
from agentdesk.store.faults import mapped_faults
from agentdesk.store.private_files import make_private_file

_PATIENCE = 5.0
_PAGES_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a database held when `snapshot_of` was called; `size` in bytes."""

    path: Path
    size: int
    revision: str
    _connection: sqlite3.Connection

    def copy_to(self, copy: Path, moved: Callable[[int], object]) -> None:
        """Write it to `copy` (made, 0600); `moved` is told of bytes and may raise to stop.

        Raises StoreError, DiskFull.
        """
        make_private_file(copy)
        with mapped_faults(copy), closing(sqlite3.connect(copy, isolation_level=None)) as target:
            target.execute("PRAGMA journal_mode = OFF")
            target.execute("PRAGMA synchronous = OFF")
            self._connection.backup(target, pages=_PAGES_AT_ONCE, progress=self._telling(moved))

    def _telling(self, moved: Callable[[int], object]) -> Callable[[int, int, int], None]:
        told = 0

        def tell(_status: int, left: int, total: int) -> None:
            nonlocal told
            done = self.size * (total - left) // max(total, 1)
            moved(done - told)
            told = done

        return tell


@contextmanager
def snapshot_of(path: Path) -> Iterator[Snapshot]:
    """The database at `path`, which must exist, as it is now; readers and writers of it go on meanwhile."""
    with mapped_faults(path), closing(_connected(existing(path))) as connection:
        connection.execute("BEGIN")
        revision = _revision(connection, path)
        pages, page_size = (
            connection.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_count", "page_size")
        )
        yield Snapshot(path, pages * page_size, revision, connection)


def check_copy(copy: Path, original: Path) -> None:
    """Raise StoreError, naming `original`, where SQLite finds the pages of its `copy` out of order."""
    with mapped_faults(original, rebuildable=False), closing(sqlite3.connect(copy)) as connection:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != ("ok",):
            raise sqlite3.DatabaseError(f"malformed: {found[0]}")


def _connected(where: str) -> sqlite3.Connection:
    return sqlite3.connect(where, timeout=_PATIENCE, uri=True, isolation_level=None)


def _revision(connection: sqlite3.Connection, path: Path) -> str:
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if found else None
    if row is None:
        raise StoreError(f"{path} is no database of AgentDesk.", "Choose the profile with --profile.")
    return str(row[0])
