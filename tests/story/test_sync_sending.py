"""Answers leave through a real Postfix once, are filed in Sent once, and whatever goes wrong is told as it is."""

from __future__ import annotations

import imaplib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.outbox import OutboxState, SentCopy
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.domain.sync_status import SyncPhase
from agentdesk.sync.probe import ServerProbe
from tests.lab.certificates import EXPIRED_HOST, OTHER_HOST
from tests.lab.children import wait_for
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.reliability.recording import Seen
from tests.story.conftest import PASSWORD, Lab
from tests.story.syncing import Station, a_station, an_account


@pytest.fixture(scope="module")
def known_mailbox(mailbox: str, dovecot: Dovecot) -> str:
    wait_for("Dovecot knows its user", lambda: _is_known(dovecot, mailbox), every=0.3)
    return mailbox


@pytest.fixture
def station(
    known_mailbox: str, dovecot: Dovecot, postfix: Postfix, lab: Lab, tmp_path: Path
) -> Iterator[Station]:
    with a_station(
        an_account(known_mailbox, dovecot, lab.certificates, postfix), PASSWORD, tmp_path
    ) as station:
        yield station


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_an_answer_arrives_once_and_is_filed_once(
    station: Station, postfix: Postfix, dovecot: Dovecot, anna: Customer, security: Security
) -> None:
    port = postfix.submissions_port if security is Security.TLS else postfix.submission_port
    station.account = replace(station.account, smtp=ServerAddress("localhost", port, security))
    name = f"answer-over-{security}"
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    item = station.queue(name, anna.address, body="all is well again\r\n.\r\n..\r\n")
    station.engine.outbox_changed()
    received = anna.receives(name)
    station.wait_until(lambda: station.item(item).sent_copy is SentCopy.FILED)
    assert received.get_content().replace("\r\n", "\n") == "all is well again\n.\n..\n\n"
    assert _with_subject(dovecot.messages(anna.address), name) == 1
    assert _with_subject(dovecot.messages(station.account.email, "Sent"), name) == 1
    station.desk.wait_until(
        lambda desk: any(f"Subject: {name}".encode() in one for one in desk.sources("Sent"))
    )


def test_a_refused_recipient_is_named_and_the_others_served_once(
    station: Station, postfix: Postfix, dovecot: Dovecot, anna: Customer
) -> None:
    mixed = station.queue("mixed", anna.address, "refused@customer.test")
    later = station.queue("later", anna.address, "busy@customer.test")
    busy = postfix.refusing("busy@customer.test", "450 4.2.1 Try again later")
    with postfix.refusing("refused@customer.test"), busy:
        station.once()
    failed, waiting = station.item(mixed), station.item(later)
    assert (failed.state, failed.recipients) == (OutboxState.FAILED, ("refused@customer.test",))
    assert "refused@customer.test (550" in failed.error
    assert (waiting.state, waiting.recipients) == (OutboxState.QUEUED, ("busy@customer.test",))
    dovecot.users["busy@customer.test"] = PASSWORD
    dovecot.add_user("busy@customer.test", PASSWORD)
    station.wait_until(lambda: (station.once(), station.item(later).state is OutboxState.SENT)[1])
    for name in ("mixed", "later"):
        anna.receives(name)
        assert _with_subject(dovecot.messages(anna.address), name) == 1
        assert _with_subject(dovecot.messages(station.account.email, "Sent"), name) == 1


@pytest.mark.hard_case(19, how="the same, and we are among the recipients")
def test_an_answer_lost_after_the_final_dot_is_never_sent_twice(
    station: Station, postfix: Postfix, dovecot: Dovecot, anna: Customer, known_mailbox: str, seen: Seen
) -> None:
    proxy = Proxy(postfix.submission_port)
    proxy.start()
    proxy.swallow = b".\r\n"
    station.account = replace(station.account, smtp=ServerAddress("127.0.0.1", proxy.port, Security.NONE))
    item = station.queue("lost", anna.address, known_mailbox)
    station.once()
    assert proxy.swallow is None
    anna.receives("lost")
    wait_for("our own copy", lambda: _with_subject(dovecot.messages(known_mailbox), "lost"))
    station.once()
    found = station.item(item)
    assert (found.state, found.accepted) == (OutboxState.SENT, (anna.address, known_mailbox))
    assert (found.recipients, found.attempts) == ((), 1)
    assert _with_subject(dovecot.messages(anna.address), "lost") == 1
    assert _with_subject(dovecot.messages(known_mailbox, "Sent"), "lost") == 1
    seen("1 delivery, found in our own inbox: the mail counts as sent, 1 copy in Sent")
    proxy.stop()


@pytest.mark.fault(8, how="real Dovecot; a proxy swallows its answer to APPEND and cuts the line")
@pytest.mark.hard_case(14, how="real Dovecot; a proxy swallows its answer to APPEND and cuts the line")
def test_an_answer_to_append_that_is_lost_makes_no_second_copy(
    station: Station, dovecot: Dovecot, anna: Customer, known_mailbox: str, seen: Seen
) -> None:
    proxy = Proxy(dovecot.imap_port)
    proxy.start()
    station.account = replace(station.account, imap=ServerAddress("127.0.0.1", proxy.port, Security.NONE))
    proxy.swallow = b"Subject: appended"
    item = station.queue("appended", anna.address)
    station.engine.start()
    station.wait_until(lambda: station.item(item).sent_copy is SentCopy.FILED)
    copies = _with_subject(dovecot.messages(known_mailbox, "Sent"), "appended")
    assert copies == 1
    seen(f"{copies} copy in Sent, and the mail counts as filed")
    station.engine.stop()
    proxy.stop()


def test_work_done_without_a_network_goes_out_once_when_it_is_back(
    station: Station, postfix: Postfix, dovecot: Dovecot, anna: Customer
) -> None:
    proxy = Proxy(postfix.submission_port)
    proxy.start()
    proxy.go_offline()
    station.account = replace(station.account, smtp=ServerAddress("127.0.0.1", proxy.port, Security.NONE))
    item = station.queue("offline", anna.address)
    station.engine.start()
    station.wait_until(lambda: "refused the connection" in station.item(item).error)
    station.wait_until(lambda: station.item(item).state is OutboxState.QUEUED)
    proxy.go_online()
    station.engine.sync_now()
    anna.receives("offline")
    station.wait_until(lambda: station.item(item).sent_copy is SentCopy.FILED)
    assert _with_subject(dovecot.messages(anna.address), "offline") == 1
    station.engine.stop()
    proxy.stop()


def test_no_mail_smuggles_another_one_in(station: Station, dovecot: Dovecot, anna: Customer) -> None:
    envelope = "MAIL FROM:<evil@customer.test>\r\nRCPT TO:<anna@customer.test>\r\nDATA\r\n"
    evil = f"x\n.\r\n{envelope}Subject: smuggled\r\n\r\ny"
    station.queue("carrier", anna.address, body=evil)
    station.once()
    anna.receives("carrier")
    assert _with_subject(dovecot.messages(anna.address), "smuggled") == 0


def test_the_probe_says_in_words_what_is_wrong(
    station: Station, postfix: Postfix, dovecot: Dovecot, lab: Lab
) -> None:
    account, probe = station.account, ServerProbe()
    good = probe.check(account, PASSWORD)
    assert [result.ok for result in good] == [True, True]
    assert "told at once" in good[0].detail
    wrong = probe.check(account, "wrong")
    assert [result.ok for result in wrong] == [False, False]
    assert all("user name or password" in result.detail for result in wrong)
    words = {
        ("localhost", postfix.no_auth_port, Security.NONE): "offers no login",
        (EXPIRED_HOST, postfix.submissions_port, Security.TLS): "it expired on",
        (OTHER_HOST, postfix.submissions_port, Security.TLS): "it was issued for mail.elsewhere.example",
        ("localhost", postfix.submission_port, Security.TLS): "No encrypted connection",
        ("localhost", 1, Security.TLS): "nothing listens there",
    }
    for (host, port, security), said in words.items():
        smtp = probe.check(replace(account, smtp=ServerAddress(host, port, security)), PASSWORD)[1]
        assert (smtp.ok, said in smtp.detail) == (False, True), smtp
        assert PASSWORD not in smtp.detail


def _with_subject(messages: list, subject: str) -> int:
    return sum(str(one["Subject"]) == subject for one in messages)


def _is_known(dovecot: Dovecot, address: str) -> bool:
    with imaplib.IMAP4("127.0.0.1", dovecot.imap_port) as client, suppress(imaplib.IMAP4.error):
        return client.login(address, PASSWORD)[0] == "OK"
    return False
