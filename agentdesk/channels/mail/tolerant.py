"""Reads the MIME tree of mail that is broken: missing or wrong boundaries, bad transfer encodings, no end.

Bounded in depth, number of parts and in how much is looked through, and without a copy of any part before it is asked.
"""

import binascii
import quopri
import re

from agentdesk.channels.mail.encoded_words import unpadded_base64
from agentdesk.channels.mail.header_block import HeaderBlock, read_block
from agentdesk.channels.mail.part import MAX_DEPTH, MAX_PARTS, NestedTooDeep, Part, described

_GUESSED_BOUNDARY = re.compile(
    rb"^--([^\s-][^\r\n]{0,199}?|-[^\r\n]{4,199}?)[ \t]*\r?\nContent-", re.MULTILINE | re.IGNORECASE
)
_NEAR = 256 * 1024
"""Bytes of a multipart in which its first delimiter is guessed at."""
_LOOKS, _LITTLE = 5, 10 * 1024 * 1024
"""How often a mail of some size may be looked through, level by level; short mail as often as it has levels."""


def read_tolerant(source: bytes, block: HeaderBlock) -> Part:
    """The tree of `source`, whose header was read already. Raises NestedTooDeep, nothing else."""
    return _Reader(source).part(block, len(source), 0)


class _Reader:
    def __init__(self, source: bytes) -> None:
        self._source = source
        self._count = 0
        self._to_look = _LOOKS * (len(source) + _LITTLE)

    def part(self, block: HeaderBlock, end: int, depth: int) -> Part:
        """The part whose body runs from `block.body` to `end`."""
        if depth > MAX_DEPTH:
            raise NestedTooDeep
        self._count += 1
        coding = block.first("content-transfer-encoding").strip().lower()
        part = described(
            block.first("content-type"),
            block.first("content-disposition"),
            block.first("content-id"),
            lambda: transfer_decoded(self._source, block.body, end, coding),
        )
        if part.is_container:
            self._descend(part, block.body, end, depth)
        return part

    def _descend(self, part: Part, begin: int, end: int, depth: int) -> None:
        for first, last in self._spans(part.parameters.get("boundary", ""), begin, end):
            if self._count >= MAX_PARTS:
                return
            child = read_block(self._source[first:last])
            moved = HeaderBlock(child.fields, first + child.body, child.broken)
            part.children.append(self.part(moved, last, depth + 1))
        if not part.children:
            part.content_type, part.parameters = "text/plain", {}

    def _spans(self, boundary: str, begin: int, end: int) -> list[tuple[int, int]]:
        """Where the parts lie between delimiter lines (RFC 2046 section 5.1.1); the last one may lack its end."""
        self._to_look -= end - begin
        if self._to_look < 0:
            raise NestedTooDeep
        marks = self._marks(boundary.encode("utf-8", "replace"), begin, end) if boundary else []
        if not marks:
            guess = _GUESSED_BOUNDARY.search(self._source, begin, min(end, begin + _NEAR))
            marks = self._marks(guess[1], begin, end) if guess else []
        spans = []
        for number, (_, after, closing) in enumerate(marks):
            if closing:
                break
            last = marks[number + 1][0] if number + 1 < len(marks) else end
            spans.append((after, last))
        return spans[:MAX_PARTS]

    def _marks(self, boundary: bytes, begin: int, end: int) -> list[tuple[int, int, bool]]:
        """Delimiter lines: where the line (with its break) begins, where the next one does, and whether it closes."""
        delimiter = b"--" + boundary.rstrip()
        marks: list[tuple[int, int, bool]] = []
        at = self._source.find(delimiter, begin, end)
        while at >= 0 and len(marks) <= MAX_PARTS:
            after = _line_end(self._source, at, end)
            rest = self._source[at + len(delimiter) : after].rstrip()
            if (at == begin or self._source[at - 1 : at] == b"\n") and rest in (b"", b"--"):
                marks.append((self._break_before(at, begin), after, rest == b"--"))
            at = self._source.find(delimiter, after, end)
        return marks

    def _break_before(self, at: int, begin: int) -> int:
        """The line break before a delimiter belongs to it (RFC 2046 section 5.1.1)."""
        at -= self._source[at - 1 : at] == b"\n" and at > begin
        return at - (self._source[at - 1 : at] == b"\r" and at > begin)


def _line_end(text: bytes, at: int, stop: int) -> int:
    end = text.find(b"\n", at, stop)
    return stop if end < 0 else end + 1


def transfer_decoded(source: bytes, begin: int, end: int, coding: str) -> bytes:
    """A body with its Content-Transfer-Encoding undone as far as it can be; unknown codings are left as they are."""
    if coding == "base64":
        mark = source.find(b"\n--", begin, end)
        return unpadded_base64(source, begin, end if mark < 0 else mark) or source[begin:end]
    body = source[begin:end]
    if coding == "quoted-printable":
        return quopri.decodestring(body)
    if coding in ("x-uuencode", "uuencode", "uue", "x-uue"):
        from agentdesk.channels.mail.uuencode import uudecoded

        try:
            return uudecoded(body)
        except (binascii.Error, ValueError):
            return body
    return body
