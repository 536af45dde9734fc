"""A backup is one whole file or none, taken while others write; a restore is a whole profile or nothing."""

import json
import os
import stat
import threading
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.errors import BackupUnusable, DiskFull, ProfileInUse, StoreError, UsageError
from agentdesk.domain.events import NoteWritten
from agentdesk.domain.outbox import OutboxState
from agentdesk.domain.views import View
from agentdesk.services.projection import _VERSION_KEY
from agentdesk.store import backup_file, restoring
from agentdesk.store.backup import back_up
from agentdesk.store.opening import RECORD, open_cache, open_record
from agentdesk.store.profile import Profile, hold_profile
from agentdesk.store.restoring import Restored, restore
from agentdesk.store.settings_file import TomlSettings
from tests.unit.store.builders import START, a_draft, a_mail, an_event, an_item, file_mails


class Stop(Exception):
    """A person pressed Cancel."""


def untold(_done: int, _total: int) -> None:
    """Nobody watches."""


def a_profile(directory: Path, mails: int = 40) -> Profile:
    """A profile with everything that a backup keeps, and things that it does not."""
    profile = Profile(directory)
    profile.prepare()
    TomlSettings(profile.settings).load()
    (directory / "keys.toml").write_text('close = "D"', encoding="utf-8")
    (profile.canned / "own.toml").write_text("# mine", encoding="utf-8")
    (profile.canned / "notes.txt").write_text("not a canned response", encoding="utf-8")
    (profile.logs / "agentdesk.log").write_text("a log", encoding="utf-8")
    cache = open_cache(profile.cache)
    file_mails(cache, *(a_mail(f"m{n}", f"text {n} " * 40, minute=n) for n in range(mails)))
    cache.close()
    record = open_record(profile.record)
    record.append([an_event(NoteWritten("kept"))], outbox=an_item("o1"))
    record.save_draft(a_draft())
    record.close()
    return profile


def saved(profile: Profile, to: Path, *, with_cache: bool = True) -> Path:
    assert back_up(profile, to, START, with_cache=with_cache, progress=untold) == to.stat().st_size
    return to


def restored(file: Path, directory: Path, *, replacing: bool = False) -> Restored:
    return restore(file, directory, START, replacing=replacing, progress=untold)


def names(directory: Path) -> set[str]:
    return {path.relative_to(directory).as_posix() for path in directory.rglob("*") if path.is_file()}


def everything(directory: Path) -> dict[str, bytes]:
    return {name: (directory / name).read_bytes() for name in names(directory) if not name.endswith("lock")}


def test_all_of_a_profile_comes_back(tmp_path: Path) -> None:
    file = saved(a_profile(tmp_path / "old"), tmp_path / "all.zip")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert restored(file, tmp_path / "new") == Restored(START, ())

    new = Profile(tmp_path / "new")
    assert names(new.directory) == {"settings.toml", "keys.toml", "canned/own.toml", "record.db", "cache.db"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in new.directory.iterdir()} == {0o600, 0o700}
    cache, record = open_cache(new.cache), open_record(new.record)
    assert cache.counts(START, "")[View.ALL] == 40
    assert record.drafts() == (a_draft(),)
    assert [event.change for event in record.all_events()] == [NoteWritten("kept")]
    cache.close()
    record.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.zip", "new", "old"]


def test_mail_that_was_waiting_is_not_sent_again_by_itself(tmp_path: Path) -> None:
    profile = a_profile(tmp_path / "old", 1)
    record = open_record(profile.record)
    record.append([], outbox=an_item("o2", state=OutboxState.SENDING))
    record.append([], outbox=an_item("o3", state=OutboxState.FAILED, error="550 no"))
    record.close()
    restored(saved(profile, tmp_path / "b"), tmp_path / "new")
    record = open_record(tmp_path / "new" / "record.db")
    found = {item.id: item for item in record.outbox()}
    assert [found[name].state for name in ("o1", "o2", "o3")] == ["unknown", "unknown", "failed"]
    assert "backup" in found["o1"].error
    record.close()


def test_a_restored_profile_is_another_workstation(tmp_path: Path) -> None:
    profile = a_profile(tmp_path / "old", 1)
    before = TomlSettings(profile.settings).load()
    restored(saved(profile, tmp_path / "b"), tmp_path / "new")
    after = TomlSettings(tmp_path / "new" / "settings.toml").load()
    assert after.workstation not in ("", before.workstation)
    assert replace(after, workstation=before.workstation) == before


def test_the_cache_can_be_left_out(tmp_path: Path) -> None:
    file = saved(a_profile(tmp_path / "old"), tmp_path / "b", with_cache=False)
    restored(file, tmp_path / "new")
    assert not (tmp_path / "new" / "cache.db").exists()
    assert (tmp_path / "new" / "record.db").exists()


def test_nothing_that_is_written_meanwhile_tears_a_backup(tmp_path: Path) -> None:
    """The cache never holds more events than the record beside it, however both were written while it was taken."""
    profile = a_profile(tmp_path / "old", 60)
    ended = threading.Event()
    writer = threading.Thread(target=_write_on, args=(profile, ended))
    writer.start()
    try:
        for number in range(6):
            file = saved(profile, tmp_path / f"b{number}")
            new = tmp_path / f"new{number}"
            restored(file, new)
            cache, record = open_cache(new / "cache.db"), open_record(new / "record.db")
            assert int(cache.meta(_VERSION_KEY) or 0) <= record.version()
            cache.close()
            record.close()
    finally:
        ended.set()
        writer.join()


def _write_on(profile: Profile, ended: threading.Event) -> None:
    """As verbs do: the record first, then what the rows are made of."""
    cache, record = open_cache(profile.cache), open_record(profile.record)
    while not ended.is_set():
        record.append([an_event(NoteWritten("more"))])
        with cache.writing() as tx:
            tx.set_meta(_VERSION_KEY, str(record.version()))
    cache.close()
    record.close()


def test_it_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    profile = a_profile(tmp_path / "old")
    back_up(
        profile,
        tmp_path / "b",
        START,
        with_cache=True,
        progress=lambda done, total: told.append((done, total)),
    )
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1]
    assert len({total for _, total in told}) == 1


@pytest.mark.parametrize("after", [1, 2, 3, 5])
def test_stopped_it_leaves_the_older_backup_and_nothing_else(tmp_path: Path, after: int) -> None:
    profile = a_profile(tmp_path / "old")
    file = saved(profile, tmp_path / "b")
    before = file.read_bytes()
    told: list[int] = []

    def stop_there(done: int, _total: int) -> None:
        told.append(done)
        if len(told) == after:
            raise Stop

    with pytest.raises(Stop):
        back_up(profile, file, START + timedelta(days=1), with_cache=True, progress=stop_there)
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "old"]


def test_what_a_killed_backup_left_goes_with_the_next(tmp_path: Path) -> None:
    left = tmp_path / ".b.unfinished"
    (left / "profile").mkdir(parents=True)
    (left / "profile" / "record.db").write_bytes(b"half")
    (left / "backup").write_bytes(b"half")
    saved(a_profile(tmp_path / "old"), tmp_path / "b")
    assert not left.exists()


def test_two_at_the_same_file_do_not_meet(tmp_path: Path) -> None:
    profile = a_profile(tmp_path / "old", 1)
    (tmp_path / ".b.unfinished").mkdir()
    with hold_profile(tmp_path / ".b.unfinished"), pytest.raises(StoreError, match="just writing"):
        saved(profile, tmp_path / "b")
    saved(profile, tmp_path / "b")


def test_no_other_file_is_overwritten(tmp_path: Path) -> None:
    profile = a_profile(tmp_path / "old", 1)
    thesis = tmp_path / "thesis.txt"
    thesis.write_text("years of work", encoding="utf-8")
    with pytest.raises(UsageError, match="is no backup"):
        saved(profile, thesis)
    with pytest.raises(UsageError, match="is a folder"):
        saved(profile, tmp_path)
    assert thesis.read_text(encoding="utf-8") == "years of work"
    with pytest.raises(UsageError, match="no profile"):
        saved(Profile(tmp_path / "nowhere"), tmp_path / "b")
    with pytest.raises(StoreError):
        saved(profile, tmp_path / "thesis.txt" / "b")


def test_a_damaged_record_is_told_rather_than_kept(tmp_path: Path) -> None:
    profile = a_profile(tmp_path / "old")
    record = open_record(profile.record)
    record.append([an_event(NoteWritten(f"{n} " * 500)) for n in range(60)])
    record.close()
    size = profile.record.stat().st_size
    with profile.record.open("r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(os.urandom(40_960))
    with pytest.raises(StoreError, match="record"):
        saved(profile, tmp_path / "b")
    assert not (tmp_path / "b").exists()


def test_a_profile_that_is_there_is_moved_aside_only_when_asked(tmp_path: Path) -> None:
    file = saved(a_profile(tmp_path / "old"), tmp_path / "b")
    there = a_profile(tmp_path / "there", 3).directory
    before = everything(there)
    with pytest.raises(UsageError, match="already"):
        restored(file, there)
    assert everything(there) == before

    outcome = restored(file, there, replacing=True)
    assert outcome.aside == tmp_path / f"there.before-restore-{START:%Y%m%d-%H%M%S}"
    assert everything(outcome.aside) == before
    cache = open_cache(there / "cache.db")
    assert cache.counts(START, "")[View.ALL] == 40
    cache.close()


def test_an_empty_profile_leaves_nothing_behind(tmp_path: Path) -> None:
    file = saved(a_profile(tmp_path / "old", 1), tmp_path / "b")
    Profile(tmp_path / "new").prepare()
    assert restored(file, tmp_path / "new").aside is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "new", "old"]


def test_a_profile_in_use_is_left_alone(tmp_path: Path) -> None:
    file = saved(a_profile(tmp_path / "old", 1), tmp_path / "b")
    there = a_profile(tmp_path / "there", 3)
    with hold_profile(there.directory), pytest.raises(ProfileInUse):
        restored(file, there.directory, replacing=True)
    cache = open_cache(there.cache)
    with pytest.raises(ProfileInUse, match="at work"):
        restored(file, there.directory, replacing=True)
    cache.close()
    restored(file, there.directory, replacing=True)


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flip(content: bytes) -> bytes:
    middle = len(content) // 3
    return (
        content[:middle]
        + bytes(byte ^ 0x55 for byte in content[middle : middle + 64])
        + content[middle + 64 :]
    )


def _other(_content: bytes) -> bytes:
    return b"no archive at all" * 100


def _empty(_content: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("spoil", [_cut, _flip, _other, _empty])
def test_a_damaged_backup_changes_nothing(tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    file = saved(a_profile(tmp_path / "old"), tmp_path / "b")
    file.write_bytes(spoil(file.read_bytes()))
    there = a_profile(tmp_path / "there", 3).directory
    before = everything(there)
    with pytest.raises(BackupUnusable, match="damaged"):
        restored(file, there, replacing=True)
    assert everything(there) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "old", "there"]


def rewritten(file: Path, change: dict[str, bytes]) -> None:
    """The archive with some of its entries changed or added."""
    with zipfile.ZipFile(file) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in {**entries, **change}.items():
            archive.writestr(name, content)


def manifest(file: Path) -> dict[str, object]:
    with zipfile.ZipFile(file) as archive:
        told: dict[str, object] = json.loads(archive.read("manifest.json"))
    return told


def test_a_file_exchanged_for_another_is_noticed(tmp_path: Path) -> None:
    file = saved(a_profile(tmp_path / "old", 1), tmp_path / "b")
    rewritten(file, {"settings.toml": b"theme = 'dark'"})
    with pytest.raises(BackupUnusable, match=r"settings\.toml"):
        restored(file, tmp_path / "new")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/evil", "canned/../../evil.toml", "lock", "logs/agentdesk.log"]
)
def test_no_name_leads_out_of_the_profile(tmp_path: Path, name: str) -> None:
    file = saved(a_profile(tmp_path / "old", 1), tmp_path / "b")
    told = manifest(file)
    assert isinstance(told["files"], list)
    told["files"].append({"name": name, "size": 1, "sha256": "00"})
    rewritten(file, {name: b"x", "manifest.json": json.dumps(told).encode()})
    with pytest.raises(BackupUnusable, match="does not belong"):
        restored(file, tmp_path / "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "old"]


@pytest.mark.parametrize("later", [{"format": 99}, {"format": 2, "files": "in another form"}])
def test_a_backup_of_a_later_form_is_told(tmp_path: Path, later: dict[str, object]) -> None:
    file = saved(a_profile(tmp_path / "old", 1), tmp_path / "b")
    rewritten(file, {"manifest.json": json.dumps({**manifest(file), **later}).encode()})
    with pytest.raises(BackupUnusable, match="later AgentDesk"):
        restored(file, tmp_path / "new")


def test_a_backup_of_later_tables_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = saved(a_profile(tmp_path / "old", 1), tmp_path / "b")
    monkeypatch.setattr(restoring, "RECORD", replace(RECORD, revision="0000"))
    with pytest.raises(BackupUnusable, match="later AgentDesk"):
        restored(file, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_without_room_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = saved(a_profile(tmp_path / "old", 1), tmp_path / "b")
    monkeypatch.setattr(restoring, "_ROOM_BESIDES", 1 << 60)
    with pytest.raises(DiskFull, match="are free"):
        restored(file, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_disk_that_fills_up_leaves_no_half_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    profile = a_profile(tmp_path / "old", 1)

    def no_space(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_file.os, "fsync", no_space)
    with pytest.raises(DiskFull):
        saved(profile, tmp_path / "b")
    monkeypatch.undo()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old"]
