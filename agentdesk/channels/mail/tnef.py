"""Takes the files out of winmail.dat (MS-OXTNEF), which Outlook sends to some people instead of attachments.

Bounded in attributes, properties, files and depth, and linear in the size: a stream that announces more than is there
is not taken apart at all. Why no library: docs/decisions/0036-own-reader-of-winmail.md.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from agentdesk.channels.mail.charsets import decoded

MAX_FILES = 100
_SIGNATURE = 0x223E9F78
_MAX_DEPTH = 3
_MAX_ATTRIBUTES = 5000
_MAX_PROPERTIES = 500
_HEAD = struct.Struct("<BHHI")
_NEW_ATTACHMENT, _TITLE, _DATA, _PROPERTIES, _CODEPAGE = 0x9002, 0x8010, 0x800F, 0x9005, 0x9007
_OBJECT, _STRING, _UNICODE, _BINARY = 0x000D, 0x001E, 0x001F, 0x0102
_OF_ANY_LENGTH = frozenset({_OBJECT, _STRING, _UNICODE, _BINARY})
_CONTENT, _SHORT_NAME, _LONG_NAME, _MIME_TYPE = 0x3701, 0x3704, 0x3707, 0x370E
_SIZES = {0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
"""Bytes of property types of fixed length, padded to four."""
_INTERFACE = 16
"""Bytes in front of an object that say what it is."""
_EMBEDDED_MAIL = bytes.fromhex("0703020000000000c000000000000046")
_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,100}")


class _NotWhole(Exception):
    """It ends before it says, or goes on for longer than any does."""


@dataclass(frozen=True, slots=True)
class TnefFile:
    """A file that was inside; `content_type` is empty where it is not said."""

    name: str
    content_type: str
    content: bytes


@dataclass(slots=True)
class _Pending:
    """The attachment that is being read: what its attributes and its properties say."""

    title: bytes = b""
    data: bytes = b""
    said: dict[int, tuple[int, bytes]] = field(default_factory=dict)


def files_in(data: bytes) -> tuple[TnefFile, ...]:
    """The files in a TNEF stream, those of mails attached to it too; none where it is no such stream, or not whole."""
    try:
        return tuple(_files(memoryview(data), 0))[:MAX_FILES]
    except _NotWhole:
        return ()


def _files(data: memoryview, depth: int) -> Iterator[TnefFile]:
    codepage = ""
    found: list[_Pending] = []
    for name, value in _attributes(data):
        if name == _CODEPAGE and len(value) >= 4:
            codepage = f"cp{int.from_bytes(value[:4], 'little')}"
        elif name == _NEW_ATTACHMENT:
            found.append(_Pending())
        elif found:
            _take(found[-1], name, value)
    for pending in found[:MAX_FILES]:
        yield from _finished(pending, codepage, depth)


def _attributes(data: memoryview) -> Iterator[tuple[int, memoryview]]:
    """Names and values (section 2.1.2). Raises _NotWhole."""
    if len(data) < 6 or int.from_bytes(data[:4], "little") != _SIGNATURE:
        return
    at = 6
    for _ in range(_MAX_ATTRIBUTES):
        if at + _HEAD.size > len(data):
            return
        _, name, _, length = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        if at + length > len(data):
            break
        yield name, data[at : at + length]
        at += length + 2
    raise _NotWhole


def _take(pending: _Pending, name: int, value: memoryview) -> None:
    if name == _TITLE:
        pending.title = bytes(value[:1000])
    elif name == _DATA:
        pending.data = bytes(value)
    elif name == _PROPERTIES:
        pending.said.update(_properties(value))


def _properties(data: memoryview) -> Mapping[int, tuple[int, bytes]]:
    """Number of a property -> its type and value (section 2.1.3.4); up to the first that has several."""
    found: dict[int, tuple[int, bytes]] = {}
    at = 4
    with suppress(struct.error):
        for _ in range(min(int.from_bytes(data[:4], "little"), _MAX_PROPERTIES)):
            kind, name = struct.unpack_from("<HH", data, at)
            at = _after_name(data, at + 4, name)
            if kind in _SIZES:
                at += _SIZES[kind]
                continue
            count, length = struct.unpack_from("<II", data, at)
            if kind not in _OF_ANY_LENGTH or count != 1:
                break
            found[name] = (kind, bytes(data[at + 8 : at + 8 + length]))
            at += 8 + length + -length % 4
    return found


def _after_name(data: memoryview, at: int, name: int) -> int:
    """Past the name that properties above 0x8000 have: a GUID, and a number or a text."""
    if name < 0x8000:
        return at
    (kind,) = struct.unpack_from("<I", data, at + 16)
    if kind == 0:
        return at + 24
    (length,) = struct.unpack_from("<I", data, at + 20)
    return int(at + 24 + length + -length % 4)


def _finished(pending: _Pending, codepage: str, depth: int) -> Iterator[TnefFile]:
    kind, content = pending.said.get(_CONTENT, (_BINARY, pending.data))
    if kind == _OBJECT:
        if content.startswith(_EMBEDDED_MAIL) and depth < _MAX_DEPTH:
            yield from _files(memoryview(content)[_INTERFACE:], depth + 1)
            return
        content = content[_INTERFACE:]
    name = _name(pending, codepage)
    if name or content:
        yield TnefFile(name, _content_type(pending, codepage), content)


def _name(pending: _Pending, codepage: str) -> str:
    names = (_text(pending, number, codepage) for number in (_LONG_NAME, _SHORT_NAME))
    return next(filter(None, names), "") or _decoded(pending.title, codepage)


def _content_type(pending: _Pending, codepage: str) -> str:
    said = _text(pending, _MIME_TYPE, codepage).lower()
    return said if _TYPE.fullmatch(said) else ""


def _text(pending: _Pending, number: int, codepage: str) -> str:
    kind, raw = pending.said.get(number, (_STRING, b""))
    return _decoded(raw[:2000], "utf-16-le" if kind == _UNICODE else codepage)


def _decoded(raw: bytes, charset: str) -> str:
    return decoded(raw, charset)[0].partition("\x00")[0].strip()
