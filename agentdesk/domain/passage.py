"""A stretch of plain text together with what its words rule out, found out once for all the patterns tried on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import or_
from typing import Protocol

from agentdesk.domain.required_words import SHORTEST, TOKEN

_KEPT = 50_000
_LETTER, _SIGN = "X", "\x7f"
"""What stands for a letter and for a sign outside ASCII: plain text and the patterns hold neither."""


class Demanding(Protocol):
    """Something that only looks at texts with certain words."""

    @property
    def words(self) -> tuple[frozenset[str], ...]:
        """A text needs one word of each set."""


class _Lookup(dict[str, int]):
    """Bits of the demands that a token meets, found out when it is first met: few thousand make up nearly all mail."""

    def __init__(self, demands: Iterable[tuple[frozenset[str], int]]) -> None:
        super().__init__()
        self._by_word: dict[str, int] = {}
        self._by_start: dict[str, list[str]] = {}
        for words, bit in demands:
            for word in words:
                self._by_word[word] = self._by_word.get(word, 0) | bit
        for word in self._by_word:
            self._by_start.setdefault(word[:SHORTEST], []).append(word)

    def __missing__(self, chunk: str) -> int:
        if len(self) > _KEPT:
            self.clear()
        tokens = TOKEN.findall(chunk)
        found = self._look_into(chunk) if tokens == [chunk] else reduce(or_, map(self.__getitem__, tokens), 0)
        self[chunk] = found
        return found

    def _look_into(self, token: str) -> int:
        starts = {token[at : at + SHORTEST] for at in range(len(token) - 1)}
        words = chain.from_iterable(self._by_start.get(start, ()) for start in starts)
        return reduce(or_, (self._by_word[word] for word in words if word in token), 0)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The demands of the patterns enrolled first, as bits, and what looks them up."""

    patterns: int
    bits: dict[frozenset[str], int]
    lookup: _Lookup


class _Vocabulary:
    """A bit for each demand of all patterns, and which of them a text does not meet.

    Patterns are enrolled as modules are imported; they are read when the first text is looked at. A text that was
    looked at before a pattern came rules nothing of it out. Threads may read at once: a demand has the same bit in
    every reading, since patterns keep their order.
    """

    def __init__(self) -> None:
        self._patterns: list[Demanding] = []
        self._reading = _Reading(0, {}, _Lookup(()))

    def enrol(self, pattern: Demanding) -> None:
        """Take note of a pattern."""
        self._patterns.append(pattern)

    def bits(self, demands: Iterable[frozenset[str]]) -> int:
        """The bits of these demands."""
        return reduce(or_, map(self._read().bits.__getitem__, demands), 0)

    def lacks(self, text: str) -> int:
        """The bits of all demands that no word of `text` meets."""
        reading = self._read()
        met = reduce(or_, map(reading.lookup.__getitem__, text.split()), 0)
        return ((1 << len(reading.bits)) - 1) & ~met

    def _read(self) -> _Reading:
        if self._reading.patterns == len(self._patterns):
            return self._reading
        patterns = tuple(self._patterns)
        bits: dict[frozenset[str], int] = {}
        for words in chain.from_iterable(pattern.words for pattern in patterns):
            bits.setdefault(words, 1 << len(bits))
        self._reading = reading = _Reading(len(patterns), bits, _Lookup(bits.items()))
        return reading


vocabulary = _Vocabulary()


class Passage:
    """Plain text (see `plain_letters`) to look for patterns in."""

    __slots__ = ("exact", "lacks", "likened", "text")

    def __init__(self, text: str, lacks: int | None = None) -> None:
        """`lacks`: demands that the text is known not to meet; found out where None."""
        self.text = text
        self.lacks = vocabulary.lacks(text) if lacks is None else lacks
        self.exact = text.encode() if text.isascii() else None
        """In ASCII, where it is that."""
        self.likened = self.exact if self.exact is not None else _likened(text)
        """With stand-ins for what is not ASCII; None where it holds digits or spaces of other scripts."""

    def part(self, begin: int, end: int | None = None) -> "Passage":
        """A piece of it, for a few patterns: it lacks what the whole lacks."""
        return Passage(self.text[begin:end], self.lacks)

    def followed_by(self, other: "Passage") -> "Passage":
        """Both, on lines of their own."""
        return Passage(f"{self.text}\n{other.text}", self.lacks & other.lacks)


def unsifted(text: str) -> Passage:
    """`text` for a single pattern: it is not worth while to look up its words."""
    return Passage(text, 0)


def whole_of(text: str, parts: Sequence[Passage]) -> Passage:
    """`text`, whose every word stands in one of `parts`."""
    lacks = parts[0].lacks
    for part in parts:
        lacks &= part.lacks
    return Passage(text, lacks)


class _StandIns(dict[int, str]):
    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isascii():
            stand_in = character
        elif character.isspace() or character.isdecimal():
            raise ValueError(character)
        else:
            stand_in = _LETTER if character.isalnum() else _SIGN
        self[code] = stand_in
        return stand_in


_STAND_INS = _StandIns()


def _likened(text: str) -> bytes | None:
    try:
        return text.translate(_STAND_INS).encode()
    except ValueError:
        return None
