"""Reads the header of a mail field by field, as tolerantly as mail is written: bounded, never raising."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from agentdesk.channels.mail.charsets import decoded, without_controls

MAX_HEADER = 16 * 1024 * 1024
"""Bytes of header that are looked at."""
MAX_VALUE = 32 * 1024
"""Characters of one value that are kept: of longer ones the beginning and the end."""
MAX_FIELDS = 2000
_FIELD_BREAK = re.compile(rb"\r?\n(?![ \t])")
_FOLD = re.compile(rb"\r?\n(?=[ \t])")
_NAME = re.compile(rb"[!-9;-~]{1,120}[ \t]*\Z")
_PLAIN_FIELD = re.compile(r"^([!-9;-~]{1,120})[ \t]*:(.*)$", re.MULTILINE)
_NOTHING = ("",)


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """Fields in their order: name in lower case, value unfolded but still with encoded words. `body` is its offset."""

    fields: tuple[tuple[str, str], ...]
    body: int
    broken: bool = False
    """Whether something stood there that is no header."""
    _values: Mapping[str, list[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        values: dict[str, list[str]] = {}
        for name, value in self.fields:
            values.setdefault(name, []).append(value)
        object.__setattr__(self, "_values", values)

    def first(self, name: str) -> str:
        """First value of `name` (lower case), or the empty string."""
        return self._values.get(name, _NOTHING)[0]

    def all(self, name: str) -> tuple[str, ...]:
        """All values of `name` (lower case)."""
        return tuple(self._values.get(name, ()))


def read_block(source: bytes, start: int = 0) -> HeaderBlock:
    """The header that begins at `start` (RFC 5322 section 2.2)."""
    begin, odd_start = _beginning(source, start)
    if source[begin : begin + 1] in (b"\n", b"\r"):
        return HeaderBlock((), _after_line(source, begin), odd_start)
    end = _end(source, begin, begin + MAX_HEADER)
    stop, body = end or _cut(source, begin)
    block, broken = source[begin:stop], odd_start or (end is None and body < len(source))
    plain = _plain_fields(block)
    return HeaderBlock(plain, body, broken) if plain else _fields(block, begin, body, broken=broken)


def _beginning(source: bytes, start: int) -> tuple[int, bool]:
    """Past what mailboxes and transports put in front: a BOM and a `From ` or `>From ` line."""
    begin = start
    if source.startswith(b"\xef\xbb\xbf", begin):
        begin += 3
    if source.startswith((b"From ", b">From "), begin):
        begin = _after_line(source, begin)
    return begin, begin != start


def _after_line(source: bytes, begin: int) -> int:
    end = source.find(b"\n", begin)
    return len(source) if end < 0 else end + 1


def _end(source: bytes, begin: int, limit: int) -> tuple[int, int] | None:
    """Where the header stops and the body begins: around the first empty line, however its lines end."""
    bare = source.find(b"\n\n", begin, limit)
    proper = source.find(b"\n\r\n", begin, limit if bare < 0 else bare + 1)
    at = proper if proper >= 0 else bare
    if at < 0:
        return None
    return at - (source[at - 1 : at] == b"\r"), at + (3 if proper >= 0 else 2)


def _cut(source: bytes, begin: int) -> tuple[int, int]:
    if len(source) - begin <= MAX_HEADER:
        return len(source), len(source)
    end = source.rfind(b"\n", begin, begin + MAX_HEADER)
    stop = begin + MAX_HEADER if end < 0 else end
    return stop, stop


def _plain_fields(block: bytes) -> tuple[tuple[str, str], ...]:
    """What `_fields` makes of a block without oddities, read at one go; nothing where there may be any."""
    if len(block) > MAX_VALUE or not block.isascii() or not without_controls(block):
        return ()
    text = block.decode("ascii").replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", "\t")
    found = _PLAIN_FIELD.findall(text)
    if "\r" in text or len(found) != text.count("\n") + 1 or len(found) > MAX_FIELDS:
        return ()
    return tuple((name.lower(), value.strip()) for name, value in found)


def _fields(block: bytes, begin: int, body: int, *, broken: bool) -> HeaderBlock:
    """A stray line among headers is passed over; where no header follows it, the body begins with it."""
    fields: list[tuple[str, str]] = []
    lines = _FIELD_BREAK.split(block, MAX_FIELDS)
    for number, line in enumerate(lines):
        name, colon, value = line.partition(b":")
        if colon and _NAME.match(name):
            fields.append((name.rstrip().decode("ascii").lower(), _value(value)))
            continue
        broken = True
        if not any(_is_field(later) for later in lines[number + 1 : number + 3]):
            at = begin + sum(map(len, lines[:number])) + _break_length(block) * number
            return HeaderBlock(tuple(fields), min(at, body), broken)
    return HeaderBlock(tuple(fields), body, broken)


def _is_field(line: bytes) -> bool:
    name, colon, _ = line.partition(b":")
    return bool(colon) and _NAME.match(name) is not None


def _break_length(block: bytes) -> int:
    return 2 if b"\r\n" in block else 1


def _value(raw: bytes) -> str:
    if len(raw) > MAX_VALUE:
        half = MAX_VALUE // 2
        raw = raw[:half] + b" " + raw[-half:]
    if b"\n" in raw:
        raw = _FOLD.sub(b"", raw)
    return decoded(raw.strip())[0].replace("\r", " ").replace("\n", " ")
