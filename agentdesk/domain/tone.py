"""How an answer sounds to its reader: blame, a bare refusal, shouting, words of the trade, and how it greets."""

import re
from collections.abc import Iterator

from agentdesk.domain import tone_words as words
from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.greeting import greeting_of
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.wording import Wording

_FEW = 5
"""A text of fewer words needs no greeting."""
_LOUD, _LONG = 3, 4
"""So many words in capitals running shout, where all but one of them have so many letters."""
_TERMS = 3
_NEAR = 20
_EXPLAINING = re.compile(
    r"\(| -|=|\A (?:names|tells|says|lists|shows|signs|means|is an?|to|wymienia|mowi|okresla|podpisuje|oznacza|diz|"
    r"indica|assina|significa|e uma?)\b"
)
"""So soon after a term these explain it."""


def tone_findings(wording: Wording, customer: str, language: str, *, first: bool = True) -> Iterator[Finding]:
    """What is to be noticed in an answer (`own_words` of it) to a `customer`'s text, in that one's `language`.

    Only the `first` answer of a conversation needs a greeting.
    """
    yield from _greeting(wording, language, needed=first)
    yield from _blame(wording)
    yield from _bare_refusal(wording)
    yield from _capitals(wording)
    yield from _jargon(wording, customer)


def _blame(wording: Wording) -> Iterator[Finding]:
    supposed = {wording.sentence_at(first).first for first, _ in words.SUPPOSED.found(wording)}
    for first, last in words.BLAME.found(wording):
        if wording.sentence_at(first).first not in supposed:
            start, end = wording.span(first, last)
            yield Finding(FindingKind.BLAME, wording.text[start:end], start, end)


def _greeting(wording: Wording, language: str, *, needed: bool) -> Iterator[Finding]:
    greeting = greeting_of(wording.text)
    if greeting is None:
        if needed and len(wording.words) >= _FEW:
            yield Finding(FindingKind.NO_GREETING)
    elif greeting.languages and language in words.GREETED and language not in greeting.languages:
        said = wording.text[greeting.start : greeting.end]
        yield Finding(FindingKind.FOREIGN_GREETING, said, greeting.start, greeting.end)


def _bare_refusal(wording: Wording) -> Iterator[Finding]:
    refused = words.REFUSAL.found(wording)
    if not refused or words.OFFER.holds(wording):
        return
    sentence = wording.sentence_at(refused[0][0])
    if not wording.asks(sentence):
        yield Finding(FindingKind.BARE_REFUSAL, wording.said(sentence), sentence.start, sentence.end)


def _capitals(wording: Wording) -> Iterator[Finding]:
    run: list[int] = []
    for at in range(len(wording.words) + 1):
        if at < len(wording.words) and _is_loud(wording, at) and _goes_on(wording, run, at):
            run.append(at)
            continue
        if _shouts(wording, run):
            start, end = wording.span(run[0], run[-1] + 1)
            yield Finding(FindingKind.CAPITALS, wording.text[start:end], start, end)
        run = [at] if at < len(wording.words) and _is_loud(wording, at) else []


def _is_loud(wording: Wording, at: int) -> bool:
    start, end = wording.span(at, at + 1)
    return wording.text[start:end].isupper()


def _goes_on(wording: Wording, run: list[int], at: int) -> bool:
    return not run or "\n" not in wording.text[slice(*wording.span(run[-1], at + 1))]


def _shouts(wording: Wording, run: list[int]) -> bool:
    said = [wording.words[at] for at in run if wording.words[at] not in words.ACRONYMS]
    spoken = [word for word in said if word.isalpha()]
    return len(spoken) >= _LOUD and sum(len(word) >= _LONG for word in spoken) >= len(spoken) - 1


def _jargon(wording: Wording, customer: str) -> Iterator[Finding]:
    """Terms that neither the answer explains nor the customer used; the first place of each, a few at most."""
    explained = {wording.sentence_at(first).first for first, _ in words.EXPLAINED.found(wording)}
    known, told = plain(customer), set[str]()
    for first, last in words.JARGON.found(wording):
        start, end = wording.span(first, last)
        term = wording.letters[start:end]
        following = wording.letters[end : end + _NEAR].partition("\n")[0]
        if term in told or term in known or wording.sentence_at(first).first in explained:
            continue
        told.add(term)
        if not _EXPLAINING.search(following) and len(told) <= _TERMS:
            yield Finding(FindingKind.JARGON, wording.text[start:end], start, end)
