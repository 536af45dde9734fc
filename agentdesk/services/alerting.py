"""Alerts:
raised once for each urgent mail, shown once on a desktop, standing until somebody acknowledges them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from agentdesk.domain.changes import Changes
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import FiledMessage
from agentdesk.services.alert_limit import SenderLimit
from agentdesk.services.ports import AlertRecord, CacheReader, ChangeHub, Clock, Record

_TITLE_LENGTH = 90
_BODY_LENGTH = 200


class AlertBook:
    """Raises alerts while mail is filed."""

    def __init__(self, record: Record, clock: Clock) -> None:
        self._record = record
        self._clock = clock

    def raise_for(self, cache: CacheReader, mails: Iterable[FiledMessage]) -> bool:
        """Raise an alert for each of these urgent mails whose ticket still waits; whether any was new."""
        now = self._clock.now()
        return self._record.raise_alerts(
            [_alert(mail, now) for mail in mails if _still_urgent(cache, mail.ticket)]
        )


class Alerting:
    """What the window and the desktop do with alerts. Each names the ticket that its mail is shown in now."""

    def __init__(self, cache: CacheReader, record: Record, clock: Clock, changes: ChangeHub) -> None:
        self._cache = cache
        self._record = record
        self._clock = clock
        self._changes = changes
        self._limit = SenderLimit()

    def standing(self) -> tuple[AlertRecord, ...]:
        """Alerts that nobody has acknowledged, oldest first."""
        return self._where_shown(self._record.alerts())

    def to_show(self) -> tuple[AlertRecord, ...]:
        """The alerts that no desktop has shown yet, claimed by this call: each is given out once.

        Of very many from one sender a few, and one that stands for the others.
        """
        unseen = [alert for alert in self.standing() if not alert.shown]
        claimed = self._record.mark_shown([alert.key for alert in unseen])
        senders = {key: known.from_email.lower() for key, known in self._cache.known(claimed).items()}
        new = [alert for alert in unseen if alert.key in claimed]
        return self._limit.sift(new, senders, self._clock.now())

    def acknowledge(self, tickets: Collection[TicketId], at: datetime | None = None) -> None:
        """The alerts of these tickets have been seen by a person; `at` is the time of the event that shows it, for
        `stand_again` to find them by.
        """
        seen = [alert.key for alert in self.standing() if alert.ticket in tickets]
        if seen and self._record.acknowledge(seen, at or self._clock.now()):
            self._changes.publish(Changes(frozenset(tickets), alerts=True))

    def stand_again(self, tickets: Collection[TicketId], undone: Collection[datetime]) -> None:
        """The events of these times, which acknowledged alerts of these tickets, were taken back. No desktop shows
        those alerts a second time.
        """
        settled = [a for a in self._record.alerts(standing_only=False) if a.acknowledged_at in undone]
        again = [alert.key for alert in self._where_shown(settled) if alert.ticket in tickets]
        if again:
            self._record.stand_again(again)
            self._changes.publish(Changes(frozenset(tickets), alerts=True))

    def _where_shown(self, alerts: Sequence[AlertRecord]) -> tuple[AlertRecord, ...]:
        known = self._cache.known(alert.key for alert in alerts)
        return tuple(replace(a, ticket=known[a.key].ticket) if a.key in known else a for a in alerts)


def _still_urgent(cache: CacheReader, ticket: TicketId) -> bool:
    row = cache.row(ticket)
    return row is not None and row.urgent


def _alert(mail: FiledMessage, now: datetime) -> AlertRecord:
    message = mail.message
    sender = message.from_.name or message.from_.email
    body = " ".join((message.new_text or message.text).split())
    return AlertRecord(
        key=message.key,
        ticket=mail.ticket,
        raised_at=now,
        reasons=mail.urgency.reasons,
        title=f"{sender}: {message.subject}"[:_TITLE_LENGTH],
        body=body[:_BODY_LENGTH],
    )
