"""What the knowledge lacks: questions that were answered by hand again and again, and are in no article."""

import re
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from agentdesk.domain.article import Article
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.message import Direction
from agentdesk.domain.questions import questions_in
from agentdesk.domain.ticket import MessageFact
from agentdesk.domain.topics import topics_of
from agentdesk.services.knowledge import Knowledge
from agentdesk.services.own_answers import OwnAnswers
from agentdesk.services.ports import CacheReader, Clock, SentAnswer
from agentdesk.services.question_groups import grouped

ENOUGH = 3
"""Tickets in which the same was asked."""
_FOR = timedelta(days=180)
_MOST = 2_000
"""The newest answers that are looked through."""
_SHOWN, _ASKED = 200, 2_000
"""Characters of a question that are shown, and of a mail that count as the question."""
_FEW = 3
"""Words that do not tell what is asked, such as a greeting."""
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Gap:
    """One question. `question` and `answer` are those most like all others; `tickets` are the newest first."""

    question: str
    language: str
    """ISO 639-1; empty where it is not known."""
    count: int
    tickets: tuple[TicketId, ...]
    topics: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a customer asked, and the answer that was written for it."""

    ticket: TicketId
    language: str
    text: str
    answer: MessageKey


class Gaps:
    """Looked for again only when an answer was given, or an article saved, since. Blocks for up to some seconds."""

    def __init__(self, answers: OwnAnswers, cache: CacheReader, knowledge: Knowledge, clock: Clock) -> None:
        self._answers = answers
        self._cache = cache
        self._knowledge = knowledge
        self._clock = clock
        self._state = -1
        self._known: tuple[Gap, ...] = ()
        self._lock = threading.Lock()

    def all(self, limit: int = 20) -> tuple[Gap, ...]:
        """The most frequent first."""
        with self._lock:
            state = self._answers.state()
            if state != self._state:
                self._known = tuple(sorted(self._found(), key=lambda one: -one.count))
                self._state = state
            return self._known[:limit]

    def _found(self) -> Iterable[Gap]:
        asked = self._asked(self._answers.since(self._clock.now() - _FOR)[:_MOST])
        questions = [(one.text, one.language) for one in asked]
        for group in grouped(questions, list(headings(self._knowledge.ready()))):
            tickets = tuple(dict.fromkeys(asked[place].ticket for place in group.members))
            if len(tickets) >= ENOUGH and not group.answered:
                yield self._gap(asked[group.central], tickets)

    def _gap(self, central: _Asked, tickets: tuple[TicketId, ...]) -> Gap:
        topics = topics_of(central.text)
        most = tuple(sorted(topics, key=lambda one: (-topics[one], one)))
        answer = dict(self._cache.new_texts([central.answer])).get(central.answer, "")
        question = _question(central.text)
        return Gap(question, central.language, len(tickets), tickets, most, answer.strip())

    def _asked(self, answers: Sequence[SentAnswer]) -> list[_Asked]:
        """What was asked before each answer; a ticket may ask several things, one after another."""
        tickets = dict.fromkeys(one.ticket for one in answers)
        facts, rows = self._cache.facts(tickets), self._cache.rows_of(tickets)
        texts = self._texts({one.key: _before(facts.get(one.ticket, ()), one) for one in answers})
        return [
            _Asked(one.ticket, rows[one.ticket].language, f"{rows[one.ticket].subject}.\n{text}", one.key)
            for one in answers
            if one.ticket in rows and (text := texts[one.key])
        ]

    def _texts(self, before: Mapping[MessageKey, tuple[MessageKey, ...]]) -> dict[MessageKey, str]:
        """What these mails say, by the answer that they stand before."""
        known = dict(self._cache.new_texts(key for keys in before.values() for key in keys))
        joined = {one: "\n".join(known.get(key, "") for key in keys).strip() for one, keys in before.items()}
        return {answer: text[:_ASKED] for answer, text in joined.items()}


def headings(articles: Iterable[Article]) -> Iterator[tuple[str, str]]:
    """What they are about, each with its language."""
    for article in articles:
        for language, text in article.texts.items():
            yield f"{text.title}. {'. '.join(text.tags)}. {text.summary}", language


def _before(facts: Iterable[MessageFact], answer: SentAnswer) -> tuple[MessageKey, ...]:
    """The customer's mails since the answer before that one."""
    keys: list[MessageKey] = []
    for fact in facts:
        if fact.key == answer.key:
            break
        if fact.direction is Direction.OUTGOING:
            keys = []
        elif fact.asks_reply:
            keys.append(fact.key)
    return tuple(keys)


def _question(text: str) -> str:
    """The first that is asked with some words, else the first paragraph below the subject that has some."""
    asked = [one.text for one in questions_in(text) if _says_something(one.text)]
    told = (one for one in _PARAGRAPH.split(text.partition("\n")[2]) if _says_something(one))
    words = " ".join((next(iter(asked), "") or next(told, text)).split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rsplit(' ', 1)[0]}…"


def _says_something(text: str) -> bool:
    return len(text.split()) > _FEW
