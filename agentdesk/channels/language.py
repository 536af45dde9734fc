"""Tells the language of a mail from its small words and letters: quick, and sure where texts are as short as mail is.

Measured beside py3langid in docs/decisions; that one needs numpy, 73 MB for this alone.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

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


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language of `text`; empty where there is too little to tell."""
    sample = _NOISE.sub(" ", text[:_SAMPLE])
    scores: dict[str, float] = defaultdict(float)
    words = _WORD.findall(plain(sample))
    for word in words:
        for language, weight in _WEIGHTS.get(word, ()):
            scores[language] += weight
    _count_letters(sample.lower(), scores)
    if len(words) < _FEW_WORDS:
        _count_endings(words, scores)
    return _winner(scores)


def language_of(message: Message) -> str:
    """The language of what was written; of subject and quotation where that says too little."""
    return detect_language(message.new_text) or detect_language(f"{message.subject}\n{message.text}")


def _count_endings(words: list[str], scores: dict[str, float]) -> None:
    """For texts of few words: how their words are built."""
    for word in words:
        for language, shape in ENDINGS.items():
            if len(word) > 3 and shape.search(word):
                scores[language] += _ENDING


def _count_letters(sample: str, scores: dict[str, float]) -> None:
    if sample.isascii():
        return
    for language, letters in PLAIN_SIGNS.items():
        scores[language] += _SIGN * min(sum(map(sample.count, letters)), _SIGNS_COUNTED)
    for letter, languages in SHARED_SIGNS.items():
        found = min(sample.count(letter), _SIGNS_COUNTED)
        for language in languages if found else ():
            scores[language] += 0.2 * found


def _winner(scores: dict[str, float]) -> str:
    ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
    if not ranked or ranked[0][1] < _MIN_SCORE:
        return ""
    if len(ranked) > 1 and ranked[0][1] < ranked[1][1] * 1.05:
        return ""
    return ranked[0][0]
