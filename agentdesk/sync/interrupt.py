"""Ends a wait on a socket from another thread: at once, whatever the server does,
so that quitting never hangs.

Waits are measured by a clock that goes on while the machine sleeps: a server that had its time to answer had it.
"""

import select
import selectors
import socket
import threading
import time
from contextlib import suppress
from enum import Enum

_SLICE = 5.0
"""Seconds after which that clock is looked at: the selector's own stands still while the machine sleeps."""
_Selector = selectors.PollSelector if hasattr(select, "poll") else selectors.SelectSelector


def _now() -> float:
    """Seconds, those asleep included where the system counts them."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class Stopped(Exception):
    """The work this thread does is to end now. Not an error; caught where the thread began."""


class Wake(Enum):
    """Why a wait ended."""

    READY = "ready"
    POKED = "poked"
    TIMEOUT = "timeout"


class Interrupt:
    """One per worker thread. Others `poke` it (look around, there is news) or `stop` it;
    the worker waits with it.
    """

    def __init__(self) -> None:
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._poked = threading.Event()
        self._stopping = threading.Event()

    @property
    def stopping(self) -> bool:
        return self._stopping.is_set()

    def poke(self) -> None:
        self._poked.set()
        self._ring()

    def stop(self) -> None:
        self._stopping.set()
        self._ring()

    def take_poke(self) -> bool:
        """Whether there was a poke since the last call."""
        poked = self._poked.is_set()
        self._poked.clear()
        return poked

    def check(self) -> None:
        """Raises Stopped where the end was asked for."""
        if self.stopping:
            raise Stopped

    def wait_for(self, sock: socket.socket, seconds: float, *, writing: bool = False) -> bool:
        """Wait until `sock` can be read (or written); False after `seconds`.
        Pokes are kept for later. Raises Stopped.
        """
        event = selectors.EVENT_WRITE if writing else selectors.EVENT_READ
        deadline = _now() + seconds
        while True:
            self.check()
            left = deadline - _now()
            ready = self._select(sock, event, min(max(left, 0.0), _SLICE))
            if sock in ready:
                self.check()
                return True
            if left <= 0:
                return False
            self._drain()

    def watch(self, sock: socket.socket, seconds: float) -> Wake:
        """Wait until `sock` can be read, somebody pokes, or `seconds` are over. Raises Stopped."""
        deadline = time.monotonic() + seconds
        while True:
            self.check()
            if self.take_poke():
                return Wake.POKED
            left = deadline - time.monotonic()
            if sock in self._select(sock, selectors.EVENT_READ, max(left, 0.0)):
                return Wake.READY
            if left <= 0:
                return Wake.TIMEOUT
            self._drain()

    def pause(self, seconds: float | None) -> bool:
        """Sleep for `seconds` (None: until poked); True where a poke ended it. Raises Stopped."""
        deadline = None if seconds is None else time.monotonic() + seconds
        while True:
            self.check()
            if self.take_poke():
                return True
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                return False
            self._select(None, selectors.EVENT_READ, left)
            self._drain()

    def close(self) -> None:
        self._reader.close()
        self._writer.close()

    def __del__(self) -> None:
        self.close()  # whoever still holds it may poke it, so nobody else can know when

    def _ring(self) -> None:
        with suppress(OSError):  # a full pipe rings already, a closed one has nobody to wake
            self._writer.send(b"\0")

    def _drain(self) -> None:
        with suppress(BlockingIOError):
            self._reader.recv(4096)

    def _select(self, sock: socket.socket | None, event: int, seconds: float | None) -> list[object]:
        with _Selector() as selector:
            selector.register(self._reader, selectors.EVENT_READ)
            if sock is not None:
                selector.register(sock, event)
            return [key.fileobj for key, _ in selector.select(seconds)]
