"""A socket's bytes deflated both ways (RFC 4978), for a Wire to read and write as it does those of any other."""

import socket
import zlib

_RAW = -zlib.MAX_WBITS
"""Without header and checksum (RFC 1951)."""


class DeflatedSocket:
    """Over a non-blocking `plain` (or TLS) socket; raises what that raises, and OSError where what comes is not
    deflated. `early`: bytes that were read from it already.
    """

    def __init__(self, plain: socket.socket, early: bytes = b"") -> None:
        self._plain = plain
        self._inflater = zlib.decompressobj(_RAW)
        self._deflater = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, _RAW)
        self._packed = early
        self._more = bool(early)
        self._unsent = b""
        self._taken = 0

    def recv(self, size: int) -> bytes:
        """At most `size` bytes, however much the server has packed into a few."""
        while True:
            if self._more and (plain := self._inflate(size)):
                return plain
            packed = self._plain.recv(size)
            if not packed:
                return b""
            self._packed, self._more = packed, True

    def send(self, data: memoryview) -> int:
        """All of `data` or nothing: where it cannot go out at once it is to be called again with the same."""
        if not self._unsent:
            self._unsent = self._deflater.compress(data) + self._deflater.flush(zlib.Z_SYNC_FLUSH)
            self._taken = len(data)
        while self._unsent:
            self._unsent = self._unsent[self._plain.send(self._unsent) :]
        return self._taken

    def _inflate(self, size: int) -> bytes:
        try:
            plain = self._inflater.decompress(self._packed, size)
        except zlib.error as error:
            raise ConnectionAbortedError("what came was not deflated") from error
        self._packed = self._inflater.unconsumed_tail
        self._more = bool(self._packed) or len(plain) == size
        return plain
