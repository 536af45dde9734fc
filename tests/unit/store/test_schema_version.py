"""Migrating from the first revision ends where a new file begins; nothing is lost on the way."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib import import_module
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import text

from agentdesk.domain.errors import StoreError
from agentdesk.domain.ids import ticket_id_for
from agentdesk.domain.message import FiledMessage, Urgency
from agentdesk.services.ports import Location
from agentdesk.store import schema_version
from agentdesk.store.database import Database, Durability
from agentdesk.store.documents import zstd
from agentdesk.store.instants import micros
from agentdesk.store.opening import CACHE, RECORD, open_cache, open_record
from agentdesk.store.schema_version import MIGRATIONS, Schema, bring_up_to_date
from tests.unit.store.builders import ACCOUNT, a_draft, a_mail, file_mails

BOTH = pytest.mark.parametrize("schema", [CACHE, RECORD], ids=["cache", "record"])
_NEWER = '''"""A change made up for this test."""

from alembic import op

revision = "later"
down_revision = "{revision}"


def upgrade() -> None:
    op.execute("CREATE TABLE novelty (id INTEGER PRIMARY KEY)")
    {more}
'''


def tables_of(database: Database) -> dict[str, str]:
    with database.reading() as db:
        rows = db.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        return {name: re.sub(r"\s+", " ", sql).replace(" )", ")") for name, sql in rows}


@BOTH
def test_migrating_from_the_first_revision_gives_the_tables_of_a_new_file(
    tmp_path: Path, schema: Schema
) -> None:
    new = Database(tmp_path / "new.db", Durability.NORMAL)
    bring_up_to_date(new, schema)
    migrated = Database(tmp_path / "migrated.db", Durability.NORMAL)
    with migrated.writing() as db:
        schema_version._migrate(db, schema, "", migrated.path)
    assert tables_of(migrated) == tables_of(new)
    bring_up_to_date(migrated, schema)
    new.close()
    migrated.close()


def test_a_new_or_current_file_does_not_load_alembic(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from agentdesk.store.opening import open_cache, open_record;"
        "p = pathlib.Path(sys.argv[1]);"
        "[(open_cache(p / 'c.db').close(), open_record(p / 'r.db').close()) for _ in range(2)];"
        "sys.exit(any(name.split('.')[0] == 'alembic' for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, timeout=60)


def a_later_schema(tmp_path: Path, schema: Schema, monkeypatch: pytest.MonkeyPatch, more: str = "") -> Schema:
    """`schema` with one revision more."""
    scripts = tmp_path / "migrations with spaces & 100%" / schema.scripts
    scripts.mkdir(parents=True)
    (scripts.parent / "env.py").write_text((MIGRATIONS / "env.py").read_text())
    for script in (MIGRATIONS / schema.scripts).glob("*.py"):
        (scripts / script.name).write_text(script.read_text())
    (scripts / "revision_later.py").write_text(_NEWER.format(more=more, revision=schema.revision))
    monkeypatch.setattr(schema_version, "MIGRATIONS", scripts.parent)
    return Schema(schema.tables, "later", schema.scripts)


def test_an_older_file_is_upgraded_with_a_copy_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.db"
    record = open_record(path)
    record.save_draft(a_draft())
    record.close()

    later = a_later_schema(tmp_path, RECORD, monkeypatch)
    database = Database(path, Durability.FULL)
    bring_up_to_date(database, later)
    assert "novelty" in tables_of(database)
    database.close()

    copy = tmp_path / f"record.before-upgrade-from-{RECORD.revision}.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    kept = open_record(copy)
    assert kept.drafts() == (a_draft(),)
    kept.close()


def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.db"
    open_record(path).close()
    later = a_later_schema(tmp_path, RECORD, monkeypatch, more='op.execute("NO SUCH STATEMENT")')
    database = Database(path, Durability.FULL)
    before = tables_of(database)
    with pytest.raises(StoreError):
        bring_up_to_date(database, later)
    assert tables_of(database) == before
    database.close()
    open_record(path).close()


def test_a_file_of_a_later_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    cache = open_cache(path)
    file_mails(cache, a_mail("m1"))
    with cache._database.writing() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    cache.close()
    with pytest.raises(StoreError, match="later AgentDesk"):
        open_cache(path)
    database = Database(path, Durability.NORMAL)
    with database.reading() as db:
        assert db.execute(text("SELECT count(*) FROM message")).scalar() == 1
    database.close()


def test_mails_of_the_first_revision_are_whole_after_the_upgrade(tmp_path: Path) -> None:
    filed = a_mail("m1", "Zażółć gęślą jaźń", urgency=Urgency(True, ("VIP",)))
    path = tmp_path / "cache.db"
    cache_of_the_first_revision(path, filed)
    cache = open_cache(path)
    assert cache.message(filed.message.key) == filed
    assert cache.source(filed.message.key) == b"source"
    assert cache.locations(filed.message.key) == (Location(ACCOUNT, "INBOX", 3, 4, filed.message.key),)
    assert cache.threads_of([filed.message.message_id]) == {filed.message.message_id: filed.ticket}
    cache.close()


def cache_of_the_first_revision(path: Path, filed: FiledMessage) -> None:
    """A file as the first revision left it, with one mail."""
    mail = filed.message
    with closing(sqlite3.connect(path)) as db:
        for statement in import_module("agentdesk.store.migrations.cache.revision_0001").TABLES:
            db.execute(statement)
        db.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        db.execute("INSERT INTO alembic_version VALUES ('0001')")
        people = (mail.from_.email, mail.from_.email, mail.from_.name)
        facts = (
            filed.direction,
            filed.kind,
            filed.language,
            True,
            '["VIP"]',
            *people,
            mail.subject,
            False,
            "",
        )
        known = (mail.key, mail.message_id, mail.content_hash, filed.ticket, filed.native_ticket, "a", "b")
        row = (1, *known, micros(filed.at), *facts, None)
        db.execute(f"INSERT INTO message VALUES ({', '.join('?' * len(row))})", row)
        db.execute("INSERT INTO document VALUES (1, ?)", (zstd.compress(msgspec.msgpack.encode(filed)),))
        db.execute("INSERT INTO source VALUES (1, ?)", (zstd.compress(b"source"),))
        db.execute("INSERT INTO location VALUES (?, 'INBOX', 3, 4, ?, '', 0)", (ACCOUNT, mail.key))
        db.execute("INSERT INTO thread VALUES (?, ?)", (mail.message_id, filed.ticket))
        db.execute("INSERT INTO alias VALUES (?, ?)", (ticket_id_for(mail.message_id), filed.ticket))
        db.commit()
