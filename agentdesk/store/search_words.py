"""Puts the words of a search into FTS5's language, and finds the passage of a text that they match.

Source of the language: https://www.sqlite.org/fts5.html#full_text_query_syntax. Everything typed goes in as a
quoted string, so nothing typed is ever an operator.
"""

import re
from collections.abc import Iterable, Sequence

from agentdesk.domain.search_query import Term
from agentdesk.store.word_folding import folded, unstroked

_COLUMNS = {"from": "sender", "to": "recipients", "subject": "subject"}
_SHORTEST_PREFIX = 3
_PASSAGE_LENGTH = 160
_LEAD = 40
_BLANKS = re.compile(r"\s+")


def findable(term: Term) -> bool:
    """Whether the index can hold it: there is a letter or digit in it."""
    return any(char.isalnum() for char in term.text)


def match_expression(wanted: Sequence[Term], unwanted: Sequence[Term] = ()) -> str:
    """FTS5 query for documents with all of `wanted` (at least one) and none of `unwanted`."""
    every = " AND ".join(_expression(term) for term in wanted)
    none = " OR ".join(_expression(term) for term in unwanted)
    return f"({every}) NOT ({none})" if none else every


def _expression(term: Term) -> str:
    text = unstroked(term.text.replace("\0", " ").encode("utf-8", "replace").decode())
    quoted = '"' + text.replace('"', '""') + '"'
    if not term.phrase and len(text.rstrip()) >= _SHORTEST_PREFIX:
        quoted += " *"
    column = _COLUMNS.get(term.field)
    return f"{{{column}}} : {quoted}" if column else quoted


def passage(texts: Iterable[str], terms: Sequence[Term]) -> str:
    """At most 160 characters around the first of `terms` found, in the first of `texts` that has one."""
    needles = [folded(term.text) for term in terms if not term.negated]
    for text in texts:
        line = _BLANKS.sub(" ", text).strip()
        place = _first_place(line, needles)
        if place is not None:
            return _around(line, place)
    return ""


def _first_place(line: str, needles: Sequence[str]) -> int | None:
    plain = folded(line)
    places = [found.start() for needle in needles if (found := re.search(rf"\b{re.escape(needle)}", plain))]
    if not places:
        return None
    return min(places) * len(line) // len(plain)


def _around(line: str, place: int) -> str:
    start = max(0, place - _LEAD)
    if start:
        start = line.find(" ", start, place) + 1 or start
    cut = line[start : start + _PASSAGE_LENGTH - 2]
    return ("…" if start else "") + cut + ("…" if start + len(cut) < len(line) else "")
