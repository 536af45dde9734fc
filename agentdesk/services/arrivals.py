"""What only the moment of filing can tell about a mail: when it came, and which split-off mails it follows.

A clock may be wrong, and a ticket may have been closed offline: mail that has just come follows whatever was done to
its ticket before, else it would be swallowed. What a cache filled anew from the server could not find out again is
kept as an event.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from agentdesk.domain.events import Arrived, Change, SplitOff
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.message import Direction, FiledMessage
from agentdesk.services.journalist import Journalist
from agentdesk.services.judging import Judged, time_of
from agentdesk.services.ports import CacheReader, Record, StoredSource
from agentdesk.services.projection import Projection
from agentdesk.services.roster import Roster


class Arrivals:
    """Gives fresh mail its place."""

    def __init__(
        self, record: Record, journalist: Journalist, roster: Roster, projection: Projection
    ) -> None:
        self._record = record
        self._journalist = journalist
        self._roster = roster
        self._projection = projection

    def in_order(
        self, cache: CacheReader, stored: Iterable[StoredSource], judged: Iterable[Judged]
    ) -> list[StoredSource]:
        """The mails, the live ones among them after what was done to their tickets; recorded where need be."""
        known = self._roster.arrivals()
        batch = [_as_recorded(one, known) for one in stored]
        live = {one.message.key: one for one in judged if one.live and one.message.key not in known}
        tickets = {s.filed.ticket for s in batch if s.filed.message.key in live}
        done_at = self._projection.last_event_at(cache, tickets)
        placed = [_following(s, done_at) if s.filed.message.key in live else s for s in batch]
        odd = (s.filed for s in placed if _found_again_otherwise(s.filed, live.get(s.filed.message.key)))
        self._keep([(filed.ticket, Arrived(filed.message.key, filed.at)) for filed in odd])
        return placed

    def follow_splits(self, mails: Mapping[MessageKey, TicketId]) -> None:
        """Record which mails follow those that were split off into these tickets."""
        self._keep([(ticket, SplitOff((key,), ticket)) for key, ticket in mails.items()])

    def _keep(self, changes: Sequence[tuple[TicketId, Change]]) -> None:
        if changes:
            self._record.append(self._journalist.events(changes))


def _as_recorded(stored: StoredSource, known: Mapping[MessageKey, datetime]) -> StoredSource:
    at = known.get(stored.filed.message.key)
    return stored if at is None else replace(stored, filed=replace(stored.filed, at=at))


def _following(stored: StoredSource, done_at: Mapping[TicketId, datetime]) -> StoredSource:
    filed = stored.filed
    done = done_at.get(filed.ticket)
    if done is None or filed.at > done or filed.direction is Direction.OUTGOING:
        return stored
    return replace(stored, filed=replace(filed, at=done + timedelta(milliseconds=1)))


def _found_again_otherwise(filed: FiledMessage, live: Judged | None) -> bool:
    """Whether the same mail, fetched by a first sync, would be given another time."""
    return live is not None and filed.at != time_of(live.message, live.raw, live=False)
