"""Disks fill up and caches break: it is told in words, and nothing an agent did is lost."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lab.children import LabError
from tests.lab.customer import Customer
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.support_mail import support_mails
from tests.lab.workstation import Workstation
from tests.reliability.recording import Seen
from tests.story.conftest import PASSWORD, Lab


def broken(database: Path) -> None:
    """Overwrite the middle of every page but the first, as a failing disk does."""
    content = bytearray(database.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 8 : page + 1024] = b"\xff" * len(content[page + 8 : page + 1024])
    database.write_bytes(bytes(content))
    for rest in ("-wal", "-shm"):
        database.with_name(database.name + rest).unlink(missing_ok=True)


def test_a_broken_cache_is_rebuilt_and_events_are_kept(
    station: Workstation, mailbox: str, anna: Customer, tmp_path: Path
) -> None:
    anna.writes("Kept through all", "Please keep me.", to=mailbox)
    station.sync_until("Please keep me.")
    ticket = station.ticket_about("Kept through all")["ticket"]
    note = tmp_path / "note.txt"
    note.write_text("A note that no server has.", encoding="utf-8")
    station.run("note", ticket, "--body-file", note)
    station.run("tag", ticket, "precious")
    broken(station.profile / "cache.db")

    answer = station.tries("sync", "--once")
    assert answer.status == 0, answer.words
    assert "cache" in answer.words
    again = station.json("show", ticket)
    assert again["tags"] == ["precious"]
    assert [one["text"] for one in again["notes"]] == ["A note that no server has."]
    assert [mail["new_text"].strip() for mail in again["mails"]] == ["Please keep me."]
    assert len(list(station.profile.rglob("cache*"))) > 1, "the broken file is moved aside, not deleted"


@pytest.mark.parametrize("content", [b"", b"this is not a database" * 400])
def test_a_cache_that_is_no_database_is_replaced(
    station: Workstation, mailbox: str, anna: Customer, content: bytes
) -> None:
    (station.profile / "cache.db").write_bytes(content)
    for rest in ("-wal", "-shm"):
        (station.profile / f"cache.db{rest}").unlink(missing_ok=True)
    assert station.tries("sync", "--once").status == 0
    assert station.ticket_about("Kept through all")["tags"] == ["precious"]


@pytest.fixture
def small_disk(lab: Lab) -> Iterator[Path]:
    """A file system of 4 MB; `grow` gives it more."""
    if os.geteuid() != 0:
        pytest.skip(
            "a full disk needs root, to mount a small tmpfs: run the stories as root (sudo make test)"
        )
    where = lab.directory / "small-disk"
    where.mkdir()
    mounted(where, "size=4m")
    yield where
    subprocess.run(["umount", "-l", where], check=True)


def mounted(where: Path, options: str) -> None:
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", where], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise LabError(f"mount: {done.stderr}")


@pytest.mark.fault(12, how="the profile on a tmpfs of 4 MB that fills up during the first sync; real Dovecot")
@pytest.mark.hard_case(
    37, how="the profile on a tmpfs of 4 MB that fills up during the first sync; real Dovecot"
)
def test_a_full_disk_is_told_and_sync_goes_on_once_there_is_room(
    small_disk: Path, lab: Lab, desktop: Desktop, dovecot: Dovecot, postfix: Postfix, seen: Seen
) -> None:
    address = "crowded@hosting.test"
    dovecot.add_user(address, PASSWORD)
    number = dovecot.seed(address, support_mails(1500))
    station = Workstation(small_disk / "profile", desktop, lab.certificates)
    station.add_account(address, PASSWORD, dovecot, postfix)
    answer = station.tries("sync", "--once")
    assert answer.status == 1, answer.words
    assert "space" in answer.words or "full" in answer.words, answer.words
    assert not answer.crashed, answer.words
    mounted(small_disk, "remount,size=200m")
    station.run("sync", "--once")
    assert len(station.json_lines("export", "--jsonl")) == number
    seen("told in words, no traceback; with room again all 1,500 mails are here, none twice")
