"""Turns bytes of a declared, wrong or undeclared charset into text, and text into something safe to store and show."""

import codecs
import re
from functools import lru_cache

_ALIASES = {
    "unicode-1-1-utf-7": "utf-7",
    "x-mac-ce": "mac_latin2",
    "x-user-defined": "latin-1",
    "ansi_x3.110-1983": "latin-1",
    "cp-850": "cp850",
    "iso-8859-8-i": "iso-8859-8",
    "ks_c_5601-1987": "cp949",
    "x-gbk": "gbk",
    "gb2312": "gb18030",
    "x-sjis": "cp932",
}
_SUPERSETS = {"ascii": "", "iso8859-1": "cp1252"}
"""Charsets whose name is often said for a larger one."""
_WINDOWS = {"iso8859-2": "cp1250", "iso8859-1": "cp1252", "iso8859-15": "cp1252"}
"""What was meant where control characters come out."""
_SINGLE_BYTE = frozenset(
    "cp1250 cp1252 iso8859-1 iso8859-2 iso8859-15 cp1251 cp1254 iso8859-9 iso8859-16 mac-latin2 cp852".split()
)
_C1 = re.compile("[\x80-\x9f]")
_NOT_FOR_MAIL = frozenset(
    {"unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined", "mbcs", "oem"}
)
_GUESSES = ("cp1252", "cp1250", "iso8859-2")
_LIKELY = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻãçõáéíêúôâàÃÇÕÁÉÍÊÚÔÂÀñüöäßèëïîûùœ")
_POLISH = frozenset("ąćęłńśźżĄĆĘŁŃŚŹŻ")
_UNSAFE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")
_CONTROLS = bytes([*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F])
NOT_ASCII = ("utf-7", "utf7", "unicode-1-1", "iso-2022", "hz", "utf-16", "utf-32")
"""Charsets that say other letters with the bytes of ASCII."""
_INVISIBLE_LEADS = (b"\xe2\x80", b"\xe2\x81", b"\xc2\xad", b"\xd8\x9c", b"\xef\xbb")
"""How all of `_INVISIBLE` begin in UTF-8."""
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WITHIN_WORD = re.compile(r"\w[^\w\s.,;:!?()\"'/@<>=\-]\w")


def decoded(data: bytes, charset: str = "") -> tuple[str, bool]:
    """The text, and whether it had to be guessed at. Never raises; NUL, control characters and surrogates are gone."""
    if data.isascii() and not charset.lower().startswith(NOT_ASCII):
        return data.translate(None, _CONTROLS).decode("ascii"), False
    codec = _codec(charset)
    if codec and codec not in _SINGLE_BYTE and (said := _read(data, codec)) is not None:
        return said, False
    if (text := _utf8(data)) is not None:
        return text, bool(charset)
    if codec in _SINGLE_BYTE and (said := _read(data, codec)) is not None:
        return said, False
    return safe(_guessed(data)), True


def _utf8(data: bytes) -> str | None:
    """Text in an old charset is hardly ever valid UTF-8 by chance."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not without_controls(data):
        text = data.translate(None, _CONTROLS).decode("utf-8")
    return safe(text) if "\ufffe" in text or "\uffff" in text else text


def _read(data: bytes, codec: str) -> str | None:
    if codec == "utf-8":
        return _utf8(data)
    try:
        text = data.decode(codec)
        larger = _WINDOWS.get(codec)
        return safe(data.decode(larger, "replace") if larger and _C1.search(text) else text)
    except (UnicodeError, ValueError):
        return None


def safe(text: str) -> str:
    """Without what no database or view takes: NUL, control characters (tabs and line ends stay), lone surrogates."""
    return _UNSAFE.sub("", text)


def without_controls(data: bytes) -> bool:
    """Whether no control characters (tabs and line ends aside) are among these bytes of ASCII or UTF-8."""
    return len(data.translate(None, _CONTROLS)) == len(data)


def one_line(text: str) -> str:
    """For headers: one line, white space collapsed, direction overrides and zero-width characters removed."""
    if not text.isprintable():
        text = _C1.sub("", _INVISIBLE.sub("", safe(text)))
    return " ".join(text.split())


def has_invisible(text: str) -> bool:
    """Whether `one_line` would remove direction overrides or zero-width characters."""
    return _INVISIBLE.search(text) is not None


def without_overrides(text: str) -> str:
    """Body text without characters that reorder or hide what is read; line ends stay."""
    if text.isascii():
        return text
    data = text.encode("utf-8", "surrogatepass")
    if any(lead in data for lead in _INVISIBLE_LEADS):
        return _INVISIBLE.sub("", text)
    return text


@lru_cache(maxsize=256)
def _codec(charset: str) -> str:
    name = charset.strip().strip("\"'").lower()[:40]
    try:
        info = codecs.lookup(_ALIASES.get(name, name))
    except (LookupError, ValueError):
        return ""
    text_codec: bool = getattr(info, "_is_text_encoding", True)
    if not text_codec or info.name.replace("-", "_") in _NOT_FOR_MAIL:
        return ""
    return _SUPERSETS.get(info.name, info.name)


def _guessed(data: bytes) -> str:
    candidates = [data.decode(codec, "replace") for codec in _GUESSES]
    return max(candidates, key=_plausibility)


def _plausibility(text: str) -> int:
    sample = text[:4000]
    likely = sum(map(sample.count, _LIKELY)) + sum(map(sample.count, _POLISH))
    odd = len(_WITHIN_WORD.findall(sample)) + sample.count("\ufffd") + len(_C1.findall(sample))
    return likely - 3 * odd
