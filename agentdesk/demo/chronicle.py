"""What has happened in the demo so far, for whoever wants to be told or to wait (an autopilot, a test)."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Happening(StrEnum):
    """The events of the demo."""

    URGENT_DELIVERED = "urgent delivered"
    REPLY_ACCEPTED = "reply accepted"
    CUSTOMER_ANSWERED = "customer answered"
    BOUNCE_DELIVERED = "bounce delivered"


@dataclass(frozen=True, slots=True)
class DemoEvent:
    """One event: the mail it is about (ids without angle brackets) and whose it is."""

    what: Happening
    message_id: str
    address: str
    subject: str
    in_reply_to: str = ""
    uid: int = 0
    """UID in INBOX; 0 for mail that went the other way."""


class Chronicle:
    """Keeps every event. Safe from any thread; listeners are called on the servers' thread and must be quick."""

    def __init__(self) -> None:
        self._events: list[DemoEvent] = []
        self._listeners: list[Callable[[DemoEvent], None]] = []
        self._news = threading.Condition()

    @property
    def events(self) -> tuple[DemoEvent, ...]:
        with self._news:
            return tuple(self._events)

    def listen(self, listener: Callable[[DemoEvent], None]) -> None:
        """Call `listener` with every event from now on."""
        with self._news:
            self._listeners.append(listener)

    def record(self, event: DemoEvent) -> None:
        with self._news:
            self._events.append(event)
            listeners = tuple(self._listeners)
            self._news.notify_all()
        for listener in listeners:
            listener(event)

    def wait_for(self, what: Happening, timeout: float, *, in_reply_to: str = "") -> DemoEvent | None:
        """The first event of this sort (and about this mail), past ones included; None after `timeout` seconds."""
        deadline = time.monotonic() + timeout
        with self._news:
            while True:
                found = self._first(what, in_reply_to)
                left = deadline - time.monotonic()
                if found is not None or left <= 0:
                    return found
                self._news.wait(left)

    def _first(self, what: Happening, in_reply_to: str) -> DemoEvent | None:
        fitting = (one for one in self._events if one.what is what)
        return next((one for one in fitting if not in_reply_to or one.in_reply_to == in_reply_to), None)
