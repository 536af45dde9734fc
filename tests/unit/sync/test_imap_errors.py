"""A server's NO becomes the error it means."""

from __future__ import annotations

import imaplib

import pytest
from imapclient import IMAPClient

from agentdesk.domain.errors import (
    FolderMissing,
    NetworkDown,
    ProtocolError,
    QuotaExceeded,
    ServerError,
    Throttled,
    TooManyConnections,
)
from agentdesk.sync.imap_errors import told
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
        (imaplib.IMAP4.readonly("mailbox status changed"), NetworkDown, "ended the connection"),
        (ValueError("invalid literal"), ProtocolError, "makes no sense when asked to open Foo"),
    ],
)
def test_each_refusal(raised: Exception, kind: type[ServerError], words: str) -> None:
    with pytest.raises(ServerError) as mapped, told(ADDRESS, "open Foo"):
        raise raised
    assert type(mapped.value) is kind
    assert words in mapped.value.what


def test_errors_of_ours_pass_as_they_are() -> None:
    ours = NetworkDown("h", "gone")
    with pytest.raises(NetworkDown) as passed, told(ADDRESS, "open Foo"):
        raise ours
    assert passed.value is ours
