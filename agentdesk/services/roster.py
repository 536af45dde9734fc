"""What the events say about contacts, merged tickets and late mail, kept ready between events."""

import threading
from collections.abc import Mapping
from datetime import datetime

from agentdesk.domain.events import Arrived, Event, VipSet, standing
from agentdesk.domain.grouping import Grouping, grouping
from agentdesk.domain.ids import MessageKey
from agentdesk.services.ports import Record


class Roster:
    """Reads these events of the record again only when an event was added."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._version = -1
        self._vips: frozenset[str] = frozenset()
        self._grouping = Grouping()
        self._arrivals: Mapping[MessageKey, datetime] = {}
        self._lock = threading.Lock()

    def vips(self) -> frozenset[str]:
        """Addresses (lower case) of the contacts whose mail is urgent."""
        self._refresh()
        return self._vips

    def grouping(self) -> Grouping:
        """The merges and splits that stand."""
        self._refresh()
        return self._grouping

    def arrivals(self) -> Mapping[MessageKey, datetime]:
        """The time of each mail of which an event says when it arrived."""
        self._refresh()
        return self._arrivals

    def _refresh(self) -> None:
        with self._lock:
            version = self._record.version()
            if version == self._version:
                return
            self._vips = vips_of(self._record.contact_events())
            self._grouping = grouping(self._record.grouping_events())
            arrived = (event.change for event in self._record.arrival_events())
            self._arrivals = {one.message: one.at for one in arrived if isinstance(one, Arrived)}
            self._version = version


def vips_of(events: tuple[Event, ...]) -> frozenset[str]:
    """The addresses that are VIPs once all these events are taken in order."""
    marked: dict[str, bool] = {}
    for event in standing(events):
        if isinstance(event.change, VipSet):
            marked[event.change.email] = event.change.vip
    return frozenset(email for email, vip in marked.items() if vip)
