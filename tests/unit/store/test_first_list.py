"""The list that a window shows before its profile is open is the list that it shows afterwards."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from agentdesk.domain.events import Status
from agentdesk.domain.ids import TicketId
from agentdesk.domain.views import View
from agentdesk.store.first_list import first_list
from agentdesk.store.opening import open_cache
from tests.unit.store.builders import START, a_row

LATER = START + timedelta(days=2)


def _filled(path: Path) -> None:
    base = a_row(TicketId("AAAA-0001"), tags=("dns", "vip"), urgent=True, urgency_reasons=("site down",))
    rows = [
        base,
        replace(a_row(TicketId("AAAA-0002")), waiting_since=START + timedelta(hours=1)),
        replace(a_row(TicketId("AAAA-0003")), status=Status.SNOOZED, waiting_since=None, snoozed_until=START),
        replace(a_row(TicketId("AAAA-0004")), status=Status.SNOOZED, snoozed_until=LATER + timedelta(days=1)),
        replace(a_row(TicketId("AAAA-0005")), status=Status.CLOSED),
    ]
    cache = open_cache(path)
    with cache.writing() as tx:
        tx.put_rows(rows)
    cache.close()


def test_it_is_the_list_of_the_open_profile(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    _filled(path)
    found = first_list(path, LATER, 400)
    assert {row.id for row in found} == {"AAAA-0001", "AAAA-0002", "AAAA-0003"}
    cache = open_cache(path)
    assert found == cache.rows(View.NEEDS_REPLY, LATER, "", 400)
    assert first_list(path, LATER, 2) == found[:2]
    cache.close()


def test_reading_it_leaves_no_doubt_about_the_file(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    _filled(path)
    before = path.read_bytes(), path.stat().st_mtime_ns, sorted(tmp_path.iterdir())
    first_list(path, LATER, 400)
    assert (path.read_bytes(), path.stat().st_mtime_ns, sorted(tmp_path.iterdir())) == before


def test_where_it_cannot_be_read_there_is_none(tmp_path: Path) -> None:
    assert first_list(tmp_path / "cache.db", LATER, 400) == ()
    assert not (tmp_path / "cache.db").exists()
    (tmp_path / "cache.db").write_bytes(b"no database at all" * 1000)
    assert first_list(tmp_path / "cache.db", LATER, 400) == ()
    (tmp_path / "cache.db").write_bytes(b"")
    assert first_list(tmp_path / "cache.db", LATER, 400) == ()


def test_a_status_of_a_later_version_is_no_reason_to_fail(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    _filled(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE ticket SET priority = 'unheard of' WHERE id = ?", (TicketId("AAAA-0001"),))
    assert first_list(path, LATER, 400) == ()


def test_it_needs_no_sqlalchemy() -> None:
    program = "import sys, agentdesk.store.first_list; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
