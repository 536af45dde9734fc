"""Reads FETCH responses (RFC 3501, 7.4.2) from a Wire: literals taken as they are,
everything else tokenised once.

A literal larger than allowed is passed over and told as such; one that nobody would wait for ends the connection.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Final

from agentdesk.domain.errors import ProtocolError
from agentdesk.sync.imap_errors import hung_up
from agentdesk.sync.status_response import FolderStatus, read_status
from agentdesk.sync.wire import Wire

_LITERAL = re.compile(rb"~?\{(\d{1,12})\+?\}\r?\n$")
_TOKEN = re.compile(
    rb' +|(?P<open>\()|(?P<shut>\))|"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<atom>(?:[^ ()"\[]|\[[^\]]*\])+)'
)
_DATE = re.compile(rb"\s*(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")
_MONTHS = {m: n for n, m in enumerate(b"jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
_NUMBERED = re.compile(rb"\* (\d{1,10}) (EXISTS|EXPUNGE|FETCH)\b", re.IGNORECASE)
_USUAL = re.compile(
    rb' \(UID (\d{1,10}) FLAGS \(([^()"]*)\) INTERNALDATE "([^"\\]*)" RFC822\.SIZE (\d{1,12}) BODY\[\] '
)
"""What stands before the body where a server answers in the order it was asked, as most do."""
_MOST_PIECES = 64
_MOST_DIGITS = 19
_LARGEST_UID = 2**32 - 1
_DEEPEST = 8


class TooLarge:
    """Stands where a literal was passed over; `size` in bytes."""

    def __init__(self, size: int) -> None:
        self.size = size


Value = bytes | TooLarge | list["Value"] | None
_NIL: Final = b"NIL"
_BODY_NAME = re.compile(rb"BODY\[\](?:<\d{1,12}>)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes: larger literals are passed over; literals beyond `bearable` end the connection."""

    literal: int = 60 << 20
    bearable: int = 512 << 20


@dataclass(frozen=True, slots=True)
class Fetched:
    """One FETCH response. What was not told is None or empty."""

    uid: int
    flags: frozenset[str] | None = None
    received_at: datetime | None = None
    size: int = 0
    body: bytes | None = field(default=None, repr=False)
    too_large: int = 0
    """Size of the mail where it was passed over."""
    thread: str = ""

    @property
    def whole(self) -> bool:
        """Whether it is a mail, or stands for one, and not just what the server says of one."""
        return self.body is not None or bool(self.too_large)


@dataclass(frozen=True, slots=True)
class Done:
    """The end of command `tag`: status OK, NO or BAD, and the text after it."""

    tag: bytes
    ok: bool
    text: str


@dataclass(frozen=True, slots=True)
class Exists:
    """The open folder holds `count` mails now."""

    count: int


@dataclass(frozen=True, slots=True)
class Vanished:
    """Mails have left the open folder: their UIDs as ranges (QRESYNC), or nothing but the fact (EXPUNGE)."""

    ranges: tuple[tuple[int, int], ...] = ()
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Altered:
    """A mail of the open folder has other flags now; which one is told by its number alone."""


@dataclass(frozen=True, slots=True)
class Found:
    """UIDs a SEARCH gave."""

    uids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ready:
    """A continuation request: the server waits for us."""


@dataclass(frozen=True, slots=True)
class Other:
    """Anything else, which concerns nobody here."""

    line: bytes


Response = Fetched | Altered | Done | Exists | Vanished | Found | Ready | FolderStatus | Other


def read_response(wire: Wire, limits: Limits) -> Response:
    """The next response. Raises NetworkDown on BYE or a cut, ProtocolError on nonsense;
    never gives half a mail.
    """
    line = wire.readline()
    if not line.startswith(b"* "):
        return Ready() if line.startswith(b"+") else _done(wire, line)
    numbered = _NUMBERED.match(line)
    if numbered is None:
        return _status(wire, line, limits)
    what = numbered.group(2).upper()
    if what == b"EXISTS":
        return Exists(int(numbered.group(1)))
    if what == b"EXPUNGE":
        return Vanished()
    pieces = _pieces(wire, line[numbered.end() :], limits)
    return _usual(pieces) or _fetched(_attributes(pieces)) or Other(line)


def _done(wire: Wire, line: bytes) -> Done:
    tag, _, rest = line.strip().partition(b" ")
    status, _, text = rest.partition(b" ")
    if status.upper() not in (b"OK", b"NO", b"BAD"):
        raise ProtocolError(
            wire.host, f"{wire.address} gave an answer that makes no sense.", "It is tried again by itself."
        )
    return Done(tag, status.upper() == b"OK", text.decode("utf-8", "replace"))


def _status(wire: Wire, line: bytes, limits: Limits) -> Response:
    word = line[2:12].upper()
    if word.startswith(b"BYE"):
        raise hung_up(wire.address, line[5:].decode("utf-8", "replace").strip())
    if word.startswith(b"SEARCH"):
        return Found(tuple(uid for uid in map(_uid, line[8:].split()) if uid))
    if word.startswith(b"VANISHED"):
        return _vanished(line[10:])
    pieces = _pieces(wire, line, limits)
    if word.startswith(b"STATUS"):
        return read_status(pieces) or Other(line)
    return Other(line)


def _vanished(rest: bytes) -> Vanished:
    earlier = b"(EARLIER)" in rest.upper()
    ranges: list[tuple[int, int]] = []
    for part in rest.split()[-1:]:
        for one in part.split(b","):
            low, _, high = one.partition(b":")
            first, last = _uid(low), _uid(high or low)
            if first and last:
                ranges.append((first, last))
    return Vanished(tuple(ranges), earlier)


def _pieces(wire: Wire, line: bytes, limits: Limits) -> list[bytes | TooLarge]:
    """The response cut at its literals: text, literal, text ... Always ends with text."""
    pieces: list[bytes | TooLarge] = []
    while announced := _LITERAL.search(line):
        if len(pieces) > _MOST_PIECES:
            raise ProtocolError(
                wire.host, f"{wire.address} sent a response without an end.", "It is tried again by itself."
            )
        pieces.append(line[: announced.start()])
        pieces.append(_literal(wire, int(announced.group(1)), limits))
        line = wire.readline()
    pieces.append(line.rstrip(b"\r\n"))
    return pieces


def _literal(wire: Wire, size: int, limits: Limits) -> bytes | TooLarge:
    if size <= limits.literal:
        return wire.read(size)
    if size > limits.bearable:
        what = f"{wire.address} announced a mail of {size >> 20} MB."
        raise ProtocolError(wire.host, what, "Remove it with another mail program, if it really is there.")
    wire.skip(size)
    return TooLarge(size)


def _tokens(pieces: Sequence[bytes | TooLarge]) -> Iterator[tuple[str, bytes | TooLarge]]:
    for number, piece in enumerate(pieces):
        if number % 2 or isinstance(piece, TooLarge):
            yield "literal", piece
            continue
        for match in _TOKEN.finditer(piece):
            if match.lastgroup is not None:
                yield match.lastgroup, match[match.lastgroup]


def _usual(pieces: Sequence[bytes | TooLarge]) -> Fetched | None:
    """One whole mail answered as it was asked for, which needs no cutting into tokens; None for anything else."""
    if len(pieces) != 3 or pieces[2] != b")" or not isinstance(body := pieces[1], bytes):
        return None
    match = _USUAL.fullmatch(pieces[0]) if isinstance(pieces[0], bytes) else None
    uid = _uid(match[1]) if match else 0
    if match is None or not uid:
        return None
    return Fetched(uid, _flags(match[2]), internal_date(match[3]), int(match[4]), body)


@lru_cache(maxsize=512)
def _flags(words: bytes) -> frozenset[str]:
    return frozenset(word.decode("ascii", "replace") for word in words.split())


def _fetched(attributes: dict[bytes, Value]) -> Fetched | Altered | None:
    if b"UID" not in attributes and b"FLAGS" in attributes:
        return Altered()
    uid = _uid(attributes.get(b"UID"))
    if not uid:
        return None
    flags, date = attributes.get(b"FLAGS"), attributes.get(b"INTERNALDATE")
    body = next((value or b"" for name, value in attributes.items() if _BODY_NAME.fullmatch(name)), None)
    return Fetched(
        uid,
        frozenset(flag.decode("ascii", "replace") for flag in flags if isinstance(flag, bytes))
        if isinstance(flags, list)
        else None,
        internal_date(date) if isinstance(date, bytes) else None,
        _number(attributes.get(b"RFC822.SIZE")),
        body if isinstance(body, bytes) else None,
        body.size if isinstance(body, TooLarge) else 0,
        str(_number(attributes.get(b"X-GM-THRID")) or ""),
    )


def _attributes(pieces: Sequence[bytes | TooLarge]) -> dict[bytes, Value]:
    """NAME value pairs of the one list that a FETCH response is."""
    stack: list[list[Value]] = [[]]
    for kind, token in _tokens(pieces):
        if kind == "open":
            if len(stack) > _DEEPEST:
                return {}
            stack.append([])
        elif kind == "shut":
            if len(stack) > 1:
                inner = stack.pop()
                stack[-1].append(inner)
        elif kind == "quoted":
            stack[-1].append(re.sub(rb"\\(.)", rb"\1", token) if isinstance(token, bytes) else token)
        else:
            stack[-1].append(None if kind == "atom" and token == _NIL else token)
    outer = stack[0][0] if stack[0] and isinstance(stack[0][0], list) else []
    return {
        name.upper(): value
        for name, value in zip(outer[::2], outer[1::2], strict=False)
        if isinstance(name, bytes)
    }


def _number(value: Value) -> int:
    return int(value) if isinstance(value, bytes) and value.isdigit() and len(value) <= _MOST_DIGITS else 0


def _uid(value: Value) -> int:
    """A UID (RFC 3501, 2.3.1.1); 0 where it is none."""
    number = _number(value)
    return number if number <= _LARGEST_UID else 0


def internal_date(text: bytes) -> datetime | None:
    """An INTERNALDATE as aware UTC; None where it is none (RFC 3501, date-time)."""
    match = _DATE.match(text)
    if match is None:
        return None
    day, month, year, hour, minute, second, sign, zone_hours, zone_minutes = match.groups()
    offset = timedelta(hours=int(zone_hours), minutes=int(zone_minutes)) * (-1 if sign == b"-" else 1)
    try:
        local = datetime(
            int(year),
            _MONTHS[month.lower()],
            int(day),
            int(hour),
            int(minute),
            min(int(second), 59),
            tzinfo=timezone(offset),
        )
        return local.astimezone(UTC)
    except (KeyError, ValueError, OverflowError):
        return None
