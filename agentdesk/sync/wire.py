"""The bytes between us and one server: buffered, with a deadline on every wait, a limit on every line,
and interruptible.

A hostile or broken server can make a wait end with an error; it cannot make it last, nor fill the memory.
"""

import socket
import ssl
import time
from contextlib import suppress

from agentdesk.domain.errors import ProtocolError
from agentdesk.domain.settings import ServerAddress
from agentdesk.sync.deflated import DeflatedSocket
from agentdesk.sync.interrupt import Interrupt, Wake
from agentdesk.sync.network_errors import closed, silent, told

LONGEST_LINE = 8 << 20
"""Bytes. The longest honest line is the answer to a search in a huge folder."""
_MOST_UNASKED = 64 << 20
"""Bytes of lines that may follow one command of ours."""
_CHUNK = 1 << 18
_LITERAL_WINDOW = 1 << 20


class Wire:
    """Reads and writes one connected, non-blocking socket (plain or TLS). All errors are ServerErrors,
    or Stopped.
    """

    def __init__(
        self, sock: socket.socket, address: ServerAddress, interrupt: Interrupt, patience: float = 30.0
    ) -> None:
        self.socket = sock
        self._flow: socket.socket | DeflatedSocket = sock
        self.address = address
        self.interrupt = interrupt
        self.patience = patience
        self._buffer = bytearray()
        self._at = 0
        self._unasked = 0
        self.received = 0
        """Bytes so far, unpacked."""
        self.waited = 0.0
        """Seconds so far that nothing came and something was due."""

    @property
    def host(self) -> str:
        return self.address.host

    def readline(self, limit: int = LONGEST_LINE) -> bytes:
        """One line with its end. Raises ProtocolError on a longer one."""
        searched = self._at
        while (end := self._buffer.find(b"\n", searched)) < 0:
            if len(self._buffer) - self._at > limit:
                raise ProtocolError(
                    self.host, f"{self.address} sent a line without an end.", "It is tried again by itself."
                )
            news = self._fill()
            searched = len(self._buffer) - news
        line = bytes(self._buffer[self._at : end + 1])
        self._at = end + 1
        self._count(len(line))
        return line

    def read(self, size: int) -> bytes:
        """Exactly `size` bytes. The caller has judged the size."""
        ready = min(size, len(self._buffer) - self._at)
        if ready == size:
            taken = bytes(self._buffer[self._at : self._at + size])
            self._at += size
            return taken
        collected = bytearray(self._buffer[self._at : self._at + ready])
        self._clear()
        while len(collected) < size:
            collected += self._receive(min(size - len(collected), _LITERAL_WINDOW))
        return bytes(collected)

    def skip(self, size: int) -> None:
        """Pass over `size` bytes without keeping them."""
        ready = min(size, len(self._buffer) - self._at)
        self._at += ready
        left = size - ready
        while left:
            left -= len(self._receive(min(left, _LITERAL_WINDOW)))

    def send(self, data: bytes) -> None:
        """All of `data`. Allows the server another portion of lines."""
        self._unasked = 0
        view = memoryview(data)
        while view:
            try:
                view = view[self._flow.send(view[:_CHUNK]) :]
            except (ssl.SSLWantWriteError, BlockingIOError):
                self._wait(writing=True)
            except ssl.SSLWantReadError:
                self._wait()
            except OSError as error:
                raise told(self.address, error) from error

    def put_back(self, data: bytes) -> None:
        """Let `data` be read next, before anything else."""
        self._buffer[: self._at] = data
        self._at = 0

    def watch(self, seconds: float) -> Wake:
        """Wait for bytes, a poke or the end of `seconds`."""
        if self._at < len(self._buffer) or self._arrived():
            return Wake.READY
        return self.interrupt.watch(self.socket, seconds)

    @property
    def line_ready(self) -> bool:
        """Whether `readline` would return at once."""
        self._arrived()
        return self._buffer.find(b"\n", self._at) >= 0

    def secured(self, sock: ssl.SSLSocket) -> None:
        """Go on over `sock`; whatever came before TLS is forgotten (an attacker may have sent it)."""
        self.socket = self._flow = sock
        self._clear()

    def deflate(self) -> None:
        """Go on deflated, both ways; nobody may be in the middle of anything."""
        self._flow = DeflatedSocket(self.socket, bytes(self._buffer[self._at :]))
        self._clear()

    def close(self) -> None:
        with suppress(OSError):
            self.socket.close()

    def _count(self, size: int) -> None:
        self._unasked += size
        if self._unasked > _MOST_UNASKED:
            raise ProtocolError(
                self.host, f"{self.address} does not stop talking.", "It is tried again by itself."
            )

    def _clear(self) -> None:
        self._buffer.clear()
        self._at = 0

    def _fill(self) -> int:
        """Read what there is, at least one byte; gives the number read."""
        if self._at > _CHUNK or self._at == len(self._buffer):
            del self._buffer[: self._at]
            self._at = 0
        chunk = self._receive(_CHUNK)
        self._buffer += chunk
        return len(chunk)

    def _arrived(self) -> bool:
        """Take over what has come already, without waiting (TLS may hold bytes that a selector does not
        see).
        """
        try:
            chunk = self._flow.recv(_CHUNK)
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError, BlockingIOError):
            return False
        except OSError as error:
            raise told(self.address, error) from error
        if not chunk:
            raise closed(self.address)
        self._buffer += chunk
        return True

    def _receive(self, size: int) -> bytes:
        while True:
            try:
                chunk = self._flow.recv(size)
            except (ssl.SSLWantReadError, BlockingIOError):
                self._wait()
                continue
            except ssl.SSLWantWriteError:
                self._wait(writing=True)
                continue
            except OSError as error:
                raise told(self.address, error) from error
            if not chunk:
                raise closed(self.address)
            self.received += len(chunk)
            return chunk

    def _wait(self, *, writing: bool = False) -> None:
        began = time.monotonic()
        if not self.interrupt.wait_for(self.socket, self.patience, writing=writing):
            raise silent(self.address)
        self.waited += 0.0 if writing else time.monotonic() - began
