"""Mail built to break parsers: every one becomes a message, and soon."""

import time
from collections.abc import Callable

import pytest

from agentdesk.channels.mail import html_of, parse
from agentdesk.channels.mail.addresses import read_addresses
from agentdesk.channels.mail.header_writing import mailbox
from tests.unit.channels.bombs import BOMBS as LARGE
from tests.unit.channels.bombs import nested
from tests.unit.channels.raw import multipart, raw

LIMIT_SECONDS = 2.0


BOMBS: dict[str, Callable[[], bytes]] = {
    "flowed without end": lambda: raw("word \n" * 300_000, Content_Type="text/plain; format=flowed"),
    "attributions without end": lambda: raw("On 1 Jan <a@b> wrote x wrote\nwrote\nwrote\n" * 50_000),
    "uuencode without end": lambda: raw("begin 644 a\n" * 100_000),
    "one 5 MB word": lambda: raw("a" * 5_000_000),
    "unclosed quotes in HTML": lambda: raw("<a '" * 200_000, Content_Type="text/html"),
    "comments without end": lambda: raw("<!--" * 300_000, Content_Type="text/html"),
    "300,000 hidden divisions": lambda: raw("<div style='display:none'>" * 100_000, Content_Type="text/html"),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_read_in_time(name: str) -> None:
    source = BOMBS[name]()
    began = time.process_time()
    mail = parse(source)
    assert time.process_time() - began < LIMIT_SECONDS
    assert mail.content_hash


def test_too_deep_a_tree_is_shown_as_its_source() -> None:
    mail = parse(nested(1000))
    assert "nested" in mail.problems[0]
    assert mail.text.startswith("Content-Type: multipart/mixed")
    assert mail.from_.email == "jan@customer.example"
    assert html_of(nested(1000)) is None


def test_of_many_references_the_last_are_kept() -> None:
    mail = parse(LARGE["50,000 ids in References"]())
    assert mail.references[0] == "0@x"
    assert mail.references[-1] == "49999@x"


PART = "--b\nContent-Type: text/plain\n\nhi there\n"
BROKEN: dict[str, bytes] = {
    "no boundary": raw(PART + "--b--\n", Content_Type="multipart/mixed"),
    "empty boundary": raw(PART + "--b--\n", Content_Type='multipart/mixed; boundary=""'),
    "wrong boundary": raw(PART + "--b--\n", Content_Type="multipart/mixed; boundary=zzz"),
    "no final boundary": raw(PART, Content_Type="multipart/mixed; boundary=b"),
    "the same boundary twice": raw(
        "--b\nContent-Type: multipart/alternative; boundary=b\n\n" + PART + "--b--\n", Content_Type="multipart/mixed; boundary=b"
    ),
    "one boundary the beginning of another": raw(
        "--b\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\n\nhi there\n--bb--\n--b--\n", Content_Type="multipart/mixed; boundary=b"
    ),
    "broken base64": raw("aGkgdGhlcmU*=\n", Content_Transfer_Encoding="base64"),
    "unknown transfer encoding": raw("hi there", Content_Transfer_Encoding="x-rot26"),
    "a line among the headers": raw("hi there", headers="this is no header\n"),
    "a From line of a mailbox": b"From jan Mon Mar 1 2026\r\n" + raw("hi there"),
    "bare carriage returns": raw("hi there").replace(b"\r\n", b"\r"),
    "bare line feeds": raw("hi there").replace(b"\r\n", b"\n"),
    "control characters": raw("hi\x00\x01 there"),
    "an impossible content type": raw("hi there", Content_Type="text"),
    "external body": multipart("\nhi there", 'Content-Type: message/external-body; access-type=URL; URL="http://evil.example/x"\n\nContent-Type: text/html\n'),
}  # fmt: skip


NUMBERED = [
    pytest.param(
        name,
        id=name,
        marks=[pytest.mark.hostile(68, how="such a mail, read by the parser")] if "bound" in name else [],
    )
    for name in BROKEN
]


@pytest.mark.parametrize("name", NUMBERED)
def test_broken_mail_still_shows_its_text(name: str, request: pytest.FixtureRequest) -> None:
    assert "hi there" in parse(BROKEN[name]).text
    if request.node.get_closest_marker("hostile"):
        request.getfixturevalue("seen")(f"{name}: its text is shown")


@pytest.mark.parametrize(
    "source", [b"", b"\n" * 1000, bytes(range(256)) * 100, b"From: a@b", b"\xff\xfe" * 5000, b":" * 1000]
)
def test_rubbish_becomes_a_message(source: bytes) -> None:
    assert parse(source).key


def test_utf7_is_read_as_text() -> None:
    mail = parse(raw("+ADw-script+AD4-alert(1)+ADw-/script+AD4-hi", Content_Type="text/plain; charset=utf-7"))
    assert mail.text == "<script>alert(1)</script>hi"


@pytest.mark.parametrize(
    "written",
    [
        "<=?utf-8?Q?=3D=3Futf-8=3FB=3FxYI=3D=3F=3Dselma?=@client.example>",
        "Anna <=?utf-8?B?xYI=?=selma@client.example>",
        "<a=?b@client.example>",
        "support@ourhost.=?utf-8?b?xyi==c5=82?=",
        "<=?utf-8?q?a=28b=2Cc=40d=3Ee?=@client.example>",
    ],
)
def test_an_address_with_encoded_words_is_read_as_it_is_written_again(written: str) -> None:
    (address,) = read_addresses(written)
    assert "=?" not in address.email
    assert read_addresses(mailbox(address)) == (address,)
