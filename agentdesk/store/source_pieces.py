"""Takes the large attachments out of a mail's source, so that each is kept once, and puts them back byte for byte.

No mail is parsed for it: what looks like the body of a part is cut out wherever it is long enough, and whatever was
cut where goes back to that place. So a mail that lies about its parts is kept less cleverly, and never wrongly.
Loads without SQLAlchemy, for the processes that judge mail.
"""

import re
from binascii import Error as NotBase64
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

LEAST = 4_096
"""Bytes of a part, as it stands in the mail, from which on it pays to keep it apart."""
_MARK = re.compile(rb"\nContent-(?:Transfer-Encoding:\s*base64|Disposition:\s*attachment)", re.IGNORECASE)
_READ = re.compile(rb"\nContent-Type:\s*(?:text/(?!html)|(text/html|multipart/))", re.IGNORECASE)
"""What a person may read as the mail itself; with a group: even where it calls itself an attachment."""
_TYPED = re.compile(rb"\nContent-Type:", re.IGNORECASE)
_ATTACHED = re.compile(rb"\nContent-Disposition:\s*attachment", re.IGNORECASE)
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_HEADER = 8_192
"""Bytes before and behind a mark in which the header of its part begins and ends."""
_LINES = range(32, 1_000)
"""Characters of a line of base64; longer and shorter ones are kept as they are."""
_LINES_AT_ONCE = 1_000
_MOST = 1_000
"""Marks of one mail that are looked at."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What was cut out at the offset `place` of what remained."""

    place: int
    line: int
    """0: `content` stood there as it is. Else in base64, in lines of so many characters with CRLF between them;
    negative: with LF.
    """
    content: bytes = field(repr=False)


def cut(source: bytes) -> tuple[bytes, tuple[Piece, ...]]:
    """`source` without its large attachments, and these. Never raises; takes time in proportion to its length."""
    if len(source) < LEAST:
        return source, ()
    rest: list[bytes] = []
    pieces: list[Piece] = []
    done = place = 0
    view = memoryview(source)
    for begin, end in _spans(source):
        rest.append(source[done:begin])
        place += begin - done
        pieces.append(_piece(place, view[begin:end]))
        done = end
    if not pieces:
        return source, ()
    return b"".join((*rest, source[done:])), tuple(pieces)


def put_back(rest: bytes, pieces: Iterable[Piece]) -> bytes:
    """The source that `rest` and `pieces` (in order of place) were cut from."""
    found: list[bytes] = []
    done = 0
    for piece in pieces:
        found += (rest[done : piece.place], _written(piece.content, piece.line))
        done = piece.place
    return b"".join((*found, rest[done:]))


def _spans(source: bytes) -> Iterator[tuple[int, int]]:
    """Where bodies of attachments begin and end, in order."""
    at = 0
    for _ in range(_MOST):
        mark = _MARK.search(source, at)
        if mark is None:
            return
        header_end = _HEADER_END.search(source, mark.end(), mark.end() + _HEADER)
        if header_end is None:
            at = mark.end()
            continue
        opening = source.rfind(b"\n--", max(at - 1, mark.start() - _HEADER, 0), mark.start())
        end = _end(source, opening, header_end.end())
        at = max(end - 2, mark.end())
        if end - header_end.end() >= LEAST and _is_apart(source[max(opening, 0) : header_end.start()]):
            yield header_end.end(), end


def _end(source: bytes, opening: int, begin: int) -> int:
    """Where a body ends that begins at `begin` in a part whose delimiter stands at `opening` (-1: there is none)."""
    end = len(source)
    if opening >= 0:
        delimiter = source[opening : source.find(b"\n", opening + 1)].rstrip()
        closing = source.find(delimiter, begin)
        end = len(source) if closing < 0 else closing
    while end > begin and source[end - 1] in b"\r\n":
        end -= 1
    return end


def _is_apart(header: bytes) -> bool:
    """Whether a part of this header is never what is read as the mail itself."""
    read = _READ.search(header)
    if read is None and _TYPED.search(header):
        return True
    return bool(_ATTACHED.search(header)) and not (read and read[1])


def _piece(place: int, body: memoryview) -> Piece:
    line = _line_of(bytes(body[: _LINES.stop + 2]))
    content = _decoded(body, line) if line else None
    return Piece(place, 0, bytes(body)) if content is None else Piece(place, line, content)


def _line_of(begin: bytes) -> int:
    """The `line` of a Piece, going by its first line; 0 where it is no usual one."""
    first = begin.find(b"\n")
    if first < 0:
        return 0
    crlf = begin[first - 1 : first] == b"\r"
    length = first - crlf
    if length % 4 or length not in _LINES:
        return 0
    return length if crlf else -length


def _decoded(body: memoryview, line: int) -> bytes | None:
    """What `body` holds in base64; None where writing it again would not give `body` to the byte.

    That is looked at some lines at a time, for what is large is large enough once.
    """
    try:
        content = a2b_base64(body)
    except NotBase64:
        return None
    step = (abs(line) + len(_line_end(line))) * _LINES_AT_ONCE
    held = abs(line) // 4 * 3 * _LINES_AT_ONCE
    same = all(
        _is_written(bytes(body[at : at + step]), content[nth * held : (nth + 1) * held], line)
        for nth, at in enumerate(range(0, len(body), step))
    )
    return content if same else None


def _is_written(lines: bytes, content: bytes, line: int) -> bool:
    """Whether `lines` are `content` in base64 with every line end in its place, the last one perhaps missing."""
    end = _line_end(line)
    ends = 0
    for offset, sign in enumerate(end, abs(line)):
        signs = lines[offset :: abs(line) + len(end)]
        if signs.count(sign) != len(signs):
            return False
        ends += len(signs)
    letters = lines.translate(None, b"\r\n")
    return len(letters) + ends == len(lines) and letters == b2a_base64(content, newline=False)


def _written(content: bytes, line: int) -> bytes:
    if not line:
        return content
    length, letters = abs(line), b2a_base64(content, newline=False)
    return _line_end(line).join(letters[at : at + length] for at in range(0, len(letters), length))


def _line_end(line: int) -> bytes:
    return b"\r\n" if line > 0 else b"\n"
