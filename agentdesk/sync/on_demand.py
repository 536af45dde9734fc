"""Mails that somebody waits for, handed to the connection that their account has open already.

fetch (any thread) ──▶ wanted ──(its account is woken)──▶ being fetched (connection's thread) ──▶ given
   │ told raises              └──(line lost, account stopped)──▶ NotKept ◀──(refused)───┘
   └──▶ given up: the connection stops after the piece that is under way
"""

import threading
from collections import defaultdict, deque
from collections.abc import Callable

from agentdesk.domain.errors import AgentDeskError, NotKept
from agentdesk.domain.ids import AccountId
from agentdesk.services.ports import Location, Told

_LOOK = 0.1
"""Seconds between two looks at whether the person still waits."""


class GivenUp(Exception):
    """Nobody waits any more."""


class Wanted:
    """One mail that somebody waits for."""

    def __init__(self, place: Location) -> None:
        self.place = place
        self.given_up = False
        self._over = threading.Event()
        self._came = (0, 0)
        self._source: bytes | None = None
        self._error: AgentDeskError | None = None

    def wait(self, told: Told) -> bytes:
        """On the thread of whoever wants it."""
        try:
            told(*self._came)
            while not self._over.wait(_LOOK):
                told(*self._came)
        except BaseException:
            self.given_up = True
            raise
        if self._source is None:
            raise self._error or unreachable()
        return self._source

    def came(self, done: int, total: int) -> None:
        """So much of it is here. Raises GivenUp."""
        if self.given_up:
            raise GivenUp
        self._came = (done, total)

    def give(self, source: bytes) -> None:
        """Here it is."""
        self._source = source
        self._over.set()

    def fail(self, error: AgentDeskError) -> None:
        """It cannot be had."""
        self._error = error
        self._over.set()


class OnDemand:
    """ports.MailFetcher. Nothing is fetched before the sync has said, by `attach`, how to wake an account."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wanted: defaultdict[AccountId, deque[Wanted]] = defaultdict(deque)
        self._wake: Callable[[AccountId], bool] = _nobody

    def attach(self, wake: Callable[[AccountId], bool]) -> None:
        """`wake` has an account look at what is wanted of it, soon; whether it is connected."""
        self._wake = wake

    def fetch(self, place: Location, told: Told) -> bytes:
        """See ports.MailFetcher."""
        wanted = Wanted(place)
        with self._lock:
            self._wanted[place.account].append(wanted)
        if not self._wake(place.account):
            self.fail(place.account)
        return wanted.wait(told)

    def fail(self, account: AccountId) -> None:
        """Nothing can be fetched for `account` now."""
        while wanted := self.take(account):
            wanted.fail(unreachable())

    def take(self, account: AccountId) -> Wanted | None:
        """The next mail that is wanted of `account`; whoever takes it gives it, or fails it."""
        with self._lock:
            queue = self._wanted[account]
            return queue.popleft() if queue else None


def unreachable() -> NotKept:
    """What whoever waits is told where there is no connection."""
    return NotKept(
        "The attachments of this mail are not kept here, and the mail server is not connected now.",
        "They can be fetched once you are online.",
    )


def _nobody(account: AccountId) -> bool:  # noqa: ARG001
    return False
