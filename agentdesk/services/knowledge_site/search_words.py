"""The words that the search page of one language looks through, as a script: a browser does not fetch from a folder.

A browser has no stemmer, so what is listed is the beginning that the forms of a word share, such as `skrzynk` or
`histor`. Each is followed by the articles that hold it, by their place in the list, and what it weighs there (BM25, as
in services.word_index).
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, takewhile

from agentdesk.domain.plain_letters import plain
from agentdesk.services.knowledge_site.entries import Entry
from agentdesk.services.stemming import stems
from agentdesk.services.word_index import bm25, rarity

_WORD = re.compile(r"[^\W_]{2,40}")
_TITLE, _TAG, _SUMMARY, _BODY = 4, 4, 2, 1
_LEAST = 3
"""Letters of a beginning; of a shorter stem the whole word is listed."""


class SearchWords:
    """The words of a list of entries."""

    def __init__(self, entries: Sequence[Entry], language: str) -> None:
        self._language = language
        self.held: defaultdict[str, dict[int, int]] = defaultdict(dict)
        """What each beginning weighs at the places that have it."""
        counted = [_counted(entry, language) for entry in entries]
        rare = _rarities(counted)
        mean = sum(words.total() for words in counted) / max(len(counted), 1)
        for place, words in enumerate(counted):
            length = words.total()
            for word, times in words.items():
                self.held[word][place] = _whole(bm25(rare[word], times, length, mean))

    def weights(self, text: str) -> Counter[int]:
        """What the words of `text` weigh together, by place."""
        together: Counter[int] = Counter()
        for word in dict.fromkeys(_beginnings(text, self._language)):
            together.update(self.held.get(word, {}))
        return together

    def script(self) -> bytes:
        """`searchWords = [["beginning", place, weight, place, weight ...] ...]`, plain ASCII."""
        lines = (
            json.dumps([word, *chain.from_iterable(places.items())], separators=(",", ":"))
            for word, places in sorted(self.held.items())
        )
        return ('"use strict";\nconst searchWords = [\n' + ",\n".join(lines) + "\n];\n").encode()


def _counted(entry: Entry, language: str) -> Counter[str]:
    """How often each beginning is there; in a title it counts as often as it matters more."""
    words: Counter[str] = Counter()
    for text, times in (
        (entry.title, _TITLE),
        (" ".join((*entry.tags, entry.category)), _TAG),
        (entry.summary, _SUMMARY),
        (entry.words, _BODY),
    ):
        for word in _beginnings(text, language):
            words[word] += times
    return words


def _rarities(counted: Sequence[Counter[str]]) -> Mapping[str, float]:
    among = Counter(word for words in counted for word in words)
    return {word: rarity(one, len(counted)) for word, one in among.items()}


def _whole(weight: float) -> int:
    """In tenths, and at least 1: what is held is found."""
    return max(1, round(10 * weight))


def _beginnings(text: str, language: str) -> Iterator[str]:
    for word in _WORD.findall(unicodedata.normalize("NFC", text).lower()):
        yield _beginning(word, language)


@lru_cache(maxsize=50_000)
def _beginning(word: str, language: str) -> str:
    """What the word and its stem have in common: `history`, stem `histori`, begins as `histories` does."""
    typed = plain(word)
    stem = next(stems(word, language), typed)
    stem = stem.removesuffix("i") if language == "en" else stem
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(typed, stem, strict=False))
    shared = "".join(letter for letter, _ in pairs)
    return shared if len(shared) >= _LEAST else typed
