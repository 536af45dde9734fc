"""Waits for news of the open folder: by IDLE (RFC 2177), or by asking now and then where that is not offered; and of
further folders where the server tells of them meanwhile (see elsewhere.py).

watching ──"* n EXISTS"──▶ ARRIVED        ──poke──────────────▶ POKED
   │     ──EXPUNGE, flags▶ CHANGED        ──time to look round─▶ DUE
   │     ──"* STATUS"────▶ ELSEWHERE
   └── every 4 min: DONE, answer within 10 s or the line is dead; then IDLE again
       clocks drift apart (the machine slept), another network: the line is taken for dead at once
       IDLE refused: asked now and then, as where it is not offered
"""

import logging
import time
from collections.abc import Callable
from enum import Flag, auto

from agentdesk.domain.errors import NetworkDown
from agentdesk.services.ports import Clock
from agentdesk.sync import route
from agentdesk.sync.connection import Connection
from agentdesk.sync.elsewhere import Elsewhere
from agentdesk.sync.fetch_response import (
    Altered,
    Done,
    Exists,
    Fetched,
    Limits,
    Other,
    Ready,
    Response,
    Vanished,
    read_response,
)
from agentdesk.sync.interrupt import Wake
from agentdesk.sync.rhythm import Rhythm
from agentdesk.sync.sleep import SleepWatch
from agentdesk.sync.status_response import FolderStatus

_log = logging.getLogger(__name__)


class News(Flag):
    """Why the watch ended; several may come at once."""

    NOTHING = 0
    ARRIVED = auto()
    CHANGED = auto()
    ELSEWHERE = auto()
    POKED = auto()
    DUE = auto()


class Watcher:
    """Watches the folder `connection` has open. Raises ServerError (NetworkDown when the line is dead),
    Stopped.
    """

    def __init__(
        self,
        connection: Connection,
        clock: Clock,
        rhythm: Rhythm | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        elsewhere: Elsewhere | None = None,
    ) -> None:
        self._connection = connection
        self._elsewhere = elsewhere or Elsewhere(connection, (), _never)
        self._wire = connection.wire
        self._rhythm = rhythm or Rhythm()
        self._monotonic = monotonic
        self._sleep = SleepWatch(clock, self._rhythm, monotonic)
        self._refused = False
        self._number = 0
        self._early = News.NOTHING

    def wait(self, seconds: float) -> News:
        """Until there is news, at most `seconds`."""
        if self._connection.offers("IDLE") and not self._refused:
            return self._idle(min(seconds, self._rhythm.renewal))
        return self._ask_later(min(seconds, self._rhythm.without_idle))

    def _idle(self, seconds: float) -> News:
        tag = self._begin()
        if tag is None:
            return self._early | News.DUE
        news = self._until_news(seconds)
        return news | self._end(b"DONE\r\n", frozenset({tag}))

    def _begin(self) -> bytes | None:
        """The tag of the IDLE that began; None where the server will not have it, which it is not asked again."""
        self._number += 1
        tag = b"ID%d" % self._number
        self._wire.send(self._elsewhere.on() + tag + b" IDLE\r\n")
        self._early = News.NOTHING
        while not isinstance(response := self._next(), Ready):
            if isinstance(response, Done) and not self._elsewhere.ended(response):
                self._refused = True
                _log.info("%s does not tell of new mail: %s", self._connection.address, response.text)
                self._early |= self._end(b"", frozenset())
                return None
            self._early |= self._meaning(response)
        return tag

    def _until_news(self, seconds: float) -> News:
        news, deadline = self._early, self._monotonic() + seconds
        while not news:
            left = deadline - self._monotonic()
            if left <= 0:
                return News.DUE
            wake = self._watch(min(left, self._rhythm.slice))
            if wake is Wake.POKED:
                return News.POKED
            if wake is Wake.READY:
                news = self._read_what_came()
        return news

    def _watch(self, seconds: float) -> Wake:
        wake, address = self._wire.watch(seconds), self._connection.address
        if self._sleep.slept():
            what = f"The computer slept, so the connection to {address} is made anew."
            raise NetworkDown(address.host, what)
        if route.moved(self._wire.socket):
            what = f"The network changed, so the connection to {address} is made anew."
            raise NetworkDown(address.host, what)
        return wake

    def _read_what_came(self) -> News:
        news = self._meaning(self._next())
        while self._wire.line_ready:
            news |= self._meaning(self._next())
        return news

    def _end(self, done: bytes, awaited: frozenset[bytes]) -> News:
        """DONE; a server that does not answer it soon has gone."""
        patience, self._wire.patience = self._wire.patience, self._rhythm.done
        news, (off, tags) = News.NOTHING, self._elsewhere.off()
        try:
            self._wire.send(done + off)
            awaited |= tags
            while awaited:
                response = self._next()
                awaited -= {response.tag} if isinstance(response, Done) else set()
                news |= self._meaning(response)
        finally:
            self._wire.patience = patience
        return news

    def _ask_later(self, seconds: float) -> News:
        if self._watch(seconds) is Wake.POKED:
            return News.POKED
        return News.ARRIVED | News.CHANGED

    def _next(self) -> Response:
        return read_response(self._wire, Limits(literal=1 << 20, bearable=1 << 20))

    def _meaning(self, response: Response) -> News:
        if isinstance(response, Exists):
            return News.ARRIVED
        if isinstance(response, (Altered, Vanished, Fetched)):
            return News.CHANGED
        if isinstance(response, FolderStatus) and self._elsewhere.hear(response):
            return News.ELSEWHERE
        if isinstance(response, Other) and self._elsewhere.overflowed(response.line):
            return News.DUE
        return News.NOTHING


def _never(folder: str, status: FolderStatus) -> bool:  # noqa: ARG001
    return False
