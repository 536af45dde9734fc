"""Lines that are cut, silent or slow between the workstation and its servers: nothing is lost or goes out twice."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from agentdesk.domain.draft import DraftAttachment
from agentdesk.domain.errors import AgentDeskError
from agentdesk.domain.ids import OutboxId
from agentdesk.domain.outbox import OutboxState, SentCopy
from agentdesk.domain.settings import Account
from agentdesk.domain.sync_status import SyncPhase
from agentdesk.domain.views import View
from agentdesk.sync import connection
from tests.lab.children import wait_for
from tests.lab.customer import Customer, text_of
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import Lab
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.reliability.conftest import through
from tests.reliability.recording import Seen
from tests.reliability.whole_desk import WholeDesk, a_desk
from tests.story.syncing import an_account

ANSWER = "We have mended your shop."
PATIENCE = 3.0
"""Seconds; less would be too little for a busy machine."""
LONG = DraftAttachment("plan.bin", "application/octet-stream", bytes(600_000))
"""So large that it does not go out in one piece."""


def arrived(customer: Customer, text: str = ANSWER) -> int:
    """How often, once Postfix has nothing left to deliver."""
    queue = customer.postfix.directory / "queue"
    waiting = [queue / name for name in ("maildrop", "incoming", "active")]
    wait_for(
        "Postfix has delivered all", lambda: not any(p.is_file() for one in waiting for p in one.rglob("*"))
    )
    return sum(text in text_of(mail) for mail in customer.inbox())


def in_sent(dovecot: Dovecot, address: str, text: str = ANSWER) -> int:
    return sum(text in text_of(mail) for mail in dovecot.messages(address, "Sent"))


def question(desk: WholeDesk, customer: Customer, address: str, subject: str = "My shop is down") -> None:
    customer.writes(subject, "Please help.", to=address)
    desk.wait_until(lambda: (desk.once(), desk.rows())[1])


def answered(desk: WholeDesk, text: str = ANSWER, *attachments: DraftAttachment) -> OutboxId:
    (row,) = desk.rows()
    draft = replace(desk.desk.replying.fresh(row.id), text=text, attachments=attachments)
    return desk.desk.replying.send(draft, hold_seconds=0).id


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the line is cut, what the workstation thinks then, and what had arrived."""

    at: str
    stop_at: bytes | None
    swallow: bytes | None
    state: OutboxState
    arrived: int


CUTS = (
    Cut("before the mail", b"DATA\r\n", None, OutboxState.QUEUED, 0),
    Cut("before the final dot", b"\r\n.\r\n", None, OutboxState.UNKNOWN, 0),
    Cut("after the final dot", None, b".\r\n", OutboxState.UNKNOWN, 1),
)


@pytest.mark.hard_case(20, how="real Postfix; a proxy cuts the line before or after the final dot")
@pytest.mark.fault(
    4, how="real Postfix; a proxy cuts the line before the mail, before and after the final dot"
)
@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.at.replace(" ", "-"))
def test_a_line_cut_while_a_mail_is_handed_over(
    cut: Cut,
    directory: Path,
    sending_account: Account,
    imap_server: Dovecot,
    smtp_server: Postfix,
    customer: Customer,
    proxied: Callable[[int], Proxy],
    seen: Seen,
) -> None:
    proxy = proxied(smtp_server.submission_port)
    with a_desk(directory, replace(sending_account, smtp=through(proxy))) as desk:
        question(desk, customer, sending_account.email)
        item = answered(
            desk, "We have mended your shop", *([LONG] if cut.state is OutboxState.QUEUED else [])
        )
        proxy.stop_at, proxy.swallow = cut.stop_at, cut.swallow
        for _ in range(3):
            try_to_sync(desk)
            if desk.item(item).state is not OutboxState.QUEUED:
                break
        found, there = desk.item(item).state, arrived(customer, "mended your shop")
        assert (proxy.stop_at, proxy.swallow) == (None, None)
        if cut.state is OutboxState.QUEUED:
            assert (found, there) == (OutboxState.SENT, 1)
        else:
            assert (found, there) == (cut.state, cut.arrived)
            assert [one.id for one in desk.desk.outbox.items()] == [item]
            decide = desk.desk.outbox.mark_sent if there else desk.desk.outbox.retry
            decide(item)
        desk.once()
        assert desk.item(item).sent_copy is SentCopy.FILED
        at_last = arrived(customer, "mended your shop")
        filed = in_sent(imap_server, sending_account.email, "mended your shop")
        then = "sent again by itself" if cut.state is OutboxState.QUEUED else f"{found}, and left to a person"
        seen(f"cut {cut.at}: {then}; in the end {at_last} mail at the customer, {filed} in Sent")


def try_to_sync(desk: WholeDesk) -> None:
    """As when the network is bad: the error is told and the work is still there."""
    try:
        desk.once()
    except AgentDeskError as error:
        print(error.sentence())


@pytest.mark.fault(7, how="real Dovecot; a proxy cuts the line within the mail that APPEND sends")
def test_a_line_cut_within_the_copy_for_sent_files_it_once(
    directory: Path,
    sending_account: Account,
    imap_server: Dovecot,
    customer: Customer,
    proxied: Callable[[int], Proxy],
    seen: Seen,
) -> None:
    proxy = proxied(imap_server.imap_port)
    with a_desk(directory, replace(sending_account, imap=through(proxy))) as desk:
        question(desk, customer, sending_account.email)
        item = answered(desk, ANSWER, LONG)
        proxy.stop_at = b"A" * 60
        try_to_sync(desk)
        assert proxy.stop_at is None
        assert (desk.item(item).state, desk.item(item).sent_copy) == (OutboxState.SENT, SentCopy.PENDING)
        before = in_sent(imap_server, sending_account.email)
        desk.once()
        desk.once()
        assert (before, in_sent(imap_server, sending_account.email)) == (0, 1)
        assert desk.item(item).sent_copy is SentCopy.FILED
        seen(
            f"{before} copies in Sent after the cut, 1 copy in the end; {arrived(customer)} mail at the customer"
        )


@pytest.mark.fault(9, how="real Dovecot; stopped and started, then `doveadm kick`")
def test_a_server_that_restarts_or_throws_us_out_is_come_back_to(
    directory: Path,
    address: str,
    lab: Lab,
    another_dovecot: Callable[..., Dovecot],
    smtp_server: Postfix,
    customer: Customer,
    seen: Seen,
) -> None:
    server = another_dovecot()
    account = an_account(address, server, lab.certificates, smtp_server)
    with a_desk(directory, account) as desk:
        server.deliver(
            address, b"From: a@customer.test\r\nSubject: before\r\nMessage-ID: <1@x.test>\r\n\r\nHello\r\n"
        )
        desk.start()
        server.stop()
        assert desk.wait_for(SyncPhase.OFFLINE).retry_at is not None
        (row,) = desk.rows()
        draft = replace(desk.desk.replying.fresh(row.id), text=ANSWER, to=(), cc=())
        to = type(row.contact)(customer.address)
        item = desk.desk.replying.send(replace(draft, to=(to,)), hold_seconds=0)
        desk.engine.outbox_changed()
        desk.wait_until(lambda: desk.item(item.id).state is OutboxState.SENT)
        assert desk.item(item.id).sent_copy is SentCopy.PENDING
        server.start()
        desk.engine.sync_now()
        desk.wait_for(SyncPhase.ONLINE)
        desk.wait_until(lambda: desk.item(item.id).sent_copy is SentCopy.FILED)
        server.kick(address)
        desk.wait_for(SyncPhase.OFFLINE)
        desk.wait_for(SyncPhase.ONLINE)
        server.deliver(
            address, b"From: b@customer.test\r\nSubject: after\r\nMessage-ID: <2@x.test>\r\n\r\nHello\r\n"
        )
        desk.wait_until(lambda: len(desk.rows()) == 2)
        seen(
            f"offline and tried again by itself; what was answered meanwhile: {arrived(customer)} at the customer, "
            f"{in_sent(server, address)} in Sent; online again after both"
        )


@pytest.mark.fault(10, how="real Dovecot; SIGSTOP of its imap processes, and a patience of 3 s instead of 30")
def test_a_frozen_server_is_an_error_in_time_and_the_desk_works_on(
    directory: Path,
    address: str,
    lab: Lab,
    another_dovecot: Callable[..., Dovecot],
    monkeypatch: pytest.MonkeyPatch,
    seen: Seen,
) -> None:
    monkeypatch.setattr(connection.open_connection, "__defaults__", (PATIENCE,))
    server = another_dovecot()
    server.deliver(
        address, b"From: a@customer.test\r\nSubject: slow\r\nMessage-ID: <1@x.test>\r\n\r\nHello\r\n"
    )
    with a_desk(directory, an_account(address, server, lab.certificates)) as desk:
        desk.start()
        (row,) = desk.rows()
        frozen = imap_processes(server)
        assert frozen
        for pid in frozen:
            os.kill(pid, signal.SIGSTOP)
        began = time.monotonic()
        desk.engine.sync_now()
        desk.desk.tickets.tag([row.id], "frozen")
        assert desk.rows()[0].tags == ("frozen",)
        worked = time.monotonic() - began
        problem = desk.wait_for(SyncPhase.OFFLINE).problem
        told = time.monotonic() - began
        for pid in frozen:
            os.kill(pid, signal.SIGCONT)
        desk.engine.sync_now()
        desk.wait_for(SyncPhase.ONLINE)
        assert worked < told
        assert PATIENCE / 2 < told < 10 * PATIENCE
        assert "does not answer" in problem
        seen("a verb goes on at once, the error comes within the patience, online again once it thaws")


def imap_processes(server: Dovecot) -> list[int]:
    """Of this Dovecot alone: the children of its master."""
    assert server._child is not None
    children = Path(f"/proc/{server._child.pid}/task/{server._child.pid}/children").read_text(
        encoding="ascii"
    )
    return [int(pid) for pid in children.split() if is_imap(pid)]


def is_imap(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="ascii") == "imap\n"
    except OSError:  # it has just ended
        return False


@pytest.mark.fault(11, how="real Dovecot behind a proxy that holds every piece back 50 ms either way")
def test_a_slow_server_shows_its_progress_and_holds_up_no_verb(
    directory: Path,
    account: Account,
    address: str,
    imap_server: Dovecot,
    proxied: Callable[[int], Proxy],
    seen: Seen,
) -> None:
    imap_server.seed(address, [slow_mail(number) for number in range(600)])
    proxy = proxied(imap_server.imap_port)
    proxy.delay = 0.05
    with a_desk(directory, replace(account, imap=through(proxy))) as desk:
        desk.engine.start()
        desk.wait_until(desk.rows)
        shown = len(desk.rows())
        began = time.monotonic()
        desk.desk.tickets.tag([desk.rows()[0].id], "early")
        took = time.monotonic() - began
        desk.wait_until(lambda: len(desk.desk.inbox.rows(View.ALL, None)) == 600, 60)
        steps = {status.done for status in desk.statuses if status.phase is SyncPhase.SYNCING}
        assert 0 < shown < 600
        assert len(steps) >= 2
        assert took < 2.0
        seen(
            "the newest mail shows while the rest still comes, a verb does not wait, the progress is told in steps"
        )


def slow_mail(number: int) -> bytes:
    head = f"From: c{number}@customer.test\r\nSubject: slow {number}\r\nMessage-ID: <slow{number}@customer.test>\r\n"
    return f"{head}\r\nHello {number}\r\n{'x' * 70}\r\n".encode()
