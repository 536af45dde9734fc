"""Makes a template of ours of a text with another system's placeholders.

What stands around them is never read as Liquid. A placeholder that we have nothing for stays as it stood, and is told.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from agentdesk.services.canned_exchange import verbatim
from agentdesk.services.canned_import.foreign import LAST_NAME
from agentdesk.services.templates import flaw_in


class Translated(NamedTuple):
    """A template, and the placeholders in it that stayed as they were."""

    template: str
    untranslated: tuple[str, ...]


class _Piece(NamedTuple):
    text: str
    """As it stood."""
    ours: str = ""
    """Our expression; empty for words, and where there is none."""
    foreign: bool = False


def translated(text: str, placeholder: re.Pattern[str], expression: Callable[[str], str]) -> Translated:
    """`text` as a template."""
    pieces = _with_whole_names(_pieces(text, placeholder, expression))
    strange = tuple(dict.fromkeys(piece.text for piece in pieces if piece.foreign and not piece.ours))
    template = _written(pieces)
    if (flaw := flaw_in(template, {})) is not None:
        return Translated(verbatim(text), (*strange, str(flaw)))
    return Translated(template, strange)


def _pieces(text: str, placeholder: re.Pattern[str], expression: Callable[[str], str]) -> list[_Piece]:
    pieces = []
    at = 0
    for found in placeholder.finditer(text):
        pieces.append(_Piece(text[at : found.start()]))
        pieces.append(_Piece(found[0], expression(found[1]), foreign=True))
        at = found.end()
    return [*pieces, _Piece(text[at:])]


def _with_whole_names(pieces: list[_Piece]) -> list[_Piece]:
    """First and last name, one behind the other, are the name; a last name alone is nothing that we know."""
    whole: list[_Piece] = []
    for piece in pieces:
        group, _, rest = piece.ours.partition(".")
        if rest != LAST_NAME:
            whole.append(piece)
        elif len(whole) > 1 and whole[-1].text.isspace() and whole[-2].ours in _first_names(group):
            whole[-2:] = [_Piece(whole[-2].text, f"{group}.name", foreign=True)]
        else:
            whole.append(piece._replace(ours=""))
    return whole


def _first_names(group: str) -> tuple[str, str]:
    return f"{group}.first_name", f"{group}.name"


def _written(pieces: list[_Piece]) -> str:
    written = ""
    words = ""
    for piece in pieces:
        if piece.ours:
            written += _quoted(words) + f"{{{{ {piece.ours} }}}}"
            words = ""
        else:
            words += piece.text
    return written + _quoted(words)


def _quoted(words: str) -> str:
    """Words that Liquid takes for nothing but words, also where a placeholder follows."""
    return verbatim(words) if "{{" in words or "{%" in words or words.endswith("{") else words
