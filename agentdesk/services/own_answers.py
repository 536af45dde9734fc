"""The answers that agents wrote in their own words, which is where canned responses and articles come from."""

from collections.abc import Iterator
from datetime import datetime

from agentdesk.domain.events import Replied, standing
from agentdesk.services.ports import CacheReader, Record, SentAnswer

OWN = 70
"""Per cent of originality from which an answer counts as written by hand."""


class OwnAnswers:
    """Told by the events of answers; mail that was sent by another program has none, and counts as written by hand."""

    def __init__(self, cache: CacheReader, record: Record) -> None:
        self._cache = cache
        self._record = record

    def since(self, moment: datetime) -> tuple[SentAnswer, ...]:
        """The newest first."""
        kept = frozenset(self._not_own())
        return tuple(one for one in self._cache.answers_since(moment) if one.message_id not in kept)

    def state(self) -> int:
        """Another number whenever an answer was given here."""
        return self._record.version()

    def _not_own(self) -> Iterator[str]:
        """Ids of answers that were taken from what is kept, or are too short to tell."""
        for event in standing(self._record.answer_events()):
            said = event.change
            if isinstance(said, Replied) and (
                said.canned or said.originality is None or said.originality < OWN
            ):
                yield said.message_id
