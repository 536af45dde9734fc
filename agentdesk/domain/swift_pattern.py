"""Regular expressions that give up early: a pattern whose required words are missing from a text is not tried on it.

Most mails hold none of the words that a rule looks for, and trying a pattern with a hundred alternatives at every
position costs a thousand times what looking for its words does. The words are read off the pattern itself, so a match
is never lost: whatever the pattern matches contains one of them. Where an engine that takes linear time is plugged in
(see docs/decisions), it searches what is left; `re` does where it cannot.
"""

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Protocol

from agentdesk.domain.passage import Passage, vocabulary
from agentdesk.domain.required_words import core, required_literals

Span = tuple[int, int]
"""Where a match begins and ends."""


class Linear(Protocol):
    """One pattern in an engine that never backtracks."""

    exact: bool
    """Whether what it finds is what `re` finds; otherwise it finds more, and never later."""

    def find(self, text: bytes, begin: int) -> Span | None:
        """The first match in ASCII `text` from `begin` on."""


Engine = Callable[[str], Linear | None]
"""Compiles a pattern; None where it cannot."""


class SwiftPattern:
    """A pattern for passages of plain letters (no flags, no groups).

    It is read and compiled when it is first needed, so that a long list of them costs nothing at start-up.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        vocabulary.enrol(self)
        _patterns.append(self)

    def search(self, passage: Passage) -> Span | None:
        """The first match, or None."""
        if passage.lacks & self.needs:
            return None
        text = passage.likened if self._latin else passage.exact
        if text is None or self._linear is None:
            return self._searched(passage.text) if self._has_literals(passage.text) else None
        found = self._linear.find(text, 0)
        return found if found is None or self._linear.exact else self._searched(passage.text, found[0])

    def holds(self, passage: Passage) -> bool:
        """Whether it matches anywhere."""
        return not passage.lacks & self.needs and self.search(passage) is not None

    def found(self, passage: Passage) -> set[str]:
        """The different texts of all matches that do not overlap."""
        if passage.lacks & self.needs:
            return set()
        if passage.likened is None or self._linear is None or not (self._linear.exact and self._latin):
            return set(self._compiled.findall(passage.text)) if self._has_literals(passage.text) else set()
        found, at = set[str](), 0
        while span := self._linear.find(passage.likened, at):
            found.add(passage.text[span[0] : span[1]])
            at = max(span[1], at + 1)
        return found

    def may_match(self, passage: Passage) -> bool:
        """Whether `passage` (or any part of it) holds the words that a match needs."""
        return not passage.lacks & self.needs

    @cached_property
    def literals(self) -> tuple[frozenset[str], ...]:
        """Sets of literals: a text that the pattern matches holds at least one of each."""
        return required_literals(self.pattern)

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The same, of each literal only the longest word."""
        return tuple(frozenset(map(core, literals)) for literals in self.literals)

    @cached_property
    def needs(self) -> int:
        """The bits of its demands in the vocabulary."""
        return vocabulary.bits(self.words)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _linear(self) -> Linear | None:
        return _engine[-1](self.pattern) if _engine else None

    @cached_property
    def _latin(self) -> bool:
        """Whether it names no letter outside ASCII, so that stand-ins do for them."""
        return self.pattern.isascii()

    def _searched(self, text: str, begin: int = 0) -> Span | None:
        match = self._compiled.search(text, begin)
        return match and match.span()

    def _has_literals(self, text: str) -> bool:
        return all(any(literal in text for literal in literals) for literals in self.literals)


class SwiftPatterns:
    """Several patterns, of which a passage is spared all but those whose words it holds."""

    def __init__(self, patterns: Iterable[SwiftPattern]) -> None:
        self._patterns = tuple(patterns)

    def candidates(self, passage: Passage) -> list[int]:
        """Which of the patterns may match: their places in the given order."""
        lacks, (firsts, by_first, always) = passage.lacks, self._index
        there = firsts & ~lacks
        likely = list(always)
        while there:
            lowest = there & -there
            likely += by_first[lowest]
            there ^= lowest
        return sorted(at for at in likely if not lacks & self._needs[at])

    @cached_property
    def _needs(self) -> tuple[int, ...]:
        return tuple(pattern.needs for pattern in self._patterns)

    @cached_property
    def _index(self) -> tuple[int, dict[int, list[int]], list[int]]:
        """All first demands, the places of the patterns by theirs, and those that demand nothing."""
        by_first: dict[int, list[int]] = {}
        for at, pattern in enumerate(self._patterns):
            by_first.setdefault(vocabulary.bits(pattern.words[:1]), []).append(at)
        always = by_first.pop(0, [])
        return sum(by_first), by_first, always


_patterns: list[SwiftPattern] = []
_engine: list[Engine] = []


def plug(engine: Engine | None) -> None:
    """Search with `engine` from now on; None: with `re` alone."""
    if _engine == ([engine] if engine else []):
        return
    _engine[:] = [engine] if engine else []
    for pattern in _patterns:
        pattern.__dict__.pop("_linear", None)


def swift(pattern: str) -> SwiftPattern:
    """`pattern`, to be tried swiftly."""
    return SwiftPattern(pattern)
