"""Judges large amounts of mail in processes of their own, so that a first download uses both cores and leaves the
window's thread its share of this one.

    idle ──(many expected, or come)──▶ one runs ──(they are here)──▶ all run ──(_IDLE seconds without mail)──▶ idle
      └──── judged here                   └──(one dies)──▶ broken: judged here

The first process gets ready alone: while somebody waits for the first rows, a second one would only slow it down.
"""

import logging
import threading
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Future
from dataclasses import dataclass

from agentdesk.domain.message import RawMail
from agentdesk.services.judging import Judged, JudgedHere, Judging, Verdicts
from agentdesk.sync.judged_on_the_wire import judged_from
from agentdesk.sync.judging_process import JudgingProcess, useful_processes

_log = logging.getLogger(__name__)

_FEW = 20
"""So few mails are judged here: nobody would gain by handing them over."""
_FIRST = 400
"""So many mails that nobody expected are judged here before a process is started, and so many must the first one
have judged before there is a second."""
_IDLE = 20.0


class JudgingWorker:
    """services.judging.JudgeMails. `close` ends the process; harmless when none runs."""

    def __init__(self, processes: int | None = None, first: JudgingProcess | None = None) -> None:
        """`first`: one that was started before."""
        self._processes = useful_processes() if processes is None else processes
        self._helpers = [first] if first is not None else []
        self._idle: threading.Timer | None = None
        self._broken = False
        self._seen = 0
        self._lock = threading.Lock()
        if first is not None:
            self._end_later()

    def __call__(self, judging: Judging, mails: Sequence[RawMail]) -> Verdicts:
        """Begin to judge mails."""
        here = JudgedHere(judging, mails)
        if len(mails) < _FEW or self._broken or not self._processes:
            return here
        with self._lock:
            try:
                return self._elsewhere(here)
            except (BrokenExecutor, OSError, RuntimeError) as error:
                self.given_up(error)
                return here

    def expect_many(self) -> None:
        """Start the process now, so that it is up when the first mail comes."""
        if self._broken or not self._processes:
            return
        with self._lock:
            try:
                self._help()
                self._end_later()
            except (BrokenExecutor, OSError, RuntimeError) as error:
                self.given_up(error)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def given_up(self, error: Exception) -> None:
        """Judge everything here from now on."""
        _log.info("Mail is judged without help: %r", error)
        self._broken = True

    def _elsewhere(self, here: JudgedHere) -> Verdicts:
        self._seen += len(here.mails)
        self._end_later()
        if not self._helpers and self._seen <= _FIRST:
            return here
        return _JudgedElsewhere(here, self._help().judge(here), self)

    def _help(self) -> JudgingProcess:
        """The one that has least to do."""
        wanted = self._processes if sum(one.judged for one in self._helpers) > _FIRST else 1
        while len(self._helpers) < wanted:
            self._helpers.append(JudgingProcess())
        return min(self._helpers, key=JudgingProcess.waiting)

    def _end_later(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        self._idle = threading.Timer(_IDLE, self.close)
        self._idle.daemon = True
        self._idle.start()

    def _end(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None
        helpers, self._helpers = self._helpers, []
        for helper in helpers:
            helper.let_go()
        for helper in helpers:
            helper.wait()
        self._seen = 0


@dataclass(frozen=True, slots=True)
class _JudgedElsewhere:
    """services.judging.Verdicts of the other process; where it dies, of this one."""

    here: JudgedHere
    answer: Future[bytes]
    worker: JudgingWorker

    @property
    def ready(self) -> bool:
        return self.answer.done()

    def result(self) -> list[Judged]:
        try:
            return judged_from(self.here.mails, self.answer.result())
        except CancelledError:  # its process was ended before its turn came
            return self.here.result()
        except (BrokenExecutor, OSError) as error:
            self.worker.given_up(error)
            return self.here.result()
