"""One SQLite file: many readers, one writer, so that a window reads while a sync thread writes.

Write-ahead log: a reader sees the state at its begin, whatever is written meanwhile. Writers of this process
queue up on a lock; those of other processes are waited for (busy_timeout).
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from agentdesk.domain.errors import CacheBroken
from agentdesk.store.faults import mapped_faults
from agentdesk.store.private_files import make_private_file
from agentdesk.store.soundness import Custody

_BUSY_SECONDS = 5.0
_READERS = 4
_KIB_OF_CACHE = 8_192
_FOLD = "PRAGMA wal_checkpoint(PASSIVE)"
_SHRINKING = "PRAGMA auto_vacuum = INCREMENTAL"
"""Said to a file that has it already, this is a write, and folds the log."""
_BYTES_OF_LOG = 32_768_000
"""At so many SQLite folds the log within a commit, unless `fold_log` was quicker."""
_PAGE_BYTES = 4_096


class Durability(StrEnum):
    """PRAGMA synchronous: FULL survives a power cut, NORMAL may lose the last writes, never the file."""

    FULL = "FULL"
    NORMAL = "NORMAL"


class Database:
    """Connections to the file at `path`, which is made (0600) where missing. Thread-safe."""

    def __init__(
        self,
        path: Path,
        durability: Durability,
        *,
        rebuildable: bool = True,
        custody: Custody | None = None,
        writer_cache_kib: int = _KIB_OF_CACHE,
        page_bytes: int = _PAGE_BYTES,
        bytes_of_log: int = _BYTES_OF_LOG,
        shrinking: bool = False,
    ) -> None:
        """`shrinking`: a new file can give room back to the disk (see `shrink`)."""
        self.path = path
        self._shrinking = shrinking
        self._page_bytes = page_bytes
        self._pages_of_log = bytes_of_log // page_bytes
        self._rebuildable = rebuildable
        self._custody = custody
        self._durability = durability
        make_private_file(path)
        self._readers = self._engine("BEGIN", _READERS, _KIB_OF_CACHE)
        self._writer = self._engine("BEGIN IMMEDIATE", 1, writer_cache_kib)
        self._lock = threading.RLock()
        self._depth = 0

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read transaction: everything read in it belongs to one state."""
        with self._faults(), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The write transaction: commits at the end, rolls back on an exception."""
        with self._lock, self._not_nested(), self._faults(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def outside_transactions(self) -> Iterator[sqlite3.Connection]:
        """The writer's plain connection, for what cannot be done in a transaction (checkpoint, backup)."""
        with self._lock, self._not_nested(), self._faults():
            connection = self._writer.raw_connection()
            try:
                driver = connection.driver_connection
                yield cast("sqlite3.Connection", driver)
            finally:
                connection.close()

    def fold_log(self) -> None:
        """Fold the log back into the file: what there is while others write, then what they wrote meanwhile."""
        with self._faults(), closing(self._connect(_KIB_OF_CACHE)) as beside:
            beside.execute(_FOLD)
        with self.outside_transactions() as writer:
            writer.execute(_FOLD)

    def shrink(self, pages: int) -> bool:
        """Give at most so many free pages back to the disk; whether there are more. Others may write in between."""
        with self.writing() as db:
            before = _free_pages(db)
            if before:
                driver = cast("sqlite3.Connection", db.connection.driver_connection)
                driver.execute(f"PRAGMA incremental_vacuum({pages})").fetchall()  # a row for each page
            return 0 < _free_pages(db) < before

    def make_shrinking(self) -> None:
        """Write the whole file anew, so that it can shrink from now on; takes as long as copying it."""
        with self.outside_transactions() as writer:
            writer.execute(_SHRINKING)
            writer.execute("VACUUM")

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            with mapped_faults(self.path, rebuildable=self._rebuildable):
                yield
        except CacheBroken:
            if self._custody:
                self._custody.damaged()
            raise

    @contextmanager
    def _not_nested(self) -> Iterator[None]:
        if self._depth:
            raise RuntimeError(f"a write transaction on {self.path.name} is already open in this thread")
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    def close(self) -> None:
        """Close the connections; the last one folds the log back into the file, and its state is noted."""
        self.release()
        if self._custody:
            self._custody.leave()

    def release(self) -> None:
        """Close the connections only."""
        self._readers.dispose()
        self._writer.dispose()

    def _engine(self, begin: str, connections: int, cache_kib: int) -> Engine:
        engine = create_engine(
            "sqlite+pysqlite://",
            creator=lambda: self._connect(cache_kib),
            poolclass=QueuePool,
            pool_size=connections,
            max_overflow=0 if connections == 1 else 2 * connections,
        )
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
        return engine

    def _connect(self, cache_kib: int) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        try:
            if self._shrinking and not self.path.stat().st_size:
                connection.execute(_SHRINKING)
            _set_up(connection, self._durability, cache_kib, self._page_bytes, self._pages_of_log)
        except sqlite3.Error:
            connection.close()
            raise
        return connection


def _free_pages(db: Connection) -> int:
    return int(db.exec_driver_sql("PRAGMA freelist_count").scalar_one())


def _set_up(
    connection: sqlite3.Connection,
    durability: Durability,
    cache_kib: int,
    page_bytes: int,
    pages_of_log: int,
) -> None:
    """The size of a page is that of a new file; an older one keeps its own."""
    for pragma in (
        f"page_size = {page_bytes}",
        "journal_mode = WAL",
        f"synchronous = {durability}",
        "foreign_keys = ON",
        f"cache_size = -{cache_kib}",
        "temp_store = MEMORY",
        "secure_delete = FAST",
        f"wal_autocheckpoint = {pages_of_log}",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")
