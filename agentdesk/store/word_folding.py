"""Makes letters that differ only by a mark or a stroke equal, so that "dzialania" finds "działania".

FTS5's unicode61 drops combining marks (ń, ã, ü); these are the letters that it takes for letters of their
own.
"""

import unicodedata

_STROKED = {
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "Ð": "D",
    "ø": "o",
    "Ø": "O",
    "ħ": "h",
    "Ħ": "H",
    "ŧ": "t",
    "Ŧ": "T",
    "ı": "i",
    "ß": "ss",
    "ẞ": "SS",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "þ": "th",
    "Þ": "TH",
    "ŋ": "n",
    "Ŋ": "N",
}
_MARKS = range(0x300, 0x370)


def unstroked(text: str) -> str:
    """`text` for the index; unicode61 does the rest. Fast on long texts."""
    if text.isascii():
        return text
    for letter, plain in _STROKED.items():
        if letter in text:
            text = text.replace(letter, plain)
    return text


def folded(text: str) -> str:
    """`text` in lower case without marks and strokes, for comparing in Python as the index does."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", unstroked(text))
    return "".join(char for char in decomposed if ord(char) not in _MARKS).lower()
