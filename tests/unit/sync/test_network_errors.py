"""What the operating system says, in words."""

from __future__ import annotations

import errno
import socket

import pytest

from agentdesk.domain.errors import ConnectionRefused, NameNotFound, NetworkDown, ServerError
from agentdesk.sync.network_errors import told
from tests.unit.sync.scripted import ADDRESS


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (socket.gaierror(socket.EAI_NONAME, "x"), NameNotFound, "no host named imap.example.test"),
        (socket.gaierror(socket.EAI_AGAIN, "x"), NetworkDown, "no name server answered"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "x"), ConnectionRefused, "nothing listens there"),
        (TimeoutError(), NetworkDown, "does not answer"),
        (OSError(errno.ETIMEDOUT, "x"), NetworkDown, "does not answer"),
        (OSError(errno.ENETUNREACH, "x"), NetworkDown, "no way to imap.example.test"),
        (
            ConnectionResetError(errno.ECONNRESET, "Connection reset by peer"),
            NetworkDown,
            "was lost (Connection reset",
        ),
        (OSError(), NetworkDown, "was lost (OSError)"),
    ],
)
def test_each_has_its_words_and_names_the_host(error: OSError, kind: type[ServerError], words: str) -> None:
    problem = told(ADDRESS, error)
    assert type(problem) is kind
    assert words in problem.what
    assert problem.host == "imap.example.test"
    assert problem.advice
