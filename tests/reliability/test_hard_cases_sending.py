"""Hard cases of sending: answers lost, crashes at the worst moment, refusals, providers that file mail themselves."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.errors import ServerError
from agentdesk.domain.outbox import OutboxState, SentCopy
from agentdesk.domain.settings import Account
from agentdesk.domain.sync_status import SyncPhase
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.reliability.conftest import through
from tests.reliability.recording import Seen
from tests.reliability.whole_desk import WholeDesk, a_desk
from tests.unit.services.office import a_mail

Proxied = Callable[..., Proxy]


@pytest.fixture
def asked(account: Account, customer: Customer, imap_server: Dovecot) -> None:
    """The mailbox holds one question of the customer."""
    imap_server.seed(
        account.email, [a_mail("q@x.example", "Why?", sender=customer.address, to=account.email)]
    )


def submitting_through(account: Account, proxy: Proxy) -> Account:
    return replace(account, smtp=through(proxy))


def received(customer: Customer) -> int:
    return customer.dovecot.count(customer.address)


def answered(desk: WholeDesk) -> str:
    desk.once()
    return desk.answer(desk.row("Old page").id, "Because.").id


@pytest.mark.hard_case(
    19, how="real Postfix and Dovecot; a proxy swallows the answer after the final dot and cuts the line"
)
def test_an_answer_whose_acceptance_is_lost_is_never_sent_twice(
    asked: None,
    sending_account: Account,
    customer: Customer,
    imap_server: Dovecot,
    smtp_server: Postfix,
    proxied: Proxied,
    directory: Path,
    seen: Seen,
) -> None:
    proxy = proxied(smtp_server.submission_port)
    with a_desk(directory, submitting_through(sending_account, proxy)) as desk:
        item = answered(desk)
        proxy.swallow = b".\r\n"
        desk.once()
        customer.receives("Because.")
        for _ in range(3):
            desk.once()
        found = desk.item(item)
        assert (found.state, found.attempts) == (OutboxState.UNKNOWN, 1)
        assert "Because." not in found.error
        assert received(customer) == 1
        assert imap_server.count(sending_account.email, "Sent") == 0
        desk.desk.outbox.mark_sent(item)
        desk.once()
        assert received(customer) == 1
        assert desk.desk.outbox.items() == ()
    seen("1 delivery; the mail is shown as unknown and stays so until a person has decided")


@pytest.mark.hard_case(
    20,
    how="real Postfix; a proxy holds its answer back, and the desk starts again from its files as they were then",
)
def test_a_crash_between_the_mail_and_its_answer(
    asked: None,
    sending_account: Account,
    customer: Customer,
    smtp_server: Postfix,
    proxied: Proxied,
    directory: Path,
    tmp_path: Path,
    seen: Seen,
) -> None:
    proxy = proxied(smtp_server.submission_port)
    account = submitting_through(sending_account, proxy)
    with a_desk(directory, account) as desk:
        item = answered(desk)
        proxy.swallow, proxy.swallow_silently = b".\r\n", True
        desk.start()
        customer.receives("Because.")
        assert desk.item(item).state is OutboxState.SENDING
        shutil.copytree(directory, tmp_path / "as it was")
        with a_desk(tmp_path / "as it was", account) as again:
            for _ in range(3):
                again.once()
            assert again.item(item).state is OutboxState.UNKNOWN
            assert [one.id for one in again.desk.outbox.items()] == [item]
    assert received(customer) == 1
    seen("1 delivery; after the start the mail is unknown, shown in the outbox, and not sent again")


@pytest.mark.hard_case(
    21, how="real Postfix and Dovecot behind proxies that are offline; the wall clock jumps six hours"
)
def test_an_answer_written_before_the_machine_woke_without_a_network(
    asked: None,
    sending_account: Account,
    customer: Customer,
    imap_server: Dovecot,
    smtp_server: Postfix,
    proxied: Proxied,
    directory: Path,
    seen: Seen,
) -> None:
    smtp, imap = proxied(smtp_server.submission_port), proxied(imap_server.imap_port)
    account = replace(sending_account, smtp=through(smtp), imap=through(imap))
    with a_desk(directory, account) as desk:
        desk.start()
        for proxy in (smtp, imap):
            proxy.go_offline()
        item = desk.answer(desk.row("Old page").id, "Because.").id
        desk.wait_until(lambda: desk.item(item).error)
        desk.clock.off = timedelta(hours=6)
        desk.wait_for(SyncPhase.OFFLINE)
        desk.engine.sync_now()
        assert desk.item(item).state is not OutboxState.SENT
        for proxy in (smtp, imap):
            proxy.go_online()
        desk.engine.sync_now()
        desk.wait_until(lambda: desk.item(item).sent_copy is SentCopy.FILED)
        for _ in range(2):
            desk.statuses.clear()
            desk.engine.sync_now()
            desk.wait_for(SyncPhase.ONLINE)
        assert received(customer) == 1
        assert imap_server.count(account.email, "Sent") == 1
    seen("queued while there is no network; then 1 delivery and 1 copy, and nothing more later")


@pytest.mark.hard_case(
    22, how="real Postfix refuses the recipient with 550 5.7.1; a person tries again four times"
)
def test_refusals_pile_up_no_copies(
    asked: None,
    sending_account: Account,
    customer: Customer,
    imap_server: Dovecot,
    smtp_server: Postfix,
    directory: Path,
    seen: Seen,
) -> None:
    with a_desk(directory, sending_account) as desk:
        item = answered(desk)
        smtp_server.refuse(customer.address, "550 5.7.1 Your mail is not wanted here")
        try:
            for attempt in range(1, 5):
                desk.once()
                found = desk.item(item)
                assert (found.state, found.attempts) == (OutboxState.FAILED, attempt)
                assert "(550 5.7.1 " in found.error
                assert "Your mail is not wanted here" in found.error
                desk.desk.outbox.retry(item)
        finally:
            smtp_server.accept(customer.address)
        assert imap_server.count(sending_account.email, "Sent") == 0
        assert received(customer) == 0
    seen("4 attempts, each failed in the server's words; 0 copies in Sent, 0 deliveries")


@pytest.mark.hard_case(
    23, how="real Dovecot and Postfix; the provider's copy is put into Sent before ours is due"
)
def test_a_provider_that_files_sent_mail_itself(
    asked: None,
    sending_account: Account,
    customer: Customer,
    imap_server: Dovecot,
    proxied: Proxied,
    directory: Path,
    seen: Seen,
) -> None:
    proxy = proxied(imap_server.imap_port)
    with a_desk(directory, replace(sending_account, imap=through(proxy))) as desk:
        item = answered(desk)
        proxy.go_offline()
        with pytest.raises(ServerError):
            desk.engine.flush_once()
        delivered = customer.receives("Because.")
        file = imap_server.directory / "providers-copy"
        file.write_bytes(delivered.as_bytes())
        imap_server.doveadm("save", "-u", sending_account.email, "-m", "Sent", str(file))
        proxy.go_online()
        for _ in range(2):
            desk.once()
        assert desk.item(item).sent_copy is SentCopy.FILED
        assert imap_server.count(sending_account.email, "Sent") == 1
        assert desk.row("Old page").messages == 2
    seen("1 copy in Sent, the provider's; here it is recognised as the answer that the ticket shows already")
