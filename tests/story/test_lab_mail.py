"""The mail servers of the laboratory do what the stories rely on."""

from __future__ import annotations

import imaplib
import smtplib
import ssl
from pathlib import Path

import pytest

from tests.lab.certificates import EXPIRED_HOST, OTHER_HOST, SELF_SIGNED_HOST
from tests.lab.children import Children, marked, wait_for
from tests.lab.customer import Customer, is_threaded_under, text_of
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.story.conftest import PASSWORD, SUPPORT, Lab


def trusting(lab: Lab) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(lab.certificates.authority))


def test_mail_travels_from_postfix_through_dovecot_to_an_imap_client(
    lab: Lab, dovecot: Dovecot, anna: Customer
) -> None:
    anna.writes("Strona nie działa", "Moja strona jest niedostępna.", to="help@hosting.test")
    wait_for(
        "the mail arrives",
        lambda: [m for m in dovecot.messages(SUPPORT) if m["Subject"] == "Strona nie działa"],
    )
    with imaplib.IMAP4_SSL("127.0.0.1", dovecot.imaps_port, ssl_context=trusting(lab)) as client:
        client.login(SUPPORT, PASSWORD)
        client.select()
        _, found = client.search(None, "FROM", "anna@customer.test", "TO", "help@hosting.test")
    assert found[0].split()


def test_starttls_is_offered_on_the_plain_port(lab: Lab, dovecot: Dovecot) -> None:
    with imaplib.IMAP4("localhost", dovecot.imap_port) as client:
        client.starttls(trusting(lab))
        assert client.login(SUPPORT, PASSWORD)[0] == "OK"


@pytest.mark.parametrize(
    ("host", "words"),
    [(EXPIRED_HOST, "expired"), (SELF_SIGNED_HOST, "self-signed"), (OTHER_HOST, "not valid for")],
)
def test_each_bad_certificate_is_bad_in_its_own_way(
    lab: Lab, dovecot: Dovecot, host: str, words: str
) -> None:
    with pytest.raises(ssl.SSLCertVerificationError, match=words):
        imaplib.IMAP4_SSL(host, dovecot.imaps_port, ssl_context=trusting(lab))


def test_submission_takes_the_mailbox_password_and_no_other(lab: Lab, postfix: Postfix) -> None:
    with smtplib.SMTP("localhost", postfix.submission_port) as session:
        session.starttls(context=trusting(lab))
        session.login(SUPPORT, PASSWORD)
    with (
        smtplib.SMTP_SSL("localhost", postfix.submissions_port, context=trusting(lab)) as session,
        pytest.raises(smtplib.SMTPAuthenticationError),
    ):
        session.login(SUPPORT, "wrong")


def test_one_submission_server_offers_no_login(postfix: Postfix) -> None:
    with smtplib.SMTP("localhost", postfix.no_auth_port) as session:
        session.ehlo()
        assert not session.has_extn("auth")


def test_recipients_are_refused_on_demand(postfix: Postfix, anna: Customer) -> None:
    postfix.refuse(SUPPORT, "450 4.2.1 Try again later")
    try:
        with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
            wait_for("Postfix knows the refusal", lambda: not anna.writes("Refused?", "text"), 5)
    finally:
        postfix.accept(SUPPORT)
    assert refused.value.recipients[SUPPORT][0] == 450
    wait_for("Postfix takes mail again", lambda: _is_taken(anna), 5, every=0.2)


def _is_taken(anna: Customer) -> bool:
    try:
        anna.writes("Taken?", "text")
    except smtplib.SMTPRecipientsRefused:
        return False
    return True


def test_a_customer_answers_in_the_thread(anna: Customer, dovecot: Dovecot) -> None:
    first = anna.writes("Invoice 12", "Where is it?", to="anna@customer.test")
    received = anna.receives("Invoice 12")
    anna.answers(received, "Found it.")
    answer = anna.receives("Found it.")
    assert is_threaded_under(answer, first)
    assert "> Where is it?" in text_of(answer)


def test_capabilities_can_be_masked(lab: Lab) -> None:
    server = Dovecot(
        lab.directory / "plain-dovecot",
        lab.children,
        lab.certificates,
        {SUPPORT: PASSWORD},
        "IMAP4rev1 UIDPLUS IDLE",
    )
    server.start()
    try:
        with imaplib.IMAP4("localhost", server.imap_port) as client:
            client.login(SUPPORT, PASSWORD)
            assert "CONDSTORE" not in client.capability()[1][0].decode()
    finally:
        server.stop()


def test_a_message_is_delivered_and_seeded_without_postfix(dovecot: Dovecot) -> None:
    dovecot.add_user("seeded@hosting.test", PASSWORD)
    dovecot.seed("seeded@hosting.test", [b"Subject: one\r\n\r\n1\r\n", b"Subject: two\r\n\r\n2\r\n"])
    dovecot.deliver("seeded@hosting.test", b"Subject: three\r\n\r\n3\r\n")
    assert [m["Subject"] for m in dovecot.messages("seeded@hosting.test")] == ["one", "two", "three"]


def test_the_proxy_passes_delays_swallows_and_cuts(dovecot: Dovecot) -> None:
    proxy = Proxy(dovecot.imap_port)
    proxy.start()
    try:
        with imaplib.IMAP4("127.0.0.1", proxy.port) as client:
            assert client.login(SUPPORT, PASSWORD)[0] == "OK"
        proxy.swallow = b"NOOP"
        client = imaplib.IMAP4("127.0.0.1", proxy.port)
        with pytest.raises((imaplib.IMAP4.abort, OSError)):
            client.noop()
        client.shutdown()
        proxy.cut_after = 10
        with pytest.raises((imaplib.IMAP4.abort, OSError)):
            imaplib.IMAP4("127.0.0.1", proxy.port)
        proxy.go_offline()
        with pytest.raises(OSError):
            imaplib.IMAP4("127.0.0.1", proxy.port)
        proxy.go_online()
        with imaplib.IMAP4("127.0.0.1", proxy.port) as client:
            assert client.noop()[0] == "OK"
    finally:
        proxy.stop()


def test_nothing_outlives_its_run(tmp_path: Path) -> None:
    children = Children(tmp_path)
    children.start("parent", ["sh", "-c", "setsid sleep 300 & sleep 300"])
    wait_for("both sleep", lambda: len(marked(children.run)) >= 3)
    children.stop_all()
    wait_for("all are gone", lambda: not marked(children.run))
