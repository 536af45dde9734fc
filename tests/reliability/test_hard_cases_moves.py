"""Hard cases of mail that we move ourselves, spam into Junk, while others move and delete it too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.events import Status
from agentdesk.domain.settings import Account
from agentdesk.domain.views import View
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import Lab
from tests.reliability.recording import Seen
from tests.reliability.whole_desk import WholeDesk, a_desk
from tests.story.syncing import an_account
from tests.unit.services.office import a_mail

JUNK_MAY_GO = "namespace inbox {\n  mailbox Junk {\n    auto = no\n  }\n}\n"


@contextmanager
def moving_spam(directory: Path, account: Account) -> Iterator[WholeDesk]:
    with a_desk(directory, account) as desk:
        settings = desk.desk.settings
        settings.save(replace(settings.load(), move_spam=True))
        yield desk


def seed(server: Dovecot, address: str, *subjects: str) -> None:
    mails = [
        a_mail(f"{s}@x.example", f"Buy {s}.", subject=s, sender=f"{s}@x.example", to=address)
        for s in subjects
    ]
    server.seed(address, mails, seen=False)


def counts(server: Dovecot, address: str, *folders: str) -> list[int]:
    return [server.count(address, folder) for folder in folders]


def waits(desk: WholeDesk) -> bool:
    return bool(desk.record.marks(desk.desk.settings.load().accounts[0].id))


@pytest.mark.hard_case(
    15, how="real Dovecot; marked as spam offline, to be moved; another program deletes it"
)
def test_spam_that_was_deleted_meanwhile(
    account: Account, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    address = account.email
    seed(imap_server, address, "Pills", "Stocks")
    with moving_spam(directory, account) as desk:
        desk.once()
        done = desk.desk.tickets.mark_spam([desk.row("Pills").id, desk.row("Stocks").id])
        imap_server.doveadm("expunge", "-u", address, "mailbox", "INBOX", "header", "Subject", "Pills")
        desk.once()
        assert counts(imap_server, address, "INBOX", "Junk") == [0, 1]
        desk.once()
        assert not waits(desk)
        desk.desk.tickets.undo(done)
        for _ in range(3):
            desk.once()
        assert counts(imap_server, address, "INBOX", "Junk") == [1, 0]
        assert not waits(desk)
        assert desk.row("Pills").messages == 1
    seen("it stays deleted, also after undoing; its ticket keeps it; the other is in Junk, then back, once")


@pytest.mark.hard_case(16, how="real Dovecot; marked as spam offline, to be moved; another program moves it")
def test_spam_that_was_moved_meanwhile(
    account: Account, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    address = account.email
    seed(imap_server, address, "Pills", "Stocks")
    for folder in ("Archive", "Elsewhere"):
        imap_server.doveadm("mailbox", "create", "-u", address, folder)
    with moving_spam(directory, replace(account, folders=("INBOX", "Archive"))) as desk:
        desk.once()
        done = desk.desk.tickets.mark_spam([desk.row("Pills").id, desk.row("Stocks").id])
        for folder, subject in (("Archive", "Pills"), ("Elsewhere", "Stocks")):
            imap_server.doveadm(
                "move", "-u", address, folder, "mailbox", "INBOX", "header", "Subject", subject
            )
        for _ in range(3):
            desk.once()
        folders = ("INBOX", "Archive", "Elsewhere", "Junk")
        assert counts(imap_server, address, *folders) == [0, 0, 1, 1]
        assert not waits(desk)
        desk.desk.tickets.undo(done)
        for _ in range(3):
            desk.once()
        assert counts(imap_server, address, *folders) == [0, 1, 1, 0]
        assert {(row.subject, row.messages) for row in desk.rows()} == {("Pills", 1), ("Stocks", 1)}
        assert desk.flags("Archive")[2] & {"$Junk", "\\Deleted"} == set()
    seen(
        "1 copy of each in all: out of the folder where it lay by then, and back there; one in a folder that is not "
        "ours stays"
    )


@pytest.mark.hard_case(17, how="real Dovecot; Junk is deleted while spam waits to be moved there")
def test_a_junk_folder_that_is_gone_does_not_block_the_rest(
    address: str, another_dovecot: Callable[..., Dovecot], lab: Lab, directory: Path, seen: Seen
) -> None:
    server = another_dovecot(JUNK_MAY_GO)
    seed(server, address, "Pills", "Question")
    server.doveadm("mailbox", "create", "-u", address, "Junk")
    with moving_spam(directory, an_account(address, server, lab.certificates)) as desk:
        desk.start()
        server.doveadm("mailbox", "delete", "-u", address, "Junk")
        desk.desk.tickets.mark_spam([desk.row("Pills").id])
        desk.desk.tickets.close([desk.row("Question").id])
        desk.engine.sync_now()
        desk.wait_until(lambda: {"\\Seen", "$AD_Closed"} <= desk.flags("INBOX")[2])
        desk.wait_until(lambda: "$Junk" in desk.flags("INBOX")[1])
        assert "Junk" not in server.doveadm("mailbox", "list", "-u", address).split()
        assert not [status for status in desk.statuses if status.problem]
        server.doveadm("mailbox", "create", "-u", address, "Junk")
        desk.engine.sync_now()
        desk.wait_until(lambda: not waits(desk))
        assert counts(server, address, "INBOX", "Junk") == [1, 1]
        assert [row.status for row in desk.desk.inbox.rows(View.SPAM)] == [Status.SPAM]
    seen(
        "the flags of both go out; the folder is not made by us, the spam waits, and is moved once it is there again"
    )
