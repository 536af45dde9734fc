"""Finds what a customer asks, so that the answer can be held against it.

Asked with a mark, without one, as a polite order, or as the items of a list that says it is one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from agentdesk.domain import question_words as words
from agentdesk.domain.ids import MessageKey
from agentdesk.domain.own_wording import own_wording
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.wording import Phrases, Sentence, Wording

MOST = 20
_READ = 20_000
"""Code points of a mail that are looked at."""
_LONGEST = 400
_BULLET = re.compile(r"\s*(?:[-*•+]|\(?\d{1,2}[.)]|[a-h]\))\s+")
_LETTERS = re.compile(r"[^\W_]+")
_LED = 3
"""Words that may stand before an interrogative."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked. `start` and `end` are code points of the text it was found in."""

    text: str
    start: int
    end: int
    mail: MessageKey | None = None
    """The mail whose new text that is, where it is known."""


def questions_in(text: str) -> tuple[Question, ...]:
    """What is asked in `text`, in order, each once; at most `MOST`."""
    return each_once(_found(text[:_READ]))


def each_once(questions: Iterable[Question]) -> tuple[Question, ...]:
    """The first `MOST` of those that say something else than all before them."""
    unique: dict[str, Question] = {}
    for question in questions:
        if len(unique) == MOST:
            break
        unique.setdefault(" ".join(_LETTERS.findall(plain(question.text))), question)
    return tuple(unique.values())


def _found(text: str) -> Iterator[Question]:
    wording = own_wording(text)
    asking, announcing = _asking(wording), _sentences_with(words.ANNOUNCING, wording)
    announced = False
    for sentence in wording.sentences:
        said = wording.said(sentence)
        listed = _BULLET.match(said) is not None
        if said.rstrip(" *_").endswith(":"):
            announced = sentence.first in announcing
        elif not listed and announced and not said[:1].islower():
            announced = False
        if sentence.first in asking or (listed and announced and not said.rstrip().endswith(":")):
            yield _question(text, sentence)


def _asking(wording: Wording) -> set[int]:
    """The first words of the sentences that ask."""
    marked = {one.first for one in wording.sentences if wording.asks(one)}
    begun = {
        wording.sentence_at(first).first
        for first, _ in words.BEGINNING.found(wording)
        if _is_led(wording, first, wording.sentence_at(first))
    }
    said = _sentences_with(words.ASKING, wording) | _sentences_with(words.REQUEST, wording)
    headings = {one.first for one in wording.sentences if wording.said(one).rstrip(" *_").endswith(":")}
    return (marked | begun | said) - _polite(wording) - headings


def _polite(wording: Wording) -> set[int]:
    """The sentences that are asked out of politeness and say little else."""
    found = (wording.sentence_at(first) for first, _ in words.NOT_ASKED.found(wording))
    return {one.first for one in found if one.last - one.first <= 9 or not wording.asks(one)}


def _sentences_with(phrases: Phrases, wording: Wording) -> set[int]:
    return {wording.sentence_at(first).first for first, _ in phrases.found(wording)}


def _is_led(wording: Wording, at: int, sentence: Sentence) -> bool:
    before = wording.words[sentence.first : at]
    return len(before) <= _LED and all(word in words.LEADING for word in before)


def _question(text: str, sentence: Sentence) -> Question:
    said = text[sentence.start : sentence.end]
    bullet = _BULLET.match(said)
    start = sentence.start + (bullet.end() if bullet else 0)
    end = min(sentence.end, start + _LONGEST)
    return Question(" ".join(text[start:end].split()), start, end)


def asked_in(text: str, mail: MessageKey) -> tuple[Question, ...]:
    """What is asked in `text`, the new text of `mail`."""
    return tuple(replace(question, mail=mail) for question in questions_in(text))
