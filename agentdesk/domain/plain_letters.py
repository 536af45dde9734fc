"""Text with its letters made plain, one for one, so that words are found however they were typed."""

import unicodedata

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
    return text.translate(_TABLE)
