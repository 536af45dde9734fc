"""Text with its letters made plain, one for one, so that words are found however they were typed."""

import unicodedata
from codecs import charmap_decode
from functools import lru_cache

_CODECS = ("cp1252", "cp1250", "cp1251")
"""Eight-bit codes of the languages that are read, the likeliest first: what one holds is not gone over by character."""
_BY_HAND = {
    "ł": "l",
    "đ": "d",
    "ø": "o",
    "ß": "s",
    "’": "'",
    "‘": "'",
    "`": "'",
    "´": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "–": "-",
    "—": "-",
    "\u00a0": " ",
    "\t": " ",
}


class _Table(dict[int, str]):
    """Maps a code point to its plain lower-case letter; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        lower = character.lower()[:1] or character
        base = _BY_HAND.get(lower) or unicodedata.normalize("NFKD", lower)[:1]
        self[code] = base or character
        return self[code]


_TABLE = _Table()


def plain(text: str) -> str:
    """Lower case, accents dropped, typographic quotes and dashes made ASCII; every character keeps its position."""
    if text.isascii():
        return text.translate(_TABLE)
    for codec in _CODECS:
        try:
            encoded = text.encode(codec)
        except UnicodeEncodeError:
            continue
        return charmap_decode(encoded, "strict", _letters_of(codec))[0]
    return text.translate(_TABLE)


@lru_cache
def _letters_of(codec: str) -> str:
    """The plain letter of each byte."""
    return bytes(range(256)).decode(codec, "replace").translate(_TABLE)
