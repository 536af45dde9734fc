"""Ranks canned responses for a ticket: by its words and topics, by language, by how they ended before, and by what was
sent there already. Needs no history.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from agentdesk.domain.canned import CannedId, CannedResponse
from agentdesk.domain.events import Replied
from agentdesk.domain.ids import TicketId
from agentdesk.services.asked import asked_in
from agentdesk.services.because import Because, reasons_of
from agentdesk.services.canned import CannedLibrary, without_placeholders
from agentdesk.services.inbox import Inbox
from agentdesk.services.word_index import Match, WordIndex, Wording, as_score

_FOREIGN, _SENT_BEFORE = 0.8, 0.35
"""What is left of a score where there is no variant in the ticket's language; where it was sent there before."""
_AS_IT_CAME, _OWN_ENOUGH = 0.5, 5
"""What is left of the score of an entry that came with AgentDesk, once a team has that many of its own."""
_LEAST = 0.08
Endings = Callable[[], Mapping[CannedId, float]]
"""How well canned responses ended before: 1 as usual, more or less than that for better or worse."""


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


class Suggesting:
    """Asked from any thread; the entries are read again only when one of them changed."""

    def __init__(self, library: CannedLibrary, inbox: Inbox, endings: Endings) -> None:
        self._library = library
        self._inbox = inbox
        self._endings = endings
        self._read: tuple[CannedResponse, ...] = ()
        self._index = _index(())
        self._lock = threading.Lock()

    def ranked(self, ticket: TicketId, limit: int = 8) -> tuple[Suggestion, ...]:
        """The entries on offer that fit the ticket, best first; none where nothing fits."""
        thread = self._inbox.thread(ticket)
        sent = frozenset(
            use.id for one in thread.log if isinstance(one.change, Replied) for use in one.change.canned
        )
        return self.ranked_for(asked_in(thread), thread.row.language, sent=sent, limit=limit)

    def ranked_for(
        self, text: str, language: str, *, sent: frozenset[CannedId] = frozenset(), limit: int = 8
    ) -> tuple[Suggestion, ...]:
        """The same for a text in `language` (ISO 639-1; empty where it is not known)."""
        endings, standing = self._endings(), _Standing(sent, self._library.own())
        found = (
            _suggestion(match, language, standing, endings.get(match.entry.id, 1.0))
            for match in self._known().ranked(text, language)
        )
        best = sorted(found, key=lambda one: (-one.score, one.canned.id))
        return tuple(one for one in best[:limit] if one.score >= _LEAST)

    def _known(self) -> WordIndex[CannedResponse]:
        offered = self._library.offered()
        with self._lock:
            if offered != self._read:
                self._read, self._index = offered, _index(offered)
            return self._index


def _index(entries: Iterable[CannedResponse]) -> WordIndex[CannedResponse]:
    return WordIndex((one, _wordings(one)) for one in entries)


def _suggestion(match: Match[CannedResponse], language: str, standing: _Standing, ended: float) -> Suggestion:
    canned = match.entry
    foreign = bool(language) and language not in canned.bodies
    weight = match.weight * (_FOREIGN if foreign else 1.0) * standing.weight(canned.id)
    reasons = reasons_of(
        match.by_word,
        match.by_topic,
        spoken=bool(language) and not foreign,
        sent=canned.id in standing.sent,
    )
    return Suggestion(canned, min(1.0, as_score(weight) * ended), reasons)


def _wordings(one: CannedResponse) -> dict[str, Wording]:
    return {
        language: Wording(one.title, one.keywords, without_placeholders(body))
        for language, body in one.bodies.items()
    }
