"""Several at work on the same tickets. The shared journal is still to come: what it will rest on is shown here."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from agentdesk.domain.events import Event
from agentdesk.domain.ids import AgentId
from agentdesk.domain.settings import Account
from tests.lab.children import wait_for
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.reliability.recording import Seen
from tests.reliability.test_faults_of_networks import arrived, in_sent, question
from tests.reliability.test_faults_of_servers import mail
from tests.reliability.whole_desk import WholeDesk, a_desk

TWO_AT_ONCE = """
import sys, time
from pathlib import Path
from agentdesk.cli.opening import desk
from agentdesk.domain.views import View
from dataclasses import replace
name, go = sys.argv[1], Path(sys.argv[2])
with desk() as services:
    (row,) = services.inbox.rows(View.ALL)
    draft = replace(services.replying.fresh(row.id), text=f"Answer of {name}.")
    go.with_suffix(f".{name}").touch()
    while not go.exists():
        time.sleep(0.001)
    for number in range(10):
        services.tickets.note(row.id, f"Note {number} of {name}.")
    services.replying.send(draft, hold_seconds=0)
"""


@pytest.mark.fault(
    19,
    how="no shared journal yet: two processes on one profile write ten notes and an answer each, at the same moment",
)
def test_two_processes_that_answer_at_once_lose_and_mix_up_nothing(
    directory: Path,
    sending_account: Account,
    imap_server: Dovecot,
    customer: Customer,
    seen: Seen,
    tmp_path: Path,
) -> None:
    go = tmp_path / "go"
    with a_desk(directory, sending_account) as desk:
        question(desk, customer, sending_account.email)
    command = [sys.executable, "-c", TWO_AT_ONCE]
    both = [
        subprocess.Popen([*command, name, str(go)], env=with_profile(directory)) for name in ("ewa", "jan")
    ]
    wait_for_files(go.with_suffix(".ewa"), go.with_suffix(".jan"))
    go.touch()
    assert [one.wait(60) for one in both] == [0, 0]
    with a_desk(directory, sending_account) as desk:
        desk.once()
        (row,) = desk.rows()
        thread = desk.desk.inbox.thread(row.id)
        notes = {note.text for note in thread.notes}
        assert notes == {f"Note {number} of {name}." for number in range(10) for name in ("ewa", "jan")}
        answers = [arrived(customer, f"Answer of {name}.") for name in ("ewa", "jan")]
        filed = [in_sent(imap_server, sending_account.email, f"Answer of {name}.") for name in ("ewa", "jan")]
    assert (answers, filed) == ([1, 1], [1, 1])
    seen("20 notes of 20; each answer 1 time at the customer and 1 time in Sent, both in one ticket")


def with_profile(directory: Path) -> dict[str, str]:
    return {**os.environ, "AGENTDESK_PROFILE": str(directory)}


def wait_for_files(*files: Path) -> None:
    wait_for("both are ready", lambda: all(file.exists() for file in files), 30)


@pytest.mark.fault(
    20,
    how="no shared journal yet: what two profiles did offline is carried over by hand, shuffled, each event twice",
)
def test_two_workstations_that_worked_offline_end_with_the_same_tickets(
    tmp_path: Path, account: Account, address: str, imap_server: Dovecot, seen: Seen
) -> None:
    for number in range(4):
        imap_server.deliver(address, mail(number))
    events: dict[str, list[Event]] = {}
    for name, work in WORK.items():
        with a_desk(tmp_path / name, account) as desk:
            desk.once()
            work(desk)
            events[name] = list(desk.record.all_events())
    ends = []
    for name, other in (("ewa", "jan"), ("jan", "ewa")):
        with a_desk(tmp_path / name, account) as desk:
            arriving = events[other] * 2
            random.Random(20).shuffle(arriving)
            for event in arriving:
                desk.record.append([event])
        with a_desk(tmp_path / name, account) as desk:
            ends.append(end_of(desk))
    assert ends[0] == ends[1]
    notes = sum(len(notes) for *_, notes in ends[0].values())
    seen(f"the same {len(ends[0])} tickets on both workstations, none of {notes} notes lost")


def ewa_works(desk: WholeDesk) -> None:
    verbs, ticket = desk.desk.tickets, {n: desk.row(f"mail {n}").id for n in range(4)}
    verbs.close([ticket[0]])
    verbs.tag([ticket[1]], "ewa")
    verbs.note(ticket[2], "Ewa called.")
    verbs.assign([ticket[2]], AgentId("ewa@desk"))
    verbs.merge([ticket[2], ticket[3]])


def jan_works(desk: WholeDesk) -> None:
    verbs, ticket = desk.desk.tickets, {n: desk.row(f"mail {n}").id for n in range(4)}
    verbs.tag([ticket[0]], "jan")
    closed = verbs.close([ticket[1]])
    verbs.undo(closed)
    verbs.note(ticket[2], "Jan called.")
    verbs.assign([ticket[2]], AgentId("jan@desk"))


WORK = {"ewa": ewa_works, "jan": jan_works}


def end_of(desk: WholeDesk) -> dict[str, tuple[object, ...]]:
    found = {}
    for row in desk.rows():
        notes = tuple(sorted(note.text for note in desk.desk.inbox.thread(row.id).notes))
        found[row.id] = (row.status, row.tags, row.assignee, row.messages, notes)
    return found


@pytest.mark.fault(28, how="no shared journal yet: the same written into the profile's own record by hand")
def test_senseless_events_are_passed_over_and_the_rest_folds(
    directory: Path, sending_account: Account, customer: Customer, seen: Seen
) -> None:
    with a_desk(directory, sending_account) as desk:
        question(desk, customer, sending_account.email)
        (row,) = desk.rows()
        desk.desk.tickets.tag([row.id], "before")
    odd = {
        "garbage": ("tag_added", b"\xff\x00 no json"),
        "huge": ("note_of_a_later_version", b'{"text": "' + b"x" * 5_000_000 + b'"}'),
        "future": ("teleported", b'{"to": "another desk"}'),
        "forged": ("tag_added", b'{"tag": {"not": "a tag"}}'),
        "of no ticket": ("merged", b"[]"),
    }
    with closing(sqlite3.connect(directory / "record.db")) as db, db:
        (number,) = db.execute("SELECT max(seq) FROM event").fetchone()
        for position, (name, (kind, payload)) in enumerate(odd.items(), start=number + 1):
            db.execute(
                "INSERT INTO event VALUES (?, ?, 9999999999999, 0, 'evil', 'evil', 'evil', ?, ?, NULL, ?)",
                (position, name, row.id, kind, payload),
            )
    with a_desk(directory, sending_account) as desk:
        desk.once()
        (after,) = desk.rows()
        assert (after.id, after.tags, after.subject) == (row.id, ("before",), row.subject)
        desk.desk.tickets.tag([row.id], "after")
        assert set(desk.rows()[0].tags) == {"after", "before"}
    seen(f"{len(odd)} senseless events passed over, the ticket is as before, and what is done next counts")
