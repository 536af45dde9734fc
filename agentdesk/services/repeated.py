"""Tells that an answer was written before, by hand, again and again: it is time to keep it."""

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from agentdesk.domain.canned import CannedResponse
from agentdesk.domain.draft import Draft
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.originality import FEW, body_words
from agentdesk.domain.resemblance import Sketch, sketch_of
from agentdesk.services.canned import without_placeholders
from agentdesk.services.canned_shelf import CannedSource
from agentdesk.services.own_answers import OwnAnswers
from agentdesk.services.ports import CacheReader, Clock, SentAnswer
from agentdesk.services.sketches import Sketches

ENOUGH = 3
"""Earlier answers that say the same."""
_FOR = timedelta(days=90)
_LOOKED_AGAIN = timedelta(minutes=1)
"""What other programs send is noticed after so long."""
_FRESH = timedelta(hours=6)
"""So old are the answers at most of which that is true."""
_ALL_AGAIN = timedelta(minutes=10)
"""After so long the older ones are looked through again: a mailbox that is being filled brings some."""
_NAMED = 10


@dataclass(frozen=True, slots=True)
class Repetition:
    """Earlier answers that say what the draft says; `tickets` has at most ten of them, the newest first."""

    count: int
    tickets: tuple[TicketId, ...]
    latest: datetime


class Repeated:
    """Asked at each pause of typing, from any thread; each answer is read once."""

    def __init__(self, answers: OwnAnswers, cache: CacheReader, canned: CannedSource, clock: Clock) -> None:
        self._answers = answers
        self._cache = cache
        self._canned = canned
        self._clock = clock
        self._lock = threading.Lock()
        self._sketches: Sketches[MessageKey] = Sketches()
        self._recent: dict[MessageKey, SentAnswer] = {}
        self._kept: Sketches[int] = Sketches()
        self._read: tuple[CannedResponse, ...] = ()
        self._fresh: tuple[SentAnswer, ...] = ()
        self._state, self._look_at, self._all_again_at = -1, clock.now(), clock.now()

    def of(self, draft: Draft) -> Repetition | None:
        """None where it was not written often enough, is too short to tell, or is kept as a canned response already."""
        if len(body_words(draft.text).split()) < FEW:
            return None
        sketch = sketch_of(draft.text)
        with self._lock:
            self._look_again()
            found = [self._recent[key] for key, _ in self._sketches.like(sketch) if key in self._recent]
            earlier = sorted((one for one in found if one.ticket != draft.ticket), key=lambda one: one.at)
            tickets = tuple(dict.fromkeys(one.ticket for one in reversed(earlier)))
            if len(tickets) < ENOUGH or self._is_kept(sketch):
                return None
        return Repetition(len(tickets), tickets[:_NAMED], earlier[-1].at)

    def _look_again(self) -> None:
        now, state = self._clock.now(), self._answers.state()
        if state == self._state and now < self._look_at:
            return
        fresh = self._cache.answers_since(now - _FRESH)
        seen = tuple(one for one in self._fresh if one.at >= now - _FRESH)
        if fresh != seen or now >= self._all_again_at:
            self._look_through(now)
            self._all_again_at = now + _ALL_AGAIN
        self._fresh, self._state, self._look_at = fresh, state, now + _LOOKED_AGAIN

    def _look_through(self, now: datetime) -> None:
        self._recent = {one.key: one for one in self._answers.since(now - _FOR)}
        unread = [key for key in self._recent if key not in self._sketches]
        for key, text in self._cache.new_texts(unread):
            self._sketches.add(key, sketch_of(text))

    def _is_kept(self, sketch: Sketch) -> bool:
        canned = tuple(self._canned())
        if canned != self._read:
            self._read, self._kept = canned, Sketches()
            bodies = (body for one in canned for body in one.bodies.values())
            for number, body in enumerate(bodies):
                self._kept.add(number, sketch_of(without_placeholders(body)))
        return any(True for _ in self._kept.like(sketch))
