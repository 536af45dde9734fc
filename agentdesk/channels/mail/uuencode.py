"""Finds uuencoded files inside the text of old-fashioned mail."""

import binascii
import re
from dataclasses import dataclass

_BEGIN = re.compile(r"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?$", re.MULTILINE)
_END = re.compile(r"^(?:end|`?\s*\r?\nend)[ \t]*\r?$", re.MULTILINE)
MAX_FILES = 50


@dataclass(frozen=True, slots=True)
class UuFile:
    """A file that stood in the text."""

    name: str
    content: bytes


def extract(text: str) -> tuple[str, tuple[UuFile, ...]]:
    """The text without its uuencoded files, and the files. Text that only looks like one is left alone."""
    if "begin " not in text:
        return text, ()
    kept: list[str] = []
    files: list[UuFile] = []
    at = 0
    while len(files) < MAX_FILES and (begin := _BEGIN.search(text, at)):
        end = _END.search(text, begin.end())
        if end is None:
            break
        content = uudecoded(text[begin.end() : end.start()].encode("ascii", "replace"))
        if content:
            files.append(UuFile(begin[1].strip(), content))
            kept.append(text[at : begin.start()])
        else:
            kept.append(text[at : end.end()])
        at = end.end()
    return "".join([*kept, text[at:]]), tuple(files)


def uudecoded(data: bytes) -> bytes:
    """The content of the lines between `begin` and `end`, which may be among them; stops at the first bad line."""
    content = bytearray()
    for line in data.splitlines():
        if line.strip() and not line.startswith((b"begin ", b"end", b"`")):
            piece = _decoded_line(line)
            if piece is None:
                break
            content += piece
    return bytes(content)


def _decoded_line(line: bytes) -> bytes | None:
    """One line; its length byte says how much of it counts, since some programs pad too much."""
    length = (((line[0] - 32) & 63) * 4 + 5) // 3
    for candidate in (line, line[: length + 1]):
        try:
            return binascii.a2b_uu(candidate)
        except binascii.Error:
            continue
    return None
