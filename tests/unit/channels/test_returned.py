"""Bounces and receipts find their way back to the conversation through the mail that they are about."""

import pytest

from agentdesk.channels.mail import parse
from tests.unit.channels.raw import multipart, raw

TEXT = "Content-Type: text/plain\n\nIt could not be delivered.\n"
STATUS = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nAction: failed\n"
RETURNED = (
    "Message-ID: <answer@host.example>\nReferences: <question@c.example>\nSubject: Re: Hi\n\nThe answer.\n"
)


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers", "message/global"])
def test_a_bounce_refers_to_the_mail_it_returns(kind: str) -> None:
    mail = parse(multipart(TEXT, STATUS, f"Content-Type: {kind}\n\n{RETURNED}", kind="report"))
    assert mail.references == ("question@c.example", "answer@host.example")


def test_a_receipt_refers_to_the_mail_that_was_read() -> None:
    receipt = "Content-Type: message/disposition-notification\n\nOriginal-Message-ID: <answer@host.example>\n"
    assert parse(multipart(TEXT, receipt, kind="report")).references == ("answer@host.example",)


def test_a_forwarded_mail_is_not_a_reference() -> None:
    assert parse(multipart(TEXT, f"Content-Type: message/rfc822\n\n{RETURNED}")).references == ()


def test_a_report_without_the_mail_refers_to_nothing() -> None:
    assert parse(multipart(TEXT, STATUS, kind="report")).references == ()


IN_WORDS = (
    "I could not deliver your mail.\n\n--- Below is a copy.\n\n"
    "> Message-ID: <other@x.example>\nMessage-Id: <answer@host.example>\n"
)


def test_a_bounce_in_plain_words_refers_to_the_mail_quoted_last() -> None:
    assert parse(raw(IN_WORDS, From="MAILER-DAEMON@relay.example")).references == ("answer@host.example",)


def test_what_a_person_quotes_is_not_a_reference() -> None:
    assert parse(raw(IN_WORDS)).references == ()
