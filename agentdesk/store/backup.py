"""Makes one file of a whole profile while others work in it.

    cache and record as they are now ──▶ copied beside FILE ──▶ packed, checksums ──▶ fsync ──▶ renamed to FILE

The moment of the cache comes before that of the record: rows that are behind the record catch up when they are
opened, rows that are ahead of it would hold what nothing can explain. Cut off anywhere, FILE is what it was.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from agentdesk import __version__
from agentdesk.domain.errors import UsageError
from agentdesk.store.backup_file import Origin, is_backup, write_backup
from agentdesk.store.meter import Meter, Progress
from agentdesk.store.private_files import file_error, put_in_place
from agentdesk.store.profile import Profile
from agentdesk.store.snapshot import Snapshot, check_copy, snapshot_of
from agentdesk.store.workroom import workroom


def back_up(profile: Profile, to: Path, now: datetime, *, with_cache: bool, progress: Progress) -> int:
    """Write a backup of `profile` to the file `to`, replacing an older one; gives its size in bytes.

    `progress` is told of bytes done and of all, and may raise to stop: then `to` is what it was. UsageError,
    StoreError.
    """
    _refuse_to_overwrite(to)
    if not profile.record.exists():
        raise UsageError(f"There is no profile in {profile.directory}.", "Choose one with --profile.")
    with workroom(to) as room:
        fresh = room / "backup"
        _write(profile, fresh, room, now, with_cache=with_cache, progress=progress)
        put_in_place(fresh, to)
    return to.stat().st_size


def _refuse_to_overwrite(to: Path) -> None:
    try:
        if to.is_dir():
            raise UsageError(f"{to} is a folder.", "Name the file that the backup is to be.")
        if to.exists() and not is_backup(to):
            raise UsageError(f"{to} exists and is no backup.", "Choose another name, or delete it.")
    except OSError as error:
        raise file_error(error, to) from error


def _write(
    profile: Profile, fresh: Path, room: Path, now: datetime, *, with_cache: bool, progress: Progress
) -> None:
    others = [(name, profile.directory / name) for name in _others(profile)]
    with ExitStack() as still:
        cache = still.enter_context(snapshot_of(profile.cache)) if _cached(profile, with_cache) else None
        record = still.enter_context(snapshot_of(profile.record))
        databases = (record, cache) if cache else (record,)
        meter = Meter(_work(others, databases), progress)
        copies = [(one.path.name, _copied(one, room, meter.advance)) for one in databases]
        origin = Origin(__version__, now, record.revision, cache.revision if cache else "")
    check_copy(room / profile.record.name, profile.record)
    write_backup(fresh, origin, [*others, *copies], meter.advance)


def _work(others: list[tuple[str, Path]], databases: tuple[Snapshot, ...]) -> int:
    """Bytes to be moved: databases are copied, then packed like the rest."""
    return sum(path.stat().st_size for _, path in others) + 2 * sum(one.size for one in databases)


def _cached(profile: Profile, with_cache: bool) -> bool:
    return with_cache and profile.cache.exists()


def _copied(database: Snapshot, room: Path, moved: Callable[[int], object]) -> Path:
    copy = room / database.path.name
    database.copy_to(copy, moved)
    return copy


def _others(profile: Profile) -> Iterator[str]:
    """The files beside the databases that belong into a backup, by their names in the profile."""
    for path in (
        *profile.texts,
        *sorted(profile.canned.glob("*.toml")),
        *sorted(profile.knowledge.glob("*.md")),
    ):
        if path.is_file():
            yield path.relative_to(profile.directory).as_posix()
