"""What a mail is about, in the terms of a web host: found by words alone, in about a millisecond."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from agentdesk.domain.plain_letters import plain
from agentdesk.domain.topic_words import TOPICS

_SENTENCE = re.compile(r"[.!?\n]+\s")
_LONGEST = 4_000
"""Characters that are looked at."""
_Demand = tuple[str, ...]


def topics_of(text: str) -> Mapping[str, int]:
    """The topics of `text`, with how many of their wordings occur in it."""
    sentences = [
        f" {' '.join(_words(one))}" for one in _SENTENCE.split(plain(text[:_LONGEST])) if one.strip()
    ]
    said = "".join(sentences)
    here = frozenset(word for word in _wanted() if word in said)
    likely = (
        (topic, [one for one in demands if here.issuperset(one)]) for topic, demands in _demands().items()
    )
    found = {topic: sum(_met(one, sentences) for one in demands) for topic, demands in likely if demands}
    return {topic: count for topic, count in found.items() if count}


def _met(demand: _Demand, sentences: list[str]) -> bool:
    return any(all(word in sentence for word in demand) for sentence in sentences)


def _words(sentence: str) -> Iterator[str]:
    yield from re.findall(r"[\w.'-]*\w", sentence)


@cache
def _wanted() -> frozenset[str]:
    """Every word that any topic asks for."""
    return frozenset(word for demands in _demands().values() for demand in demands for word in demand)


@cache
def _demands() -> Mapping[str, tuple[_Demand, ...]]:
    """Of each topic: words that have to begin in one sentence; all languages together, for mails mix them."""
    return {
        topic: tuple(
            dict.fromkeys(
                tuple(f" {word}" for word in wording.split("+"))
                for words in by_language.values()
                for wording in words.split()
            )
        )
        for topic, by_language in TOPICS.items()
    }
