"""Attachments that grew too old to be kept are fetched again from a real Dovecot, over the line that is open."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from itertools import count
from pathlib import Path

import pytest

from agentdesk.domain.errors import Cancelled, NotFound, NotKept
from agentdesk.domain.ids import MessageKey
from agentdesk.sync.fetching import PIECE
from tests.lab.dovecot import Dovecot
from tests.reliability.whole_desk import WholeDesk, a_desk
from tests.story.conftest import PASSWORD, Lab
from tests.story.syncing import an_account

REPORT = random.Random(1).randbytes(2 * PIECE)


def report(number: int) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "anna@customer.test", "support@hosting.test"
    mail["Subject"], mail["Message-ID"] = f"Report {number}", f"<report{number}@customer.test>"
    mail["Date"] = "Mon, 06 Jan 2020 10:00:00 +0000"
    mail.set_content("The report is attached.")
    mail.add_attachment(REPORT[number:], "application", "pdf", filename="report.pdf")
    return mail.as_bytes()


REPORTS = (report(1), report(2))


def news(number: int) -> bytes:
    head = f"From: jan@customer.test\r\nSubject: News {number}\r\nMessage-ID: <n{number}@customer.test>\r\n"
    return f"{head}\r\nHi\r\n".encode()


_numbers = count(1)


@pytest.fixture(scope="module")
def addresses(dovecot: Dovecot) -> tuple[str, ...]:
    """All at once, because Dovecot looks at its users once a second."""
    several = tuple(f"reports{number}@hosting.test" for number in range(1, 4))
    dovecot.users.update(dict.fromkeys(several, PASSWORD))
    dovecot.add_user(several[-1], PASSWORD)
    return several


@pytest.fixture
def address(addresses: tuple[str, ...]) -> str:
    """A mailbox of this test's own."""
    return addresses[next(_numbers) - 1]


@pytest.fixture
def desk(address: str, dovecot: Dovecot, lab: Lab, tmp_path: Path) -> Iterator[WholeDesk]:
    """Two reports from years ago, of which nothing but the words is kept here any more."""
    dovecot.seed(address, REPORTS)
    with a_desk(tmp_path / "profile", an_account(address, dovecot, lab.certificates)) as desk:
        settings = desk.desk.settings
        settings.save(replace(settings.load(), attachment_months=1))
        desk.start()
        desk.wait_until(lambda: not any(desk.desk.inbox.is_whole(key_of(desk, n)) for n in (1, 2)))
        yield desk


def key_of(desk: WholeDesk, number: int) -> MessageKey:
    (mail,) = desk.desk.inbox.thread(desk.row(f"Report {number}").id).messages
    return mail.message.key


def content(desk: WholeDesk, number: int) -> bytes:
    (mail,) = desk.desk.inbox.thread(desk.row(f"Report {number}").id).messages
    return desk.desk.inbox.attachment(mail.message.key, mail.message.attachments[0].part).content


def unheard(_done: int, _all: int) -> None:
    """Nobody watches."""


def test_an_old_attachment_is_fetched_while_new_mail_goes_on_coming(
    desk: WholeDesk, dovecot: Dovecot, address: str
) -> None:
    with pytest.raises(NotKept):
        content(desk, 1)
    told: list[tuple[int, int]] = []
    desk.desk.attachments.fetch(key_of(desk, 1), lambda *one: told.append(one))
    assert content(desk, 1) == REPORT[1:]
    assert desk.desk.inbox.source(key_of(desk, 1)) == REPORTS[0].replace(b"\n", b"\r\n")
    assert all(done <= total for done, total in told)
    dovecot.deliver(address, news(1))
    desk.wait_until(lambda: any("News 1" in row.subject for row in desk.rows()))


def test_one_that_is_given_up_leaves_the_line_in_order(
    desk: WholeDesk, dovecot: Dovecot, address: str
) -> None:
    def stop(_done: int, _all: int) -> None:
        raise Cancelled("It was stopped.")

    with pytest.raises(Cancelled):
        desk.desk.attachments.fetch(key_of(desk, 2), stop)
    dovecot.deliver(address, news(2))
    desk.wait_until(lambda: any("News 2" in row.subject for row in desk.rows()))
    desk.desk.attachments.fetch(key_of(desk, 2), unheard)
    assert content(desk, 2) == REPORT[2:]


def test_offline_or_deleted_it_is_told_in_words(desk: WholeDesk, dovecot: Dovecot, address: str) -> None:
    first, second = key_of(desk, 1), key_of(desk, 2)
    dovecot.doveadm("expunge", "-u", address, "mailbox", "INBOX", "uid", "1")
    with pytest.raises(NotFound, match="no longer"):
        desk.desk.attachments.fetch(first, unheard)
    desk.engine.stop()
    with pytest.raises(NotKept) as caught:
        desk.desk.attachments.fetch(second, unheard)
    assert "online" in caught.value.advice
