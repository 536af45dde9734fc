"""Words without their endings (snowballstemmer), so that "skrzynki" finds "skrzynka"."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from agentdesk.domain.plain_letters import plain

_WORD = re.compile(r"[^\W_]{2,40}")
_NAMES = {"en": "english", "pl": "polish", "pt": "portuguese", "de": "german", "es": "spanish"}
_KEPT = 50_000
_LEAST = 3
"""Letters of a stem; of "biała" the Polish stemmer leaves "bi"."""


def stems(text: str, language: str) -> Iterator[str]:
    """The stems of `text`, in order, with plain letters; words of languages without a stemmer as they are."""
    for word in _WORD.findall(text.lower()):
        yield _stem(word, language)


@lru_cache(maxsize=_KEPT)
def _stem(word: str, language: str) -> str:
    stemmed = _stemmer(language)(word) if language in _NAMES else word
    return plain(stemmed if len(stemmed) >= _LEAST else word)


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    import snowballstemmer

    made: Callable[[str], str] = snowballstemmer.stemmer(_NAMES[language]).stemWord
    return made
