"""A stand-in is a whole mail of its own."""

from __future__ import annotations

from email import message_from_bytes, policy

from agentdesk.sync.oversized import placeholder


def test_headers_stay_and_the_body_explains() -> None:
    beginning = (
        b"From: Anna <anna@x.test>\r\nSubject: photos\r\n of the office\r\nMessage-ID: <1@x.test>\r\n"
        b"Content-Type: multipart/mixed;\r\n boundary=abc\r\nMIME-Version: 1.0\r\n\r\n--abc\r\nlots"
    )
    mail = message_from_bytes(placeholder(beginning, 73 << 20, "Wysłane"), policy=policy.default)
    assert mail["Subject"] == "photos of the office"
    assert mail["Message-ID"] == "<1@x.test>"
    assert mail.get_content_type() == "text/plain"
    assert "73 MB" in mail.get_content()
    assert "Wysłane" in mail.get_content()


def test_nothing_to_go_by_still_makes_a_mail() -> None:
    for beginning in (b"", b"no header at all", b"\0" * 1000):
        assert b"too large" in placeholder(beginning, 0, "INBOX")
