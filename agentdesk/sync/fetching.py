"""Reads mail in bulk: several FETCH commands in flight, their answers taken off the Wire as they come.

Memory holds one chunk at most: what is in flight waits in the sockets until it is asked for.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat

from agentdesk.domain.errors import ProtocolError
from agentdesk.sync import uid_sets
from agentdesk.sync.connection import Connection
from agentdesk.sync.fetch_response import (
    Altered,
    Done,
    Exists,
    Fetched,
    Found,
    Limits,
    Response,
    Vanished,
    read_response,
)
from agentdesk.sync.imap_errors import refusal, throttled

FIRST_CHUNKS = (50, 200)
"""Small, so that the first rows are on screen at once."""
CHUNK = 200
IN_FLIGHT = 4
_MOST_MAILS = 2_000_000
"""In one folder; a server that lists more means harm."""
MAIL_ITEMS = "UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]"
_BEGINNING = 256 << 10
PIECE = 1 << 20
"""Bytes of a mail that somebody waits for, fetched at once."""
_LARGEST_MAIL = 256 << 20
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What came of one command: `asked` UIDs, the mails,
    and the server's words where it would not give them.
    """

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
    altered: bool = False
    """Whether flags changed of mails that were not asked for."""
    ranges: list[tuple[int, int]] = field(default_factory=list)

    def note(self, response: Response) -> None:
        if isinstance(response, Exists):
            self.exists = response.count
        elif isinstance(response, Vanished):
            self.removed = True
            self.ranges.extend(response.ranges)
        elif isinstance(response, Altered) or (isinstance(response, Fetched) and not response.whole):
            self.altered = True


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
        flight = _Flight(self._heavy)
        while True:
            while len(flight) < IN_FLIGHT and (asked := next(waiting, None)):
                flight.add(self._send(f"UID FETCH {uid_sets.written(asked)} ({items})"), asked)
            if not len(flight):
                return
            yield from self._landed(flight)

    def beginning(self, uid: int) -> Fetched | None:
        """A mail's first part only, for one that is too large to be had whole."""
        tag = self._send(f"UID FETCH {uid} (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.{_BEGINNING}>)")
        flight = _Flight(self._heavy)
        flight.add(tag, (uid,))
        return next((mail for chunk in self._landed(flight) for mail in chunk.mails), None)

    def in_pieces(self, uid: int, came: Callable[[int, int], None]) -> bytes | None:
        """One mail whole, a piece at a time; None where it is not there. `came` is told of bytes here, and all."""
        found = bytearray()
        while True:
            piece = self._piece(uid, len(found))
            if piece is None:
                return None
            body = piece.body or b""
            found += body
            self._demand(len(body) <= PIECE and len(found) <= _LARGEST_MAIL, "gave more than was asked for")
            came(len(found), max(piece.size, len(found)))
            if len(body) < PIECE:
                return bytes(found)

    def _piece(self, uid: int, offset: int) -> Fetched | None:
        tag = self._send(f"UID FETCH {uid} (UID RFC822.SIZE BODY.PEEK[]<{offset}.{PIECE}>)")
        found = None
        for response in self._until(tag, "give a mail"):
            if isinstance(response, Fetched) and response.uid == uid and response.whole:
                found = response
        return found

    def flags(self, since: int = 0, *, vanished: bool = False, low: int = 1) -> dict[int, frozenset[str]]:
        """UID -> flags of all mails from `low` on, or of those changed after mod-sequence `since` (RFC 7162,
        3.1.4.1 and 3.2.6).

        With `vanished` the UIDs that have gone since are in `overheard.ranges`.
        """
        modifier = f" (CHANGEDSINCE {since}{' VANISHED' if vanished else ''})" if since else ""
        tag = self._send(f"UID FETCH {low}:* (UID FLAGS){modifier}")
        found: dict[int, frozenset[str]] = {}
        for response in self._until(tag, "tell the flags"):
            if isinstance(response, Fetched) and response.flags is not None:
                found[response.uid] = response.flags
        return found

    def uids(self, low: int = 1) -> tuple[int, ...]:
        """UIDs from `low` on, ascending."""
        tag = self._send(f"UID SEARCH UID {low}:*" if low > 1 else "UID SEARCH ALL")
        found: set[int] = set()
        listed = 0
        for response in self._until(tag, "list its mail"):
            if isinstance(response, Found):
                listed += len(response.uids)
                found.update(response.uids)
            self._demand(listed <= _MOST_MAILS, "lists more mails than a folder holds")
        return tuple(sorted(uid for uid in found if uid >= low))

    def _send(self, command: str) -> bytes:
        self._number += 1
        tag = b"AD%d" % self._number
        self._wire.send(tag + b" " + command.encode("ascii") + b"\r\n")
        return tag

    def _landed(self, flight: "_Flight") -> Iterator[Chunk]:
        """Until the first command in flight is answered: its chunk,
        and others that were answered out of turn.
        """
        while not flight.landed:
            response = self._next()
            if isinstance(response, Done):
                self._demand_known(flight.done(response))
                self._heed(response)
            elif isinstance(response, Fetched):
                flight.take(response)
                if flight.heavy:
                    yield flight.unload()
        yield from flight.pop_landed()

    def _until(self, tag: bytes, doing: str) -> Iterator[Response]:
        while not isinstance(response := self._next(), Done):
            yield response
        self._demand_known(response.tag == tag)
        if not response.ok:
            raise refusal(self._connection.address, doing, response.text)

    def _next(self) -> Response:
        self._wire.interrupt.check()
        response = read_response(self._wire, self._limits)
        self.overheard.note(response)
        return response

    def _heed(self, done: Done) -> None:
        """A server that refuses mail because it is asked too much is not asked for that mail again now."""
        problem = None if done.ok else throttled(self._connection.address, done.text)
        if problem is not None:
            raise problem

    def _demand_known(self, known: bool) -> None:
        self._demand(known, "answered something that was not asked")

    def _demand(self, sane: bool, otherwise: str) -> None:
        if not sane:
            what = f"{self._wire.address} {otherwise}."
            raise ProtocolError(self._wire.host, what, "It is tried again by itself.")


@dataclass(slots=True)
class _Asked:
    """One command in flight."""

    uids: tuple[int, ...]
    mails: dict[int, Fetched] = field(default_factory=dict)
    done: Done | None = None

    def chunk(self, *, complete: bool) -> Chunk:
        mails, self.mails = tuple(self.mails.values()), {}
        refused = self.done.text or "no reason given" if self.done is not None and not self.done.ok else ""
        return Chunk(self.uids, mails, refused, complete)


class _Flight:
    """Commands in flight. A server may mix their answers (RFC 3501, 5.5);
    they land in the order they were sent.
    """

    def __init__(self, heavy: int) -> None:
        self._limit = heavy
        self._weight = 0
        self._commands: dict[bytes, _Asked] = {}
        self._of_uid: dict[int, _Asked] = {}

    def __len__(self) -> int:
        return len(self._commands)

    @property
    def heavy(self) -> bool:
        return self._weight > self._limit

    @property
    def landed(self) -> bool:
        return next(iter(self._commands.values())).done is not None

    def add(self, tag: bytes, uids: tuple[int, ...]) -> None:
        self._commands[tag] = asked = _Asked(uids)
        self._of_uid.update(dict.fromkeys(uids, asked))

    def take(self, mail: Fetched) -> None:
        """Keep `mail` where it was asked for; flags of other mails are told in between."""
        asked = self._of_uid.get(mail.uid)
        if asked is not None and mail.whole:
            asked.mails[mail.uid] = mail
            self._weight += len(mail.body or b"")

    def done(self, done: Done) -> bool:
        """Whether it is the end of one of these commands."""
        asked = self._commands.get(done.tag)
        if asked is not None:
            asked.done = done
        return asked is not None

    def unload(self) -> Chunk:
        """What has come so far, of all commands, to make room."""
        mails = tuple(mail for asked in self._commands.values() for mail in asked.mails.values())
        for asked in self._commands.values():
            asked.mails.clear()
        self._weight = 0
        return Chunk(tuple(mail.uid for mail in mails), mails, complete=False)

    def pop_landed(self) -> Iterator[Chunk]:
        while self._commands:
            tag, asked = next(iter(self._commands.items()))
            if asked.done is None:
                return
            del self._commands[tag]
            for uid in asked.uids:
                del self._of_uid[uid]
            chunk = asked.chunk(complete=True)
            self._weight -= sum(len(mail.body or b"") for mail in chunk.mails)
            yield chunk
