"""Decodes RFC 2047 encoded words the way they occur: split inside characters, unpadded, quoted, with a language."""

import binascii
import io
import re
import string

from agentdesk.channels.mail.charsets import decoded, one_line

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*)\?=")
_BETWEEN = re.compile(r"(?<=\?=)\s+(?==\?)")
_NOT_BASE64 = bytes(set(range(256)) - set(f"{string.ascii_letters}{string.digits}+/".encode()))
_PIECE = 1 << 20
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")


def decode_words(value: str) -> str:
    """`value` with its encoded words read; still possibly with control characters or line ends."""
    if "=?" not in value:
        return value
    pieces: list[str] = []
    pending: tuple[str, bytes] = ("", b"")
    last = 0
    value = _BETWEEN.sub("", value)
    for match in _WORD.finditer(value):
        charset, data = match[1].partition("*")[0].lower(), _data(match[2], match[3])
        if pending[0] == charset and match.start() == last:
            pending = (charset, pending[1] + data)
        else:
            pieces += [decoded(pending[1], pending[0])[0], value[last : match.start()]]
            pending = (charset, data)
        last = match.end()
    return "".join([*pieces, decoded(pending[1], pending[0])[0], value[last:]])


def readable(value: str) -> str:
    """A header value for people: decoded, on one line, nothing invisible in it."""
    return one_line(decode_words(value))


def _data(coding: str, text: str) -> bytes:
    raw = text.encode("utf-8", "replace")
    if coding in "qQ":
        return _HEX.sub(lambda m: bytes.fromhex(m[1].decode()), raw.replace(b"_", b" "))
    return unpadded_base64(raw)


def unpadded_base64(raw: bytes, begin: int = 0, end: int | None = None) -> bytes:
    """Base64 with any rubbish dropped and the padding mended; what can be read of it. Makes no second copy of `raw`."""
    content = io.BytesIO()
    rest = b""
    stop = len(raw) if end is None else end
    for at in range(begin, stop, _PIECE):
        clean = rest + raw[at : min(at + _PIECE, stop)].translate(None, _NOT_BASE64)
        whole = len(clean) - len(clean) % 4
        content.write(binascii.a2b_base64(clean[:whole]))
        rest = clean[whole:]
    if len(rest) > 1:
        content.write(binascii.a2b_base64(rest + b"=" * (4 - len(rest))))
    return content.getvalue()
