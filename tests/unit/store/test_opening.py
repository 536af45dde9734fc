"""A damaged cache is noticed and begun anew, the record never is; full disks and locks are told as what they are."""

import multiprocessing
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.domain.errors import CacheBroken, DatabaseLocked, DiskFull, StoreError
from agentdesk.domain.events import NoteWritten
from agentdesk.domain.ids import TicketId
from agentdesk.domain.views import View
from agentdesk.store import database as database_module
from agentdesk.store import soundness
from agentdesk.store.cache import SqliteCache
from agentdesk.store.opening import open_cache, open_record
from tests.unit.store.builders import START, a_draft, a_mail, an_event, file_mails, overwrite, stored


def filled(path: Path, mails: int = 300) -> None:
    """A cache of some size, closed as it should be."""
    cache = open_cache(path)
    file_mails(cache, *(a_mail(f"m{n}", f"text {n} " * 40, minute=n) for n in range(mails)))
    cache.close()


def count(cache: SqliteCache) -> int:
    return cache.counts(START, "")[View.ALL]


def test_a_sound_cache_is_opened_without_a_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cache.db"
    filled(path)
    monkeypatch.setattr("agentdesk.store.opening.sound", lambda path: pytest.fail("checked"))
    cache = open_cache(path)
    assert count(cache) == 300
    cache.close()


def test_the_databases_are_for_their_owner_alone(tmp_path: Path) -> None:
    cache, record = open_cache(tmp_path / "cache.db"), open_record(tmp_path / "record.db")
    file_mails(cache, a_mail("m1"))
    record.append([an_event(NoteWritten("n"))])
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir() if path.is_file()}
    assert {"cache.db", "cache.db-wal", "record.db", "record.db-wal"} <= set(modes)
    assert set(modes.values()) == {0o600}
    cache.close()
    record.close()


def _spoil_pages(path: Path) -> None:
    size = path.stat().st_size
    for part in (0.3, 0.5, 0.7):
        overwrite(path, int(size * part) // 4096 * 4096, 8192)


def _truncate(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def _overwrite_header(path: Path) -> None:
    overwrite(path, 0, 100)


def _fill_with_text(path: Path) -> None:
    path.write_text("this is not a database " * 1000)


@pytest.mark.parametrize("spoil", [_spoil_pages, _truncate, _overwrite_header, _fill_with_text])
def test_a_damaged_cache_is_moved_aside_and_begun_anew(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    path = tmp_path / "cache.db"
    filled(path)
    record = open_record(tmp_path / "record.db")
    record.save_draft(a_draft())
    record.close()
    spoil(path)
    spoilt = path.read_bytes()

    told: list[Path] = []
    cache = open_cache(path, told.append)
    assert len(told) == 1
    assert told[0].name.startswith("cache.broken-")
    assert told[0].read_bytes() == spoilt
    assert count(cache) == 0
    file_mails(cache, a_mail("m1"))
    cache.close()

    again = open_cache(path, told.append)
    assert len(told) == 1
    assert count(again) == 1
    again.close()
    record = open_record(tmp_path / "record.db")
    assert record.drafts() == (a_draft(),)
    record.close()


def _crash(path: Path) -> None:
    cache = open_cache(path)
    for n in range(20):
        file_mails(cache, a_mail(f"c{n}", f"crash {n} " * 200, minute=n))
    os._exit(9)


def crashed(path: Path) -> None:
    """A process filled the cache and was killed: the log is still beside the file."""
    process = multiprocessing.get_context("spawn").Process(target=_crash, args=(path,))
    process.start()
    process.join(60)
    assert process.exitcode == 9
    assert path.with_name("cache.db-wal").stat().st_size


def test_nothing_is_lost_by_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    crashed(path)
    told: list[Path] = []
    cache = open_cache(path, told.append)
    assert told == []
    assert count(cache) == 20
    cache.close()


def test_a_deleted_log_leaves_a_cache_that_works(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    filled(path)
    crashed(path)
    path.with_name("cache.db-wal").unlink()
    told: list[Path] = []
    cache = open_cache(path, told.append)
    assert count(cache) == (0 if told else 300)
    file_mails(cache, a_mail("after", "after the crash"))
    assert count(cache) == (1 if told else 301)
    cache.close()


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9])
def test_a_log_cut_short_gives_an_earlier_state(tmp_path: Path, keep: float) -> None:
    path = tmp_path / "cache.db"
    crashed(path)
    log = path.with_name("cache.db-wal")
    with log.open("r+b") as file:
        file.truncate(int(log.stat().st_size * keep))
    path.with_name("cache.db-shm").unlink()
    told: list[Path] = []
    cache = open_cache(path, told.append)
    assert told == []
    assert 0 <= count(cache) < 20
    cache.close()


def test_damage_met_while_running_is_told_and_the_next_start_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    filled(path)
    cache = open_cache(path)
    _spoil_all_but_the_first_page(path)
    with pytest.raises(CacheBroken, match="damaged"):
        list(cache.exported())
    cache.close()

    told: list[Path] = []
    again = open_cache(path, told.append)
    assert len(told) == 1
    assert count(again) == 0
    again.close()


def _spoil_all_but_the_first_page(path: Path) -> None:
    overwrite(path, 4096, path.stat().st_size - 4096)


@pytest.mark.expected_log("is damaged; at the next start it is rebuilt")
def test_a_large_suspicious_cache_is_checked_beside_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cache.db"
    filled(path)
    size = path.stat().st_size
    overwrite(path, size // 2 // 4096 * 4096, 40_960)
    monkeypatch.setattr(soundness, "_QUICK_BYTES", 0)
    told: list[Path] = []
    cache = open_cache(path, told.append)
    assert cache._check is not None
    cache._check._thread.join(30)
    cache.close()
    assert told == []
    open_cache(path, told.append).close()
    assert len(told) == 1


def test_only_the_newest_broken_cache_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    older = tmp_path / "cache.broken-20200101-000000.db"
    older.write_bytes(b"old")
    filled(path, 10)
    _overwrite_header(path)
    open_cache(path).close()
    assert not older.exists()
    assert len(list(tmp_path.glob("cache.broken-*"))) == 1


def test_a_damaged_record_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    open_record(path).close()
    _overwrite_header(path)
    spoilt = path.read_bytes()
    with pytest.raises(StoreError, match="record") as raised:
        open_record(path)
    assert not isinstance(raised.value, CacheBroken)
    assert "backup" in raised.value.advice
    assert path.read_bytes() == spoilt


def test_a_full_disk_is_told_and_nothing_is_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_little_room(connection: sqlite3.Connection, *rest: object) -> None:
        set_up(connection, *rest)
        connection.execute("PRAGMA max_page_count = 90")

    set_up = database_module._set_up
    monkeypatch.setattr(database_module, "_set_up", with_little_room)
    cache = open_cache(tmp_path / "cache.db")
    first = a_mail("m1")
    file_mails(cache, first)
    with pytest.raises(DiskFull, match="no space"):
        file_mails(cache, *(a_mail(f"b{n}", f"{n} words {n * 7} " * 90) for n in range(300)))
    assert count(cache) == 1
    assert cache.messages(first.ticket) == (first,)
    cache.close()


def test_a_record_on_a_full_disk_keeps_the_draft_it_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = open_record(tmp_path / "record.db")
    record.save_draft(a_draft("kept"))
    with record._database.outside_transactions() as plain:
        pages = plain.execute("PRAGMA page_count").fetchone()[0]
        plain.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        record.save_draft(a_draft("x" * 100_000))
    assert record.draft(TicketId("T1"), a_draft().kind) == a_draft("kept")
    record.close()


def test_a_lock_of_another_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "_BUSY_SECONDS", 0.1)
    record = open_record(tmp_path / "record.db")
    other = sqlite3.connect(tmp_path / "record.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DatabaseLocked, match="Another program"):
        record.append([an_event(NoteWritten("n"))])
    other.execute("ROLLBACK")
    other.close()
    record.append([an_event(NoteWritten("n"))])
    assert record.version() == 1
    record.close()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="could not be used"):
        open_cache(tmp_path / "nowhere" / "cache.db")


def test_two_openings_share_a_cache_and_the_last_to_close_vouches_for_it(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    first = open_cache(path)
    second = open_cache(path)
    file_mails(first, a_mail("m1"))
    assert count(second) == 1
    first.close()
    assert not path.with_name("cache.db.sound").exists()
    file_mails(second, a_mail("m2", "other"))
    second.close()
    assert path.with_name("cache.db.sound").exists()


def test_a_copy_taken_while_writing_opens(tmp_path: Path) -> None:
    path, copy = tmp_path / "cache.db", tmp_path / "copy"
    copy.mkdir()
    cache = open_cache(path)
    file_mails(cache, a_mail("m1"))
    with cache.writing() as tx:
        tx.add_messages([stored(a_mail("m2", "half " * 5_000))])
        for name in ("cache.db", "cache.db-wal"):
            shutil.copy(tmp_path / name, copy / name)
    cache.close()
    other = open_cache(copy / "cache.db")
    assert count(other) == 1
    other.close()
