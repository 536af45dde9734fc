"""Finds entries by their words and topics: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25
and Beyond", 2009) over stems, in every language that an entry is written in.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import Generic, TypeVar

from agentdesk.domain.canned import LANGUAGES
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.topics import topics_of
from agentdesk.services.stemming import stems

K = TypeVar("K")

_SATURATION, _LENGTH = 1.2, 0.6
"""BM25's k1 and b."""
_TITLE, _KEYWORD, _BODY = 3.0, 3.0, 1.0
_TOPIC = 2.2
"""How much a shared topic counts beside a shared word."""
_IN_BODY = 0.3
"""What is left of that where only the entry's text is about it."""
_LOOKED_THROUGH = 6_000
"""Characters of a text that entries are ranked for."""
_HALFWAY = 12.0
"""The sum that makes a score of one half."""
_LEAST_STEM, _LONGEST_ENDING = 5, 4
"""Letters of a stem that longer words may begin with, and of what may follow it."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Wording:
    """An entry in one language."""

    title: str
    keywords: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Match(Generic[K]):
    """An entry, and what its shared words and topics weigh."""

    entry: K
    by_word: Mapping[str, float]
    by_topic: Mapping[str, float]

    @property
    def weight(self) -> float:
        """All of it together; 0 where nothing is shared."""
        return sum(self.by_word.values()) + sum(self.by_topic.values())


@dataclass(frozen=True, slots=True)
class _Document(Generic[K]):
    entry: K
    words: Mapping[str, float]
    topics: Mapping[str, float]
    length: float


def as_score(weight: float) -> float:
    """A weight as a number between 0 and 1."""
    return weight / (weight + _HALFWAY)


def rarity(among: int, total: int) -> float:
    """What a word that `among` of `total` texts have tells about one of them: BM25's inverse document frequency."""
    return log(1 + (total - among + 0.5) / (among + 0.5))


def bm25(rare: float, count: float, length: float, mean: float) -> float:
    """The weight of a word of that rarity that a text of `length` has `count` times; texts are `mean` long."""
    norm = _SATURATION * (1 - _LENGTH + _LENGTH * length / mean)
    return rare * count * (_SATURATION + 1) / (count + norm)


class WordIndex(Generic[K]):
    """The words and topics of entries, and how rare each is among them. Never changes, so any thread may ask."""

    def __init__(self, entries: Iterable[tuple[K, Mapping[str, Wording]]]) -> None:
        """`entries`: each with what it says in each language (ISO 639-1)."""
        self._documents = [_document(entry, wordings) for entry, wordings in entries]
        self._mean = sum(one.length for one in self._documents) / max(len(self._documents), 1) or 1.0
        self._in = Counter(word for one in self._documents for word in one.words)
        self._about = Counter(topic for one in self._documents for topic in one.topics)

    def ranked(self, text: str, language: str) -> list[Match[K]]:
        """Every entry with what it shares with `text`, in no order; `language` is empty where it is not known."""
        spoken = (language,) if language else LANGUAGES
        words = Counter(stem for one in spoken for stem in stems(text[:_LOOKED_THROUGH], one))
        topics = topics_of(text)
        return [self._match(one, words, topics) for one in self._documents]

    def found(self, text: str) -> list[Match[K]]:
        """The entries that hold every word of `text`, best first; a word may be begun, or have another ending."""
        wanted = [self._meant(word) for word in _WORD.findall(text.lower())]
        if not wanted:
            return []
        matches = [
            Match(one.entry, self._weights(one, set().union(*wanted)), {})
            for one in self._documents
            if all(any(word in one.words for word in meant) for meant in wanted)
        ]
        return sorted(matches, key=lambda one: -one.weight)

    def _meant(self, word: str) -> set[str]:
        """The stems that the word has in any language, those that it begins, and those that begin most of it."""
        typed = plain(word)
        own = {stem for language in LANGUAGES for stem in stems(word, language)}
        least = max(_LEAST_STEM, len(typed) - _LONGEST_ENDING)
        return {
            stem
            for stem in self._in
            if stem in own or stem.startswith(typed) or (len(stem) >= least and typed.startswith(stem))
        }

    def _match(self, one: _Document[K], words: Mapping[str, int], topics: Mapping[str, int]) -> Match[K]:
        by_topic = {
            t: _TOPIC * self._rarity(self._about[t]) * one.topics[t] * min(2.0, 1 + 0.25 * (count - 1))
            for t, count in topics.items()
            if t in one.topics
        }
        return Match(one.entry, self._weights(one, words), by_topic)

    def _weights(self, one: _Document[K], words: Iterable[str]) -> dict[str, float]:
        return {word: self._weight(one, word) for word in words if word in one.words}

    def _weight(self, one: _Document[K], word: str) -> float:
        return bm25(self._rarity(self._in[word]), one.words[word], one.length, self._mean)

    def _rarity(self, among: int) -> float:
        return rarity(among, len(self._documents))


def _document(entry: K, wordings: Mapping[str, Wording]) -> _Document[K]:
    words: defaultdict[str, float] = defaultdict(float)
    for language, wording in wordings.items():
        for text, weight in (
            (wording.title, _TITLE),
            (" ".join(wording.keywords), _KEYWORD),
            (wording.body, _BODY),
        ):
            for stem in stems(text, language):
                words[stem] += weight / len(wordings)
    return _Document(entry, words, _topics(wordings), sum(words.values()))


def _topics(wordings: Mapping[str, Wording]) -> dict[str, float]:
    headings = dict.fromkeys(f"{one.title}. {'. '.join(one.keywords)}." for one in wordings.values())
    topics = dict.fromkeys((topic for heading in headings for topic in topics_of(heading)), 1.0)
    for wording in wordings.values():
        for topic in topics_of(wording.body):
            topics.setdefault(topic, _IN_BODY)
    return topics
