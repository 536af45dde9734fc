"""A server's NO becomes the error it means."""

from __future__ import annotations

import imaplib

import pytest
from imapclient import IMAPClient

from agentdesk.domain.errors import (
    FolderMissing,
    FolderReadOnly,
    NetworkDown,
    ProtocolError,
    QuotaExceeded,
    ServerError,
    Throttled,
    TooManyConnections,
)
from agentdesk.sync.imap_errors import throttled, told
from tests.unit.sync.scripted import ADDRESS


@pytest.mark.parametrize(
    ("raised", "kind", "words"),
    [
        (
            IMAPClient.Error("append failed: [OVERQUOTA] Quota exceeded"),
            QuotaExceeded,
            "is full: “Quota exceeded”.",
        ),
        (IMAPClient.Error("select failed: Mailbox doesn't exist: Foo"), FolderMissing, "could not open Foo"),
        (IMAPClient.Error("b'[NONEXISTENT] Unknown Mailbox: Foo'"), FolderMissing, "no such folder"),
        (IMAPClient.Error("b'[LIMIT] x'"), TooManyConnections, "no more connections"),
        (IMAPClient.Error("login failed: [LIMIT] LOGIN Rate limit hit."), Throttled, "Rate limit hit"),
        (
            IMAPClient.Error("[ALERT] Too many simultaneous connections. (Failure)"),
            TooManyConnections,
            "no more connections",
        ),
        (
            IMAPClient.Error("[OVERQUOTA] Account exceeded command or bandwidth limits."),
            Throttled,
            "asks to wait: “Account exceeded command or bandwidth limits”.",
        ),
        (
            IMAPClient.Error("SELECT command error: BAD [b'User is authenticated but not connected.']"),
            Throttled,
            "asks to wait: “User is authenticated but not connected”.",
        ),
        (IMAPClient.Error("[UNAVAILABLE] backend down"), Throttled, "asks to wait: “backend down”."),
        (
            IMAPClient.Error("SEARCH command error: BAD [b'huh?']"),
            ProtocolError,
            "could not open Foo: “huh?”.",
        ),
        (IMAPClient.AbortError("socket error: EOF"), NetworkDown, "ended the connection"),
        (
            IMAPClient.AbortError("Too many simultaneous connections"),
            TooManyConnections,
            "no more connections",
        ),
        (imaplib.IMAP4.readonly("INBOX is not writable"), FolderReadOnly, "lets nobody write"),
        (ValueError("invalid literal"), ProtocolError, "makes no sense when asked to open Foo"),
    ],
)
def test_each_refusal(raised: Exception, kind: type[ServerError], words: str) -> None:
    with pytest.raises(ServerError) as mapped, told(ADDRESS, "open Foo"):
        raise raised
    assert type(mapped.value) is kind
    assert words in mapped.value.what


def test_a_wait_that_the_server_names_is_kept() -> None:
    words = "NO Request is throttled. Suggested Backoff Time: 299609 milliseconds"
    with pytest.raises(Throttled) as mapped, told(ADDRESS, "open Foo"):
        raise IMAPClient.Error(words)
    assert mapped.value.wait == pytest.approx(299.609)


@pytest.mark.parametrize(
    ("words", "slower"),
    [
        ("Request is throttled. Suggested Backoff Time: 1000 milliseconds", True),
        ("[OVERQUOTA] Account exceeded command or bandwidth limits.", True),
        ("[LIMIT] UID FETCH Rate limit hit.", True),
        ("[THROTTLED] wait", True),
        ("User is authenticated but not connected.", True),
        ("[UNAVAILABLE] UID FETCH Server error - Please try again later", False),
        ("[SERVERBUG] that one I cannot read", False),
        ("[OVERQUOTA] Quota exceeded", False),
    ],
)
def test_a_refusal_of_all_is_told_from_one_of_a_mail(words: str, slower: bool) -> None:
    """Yahoo answers so for single mails that it cannot read, for ever (MailKit issue 358)."""
    assert (throttled(ADDRESS, words) is not None) is slower


def test_errors_of_ours_pass_as_they_are() -> None:
    ours = NetworkDown("h", "gone")
    with pytest.raises(NetworkDown) as passed, told(ADDRESS, "open Foo"):
        raise ours
    assert passed.value is ours
