"""Reads the header of a mail field by field, as tolerantly as mail is written: bounded, never raising."""

import re
from dataclasses import dataclass

from agentdesk.channels.mail.charsets import decoded

MAX_HEADER = 16 * 1024 * 1024
"""Bytes of header that are looked at."""
MAX_VALUE = 32 * 1024
"""Characters of one value that are kept: of longer ones the beginning and the end."""
MAX_FIELDS = 2000
_END = re.compile(rb"\r?\n\r?\n")
_FIELD_BREAK = re.compile(rb"\r?\n(?![ \t])")
_FOLD = re.compile(rb"\r?\n(?=[ \t])")
_NAME = re.compile(rb"[!-9;-~]{1,120}[ \t]*\Z")


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """Fields in their order: name in lower case, value unfolded but still with encoded words. `body` is its offset."""

    fields: tuple[tuple[str, str], ...]
    body: int
    broken: bool = False
    """Whether something stood there that is no header."""

    def first(self, name: str) -> str:
        """First value of `name` (lower case), or the empty string."""
        return next((value for key, value in self.fields if key == name), "")

    def all(self, name: str) -> tuple[str, ...]:
        """All values of `name` (lower case)."""
        return tuple(value for key, value in self.fields if key == name)


def read_block(source: bytes, start: int = 0) -> HeaderBlock:
    """The header that begins at `start` (RFC 5322 section 2.2)."""
    begin, odd_start = _beginning(source, start)
    if source[begin : begin + 1] in (b"\n", b"\r"):
        return HeaderBlock((), _after_line(source, begin), odd_start)
    end = _END.search(source, begin, begin + MAX_HEADER)
    stop, body = (end.start(), end.end()) if end else _cut(source, begin)
    return _fields(source[begin:stop], begin, body, broken=odd_start or (end is None and body < len(source)))


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


def _cut(source: bytes, begin: int) -> tuple[int, int]:
    if len(source) - begin <= MAX_HEADER:
        return len(source), len(source)
    end = source.rfind(b"\n", begin, begin + MAX_HEADER)
    stop = begin + MAX_HEADER if end < 0 else end
    return stop, stop


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
