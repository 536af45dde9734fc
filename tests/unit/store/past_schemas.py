"""Databases as earlier revisions left them: their own scripts make the tables, frozen rows fill them.

A revision that is no longer the newest gets an entry in FILLED, written in what that revision wrote, never by the
code of today.
"""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from agentdesk.store import schema_version
from agentdesk.store.database import Database, Durability
from agentdesk.store.documents import zstd
from agentdesk.store.opening import CACHE, RECORD
from agentdesk.store.schema_version import MIGRATIONS, Schema

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MICROS = 1_772_442_000_000_000
MAILS = 700
"""More than a migration takes at once."""
TEXT = "Zażółć gęślą jaźń"

Fill = Callable[[sqlite3.Connection], None]


def past_revisions(schema: Schema) -> list[str]:
    """Every revision but the newest, oldest first."""
    names = (
        path.stem.removeprefix("revision_") for path in (MIGRATIONS / schema.scripts).glob("revision_*.py")
    )
    return sorted(name for name in names if name != schema.revision)


def build(path: Path, schema: Schema, revision: str) -> None:
    """Make a file of `revision` at `path`, with rows in it."""
    database = Database(path, Durability.NORMAL)
    with database.writing() as db:
        schema_version._migrate(db, replace(schema, revision=revision), "", path)
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        FILLED[schema.scripts, revision](connection)
        connection.commit()


def _insert(db: sqlite3.Connection, table: str, **values: object) -> None:
    names = ", ".join(f'"{name}"' for name in values)
    db.execute(
        f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(values))})", tuple(values.values())
    )


def _record_0001(db: sqlite3.Connection) -> None:
    said = {
        "stamped_by": "w1",
        "agent": "ola@host.example",
        "workstation": "w1",
        "ticket": "T1",
        "counter": 0,
    }
    _insert(db, "event", id="e1", millis=1000, kind="note", payload='{"text":"Zażółć"}'.encode(), **said)
    _insert(db, "event", id="e2", millis=2000, kind="undone", payload=b'{"event":"e1"}', target="e1", **said)
    _insert(db, "event", id="e3", millis=3000, kind="of tomorrow", payload=b"\x00\xff", **said)
    _insert(db, "draft_file", digest="d1", content=b"%PDF")
    _insert(
        db, "draft", ticket="T1", kind="reply", updated_at=MICROS,
        body='{"ticket":"T1","kind":"reply","account":"support@host.example","text":"Dear Anna","to":[],"cc":[],'
        '"bcc":[],"subject":"","answers":null,"quote":"","attachments":[],"canned_used":["dns"],'
        '"updated_at":"2026-03-02T09:00:00Z"}',
    )  # fmt: skip
    _insert(
        db, "draft_attachment", ticket="T1", kind="reply", position=0, name="a.pdf", content_type="application/pdf",
        digest="d1",
    )  # fmt: skip
    for number, state in enumerate(("queued", "sent", "failed", "unknown"), start=1):
        _insert(
            db, "outbox", id=f"o{number}", account="support@host.example", ticket="T1",
            message_id=f"o{number}@host.example", sender="support@host.example",
            recipients='["anna@client.example"]', subject="Re: Old page", event="e1", created_at=MICROS,
            not_before=MICROS, state=state, attempts=1, handed_over=0, accepted='["jan@client.example"]', error="",
            sent_copy="pending", in_reply_to_key="", source=b"From: support\r\n\r\nDone \xff",
        )  # fmt: skip
    _insert(
        db, "alert", key="37e3c724f33669ee9ff68f299cd4658d", ticket="T1", raised_at=MICROS, reasons='["VIP"]',
        title="Anna: Old page", body="body", shown=1,
    )  # fmt: skip


def _record_0002(db: sqlite3.Connection) -> None:
    _record_0001(db)
    db.execute("""UPDATE outbox SET refused = '[["ewa@client.example",550,"no"]]' WHERE id = 'o4'""")


def _record_0003(db: sqlite3.Connection) -> None:
    _record_0002(db)
    _insert(
        db, "mark", account="support@host.example", key="k1", seen=1, answered=0, tries=2, events=3, version=1
    )


def _cache_0001(db: sqlite3.Connection) -> None:
    for number in range(MAILS):
        _mail_0001(db, number)
    _insert(
        db, "cursor", account="support@host.example", folder="INBOX", uidvalidity=7, uidnext=MAILS + 1, lowest_uid=0,
        highestmodseq=9, outgoing=0,
    )  # fmt: skip
    _insert(db, "meta", key="projected_record_version", value="3")
    _insert(db, "note", id=1 << 40, ticket="T0", subject="Old page", contact="Anna", text="A note about it")


def _mail_0001(db: sqlite3.Connection, number: int) -> None:
    key, ticket = f"{number:032x}", f"T{number}"
    at = MICROS + number * 1_000_000
    _insert(
        db, "message", id=number + 1, key=key, message_id=f"m{number}@client.example", content_hash=key, ticket=ticket,
        native=ticket, account="support@host.example", folder="INBOX", at=at, direction="incoming", kind="customer",
        language="pl", urgent=1, urgency_reasons='["VIP"]', from_email="anna@client.example",
        contact_email="anna@client.example", contact_name="Anna Nowak", subject="Old page", has_attachment=0,
        preview=TEXT,
    )  # fmt: skip
    _insert(db, "document", id=number + 1, body=zstd.compress(msgspec.msgpack.encode(_document_0001(number))))
    _insert(db, "source", id=number + 1, body=zstd.compress(f"Subject: Old page\r\n\r\n{TEXT}".encode()))
    _insert(
        db, "location", account="support@host.example", folder="INBOX", uidvalidity=7, uid=number + 1, key=key,
        flags="[]", gone=0,
    )  # fmt: skip
    _insert(db, "thread", message_id=f"m{number}@client.example", native=ticket)
    _insert(db, "alias", alias=ticket, native=ticket)
    _insert(db, "participant", native=ticket, email="anna@client.example")
    _insert(
        db, "ticket", id=ticket, account="support@host.example", subject="Old page", subject_key="old page",
        contact_email="anna@client.example", contact_name="Anna Nowak", status="needs_reply", opened_at=at, last_at=at,
        waiting_since=at, asked_at=at, priority=1, urgent=1, urgency_reasons='["VIP"]', vip=0, language="pl",
        kind="customer", tags='["dns"]', messages=1, has_attachment=0, preview=TEXT,
    )  # fmt: skip
    _insert(db, "ticket_tag", tag="dns", ticket=ticket)
    _insert(
        db, "words", rowid=number + 1, subject="Old page", sender="Anna Nowak anna@client.example",
        recipients="support@host.example", body=TEXT.replace("ł", "l"), attachments="", notes="",
    )  # fmt: skip


def _document_0001(number: int) -> dict[str, Any]:
    key, ticket, at = f"{number:032x}", f"T{number}", START + timedelta(seconds=number)
    return {
        "message": {
            "key": key, "message_id": f"m{number}@client.example", "content_hash": key, "subject": "Old page",
            "from_": {"email": "anna@client.example", "name": "Anna Nowak"}, "sent_at": at,
            "to": [{"email": "support@host.example", "name": "Support"}], "cc": [], "reply_to": [], "in_reply_to": [],
            "references": [], "text": TEXT, "new_text": TEXT, "quote": "", "signature": "", "has_html": False,
            "attachments": [], "headers": [["auto-submitted", "no"]], "problems": [],
        },
        "ticket": ticket, "native_ticket": ticket, "direction": "incoming", "kind": "customer", "language": "pl",
        "urgency": {"urgent": True, "reasons": ["VIP"]}, "received_at": at, "at": at, "duplicate_of": None,
        "thread_ids": [f"m{number}@client.example"],
    }  # fmt: skip


def _cache_0002(db: sqlite3.Connection) -> None:
    for number in range(MAILS):
        _mail_0002(db, number)
    _insert(
        db, "cursor", account="support@host.example", folder="INBOX", uidvalidity=7, uidnext=MAILS + 1, lowest_uid=0,
        highestmodseq=9, outgoing=0,
    )  # fmt: skip
    _insert(db, "meta", key="projected_record_version", value="3")
    _insert(db, "note", id=1 << 40, ticket="T0", subject="Old page", contact="Anna", text="A note about it")


def _mail_0002(db: sqlite3.Connection, number: int) -> None:
    key, ticket = f"{number:032x}", f"T{number}"
    at = MICROS + number * 1_000_000
    _insert(
        db, "message", id=number + 1, key=key, message_id=f"m{number}@client.example", content_hash=key, ticket=ticket,
        native=ticket, account="support@host.example", folder="INBOX", at=at, direction="incoming", kind="customer",
        language="pl", urgent=1, urgency_reasons='["VIP"]', from_email="anna@client.example",
        contact_email="anna@client.example", contact_name="Anna Nowak", subject="Old page", has_attachment=0,
        preview=TEXT, received_at=at,
    )  # fmt: skip
    mail = msgspec.msgpack.encode(_document_0001(number)["message"])
    _insert(db, "document", id=number + 1, body=zstd.compress(mail))
    _insert(db, "source", id=number + 1, body=zstd.compress(f"Subject: Old page\r\n\r\n{TEXT}".encode()))
    _insert(
        db, "location", account="support@host.example", folder="INBOX", uidvalidity=7, uid=number + 1, mail=number + 1,
        flags="", gone=0,
    )  # fmt: skip
    _insert(db, "alias", alias=ticket, native=ticket)
    _insert(db, "participant", native=ticket, email="anna@client.example")
    _insert(
        db, "ticket", id=ticket, account="support@host.example", subject="Old page", subject_key="old page",
        contact_email="anna@client.example", contact_name="Anna Nowak", status="needs_reply", opened_at=at, last_at=at,
        waiting_since=at, asked_at=at, priority=1, urgent=1, urgency_reasons='["VIP"]', vip=0, language="pl",
        kind="customer", tags='["dns"]', messages=1, has_attachment=0, preview=TEXT,
    )  # fmt: skip
    _insert(db, "ticket_tag", tag="dns", ticket=ticket)
    _insert(
        db, "words", rowid=number + 1, subject="Old page", sender="Anna Nowak anna@client.example",
        recipients="support@host.example", body=TEXT.replace("ł", "l"), attachments="", notes="",
    )  # fmt: skip


def _cache_0003(db: sqlite3.Connection) -> None:
    _cache_0002(db)
    _insert(db, "meta", key="of_0003", value="kept")


FILLED: Mapping[tuple[str, str], Fill] = {
    (CACHE.scripts, "0001"): _cache_0001,
    (CACHE.scripts, "0002"): _cache_0002,
    (CACHE.scripts, "0003"): _cache_0003,
    (RECORD.scripts, "0001"): _record_0001,
    (RECORD.scripts, "0002"): _record_0002,
    (RECORD.scripts, "0003"): _record_0003,
}
