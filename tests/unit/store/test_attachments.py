"""Each large attachment is kept once, however many mails carry it, and goes with the last of them."""

from __future__ import annotations

import random
from base64 import encodebytes
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from agentdesk.services.ports import Location, StoredSource
from agentdesk.store.backup import back_up
from agentdesk.store.cache import SqliteCache
from agentdesk.store.opening import open_cache, open_record
from agentdesk.store.profile import Profile
from agentdesk.store.restoring import restore
from agentdesk.store.upkeep import PAGES_AT_ONCE
from tests.unit.store.builders import ACCOUNT, START, a_mail, minutes, stored

_uids = count(1)
FILE = random.Random(1).randbytes(100_000)


def with_file(
    name: str, content: bytes = FILE, *, minute: float = 0, line_end: bytes = b"\r\n"
) -> StoredSource:
    mail = stored(a_mail(name, f"See the file of {name}", files=("scan.pdf",), minute=minute))
    part = b"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    encoded = encodebytes(content).replace(b"\n", line_end)
    source = (
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + mail.source + b"\r\n--b\r\n" + part + encoded
    )
    return replace(mail, source=source + b"--b--\r\n")


def file(cache: SqliteCache, *several: StoredSource) -> None:
    with cache.writing() as tx:
        tx.add_messages(several)


def placed(cache: SqliteCache, *several: StoredSource, account: str = ACCOUNT, gone: bool = False) -> None:
    """They lie on the server."""
    with cache.writing() as tx:
        tx.add_locations(
            [Location(account, "INBOX", 1, next(_uids), one.filed.message.key, gone=gone) for one in several]
        )


def let_go(cache: SqliteCache, before: float) -> None:
    cache.let_go(minutes(before), [ACCOUNT], wait=True)


def bytes_kept(cache: SqliteCache) -> int:
    with cache._database.reading() as db:
        return db.exec_driver_sql("SELECT coalesce(sum(length(body)), 0) FROM attachment").scalar_one()


def test_a_file_that_many_send_is_kept_once(cache: SqliteCache) -> None:
    mails = [with_file("m1"), with_file("m2", line_end=b"\n"), with_file("m3", FILE[::-1])]
    file(cache, *mails[:2])
    once = bytes_kept(cache)
    file(cache, mails[2])
    assert len(FILE) <= once < 1.01 * len(FILE)
    assert bytes_kept(cache) == 2 * once
    for one in mails:
        assert cache.source(one.filed.message.key) == one.source == cache.kept_source(one.filed.message.key)


def test_it_goes_with_the_last_mail_that_has_it(cache: SqliteCache) -> None:
    mails = [with_file("m1"), with_file("m2")]
    file(cache, *mails)
    for one, left in zip(mails, (len(FILE), 0), strict=True):
        with cache.writing() as tx:
            tx.remove_messages([one.filed.message.key])
        assert bytes_kept(cache) == pytest.approx(left, rel=0.01)
        assert cache.source(one.filed.message.key) is None


def test_a_backup_has_it(tmp_path: Path) -> None:
    profile, again = Profile(tmp_path / "one"), Profile(tmp_path / "two")
    profile.prepare()
    cache, record = open_cache(profile.cache), open_record(profile.record)
    mail = with_file("m1")
    file(cache, mail)
    back_up(profile, tmp_path / "backup", START, with_cache=True, progress=lambda *_: None)
    cache.close()
    record.close()
    restore(tmp_path / "backup", again.directory, START, replacing=False, progress=lambda *_: None)
    restored = open_cache(again.cache)
    assert restored.source(mail.filed.message.key) == mail.source
    restored.close()


def test_what_is_old_is_let_go_of_where_the_server_has_it(cache: SqliteCache) -> None:
    old, fresh = with_file("m1"), with_file("m2", FILE[::-1], minute=60)
    file(cache, old, fresh)
    placed(cache, old, fresh)
    let_go(cache, 30)
    assert bytes_kept(cache) == pytest.approx(len(FILE), rel=0.01)
    key = old.filed.message.key
    assert cache.source(key) is None
    assert not cache.is_whole(key)
    rest = cache.kept_source(key)
    assert rest is not None
    assert b"See the file of m1" in rest
    assert cache.message(key) == old.filed
    assert cache.source(fresh.filed.message.key) == fresh.source

    with cache.writing() as tx:
        tx.put_source(key, old.source)
    assert cache.is_whole(key)
    assert cache.source(key) == old.source


@pytest.mark.parametrize("reason", ["no place", "gone there", "another account", "a newer mail has it too"])
def test_what_the_server_cannot_give_again_stays(cache: SqliteCache, reason: str) -> None:
    old = with_file("m1")
    file(cache, old)
    if reason == "gone there":
        placed(cache, old, gone=True)
    elif reason == "another account":
        placed(cache, old, account="former@host.example")
    elif reason == "a newer mail has it too":
        newer = with_file("m2", minute=60)
        file(cache, newer)
        placed(cache, old, newer)
    let_go(cache, 30)
    assert cache.source(old.filed.message.key) == old.source


def test_a_file_that_comes_again_is_kept_again(cache: SqliteCache) -> None:
    old = with_file("m1")
    file(cache, old)
    placed(cache, old)
    let_go(cache, 30)
    assert bytes_kept(cache) == 0
    file(cache, with_file("m2", minute=60))
    assert cache.source(old.filed.message.key) == old.source


def test_room_goes_back_to_the_disk_in_small_slices(
    cache: SqliteCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(2)
    mails = [with_file(f"m{nth}", chance.randbytes(400_000), minute=nth) for nth in range(20)]
    file(cache, *mails)
    placed(cache, *mails)
    database = cache._database
    cache._upkeep.wait()
    database.fold_log()
    before, slices = database.path.stat().st_size, []
    shrink = database.shrink

    def watched(pages: int) -> bool:
        free = pages_of(cache, "freelist_count")
        more = shrink(pages)
        slices.append(free - pages_of(cache, "freelist_count"))
        return more

    monkeypatch.setattr(database, "shrink", watched)
    let_go(cache, 10)
    after = database.path.stat().st_size
    assert after < 0.6 * before
    assert pages_of(cache, "freelist_count") == 0
    assert len(slices) > 10 * 400_000 / 8192 / PAGES_AT_ONCE
    assert max(slices) <= PAGES_AT_ONCE + 2, "and a page or two that tell where pages are"
    assert all(cache.source(one.filed.message.key) == one.source for one in mails[10:])


def pages_of(cache: SqliteCache, what: str) -> int:
    with cache._database.reading() as db:
        return db.exec_driver_sql(f"PRAGMA {what}").scalar_one()


def test_a_cache_that_closes_does_the_rest_another_time(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache.db")
    mails = [with_file(f"m{nth}", FILE[nth:]) for nth in range(60)]
    file(cache, *mails)
    placed(cache, *mails)
    cache.let_go(minutes(30), [ACCOUNT])
    cache.close()
    again = open_cache(tmp_path / "cache.db")
    let_go(again, 30)
    assert bytes_kept(again) == 0
    assert pages_of(again, "freelist_count") == 0
    again.close()
