"""Ranks canned responses for a ticket: by its words and topics (BM25; Robertson and Zaragoza, "The Probabilistic
Relevance Framework: BM25 and Beyond", 2009), by language, and by what was sent there already. Needs no history.
"""

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import log

from agentdesk.domain.canned import LANGUAGES, CannedId, CannedResponse
from agentdesk.domain.events import Replied
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import Direction
from agentdesk.domain.topics import topics_of
from agentdesk.domain.views import Thread
from agentdesk.services.canned import CannedLibrary, without_placeholders
from agentdesk.services.inbox import Inbox
from agentdesk.services.stemming import stems

_SATURATION, _LENGTH = 1.2, 0.6
"""BM25's k1 and b."""
_TITLE, _KEYWORD, _BODY = 3.0, 3.0, 1.0
_TOPIC = 2.2
"""How much a shared topic counts beside a shared word."""
_IN_BODY = 0.3
"""What is left of that where only the entry's text is about it."""
_FOREIGN, _SENT_BEFORE = 0.8, 0.35
"""What is left of a score where there is no variant in the ticket's language; where it was sent there before."""
_AS_IT_CAME, _OWN_ENOUGH = 0.5, 5
"""What is left of the score of an entry that came with AgentDesk, once a team has that many of its own."""
_HALFWAY = 12.0
"""The sum that makes a score of one half."""
_LEAST = 0.08
_LOOKED_THROUGH = 6_000
"""Characters of what the customer wrote."""
Endings = Callable[[], Mapping[CannedId, float]]
"""How well canned responses ended before: 1 as usual, more or less than that for better or worse."""


class Reason(StrEnum):
    """Why an entry is suggested."""

    WORDS = "words"
    TOPIC = "topic"
    LANGUAGE = "language"
    SENT_BEFORE = "sent_before"


@dataclass(frozen=True, slots=True)
class Because:
    """One reason. `about` holds the words or topics that are shared, the most telling first."""

    reason: Reason
    about: tuple[str, ...] = ()

    def __str__(self) -> str:
        return {
            Reason.WORDS: f"same words: {', '.join(self.about)}",
            Reason.TOPIC: f"about: {', '.join(self.about)}",
            Reason.LANGUAGE: "there is a variant in the customer's language",
            Reason.SENT_BEFORE: "was sent in this ticket already",
        }[self.reason]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry that may answer the ticket. `score` is between 0 and 1."""

    canned: CannedResponse
    score: float
    reasons: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class _Standing:
    """What was sent in the ticket already, and what is the team's own, for which the others step back."""

    sent: frozenset[CannedId]
    own: frozenset[CannedId]

    def weight(self, canned: CannedId) -> float:
        before = _SENT_BEFORE if canned in self.sent else 1.0
        steps_back = len(self.own) >= _OWN_ENOUGH and canned not in self.own
        return before * (_AS_IT_CAME if steps_back else 1.0)


@dataclass(frozen=True, slots=True)
class _Document:
    canned: CannedResponse
    words: Mapping[str, float]
    topics: Mapping[str, float]
    length: float


class Suggesting:
    """Asked from any thread; the entries are read again only when one of them changed."""

    def __init__(self, library: CannedLibrary, inbox: Inbox, endings: Endings) -> None:
        self._library = library
        self._inbox = inbox
        self._endings = endings
        self._read: tuple[CannedResponse, ...] = ()
        self._index = _Index(())
        self._lock = threading.Lock()

    def ranked(self, ticket: TicketId, limit: int = 8) -> tuple[Suggestion, ...]:
        """The entries on offer that fit the ticket, best first; none where nothing fits."""
        thread = self._inbox.thread(ticket)
        sent = frozenset(
            use.id for one in thread.log if isinstance(one.change, Replied) for use in one.change.canned
        )
        return self.ranked_for(_asked(thread), thread.row.language, sent=sent, limit=limit)

    def ranked_for(
        self, text: str, language: str, *, sent: frozenset[CannedId] = frozenset(), limit: int = 8
    ) -> tuple[Suggestion, ...]:
        """The same for a text in `language` (ISO 639-1; empty where it is not known)."""
        endings = self._endings()
        found = (
            replace(one, score=min(1.0, one.score * endings.get(one.canned.id, 1.0)))
            for one in self._known().ranked(text, language, _Standing(sent, self._library.own()))
        )
        best = sorted(found, key=lambda one: (-one.score, one.canned.id))
        return tuple(one for one in best[:limit] if one.score >= _LEAST)

    def _known(self) -> "_Index":
        offered = self._library.offered()
        with self._lock:
            if offered != self._read:
                self._read, self._index = offered, _Index(offered)
            return self._index


class _Index:
    """The words and topics of the entries, and how rare each is among them."""

    def __init__(self, entries: Iterable[CannedResponse]) -> None:
        self._documents = [_document(one) for one in entries]
        self._mean = sum(one.length for one in self._documents) / max(len(self._documents), 1) or 1.0
        self._in = Counter(word for one in self._documents for word in one.words)
        self._about = Counter(topic for one in self._documents for topic in one.topics)

    def ranked(self, text: str, language: str, standing: _Standing) -> list[Suggestion]:
        spoken = (language,) if language else LANGUAGES
        words = Counter(stem for one in spoken for stem in stems(text[:_LOOKED_THROUGH], one))
        topics = topics_of(text)
        return [self._suggestion(one, words, topics, language, standing) for one in self._documents]

    def _suggestion(
        self,
        one: _Document,
        words: Mapping[str, int],
        topics: Mapping[str, int],
        language: str,
        standing: _Standing,
    ) -> Suggestion:
        by_word = {w: self._weight(one, w) for w in words if w in one.words}
        by_topic = {
            t: _TOPIC * self._rarity(self._about[t]) * one.topics[t] * min(2.0, 1 + 0.25 * (count - 1))
            for t, count in topics.items()
            if t in one.topics
        }
        score = sum(by_word.values()) + sum(by_topic.values())
        foreign = bool(language) and language not in one.canned.bodies
        score *= (_FOREIGN if foreign else 1.0) * standing.weight(one.canned.id)
        reasons = _reasons(
            by_word, by_topic, spoken=bool(language) and not foreign, sent=one.canned.id in standing.sent
        )
        return Suggestion(one.canned, score / (score + _HALFWAY), reasons)

    def _weight(self, one: _Document, word: str) -> float:
        count = one.words[word]
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * one.length / self._mean)
        return self._rarity(self._in[word]) * count * (_SATURATION + 1) / (count + norm)

    def _rarity(self, among: int) -> float:
        total = len(self._documents)
        return log(1 + (total - among + 0.5) / (among + 0.5))


def _document(one: CannedResponse) -> _Document:
    words: defaultdict[str, float] = defaultdict(float)
    for language, body in one.bodies.items():
        for text, weight in (
            (one.title, _TITLE),
            (" ".join(one.keywords), _KEYWORD),
            (without_placeholders(body), _BODY),
        ):
            for stem in stems(text, language):
                words[stem] += weight / len(one.bodies)
    heading = f"{one.title}. {'. '.join(one.keywords)}."
    topics = dict.fromkeys(topics_of(heading), 1.0)
    for body in one.bodies.values():
        for topic in topics_of(without_placeholders(body)):
            topics.setdefault(topic, _IN_BODY)
    return _Document(one, words, topics, sum(words.values()))


def _reasons(
    by_word: Mapping[str, float], by_topic: Mapping[str, float], *, spoken: bool, sent: bool
) -> tuple[Because, ...]:
    def most(found: Mapping[str, float]) -> tuple[str, ...]:
        return tuple(sorted(found, key=lambda one: -found[one])[:3])

    reasons = []
    if by_topic:
        reasons.append(Because(Reason.TOPIC, most(by_topic)))
    if by_word:
        reasons.append(Because(Reason.WORDS, most(by_word)))
    if spoken:
        reasons.append(Because(Reason.LANGUAGE))
    if sent:
        reasons.append(Because(Reason.SENT_BEFORE))
    return tuple(reasons)


def _asked(thread: Thread) -> str:
    """What the customer wrote since the last answer; everything of theirs where that is nothing."""
    newest: list[str] = []
    for mail in reversed(thread.messages):
        if mail.direction is Direction.OUTGOING and newest:
            break
        if mail.direction is Direction.INCOMING:
            newest.insert(0, mail.message.new_text)
    return f"{thread.row.subject}.\n" + "\n".join(newest)
