"""How a mail greets, and in which languages one greets so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agentdesk.domain.plain_letters import plain
from agentdesk.domain.tone_words import GREETINGS

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_NAME_ONLY, _NAME = 4, 30
"""Words, and code points up to a comma, that may be a name: `Jonas, we see it too.`"""
_BEGINNING = 300


@dataclass(frozen=True, slots=True)
class Greeting:
    """At code points `start` to `end`; `languages` (ISO 639-1) is empty for a bare name."""

    start: int
    end: int
    languages: tuple[str, ...] = ()


def greeting_of(text: str) -> Greeting | None:
    """The greeting that `text` begins with; None where it begins without."""
    start = len(text) - len(text.lstrip())
    line = text[start : start + _BEGINNING].partition("\n")[0].rstrip()
    words = list(_WORD.finditer(plain(line)))
    for match, languages in _matches(words):
        return Greeting(start + words[0].start(), start + match.end(), languages)
    named = line[: line.find(",") + 1] if 0 < line.find(",") <= _NAME else line
    if 0 < len(_WORD.findall(named)) <= _NAME_ONLY and named.endswith((",", "!", ":")):
        return Greeting(start, start + len(named))
    return None


def _matches(words: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """The greetings that these first words are, the longest first."""
    for phrase, languages in sorted(GREETINGS.items(), key=lambda item: -len(item[0])):
        parts = phrase.split()
        if len(parts) <= len(words) and all(map(_is_it, words, parts)):
            yield words[len(parts) - 1], languages


def _is_it(word: re.Match[str], part: str) -> bool:
    return word.group().startswith(part[:-1]) if part.endswith("*") else word.group() == part
