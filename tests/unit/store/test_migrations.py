"""Every earlier form of the databases becomes the newest with all that is in it, also when it is killed on the way."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.draft import DraftAttachment
from agentdesk.domain.events import NoteWritten, Undone, Unrecognised
from agentdesk.domain.ids import AccountId
from agentdesk.domain.outbox import OutboxState
from agentdesk.domain.search_parser import parse_query
from agentdesk.domain.views import View
from agentdesk.store.opening import CACHE, RECORD, open_cache, open_record
from agentdesk.store.schema_version import Schema
from tests.reliability.recording import Seen
from tests.unit.store.past_schemas import FILLED, MAILS, START, TEXT, build, past_revisions

PAST = [(schema, revision) for schema in (CACHE, RECORD) for revision in past_revisions(schema)]
EACH_PAST = pytest.mark.parametrize(
    ("schema", "revision"), PAST, ids=[f"{schema.scripts}-{revision}" for schema, revision in PAST]
)

DRIVER = """
import os, shutil, signal, sqlite3, sys
from pathlib import Path
import alembic.command, alembic.config, alembic.runtime.environment, alembic.runtime.migration
from agentdesk.store import database, opening

old, folder, open_one, points = Path(sys.argv[1]), Path(sys.argv[2]), getattr(opening, sys.argv[3]), int(sys.argv[4])
STEPS = 40
set_up = database._set_up

def opened_in(directory, patience):
    directory.mkdir()
    path = shutil.copy(old, directory / old.name)
    passed = 0
    def passing(*_):
        nonlocal passed
        passed += 1
        if passed == patience:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0
    def watched(connection, *rest):
        set_up(connection, *rest)
        connection.set_trace_callback(passing)
        connection.set_progress_handler(passing, STEPS)
    database._set_up = watched
    connect = sqlite3.connect
    def connected(*arguments, **named):
        connection = connect(*arguments, **named)
        connection.set_progress_handler(passing, STEPS)
        return connection
    sqlite3.connect = connected
    open_one(Path(path)).close()
    return passed

def in_a_child(directory, patience):
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.write(writing, str(opened_in(directory, patience)).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    told = os.read(reading, 20)
    os.close(reading)
    return status, int(told or 0)

status, number = in_a_child(folder / "whole", 0)
assert status == 0, status
for nth in range(points):
    place = 1 + nth * (number - 1) // (points - 1)
    status, _ = in_a_child(folder / f"{nth}", place)
    print(os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL)
"""


def opened_and_whole(schema: Schema, path: Path) -> None:
    (_record_is_whole if schema is RECORD else _cache_is_whole)(path)


def _record_is_whole(path: Path) -> None:
    record = open_record(path)
    changes = [event.change for event in record.all_events()]
    assert changes == [NoteWritten("Zażółć"), Undone("e1"), Unrecognised("of tomorrow", b"\x00\xff")]
    (draft,) = record.drafts()
    assert (draft.text, draft.attachments) == (
        "Dear Anna",
        (DraftAttachment("a.pdf", "application/pdf", b"%PDF"),),
    )
    items = record.outbox(OutboxState)
    assert [item.state for item in items] == ["queued", "sent", "failed", "unknown"]
    assert {(item.source, item.recipients, item.accepted) for item in items} == {
        (b"From: support\r\n\r\nDone \xff", ("anna@client.example",), ("jan@client.example",))
    }
    (alert,) = record.alerts()
    assert (alert.reasons, alert.shown, alert.raised_at) == (("VIP",), True, START)
    assert {mark.tries for mark in record.marks(AccountId("support@host.example"))} <= {2}
    digest = record.keep_file(b"%PDF")
    assert (record.kept_file(digest), record.kept_file("0" * 64)) == (b"%PDF", None)
    record.close()


def _cache_is_whole(path: Path) -> None:
    told: list[Path] = []
    cache = open_cache(path, told.append)
    assert told == [], "it was begun anew"
    assert cache.counts(START, "")[View.ALL] == MAILS
    for number in (0, MAILS // 2, MAILS - 1):
        (mail,) = cache.messages(f"T{number}")
        at = START + timedelta(seconds=number)
        assert (mail.message.text, mail.at, mail.received_at, mail.message.sent_at) == (TEXT, at, at, at)
        assert (mail.urgency.reasons, mail.language) == (("VIP",), "pl")
        assert cache.source(mail.message.key) == f"Subject: Old page\r\n\r\n{TEXT}".encode()
        row = cache.row(f"T{number}")
        assert row is not None
        assert (row.tags, row.last_at) == (("dns",), at)
    assert len(cache.uids("support@host.example", "INBOX", 7)) == MAILS
    cursor = cache.cursor("support@host.example", "INBOX")
    assert cursor is not None
    assert (cursor.uidnext, cursor.highestmodseq) == (MAILS + 1, 9)
    assert cache.meta("projected_record_version") == "3"
    assert len(cache.search(parse_query("zazolc gesla"), START, 9)) == 9
    with cache._database.reading() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM attachment").scalar_one() == 0
    cache.close()


def test_each_past_revision_has_rows_of_its_own() -> None:
    assert sorted(FILLED) == sorted((schema.scripts, revision) for schema, revision in PAST)


@EACH_PAST
def test_what_an_earlier_version_kept_is_read_by_this_one(
    tmp_path: Path, schema: Schema, revision: str
) -> None:
    path = tmp_path / f"{schema.scripts}.db"
    build(path, schema, revision)
    opened_and_whole(schema, path)
    opened_and_whole(schema, path)
    with closing(sqlite3.connect(path)) as db:
        shrinks = db.execute("PRAGMA auto_vacuum").fetchone() == (2,)
    assert shrinks == (schema is CACHE), "a cache was written anew, so that it can shrink"


@EACH_PAST
@pytest.mark.fault(
    29, how="SIGKILL at 25 places of each upgrade, between and within SQL statements; then started again"
)
def test_an_upgrade_that_is_killed_leaves_the_old_data_whole(
    tmp_path: Path, schema: Schema, revision: str, seen: Seen
) -> None:
    old, killed, points = tmp_path / f"{schema.scripts}.db", tmp_path / "killed", 25
    build(old, schema, revision)
    killed.mkdir()
    opening = f"open_{schema.scripts}"
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, old, killed, opening, str(points)],
        capture_output=True, text=True, timeout=300, check=False, env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip
    assert done.stdout.split() == ["True"] * points, done.stderr
    for nth in range(points):
        opened_and_whole(schema, killed / f"{nth}" / old.name)
        copies = {path.name for path in (killed / f"{nth}").glob("*.before-upgrade-*")}
        assert copies == ({f"record.before-upgrade-from-{revision}.db"} if schema.precious else set())
    seen(f"{schema.scripts} of revision {revision}: killed {points} times, each time whole at the next start")
