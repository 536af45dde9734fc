"""Spelling in a ticket's language, by Enchant and the dictionaries of Hunspell that are installed on this computer.

A dictionary takes a moment to load, so all of this belongs off the UI thread. What cannot be had is no error: without
libenchant, or without a dictionary for the language, nothing counts as misspelt.
"""

import logging
import re
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any

from agentdesk.domain.draft import Draft
from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.own_words import own_words
from agentdesk.domain.trade_words import TRADE_WORDS
from agentdesk.services.ports import WordList

_log = logging.getLogger(__name__)
DICTIONARIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("en_US", "en_GB"),
        "pl": ("pl_PL",),
        "pt": ("pt_BR", "pt_PT"),
        "de": ("de_DE",),
        "es": ("es_ES",),
        "fr": ("fr_FR",),
        "it": ("it_IT",),
        "nl": ("nl_NL",),
        "cs": ("cs_CZ",),
        "sk": ("sk_SK",),
        "sv": ("sv_SE",),
        "uk": ("uk_UA",),
    }
)
"""What is right in one of them is right."""
_ORDER = "hunspell,nuspell,aspell"
_READ = 100_000
_MOST = 200
_SUGGESTED = 8
_KEPT = 50_000
_LOOK_BACK = 12
_NOUNS_IN_CAPITALS = frozenset({"de"})
_TOKEN = re.compile(r"\S+")
_TECHNICAL = re.compile(r"[\d_/\\@{}<>=#|%]|[^\W\d_]\.[^\W\d_]")
"""In numbers, paths and names of hosts and files."""
_PLACEHOLDER = re.compile(r"\{\{[^{}\n]{0,80}\}\}")
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*")


class Spelling:
    """Finds misspelt words. Thread-safe; remembers what it looked up."""

    def __init__(self, learned: WordList) -> None:
        self._learned = learned
        self._lock = threading.RLock()
        self._loaded: dict[str, tuple[Any, ...]] = {}
        self._verdicts: dict[tuple[str, str], bool] = {}
        self._told: set[str] = set()

    def misspelt(self, draft: Draft, language: str, names: Collection[str] = ()) -> tuple[Finding, ...]:
        """The misspelt words of the draft, at most 200; what stands as it was inserted is left alone.

        `names`: of people who have a part in it; their words are right.
        """
        known = _known(names) | {word.casefold() for word in self._learned.words()}
        text = _spelt(draft)
        found = (m for m in _WORD.finditer(text) if not _is_special(m.group()))
        if language not in _NOUNS_IN_CAPITALS:
            found = (m for m in found if not _is_name(m.group(), text, m.start()))
        wrong = (
            m for m in found if m.group().casefold() not in known and not self._is_right(m.group(), language)
        )
        return tuple(
            Finding(FindingKind.MISSPELT, m.group(), m.start(), m.end()) for m in islice(wrong, _MOST)
        )

    def suggestions(self, word: str, language: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first; a few at most."""
        with self._lock:
            suggested = (one for d in self._dictionaries(language) for one in d.suggest(word[:60]))
            return tuple(islice(dict.fromkeys(suggested), _SUGGESTED))

    def learn(self, word: str) -> None:
        """From now on `word` is right, in every language and in capitals too. StoreError where it cannot be kept."""
        if word.strip():
            self._learned.add(word.strip())

    def speaks(self, language: str) -> bool:
        """Whether there is a dictionary for it."""
        with self._lock:
            return bool(self._dictionaries(language))

    def tells_lack(self, language: str) -> bool:
        """Whether a person is to be told now that there is no dictionary for `language`: once for each."""
        with self._lock:
            if not language or language in self._told or self._dictionaries(language):
                return False
            self._told.add(language)
            return True

    def _is_right(self, word: str, language: str) -> bool:
        with self._lock:
            verdict = self._verdicts.get((word, language))
            if verdict is None:
                if len(self._verdicts) >= _KEPT:
                    self._verdicts.clear()
                verdict = _in_any(word, self._dictionaries(language))
                self._verdicts[word, language] = verdict
            return verdict

    def _dictionaries(self, language: str) -> tuple[Any, ...]:
        if language not in self._loaded:
            self._loaded[language] = tuple(_dictionaries(DICTIONARIES.get(language, ())))
            if language and not self._loaded[language]:
                _log.info(
                    "There is no dictionary for the language %r: its spelling is not looked at", language
                )
        return self._loaded[language]


def _dictionaries(tags: Sequence[str]) -> Iterator[Any]:
    try:
        import enchant
    except ImportError as error:  # raised where the system has no libenchant
        _log.info("Spelling cannot be looked at: %s", str(error).strip().partition("\n")[0])
        return
    broker = enchant.Broker()
    broker.set_ordering("*", _ORDER)
    for tag in tags:
        if broker.dict_exists(tag):
            yield broker.request_dict(tag)


def _in_any(word: str, dictionaries: Iterable[Any]) -> bool:
    """Whether a dictionary has it; without any dictionary every word is right."""
    spelt = word.replace("’", "'")
    verdicts = [bool(dictionary.check(spelt)) for dictionary in dictionaries]
    return not verdicts or any(verdicts)


def _spelt(draft: Draft) -> str:
    """The draft's own words, with spaces for what was inserted and for what is no word."""
    text = own_words(draft.text[:_READ])
    for one in draft.inserted:
        text = text[: one.start] + " " * len(text[one.start : one.end]) + text[one.end :]
    return _TOKEN.sub(_spoken, _PLACEHOLDER.sub(_blank, text))


def _spoken(token: re.Match[str]) -> str:
    return _blank(token) if _TECHNICAL.search(token.group()) else token.group()


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _known(names: Iterable[str]) -> frozenset[str]:
    return TRADE_WORDS | {part.casefold() for name in names for part in _WORD.findall(name)}


def _is_name(word: str, text: str, at: int) -> bool:
    """Whether it begins in a capital though no sentence begins there."""
    before = text[max(0, at - _LOOK_BACK) : at].rstrip(" \t\"'(*_„“«")
    return word[0].isupper() and bool(before) and before[-1] not in ".!?:\n•-–"


def _is_special(word: str) -> bool:
    """Abbreviations and names that are written like `WordPress`."""
    return word.isupper() or word[1:] != word[1:].lower()
