"""The whole background sync against servers that come and go."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.errors import CredentialsRefused
from agentdesk.domain.ids import EventId, OutboxId, TicketId
from agentdesk.domain.outbox import OutboxItem, OutboxState, SentCopy
from agentdesk.domain.settings import Settings
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.store.opening import open_record
from agentdesk.store.record import SqliteRecord
from agentdesk.sync.engine import SyncEngine
from tests.unit.sync import odd_server
from tests.unit.sync.memory_desk import MemoryDesk, Passwords, SystemClock
from tests.unit.sync.odd_server import Box, OddServer
from tests.unit.sync.odd_smtp import OddSmtp


@dataclass
class Station:
    """One workstation and its two servers."""

    record: SqliteRecord
    imap: OddServer = field(default_factory=lambda: OddServer(boxes={"INBOX": Box(), "Sent": Box()}))
    smtp: OddSmtp = field(default_factory=OddSmtp)
    desk: MemoryDesk = field(default_factory=MemoryDesk)
    passwords: Passwords = field(default_factory=Passwords)
    statuses: list[SyncStatus] = field(default_factory=list)
    told: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self.imap.start()
        self.smtp.start()
        account = replace(self.imap.account(), smtp=self.smtp.account().smtp)
        self.settings = Settings(accounts=(account,))
        self.engine = SyncEngine(
            lambda: self.settings,
            self.passwords,
            self.desk,
            self.desk,
            self.record,
            LocalChangeHub(),
            SystemClock(),  # type: ignore[arg-type]
        )
        self.engine.watch_status(self._heard)

    def _heard(self, status: SyncStatus) -> None:
        with self.told:
            self.statuses.append(status)
            self.told.notify_all()

    def wait_for(self, phase: SyncPhase, seconds: float = 5.0) -> SyncStatus:
        with self.told:
            assert self.told.wait_for(lambda: any(s.phase is phase for s in self.statuses), seconds), (
                self.statuses
            )
            found = next(status for status in self.statuses if status.phase is phase)
            self.statuses.clear()
        return found

    def wait_until(self, ask: Callable[[], bool], seconds: float = 5.0) -> None:
        deadline = time.monotonic() + seconds
        while not ask():
            assert time.monotonic() < deadline, "it never came"
            time.sleep(0.01)

    def queue(self, name: str = "one", hold: float = 0) -> OutboxId:
        now = SystemClock().now()
        item = OutboxItem(
            id=OutboxId(name), account=self.settings.accounts[0].id, ticket=TicketId("T1"),
            message_id=f"{name}@example.test",
            sender="me@example.test", recipients=("anna@x.test",), subject="x",
            source=f"Message-ID: <{name}@example.test>\r\n\r\nhello\r\n".encode(), event=EventId(name), created_at=now,
            not_before=now + timedelta(seconds=hold),
        )  # fmt: skip
        self.record.append([], outbox=item)
        return item.id

    def item(self, item: OutboxId) -> OutboxItem:
        found = self.record.outbox_item(item)
        assert found is not None
        return found


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    record = open_record(tmp_path / "record.db")
    station = Station(record)
    yield station
    station.engine.stop()
    station.imap.stop()
    station.smtp.stop()
    record.close()


def test_a_mail_that_arrives_is_here_at_once(station: Station) -> None:
    station.imap.inbox.add(b"Subject: first\r\n\r\n")
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    assert station.imap.idling.wait(5)
    station.imap.inbox.add(b"Subject: second\r\n\r\n")
    began = time.monotonic()
    station.imap.push("* 2 EXISTS")
    station.desk.wait_until(lambda desk: len(desk.mails) == 2)
    assert time.monotonic() - began < 0.5


def test_an_answer_goes_out_is_filed_and_seen_in_sent(station: Station) -> None:
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    item = station.queue()
    station.engine.outbox_changed()
    station.wait_until(lambda: station.item(item).sent_copy is SentCopy.FILED)
    assert len(station.smtp.contents) == 1
    assert [folder for folder, _ in station.imap.appended] == ["Sent"]
    station.desk.wait_until(lambda desk: ("Sent", 1) in desk.mails)
    assert station.desk.cursors_by_folder["Sent"].outgoing


def test_a_mail_that_a_person_counts_as_sent_is_filed_at_once(station: Station) -> None:
    item = station.queue()
    station.record.update_outbox(replace(station.item(item), state=OutboxState.UNKNOWN))
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    assert station.imap.idling.wait(5)
    assert station.imap.appended == []
    station.record.update_outbox(station.item(item).gone_out())
    station.engine.outbox_changed()
    station.wait_until(lambda: station.item(item).sent_copy is SentCopy.FILED)
    assert [folder for folder, _ in station.imap.appended] == ["Sent"]
    assert station.smtp.contents == []


def test_a_held_mail_leaves_by_itself_when_the_hold_ends(station: Station) -> None:
    station.engine.start()
    item = station.queue(hold=0.4)
    station.engine.outbox_changed()
    time.sleep(0.2)
    assert station.item(item).state is OutboxState.QUEUED
    station.wait_until(lambda: station.item(item).state is OutboxState.SENT)


def test_a_lost_line_is_told_and_made_anew(station: Station) -> None:
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    assert station.imap.idling.wait(5)
    port = station.imap.port
    station.imap.stop()
    offline = station.wait_for(SyncPhase.OFFLINE)
    assert offline.problem
    assert offline.since is not None
    assert offline.retry_at is not None
    station.imap = OddServer(boxes=station.imap.boxes)
    station.imap.start_at(port)
    station.imap.inbox.add(b"Subject: while away\r\n\r\n")
    station.wait_for(SyncPhase.ONLINE, 10)
    assert len(station.desk.mails) == 1


def test_a_wrong_password_is_tried_once_and_again_when_somebody_asks(station: Station) -> None:
    station.imap.login_answer = "NO [AUTHENTICATIONFAILED] wrong"
    station.engine.start()
    told = station.wait_for(SyncPhase.NEEDS_ATTENTION)
    assert "user name or password" in told.problem
    assert told.retry_at is None
    station.queue()
    station.engine.outbox_changed()
    station.wait_until(lambda: len(station.smtp.contents) == 1)
    time.sleep(0.2)
    assert station.imap.logins == 1
    station.imap.login_answer = "OK in"
    station.engine.accounts_changed()
    station.wait_for(SyncPhase.ONLINE)
    assert station.imap.logins == 2


def test_mail_that_cannot_be_sent_is_told_though_the_mailbox_is_well(station: Station) -> None:
    station.smtp.answers["AUTH"] = "535 wrong"
    station.queue()
    station.engine.start()
    station.wait_until(
        lambda: any("user name" in s.problem for s in station.statuses if s.phase is SyncPhase.ONLINE)
    )
    station.smtp.answers.clear()
    station.engine.sync_now()
    station.wait_until(lambda: station.statuses[-1].problem == "" and bool(station.smtp.contents))


def test_stopping_takes_no_time_with_servers_that_say_nothing(station: Station) -> None:
    station.imap.greeting = b""
    station.smtp.answers["."] = "silence"
    item = station.queue()
    station.engine.start()
    assert station.smtp.waiting.wait(5)
    began = time.monotonic()
    station.engine.stop()
    assert time.monotonic() - began < 2
    assert station.item(item).state is OutboxState.UNKNOWN


def test_an_account_that_goes_ends_and_one_that_comes_begins(station: Station) -> None:
    accounts = station.settings.accounts
    station.settings = Settings()
    station.engine.start()
    station.settings = Settings(accounts=accounts)
    station.engine.accounts_changed()
    station.wait_for(SyncPhase.ONLINE)
    assert station.imap.idling.wait(5)
    station.settings = Settings()
    station.engine.accounts_changed()
    station.wait_until(lambda: not station.imap.idling.is_set())


def test_mail_that_comes_while_sent_mail_is_looked_up_is_not_missed(station: Station) -> None:
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    assert station.imap.idling.wait(5)
    station.smtp.answers["."] = "cut"
    search = odd_server._Dialogue.do_search

    def arriving(dialogue: odd_server._Dialogue, tag: str, rest: str) -> str:
        answer = search(dialogue, tag, rest)
        if "Message-ID" in rest and not station.imap.inbox.mails:
            station.imap.inbox.add(b"Subject: meanwhile\r\n\r\n")
        return answer

    odd_server._Dialogue.do_search = arriving  # type: ignore[method-assign]
    try:
        item = station.queue()
        station.engine.outbox_changed()
        station.desk.wait_until(lambda desk: ("INBOX", 1) in desk.mails)
    finally:
        odd_server._Dialogue.do_search = search  # type: ignore[method-assign]
    assert station.item(item).state is OutboxState.UNKNOWN


def test_a_full_mailbox_keeps_no_mail_from_coming_in(station: Station) -> None:
    station.imap.append_answer = "NO [OVERQUOTA] full"
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    item = station.queue()
    station.engine.outbox_changed()
    told = station.wait_for(SyncPhase.ONLINE)
    assert "mailbox on 127.0.0.1 is full: “full”" in told.problem
    assert station.item(item).sent_copy is SentCopy.PENDING
    assert station.imap.idling.wait(5)
    station.imap.inbox.add(b"Subject: new\r\n\r\n")
    station.imap.push("* 1 EXISTS")
    station.desk.wait_until(lambda desk: len(desk.mails) == 1)
    station.imap.append_answer = "OK done"
    station.engine.sync_now()
    station.wait_until(lambda: station.item(item).sent_copy is SentCopy.FILED)
    station.wait_until(lambda: station.statuses[-1].problem == "")


def test_folders_the_server_does_not_have_are_told_and_the_rest_goes_on(station: Station) -> None:
    account = replace(station.settings.accounts[0], folders=("INBOX", "Billing"))
    station.settings = Settings(accounts=(account,))
    station.engine.start()
    online = station.wait_for(SyncPhase.ONLINE)
    assert "Billing is not on the server" in online.problem


def test_once_fetches_sends_files_and_tells(station: Station) -> None:
    station.imap.inbox.add(b"Subject: first\r\n\r\n")
    item, heard = station.queue(), []
    changes = station.engine.run_once(heard.append)
    assert {"INBOX/1", "Sent/1"} == set(changes.arrived)
    assert station.item(item).state is OutboxState.SENT
    assert station.item(item).sent_copy is SentCopy.FILED
    assert heard[-1].phase is SyncPhase.ONLINE


def test_once_raises_what_went_wrong(station: Station) -> None:
    station.imap.login_answer = "NO [AUTHENTICATIONFAILED] wrong"
    with pytest.raises(CredentialsRefused):
        station.engine.run_once(lambda status: None)


def test_flushing_sends_and_files(station: Station) -> None:
    item = station.queue()
    station.engine.flush_once()
    assert station.item(item).sent_copy is SentCopy.FILED
    assert station.desk.mails.keys() <= {("Sent", 1)}


def test_a_second_subscriber_hears_how_things_stand(station: Station) -> None:
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    heard: list[SyncStatus] = []
    end = station.engine.watch_status(heard.append)
    assert [status.phase for status in heard] == [SyncPhase.ONLINE]
    end()
