"""MIME as written by the demo is read back by the standard library."""

import email
from email import policy

import pytest

from agentdesk.demo import wire
from agentdesk.demo.wire import NameCoding


def reread(entity):
    return email.message_from_bytes(bytes(entity), policy=policy.default)


@pytest.mark.parametrize("coding", list(NameCoding))
@pytest.mark.parametrize(
    "name", ["plain.pdf", "Zażółć gęślą jaźń – bardzo długa nazwa pliku z załącznika nr 1.pdf"]
)
def test_a_file_name_survives_every_coding(coding, name):
    part = reread(wire.attachment(name, "application/pdf", b"%PDF", coding))
    assert part.get_filename() == name
    assert part.get_content() == b"%PDF"


def test_lines_end_in_crlf_and_stay_short():
    raw = bytes(wire.text("zażółć " * 400 + "koniec\nsecond line"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 76


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-2", "windows-1250"])
def test_text_is_written_in_its_charset(charset):
    part = reread(wire.text("Łódź, żółw", charset=charset))
    assert part.get_content_charset() == charset
    assert part.get_content().strip() == "Łódź, żółw"


def test_an_html_text_keeps_what_the_charset_lacks():
    assert "&#8211;" in reread(wire.text("a – b", "html", "iso-8859-2")).get_content()


def test_a_multipart_is_the_same_bytes_for_the_same_content():
    parts = [wire.text("one"), wire.base64_text("dwa")]
    assert bytes(wire.multipart("alternative", parts)) == bytes(wire.multipart("alternative", parts))
    assert [part.get_content().strip() for part in reread(wire.multipart("mixed", parts)).iter_parts()] == [
        "one",
        "dwa",
    ]


def test_a_long_subject_is_folded_into_encoded_words():
    subject = "Pytanie o przeniesienie domeny i zażółcenie gęślej jaźni przed końcem miesiąca"
    raw = f"Subject: {wire.header(subject)}\r\n\r\n"
    assert email.message_from_string(raw, policy=policy.default)["Subject"] == subject
    assert max(map(len, raw.split("\r\n"))) <= 78
