"""Service levels: by when a customer is to be answered, in business hours.

The clock runs while the customer waits for us and somebody is there. It stops with our answer, and begins again, with
the target for the next reply, when the customer writes again:

    opened ──▶ first response runs ──answered──▶ stopped ──the customer writes──▶ next reply runs ──answered──▶ stopped
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from agentdesk.domain.business_hours import BusinessHours
from agentdesk.domain.events import Priority, Status
from agentdesk.domain.views import TicketRow


class Target(StrEnum):
    """What a clock runs for."""

    FIRST_RESPONSE = "first_response"
    NEXT_REPLY = "next_reply"


@dataclass(frozen=True, slots=True)
class ServiceLevel:
    """A policy: targets in minutes of business hours, 0 for none, and the tickets that it is for: those of which all
    that is said here is true.
    """

    name: str = ""
    first_response: int = 0
    next_reply: int = 0
    calendar: str = ""
    """Name of its calendar; empty: the first."""
    tags: tuple[str, ...] = ()
    """Any of them."""
    accounts: tuple[str, ...] = ()
    """Any of them, by address; empty: every mailbox."""
    vip: bool = False
    urgent: bool = False
    high_priority: bool = False

    def is_for(self, row: TicketRow) -> bool:
        """Whether the ticket is one of those."""
        return (
            (not self.tags or not set(self.tags).isdisjoint(row.tags))
            and (not self.accounts or row.account in self.accounts)
            and (row.vip or not self.vip)
            and (row.urgent or not self.urgent)
            and (row.priority is Priority.HIGH or not self.high_priority)
        )

    def minutes(self, target: Target) -> int:
        """0: there is no such target."""
        return self.first_response if target is Target.FIRST_RESPONSE else self.next_reply


@dataclass(frozen=True, slots=True)
class Due:
    """A clock that runs. `left` is business time, below zero where the target was missed by so much."""

    target: Target
    at: datetime
    """Aware UTC."""
    left: timedelta
    level: str
    """Name of the policy."""

    @property
    def missed(self) -> bool:
        """Whether the target was missed."""
        return self.left < timedelta()


def level_for(row: TicketRow, levels: Iterable[ServiceLevel]) -> ServiceLevel | None:
    """The first that is for the ticket."""
    return next((one for one in levels if one.is_for(row)), None)


def running(row: TicketRow) -> tuple[Target, datetime] | None:
    """What the customer waits for, and since when; None where nobody waits for us."""
    if row.status is not Status.NEEDS_REPLY or row.waiting_since is None:
        return None
    first = row.waiting_since <= row.opened_at
    return (Target.FIRST_RESPONSE if first else Target.NEXT_REPLY), row.waiting_since


def due_of(row: TicketRow, level: ServiceLevel, hours: BusinessHours, now: datetime) -> Due | None:
    """How the clock of the ticket stands; None where none runs, or the calendar never opens long enough."""
    clock = running(row)
    if clock is None or not level.minutes(clock[0]):
        return None
    target, since = clock
    at = hours.after(since, timedelta(minutes=level.minutes(target)))
    if at is None:
        return None
    left = hours.between(now, at) if now < at else -hours.between(at, now)
    return Due(target, at, left if left or now <= at else timedelta(microseconds=-1), level.name)
