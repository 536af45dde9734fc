"""Hard cases of a mailbox that changes under us: numbered anew, moved, deleted, cut off, restarted, broken."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.events import Status
from agentdesk.domain.outbox import SentCopy
from agentdesk.domain.settings import Account, Security, ServerAddress
from agentdesk.domain.sync_status import SyncPhase
from tests.lab.customer import Customer
from tests.lab.dovecot import MAIL_GID, MAIL_UID, Dovecot
from tests.lab.fixtures import PASSWORD, Lab
from tests.lab.proxy import Proxy
from tests.reliability.conftest import through
from tests.reliability.recording import Seen
from tests.reliability.whole_desk import WholeDesk, a_desk
from tests.story.syncing import a_station, an_account
from tests.unit.services.office import a_mail

AnotherDovecot = Callable[..., Dovecot]


def mails(number: int) -> list[bytes]:
    return [
        a_mail(f"{n}@x.example", f"This is mail {n}.", subject=f"About {n}", sender=f"c{n}@x.example")
        for n in range(1, number + 1)
    ]


def crlf(source: bytes) -> bytes:
    return source.replace(b"\n", b"\r\n")


def places(desk: WholeDesk, text: str) -> list[tuple[str, bool]]:
    """Where the mail with this text lies, as far as is known here: folder, and whether it has gone from there."""
    (key,) = [m.message.key for row in desk.rows() for m in desk.mails(row.id) if text in m.message.new_text]
    return sorted((place.folder, place.gone) for place in desk.cache.locations(key))


@pytest.mark.hard_case(
    10, how="real Dovecot; doveadm mailbox update --uid-validity, up, down, and with mail removed"
)
def test_a_mailbox_numbered_anew_up_and_down(
    account: Account, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    imap_server.seed(account.email, mails(30))
    with a_desk(directory, account) as desk:
        desk.once()
        before = {row.id: row.subject for row in desk.rows()}
        desk.desk.tickets.close([desk.row("About 7").id])
        desk.desk.tickets.tag([desk.row("About 8").id], "kept")
        for validity, removed in ((2_000_000_000, 28), (41, 29), (2_000_000_001, 30)):
            imap_server.doveadm(
                "expunge",
                "-u",
                account.email,
                "mailbox",
                "INBOX",
                "header",
                "Message-ID",
                f"<{removed}@x.example>",
            )
            imap_server.doveadm(
                "mailbox", "update", "-u", account.email, "--uid-validity", str(validity), "INBOX"
            )
            desk.once()
        assert {row.id: row.subject for row in desk.rows()} == before
        assert {row.messages for row in desk.rows()} == {1}
        assert desk.row("About 7").status is Status.CLOSED
        assert desk.row("About 8").tags == ("kept",)
        for row in desk.rows():
            (mail,) = desk.mails(row.id)
            assert mail.message.new_text.strip() == f"This is mail {row.subject.partition(' ')[2]}."
        assert len(desk.flags("INBOX")) == imap_server.count(account.email) == 27
    seen("30 tickets of 1 mail each, every body its own; what was closed and tagged still is")


@pytest.mark.hard_case(
    15,
    how="real Dovecot and Postfix; an answer is written offline, another program deletes the mail",
)
def test_an_answer_to_mail_that_was_deleted_meanwhile(
    sending_account: Account, customer: Customer, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    imap_server.seed(
        sending_account.email,
        [a_mail("q@x.example", "Why?", sender=customer.address, to=sending_account.email)],
    )
    with a_desk(directory, sending_account) as desk:
        desk.once()
        item = desk.answer(desk.row("Old page").id, "Because.")
        imap_server.doveadm("expunge", "-u", sending_account.email, "mailbox", "INBOX", "uid", "1")
        desk.once()
        customer.receives("Because.")
        assert desk.item(item.id).sent_copy is SentCopy.FILED
        assert imap_server.count(sending_account.email) == 0
        assert imap_server.count(sending_account.email, "Sent") == 1
        row = desk.row("Old page")
        assert (row.messages, row.status) == (2, Status.WAITING)
    seen("the answer arrives and is filed once; the mailbox stays empty, the ticket keeps both mails")


@pytest.mark.hard_case(
    16, how="real Dovecot and Postfix; an answer is written offline, another program moves the mail"
)
def test_an_answer_to_mail_that_was_moved_meanwhile(
    sending_account: Account, customer: Customer, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    address = sending_account.email
    imap_server.seed(
        address, [a_mail("q@x.example", "Why?", sender=customer.address, to=address)], seen=False
    )
    imap_server.doveadm("mailbox", "create", "-u", address, "Archive")
    with a_desk(directory, replace(sending_account, folders=("INBOX", "Archive"))) as desk:
        desk.once()
        item = desk.answer(desk.row("Old page").id, "Because.")
        imap_server.doveadm("move", "-u", address, "Archive", "mailbox", "INBOX", "uid", "1")
        desk.once()
        customer.receives("Because.")
        desk.once()
        assert desk.item(item.id).sent_copy is SentCopy.FILED
        assert [imap_server.count(address, folder) for folder in ("INBOX", "Archive", "Sent")] == [0, 1, 1]
        assert desk.flags("Archive")[1] >= {"\\Answered", "\\Seen"}
        assert places(desk, "Why?") == [("Archive", False), ("INBOX", True)]
        assert desk.row("Old page").messages == 2
    seen("the mail is flagged as answered where it lies now, once in all; it stays 1 mail of its ticket")


@pytest.mark.hard_case(
    17,
    how="real Dovecot and Postfix; the folder of an answered mail, and Sent, are deleted while answers wait",
)
def test_a_folder_that_is_gone_does_not_block_the_rest(
    sending_account: Account, customer: Customer, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    address = sending_account.email
    for number, folder in enumerate(("Shop", "INBOX")):
        question = a_mail(
            f"{number}@x.example", "Why?", sender=customer.address, to=address, subject=f"In {folder}"
        )
        imap_server.seed(address, [question], folder, seen=False)
    with a_desk(directory, replace(sending_account, folders=("INBOX", "Shop"))) as desk:
        desk.start()
        for folder in ("Shop", "Sent"):
            imap_server.doveadm("mailbox", "delete", "-u", address, folder)
        items = [desk.answer(desk.row(f"In {folder}").id, f"{folder} it is.") for folder in ("Shop", "INBOX")]
        for folder in ("Shop", "INBOX"):
            customer.receives(f"{folder} it is.")
        desk.wait_until(lambda: all(desk.item(item.id).sent_copy is SentCopy.FILED for item in items))
        assert imap_server.count(address, "Sent") == 2
        desk.engine.sync_now()
        desk.wait_until(lambda: "\\Answered" in desk.flags("INBOX")[1])
        desk.wait_until(lambda: "Shop" in desk.statuses[-1].problem if desk.statuses else False)
        assert desk.row("In Shop").messages == 2
    seen(
        "both answers arrive and are in Sent, which is made anew; the other mail is flagged; the lost folder is told"
    )


@pytest.mark.hard_case(
    18, how="real Dovecot and Postfix; another program deletes mail that we answered, are answering and read"
)
def test_deleted_mail_does_not_come_back(
    sending_account: Account, customer: Customer, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    address = sending_account.email
    questions = [
        a_mail(f"{n}@x.example", f"Question {n}.", sender=customer.address, to=address, subject=f"About {n}")
        for n in range(1, 4)
    ]
    imap_server.seed(address, questions)
    with a_desk(directory, sending_account) as desk:
        desk.once()
        desk.answer(desk.row("About 1").id, "Answer 1.")
        desk.once()
        desk.answer(desk.row("About 2").id, "Answer 2.")
        imap_server.doveadm("expunge", "-u", address, "mailbox", "INBOX", "all")
        desk.once()
    with a_desk(directory, sending_account) as desk:
        desk.once()
        assert imap_server.count(address) == 0
        assert desk.flags("INBOX") == {}
        assert places(desk, "Question 3.") == [("INBOX", True)]
        assert sorted(row.messages for row in desk.rows()) == [1, 2, 2]
    seen(
        "0 of 3 are in the mailbox again, even after a restart; here their tickets keep them, marked as gone"
    )


def in_one_file(server: Dovecot, address: str, number: int) -> None:
    """Thousands of mails in an mbox, which is written in no time."""
    home = server.maildir(address)
    home.mkdir()
    entry = "From x@x.example Mon Mar  2 09:00:00 2026\nMessage-ID: <%d@x.example>\n\nmail %d\n\n"
    (home / "inbox").write_text("".join(entry % (n, n) for n in range(1, number + 1)), encoding="ascii")
    for path in (home, home / "inbox"):
        os.chown(path, MAIL_UID, MAIL_GID)


@pytest.mark.hard_case(
    31,
    how="real Dovecot with 13,000 mails; a proxy cuts the line three times on the way, and once AgentDesk is restarted",
)
def test_a_first_fetch_of_13000_mails_that_drops_goes_on_where_it_was(
    another_dovecot: AnotherDovecot,
    address: str,
    proxied: Callable[..., Proxy],
    lab: Lab,
    tmp_path: Path,
    seen: Seen,
) -> None:
    server, number = another_dovecot("mail_location = mbox:~/folders:INBOX=~/inbox\n"), 13_000
    in_one_file(server, address, number)
    proxy = proxied(server.imap_port)
    account = an_account(address, server, lab.certificates, imap=through(proxy))
    with a_desk(tmp_path / "profile", account) as desk:
        desk.engine.start()
        for _ in range(3):
            proxy.cut_after = 500_000
            desk.wait_until(lambda: proxy.cut_after is None, 30)
            desk.wait_for(SyncPhase.OFFLINE, 30)
            desk.engine.sync_now()
        before = len(desk.flags("INBOX"))
        desk.wait_until(lambda: len(desk.flags("INBOX")) > before, 30)
    with a_desk(tmp_path / "profile", account) as desk:
        here = desk.flags("INBOX").keys()
        assert before < len(here) < number
        assert here == set(range(number - len(here) + 1, number + 1))
        said_before = proxy.said
        desk.start()
        desk.wait_until(lambda: len(desk.flags("INBOX")) == number, 90)
        bytes_a_mail = (proxy.said - said_before) / (number - len(here))
        assert bytes_a_mail < 1.2 * said_before / len(here), "what was here was fetched again"
        assert len({mail.message_id for mail in desk.desk.exporting.mails()}) == number
        assert len(list(desk.desk.exporting.mails())) == number
        assert proxy.connections == 5
    seen(
        "13,000 mails filed, none of them twice, the newest first; 5 connections in all, one of them after a restart"
    )


@pytest.mark.hard_case(
    32, how="real Dovecot; five broken mails between good ones, the first, the last and in the middle"
)
def test_mail_that_cannot_be_read_never_stalls_the_others(
    account: Account, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    good = mails(20)
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (n, n) for n in range(1500)
    )
    broken = [
        b"\xff\xfe\x00" * 400,
        b"",
        nested,
        b"Content-Type: message/rfc822\r\n\r\n" * 1200,
        b"=?x?y?z?=\r\n" * 5000,
    ]
    everything = [broken[0], *good[:10], *broken[1:4], *good[10:], broken[4]]
    imap_server.seed(account.email, everything)
    with a_desk(directory, account) as desk:
        desk.once()
        imap_server.deliver(account.email, a_mail("n@x.example", "After all that.", subject="Later"))
        desk.once()
        assert len(desk.flags("INBOX")) == len(everything) + 1
        texts = desk.texts()
        assert {f"This is mail {n}." for n in range(1, 21)} | {"After all that."} <= set(texts)
        assert len(desk.rows()) == len(everything) + 1
    seen("all 26 are filed as mails that can be opened, the 21 good ones with their text")


@pytest.mark.hard_case(36, how="real Dovecot, killed and started again when 400 of 1,000 mails are here")
def test_a_server_that_restarts_while_mail_is_fetched(
    another_dovecot: AnotherDovecot, address: str, lab: Lab, tmp_path: Path, seen: Seen
) -> None:
    server, heavy = another_dovecot(), [crlf(mail) + b"x" * 20_000 + b"\r\n" for mail in mails(1000)]
    server.seed(address, heavy)
    plain = ServerAddress("127.0.0.1", server.imap_port, Security.NONE)
    account = an_account(address, server, lab.certificates, imap=plain)
    with a_station(account, PASSWORD, tmp_path) as station:
        restarted_at: list[int] = []

        def restart_once(batch: object) -> None:
            if not restarted_at and len(station.desk.mails) >= 400:
                restarted_at.append(len(station.desk.mails))
                server.crash()
                server.start()

        station.desk.before_receive = restart_once
        station.engine.start()
        station.wait_for(SyncPhase.OFFLINE, 20)
        station.engine.sync_now()
        station.wait_for(SyncPhase.ONLINE, 20)
        assert station.desk.sources() == heavy
        assert restarted_at[0] < 1000
        filed = [uid for cursor, uids in station.desk.batches if cursor.folder == "INBOX" for uid in uids]
        assert len(filed) == len(set(filed)) == 1000
    seen("all 1,000 mails are here byte for byte, none was filed twice")
