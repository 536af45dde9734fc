"""Hybrid logical clock: event times that order like wall time but never run backwards.

Source: Kulkarni et al., "Logical Physical Clocks", 2014. The wall clock is passed in; the domain has none.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from agentdesk.domain.ids import WorkstationId


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """Milliseconds since 1970 UTC, a counter within the millisecond, and who stamped; orders totally."""

    millis: int
    counter: int
    workstation: WorkstationId

    @property
    def at(self) -> datetime:
        """The wall time of the stamp, aware UTC."""
        return datetime.fromtimestamp(self.millis / 1000, tz=UTC)

    def next(self, now_millis: int, workstation: WorkstationId) -> "Stamp":
        """The stamp of an event at `now_millis` that must come after this one."""
        if now_millis > self.millis:
            return Stamp(now_millis, 0, workstation)
        return Stamp(self.millis, self.counter + 1, workstation)


ZERO = Stamp(0, 0, WorkstationId(""))
