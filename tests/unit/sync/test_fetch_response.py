"""Responses as servers write them, well and badly."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.domain.errors import AgentDeskError, NetworkDown, ProtocolError
from agentdesk.sync.fetch_response import (
    Altered,
    Done,
    Exists,
    Fetched,
    Found,
    Limits,
    Other,
    Ready,
    Response,
    Vanished,
    internal_date,
    read_response,
)
from agentdesk.sync.status_response import FolderStatus
from tests.unit.sync.scripted import talking, wired

LIMITS = Limits(literal=1000, bearable=100_000)


def read(said: bytes, count: int = 1) -> list[Response]:
    with wired() as (wire, server), talking(server, lambda s: s.sendall(said)):
        return [read_response(wire, LIMITS) for _ in range(count)]


def test_a_mail_as_dovecot_sends_it() -> None:
    said = (
        b'* 3 FETCH (UID 17 FLAGS (\\Seen $Forwarded) INTERNALDATE "02-Mar-2026 10:15:00 +0200"'
        b" RFC822.SIZE 12 BODY[] {12}\r\nSubject: x\r\n)\r\n"
    )
    assert read(said) == [
        Fetched(
            17,
            frozenset({"\\Seen", "$Forwarded"}),
            datetime(2026, 3, 2, 8, 15, tzinfo=UTC),
            12,
            b"Subject: x\r\n",
        )
    ]


def test_attributes_in_another_order_and_after_the_literal() -> None:
    said = b"* 1 FETCH (BODY[] {3}\r\nabc FLAGS () X-GM-THRID 1278455344230334865 UID 9)\r\n"
    (mail,) = read(said)
    assert mail == Fetched(9, frozenset(), body=b"abc", thread="1278455344230334865")


@pytest.mark.parametrize(
    ("text", "body"), [(b'""', b""), (b"NIL", b""), (b'"UID 99 \\"x\\""', b'UID 99 "x"')]
)
def test_a_body_that_is_no_literal(text: bytes, body: bytes) -> None:
    (mail,) = read(b"* 1 FETCH (UID 4 BODY[] " + text + b")\r\n")
    assert mail == Fetched(4, body=body)


def test_what_looks_like_a_response_within_a_literal_is_mail() -> None:
    evil = b"* 2 FETCH (UID 5 BODY[] {1}\r\nx)\r\nA1 OK done\r\n"
    said = b"* 1 FETCH (UID 4 BODY[] {%d}\r\n%b)\r\nA1 OK really\r\n" % (len(evil), evil)
    mail, done = read(said, 2)
    assert isinstance(mail, Fetched)
    assert mail.body == evil
    assert done == Done(b"A1", ok=True, text="really")


def test_several_literals_in_one_response() -> None:
    (mail,) = read(b"* 1 FETCH (BODY[HEADER] {2}\r\nhh UID 4 BODY[] {2}\r\nbb)\r\n")
    assert mail == Fetched(4, body=b"bb")


def test_a_literal_that_is_too_large_is_passed_over() -> None:
    said = b"* 1 FETCH (UID 4 BODY[] {5000}\r\n" + b"z" * 5000 + b" FLAGS (\\Seen))\r\n* 2 EXISTS\r\n"
    assert read(said, 2) == [Fetched(4, frozenset({"\\Seen"}), too_large=5000), Exists(2)]


def test_ten_gigabytes_are_not_waited_for() -> None:
    with pytest.raises(ProtocolError, match="announced a mail of 10240 MB"):
        read(b"* 1 FETCH (UID 4 BODY[] {10737418240}\r\n")


def test_a_literal_cut_in_the_middle_gives_no_mail() -> None:
    with wired() as (wire, server):
        server.sendall(b"* 1 FETCH (UID 4 BODY[] {500}\r\nonly the beginning")
        server.close()
        with pytest.raises(NetworkDown):
            read_response(wire, LIMITS)


def test_a_cut_after_the_literal_gives_no_mail_either() -> None:
    with wired() as (wire, server):
        server.sendall(b"* 1 FETCH (UID 4 BODY[] {3}\r\nabc FLAGS (")
        server.close()
        with pytest.raises(NetworkDown):
            read_response(wire, LIMITS)


def test_literals_without_an_end_are_not_collected() -> None:
    with pytest.raises(ProtocolError, match="without an end"):
        read(b"* 1 FETCH (X {1}\r\n" + b"a {1}\r\n" * 100)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (b"+ idling\r\n", Ready()),
        (b"+\r\n", Ready()),
        (b"* 23 EXISTS\r\n", Exists(23)),
        (b"* 3 EXPUNGE\r\n", Vanished()),
        (
            b"* VANISHED (EARLIER) 41,43:116,118\r\n",
            Vanished(((41, 41), (43, 116), (118, 118)), earlier=True),
        ),
        (b"* VANISHED 7\r\n", Vanished(((7, 7),))),
        (b"* SEARCH 2 84 882\r\n", Found((2, 84, 882))),
        (b"* SEARCH\r\n", Found(())),
        (b"* SEARCH 2 5 (MODSEQ 917162500)\r\n", Found((2, 5))),
        (b"* OK Still here\r\n", Other(b"* OK Still here\r\n")),
        (b"* 5 RECENT\r\n", Other(b"* 5 RECENT\r\n")),
        (b"A7 NO [SERVERBUG] oops\r\n", Done(b"A7", ok=False, text="[SERVERBUG] oops")),
        (b"A7 OK\r\n", Done(b"A7", ok=True, text="")),
        (b"* 1 FETCH (FLAGS (\\Seen))\r\n", Altered()),
        (b"* 1 FETCH (UID 0 FLAGS ())\r\n", Other(b"* 1 FETCH (UID 0 FLAGS ())\r\n")),
        (b"* 1 FETCH (UID 3 FLAGS (\\Seen) MODSEQ (12))\r\n", Fetched(3, frozenset({"\\Seen"}))),
    ],
)
def test_other_responses(said: bytes, meant: Response) -> None:
    assert read(said) == [meant]


def test_a_goodbye_is_told_with_its_words() -> None:
    with pytest.raises(NetworkDown, match="Server shutting down"):
        read(b"* BYE Server shutting down.\r\n")


@pytest.mark.parametrize("said", [b"\r\n", b"A1 MAYBE so\r\n", b"\0\0\0\r\n"])
def test_nonsense_is_told_as_such(said: bytes) -> None:
    with pytest.raises(ProtocolError, match="makes no sense"):
        read(said)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (b" 2-Mar-2026 10:00:00 +0000", datetime(2026, 3, 2, 10, tzinfo=UTC)),
        (b"31-Dec-2025 23:30:00 -0100", datetime(2026, 1, 1, 0, 30, tzinfo=UTC)),
        (b"01-jan-2026 00:00:60 +0000", datetime(2026, 1, 1, 0, 0, 59, tzinfo=UTC)),
        (b"31-Feb-2026 10:00:00 +0000", None),
        (b"02-Foo-2026 10:00:00 +0000", None),
        (b"01-Jan-0001 00:00:00 +2300", None),
        (b"02-Mar-2026 10:00:00 +9999", None),
        (b"yesterday", None),
    ],
)
def test_dates(text: bytes, meant: datetime | None) -> None:
    assert internal_date(text) == meant


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=200))
def test_whatever_a_server_says_ends_in_a_response_or_an_error_of_ours(noise: bytes) -> None:
    with wired(patience=0.2) as (wire, server):
        server.sendall(b"* 1 FETCH (UID 4 " + noise + b"\r\n")
        server.close()
        try:
            response = read_response(wire, LIMITS)
        except AgentDeskError:
            return
        assert isinstance(response, (Fetched, Other))


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (
            b"* STATUS Sent (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 9 UNSEEN 1 HIGHESTMODSEQ 3)\r\n",
            FolderStatus("Sent", 1, 9, 2, 3),
        ),
        (b'* STATUS "Old \\"stuff\\"" (MESSAGES 0)\r\n', FolderStatus('Old "stuff"')),
        (b"* STATUS &AVo-roda (UIDNEXT 7)\r\n", FolderStatus("&AVo-roda", uidnext=7)),
        (b"* STATUS {8}\r\na (b) \xc5\x9b (UIDNEXT 8 MESSAGES 4)\r\n", FolderStatus("a (b) ś", 4, uidnext=8)),
        (b"* status inbox (messages 4)\r\n", FolderStatus("inbox", 4)),
    ],
)
def test_the_status_of_another_folder(said: bytes, status: FolderStatus) -> None:
    assert read(said) == [status]


@pytest.mark.parametrize("said", [b"* STATUS\r\n", b'* STATUS "a (UIDNEXT 7)\r\n'])
def test_a_status_of_nothing_concerns_nobody(said: bytes) -> None:
    assert read(said) == [Other(said)]


@pytest.mark.parametrize("number", [b"0", b"4294967296", b"9" * 5000, b"-1", b"x"])
def test_no_uid_is_taken_from_beyond_what_uids_are(number: bytes) -> None:
    """RFC 3501, 2.3.1.1. Python refuses to read numbers of thousands of digits."""
    said = b"* 1 FETCH (UID %s FLAGS ())\r\n* SEARCH 4 %s 5\r\n* VANISHED %s:7,8\r\n" % (
        number,
        number,
        number,
    )
    fetched, found, vanished = read(said, 3)
    assert isinstance(fetched, Other)
    assert found == Found((4, 5))
    assert vanished == Vanished(((8, 8),))


def test_flags_of_a_mail_named_by_its_number_are_a_change() -> None:
    """As Dovecot tells them to a client that did not enable QRESYNC."""
    said = b"* 2 FETCH (FLAGS (\\Flagged))\r\n* 2 FETCH (MODSEQ (5) FLAGS ())\r\n"
    assert read(said, 2) == [Altered(), Altered()]


@pytest.mark.parametrize(
    "head",
    [
        b' (UID 17 FLAGS () INTERNALDATE " 2-Mar-2026 10:15:00 +0200" RFC822.SIZE 3 BODY[] ',
        b' (UID 17 FLAGS (\\Seen $A) INTERNALDATE "nonsense" RFC822.SIZE 3 BODY[] ',
        b' (UID 4294967296 FLAGS () INTERNALDATE "02-Mar-2026 10:15:00 +0200" RFC822.SIZE 3 BODY[] ',
        b' (UID 17 FLAGS ("\\\\Odd") INTERNALDATE "02-Mar-2026 10:15:00 +0200" RFC822.SIZE 3 BODY[] ',
    ],
)
def test_the_short_way_reads_the_usual_answer_as_the_long_way_does(head: bytes) -> None:
    usual = read(b"* 1 FETCH" + head + b"{3}\r\nabc)\r\n")
    unusual = read(b"* 1 FETCH" + head + b"{3}\r\nabc X NIL)\r\n")
    assert [type(one) for one in usual] == [type(one) for one in unusual]
    assert usual == unusual or isinstance(usual[0], Other)
