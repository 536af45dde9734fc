"""Reads mail in bulk: several FETCH commands in flight, their answers taken off the Wire as they come.

Memory holds one chunk at most: what is in flight waits in the sockets until it is asked for.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat

from agentdesk.domain.errors import ProtocolError
from agentdesk.sync import uid_sets
from agentdesk.sync.connection import Connection
from agentdesk.sync.fetch_response import (
    Done,
    Exists,
    Fetched,
    Found,
    Limits,
    Response,
    Vanished,
    read_response,
)
from agentdesk.sync.imap_errors import refusal

FIRST_CHUNKS = (50, 150)
"""Small, so that the first rows are on screen at once."""
CHUNK = 200
IN_FLIGHT = 4
MAIL_ITEMS = "UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]"
_BEGINNING = 256 << 10


@dataclass(frozen=True, slots=True)
class Chunk:
    """What came of one command: `asked` UIDs, the mails, and the server's words where it would not give them."""

    asked: tuple[int, ...]
    mails: tuple[Fetched, ...]
    refused: str = ""
    complete: bool = True
    """False for the part of a chunk that was given early because it grew heavy."""


@dataclass(slots=True)
class Overheard:
    """What the server mentioned meanwhile."""

    exists: int | None = None
    removed: bool = False
    ranges: list[tuple[int, int]] = field(default_factory=list)

    def note(self, response: Response) -> None:
        if isinstance(response, Exists):
            self.exists = response.count
        elif isinstance(response, Vanished):
            self.removed = True
            self.ranges.extend(response.ranges)


class Fetcher:
    """Pipelined commands on the folder that `connection` has open. Raises ServerError, Stopped."""

    def __init__(self, connection: Connection, limits: Limits | None = None, heavy: int = 16 << 20) -> None:
        self._connection = connection
        self._wire = connection.wire
        self._limits = limits or Limits()
        self._heavy = heavy
        self._number = 0
        self.overheard = Overheard()

    def mails(
        self, uids: Sequence[int], first: Sequence[int] = FIRST_CHUNKS, size: int = CHUNK
    ) -> Iterator[Chunk]:
        """The mails with `uids`, in their order chunk by chunk; all the answers must be taken."""
        items = MAIL_ITEMS + (" X-GM-THRID" if self._connection.offers("X-GM-EXT-1") else "")
        waiting = uid_sets.chunks(uids, chain(first, repeat(size)))
        flying: deque[tuple[bytes, tuple[int, ...]]] = deque()
        while True:
            while len(flying) < IN_FLIGHT and (asked := next(waiting, None)):
                flying.append((self._send(f"UID FETCH {uid_sets.written(asked)} ({items})"), asked))
            if not flying:
                return
            yield from self._chunk(*flying.popleft())

    def beginning(self, uid: int) -> Fetched | None:
        """A mail's first part only, for one that is too large to be had whole."""
        tag = self._send(f"UID FETCH {uid} (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.{_BEGINNING}>)")
        found = [mail for chunk in self._chunk(tag, (uid,)) for mail in chunk.mails]
        return found[0] if found else None

    def flags(self, since: int = 0, *, vanished: bool = False) -> dict[int, frozenset[str]]:
        """UID -> flags of all mails, or of those changed after mod-sequence `since` (RFC 7162, 3.1.4.1 and 3.2.6).

        With `vanished` the UIDs that have gone since are in `overheard.ranges`.
        """
        modifier = f" (CHANGEDSINCE {since}{' VANISHED' if vanished else ''})" if since else ""
        tag = self._send(f"UID FETCH 1:* (UID FLAGS){modifier}")
        found: dict[int, frozenset[str]] = {}
        for response in self._until(tag, "tell the flags"):
            if isinstance(response, Fetched) and response.flags is not None:
                found[response.uid] = response.flags
        return found

    def uids(self, low: int = 1) -> tuple[int, ...]:
        """UIDs from `low` on, ascending."""
        tag = self._send(f"UID SEARCH UID {low}:*" if low > 1 else "UID SEARCH ALL")
        found = {uid for r in self._until(tag, "list its mail") if isinstance(r, Found) for uid in r.uids}
        return tuple(sorted(uid for uid in found if uid >= low))

    def _send(self, command: str) -> bytes:
        self._number += 1
        tag = b"AD%d" % self._number
        self._wire.send(tag + b" " + command.encode("ascii") + b"\r\n")
        return tag

    def _chunk(self, tag: bytes, asked: tuple[int, ...]) -> Iterator[Chunk]:
        wanted, mails, weight = set(asked), dict[int, Fetched](), 0
        while not isinstance(response := self._next(), Done):
            if not isinstance(response, Fetched) or response.uid not in wanted:
                continue
            if response.body is None and not response.too_large:
                continue
            mails[response.uid] = response
            weight += len(response.body or b"")
            if weight > self._heavy:
                yield Chunk(asked, tuple(mails.values()), complete=False)
                mails, weight = {}, 0
        self._demand(response, tag)
        yield Chunk(asked, tuple(mails.values()), "" if response.ok else response.text or "no reason given")

    def _until(self, tag: bytes, doing: str) -> Iterator[Response]:
        while not isinstance(response := self._next(), Done):
            yield response
        self._demand(response, tag)
        if not response.ok:
            raise refusal(self._connection.address, doing, response.text)

    def _next(self) -> Response:
        self._wire.interrupt.check()
        response = read_response(self._wire, self._limits)
        self.overheard.note(response)
        return response

    def _demand(self, done: Done, tag: bytes) -> None:
        if done.tag != tag:
            what = f"{self._wire.address} answered something that was not asked."
            raise ProtocolError(self._wire.host, what, "It is tried again by itself.")
