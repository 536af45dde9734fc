"""Reads `type; name=value` headers (RFC 2045 section 5.1, RFC 2231) including the ways they are got wrong."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import unquote_to_bytes

from agentdesk.channels.mail.charsets import decoded
from agentdesk.channels.mail.encoded_words import readable

_PARAMETER = re.compile(r";\s*([^=;\s]{1,80})\s*=\s*(\"(?:[^\"\\]|\\.){0,4000}+\"|[^;]*)")
_ESCAPE = re.compile(r"\\([\"\\])")
_SECTION = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*)?\Z")
_SIMPLE = re.compile(r"\s*([\w/.+-]+)\s*;\s*([\w-]{1,80})=\"?([\w./+:=-]*)\"?\s*;?\s*", re.ASCII)
_NONE: Mapping[str, str] = MappingProxyType({})
_MAX = 300
_SHORT = 120
"""Characters of a value that is kept, since mail after mail says the same."""

Sections = dict[str, dict[int, tuple[str, bool]]]


def read_parameters(value: str) -> tuple[str, Mapping[str, str]]:
    """The leading token in lower case, and the parameters (names lower case, values decoded)."""
    return _met_before(value) if len(value) <= _SHORT else _read(value)


@lru_cache(maxsize=512)
def _met_before(value: str) -> tuple[str, Mapping[str, str]]:
    return _read(value)


def _read(value: str) -> tuple[str, Mapping[str, str]]:
    if simple := _SIMPLE.fullmatch(value):
        return simple[1].lower(), {simple[2].lower(): simple[3]}
    head, semicolon, _ = value.partition(";")
    token = head.strip().lower()
    if not semicolon:
        return token, _NONE
    return token, _joined(_sections(value[len(head) :]))


def _sections(text: str) -> Sections:
    """Parameter name -> section number (-1 where it has none) -> value and whether it is percent-encoded."""
    found: Sections = {}
    for count, match in enumerate(_PARAMETER.finditer(text)):
        shape = _SECTION.match(match[1].lower())
        if count >= _MAX or shape is None:
            continue
        section = int(shape[2]) if shape[2] else -1
        encoded = shape[3] is not None
        found.setdefault(shape[1], {}).setdefault(
            section - (encoded and section < 0), (_plain(match[2]), encoded)
        )
    return found


def _plain(raw: str) -> str:
    raw = raw.strip()
    if raw.startswith('"') and raw.endswith('"') and len(raw) > 1:
        return _ESCAPE.sub(r"\1", raw[1:-1])
    return raw.strip('"')


def _joined(found: Sections) -> Mapping[str, str]:
    return {name: _value(sections) for name, sections in found.items()}


def _value(sections: dict[int, tuple[str, bool]]) -> str:
    """An extended value (`name*=`) goes before a plain one; numbered sections are joined in their order."""
    if -2 in sections:
        return _extended([sections[-2]])
    numbered = [sections[number] for number in sorted(sections) if number >= 0]
    if numbered:
        return _extended(numbered)
    return readable(sections[-1][0])


def _extended(pieces: list[tuple[str, bool]]) -> str:
    if not any(encoded for _, encoded in pieces):
        return readable("".join(text for text, _ in pieces))
    first, encoded = pieces[0]
    charset = ""
    if encoded and first.count("'") >= 2:
        charset, _, first = first.split("'", 2)
    data = b"".join(
        unquote_to_bytes(text) if coded else text.encode("utf-8", "replace")
        for text, coded in [(first, encoded), *pieces[1:]]
    )
    return readable(decoded(data, charset or "utf-8")[0])
