"""Remembers what a contact, or somebody else of their company, was told before: nobody wants the same answer twice."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rapidfuzz import fuzz

from agentdesk.domain.draft import Draft
from agentdesk.domain.freemail import own_domain
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import Direction, FiledMessage
from agentdesk.domain.originality import FEW, body_words
from agentdesk.services.ports import CacheReader, Clock

_FOR = timedelta(days=180)
_TICKETS = 40
_ALIKE = 85.0
"""Per cent (normalised indel similarity) from which two texts say the same."""
_LONGEST, _SHOWN = 8_000, 60
"""Characters that are compared, and of the customer's answer that are told."""


@dataclass(frozen=True, slots=True)
class SentBefore:
    """An answer much like the draft. `reply`: the first words of what the customer wrote next; empty for nothing."""

    ticket: TicketId
    at: datetime
    likeness: float
    """Per cent."""
    reply: str

    def __str__(self) -> str:
        told = f"on {self.at.astimezone():%Y-%m-%d} in {self.ticket}"
        return f"{told}; the answer was: {self.reply}" if self.reply else told


class AlreadySent:
    """Looks through the last half year."""

    def __init__(self, cache: CacheReader, clock: Clock) -> None:
        self._cache = cache
        self._clock = clock

    def of(self, draft: Draft) -> SentBefore | None:
        """The answer most like the draft that went to its recipient or their company; None where none did."""
        wanted = body_words(draft.text[:_LONGEST])
        if len(wanted.split()) < FEW or not draft.to:
            return None
        found = [one for ticket in self._tickets(draft) for one in self._in(ticket, wanted)]
        return max(found, key=lambda one: (one.likeness, one.at), default=None)

    def _tickets(self, draft: Draft) -> tuple[TicketId, ...]:
        to = draft.to[0]
        since = self._clock.now() - _FOR
        return self._cache.recent_tickets_of(to.email.lower(), own_domain(to.domain), since, _TICKETS)

    def _in(self, ticket: TicketId, wanted: str) -> list[SentBefore]:
        messages = self._cache.messages(ticket)
        since = self._clock.now() - _FOR
        found = []
        for at, one in enumerate(messages):
            if one.direction is not Direction.OUTGOING or one.kind.automatic or one.at < since:
                continue
            likeness = fuzz.ratio(wanted, body_words(one.message.new_text[:_LONGEST]), score_cutoff=_ALIKE)
            if likeness >= _ALIKE:
                found.append(SentBefore(ticket, one.at, likeness, _reply(messages[at + 1 :])))
        return found


def _reply(later: tuple[FiledMessage, ...]) -> str:
    """The first words of the customer's next mail."""
    for one in later:
        if one.direction is Direction.INCOMING and not one.kind.automatic:
            words = " ".join(one.message.new_text.split())
            return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]}…"
    return ""
