"""Every step of an outgoing mail is on disk before the next, on the real record database."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import PasswordMissing, Refusal
from agentdesk.domain.ids import AccountId, EventId, OutboxId, TicketId
from agentdesk.domain.outbox import OutboxItem, OutboxState, SentCopy
from agentdesk.domain.settings import Settings
from agentdesk.store.opening import open_record
from agentdesk.store.record import SqliteRecord
from agentdesk.sync.interrupt import Interrupt, Stopped
from agentdesk.sync.outbox_runner import OutboxPorts, OutboxRunner
from tests.unit.sync.memory_desk import HandClock, Passwords
from tests.unit.sync.odd_smtp import OddSmtp, serving_smtp

ME = AccountId("me@example.test")


@dataclass
class Office:
    """A runner on a real record and an odd submission server."""

    server: OddSmtp
    record: SqliteRecord
    clock: HandClock = field(default_factory=HandClock)
    passwords: Passwords = field(default_factory=Passwords)
    told: list[Changes] = field(default_factory=list)
    interrupt: Interrupt = field(default_factory=Interrupt)

    def runner(self) -> OutboxRunner:
        settings = Settings(accounts=(self.server.account(),))
        ports = OutboxPorts(lambda: settings, self.passwords, self.record, self.clock, self.told.append)  # type: ignore[arg-type]
        return OutboxRunner(ports, self.interrupt)

    def queue(self, name: str = "one", *recipients: str, hold: float = 0, **more: object) -> OutboxId:
        item = OutboxItem(
            id=OutboxId(name),
            account=ME,
            ticket=TicketId("T" + name),
            message_id=f"{name}@example.test",
            sender="me@example.test",
            recipients=recipients or ("anna@x.test",),
            subject="Re: site down",
            source=b"Subject: x\r\n\r\nhello\r\n",
            event=EventId(name),
            created_at=self.clock.now(),
            not_before=self.clock.now() + timedelta(seconds=hold),
        )
        self.record.append([], outbox=replace(item, **more))  # type: ignore[arg-type]
        return item.id

    def state(self, item: OutboxId) -> OutboxItem:
        found = self.record.outbox_item(item)
        assert found is not None
        return found

    def later(self, **parts: float) -> None:
        self.clock.at += timedelta(**parts)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    record = open_record(tmp_path / "record.db")
    with serving_smtp() as server:
        yield Office(server, record)
    record.close()


def test_what_is_due_goes_out_and_what_is_held_waits(office: Office) -> None:
    due, held = office.queue("due"), office.queue("held", hold=20)
    next_due = office.runner().run_due()
    assert office.state(due).state is OutboxState.SENT
    assert office.state(due).accepted == ("anna@x.test",)
    assert office.state(due).recipients == ()
    assert office.state(due).sent_copy is SentCopy.PENDING
    assert office.state(held).state is OutboxState.QUEUED
    assert next_due == office.clock.now() + timedelta(seconds=20)
    office.later(seconds=20)
    assert office.runner().run_due() is None
    assert office.state(held).state is OutboxState.SENT
    assert Changes(outbox=True, tickets=frozenset({TicketId("Tdue")})) in office.told


def test_sending_and_handing_over_are_durable_before_they_happen(office: Office) -> None:
    item, seen = office.queue(), []
    reply = office.server._reply

    def watching(text: str) -> str:
        state = office.state(item)
        seen.append((text.partition(" ")[0], state.state, state.attempts, state.handed_over))
        return reply(text)

    office.server._reply = watching  # type: ignore[method-assign]
    office.server.answers["."] = "cut"
    office.runner().run_due()
    assert seen[0] == ("EHLO", OutboxState.SENDING, 1, False)
    assert seen[-1] == ("DATA", OutboxState.SENDING, 1, False)
    assert office.state(item).state is OutboxState.UNKNOWN
    assert office.state(item).handed_over


def test_an_unknown_outcome_is_never_sent_again(office: Office) -> None:
    item = office.queue()
    office.server.answers["."] = "cut"
    runner = office.runner()
    runner.run_due()
    office.server.answers.clear()
    runner.encourage()
    runner.run_due(eager=True)
    office.later(days=2)
    runner.run_due(eager=True)
    assert office.state(item).state is OutboxState.UNKNOWN
    assert len(office.server.contents) == 1


def test_a_crash_before_the_final_dot_queues_again_one_after_it_does_not(office: Office) -> None:
    before = office.queue("before", state=OutboxState.SENDING, attempts=1)
    refused = (Refusal("b@x.test", 550, "no"),)
    after = office.queue("after", state=OutboxState.SENDING, attempts=1, handed_over=True, refused=refused)
    runner = office.runner()
    runner.recover()
    runner.run_due()
    assert office.state(before).state is OutboxState.SENT
    assert office.state(after).state is OutboxState.UNKNOWN
    assert "looked up" in office.state(after).error
    assert "b@x.test (550 no)" in office.state(after).error
    assert office.state(after).refused == refused
    assert len(office.server.contents) == 1


def test_only_the_refused_stay_and_a_person_is_told_who(office: Office) -> None:
    office.server.answers["RCPT TO:<b@"] = "550 5.1.1 no such user"
    item = office.queue("one", "a@x.test", "b@x.test")
    office.runner().run_due()
    failed = office.state(item)
    assert (failed.state, failed.recipients, failed.accepted) == (
        OutboxState.FAILED,
        ("b@x.test",),
        ("a@x.test",),
    )
    assert "b@x.test (550 5.1.1 no such user)" in failed.error


def test_greylisted_recipients_are_tried_again_and_the_others_not_twice(office: Office) -> None:
    office.server.answers["RCPT TO:<b@"] = "450 4.2.1 later"
    item = office.queue("one", "a@x.test", "b@x.test")
    runner = office.runner()
    runner.run_due()
    waiting = office.state(item)
    assert (waiting.state, waiting.recipients) == (OutboxState.QUEUED, ("b@x.test",))
    assert not waiting.held_at(office.clock.now())
    runner.run_due()
    assert len(office.server.contents) == 1
    office.server.answers.clear()
    office.server.commands.clear()
    office.later(seconds=31)
    runner.run_due()
    assert office.state(item).state is OutboxState.SENT
    assert office.state(item).accepted == ("a@x.test", "b@x.test")
    assert [c for c in office.server.commands if c.startswith("RCPT")] == ["RCPT TO:<b@x.test>"]


def test_retries_slow_down_and_end_after_a_day(office: Office) -> None:
    office.server.answers["."] = "451 4.3.0 later"
    item, runner, waits = office.queue(), office.runner(), []
    for _ in range(8):
        next_due = runner.run_due()
        assert next_due is not None
        waits.append((next_due - office.clock.now()).total_seconds())
        office.clock.at = next_due
    assert waits == [30, 60, 120, 300, 600, 900, 900, 900]
    office.later(days=1)
    assert runner.run_due() is None
    assert office.state(item).state is OutboxState.FAILED
    assert "451 4.3.0 later" in office.state(item).error


def test_a_refusal_for_good_fails_at_once(office: Office) -> None:
    office.server.answers["."] = "554 5.7.1 spam"
    item = office.queue()
    office.runner().run_due()
    assert office.state(item).state is OutboxState.FAILED
    assert office.state(item).accepted == ()


def test_without_a_network_it_stays_queued_and_goes_out_once_later(office: Office) -> None:
    office.server.stop()
    item, runner = office.queue(), office.runner()
    next_due = runner.run_due()
    waiting = office.state(item)
    assert (waiting.state, waiting.attempts) == (OutboxState.QUEUED, 1)
    assert "refused the connection" in waiting.error
    assert next_due is not None
    assert next_due > office.clock.now()
    assert runner.problems()[ME].what in waiting.error


def test_a_network_that_is_back_ends_the_wait_for_it(office: Office) -> None:
    office.server.stop()
    item, runner = office.queue(), office.runner()
    for _ in range(2):
        runner.run_due()
        assert office.state(item).attempts == 1
    runner.network_is_back()
    runner.run_due()
    assert office.state(item).attempts == 2


def test_a_server_that_asked_to_wait_is_waited_for_though_the_network_is_back(office: Office) -> None:
    office.server.greeting = "421 4.7.0 Too many connections, try again later"
    item, runner = office.queue(), office.runner()
    runner.run_due()
    runner.network_is_back()
    runner.run_due()
    assert (office.state(item).attempts, office.server.connections) == (1, 1)


def test_a_wrong_password_is_not_tried_twice_until_somebody_acts(office: Office) -> None:
    office.server.answers["AUTH"] = "535 5.7.8 wrong"
    item, other, runner = office.queue("one"), office.queue("two"), office.runner()
    runner.run_due()
    office.later(hours=3)
    assert runner.run_due(eager=True) is None
    assert office.server.connections == 1
    assert office.state(item).state is OutboxState.QUEUED
    assert "user name or password" in office.state(item).error
    office.server.answers.clear()
    runner.encourage()
    runner.run_due(eager=True)
    assert {office.state(item).state, office.state(other).state} == {OutboxState.SENT}
    assert runner.problems() == {}


def test_a_missing_password_is_told_and_nothing_is_tried(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(account: object) -> str:
        raise PasswordMissing("There is no password for me@example.test.", "Enter it.")

    monkeypatch.setattr(office.passwords, "password", none)
    item = office.queue()
    office.runner().run_due()
    assert (office.state(item).state, office.state(item).attempts) == (OutboxState.QUEUED, 0)
    assert "no password" in office.state(item).error
    assert office.server.connections == 0


def test_eager_tries_retries_but_respects_the_hold(office: Office) -> None:
    retry = office.queue("retry", hold=600, attempts=2)
    held = office.queue("held", hold=20)
    office.runner().run_due(eager=True)
    assert office.state(retry).state is OutboxState.SENT
    assert office.state(held).state is OutboxState.QUEUED


@pytest.mark.parametrize("step", ["EHLO", "AUTH", "MAIL", "DATA"])
def test_stopping_cuts_a_server_that_does_not_answer(office: Office, step: str) -> None:
    office.server.answers[step] = "silence"
    item, runner, ended = office.queue(), office.runner(), threading.Event()

    def run() -> None:
        try:
            runner.run_due()
        except Stopped:
            pass
        finally:
            ended.set()

    threading.Thread(target=run, daemon=True).start()
    assert office.server.waiting.wait(5)
    began = time.monotonic()
    office.interrupt.stop()
    runner.cut()
    assert ended.wait(2)
    assert time.monotonic() - began < 1
    assert office.state(item).state is OutboxState.QUEUED
