"""Opens the two databases of a profile: checked where there is reason to, upgraded where they are old.

A cache that fails its check is moved aside and begun anew; the server fills it again. The record is never
thrown away.
"""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from agentdesk.domain.errors import CacheBroken, DiskFull
from agentdesk.store import cache_schema, record_schema
from agentdesk.store.cache import SqliteCache
from agentdesk.store.database import Database, Durability
from agentdesk.store.record import SqliteRecord
from agentdesk.store.schema_version import Schema, bring_up_to_date
from agentdesk.store.soundness import BackgroundCheck, Custody, Verdict, quick_to_check, sound

_log = logging.getLogger(__name__)
_WRITER_CACHE_KIB = 65_536
_BYTES_OF_LOG = 128_000_000
"""store.upkeep folds it long before."""
_PAGE_BYTES = 8_192
"""Most mails fit: an eighth less work to file one than with pages of 4 KiB, and less of each left empty."""

CACHE = Schema(cache_schema.metadata, cache_schema.CACHE_REVISION, "cache", precious=False)
RECORD = Schema(record_schema.metadata, record_schema.RECORD_REVISION, "record")


def open_cache(path: Path, on_rebuilt: Callable[[Path], None] | None = None) -> SqliteCache:
    """The cache at `path`, made where missing. `on_rebuilt` is told where a broken one was moved to."""
    custody = Custody(path)
    verdict = custody.verdict()
    suspect = verdict is Verdict.UNKNOWN
    if verdict is Verdict.DAMAGED or (suspect and quick_to_check(path) and not sound(path)):
        _begin_anew(path, custody, on_rebuilt)
        suspect = False
    try:
        database = _opened(path, custody)
    except CacheBroken:
        _begin_anew(path, custody, on_rebuilt)
        return SqliteCache(_opened(path, custody))
    check = BackgroundCheck(path, custody) if suspect and not quick_to_check(path) else None
    return SqliteCache(database, check)


def open_record(path: Path) -> SqliteRecord:
    """The record at `path`, made where missing."""
    database = Database(path, Durability.FULL, rebuildable=False)
    try:
        bring_up_to_date(database, RECORD)
    except BaseException:
        database.close()
        raise
    return SqliteRecord(database)


def _opened(path: Path, custody: Custody) -> Database:
    database = Database(
        path,
        Durability.NORMAL,
        custody=custody,
        writer_cache_kib=_WRITER_CACHE_KIB,
        page_bytes=_PAGE_BYTES,
        bytes_of_log=_BYTES_OF_LOG,
        shrinking=True,
    )
    try:
        if bring_up_to_date(database, CACHE):
            _make_shrinking(database)
    except CacheBroken:
        database.release()
        raise
    except BaseException:
        database.close()
        raise
    return database


def _make_shrinking(database: Database) -> None:
    """A cache of an earlier version; where there is no room for a copy, its free pages wait for new mail instead."""
    try:
        database.make_shrinking()
    except DiskFull as error:
        _log.info("%s stays as it is: %s", database.path.name, error)


def _begin_anew(path: Path, custody: Custody, on_rebuilt: Callable[[Path], None] | None) -> None:
    """Move the broken cache aside; of several moved aside only the newest is kept."""
    for older in path.parent.glob(f"{path.stem}.broken-*"):
        older.unlink(missing_ok=True)
    aside = path.with_name(f"{path.stem}.broken-{datetime.now(UTC):%Y%m%d-%H%M%S}{path.suffix}")
    path.replace(aside)
    for companion in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + companion).unlink(missing_ok=True)
    custody.repaired()
    _log.info("The cache was damaged; it is now %s and a new one is filled from the server", aside.name)
    if on_rebuilt:
        on_rebuilt(aside)
