"""Each large attachment is kept once, however many mails carry it, and goes with the last of them."""

from __future__ import annotations

import random
from base64 import encodebytes
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.services.ports import StoredSource
from agentdesk.store.backup import back_up
from agentdesk.store.cache import SqliteCache
from agentdesk.store.opening import open_cache, open_record
from agentdesk.store.profile import Profile
from agentdesk.store.restoring import restore
from tests.unit.store.builders import START, a_mail, stored

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
