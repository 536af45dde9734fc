"""A text's words and sentences, found out once, and phrases looked for in them without a regular expression.

A phrase is looked up by its first word, so that what it costs does not grow with the text, whatever the text is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from agentdesk.domain.plain_letters import plain
from agentdesk.domain.swift_pattern import Span

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_END = re.compile(r"[.!?][)\"'\]]{0,3}(?=\s)|\n")
_LISTED = re.compile(r"\s*(?:[-*•+]|\(?\d{1,2}[.)]|[a-h]\))\s")
_SHORT_LINE = 55
"""A shorter line was ended by its writer, not by a mail program."""
_ABBREVIATED = frozenset(
    "np tzn tj ok godz ul nr itd mr mrs dr sr sra exmo eg ie vs approx no z.b bzw".split()
)
_GAP = 3
"""Words that may stand where a phrase has `..`."""
_STEM = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence stands: code points `start` to `end`, words `first` to `last` (not included)."""

    start: int
    end: int
    first: int
    last: int


class Wording:
    """A text to look for phrases in. Words are in plain letters; every character keeps its position."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.letters = plain(text)
        self.words: list[str] = []
        self.sentences = tuple(self._read())
        """In order, those without a word left out."""

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Word -> its places among the words."""
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            places.setdefault(word, []).append(at)
        return places

    @cached_property
    def by_stem(self) -> dict[str, list[str]]:
        """The different words by their first letters."""
        stems: dict[str, list[str]] = {}
        for word in self.places:
            stems.setdefault(word[:_STEM], []).append(word)
        return stems

    def span(self, first: int, last: int) -> Span:
        """Where the words `first` to `last` (not included) stand."""
        return self._spans[first][0], self._spans[last - 1][1]

    def sentence_at(self, word: int) -> Sentence:
        """The sentence that has this word."""
        return self.sentences[bisect_right(self._firsts, word) - 1]

    def said(self, sentence: Sentence) -> str:
        """The sentence as it was written."""
        return self.text[sentence.start : sentence.end]

    def asks(self, sentence: Sentence) -> bool:
        """Whether it ends in a question mark."""
        return self.said(sentence).rstrip(" )\"'”»*_").endswith("?")

    @cached_property
    def _firsts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    @cached_property
    def _spans(self) -> list[Span]:
        """Where each word stands."""
        return [match.span() for match in _WORD.finditer(self.letters)]

    def _read(self) -> Iterator[Sentence]:
        """Collects the words on the way: no word goes on behind the end of a sentence."""
        at = 0
        for end in (*self._ends(), len(self.letters)):
            first = len(self.words)
            self.words += _WORD.findall(self.letters, at, end)
            if len(self.words) > first:
                yield self._trimmed(at, end, first, len(self.words))
            at = end

    def _trimmed(self, start: int, end: int, first: int, last: int) -> Sentence:
        piece = self.text[start:end]
        left = len(piece) - len(piece.lstrip())
        return Sentence(start + left, start + len(piece.rstrip()), first, last)

    def _ends(self) -> Iterator[int]:
        line = 0
        for match in _END.finditer(self.letters):
            if match.group() != "\n":
                if not self._abbreviates(match.start()):
                    yield match.end()
            elif self._line_ends(line, match.start()):
                yield match.end()
            if match.group() == "\n":
                line = match.end()

    def _abbreviates(self, stop: int) -> bool:
        if self.letters[stop : stop + 2].strip() != ".":
            return False
        before = self.letters[max(0, stop - 8) : stop]
        word = (before.split() or [""])[-1].strip("(.").replace(".", "")
        begins_line = "\n" in before or stop < len(before) + 1
        numbers = begins_line and before.rpartition("\n")[2].strip(" (").isdecimal()
        return word in _ABBREVIATED or numbers

    def _line_ends(self, line: int, at: int) -> bool:
        following = self.letters[at + 1 : at + 8]
        blank = not following.strip(" ") or following.lstrip(" ").startswith("\n")
        return at - line < _SHORT_LINE or blank or _LISTED.match(following) is not None


class Phrases:
    """Phrases in plain letters: `you should have`, `przeprasza*` (a word that begins so), `have *ed`
    (a later one that ends so), `please .. send` (a few
    words between), `can/could you` (either).
    """

    def __init__(self, *phrases: str) -> None:
        self._phrases = phrases

    def found(self, wording: Wording) -> list[tuple[int, int]]:
        """The first and last word (not included) of each place, in order."""
        places = {place for first, rest in self._index for place in self._at(wording, first, rest)}
        return sorted(places)

    def spans(self, wording: Wording) -> list[Span]:
        """Where they stand in the text, in order."""
        return [wording.span(*place) for place in self.found(wording)]

    def holds(self, wording: Wording) -> bool:
        """Whether any is there."""
        return any(True for first, rest in self._index for _ in self._at(wording, first, rest))

    @cached_property
    def _index(self) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
        return tuple(entry for phrase in self._phrases for entry in _taken_apart(phrase))

    def _at(
        self, wording: Wording, first: str, rest: tuple[tuple[str, ...], ...]
    ) -> Iterator[tuple[int, int]]:
        for word in _meant(wording, first):
            for place in wording.places[word]:
                limit = wording.sentence_at(place).last if rest else place + 1
                last = _end_of(wording.words, rest, place + 1, limit)
                if last is not None:
                    yield place, last


def _taken_apart(phrase: str) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    first, *rest = (tuple(part.split("/")) for part in phrase.split())
    for one in first:
        yield one, tuple(rest)


def _meant(wording: Wording, first: str) -> Iterable[str]:
    if not first.endswith("*"):
        return (first,) if first in wording.places else ()
    stem = first[:-1]
    return [word for word in wording.by_stem.get(stem[:_STEM], ()) if word.startswith(stem)]


def _end_of(words: list[str], rest: tuple[tuple[str, ...], ...], at: int, limit: int) -> int | None:
    """The word after the phrase whose further parts are `rest`; None where it does not go on so."""
    for number, part in enumerate(rest):
        if part == ("..",):
            ends = (_end_of(words, rest[number + 1 :], at + gap, limit) for gap in range(_GAP + 1))
            return next((end for end in ends if end is not None), None)
        if at >= limit or not _is_one(words[at], part):
            return None
        at += 1
    return at


def _is_one(word: str, alternatives: tuple[str, ...]) -> bool:
    return any(_likens(word, one) for one in alternatives)


def _likens(word: str, part: str) -> bool:
    if part.endswith("*"):
        return word.startswith(part[:-1])
    return word.endswith(part[1:]) if part.startswith("*") else word == part
