"""A workstation's sync on real servers, with a desk in memory so that every byte can be compared."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from agentdesk.domain.ids import AccountId, EventId, OutboxId, TicketId
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.settings import Account, Security, ServerAddress, Settings
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.store.opening import open_record
from agentdesk.store.record import SqliteRecord
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.rhythm import Rhythm
from tests.lab.certificates import Certificates
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.unit.sync.memory_desk import MemoryDesk, Passwords, SystemClock


def an_account(
    address: str,
    dovecot: Dovecot,
    certificates: Certificates,
    postfix: Postfix | None = None,
    **more: object,
) -> Account:
    smtp = ServerAddress("localhost", postfix.submissions_port if postfix else 1, Security.TLS)
    imap = ServerAddress("localhost", dovecot.imaps_port, Security.TLS)
    account = Account(AccountId(address), address, address, imap, smtp, ca_file=str(certificates.authority))
    return replace(account, **more)  # type: ignore[arg-type]


@dataclass
class Station:
    """`engine` on the servers of `account`; `desk` holds what it fetched, `record` what it sends.

    `vault` instead of one that gives `password`.
    """

    account: Account
    password: str
    record: SqliteRecord
    desk: MemoryDesk = field(default_factory=MemoryDesk)
    statuses: list[SyncStatus] = field(default_factory=list)
    rhythm: Rhythm | None = None
    vault: object = None
    _told: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self.engine = SyncEngine(
            lambda: Settings(accounts=(self.account,), poll_minutes=1),
            self.vault or Passwords(self.password),  # type: ignore[arg-type]
            self.desk,  # type: ignore[arg-type]
            self.desk,  # type: ignore[arg-type]
            self.record,
            LocalChangeHub(),
            SystemClock(),
            self.rhythm,
        )
        self.engine.watch_status(self._heard)

    def once(self) -> None:
        self.engine.run_once(lambda status: None)

    def wait_for(self, phase: SyncPhase, seconds: float = 10.0) -> SyncStatus:
        """The next status of this phase not yet looked at."""
        with self._told:
            assert self._told.wait_for(lambda: any(s.phase is phase for s in self.statuses), seconds), (
                self.statuses
            )
            found = next(status for status in self.statuses if status.phase is phase)
            self.statuses.clear()
        return found

    def wait_until(self, ask: Callable[[], bool], seconds: float = 10.0) -> None:
        deadline = time.monotonic() + seconds
        while not ask():
            assert time.monotonic() < deadline, "it never came"
            time.sleep(0.02)

    def queue(self, name: str, *recipients: str, body: str = "hello", **more: object) -> OutboxId:
        now = SystemClock().now()
        head = f"From: {self.account.email}\r\nTo: {', '.join(recipients)}\r\nSubject: {name}\r\n"
        head += f"Message-ID: <{name}@hosting.test>\r\n"
        item = OutboxItem(
            id=OutboxId(name), account=self.account.id, ticket=TicketId("T"), message_id=f"{name}@hosting.test",
            sender=self.account.email, recipients=recipients, subject=name, source=f"{head}\r\n{body}\r\n".encode(),
            event=EventId(name), created_at=now, not_before=now - timedelta(seconds=1),
        )  # fmt: skip
        self.record.append([], outbox=replace(item, **more))  # type: ignore[arg-type]
        return item.id

    def item(self, item: OutboxId) -> OutboxItem:
        found = self.record.outbox_item(item)
        assert found is not None
        return found

    def _heard(self, status: SyncStatus) -> None:
        with self._told:
            self.statuses.append(status)
            self._told.notify_all()


@contextmanager
def a_station(
    account: Account,
    password: str,
    directory: Path,
    rhythm: Rhythm | None = None,
    vault: object = None,
) -> Iterator[Station]:
    directory.mkdir(parents=True, exist_ok=True)
    record = open_record(directory / "record.db")
    station = Station(account, password, record, rhythm=rhythm, vault=vault)
    try:
        yield station
    finally:
        station.engine.stop()
        record.close()
