"""The same sync on the demo's embedded servers: another kind of IMAP server, without CONDSTORE."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.demo.servers import DemoServers
from agentdesk.domain.ids import AccountId, EventId, OutboxId, TicketId
from agentdesk.domain.outbox import OutboxItem, SentCopy
from agentdesk.domain.settings import Account, Security, ServerAddress, Settings
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.store.opening import open_record
from agentdesk.store.record import SqliteRecord
from agentdesk.sync.engine import SyncEngine
from tests.unit.sync.memory_desk import MemoryDesk, Passwords, SystemClock


@pytest.fixture
def servers() -> Iterator[DemoServers]:
    servers = DemoServers()
    yield servers
    servers.stop()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[SqliteRecord]:
    record = open_record(tmp_path / "record.db")
    yield record
    record.close()


def test_the_demo_mailbox_is_mirrored_watched_and_answered(
    servers: DemoServers, record: SqliteRecord
) -> None:
    at = servers.start()
    account = Account(
        AccountId(at.address), at.address, at.user,
        ServerAddress(at.imap_host, at.imap_port, Security.NONE),
        ServerAddress(at.smtp_host, at.smtp_port, Security.NONE),
    )  # fmt: skip
    desk, clock = MemoryDesk(), SystemClock()
    engine = SyncEngine(
        lambda: Settings(accounts=(account,)),
        Passwords(at.password),
        desk,
        desk,
        record,
        LocalChangeHub(),
        clock,  # type: ignore[arg-type]
    )
    engine.start()
    try:
        desk.wait_until(lambda desk: [c.lowest_uid for c in desk.cursors_by_folder.values()] == [0, 0])
        assert desk.cursors_by_folder["Sent"].outgoing
        before = len(desk.flags["INBOX"])
        servers.deliver_urgent()
        desk.wait_until(lambda desk: len(desk.flags["INBOX"]) == before + 1, 3)
        sent_before = len(desk.flags.get("Sent", {}))
        item = OutboxItem(
            OutboxId("one"), account.id, TicketId("T"), "one@brightwave.example", at.address, (at.aliases[0],), "hello",
            f"From: {at.address}\r\nMessage-ID: <one@brightwave.example>\r\n\r\nhello\r\n".encode(),
            EventId("e"), clock.now(), clock.now() - timedelta(seconds=1),
        )  # fmt: skip
        record.append([], outbox=item)
        engine.outbox_changed()
        desk.wait_until(lambda desk: len(desk.flags.get("Sent", {})) == sent_before + 1)
        found = record.outbox_item(item.id)
        assert found is not None
        assert found.sent_copy is SentCopy.FILED
    finally:
        engine.stop()
