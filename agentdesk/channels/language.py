"""Tells the language of a mail from its small words and letters: quick, and sure where texts are as short as mail is.

Measured beside py3langid in docs/decisions; that one needs numpy, 73 MB for this alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from agentdesk.channels.language_words import ENDINGS, GREETINGS, PLAIN_SIGNS, SHARED_SIGNS, WORDS
from agentdesk.domain.message import Message
from agentdesk.domain.plain_letters import plain

_SAMPLE = 3000
_NOISE = re.compile(r"https?://\S+|\S+@\S+|\b\w*\d\w*\b|\b(?:\w+[./\\_]){1,8}\w+\b")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_MIN_SCORE = 1.0
_SIGN = 0.6
_SIGNS_COUNTED = 12
_GREETING = 1.2
_ENDING = 0.35
_FEW_WORDS = 40
_AROUND = ".,;:!?()"
_KEPT = 20_000


def _weights() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Word -> languages and how much it tells: the fewer languages share it, the more."""
    speakers: dict[str, list[str]] = defaultdict(list)
    for language, words in WORDS.items():
        for word in words:
            speakers[word].append(language)
    weight = {1: 1.0, 2: 0.5, 3: 0.3}
    table = {word: {one: weight.get(len(who), 0.2) for one in who} for word, who in speakers.items()}
    for language, words in GREETINGS.items():
        for word in words:
            share = _GREETING / sum(word in others for others in GREETINGS.values())
            table.setdefault(word, {})[language] = max(share, table.get(word, {}).get(language, 0.0))
    return {word: tuple(shares.items()) for word, shares in table.items()}


_WEIGHTS = _weights()


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What stands between two spaces, without noise."""

    words: tuple[str, ...]
    told: tuple[tuple[str, float], ...]
    """Languages that its words tell of, and how much."""
    foreign: str
    """Its characters outside ASCII, in lower case."""


class _Chunks(dict[str, _Chunk]):
    """Chunks as they were found when first met: the same few thousand make up nearly all mail."""

    def __missing__(self, text: str) -> _Chunk:
        if len(self) >= _KEPT:
            self.clear()
        self[text] = _chunk(text)
        return self[text]


_CHUNKS = _Chunks()


def _chunk(text: str) -> _Chunk:
    if not text.strip(_AROUND).isalpha():
        text = _NOISE.sub(" ", text)
    words = tuple(_WORD.findall(plain(text)))
    told = tuple(chain.from_iterable(_WEIGHTS.get(word, ()) for word in words))
    foreign = "" if text.isascii() else "".join(sign for sign in text.lower() if not sign.isascii())
    return _Chunk(words, told, foreign)


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language of `text`; empty where there is too little to tell."""
    chunks = [_CHUNKS[chunk] for chunk in text[:_SAMPLE].split()]
    scores: dict[str, float] = defaultdict(float)
    for chunk in chunks:
        for language, weight in chunk.told:
            scores[language] += weight
    _count_letters("".join([chunk.foreign for chunk in chunks]), scores)
    if sum([len(chunk.words) for chunk in chunks]) < _FEW_WORDS:
        _count_endings(chain.from_iterable(chunk.words for chunk in chunks), scores)
    return _winner(scores)


def language_of(message: Message) -> str:
    """The language of what was written; of subject and quotation where that says too little."""
    return detect_language(message.new_text) or detect_language(f"{message.subject}\n{message.text}")


def _count_endings(words: Iterable[str], scores: dict[str, float]) -> None:
    """For texts of few words: how their words are built."""
    for language in chain.from_iterable(map(_built_as_in, words)):
        scores[language] += _ENDING


@lru_cache(maxsize=_KEPT)
def _built_as_in(word: str) -> tuple[str, ...]:
    if len(word) <= 3:
        return ()
    return tuple(language for language, shape in ENDINGS.items() if shape.search(word))


def _count_letters(foreign: str, scores: dict[str, float]) -> None:
    if not foreign:
        return
    for language, letters in PLAIN_SIGNS.items():
        scores[language] += _SIGN * min(sum(map(foreign.count, letters)), _SIGNS_COUNTED)
    for letter, languages in SHARED_SIGNS.items():
        found = min(foreign.count(letter), _SIGNS_COUNTED)
        for language in languages if found else ():
            scores[language] += 0.2 * found


def _winner(scores: dict[str, float]) -> str:
    ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
    if not ranked or ranked[0][1] < _MIN_SCORE:
        return ""
    if len(ranked) > 1 and ranked[0][1] < ranked[1][1] * 1.05:
        return ""
    return ranked[0][0]
