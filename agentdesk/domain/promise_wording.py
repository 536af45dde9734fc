"""Finds the words of an answer that say by when something is done; services.promise_times makes a time of them.

Opening hours, what is asked of the customer and what began in the past are no promises.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from agentdesk.domain import promise_words as words
from agentdesk.domain.own_wording import own_wording
from agentdesk.domain.wording import Sentence, Wording

_READ = 40_000
_LONGEST = 600
"""Code points of a sentence that are looked at."""


@dataclass(frozen=True, slots=True)
class PromiseWording:
    """Words that promise, at code points `start` to `end`. All texts are in plain letters; empty where not said."""

    start: int
    end: int
    amount: str = ""
    """How many `unit`s from now: a number, a word for one, or empty for one."""
    unit: str = ""
    day: str = ""
    part: str = ""
    """Of the day: `morning`, `noon` ..., as it was said."""
    time: str = ""


def promise_wordings(text: str) -> tuple[PromiseWording, ...]:
    """All promises of `text`, in order; at most 20."""
    return tuple(islice(_found(text[:_READ]), 20))


def _found(text: str) -> Iterator[PromiseWording]:
    wording = own_wording(text)
    excluded = {wording.sentence_at(first).first for first, _ in words.NO_PROMISE.found(wording)}
    doing = {wording.sentence_at(first).first for first, _ in words.DOING.found(wording)}
    for sentence in wording.sentences:
        if sentence.first in excluded or wording.asks(sentence):
            continue
        found = _in_sentence(wording, sentence, will_do=sentence.first in doing)
        if found is not None:
            yield found


def _in_sentence(wording: Wording, sentence: Sentence, *, will_do: bool) -> PromiseWording | None:
    letters = wording.letters[sentence.start : min(sentence.end, sentence.start + _LONGEST)]
    if not words.HINT.search(letters):
        return None
    short = len(letters.split()) <= words.FRAGMENT
    patterns = words.PROMISES if will_do else words.FRAGMENTS if short else words.DEADLINES
    matches = (match for pattern in patterns for match in pattern.finditer(letters))
    likely = [match for match in matches if not words.BEFORE.search(letters[: match.start()])]
    if not likely:
        return None
    return _wording(max(likely, key=lambda m: (m.end() - m.start(), -m.start())), sentence.start)


def _wording(match: re.Match[str], offset: int) -> PromiseWording:
    said = {name: (value or "").strip() for name, value in match.groupdict().items()}
    return PromiseWording(
        offset + match.start(),
        offset + match.end(),
        said.get("amount", ""),
        said.get("unit", ""),
        said.get("day", "") or said.get("day2", ""),
        said.get("part", "") or said.get("part2", ""),
        said.get("time", "") or said.get("time2", ""),
    )
