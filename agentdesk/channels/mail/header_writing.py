"""Writes headers: RFC 2047 words, RFC 2231 parameters, folded lines. What could start another header cannot get in."""

import base64
import re
from collections.abc import Sequence

from agentdesk.channels.mail.charsets import one_line
from agentdesk.domain.message import Address

_LINE = 76
_WORD_BYTES = 42
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*\Z")
_SAFE_PARAMETER = re.compile(r"[A-Za-z0-9 !#$&+.^_`{|}~,()@=-]{1,60}\Z")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~")


def header_line(name: str, value: str) -> str:
    """`Name: value` folded at white space; the value is ASCII and already encoded."""
    lines = [f"{name}:"]
    for word in value.split():
        if len(lines[-1]) + 1 + len(word) > _LINE and lines[-1].strip() and not lines[-1].endswith(":"):
            lines.append("")
        lines[-1] += " " + word
    return "\r\n".join(lines)


def phrase(text: str) -> str:
    """Unstructured text as header words (RFC 2047); plain ASCII stays as it is."""
    line = one_line(text)
    if line.isascii() and "=?" not in line and all(len(word) < 900 for word in line.split()):
        return line
    return " ".join(f"=?utf-8?b?{base64.b64encode(piece).decode()}?=" for piece in _pieces(line))


def _pieces(text: str) -> list[bytes]:
    """UTF-8 in pieces that fit an encoded word, never split inside a character."""
    pieces: list[bytes] = [b""]
    for character in text:
        data = character.encode("utf-8", "replace")
        if len(pieces[-1]) + len(data) > _WORD_BYTES:
            pieces.append(b"")
        pieces[-1] += data
    return pieces


def mailbox(address: Address) -> str:
    """One address with its name, quoted or encoded as it needs."""
    email, name = mailbox_address(address.email), one_line(address.name)
    if not name:
        return email
    if not name.isascii() or "=?" in name:
        return f"{phrase(name)} <{email}>"
    if _ATOMS.match(name):
        return f"{name} <{email}>"
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}" <{email}>'


def mailbox_address(email: str) -> str:
    """The bare address with nothing in it that could end it early; an international domain in its ASCII form."""
    clean = "".join(c for c in one_line(email) if c not in '<>,;:"()\\' and not c.isspace())
    local, at, domain = clean.rpartition("@")
    if not at or domain.isascii():
        return clean
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return clean


def mailboxes(people: Sequence[Address]) -> str:
    """Several addresses, ready to be folded."""
    return ", ".join(mailbox(person) for person in people)


def parameter(name: str, value: str) -> str:
    """`; name=value`, in the extended form where it is long or not plain (RFC 2231)."""
    line = one_line(value)
    if _SAFE_PARAMETER.match(line):
        return f'; {name}="{line}"'
    data = line.encode("utf-8", "replace")
    quoted = "".join(chr(b) if b in _UNRESERVED else f"%{b:02X}" for b in data)
    if len(quoted) <= 56:
        return f"; {name}*=utf-8''{quoted}"
    return "".join(f"; {name}*{n}*={piece}" for n, piece in enumerate(_sections("utf-8''" + quoted)))


def _sections(quoted: str) -> list[str]:
    """Cut into lengths that fit a line, never inside a percent sign's two digits."""
    sections: list[str] = []
    while len(quoted) > 54:
        at = 54
        while "%" in quoted[at - 2 : at]:
            at -= 1
        sections.append(quoted[:at])
        quoted = quoted[at:]
    return [*sections, quoted]
