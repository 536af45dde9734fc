"""The other end of a Wire: says exactly the bytes a test wants, when it wants them."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.wire import Wire

ADDRESS = ServerAddress("imap.example.test", 993, Security.TLS)


@contextmanager
def wired(patience: float = 2.0) -> Iterator[tuple[Wire, socket.socket]]:
    """A Wire and the socket at its other end."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    wire = Wire(ours, ADDRESS, Interrupt(), patience)
    try:
        yield wire, theirs
    finally:
        wire.close()
        theirs.close()
        wire.interrupt.close()


@contextmanager
def talking(server: socket.socket, say: Callable[[socket.socket], None]) -> Iterator[None]:
    """Runs the server's part on a thread of its own; its failure is the test's."""
    failures: list[BaseException] = []

    def run() -> None:
        try:
            say(server)
        except OSError as error:
            failures.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    yield
    thread.join(5)
    assert not thread.is_alive()
    assert not failures
