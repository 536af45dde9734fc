"""What the knowledge lacks: questions that were answered by hand again and again, and are in no article."""

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

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
                self._known, self._state = tuple(self._found()), state
            return self._known[:limit]

    def _found(self) -> Iterable[Gap]:
        asked = self._asked(self._answers.since(self._clock.now() - _FOR)[:_MOST])
        questions = [(one.text, one.language) for one in asked]
        for group in grouped(questions, list(self._headings())):
            tickets = tuple(dict.fromkeys(asked[place].ticket for place in group.members))
            if len(tickets) >= ENOUGH and not group.answered:
                yield self._gap(asked[group.central], tickets)

    def _headings(self) -> Iterable[tuple[str, str]]:
        """What there are articles about."""
        for article in self._knowledge.ready():
            for language, text in article.texts.items():
                yield f"{text.title}. {'. '.join(text.tags)}. {text.summary}", language

    def _gap(self, central: _Asked, tickets: tuple[TicketId, ...]) -> Gap:
        topics = topics_of(central.text)
        most = tuple(sorted(topics, key=lambda one: (-topics[one], one)))
        answer = dict(self._cache.new_texts([central.answer])).get(central.answer, "")
        question = _question(central.text)
        return Gap(question, central.language, len(tickets), tickets, most, answer.strip())

    def _asked(self, answers: Iterable[SentAnswer]) -> list[_Asked]:
        """What was asked before each answer; of several answers in a ticket the newest counts."""
        newest: dict[TicketId, SentAnswer] = {}
        for one in answers:
            newest.setdefault(one.ticket, one)
        facts, rows = self._cache.facts(newest), self._cache.rows_of(newest)
        before = {ticket: _before(facts.get(ticket, ()), one) for ticket, one in newest.items()}
        texts = self._texts(before)
        return [
            _Asked(ticket, rows[ticket].language, f"{rows[ticket].subject}.\n{texts[ticket]}", one.key)
            for ticket, one in newest.items()
            if ticket in rows and texts.get(ticket)
        ]

    def _texts(self, before: Mapping[TicketId, tuple[MessageKey, ...]]) -> dict[TicketId, str]:
        known = dict(self._cache.new_texts(key for keys in before.values() for key in keys))
        joined = {one: "\n".join(known.get(key, "") for key in keys).strip() for one, keys in before.items()}
        return {ticket: text[:_ASKED] for ticket, text in joined.items()}


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
    """The first that is asked with some words, else what stands first."""
    asked = [one.text for one in questions_in(text) if len(one.text.split()) > 3]
    first = next(iter(asked), "") or next((line for line in text.splitlines()[1:] if line.strip()), text)
    words = " ".join(first.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]}…"
