"""Makes the files that customers attach: small, valid, and the same every time."""

import io
import struct
import wave
import zlib
from collections.abc import Callable, Mapping
from types import MappingProxyType

_BLUE = b"\x2f\x6f\xb5"
_WHITE = b"\xf4\xf6\xf8"
_RED = b"\xc4\x3b\x3b"


def png(seed: str = "") -> bytes:
    """A picture of 160 x 96 points: a window with a title bar and a red box, much like a screenshot of an error."""
    tone = bytes((zlib.crc32(seed.encode()) >> shift) & 0x3F | 0x80 for shift in (0, 8, 16))
    rows = b"".join(b"\x00" + b"".join(_pixel(x, y, tone) for x in range(160)) for y in range(96))
    head = struct.pack(">IIBBBBB", 160, 96, 8, 2, 0, 0, 0)
    chunks = _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def pdf(title: str = "Document") -> bytes:
    """A one-page PDF that says its title, with a correct cross-reference table."""
    words = title.encode("latin-1", "replace").replace(b"(", b"").replace(b")", b"")
    content = b"BT /F1 18 Tf 60 760 Td (" + words + b") Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    return _numbered(objects)


def csv(seed: str = "") -> bytes:
    """A redirect list, as customers send them before a migration."""
    rows = [f"/old/{seed or 'page'}-{number}.html;/pages/{number}/;301" for number in range(1, 13)]
    return "\r\n".join(["from;to;code", *rows, ""]).encode()


def log(seed: str = "site") -> bytes:
    """A dozen lines of an Apache error log."""
    line = (
        "[Mon Mar 03 07:1{0}:22.41{0}133 2025] [proxy_fcgi:error] [pid 2114{0}] AH01071: Got error 'PHP message: "
        "PHP Fatal error:  Uncaught Error: Call to undefined function wp_cache_get() in "
        "/home/{1}/public_html/wp-includes/option.php:17{0}'\n"
    )
    return "".join(line.format(number, seed) for number in range(10)).encode()


def wav(_seed: str = "") -> bytes:
    """Half a second of telephone audio: 8 kHz, 8 bit, mono."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setparams((1, 1, 8000, 0, "NONE", "not compressed"))
        sound.writeframes(bytes(128 + (index * 7 % 40) - 20 for index in range(4000)))
    return out.getvalue()


def vcard(name: str = "Contact") -> bytes:
    """A business card (RFC 6350)."""
    return f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{name}\r\nEND:VCARD\r\n".encode()


MAKERS: Mapping[str, tuple[str, Callable[[str], bytes]]] = MappingProxyType(
    {
        "png": ("image/png", png),
        "pdf": ("application/pdf", pdf),
        "csv": ("text/csv", csv),
        "log": ("text/plain", log),
        "wav": ("audio/x-wav", wav),
        "vcf": ("text/vcard", vcard),
    }
)
"""What a file is made by: its ending gives content type and maker."""


def _pixel(x: int, y: int, tone: bytes) -> bytes:
    if y < 14:
        return _BLUE
    if 30 < x < 130 and 34 < y < 66:
        return _RED if x in (31, 129) or y in (35, 65) else tone
    return _WHITE


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _numbered(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    size = len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(out)
