"""Whatever is cut out of a mail goes back byte for byte, and takes no longer for mail that means harm."""

import random
import time
import tracemalloc
from base64 import b64encode, encodebytes
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as some

from agentdesk.store.source_pieces import LEAST, cut, put_back
from tests.lab.support_mail import support_mails

FILE = random.Random(1).randbytes(2 * LEAST)
LETTERS = encodebytes(FILE).replace(b"\n", b"\r\n").rstrip()


def a_part(body: bytes, kind: str = "application/pdf", coding: str = "base64", boundary: str = "b") -> bytes:
    head = f"--{boundary}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n"
    return f'{head}Content-Disposition: attachment; filename="a.bin"\r\n\r\n'.encode() + body + b"\r\n"


def a_mail(*parts: bytes) -> bytes:
    head = b'From: a@b.example\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\nHello\r\n'
    return head + b"".join(parts) + b"--b--\r\n"


def test_the_same_file_is_the_same_piece_however_it_is_encoded() -> None:
    windows, unix = a_part(LETTERS), a_part(LETTERS.replace(b"\r\n", b"\n"))
    long = a_part(encodebytes(FILE).replace(b"\n", b"")[:128] + b"\r\n" + b64encode(FILE)[128:])
    wide = a_part(b"\r\n".join(b64encode(FILE)[at : at + 120] for at in range(0, len(b64encode(FILE)), 120)))
    mail = a_mail(windows, unix, wide, long)
    rest, pieces = cut(mail)
    assert [piece.line for piece in pieces] == [76, -76, 120, 0]
    assert {piece.content for piece in pieces[:3]} == {FILE}
    assert len(rest) < len(mail) - 4 * len(FILE)
    assert put_back(rest, pieces) == mail


SHAPES = {
    "a letter missing": LETTERS[:-1],
    "a letter too many": LETTERS + b"A",
    "an odd line": LETTERS.replace(b"\r\n", b"\r\n \r\n", 1),
    "line ends of both kinds": LETTERS.replace(b"\r\n", b"\n", 1),
    "a lone carriage return": LETTERS.replace(b"\r\n", b"\r", 2),
    "bits that mean nothing": LETTERS[:-2] + b"B=" if LETTERS.endswith(b"==") else LETTERS[:-1] + b"=",
    "padding within": LETTERS[:76] + b"====" + LETTERS[80:],
    "other letters": LETTERS.replace(b"A", b"*"),
    "text after it": LETTERS + b"\r\n\r\nSent from my phone",
    "empty lines after it": LETTERS + b"\r\n\r\n\r\n",
    "zeroes": b"\0" * 3 * LEAST,
    "its own delimiter within": LETTERS + b"\r\n--b\r\n" + LETTERS,
    "no letters": b"\xff\xfe" * LEAST,
}


@pytest.mark.parametrize("body", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("coding", ["base64", "BASE64 ", "8bit", "x-odd"])
def test_what_is_not_as_it_should_be_goes_back_too(body: bytes, coding: str) -> None:
    for mail in (
        a_mail(a_part(body, coding=coding)),
        a_mail(a_part(body, coding=coding))[: -len(b"--b--\r\n")],
    ):
        rest, pieces = cut(mail)
        assert put_back(rest, pieces) == mail
    if coding == "base64":
        assert pieces, "kept as it stands, where it cannot be made again"


def test_what_is_read_as_the_mail_stays_with_it() -> None:
    for kind in ("text/html", 'text/html; charset="utf-8"', 'multipart/mixed; boundary="c"'):
        assert cut(a_mail(a_part(LETTERS, kind))) == (a_mail(a_part(LETTERS, kind)), ())
    shown = a_part(LETTERS, "text/plain").replace(b"attachment", b"inline")
    assert cut(a_mail(shown)) == (a_mail(shown), ())
    untyped = b"--b\r\nContent-Transfer-Encoding: base64\r\n\r\n" + LETTERS + b"\r\n"
    assert cut(a_mail(untyped)) == (a_mail(untyped), ())
    assert cut(a_mail(a_part(LETTERS[: LEAST // 2])))[1] == ()


def test_a_text_that_is_attached_is_cut_out_whole() -> None:
    dump = dedent("""\
        -- SQL dump
        --
        INSERT INTO pages VALUES (1);
        """).encode() * 200  # fmt: skip
    (piece,) = cut(a_mail(a_part(dump, "text/x-sql", "7bit")))[1]
    assert piece.content == dump.rstrip()


def test_a_mail_that_is_nothing_but_a_file_is_cut_too() -> None:
    mail = a_part(LETTERS).removeprefix(b"--b\r\n").replace(b"\r\n", b"\r\nSubject: scan\r\n", 1)
    rest, pieces = cut(b"From: scanner@host.example\r\n" + mail)
    assert [piece.content for piece in pieces] == [FILE]
    assert put_back(rest, pieces) == b"From: scanner@host.example\r\n" + mail


def test_support_mail_goes_back() -> None:
    mails = list(support_mails(300))
    assert all(put_back(*cut(mail)) == mail for mail in mails)
    assert sum(len(cut(mail)[1]) for mail in mails) > 5


MARKS = (b"\nContent-Transfer-Encoding: base64", b"\nContent-Disposition: attachment", b"\r\n\r\n", b"\n\n", b"\n--b",
         b"\r\n--b--", LETTERS[: LEAST + 200], b"\nContent-Type: application/pdf", b"\nContent-Type: text/plain",
         b"x" * 9_000, b"\r", b"=")  # fmt: skip


@given(some.lists(some.sampled_from(MARKS) | some.binary(max_size=9), max_size=25))
def test_any_bytes_go_back(parts: list[bytes]) -> None:
    mail = b"".join(parts)
    rest, pieces = cut(mail)
    assert put_back(rest, pieces) == mail


def test_a_mail_of_nothing_but_marks_is_left_alone_soon() -> None:
    mark = b"\n--b\nContent-Transfer-Encoding: base64\nContent-Type: a/b\n\n"
    began = time.process_time()
    mail = mark * 200_000
    assert cut(mail) == (mail, ())
    far = (mark + b"x\n" * LEAST) * 2_000
    rest, pieces = cut(far)
    assert len(pieces) == 1_000, "no more are looked for"
    assert put_back(rest, pieces) == far
    assert time.process_time() - began < 2


def test_a_large_mail_is_not_copied_again_and_again() -> None:
    letters = encodebytes(random.Random(2).randbytes(6_000_000)).replace(b"\n", b"\r\n")
    mail = a_mail(a_part(letters))
    tracemalloc.start()
    rest, pieces = cut(mail)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert put_back(rest, pieces) == mail
    assert peak < 0.9 * len(mail), "what was decoded, and little else"
