"""What a good answer tells: why it happened, what is done about it, and when. Finds the sentence that says each."""

from dataclasses import dataclass

from agentdesk.domain import answer_words as words
from agentdesk.domain.own_wording import own_wording
from agentdesk.domain.promise_wording import promise_wordings
from agentdesk.domain.swift_pattern import Span
from agentdesk.domain.wording import Phrases, Wording

_READ = 40_000


@dataclass(frozen=True, slots=True)
class AnswerParts:
    """Where the text says each, in code points; None where it does not. For `when` the words alone."""

    why: Span | None = None
    what: Span | None = None
    when: Span | None = None


def parts_of(text: str) -> AnswerParts:
    """The first sentence of `text` that says why, the first that says what, and the first promise."""
    wording = own_wording(text[:_READ])
    promises = promise_wordings(text)
    when = (promises[0].start, promises[0].end) if promises else None
    return AnswerParts(_first(words.WHY, wording), _first(words.WHAT, wording), when)


def _first(phrases: Phrases, wording: Wording) -> Span | None:
    sentences = (wording.sentence_at(first) for first, _ in phrases.found(wording))
    found = next((one for one in sentences if not wording.asks(one)), None)
    return (found.start, found.end) if found else None
