"""A mail goes out once and as it is, and it is always known who has it."""

from __future__ import annotations

import base64
import smtplib
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import (
    AuthNotOffered,
    CredentialsRefused,
    EncryptionNotOffered,
    MessageRefused,
    NetworkDown,
    OutcomeUnknown,
    ProtocolError,
    RecipientsRefused,
    ServerError,
    Throttled,
    TooManyConnections,
)
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.sync import submission
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.smtp_session import COMMAND_SECONDS, SmtpSession, open_session
from agentdesk.sync.submission import Envelope, submit
from agentdesk.sync.submitted import Submitted
from tests.unit.sync.odd_smtp import OddSmtp, serving_smtp, session_with

SOURCE = b"Subject: x\r\n\r\nhello\r\n"


def send(
    server: OddSmtp, *recipients: str, source: bytes = SOURCE, handing_over=lambda refusals: None
) -> Submitted:
    with session_with(server) as session:
        return submit(session, Envelope("me@example.test", recipients or ("a@x.test",), source), handing_over)


def test_all_recipients_get_one_mail_with_one_login() -> None:
    with serving_smtp() as server:
        assert send(server, "a@x.test", "b@x.test").accepted == ("a@x.test", "b@x.test")
    assert server.contents == [SOURCE]
    assert sum(command.startswith("AUTH") for command in server.commands) == 1
    assert "RCPT TO:<b@x.test>" in server.commands


def test_refused_recipients_are_named_and_the_others_served() -> None:
    with serving_smtp(
        answers={"RCPT TO:<b@": "550 5.1.1 no such user", "RCPT TO:<c@": "450 later"}
    ) as server:
        sent = send(server, "a@x.test", "b@x.test", "c@x.test")
    assert sent.accepted == ("a@x.test",)
    assert [(r.email, r.code, r.permanent) for r in sent.refusals] == [
        ("b@x.test", 550, True),
        ("c@x.test", 450, False),
    ]


def test_nobody_accepted_means_no_content_goes_out() -> None:
    words = r"a@x\.test \(550 5\.7\.1 not from you\)"
    with (
        serving_smtp(answers={"RCPT": "550 5.7.1 not from you"}) as server,
        pytest.raises(RecipientsRefused, match=words),
    ):
        send(server)
    assert server.contents == []
    assert "DATA" not in server.commands


@pytest.mark.parametrize(
    ("answers", "permanent"),
    [
        ({"MAIL": "550 sender unknown"}, True),
        ({"DATA": "451 later"}, False),
        ({".": "554 spam"}, True),
        ({".": "451 later"}, False),
    ],
)
def test_the_mail_itself_refused(answers: dict[str, str], permanent: bool) -> None:
    with serving_smtp(answers=answers) as server, pytest.raises(MessageRefused) as refused:
        send(server)
    assert refused.value.permanent is permanent


def test_a_mail_larger_than_the_server_takes_is_not_begun() -> None:
    with serving_smtp() as server, pytest.raises(MessageRefused, match="2 MB"):
        send(server, source=SOURCE + b"x" * 2_500_000)
    assert not any(command.startswith("MAIL") for command in server.commands)


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_cut_before_the_final_dot_nothing_was_handed_over(step: str) -> None:
    told: list[object] = []
    with serving_smtp(answers={step: "cut"}) as server, pytest.raises(NetworkDown):
        send(server, handing_over=told.append)
    assert told == []
    assert server.contents == []


@pytest.mark.parametrize("answer", ["cut", "odd nonsense", "354 what"])
def test_cut_after_the_final_dot_nobody_knows(answer: str) -> None:
    told: list[object] = []
    with (
        serving_smtp(answers={".": answer}) as server,
        pytest.raises((OutcomeUnknown, MessageRefused)) as raised,
    ):
        send(server, handing_over=told.append)
    assert len(told) == 1
    assert len(server.contents) == 1
    assert isinstance(raised.value, OutcomeUnknown) or answer == "354 what"


def test_a_line_that_is_dead_before_the_final_dot_handed_over_nothing() -> None:
    ours, theirs = socket.socketpair()
    session = SmtpSession(ServerAddress("127.0.0.1", 25, Security.NONE), ours)
    session.sock = ours
    submission._demand_open(session)
    assert ours.gettimeout() == COMMAND_SECONDS
    theirs.close()
    with pytest.raises(smtplib.SMTPServerDisconnected, match="closed"):
        submission._demand_open(session)
    session.close()


def test_no_answer_after_the_final_dot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(submission, "ANSWER_SECONDS", 0.1)
    with serving_smtp(answers={".": "silence"}) as server, pytest.raises(OutcomeUnknown, match="handed over"):
        send(server)


SMUGGLERS = [
    b"x\r\n.\r\nMAIL FROM:<evil@x.test>\r\n",
    b"x\n.\nMAIL FROM:<evil@x.test>\n",
    b"x\r.\rMAIL FROM:<evil@x.test>\r",
    b"x\n.\r\nMAIL FROM:<evil@x.test>\r\n",
    b"x\r\n.\rMAIL FROM:<evil@x.test>\r",
]


@pytest.mark.parametrize("body", SMUGGLERS)
def test_no_content_can_end_the_mail_and_begin_another(body: bytes) -> None:
    with serving_smtp() as server:
        send(server, source=b"Subject: x\r\n\r\n" + body)
    (content,) = server.contents
    assert b"\r\n..\r\n" in content
    assert sum(command.startswith("MAIL") for command in server.commands) == 1


@given(st.lists(st.sampled_from([b".", b"\r", b"\n", b"x", b"\r\n"]), max_size=30).map(b"".join))
def test_dots_and_line_ends_come_through(body: bytes) -> None:
    wire = submission._on_the_wire(body)
    assert b"\r\n.\r\n" not in wire
    assert not wire.startswith(b".\r\n")
    unstuffed = b"\r\n".join(line.removeprefix(b".") for line in wire.split(b"\r\n"))
    unified = body.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")
    assert unstuffed == (unified if unified.endswith(b"\r\n") else unified + b"\r\n")


@pytest.mark.parametrize(
    "address", ["a@x.test>\r\nRCPT TO:<evil@x.test", "a b@x.test", "nobody", "<a@x.test>"]
)
def test_what_is_no_address_is_refused_here(address: str) -> None:
    with serving_smtp() as server:
        sent = send(server, "good@x.test", address)
    assert [refusal.email for refusal in sent.refusals] == [address]
    assert not any("evil" in command for command in server.commands)


def test_international_addresses_need_an_extension_and_domains_do_not() -> None:
    with serving_smtp() as server:
        sent = send(server, "anna@żółw.test", "łukasz@x.test")
    assert sent.accepted == ("anna@żółw.test",)
    assert "RCPT TO:<anna@xn--w-uga1v8h.test>" in server.commands
    with serving_smtp(extensions=["SMTPUTF8", "8BITMIME", "AUTH PLAIN"]) as server:
        sent = send(server, "łukasz@x.test")
    assert sent.accepted == ("łukasz@x.test",)
    assert "RCPT TO:<łukasz@x.test>" in server.commands
    assert any("SMTPUTF8" in command for command in server.commands if command.startswith("MAIL"))


def test_plain_mail_asks_for_no_extension() -> None:
    with serving_smtp(extensions=["SMTPUTF8", "8BITMIME", "AUTH PLAIN"]) as server:
        send(server)
    assert [c for c in server.commands if c.startswith("MAIL")] == ["MAIL FROM:<me@example.test>"]


def log_in(server: OddSmtp, user: str = "me", password: str = "sécret") -> None:
    with session_with(server, user, password):
        return


def test_a_password_of_any_letters_goes_out_in_utf_8() -> None:
    with serving_smtp() as server:
        log_in(server)
    auth = next(command for command in server.commands if command.startswith("AUTH PLAIN "))
    assert base64.b64decode(auth.split()[2]) == "\0me\0sécret".encode()


def test_login_where_plain_is_not_offered() -> None:
    with serving_smtp(
        extensions=["AUTH LOGIN"], answers={"AUTH LOGIN": "334 UGFzc3dvcmQ6", "c8Op": "235 in"}
    ) as server:
        log_in(server)


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ({"answers": {"AUTH": "535 5.7.8 wrong"}}, CredentialsRefused),
        ({"answers": {"AUTH": "454 4.7.0 later"}}, Throttled),
        ({"answers": {"AUTH": "538 encryption required"}}, AuthNotOffered),
        ({"extensions": ["8BITMIME"]}, AuthNotOffered),
        ({"greeting": "421 too many connections"}, TooManyConnections),
        ({"greeting": "554 no"}, ProtocolError),
        ({"greeting": "220 x", "answers": {"EHLO": "cut"}}, NetworkDown),
    ],
)
def test_why_there_is_no_session(what: dict[str, object], kind: type[ServerError]) -> None:
    with serving_smtp(**what) as server, pytest.raises(kind) as raised:
        log_in(server)
    assert "127.0.0.1" in raised.value.what
    assert "sécret" not in str(raised.value)


def test_a_reply_without_an_end_is_not_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agentdesk.sync.smtp_session._MOST_TALK", 10_000)
    with (
        serving_smtp(greeting="\r\n".join(["220-and so on"] * 2000)) as server,
        pytest.raises(NetworkDown, match=r"lost|closed"),
    ):
        log_in(server)


def test_without_a_user_no_login_is_tried() -> None:
    with serving_smtp(extensions=["8BITMIME"]) as server:
        log_in(server, user="")
    assert not any(command.startswith("AUTH") for command in server.commands)


def test_starttls_that_is_not_offered_is_not_done_without() -> None:
    with serving_smtp() as server:
        account = server.account()
        address = ServerAddress("127.0.0.1", server.port, Security.STARTTLS)
        starttls = type(account)(account.id, account.email, account.user, account.imap, address)
        with pytest.raises(EncryptionNotOffered, match="does not offer STARTTLS"):
            open_session(starttls, "secret", Interrupt())
    assert not any(command.startswith("AUTH") for command in server.commands)
