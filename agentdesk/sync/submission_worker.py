"""The thread that sends: sleeps until an item's hold is over, a retry is due, or somebody calls."""

import logging
import threading
from collections.abc import Callable, Mapping
from datetime import datetime

from agentdesk.domain.errors import AgentDeskError
from agentdesk.domain.ids import AccountId
from agentdesk.sync.interrupt import Interrupt, Stopped
from agentdesk.sync.outbox_runner import OutboxPorts, OutboxRunner

_LONGEST_SLEEP = 30.0
"""Seconds; the clock that sleeping goes by stands still while the computer is suspended."""
_GRACE = 0.5
"""Of the time there is to end, the share in which the server may still answer."""
_log = logging.getLogger(__name__)


class SubmissionWorker:
    """Sends for all accounts. `stop`, `look` and `network_is_back` may be called from any thread."""

    def __init__(
        self,
        ports: OutboxPorts,
        sent: Callable[[], None],
        problems: Callable[[dict[AccountId, AgentDeskError]], None],
    ) -> None:
        self._ports = ports
        self._sent = sent
        self._tell_problems = problems
        self._interrupt = Interrupt()
        self._eager = threading.Event()
        self._called = threading.Event()
        self._back = threading.Event()
        self._known_states: Mapping[str, str] = {}
        self.runner = OutboxRunner(ports, self._interrupt)
        self._thread = threading.Thread(target=self._run, name="smtp", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, seconds: float) -> None:
        """Let a mail just being handed over have its answer for a moment, then cut the line."""
        self._interrupt.stop()
        self._thread.join(seconds * _GRACE)
        if self._thread.is_alive():
            self.runner.cut()
            self._thread.join(seconds * (1 - _GRACE))

    def look(self, *, eager: bool) -> None:
        """There may be something to send; `eager`: what waits for a retry too."""
        if eager:
            self._eager.set()
        self._called.set()
        self._interrupt.poke()

    def network_is_back(self) -> None:
        """A mailbox was reached that could not be reached before."""
        self._back.set()
        self._interrupt.poke()

    def _run(self) -> None:
        try:
            self._forever()
        except Stopped:
            _log.debug("Sending ended")

    def _forever(self) -> None:
        recovered = False
        while True:
            next_due: datetime | None = None
            try:
                if not recovered:
                    self.runner.recover()
                    recovered = True
                next_due = self._send()
            except AgentDeskError as error:
                _log.info("The outbox could not be worked off: %s", error)
            except Stopped:
                raise
            except Exception:  # noqa: BLE001 - whatever it was is logged, and the thread lives on
                _log.exception("The outbox could not be worked off")
            self._interrupt.pause(self._seconds_until(next_due))
            if _taken(self._called):
                self.runner.encourage()
            if _taken(self._back):
                self.runner.network_is_back()

    def _send(self) -> datetime | None:
        next_due = self.runner.run_due(eager=_taken(self._eager))
        self._tell_problems(self.runner.problems())
        self._tell_of_changes()
        return next_due

    def _tell_of_changes(self) -> None:
        """Also of what a person settled meanwhile: its copy may have to be filed."""
        states = self._states()
        if states != self._known_states:
            self._known_states = states
            self._sent()

    def _states(self) -> Mapping[str, str]:
        return {item.id: item.state for item in self._ports.record.outbox()}

    def _seconds_until(self, due: datetime | None) -> float:
        if due is None:
            return _LONGEST_SLEEP
        return min(max((due - self._ports.clock.now()).total_seconds(), 0.05), _LONGEST_SLEEP)


def _taken(event: threading.Event) -> bool:
    """Whether it was set; it no longer is."""
    was = event.is_set()
    event.clear()
    return was
