"""Mail that went out is in Sent exactly once, and what nobody knows is found out where it can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from agentdesk.domain.errors import NetworkDown, Refusal
from agentdesk.domain.ids import AccountId, EventId, MessageKey, OutboxId, TicketId
from agentdesk.domain.marks import Mark
from agentdesk.domain.outbox import OutboxItem, OutboxState, SentCopy
from agentdesk.domain.settings import Settings
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.outbox_runner import OutboxPorts, OutboxRunner
from agentdesk.sync.sent_copies import SentCopies
from tests.unit.sync.memory_desk import HandClock, MemoryOutbox, Passwords
from tests.unit.sync.odd_server import Box, OddServer, connected, serving

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SOURCE = b"Message-ID: <one@example.test>\r\nSubject: Re: x\r\n\r\nanswer\r\n"


def sent_item(**more: object) -> OutboxItem:
    item = OutboxItem(
        id=OutboxId("one"),
        account=AccountId("me@example.test"),
        ticket=TicketId("T1"),
        message_id="one@example.test",
        sender="me@example.test",
        recipients=(),
        subject="Re: x",
        source=SOURCE,
        event=EventId("e"),
        created_at=NOW,
        not_before=NOW,
        state=OutboxState.SENT,
        accepted=("anna@x.test",),
    )
    return replace(item, **more)  # type: ignore[arg-type]


@dataclass
class Chores:
    server: OddServer
    outbox: MemoryOutbox = field(default_factory=MemoryOutbox)

    def __post_init__(self) -> None:
        account = self.server.account()
        ports = OutboxPorts(
            lambda: Settings(accounts=(account,)),
            Passwords(),
            self.outbox,
            HandClock(),
            lambda changes: None,  # type: ignore[arg-type]
        )
        self.runner = OutboxRunner(ports, Interrupt())
        self.ports = ports

    def run(self, sent_folder: str = "Sent", **account: object) -> bool:
        copies = SentCopies(self.ports, self.runner, self.server.account(**account), sent_folder)  # type: ignore[arg-type]
        with connected(self.server) as connection:
            return copies.run(connection)

    def item(self) -> OutboxItem:
        return self.outbox.items[OutboxId("one")]


@pytest.fixture
def chores() -> Iterator[Chores]:
    with serving(OddServer(boxes={"INBOX": Box(), "Sent": Box()})) as server:
        yield Chores(server)


def test_a_copy_is_filed_once_as_seen(chores: Chores) -> None:
    chores.outbox.add(sent_item())
    assert chores.run() is True
    assert chores.run() is False
    assert chores.server.appended == [("Sent", SOURCE)]
    assert chores.item().sent_copy is SentCopy.FILED
    assert any("APPEND" in command and "\\Seen" in command for command in chores.server.commands)


def test_a_provider_that_files_it_itself_gets_no_second(chores: Chores) -> None:
    chores.server.boxes["Sent"].add(SOURCE)
    chores.outbox.add(sent_item())
    chores.run()
    assert chores.server.appended == []
    assert chores.item().sent_copy is SentCopy.FILED


def test_an_account_that_wants_no_copy_gets_none(chores: Chores) -> None:
    chores.outbox.add(sent_item())
    chores.run(file_sent_copy=False)
    assert chores.server.appended == []
    assert chores.item().sent_copy is SentCopy.FILED


def test_a_lost_answer_to_append_is_resolved_by_looking(chores: Chores) -> None:
    chores.server.append_then_cut = True
    chores.outbox.add(sent_item())
    with pytest.raises(NetworkDown):
        chores.run()
    assert chores.item().sent_copy is SentCopy.PENDING
    chores.run()
    assert len(chores.server.appended) == 1
    assert chores.item().sent_copy is SentCopy.FILED


def test_a_mailbox_without_a_sent_folder_gets_one(chores: Chores) -> None:
    del chores.server.boxes["Sent"]
    chores.outbox.add(sent_item())
    chores.run(sent_folder="")
    assert chores.server.appended == [("Sent", SOURCE)]


def test_refused_mail_leaves_no_copy(chores: Chores) -> None:
    chores.outbox.add(sent_item(state=OutboxState.FAILED, accepted=(), recipients=("anna@x.test",)))
    assert chores.run() is False
    assert chores.server.appended == []


def test_mail_accepted_for_some_has_a_copy(chores: Chores) -> None:
    chores.outbox.add(sent_item(state=OutboxState.FAILED, recipients=("b@x.test",), error="b refused"))
    chores.run()
    assert len(chores.server.appended) == 1
    assert (chores.item().state, chores.item().error) == (OutboxState.FAILED, "b refused")


def test_the_answered_mail_is_marked_once_the_answer_is_out_and_filed(chores: Chores) -> None:
    chores.outbox.add(sent_item(in_reply_to_key="k"))
    chores.server.append_then_cut = True
    with pytest.raises(NetworkDown):
        chores.run()
    assert chores.outbox.queued == []
    chores.run()
    assert chores.outbox.queued == [
        Mark(AccountId("me@example.test"), MessageKey("k"), seen=True, answered=True)
    ]
    assert chores.item().sent_copy is SentCopy.FILED


def unknown(**more: object) -> OutboxItem:
    return sent_item(
        state=OutboxState.UNKNOWN,
        accepted=(),
        recipients=("anna@x.test", "b@x.test"),
        handed_over=True,
        error="?",
        **more,
    )


@pytest.mark.parametrize("folder", ["Sent", "INBOX"])
def test_an_unknown_mail_that_is_found_was_sent(chores: Chores, folder: str) -> None:
    chores.server.boxes[folder].add(SOURCE)
    chores.outbox.add(unknown())
    assert chores.run() is True
    found = chores.item()
    assert (found.state, found.accepted, found.recipients) == (
        OutboxState.SENT,
        ("anna@x.test", "b@x.test"),
        (),
    )
    assert (found.error, found.handed_over, found.sent_copy) == ("", False, SentCopy.FILED)
    assert len(chores.server.boxes["Sent"].mails) == 1


def test_an_unknown_mail_that_is_not_found_stays_for_a_person(chores: Chores) -> None:
    chores.outbox.add(unknown())
    assert chores.run() is False
    assert chores.item() == unknown()
    assert chores.server.appended == []


def test_recipients_refused_before_the_line_died_are_not_taken_for_served(chores: Chores) -> None:
    chores.server.boxes["Sent"].add(SOURCE)
    chores.outbox.add(replace(unknown(), refused=(Refusal("b@x.test", 550, "no"),)))
    chores.run()
    found = chores.item()
    assert (found.state, found.accepted, found.recipients) == (
        OutboxState.FAILED,
        ("anna@x.test",),
        ("b@x.test",),
    )


def test_the_copy_for_those_served_before_tells_nothing_of_the_others(chores: Chores) -> None:
    chores.outbox.add(undecided := replace(unknown(), accepted=("c@x.test",)))
    assert chores.run() is True, "the copy for those who have it"
    assert chores.run() is False
    assert chores.item() == replace(undecided, sent_copy=SentCopy.FILED)
    assert len(chores.server.boxes["Sent"].mails) == 1


def test_what_a_person_decided_meanwhile_stands(chores: Chores) -> None:
    chores.server.boxes["Sent"].add(SOURCE)
    chores.outbox.add(unknown())
    original = chores.outbox.outbox_item
    chores.outbox.items[OutboxId("one")] = unknown()
    decided = replace(unknown(), state=OutboxState.QUEUED, recipients=("anna@x.test",))

    def decided_meanwhile(item: OutboxId) -> OutboxItem | None:
        chores.outbox.items[item] = decided
        return original(item)

    chores.outbox.outbox_item = decided_meanwhile  # type: ignore[method-assign]
    chores.run()
    assert chores.item() == decided
