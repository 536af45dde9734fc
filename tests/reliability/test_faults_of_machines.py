"""Disks that fail, fill up or rot, machines that lose power, clocks that are wrong: what was kept stays kept."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import IntEnum
from itertools import count
from pathlib import Path

import pytest

from agentdesk.domain.draft import DraftKind
from agentdesk.domain.outbox import OutboxState
from agentdesk.domain.settings import Account
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import PASSWORD, Lab
from tests.lab.postfix import Postfix
from tests.reliability.forked import Forked, Run, forked
from tests.reliability.kill_loop import AGENT, GONE, CrashPoint, KillLoop
from tests.reliability.recording import Seen
from tests.reliability.steps import answer_to
from tests.reliability.whole_desk import a_desk

SOUND = "cache.db ok\ncache.db 0\nrecord.db ok\nrecord.db 0\n"
WRITES = "pwrite64"
SYNCS = "fdatasync,fsync"
_numbers = count(1)


@pytest.fixture(scope="module")
def stem(lab: Lab, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forked]:
    directory = tmp_path_factory.mktemp("stem")
    with forked(directory, {"SSL_CERT_FILE": str(lab.certificates.authority)}) as stem:
        yield stem


@pytest.fixture
def station(stem: Forked, tmp_path: Path) -> Forked:
    return replace(stem, profile=tmp_path / "profile", directory=tmp_path)


@pytest.fixture
def loop(station: Forked, imap_server: Dovecot, smtp_server: Postfix) -> Iterator[KillLoop]:
    """A workstation whose customer writes at each `begin`."""
    yield a_loop(station, imap_server, smtp_server)
    smtp_server.accept(GONE)


def a_loop(station: Forked, imap_server: Dovecot, smtp_server: Postfix) -> KillLoop:
    number = next(_numbers)
    support, customer = f"machine{number}@hosting.test", f"user{number}@customer.test"
    loop = KillLoop(station, imap_server, smtp_server, PASSWORD, support, customer)
    loop.set_up()
    return loop


@pytest.mark.fault(
    2, how="strace kills the process at its n-th pwrite64, with no hook in it; real Postfix and Dovecot"
)
def test_killed_at_the_nth_write_to_the_disk(loop: KillLoop, seen: Seen) -> None:
    loop.golden[False, False] = loop.undisturbed()
    chance = random.Random(2)
    for step, most in (("fetch", 20), ("note", 8), ("queue", 12), ("deliver", 12), ("deliver", 20)):
        place = chance.randint(1, most)
        while not loop.round(CrashPoint(step, place, WRITES, inject=f"{WRITES}:signal=SIGKILL:when={place}")):
            place -= 1
            assert place, f"{step} writes nothing"
    loop.verify()
    assert [point.step for point in loop.killed] == ["fetch", "note", "queue", "deliver", "deliver"]
    seen(
        "killed while fetching, noting, queueing and sending: both databases sound, each answer 1 time at the customer "
        "and in Sent, the tickets as of an undisturbed run"
    )


@pytest.mark.fault(
    3, how="the store of a killed process is copied, and its log left whole or cut at any place, twelve times"
)
def test_a_store_copied_at_any_moment_and_cut_anywhere_is_an_earlier_whole(
    loop: KillLoop, station: Forked, tmp_path: Path, seen: Seen
) -> None:
    subject = loop.begin(partly=False)
    station.run("sync")
    station.run("agent", subject, "type", "note")
    assert station.run("agent", subject, "queue", fatal=19).killed
    chance = random.Random(3)
    states = {state_of_a_cut_copy(station, tmp_path / f"copy{copy}", chance, subject) for copy in range(12)}
    assert states <= {"a draft, no answer", "no draft, an answer"}
    assert len(states) == 2, "the cuts lie on either side of the commit"
    seen(
        "integrity_check is ok 12 times of 12; the answer is a draft or in the outbox, never both and never half"
    )


@pytest.mark.fault(
    3,
    how="SIGSTOP before and after each commit; databases and logs are copied, and opened where they were copied to",
)
def test_a_store_copied_at_each_commit_is_whole(
    loop: KillLoop, station: Forked, tmp_path: Path, seen: Seen
) -> None:
    subject = loop.begin(partly=False)
    station.run("sync")
    stages = []
    for number, step in enumerate((("agent", subject, *AGENT), ("sync",))):
        copies = tmp_path / f"copies{number}"
        run = station.run(*step, copies=copies)
        found = sorted(copies.iterdir())
        assert len(found) == sum("commit of" in place for place in run.places)
        stages += [stage_of(replace(station, profile=copy), subject) for copy in found]
    loop.settled(subject)
    loop.verify()
    assert stages == sorted(stages)
    assert set(stages) == set(Stage), "each commit takes one step"
    seen(
        "at each commit both databases are sound, and what was done so far is there, in order and none of it half"
    )


class Stage(IntEnum):
    """How far the work on a ticket has come."""

    UNTOUCHED = 0
    HALF_A_DRAFT = 1
    A_DRAFT = 2
    A_NOTE = 3
    A_TAG = 4
    QUEUED = 5
    SENDING = 6
    SENT = 7
    FILED = 8


def stage_of(copy: Forked, subject: str) -> Stage:
    """What a restart on this copy finds; whatever comes before it in the order of work has to be there."""
    assert copy.run("check").out == SOUND
    seen, text = copy.json("look", subject)[subject], answer_to(subject)
    assert seen["draft"] in {None, text[: len(text) // 2], text}
    assert seen["notes"] in ([], [f"Called about {subject}."])
    if seen["outbox"]:
        (item,) = seen["outbox"]
        assert (seen["draft"], len(seen["notes"]), seen["tags"], seen["status"]) == (
            None,
            1,
            ["slow"],
            "closed",
        )
        assert seen["mails"] == ["incoming", "outgoing"]
        assert not item["filed"] or item["state"] == "sent"
        return Stage.FILED if item["filed"] else Stage[item["state"].upper()]
    assert (seen["mails"], seen["status"]) == (["incoming"], "needs_reply")
    if seen["tags"] or seen["notes"]:
        assert (seen["draft"], len(seen["notes"])) == (text, 1)
        return Stage.A_TAG if seen["tags"] else Stage.A_NOTE
    return {None: Stage.UNTOUCHED, text: Stage.A_DRAFT}.get(seen["draft"], Stage.HALF_A_DRAFT)


def state_of_a_cut_copy(station: Forked, copy: Path, chance: random.Random, subject: str) -> str:
    shutil.copytree(station.profile, copy)
    for name in ("cache.db", "record.db"):
        log = copy / f"{name}-wal"
        with log.open("r+b") as file:
            file.truncate(min(chance.randrange(2 * log.stat().st_size), log.stat().st_size))
        (copy / f"{name}-shm").unlink(missing_ok=True)
    other = replace(station, profile=copy)
    seen = other.json("look", subject)[subject]
    assert seen["draft"] in {None, answer_to(subject)}
    assert seen["notes"] == [f"Called about {subject}."]
    assert other.run("check").out == SOUND
    return f"{'a' if seen['draft'] else 'no'} draft, {'an' if seen['outbox'] else 'no'} answer"


@pytest.mark.fault(12, how="strace answers every pwrite64 with ENOSPC")
def test_a_full_disk_is_told_and_keeps_what_was_there(loop: KillLoop, station: Forked, seen: Seen) -> None:
    run, after = failed_verb(loop, station, f"{WRITES}:error=ENOSPC")
    assert "space" in run.out or "full" in run.out, run.out
    seen(f"the error names the disk; {after}")


@pytest.mark.fault(13, how="strace answers every fsync and fdatasync with EIO")
def test_a_disk_that_does_not_keep_what_was_written_is_never_called_saved(
    loop: KillLoop, station: Forked, seen: Seen
) -> None:
    run, after = failed_verb(loop, station, f"{SYNCS}:error=EIO")
    assert "could not be used" in run.out, run.out
    seen(f"an error instead of “saved”; {after}")


def failed_verb(loop: KillLoop, station: Forked, inject: str) -> tuple[Run, str]:
    """A note and an answer on a disk that fails, then again on one that does not."""
    subject = loop.begin(partly=False)
    station.run("sync")
    station.run("agent", subject, "type")
    (row,) = [row for row in station.json("command", "tickets", "--json") if row["subject"] == subject]
    text = station.directory / "text"
    text.write_text("We look into it.", encoding="utf-8")
    note = station.run("command", "note", row["ticket"], "--body-file", str(text), inject=inject)
    reply = station.run("command", "reply", row["ticket"], "--body-file", str(text), inject=inject)
    assert (note.status, reply.status) == (1, 1), note.out + reply.out
    assert "oted" not in note.out
    assert "In the outbox" not in reply.out
    found = station.json("look", subject)[subject]
    assert (found["notes"], found["draft"], found["outbox"]) == ([], answer_to(subject), [])
    station.run("command", "note", row["ticket"], "--body-file", str(text))
    station.run("agent", subject, "queue")
    sent = station.run("sync", inject=inject)
    assert sent.status == 1, sent.out
    loop.settled(subject)
    loop.verify()
    return note, "nothing half-written, the draft is kept, and what was done again arrives 1 time"


def random_pages(database: Path) -> None:
    content = bytearray(database.read_bytes())
    chance = random.Random(15)
    for page in chance.sample(range(1, len(content) // 4096), len(content) // 4096 // 2):
        content[page * 4096 : page * 4096 + 2000] = chance.randbytes(2000)
    database.write_bytes(bytes(content))


def cut_in_half(database: Path) -> None:
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])


def emptied(database: Path) -> None:
    database.write_bytes(b"")


@pytest.mark.fault(15, how="half of the pages overwritten at random; the file cut in half; the file emptied")
@pytest.mark.parametrize("spoil", [random_pages, cut_in_half, emptied])
def test_a_corrupt_cache_is_rebuilt_and_outbox_and_drafts_survive(
    spoil: Callable[[Path], None],
    directory: Path,
    sending_account: Account,
    imap_server: Dovecot,
    customer: Customer,
    seen: Seen,
) -> None:
    for number in range(40):
        head = f"From: c{number}@customer.test\r\nSubject: number {number}\r\nMessage-ID: <n{number}@customer.test>\r\n"
        imap_server.deliver(sending_account.email, f"{head}\r\nHello {number}\r\n".encode())
    with a_desk(directory, sending_account) as desk:
        customer.writes("precious", "Please help.", to=sending_account.email)
        desk.wait_until(lambda: (desk.once(), any(row.subject == "precious" for row in desk.rows()))[1])
        ticket = desk.row("precious").id
        desk.desk.tickets.tag([ticket], "kept")
        desk.desk.tickets.note(ticket, "A note that no server has.")
        draft = desk.desk.replying.fresh(ticket)
        waiting = desk.desk.replying.send(replace(draft, text="It waits."), hold_seconds=3600)
        desk.desk.replying.save(replace(draft, text="half a sen"))
    spoil(directory / "cache.db")
    for rest in ("-wal", "-shm"):
        (directory / f"cache.db{rest}").unlink(missing_ok=True)
    with a_desk(directory, sending_account) as desk:
        desk.once()
        assert len(desk.rows()) == 41
        row = desk.row("precious")
        thread = desk.desk.inbox.thread(row.id)
        assert (row.id, row.tags) == (ticket, ("kept",))
        assert [note.text for note in thread.notes] == ["A note that no server has."]
        assert [(d.ticket, d.kind, d.text) for d in desk.desk.replying.drafts()] == [
            (ticket, DraftKind.REPLY, "half a sen")
        ]
        assert [(item.id, item.state) for item in desk.desk.outbox.items()] == [
            (waiting.id, OutboxState.QUEUED)
        ]
        assert [m.direction.value for m in thread.messages] == ["incoming", "outgoing"]
    seen("41 tickets again; tag, note, draft and the answer in the outbox are there")


@pytest.mark.fault(
    15, how="the log of the cache is deleted after kill -9, with what was committed to it alone"
)
def test_a_cache_that_lost_its_log_is_filled_again(loop: KillLoop, station: Forked, seen: Seen) -> None:
    undisturbed = loop.begin(partly=False)
    fatal = [
        [n for n, place in enumerate(run.places) if place.startswith("after the commit")][-2]
        for run in (station.run("sync"), station.run("agent", undisturbed, *AGENT))
    ]
    loop.settled(undisturbed)
    subject = loop.begin(partly=False)
    for step, place in zip((("sync",), ("agent", subject, *AGENT)), fatal, strict=True):
        assert station.run(*step, fatal=place).killed
        log = station.profile / "cache.db-wal"
        assert log.stat().st_size > 0
        log.unlink()
        (station.profile / "cache.db-shm").unlink()
        station.run("sync")
    assert station.json("look", subject)[subject]["notes"] == [f"Called about {subject}."]
    loop.settled(subject)
    loop.verify()
    seen(
        "the mail is fetched again, note and answer are there; the answer arrives 1 time and is in Sent once"
    )


CLOCKS = {
    "two years ahead": {"FAKETIME": "+2y"},
    "two years behind": {"FAKETIME": "-2y"},
    "fourteen hours east, and an hour of summer": {"TZ": "AAA-14BBB-15,M1.1.0,M12.5.0"},
}


@pytest.mark.fault(22, how="faketime +2y and -2y; a time zone 14 h east with summer time")
@pytest.mark.parametrize("clock", CLOCKS)
def test_a_wrong_clock_changes_no_order(
    clock: str,
    lab: Lab,
    tmp_path: Path,
    imap_server: Dovecot,
    smtp_server: Postfix,
    seen: Seen,
) -> None:
    trusted = {"SSL_CERT_FILE": str(lab.certificates.authority)}
    with forked(tmp_path, trusted | wrong_clock(clock)) as station:
        loop = a_loop(station, imap_server, smtp_server)
        subject = loop.begin(partly=False)
        station.run("sync")
        assert station.json("look", subject)[subject]["status"] == "needs_reply"
        station.run("agent", subject, *AGENT)
        loop.settled(subject)
        before = station.json("look", subject)[subject]
        loop.answer_again(subject)
        station.run("sync")
        after = station.json("look", subject)[subject]
        loop.verify()
    smtp_server.accept(GONE)
    assert (before["status"], after["status"]) == ("closed", "needs_reply")
    assert after["mails"] == ["incoming", "outgoing", "incoming"]
    seen(f"{clock}: question, answer, question in this order; the second question opens the ticket again")


def wrong_clock(clock: str) -> dict[str, str]:
    (library,) = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))[:1]
    faked = {"LD_PRELOAD": str(library), "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    return CLOCKS[clock] if "TZ" in CLOCKS[clock] else {**faked, **CLOCKS[clock]}
