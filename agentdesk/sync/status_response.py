"""Reads STATUS responses (RFC 3501, 7.2.4), which a server sends by itself where NOTIFY is on (RFC 5465)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NAMED = re.compile(
    rb'\* STATUS +(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<atom>[^ "(]+)) +\((?P<items>[^)]*)',
    re.IGNORECASE,
)
_ITEM = re.compile(rb"([A-Z]+) +(\d{1,19})", re.IGNORECASE)
_ITEMS = re.compile(rb" *\(([^)]*)")


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """How a folder stands that need not be open; 0 for what was not told."""

    name: str
    """As the server spells it."""
    messages: int = 0
    uidvalidity: int = 0
    uidnext: int = 0
    highestmodseq: int = 0


def read_status(pieces: Sequence[bytes | object]) -> FolderStatus | None:
    """A STATUS line cut at its literals (there is one where the folder's name is); None where it makes no sense."""
    line = pieces[0]
    if not isinstance(line, bytes):
        return None
    if len(pieces) > 2:
        name, rest = pieces[1], pieces[2]
        items = _ITEMS.match(rest) if isinstance(rest, bytes) else None
        return _told(name, items[1]) if items and isinstance(name, bytes) else None
    found = _NAMED.match(line)
    if found is None:
        return None
    quoted = found["quoted"]
    return _told(found["atom"] if quoted is None else re.sub(rb"\\(.)", rb"\1", quoted), found["items"])


def _told(name: bytes, items: bytes) -> FolderStatus:
    numbers = {word.upper(): int(number) for word, number in _ITEM.findall(items)}
    return FolderStatus(
        name.decode("utf-8", "replace"),
        numbers.get(b"MESSAGES", 0),
        numbers.get(b"UIDVALIDITY", 0),
        numbers.get(b"UIDNEXT", 0),
        numbers.get(b"HIGHESTMODSEQ", 0),
    )
