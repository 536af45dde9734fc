"""Puts the words of a search into FTS5's language, and finds the passage of a text that they match.

Source of the language: https://www.sqlite.org/fts5.html#full_text_query_syntax. Everything typed goes in as a
quoted string, so nothing typed is ever an operator.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from agentdesk.domain.search_query import Term
from agentdesk.store.word_folding import folded, unstroked

_COLUMNS = {"from": "sender", "to": "recipients", "subject": "subject"}
_IN_TEXT = frozenset({"", "subject"})
_SHORTEST_PREFIX = 3
_PASSAGE_LENGTH = 160
_LEAD = 40
_BLANKS = re.compile(r"\s+")
_FORMS = {
    "a": "àáâãäåāą",
    "c": "çćč",
    "d": "đďð",
    "e": "èéêëēęě",
    "i": "ìíîïīı",
    "l": "łĺľ",
    "n": "ñńňŋ",
    "o": "òóôõöøō",
    "r": "řŕ",
    "s": "śšşș",
    "t": "ťțŧ",
    "u": "ùúûüūůű",
    "y": "ýÿ",
    "z": "źżž",
    "h": "ħ",
    "g": "ğ",
}
"""Letters that the index takes for the same, as they occur in western and central European texts."""


def findable(term: Term) -> bool:
    """Whether the index can hold it: there is a letter or digit in it."""
    return any(char.isalnum() for char in term.text)


def match_expression(
    wanted: Sequence[Term], unwanted: Sequence[Term] = (), *, whole_words: bool = False
) -> str:
    """FTS5 query for documents with all of `wanted` (at least one) and none of `unwanted`.

    A wanted word may be the beginning of a longer one, unless `whole_words`; an unwanted word is taken as it stands.
    """
    every = " AND ".join(_expression(term, whole_words) for term in wanted)
    return f"({every}) NOT ({match_any(unwanted)})" if unwanted else every


def match_any(terms: Sequence[Term]) -> str:
    """FTS5 query for documents with one of `terms` (at least one), each as it stands."""
    return " OR ".join(_expression(term, whole_words=True) for term in terms)


def opens_words(terms: Iterable[Term]) -> bool:
    """Whether any of `terms` may be the beginning of a longer word."""
    return any(_opens(term) for term in terms)


def _opens(term: Term) -> bool:
    return not term.phrase and len(term.text) >= _SHORTEST_PREFIX


def _expression(term: Term, whole_words: bool) -> str:
    text = unstroked(term.text.replace("\0", " ").encode("utf-8", "replace").decode())
    quoted = '"' + text.replace('"', '""') + '"'
    if _opens(term) and not whole_words:
        quoted += " *"
    column = _COLUMNS.get(term.field)
    return f"{{{column}}} : {quoted}" if column else quoted


def passage(texts: Iterable[str], terms: Sequence[Term]) -> str:
    """At most 160 characters around the first of `terms` found, in the first of `texts` that has one."""
    needles = tuple(
        folded(term.text).strip() for term in terms if not term.negated and term.field in _IN_TEXT
    )
    for text in texts if needles else ():
        place = _place(text, needles)
        if place is not None:
            return _around(text, place)
    return ""


def _place(text: str, needles: Sequence[str]) -> int | None:
    """Where the first of the folded `needles` that is there begins a word in `text`."""
    plain = text.lower()
    for needle in needles:
        place = plain.find(needle)
        while place > 0 and plain[place - 1].isalnum():
            place = plain.find(needle, place + 1)
        if place >= 0:
            return place
    if text.isascii() and not any(" " in needle for needle in needles):
        return None
    found = _alike(tuple(needles)).search(text)
    return found.start() if found else None


@lru_cache(maxsize=32)
def _alike(needles: Sequence[str]) -> re.Pattern[str]:
    """Any of the folded `needles` at the start of a word, with whatever marks, strokes and breaks are in it."""
    return re.compile("|".join(rf"\b{''.join(map(_any_form, needle))}" for needle in needles), re.IGNORECASE)


def _any_form(letter: str) -> str:
    if letter.isspace():
        return r"\s+"
    return f"[{letter}{_FORMS[letter]}]" if letter in _FORMS else re.escape(letter)


def _around(text: str, place: int) -> str:
    start = max(0, place - _LEAD)
    if start:
        start = text.find(" ", start, place) + 1 or start
    line = _BLANKS.sub(" ", text[start : start + 2 * _PASSAGE_LENGTH]).strip()
    cut = line[: _PASSAGE_LENGTH - 2]
    more = len(cut) < len(line) or start + 2 * _PASSAGE_LENGTH < len(text)
    return ("…" if start else "") + cut + ("…" if more else "")
