"""Notices that the machine slept: the wall clock went on while the steady one stood still."""

import time
from collections.abc import Callable

from agentdesk.services.ports import Clock
from agentdesk.sync.rhythm import Rhythm


class SleepWatch:
    """For one thread. A clock that somebody set anew counts as sleep too: better one connection too many."""

    def __init__(self, clock: Clock, rhythm: Rhythm, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._most = rhythm.slept
        self._wall, self._steady = clock.now(), monotonic()

    def slept(self) -> bool:
        """Whether it slept since the last call."""
        wall, steady = self._clock.now(), self._monotonic()
        drift = (wall - self._wall).total_seconds() - (steady - self._steady)
        self._wall, self._steady = wall, steady
        return abs(drift) > self._most
