"""Puts a backup in the place of a profile, all or nothing.

    FILE ──▶ unpacked beside the profile, checksums ──▶ opened, upgraded ──▶ old profile renamed aside ──▶ renamed
                                                                             (deleted where it was empty)

A restored profile is a workstation of its own, since the one that was backed up may go on; and what waited in its
outbox may have been sent since, so that it is looked for in Sent before anybody sends it again.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from agentdesk.domain.errors import DiskFull, ProfileInUse, UsageError
from agentdesk.domain.ids import WorkstationId
from agentdesk.domain.outbox import OutboxState
from agentdesk.domain.settings import Account
from agentdesk.store.backup_file import BackupFile, Manifest, made_later, opened_backup
from agentdesk.store.meter import Meter, Progress
from agentdesk.store.opening import CACHE, RECORD, open_record
from agentdesk.store.private_files import file_error, put_in_place
from agentdesk.store.profile import Profile, hold_profile
from agentdesk.store.settings_file import TomlSettings
from agentdesk.store.soundness import others_have_open
from agentdesk.store.workroom import workroom

_ROOM_BESIDES = 20_000_000
"""Bytes that the profile takes on top of what is unpacked, once it is opened."""


@dataclass(frozen=True, slots=True)
class Restored:
    """When the backup was made (aware), its accounts, and where the profile from before is now."""

    made_at: datetime
    accounts: tuple[Account, ...]
    aside: Path | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A backup unpacked and checked beside the profile that it is to be."""

    made_at: datetime
    accounts: tuple[Account, ...]
    _fresh: Path
    _directory: Path

    def put_in_place(self, now: datetime, *, replacing: bool) -> Restored:
        """Make it the profile; with `replacing` one that is there is renamed. UsageError, ProfileInUse, StoreError."""
        with _held(self._directory, replacing=replacing):
            aside = _put_in_place(self._fresh, self._directory, now)
        return Restored(self.made_at, self.accounts, aside)


@contextmanager
def prepared(file: Path, directory: Path, progress: Progress) -> Iterator[Prepared]:
    """The backup `file`, ready to be the profile in `directory`, also while that one is in use; gone at the end.

    `progress` is told of bytes, and may raise to stop. BackupUnusable, StoreError.
    """
    directory = directory.resolve()
    with opened_backup(file) as backup, workroom(directory) as room:
        _refuse_later(file, backup.manifest)
        _refuse_without_room(room, backup.manifest)
        fresh = Profile(room / "profile")
        accounts = _unpack(backup, fresh, progress)
        yield Prepared(backup.manifest.origin.made_at, accounts, fresh.directory, directory)


def restore(file: Path, directory: Path, now: datetime, *, replacing: bool, progress: Progress) -> Restored:
    """Make the backup `file` the profile in `directory`; with `replacing` one that is there is renamed.

    Whatever is raised (UsageError, ProfileInUse, BackupUnusable, StoreError, or by `progress`, to stop): nothing was
    changed.
    """
    with _held(directory.resolve(), replacing=replacing):
        pass
    with prepared(file, directory, progress) as ready:
        return ready.put_in_place(now, replacing=replacing)


def _refuse_later(file: Path, manifest: Manifest) -> None:
    if manifest.origin.record > RECORD.revision or manifest.origin.cache > CACHE.revision:
        raise made_later(file)


@contextmanager
def _held(directory: Path, *, replacing: bool) -> Iterator[None]:
    """Within, nobody else works in the profile that is to be replaced."""
    if not directory.exists():
        yield
        return
    if _has_content(Profile(directory)) and not replacing:
        raise UsageError(
            f"There is a profile in {directory} already.", "With --replace it is moved aside, not deleted."
        )
    with hold_profile(directory):
        if others_have_open(Profile(directory).cache):
            raise ProfileInUse(
                f"Another AgentDesk is at work in the profile {directory}.", "Wait until it is done."
            )
        yield


def _has_content(profile: Profile) -> bool:
    own = (*profile.canned.glob("*"), *profile.knowledge.glob("*"))
    ours = (profile.record, profile.cache, *profile.texts[:2], *own)
    return any(path.exists() for path in ours)


def _refuse_without_room(room: Path, manifest: Manifest) -> None:
    wanted, free = manifest.size() + _ROOM_BESIDES, shutil.disk_usage(room).free
    if free < wanted:
        raise DiskFull(
            f"The backup needs {wanted // 1_000_000:,} MB in {room.parent}; {free // 1_000_000:,} MB are free.",
            "Make room, or choose another place with --profile.",
        )


def _unpack(backup: BackupFile, fresh: Profile, progress: Progress) -> tuple[Account, ...]:
    """A profile that opens, with its outbox held back; its accounts."""
    fresh.prepare()
    backup.unpack(fresh.directory, Meter(backup.manifest.size(), progress).advance)
    _hold_back_outbox(fresh.record, backup.manifest.origin.made_at)
    return _made_another_workstation(fresh.settings)


def _hold_back_outbox(path: Path, made_at: datetime) -> None:
    record = open_record(path)
    said = f"Restored from a backup of {made_at.astimezone():%Y-%m-%d %H:%M}; it may have been sent since."
    try:
        for item in record.outbox([OutboxState.QUEUED, OutboxState.SENDING]):
            record.update_outbox(replace(item, state=OutboxState.UNKNOWN, error=said))
    finally:
        record.close()


def _made_another_workstation(path: Path) -> tuple[Account, ...]:
    """The settings without a workstation's name: the next start gives it one."""
    file = TomlSettings(path)
    settings = file.load()
    file.save(replace(settings, workstation=WorkstationId("")))
    return settings.accounts


def _put_in_place(fresh: Path, directory: Path, now: datetime) -> Path | None:
    """The profile from before, where it was worth keeping; nothing is moved where one of the names cannot be given."""
    if not directory.exists():
        put_in_place(fresh, directory)
        return None
    worth_keeping = _has_content(Profile(directory))
    aside = directory.with_name(f"{directory.name}.before-restore-{now:%Y%m%d-%H%M%S}")
    try:
        directory.rename(aside)
    except OSError as error:
        raise file_error(error, directory) from error
    try:
        put_in_place(fresh, directory)
    except BaseException:
        aside.rename(directory)
        raise
    if not worth_keeping:
        shutil.rmtree(aside, ignore_errors=True)
    return aside if worth_keeping else None
