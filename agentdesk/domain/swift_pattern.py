"""Regular expressions that give up early: a pattern whose required words are missing from a text is not tried on it.

Most mails hold none of the words that a rule looks for, and trying a pattern with a hundred alternatives at every
position costs a thousand times what looking for its words does. The words are read off the pattern itself, so a match
is never lost: whatever the pattern matches contains one of them.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 2
"""Shorter words stand in every text and are not asked for."""


class SwiftPattern:
    """A pattern (for lower-case texts, no flags) with `search`, `match` and `findall` as `re.Pattern` has them.

    It is read and compiled when it is first needed, so that a long list of them costs nothing at start-up.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _words(self) -> tuple[tuple[str, ...], ...]:
        return required_words(self.pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, or None."""
        return self._compiled.search(text) if self.may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning, or None."""
        return self._compiled.match(text)

    def findall(self, text: str) -> list[Any]:
        """All matches, as re.Pattern.findall gives them."""
        return self._compiled.findall(text) if self.may_match(text) else []

    def may_match(self, text: str) -> bool:
        """Whether `text` (or any part of it) holds the words that a match needs."""
        for words in self._words:
            for word in words:
                if word in text:
                    break
            else:
                return False
        return True


def swift(pattern: str) -> SwiftPattern:
    """`pattern`, to be tried swiftly."""
    return SwiftPattern(pattern)


def required_words(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Sets of words: every match of `pattern` contains at least one word of each; empty where none is required."""
    demands = _demands(parser.parse(pattern))
    useful = (_without_longer(words) for words in demands if min(map(len, words)) >= _SHORTEST)
    return tuple(sorted((tuple(sorted(words)) for words in useful), key=len))


def _without_longer(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words if not any(other != w and other in w for other in words))


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The best of the demands of a sequence."""
    return max(_demands(items), key=_worth, default=None)


def _demands(items: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """What a sequence requires: one word of each of these sets."""
    demands: list[frozenset[str]] = []
    run = ""
    for kind, value in items:
        if kind is op.LITERAL:
            run += chr(value)
            continue
        demands += [frozenset({run})] if run else []
        run = ""
        if (demand := _of_item(kind, value)) is not None:
            demands.append(demand)
    return [*demands, frozenset({run})] if run else demands


def _of_item(kind: Any, value: Any) -> frozenset[str] | None:
    if kind is op.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind is op.BRANCH:
        return _of_branches([_of_sequence(branch) for branch in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] > 0:
        return _of_sequence(value[2])
    return None


def _of_branches(branches: list[frozenset[str] | None]) -> frozenset[str] | None:
    known = [branch for branch in branches if branch is not None]
    return frozenset().union(*known) if len(known) == len(branches) else None


def _worth(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)
