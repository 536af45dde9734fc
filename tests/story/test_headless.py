"""Scripting: what the commands print for programs, how they end, and what they refuse."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path
from types import UnionType

import pytest

from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.workstation import Workstation

COMMANDS = """
account, account add, account list, account test, account remove, vip, vip add, vip list, vip remove, sync,
tickets, show, search, reply, note, close, reopen, assign, tag, outbox, doctor, export, demo,
priority, snooze, merge, split, spam, undo, alerts, backup, restore, window
"""

EXPORTED: dict[str, type | UnionType] = {
    "message_id": str,
    "folder": str,
    "ticket": str,
    "direction": str,
    "kind": str,
    "language": str,
    "urgent": bool,
    "urgency_reasons": list,
    "subject": str,
    "from": str,
    "sent_at": str | None,
    "new_text": str,
    "attachments": list,
    "duplicate_of": str | None,
}


@pytest.fixture(scope="module")
def filled(station: Workstation, mailbox: str, anna: Customer, dovecot: Dovecot) -> Workstation:
    """The workstation after a morning's mail."""
    first = anna.writes(
        "Migration", "Please move my shop to your servers.", to=mailbox, attachments={"żółć.pdf": b"%PDF"}
    )
    dovecot.deliver(mailbox, first.as_bytes(), anna.address)
    anna.writes("Działania", "Proszę o pilne działania w sprawie kopii zapasowej.", to=mailbox)
    newsletter = {
        "List-Unsubscribe": "<https://news.example/u>",
        "List-Id": "news <news.example>",
        "Precedence": "bulk",
    }
    anna.writes("URGENT: SERVER DOWN prices!", "Buy now. Unsubscribe here.", to=mailbox, headers=newsletter)
    for text in ("move my shop", "pilne", "Buy now"):
        station.sync_until(text)
    return station


def test_each_command_explains_itself(filled: Workstation) -> None:
    commands = [command.split() for command in COMMANDS.split(",")]
    asked = [filled.start(*command, "--help") for command in commands]
    silent = [one.log.name for one in asked if one.wait(120) != 0 or "Usage" not in one.output()]
    assert silent == []


def test_export_gives_one_mail_a_line_with_every_field(filled: Workstation) -> None:
    lines = filled.json_lines("export", "--jsonl")
    assert len(lines) == 4
    for line in lines:
        assert set(line) == set(EXPORTED)
        for name, kind in EXPORTED.items():
            assert isinstance(line[name], kind), (name, line[name])
        assert line["direction"] in {"incoming", "outgoing"}
        assert datetime.fromisoformat(line["sent_at"]).tzinfo is not None


def test_export_recognises_a_copy_and_decodes_names(filled: Workstation) -> None:
    original, copy = (
        line for line in filled.json_lines("export", "--jsonl") if line["subject"] == "Migration"
    )
    if original["duplicate_of"]:
        original, copy = copy, original
    assert original["duplicate_of"] is None
    assert copy["duplicate_of"] == original["message_id"]
    assert original["attachments"] == ["żółć.pdf"]
    assert len([row for row in filled.json("tickets", "--view", "all") if row["subject"] == "Migration"]) == 1


def test_shouting_in_a_newsletter_is_not_urgent(filled: Workstation) -> None:
    newsletter = next(line for line in filled.json_lines("export", "--jsonl") if "prices" in line["subject"])
    assert (newsletter["kind"], newsletter["urgent"]) == ("newsletter", False)


def test_search_folds_diacritics_and_reads_operators(filled: Workstation) -> None:
    def subjects(*query: str) -> list[str]:
        return sorted(hit["subject"] for hit in filled.json("search", *query))

    assert subjects("dzialania") == ["Działania"]
    assert subjects("działania") == ["Działania"]
    assert subjects("has:attachment") == ["Migration"]
    assert subjects("subject:migration") == ["Migration"]
    assert subjects('"move my shop"') == ["Migration"]
    assert subjects("from:anna@customer.test", "-migration", "-prices") == ["Działania"]
    assert subjects("before:2000-01-01") == []
    assert subjects("is:closed") == [
        "URGENT: SERVER DOWN prices!"
    ]  # nobody waits for an answer to a newsletter
    assert subjects("is:snoozed") == []


def test_work_on_a_ticket_shows_in_its_story(filled: Workstation, tmp_path: Path) -> None:
    ticket = filled.ticket_about("Migration")["ticket"]
    note = tmp_path / "note.txt"
    note.write_text("He called as well.", encoding="utf-8")
    filled.run("note", ticket, "--body-file", note)
    filled.run("assign", ticket, "ewa@hosting.test")
    filled.run("tag", ticket, "migration", "shop")
    filled.run("close", ticket)
    assert filled.ticket_about("Migration")["status"] == "closed"
    filled.run("reopen", ticket)
    shown = filled.json("show", ticket)
    assert shown["status"] == "needs_reply"
    assert shown["assignee"] == "ewa@hosting.test"
    assert set(shown["tags"]) == {"migration", "shop"}
    assert [one["text"] for one in shown["notes"]] == ["He called as well."]
    assert [mail["direction"] for mail in shown["mails"] if not mail["copy"]] == ["incoming"]
    assert [hit["ticket"] for hit in filled.json("search", "tag:shop")] == [ticket]
    assert [hit["ticket"] for hit in filled.json("search", "assignee:ewa")] == [ticket]
    assert filled.json("show", ticket[:6].lower())["ticket"] == ticket


def test_a_note_never_leaves_by_mail(filled: Workstation, anna: Customer) -> None:
    filled.run("sync", "--once")
    assert filled.json("outbox") == []
    assert not [mail for mail in anna.inbox() if "He called as well." in str(mail)]


def test_vips_are_kept_and_make_mail_urgent(filled: Workstation, mailbox: str, anna: Customer) -> None:
    filled.run("vip", "add", anna.address)
    assert filled.json("vip", "list") == [anna.address]
    anna.writes("A small question", "Which PHP versions are there?", to=mailbox)
    mail = filled.sync_until("Which PHP versions")
    filled.run("vip", "remove", anna.address)
    assert filled.json("vip", "list") == []
    assert mail["urgent"]
    assert mail["urgency_reasons"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "ZZZZZZZZZZ"), "ZZZZZZZZZZ"),
        (("tickets", "--view", "nonsense"), "needs_reply"),
        (("export",), "--jsonl"),
        (("reply", "ZZZZZZZZZZ", "--body-file", "/nowhere/at/all"), "/nowhere/at/all"),
        (("search", "before:yesterday-ish"), "before"),
        (("frobnicate",), "frobnicate"),
        (("account", "remove", "nobody@nowhere.test"), "nobody@nowhere.test"),
    ],
)
def test_wrong_use_ends_with_two_and_says_what_is_right(
    filled: Workstation, arguments: tuple[str, ...], words: str
) -> None:
    answer = filled.tries(*arguments)
    assert answer.status == 2, answer.words
    assert words in answer.err
    assert not answer.crashed, answer.words


def test_a_wrong_setting_in_the_file_names_key_and_allowed_values(filled: Workstation) -> None:
    file = filled.profile / "settings.toml"
    right = file.read_text(encoding="utf-8")
    wrong = "\n".join('theme = "purple"' if line.startswith("theme") else line for line in right.splitlines())
    file.write_text(wrong if "purple" in wrong else f'theme = "purple"\n{right}', encoding="utf-8")
    try:
        answer = filled.tries("tickets")
    finally:
        file.write_text(right, encoding="utf-8")
    assert answer.status != 0
    for word in ("theme", "purple", "system", "light", "dark"):
        assert word in answer.err


def test_a_profile_keeps_everything_apart(filled: Workstation, tmp_path: Path) -> None:
    assert filled.run("--profile", tmp_path / "other", "account", "list", "--json").strip() == "[]"
    assert filled.json("account", "list") != []


def test_a_locked_database_is_told_in_words(filled: Workstation) -> None:
    ticket = filled.ticket_about("Migration")["ticket"]
    databases = [path for path in filled.profile.rglob("*.db") if path.is_file()]
    assert databases
    held = [sqlite3.connect(path) for path in databases]
    try:
        for connection in held:
            connection.execute("BEGIN IMMEDIATE")
        answer = filled.tries("tag", ticket, "locked")
    finally:
        for connection in held:
            connection.close()
    assert answer.status == 1
    assert "locked" in answer.err or "holds" in answer.err or "in use" in answer.err
    assert not answer.crashed, answer.words


def test_doctor_says_what_works(filled: Workstation) -> None:
    answer = filled.tries("doctor")
    assert answer.status in {0, 1}
    assert not answer.crashed, answer.words
    assert "keyring" in answer.out.lower()


def test_reading_works_while_another_process_syncs(filled: Workstation) -> None:
    watching = filled.start("sync", "--watch")
    try:
        for _ in range(3):
            assert filled.json("tickets", "--view", "all")
        assert watching.is_running
        refused = filled.tries("sync", "--once")
        assert refused.status == 1
        assert not refused.crashed, refused.words
    finally:
        watching.stop()
