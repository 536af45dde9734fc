"""Keeps one sender from covering the desktop: of very many alerts a few are shown, the others counted in one.

alert of a sender ──▶ among the first few of its ten minutes: shown
                  └─▶ beyond them: counted ──▶ each time the count has doubled: one alert that says how many
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from agentdesk.domain.ids import MessageKey
from agentdesk.services.ports import AlertRecord

ONE_BY_ONE = 5
"""Alerts of one sender that are shown within WINDOW, each by itself."""
WINDOW = timedelta(minutes=10)


@dataclass(slots=True)
class _Flow:
    """What came of one sender since `began`."""

    began: datetime
    shown: int = 0
    counted: list[AlertRecord] = field(default_factory=list)
    said: int = 0
    """How many of those counted the last alert about them knew of."""


class SenderLimit:
    """Remembers for how much each sender has asked; senders never take each other's share."""

    def __init__(self) -> None:
        self._flows: dict[str, _Flow] = {}

    def sift(
        self, alerts: Iterable[AlertRecord], senders: Mapping[MessageKey, str], now: datetime
    ) -> tuple[AlertRecord, ...]:
        """What of these new alerts to show. Those whose sender is not known are all shown."""
        self._flows = {who: flow for who, flow in self._flows.items() if now - flow.began < WINDOW}
        shown = [alert for alert in alerts if self._is_shown(alert, senders.get(alert.key) or alert.key, now)]
        return (*shown, *self._counts())

    def _is_shown(self, alert: AlertRecord, sender: str, now: datetime) -> bool:
        flow = self._flows.setdefault(sender, _Flow(now))
        if flow.shown < ONE_BY_ONE:
            flow.shown += 1
            return True
        flow.counted.append(alert)
        return False

    def _counts(self) -> Iterator[AlertRecord]:
        for sender, flow in self._flows.items():
            if len(flow.counted) >= max(1, 2 * flow.said):
                flow.said = len(flow.counted)
                tickets = tuple(alert.ticket for alert in flow.counted)
                yield replace(flow.counted[-1], title=sender, body="", reasons=(), stands_for=tickets)
