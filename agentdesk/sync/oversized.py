"""Stands in for a mail that is too large to fetch: its own headers,
and a text that says where to find the rest.
"""

import re

_OWN_BODY = re.compile(rb"^(?:content-[\w-]+|mime-version):", re.IGNORECASE)
_MOST_HEADER = 64 << 10


def placeholder(beginning: bytes, size: int, folder: str) -> bytes:
    """A whole mail made of the header found in `beginning` (the mail's first bytes); `size` in bytes,
    0 if unknown.
    """
    header = re.split(rb"\r?\n\r?\n", beginning[:_MOST_HEADER], maxsplit=1)[0]
    kept = b"".join(field + b"\r\n" for field in _fields(header) if not _OWN_BODY.match(field))
    how_large = f" of {max(size >> 20, 1)} MB" if size else ""
    text = (
        f"[This mail{how_large} was too large to be fetched. It is still on the server, in the folder {folder}; "
        "open it there with another mail program.]\r\n"
    )
    own = b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return kept + own + text.encode()


def _fields(header: bytes) -> list[bytes]:
    """Header fields with their folded lines (RFC 5322, 2.2.3)."""
    fields: list[bytes] = []
    for line in header.replace(b"\r\n", b"\n").split(b"\n"):
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1] += b"\r\n" + line
        elif b":" in line:
            fields.append(line)
    return fields
