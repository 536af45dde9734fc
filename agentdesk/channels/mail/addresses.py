"""Reads address headers (RFC 5322 section 3.4) from the raw value,
so that a decoded name can never pose as an address.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from agentdesk.channels.mail.encoded_words import decode_words, readable
from agentdesk.domain.message import Address

MAX_ADDRESSES = 1000
_TOKEN = re.compile(r"\"(?:[^\"\\]|\\.){0,1000}+\"|<[^<>]*>|[(),;:<>\"]|[^\"<>(),;:]+")
_ESCAPE = re.compile(r"\\(.)")
_ADDRESS = re.compile(r"[^\s<>@\"(),;:]+@[^\s<>@\"(),;:]+")
_OUTER_QUOTES = re.compile(r"^(['\"])(.*)\1$")
_SIMPLE = re.compile(r"([^\"<>(),;:@\\]*)<([\w.!#$%&*+/^`{|}~-]+)@([\w.-]+)>", re.ASCII)
_MAX_NAME = 200
_MAX_EMAIL = 320
_SHORT = 300
"""Characters of a header value that is kept, since the same people write again."""


@dataclass(slots=True)
class _Pending:
    """The mailbox that is being read."""

    words: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    route: str | None = None

    def mailbox(self) -> Address | None:
        text = " ".join(self.words)
        if self.route is not None:
            return _address(self.route, text or " ".join(self.comments))
        found = _ADDRESS.search(text)
        if found:
            rest = (text[: found.start()] + text[found.end() :]).strip()
            return _address(found[0], rest or " ".join(self.comments))
        return Address("", _name(text)) if text.strip() else None


def read_addresses(value: str) -> tuple[Address, ...]:
    """All mailboxes of a raw header value; groups are flattened,
    what has no address keeps its name with an empty one.
    """
    return _met_before(value) if len(value) <= _SHORT else _read(value)


@lru_cache(maxsize=2048)
def _met_before(value: str) -> tuple[Address, ...]:
    simple = _SIMPLE.fullmatch(value)
    return (_simple(*simple.groups()),) if simple else _read(value)


def _simple(words: str, local: str, domain: str) -> Address:
    """`Name <local@domain>`, which nearly all people write, as `_read` would read it."""
    email, name = f"{local}@{domain.lower()}", _name(words.strip())
    return Address(email, "" if name.lower() == email.lower() else name)


def _read(value: str) -> tuple[Address, ...]:
    if "@" not in value and "=?" in value:
        value = decode_words(value)
    found: list[Address] = []
    pending = _Pending()
    depth = 0
    for match in _TOKEN.finditer(value):
        token = match[0]
        if token in "()":
            depth = max(0, depth + (1 if token == "(" else -1))
        elif depth:
            pending.comments.append(token) if depth == 1 else None
        elif token in ",;":
            _flush(pending, found)
            pending = _Pending()
        elif token == ":" and pending.route is None:
            pending = _Pending()
        else:
            _take(token, pending)
        if len(found) >= MAX_ADDRESSES:
            break
    _flush(pending, found)
    return tuple(found[:MAX_ADDRESSES])


def _take(token: str, pending: _Pending) -> None:
    if token.startswith("<") and token.endswith(">") and len(token) > 1:
        pending.route = token[1:-1]
    elif token.startswith('"') and len(token) > 1:
        pending.words.append(_ESCAPE.sub(r"\1", token[1:-1]))
    elif token not in '<>:"':
        pending.words.append(token.strip())


def _flush(pending: _Pending, found: list[Address]) -> None:
    mailbox = pending.mailbox()
    if mailbox is not None:
        found.append(mailbox)


def _address(raw: str, name: str) -> Address:
    """A route (`@a,@b:user@host`, RFC 5322 section 4.4) is left out; the domain becomes lower case.

    Encoded words have no place in an address (RFC 2047 section 5) and are none there: decoded, they could hold what
    ends it, and one that decodes to another would be read as a third when it is written again.
    """
    bare = raw.rpartition(":")[2] if raw.lstrip().startswith("@") else raw
    email = "".join(readable(bare.replace("=?", "")).split())
    email = email.removeprefix("mailto:").strip("'\"")[:_MAX_EMAIL]
    local, at, domain = email.rpartition("@")
    email = f"{local}@{domain.lower()}" if at else email
    shown = _name(name)
    return Address(email, "" if shown.lower() == email.lower() else shown)


def _name(raw: str) -> str:
    name = readable(raw)[:_MAX_NAME].strip()
    quoted = _OUTER_QUOTES.match(name)
    return (quoted[2] if quoted else name).strip()
