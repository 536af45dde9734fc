"""What is seen of a sync while it runs, on a terminal and in a pipe."""

import os
import pty
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from agentdesk.cli.sync_progress import Bars, WatchedSync
from agentdesk.domain.ids import AccountId
from agentdesk.domain.sync_status import SyncPhase, SyncStatus

ACCOUNT = AccountId("support@host.example")
ONLINE = SyncStatus(ACCOUNT, SyncPhase.ONLINE)


def fetched(done: int) -> SyncStatus:
    return SyncStatus(ACCOUNT, SyncPhase.SYNCING, "INBOX", done, 9000)


@contextmanager
def a_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the process writes goes to a real terminal; at the end what was seen there is in the list."""
    ours, theirs = pty.openpty()
    seen: list[str] = []
    chunks: list[bytes] = []
    reader = threading.Thread(target=lambda: chunks.extend(iter(lambda: _read(ours), b"")))
    reader.start()
    with os.fdopen(theirs, "w", encoding="utf-8") as screen, monkeypatch.context() as patched:
        patched.setenv("TERM", "xterm")
        patched.setattr(sys, "stdout", screen)
        patched.setattr(sys, "stderr", screen)
        yield seen
    reader.join()
    os.close(ours)
    seen.append(b"".join(chunks).decode())


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_in_a_pipe_a_long_sync_says_every_ten_seconds_how_far_it_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    now = 100.0
    with Bars() as bars:
        watched = WatchedSync(bars, lambda: now)
        for second in range(25):
            now = 100.0 + second
            watched.show(fetched(second * 100))
        watched.show(ONLINE)
        watched.show(fetched(2500))
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "support@host.example: INBOX: 1000 of 9000 mails.",
        "support@host.example: INBOX: 2000 of 9000 mails.",
        "support@host.example: online.",
    ]


def _is_drawing() -> bool:
    """Whether rich's own thread is at work on a bar."""
    return any(type(thread).__module__ == "rich.live" for thread in threading.enumerate())


def _has_stopped_drawing(patience: float = 5.0) -> bool:
    """rich tells its thread to end and does not wait for it."""
    until = time.monotonic() + patience
    while _is_drawing() and time.monotonic() < until:
        time.sleep(0.01)
    return not _is_drawing()


def test_on_a_terminal_a_bar_shows_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_terminal(monkeypatch) as seen, Bars() as bars:
        watched = WatchedSync(bars, lambda: 0.0)
        watched.show(fetched(4500))
        assert _is_drawing()
        watched.show(ONLINE)
        assert _has_stopped_drawing()
    assert "support@host.example INBOX" in seen[0]
    assert "50%" in seen[0]
    assert "online." in seen[0]
    assert "of 9000 mails" not in seen[0]
