"""Stamps events: the one place where a change becomes an event of this agent on this workstation."""

import secrets
import threading
from collections.abc import Sequence
from datetime import datetime

from agentdesk.domain.clock import ZERO, Stamp
from agentdesk.domain.events import Change, Event
from agentdesk.domain.ids import AgentId, EventId, TicketId, WorkstationId
from agentdesk.services.ports import Clock, Record, SettingsFile


class Journalist:
    """Makes events with unique ids and stamps that never run backwards."""

    def __init__(self, record: Record, settings: SettingsFile, clock: Clock) -> None:
        self._record = record
        self._settings = settings
        self._clock = clock
        self._last = ZERO
        self._lock = threading.Lock()

    @property
    def agent(self) -> AgentId:
        """Who is at the keyboard: the agent of the settings, else the first account's address."""
        settings = self._settings.load()
        if settings.agent.id:
            return settings.agent.id
        return AgentId(settings.accounts[0].email.lower()) if settings.accounts else AgentId("agent")

    def events(
        self, changes: Sequence[tuple[TicketId | None, Change]], after: datetime | None = None
    ) -> tuple[Event, ...]:
        """Events for these changes, in this order; not yet recorded.

        `after` is the time of the latest mail that the agent saw: what is done about it comes later, whatever this
        computer's clock says. Events made together are of one millisecond.
        """
        agent, workstation = self.agent, self._settings.load().workstation
        with self._lock:
            self._last = max(self._last, self._record.last_stamp(), _stamp_of(after))
            made, now = [], self._now_millis()
            for ticket, change in changes:
                self._last = self._last.next(now, workstation)
                made.append(Event(_new_id(self._last), self._last, agent, workstation, ticket, change))
            return tuple(made)

    def _now_millis(self) -> int:
        return int(self._clock.now().timestamp() * 1000)


def _stamp_of(moment: datetime | None) -> Stamp:
    return Stamp(int(moment.timestamp() * 1000), 0, WorkstationId("")) if moment else ZERO


def _new_id(stamp: Stamp) -> EventId:
    return EventId(f"{stamp.millis:012x}{secrets.token_hex(8)}")
