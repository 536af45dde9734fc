"""Plain text as HTML of our own making: escaped, line by line, with its web addresses made into links."""

import re
from html import escape

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"'`{}|\\^\u200b-\u200f\u202a-\u202e\u2060-\u2069]{3,2000}")
_TRAILING = ".,;:!?)]}>*_…"
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LONG_WORD = re.compile(r"\S{500,}")
MAX_CHARACTERS = 200_000


def as_html(text: str) -> str:
    """`text` as a paragraph that keeps its lines and blanks; at most MAX_CHARACTERS of it."""
    cut = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[:MAX_CHARACTERS].strip("\n")
    return f'<p style="white-space: pre-wrap; margin: 0">{_linked(_LONG_WORD.sub(_broken, cut))}</p>'


def _linked(text: str) -> str:
    pieces, end = [], 0
    for match in _LINK.finditer(text):
        address = _trimmed(match.group())
        pieces += [escape(text[end : match.start()]), _anchor(address)]
        end = match.start() + len(address)
    pieces.append(escape(text[end:]))
    return "".join(pieces).replace("\n", "<br>")


def _trimmed(address: str) -> str:
    """Without the punctuation of the sentence around it; a bracket opened within stays closed."""
    while address and address[-1] in _TRAILING:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address


def _anchor(address: str) -> str:
    target = address if address.startswith("http") else f"http://{address}"
    return f'<a href="{escape(target)}">{escape(address)}</a>'


def _broken(match: re.Match[str]) -> str:
    """A word that no layout could break gets places to break at."""
    word = match.group()
    return "\n".join(word[i : i + 500] for i in range(0, len(word), 500))
