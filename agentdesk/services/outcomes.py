"""Tells from events and mails alone how each canned response ended, so that the past can be reckoned again."""

import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from agentdesk.domain.canned import CannedId, StatusAfter
from agentdesk.domain.events import Event, Replied, Status, StatusSet, standing
from agentdesk.domain.message import Direction
from agentdesk.domain.outcomes import Outcome, Sent, outcome_of
from agentdesk.domain.ticket import MessageFact
from agentdesk.services.ports import CacheReader, Record
from agentdesk.services.projection import Projection

_COUNTS_FOR = timedelta(days=7)
"""So long after an answer what the customer does is put down to it."""
_WEIGHT = 0.5
"""How much a share of follow-ups above the usual one takes off a suggestion."""


class Outcomes:
    """Reckoned again only when something was recorded since."""

    def __init__(self, cache: CacheReader, record: Record, projection: Projection) -> None:
        self._cache = cache
        self._record = record
        self._projection = projection
        self._version = -1
        self._known: Mapping[CannedId, Outcome] = {}
        self._lock = threading.Lock()

    def all(self) -> Mapping[CannedId, Outcome]:
        """Of every canned response that was ever sent."""
        with self._lock:
            version = self._record.version()
            if version != self._version:
                self._known, self._version = self._reckoned(), version
            return self._known

    def weights(self) -> Mapping[CannedId, float]:
        """For ranking: 1, less where customers write again oftener than after other answers, more where seldom.
        Of those of which enough is known; the others count as 1.
        """
        told = {one: found.followed_up for one, found in self.all().items() if found.followed_up is not None}
        if not told:
            return {}
        usual = sum(one.share * one.of for one in told.values()) / sum(one.of for one in told.values())
        return {one: 1.0 + _WEIGHT * (usual - found.share) for one, found in told.items()}

    def _reckoned(self) -> dict[CannedId, Outcome]:
        answers = [event for event in standing(self._record.answer_events()) if _canned(event)]
        shown = {
            one: self._projection.shown(self._cache, one) for one in {e.ticket for e in answers if e.ticket}
        }
        tickets = list(set(shown.values()))
        facts, events = self._cache.facts(tickets), self._projection.events(self._cache, tickets)
        uses: defaultdict[CannedId, list[Sent]] = defaultdict(list)
        for event in answers:
            if event.ticket is not None and isinstance(event.change, Replied):
                ticket = shown[event.ticket]
                sent = _sent(event, event.change, facts.get(ticket, ()), events.get(ticket, ()))
                for use in event.change.canned:
                    uses[use.id].append(sent)
        return {canned: outcome_of(sent) for canned, sent in uses.items()}


def _canned(event: Event) -> bool:
    return isinstance(event.change, Replied) and bool(event.change.canned) and event.ticket is not None


def _sent(event: Event, replied: Replied, facts: Iterable[MessageFact], events: Iterable[Event]) -> Sent:
    at = event.stamp.at
    until = at + _COUNTS_FOR
    wrote_again = any(fact.asks_reply and at < fact.at <= until for fact in facts)
    answers = sum(fact.direction is Direction.OUTGOING for fact in facts)
    return Sent(replied.originality, _closed(replied, at, until, events), wrote_again, answers <= 1)


def _closed(replied: Replied, at: datetime, until: datetime, events: Iterable[Event]) -> bool:
    if replied.close or replied.macro.status is StatusAfter.CLOSED:
        return True
    later = (one.change for one in events if at < one.stamp.at <= until)
    return any(isinstance(change, StatusSet) and change.status is Status.CLOSED for change in later)
