"""A cache that much mail streams into learns to pack it smaller and folds its log, and no mail is the worse for it."""

import random
import sqlite3
import threading
from pathlib import Path

from sqlalchemy import Connection, event

from agentdesk.services.ports import StoredSource
from agentdesk.store.cache import SqliteCache
from agentdesk.store.opening import open_cache
from agentdesk.store.packing_dictionaries import ENOUGH_MAILS
from tests.unit.store.builders import a_mail, stored

HEADERS = "Received: from mx.host.example (mx.host.example [192.0.2.7])\r\nX-Spam-Status: No, score=-1\r\n"


def mails(number: int, first: int = 0) -> list[StoredSource]:
    """Short mails that have much in common."""
    chance = random.Random(first)
    texts = [" ".join(chance.choices(["page", "mail", "domain", "disk"], k=40)) for _ in range(number)]
    made = [stored(a_mail(f"m{n}", text, minute=n)) for n, text in enumerate(texts, first)]
    return [StoredSource(one.filed, one.account, "", HEADERS.encode() + one.source) for one in made]


def file(cache: SqliteCache, several: list[StoredSource]) -> None:
    with cache.writing() as tx:
        tx.add_messages(several)
    cache._upkeep._beside.wait()


def size_of_one(cache: SqliteCache, one: StoredSource) -> int:
    return len(cache.preparing()(one.filed.message, one.source).source)


def test_mail_is_packed_smaller_once_there_is_enough_to_learn_from(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache.db")
    early, late = mails(ENOUGH_MAILS), mails(20, ENOUGH_MAILS)
    alone = size_of_one(cache, late[0])
    before = cache.preparing()
    file(cache, early)
    assert size_of_one(cache, late[0]) < 0.8 * alone
    file(cache, late)
    cache.close()

    again = open_cache(tmp_path / "cache.db")
    assert again.preparing() == cache.preparing() != before
    for one in (*early[:3], *late):
        assert again.message(one.filed.message.key) == one.filed
        assert again.source(one.filed.message.key) == one.source
    again.close()


def test_nothing_is_learned_from_few_mails(cache: SqliteCache) -> None:
    before = cache.preparing()
    file(cache, mails(ENOUGH_MAILS - 1))
    assert cache.preparing() == before


def test_no_mail_is_packed_against_a_dictionary_that_did_not_reach_the_disk(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache.db")
    file(cache, mails(ENOUGH_MAILS - 1))
    before = cache.preparing()

    def full(_: Connection) -> None:
        if threading.current_thread().name == "cache-upkeep":
            raise sqlite3.OperationalError("database or disk is full")

    event.listen(cache._database._writer, "commit", full)
    file(cache, (late := mails(1, ENOUGH_MAILS)))
    assert cache.preparing() == before
    file(cache, mails(1, ENOUGH_MAILS + 1))
    cache.close()

    again = open_cache(tmp_path / "cache.db")
    assert again.source(late[0].filed.message.key) == late[0].source
    again.close()


def test_the_log_is_folded_while_others_read_and_write(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache.db")
    batches = [mails(50, 50 * n) for n in range(8)]
    writers = [threading.Thread(target=file, args=(cache, batch)) for batch in batches]
    for one in writers:
        one.start()
    for _ in range(5):
        cache._database.fold_log()
    for one in writers:
        one.join()
    cache._database.fold_log()
    assert all(cache.source(one.filed.message.key) == one.source for batch in batches for one in batch)
    log = (tmp_path / "cache.db-wal").stat().st_size
    file(cache, mails(1, 9_000))
    assert (tmp_path / "cache.db-wal").stat().st_size == log, "the next writer begins the folded log again"
    cache.close()


def test_a_further_connection_writes_nothing(cache: SqliteCache) -> None:
    file(cache, mails(5))
    with cache._database.outside_transactions() as writer:
        before = writer.execute("PRAGMA data_version").fetchone()
        cache._database._connect(8_192).close()
        assert writer.execute("PRAGMA data_version").fetchone() == before
