"""Judges large batches of mail in processes of their own, so that a first download uses every core and leaves the
window's thread its share of this one.

    idle ──(more than _FIRST mails)──▶ starting ──(processes are up)──▶ running ──(_IDLE seconds without mail)──▶ idle
      └────── judged here ──────────────┘                                 └──(one dies)──▶ broken: judged here
"""

import logging
import os
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Future
from typing import TYPE_CHECKING

from agentdesk.domain.message import RawMail
from agentdesk.services.judging import Judged, Judging, judge_mails

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_log = logging.getLogger(__name__)

_LARGE = 100
"""From so many mails on the way to another process pays."""
_FIRST = 400
"""So many mails are judged here before processes are started, which would hold up the first rows on the screen."""
_CHUNK = 50
_IDLE = 20.0
_NOBODY = Judging(frozenset(), frozenset(), frozenset(), outgoing_folder=False, live_from=None)
_AT_MOST = 2


class JudgingPool:
    """services.judging.JudgeMails. `close` ends the processes; harmless when none run."""

    def __init__(self, processes: int | None = None) -> None:
        self._wanted = min(_AT_MOST, os.cpu_count() or 1) if processes is None else processes
        self._pool: ProcessPoolExecutor | None = None
        self._up: Future[list[Judged]] | None = None
        self._idle: threading.Timer | None = None
        self._broken = False
        self._seen = 0
        self._lock = threading.Lock()

    def __call__(self, judging: Judging, mails: Sequence[RawMail]) -> list[Judged]:
        """Judge mails, in their order."""
        if len(mails) < _LARGE or self._broken or self._wanted < 2:
            return judge_mails(judging, mails)
        with self._lock:
            try:
                return self._judged_elsewhere(judging, mails)
            except (BrokenExecutor, OSError) as error:
                _log.info("Mail is judged without help: %s", error)
                self._broken = True
                self._end()
        return judge_mails(judging, mails)

    def close(self) -> None:
        """End the processes."""
        with self._lock:
            self._end()

    def _judged_elsewhere(self, judging: Judging, mails: Sequence[RawMail]) -> list[Judged]:
        self._seen += len(mails)
        self._end_later()
        if self._seen <= _FIRST:
            return judge_mails(judging, mails)
        pool = self._running()
        if self._up is None or not self._up.done():
            return judge_mails(judging, mails)
        chunks = [mails[at : at + _CHUNK] for at in range(0, len(mails), _CHUNK)]
        results = [pool.submit(judge_mails, judging, chunk) for chunk in chunks]
        return [one for result in results for one in result.result()]

    def _running(self) -> "ProcessPoolExecutor":
        if self._pool is None:
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._wanted, mp_context=context, initializer=_begin)
            self._up = [self._pool.submit(judge_mails, _NOBODY, []) for _ in range(self._wanted)][-1]
        return self._pool

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
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None
        self._seen = 0


def _begin() -> None:
    """Ctrl+C is for the process that a person started; it ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
