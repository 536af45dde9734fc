"""Servers that refuse, fill up, renumber and repeat, and other programs in the same mailbox: nothing gets lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from agentdesk.domain.events import Status
from agentdesk.domain.outbox import OutboxState, SentCopy
from agentdesk.domain.settings import Account
from tests.lab.children import ask_program
from tests.lab.customer import Customer, text_of
from tests.lab.dovecot import MAIL_GID, MAIL_UID, Dovecot
from tests.lab.fixtures import Lab
from tests.lab.postfix import Postfix
from tests.reliability.recording import Seen
from tests.reliability.test_faults_of_networks import ANSWER, answered, arrived, in_sent, question
from tests.reliability.whole_desk import WholeDesk, a_desk
from tests.story.syncing import an_account


def mail(number: int, subject: str = "", text: str = "", message_id: str = "") -> bytes:
    head = f"From: Anna <anna@customer.test>\r\nSubject: {subject or f'mail {number}'}\r\n"
    name = message_id or f"m{number}"
    return f"{head}Message-ID: <{name}@customer.test>\r\n\r\n{text or f'Text {number}.'}\r\n".encode()


@pytest.mark.fault(
    5, how="real Postfix; check_recipient_access answers 550 for one recipient and 450 for another"
)
def test_each_recipient_has_a_fate_of_its_own(
    directory: Path,
    sending_account: Account,
    imap_server: Dovecot,
    smtp_server: Postfix,
    customer: Customer,
    seen: Seen,
) -> None:
    gone, busy = f"gone-{customer.address}", f"busy-{customer.address}"
    smtp_server.refuse(gone)
    smtp_server.refuse(busy, "450 4.2.1 Try again later")
    with a_desk(directory, sending_account) as desk:
        customer.writes("Three of us", "Hello", to=sending_account.email, headers={"Cc": f"{gone}, {busy}"})
        desk.wait_until(lambda: (desk.once(), desk.rows())[1])
        item = answered(desk)
        desk.once()
        first = desk.item(item)
        assert (first.state, first.accepted) == (OutboxState.FAILED, (customer.address,))
        assert set(first.recipients) == {gone, busy}
        assert f"{gone} (550" in first.error
        assert f"{busy} (450" in first.error
        smtp_server.accept(busy)
        desk.desk.outbox.retry(item)
        desk.once()
        last = desk.item(item)
        assert (last.state, last.recipients) == (OutboxState.FAILED, (gone,))
        counts = [arrived(customer), len([m for m in imap_server.messages(busy) if ANSWER in text_of(m)])]
        assert (counts, in_sent(imap_server, sending_account.email)) == ([1, 1], 1)
        draft = desk.desk.outbox.give_up(item)
        assert draft is not None
        assert [a.email for a in (*draft.to, *draft.cc)] == [gone]
    smtp_server.accept(gone)
    seen(
        "the accepted recipient has 1 mail, the postponed one 1 after a retry, the refused one is named to the agent "
        "and becomes a draft; 1 copy in Sent"
    )


@pytest.mark.fault(5, how="real Postfix; check_recipient_access answers 450 to the only recipient")
def test_a_postponed_mail_waits_and_goes_out_by_itself(
    directory: Path, sending_account: Account, smtp_server: Postfix, customer: Customer, seen: Seen
) -> None:
    with a_desk(directory, sending_account) as desk:
        question(desk, customer, sending_account.email)
        smtp_server.refuse(customer.address, "450 4.2.1 Try again later")
        item = answered(desk)
        desk.once()
        waiting = desk.item(item)
        assert (waiting.state, waiting.attempts) == (OutboxState.QUEUED, 1)
        assert waiting.not_before > desk.clock.now()
        smtp_server.accept(customer.address)
        desk.once()
        assert desk.item(item).state is OutboxState.SENT
        seen(f"queued for later, then sent without anybody's help: {arrived(customer)} mail at the customer")


@contextmanager
def small_disk(where: Path) -> Iterator[Path]:
    """A file system of 2 MB at `where`, for the mail server's user."""
    where.mkdir(parents=True, exist_ok=True)
    ask_program(
        "mount", "-t", "tmpfs", "-o", f"size=2m,uid={MAIL_UID},gid={MAIL_GID},mode=700", "tmpfs", where
    )
    try:
        yield where
    finally:
        ask_program("umount", "-l", where)


@pytest.mark.fault(14, how="real Dovecot; its Maildir on a tmpfs of 2 MB that is full")
def test_a_full_mailbox_keeps_the_copy_waiting_and_says_so(
    directory: Path,
    address: str,
    lab: Lab,
    another_dovecot: Callable[..., Dovecot],
    smtp_server: Postfix,
    customer: Customer,
    seen: Seen,
) -> None:
    server = another_dovecot()
    shutil.chown(server.directory / "mail", MAIL_UID, MAIL_GID)
    with small_disk(server.maildir(address)) as disk:
        account = an_account(address, server, lab.certificates, smtp_server)
        server.deliver(address, mail(1), customer.address)
        with a_desk(directory, account) as desk:
            desk.start()
            (row,) = desk.rows()
            ballast = disk / "ballast"
            fill(ballast)
            item = desk.answer(row.id, ANSWER).id
            desk.wait_until(lambda: desk.item(item).state is OutboxState.SENT)
            desk.wait_until(lambda: any("could not be filed" in status.problem for status in desk.statuses))
            waiting = desk.item(item).sent_copy
            ballast.unlink()
            desk.engine.stop()
            desk.once()
            assert (waiting, desk.item(item).sent_copy) == (SentCopy.PENDING, SentCopy.FILED)
            filed = in_sent(server, address)
    assert filed == 1
    seen("the mail goes out, its copy waits and the status says so; with room again 1 copy in Sent")


def fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(512))


@pytest.mark.fault(
    16, how="real Dovecot; `doveadm mailbox update --uid-validity`, then dovecot-uidlist deleted"
)
def test_a_mailbox_numbered_anew_keeps_its_tickets(
    directory: Path, account: Account, address: str, imap_server: Dovecot, seen: Seen
) -> None:
    for number in range(20):
        imap_server.deliver(address, mail(number))
    with a_desk(directory, account) as desk:
        desk.once()
        desk.desk.tickets.close([desk.row("mail 7").id])
        desk.desk.tickets.tag([desk.row("mail 8").id], "kept")
        before = state_of(desk)
        imap_server.doveadm("mailbox", "update", "-u", address, "--uid-validity", "4242", "INBOX")
        desk.once()
        updated = state_of(desk)
        for name in ("dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache"):
            (imap_server.maildir(address) / name).unlink(missing_ok=True)
        desk.once()
        assert (updated, state_of(desk)) == (before, before)
        copies = [m for m in desk.desk.exporting.mails() if m.duplicate_of is not None]
        assert copies == []
        assert before["mail 7"][0] is Status.CLOSED
        assert before["mail 8"][1] == ("kept",)
    seen(f"{len(before)} mails as before, one of them closed and one tagged; none is there twice")


def state_of(desk: WholeDesk) -> dict[str, tuple[Status, tuple[str, ...], int]]:
    return {row.subject: (row.status, row.tags, row.messages) for row in desk.rows()}


@pytest.mark.fault(17, how="real Dovecot; the same mail by LMTP twice")
def test_a_mail_delivered_twice_is_shown_once(
    directory: Path, account: Account, address: str, imap_server: Dovecot, seen: Seen
) -> None:
    for _ in range(2):
        imap_server.deliver(address, mail(1))
    with a_desk(directory, account) as desk:
        desk.once()
        (row,) = desk.rows()
        shown = [m for m in desk.mails(row.id) if m.duplicate_of is None]
        places = len(list(desk.desk.exporting.mails()))
        imap_server.doveadm("expunge", "-u", address, "mailbox", "INBOX", "uid", "1")
        desk.once()
        assert (len(shown), places, len(desk.rows())) == (1, 2, 1)
        left = [m for m in desk.mails(desk.rows()[0].id) if m.duplicate_of is None]
        assert len(left) == 1
    seen("1 mail in 1 ticket, both places known; when one copy is deleted the mail is still shown")


@pytest.mark.hard_case(25, how="real Dovecot; two mails with one Message-ID by LMTP")
@pytest.mark.fault(18, how="real Dovecot; two mails with one Message-ID and different texts by LMTP")
def test_a_message_id_used_again_hides_no_mail(
    directory: Path, account: Account, address: str, imap_server: Dovecot, seen: Seen
) -> None:
    imap_server.deliver(address, mail(1, "invoice", "Pay 100.", "same"))
    imap_server.deliver(address, mail(2, "invoice", "Pay 900 elsewhere.", "same"))
    with a_desk(directory, account) as desk:
        desk.once()
        texts = [m.message.new_text.strip() for row in desk.rows() for m in desk.mails(row.id)]
    assert sorted(texts) == ["Pay 100.", "Pay 900 elsewhere."]
    seen("both texts are shown")


@pytest.mark.hard_case(18, how="real Dovecot; `doveadm expunge` while the mailbox is watched")
@pytest.mark.fault(21, how="real Dovecot; doveadm flags, moves and expunges while the mailbox is watched")
def test_another_program_in_the_same_mailbox_takes_no_ticket_away(
    directory: Path, account: Account, address: str, imap_server: Dovecot, seen: Seen
) -> None:
    imap_server.doveadm("mailbox", "create", "-u", address, "Done")
    for number in range(12):
        imap_server.deliver(address, mail(number))
    with a_desk(directory, account) as desk:
        desk.start()
        assert len(desk.rows()) == 12
        imap_server.doveadm("flags", "add", "-u", address, "\\Flagged", "mailbox", "INBOX", "uid", "1:4")
        imap_server.doveadm("move", "-u", address, "Done", "mailbox", "INBOX", "uid", "3:6")
        imap_server.doveadm("expunge", "-u", address, "mailbox", "INBOX", "uid", "7:9")
        imap_server.deliver(address, mail(99))
        desk.wait_until(lambda: len(desk.rows()) == 13)
        desk.wait_until(
            lambda: set(desk.cache.uids(account.id, "INBOX", validity(desk))) == {1, 2, 10, 11, 12, 13}
        )
        assert len(desk.rows()) == 13
        desk.desk.tickets.close([desk.row("mail 7").id])
        desk.engine.stop()
        desk.once()
        assert len(desk.rows()) == 13
        assert desk.row("mail 7").status is Status.CLOSED
    seen(
        "13 mails came, 7 were moved or deleted elsewhere: 13 tickets, and what is deleted does not come back as new"
    )


def validity(desk: WholeDesk) -> int:
    (account,) = desk.desk.accounts.list()
    cursor = desk.cache.cursor(account.id, "INBOX")
    assert cursor is not None
    return cursor.uidvalidity
