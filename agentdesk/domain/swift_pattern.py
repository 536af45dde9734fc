"""Regular expressions that give up early: a pattern whose required words are missing from a text is not tried on it.

Most mails hold none of the words that a rule looks for, and trying a pattern with a hundred alternatives at every
position costs a thousand times what looking for its words does. The words are read off the pattern itself, so a match
is never lost: whatever the pattern matches contains one of them.
"""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 2
"""Shorter words stand in every text and are not asked for."""
_TOKENS_KEPT = 50_000
_TEXTS_KEPT = 64
_TOKEN = re.compile(r"[^\W_]+")


class SwiftPattern:
    """A pattern (for lower-case texts, no flags) with `search`, `match` and `findall` as `re.Pattern` has them.

    It is read and compiled when it is first needed, so that a long list of them costs nothing at start-up.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        _vocabulary.enrol(self)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def literals(self) -> tuple[frozenset[str], ...]:
        """Sets of literals: a text that the pattern matches holds at least one of each."""
        return required_literals(self.pattern)

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The same, of each literal only the longest word."""
        return tuple(frozenset(map(_core, literals)) for literals in self.literals)

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
        """Whether `text` (or any part of it) holds the literals that a match needs."""
        return self.may_match_with(text, _vocabulary.present(text))

    def may_match_with(self, text: str, present: frozenset[str]) -> bool:
        """The same, where it is known which words are `present` in `text`."""
        for words in self.words:
            if words.isdisjoint(present):
                return False
        return all(any(literal in text for literal in literals) for literals in self.literals)


class SwiftPatterns:
    """Several patterns, of which a text is spared all but those whose words it holds."""

    def __init__(self, patterns: Iterable[SwiftPattern]) -> None:
        self._patterns = tuple(patterns)

    def candidates(self, text: str) -> list[int]:
        """Which of the patterns may match `text`: their places in the given order."""
        present = _vocabulary.present(text)
        likely = {at for word in present for at in self._by_word.get(word, ())}
        likely.update(self._by_word.get("", ()))
        return sorted(at for at in likely if self._patterns[at].may_match_with(text, present))

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """Places of the patterns by the words of their first demand; under "" those that demand nothing."""
        places: dict[str, list[int]] = {}
        for at, pattern in enumerate(self._patterns):
            for word in pattern.words[0] if pattern.words else ("",):
                places.setdefault(word, []).append(at)
        return places


class _Vocabulary:
    """All words that the patterns require, and which of them a text holds.

    A text is cut into tokens; which words a token contains is found out once for each token ever met, and the
    same few thousand tokens make up nearly all mail.
    """

    def __init__(self) -> None:
        self._patterns: list[SwiftPattern] = []
        self._known = 0
        self._by_start: dict[str, list[str]] = {}
        self._in_token = lru_cache(maxsize=_TOKENS_KEPT)(self._look_into)
        self.present = lru_cache(maxsize=_TEXTS_KEPT)(self._look_through)

    def enrol(self, pattern: SwiftPattern) -> None:
        """Take note of a pattern; its words are read when the first text is looked through."""
        self._patterns.append(pattern)

    def _look_through(self, text: str) -> frozenset[str]:
        self._learn()
        found: set[str] = set()
        for token in set(_TOKEN.findall(text)):
            found |= self._in_token(token)
        return frozenset(found)

    def _look_into(self, token: str) -> frozenset[str]:
        starts = (self._by_start.get(token[at : at + _SHORTEST], ()) for at in range(len(token) - 1))
        return frozenset(word for words in starts for word in words if word in token)

    def _learn(self) -> None:
        if self._known == len(self._patterns):
            return
        self._known = len(self._patterns)
        self._by_start.clear()
        for word in {word for one in self._patterns for words in one.words for word in words}:
            self._by_start.setdefault(word[:_SHORTEST], []).append(word)
        self._in_token.cache_clear()


_vocabulary = _Vocabulary()


def swift(pattern: str) -> SwiftPattern:
    """`pattern`, to be tried swiftly."""
    return SwiftPattern(pattern)


def required_literals(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of literals: every match of `pattern` holds at least one of each; empty where none is required."""
    demands = (_without_longer(one) for one in _demands(parser.parse(pattern)))
    useful = (one for one in demands if min(len(_core(literal)) for literal in one) >= _SHORTEST)
    return tuple(sorted(useful, key=len))


def _core(literal: str) -> str:
    """The longest run of letters and digits in a literal, which lies within one token of any text that holds it."""
    return max(_TOKEN.findall(literal), key=len, default="")


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
