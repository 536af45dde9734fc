"""Runs blocking service calls off the UI thread and hands their results back on it.

Reads, writes, looks at what is being typed and slow network calls (account tests) each have a lane, so that neither a
dead server nor a dictionary that loads delays a read, and writes keep their order.

    slot ──run / read / wait_for──▶ lane thread: work() ──▶ UI thread: then(result), or failed(error), or Tasks.failed
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from agentdesk.ui.lane import Lane

T = TypeVar("T")
QUIT_PATIENCE = 1.5
"""Seconds that quitting waits for writes under way."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An error that a piece of work ended with, and what it was doing, in words ("Closing…"; may be empty)."""

    error: Exception
    doing: str


@dataclass(frozen=True, slots=True)
class _Landing:
    """A result on its way back to the UI thread."""

    deliver: Callable[[], None]
    doing: str


class Tasks(QObject):
    """Signals: busy(str) what is being done, "" when nothing is; failed(Failure) for errors nobody else takes."""

    busy = Signal(str)
    failed = Signal(object)
    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reads = Lane("ui-reads")
        self._writes = Lane("ui-writes")
        self._looks = Lane("ui-looks")
        self._waits = Lane("ui-waits")
        self._newest: dict[str, int] = {}
        self._doing: list[str] = []
        self._closed = False
        self._landed.connect(self._on_landed, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        *,
        busy: str = "",
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """A write, in order with all others. `then` gets the result on the UI thread, unless its object is gone."""
        self._start(self._writes, work, then, busy, failed, "")

    def read(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        *,
        busy: str = "",
        failed: Callable[[Exception], object] | None = None,
        key: str = "",
    ) -> None:
        """A read. Of those with the same `key` only the newest is delivered; older ones still queued are not run."""
        self._start(self._reads, work, then, busy, failed, key)

    def look(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        *,
        failed: Callable[[Exception], object] | None = None,
        key: str = "",
    ) -> None:
        """Something to be told about a text while it is typed: like a read, but nobody waits for it."""
        self._start(self._looks, work, then, "", failed, key)

    def wait_for(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        *,
        busy: str = "",
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Something that may take many seconds, such as a login: on a lane that quitting does not wait for."""
        self._start(self._waits, work, then, busy, failed, "")

    def apart(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        *,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Something that waits for a person, for minutes perhaps: on a thread of its own that holds nothing up."""
        lane = Lane("ui-apart")
        self._start(lane, work, then, "", failed, "")
        lane.close(time.monotonic())

    def close(self) -> bool:
        """Finish the writes under way (QUIT_PATIENCE at most) and deliver nothing more. Whether all were finished."""
        self._closed = True
        now = time.monotonic()
        self._reads.close(now)
        self._looks.close(now)
        self._waits.close(now)
        return self._writes.close(now + QUIT_PATIENCE)

    def _start(
        self,
        lane: Lane,
        work: Callable[[], T],
        then: Callable[[T], object] | None,
        busy: str,
        failed: Callable[[Exception], object] | None,
        key: str,
    ) -> None:
        ticket = self._newest[key] = self._newest.get(key, 0) + 1 if key else 0
        self._begin(busy)

        def stale() -> bool:
            return bool(key) and self._newest.get(key) != ticket

        def do() -> None:
            self._land(busy, _deliverable(self, work, then, failed, busy, stale))

        lane.submit(do)

    def _land(self, doing: str, deliver: Callable[[], None]) -> None:
        if shiboken6.isValid(self):
            self._landed.emit(_Landing(deliver, doing))

    def _on_landed(self, landing: _Landing) -> None:
        if self._closed:
            return
        self._end(landing.doing)
        landing.deliver()

    def _begin(self, doing: str) -> None:
        if doing:
            self._doing.append(doing)
            self.busy.emit(doing)

    def _end(self, doing: str) -> None:
        if doing:
            self._doing.remove(doing)
            self.busy.emit(self._doing[-1] if self._doing else "")


def _deliverable(
    tasks: Tasks,
    work: Callable[[], Any],
    then: Callable[[Any], object] | None,
    failed: Callable[[Exception], object] | None,
    doing: str,
    stale: Callable[[], bool],
) -> Callable[[], None]:
    """Do the work here and now (on the lane); give back what the UI thread is to do with its outcome."""
    if stale():
        return _nothing
    try:
        result = work()
    except Exception as error:  # noqa: BLE001  whatever went wrong is shown to the person, by the presenter
        failure = Failure(error, doing)
        return lambda: _tell_failure(tasks, failure, failed)
    return lambda: _give(then, result, stale)


def _nothing() -> None:
    """What is to be done with the outcome of work that was overtaken."""


def _give(then: Callable[[Any], object] | None, result: object, stale: Callable[[], bool]) -> None:
    if then is not None and _alive(then) and not stale():
        then(result)


def _tell_failure(tasks: Tasks, failure: Failure, failed: Callable[[Exception], object] | None) -> None:
    if failed is None:
        tasks.failed.emit(failure)
    elif _alive(failed):
        failed(failure.error)


def _alive(callback: Callable[..., object]) -> bool:
    """Whether the widget that a bound method belongs to still exists."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
