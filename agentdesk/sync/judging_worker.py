"""Judges large amounts of mail in processes of their own, so that a first download uses both cores and leaves the
window's thread its share of this one.

    idle ──(many expected, or come)──▶ one runs ──(they are here)──▶ all run ──(_IDLE seconds without mail)──▶ idle
      └──── judged here                   └──(one dies)──▶ broken: judged here

The first process gets ready alone: while somebody waits for the first rows, a second one would only slow it down.
"""

import logging
import os
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Future
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from agentdesk.domain.message import Direction, Kind, Message, RawMail, Urgency
from agentdesk.services.judging import Judged, JudgedHere, Judging, Verdicts, judge_mails
from agentdesk.services.ports import PreparedMail

_log = logging.getLogger(__name__)

_FEW = 20
"""So few mails are judged here: nobody would gain by handing them over."""
_FIRST = 400
"""So many mails that nobody expected are judged here before a process is started, and so many by one alone."""
_NOBODY = Judging(frozenset(), frozenset(), frozenset(), outgoing_folder=False, live_from=None)
_IDLE = 20.0
_ANY_MAIL = RawMail(1, b"Subject: Hello\n\nHow are you?\n", datetime.fromtimestamp(0, UTC))
"""Judged by a process as its first, for then the rules get ready, which takes longer than judging a hundred."""
_MOMENT = 1.0
"""Seconds."""
_NICE = 5
"""The window, and whoever files what is judged, go first."""

_Told = tuple[Message, Direction, Kind, str, Urgency, datetime, bool, PreparedMail | None]
"""A Judged without the mail it came from, which the other side has."""
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(list[_Told])


class JudgingWorker:
    """services.judging.JudgeMails. `close` ends the process; harmless when none runs."""

    def __init__(self, processes: int | None = None) -> None:
        self._processes = _useful_processes() if processes is None else processes
        self._helpers: list[_Helper] = []
        self._idle: threading.Timer | None = None
        self._broken = False
        self._seen = 0
        self._lock = threading.Lock()

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

    def _help(self) -> "_Helper":
        """The one that has least to do."""
        wanted = self._processes if self._seen > _FIRST else 1
        while len(self._helpers) < wanted:
            self._helpers.append(_Helper())
        return min(self._helpers, key=_Helper.waiting)

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


class _Helper:
    """One process. Raises BrokenExecutor, OSError."""

    def __init__(self) -> None:
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(1, mp_context=context, initializer=_begin)
        self._keeper: threading.Thread | None = None
        self._asked: list[Future[bytes]] = [self._pool.submit(_judged, _NOBODY, [_ANY_MAIL])]

    def judge(self, here: JudgedHere) -> Future[bytes]:
        """Hand these mails over."""
        answer = self._pool.submit(_judged, here.judging, here.mails)
        self._asked.append(answer)
        return answer

    def waiting(self) -> int:
        """How much it has still to do."""
        self._asked = [answer for answer in self._asked if not answer.done()]
        return len(self._asked)

    def let_go(self) -> None:
        """What it has not begun is not done."""
        self._keeper = getattr(self._pool, "_executor_manager_thread", None)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def wait(self) -> None:
        """The thread that looks after it gets a moment: an interpreter that ends too would talk to what it closes."""
        if self._keeper is not None:
            self._keeper.join(_MOMENT)


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
            told = _decoder.decode(self.answer.result())
        except CancelledError:  # its process was ended before its turn came
            return self.here.result()
        except (BrokenExecutor, OSError) as error:
            self.worker.given_up(error)
            return self.here.result()
        return [Judged(mail, *one) for mail, one in zip(self.here.mails, told, strict=True)]


def _useful_processes() -> int:
    """On a single core nobody is helped."""
    cores = os.cpu_count() or 1
    return min(2, cores) if cores > 1 else 0


def _judged(judging: Judging, mails: Sequence[RawMail]) -> bytes:
    """Runs in the other process."""
    told: list[_Told] = [
        (j.message, j.direction, j.kind, j.language, j.urgency, j.at, j.live, j.prepared)
        for j in judge_mails(judging, mails)
    ]
    return _encoder.encode(told)


def _begin() -> None:
    """Ctrl+C is for the process that a person started; when that ends, however it does, so does this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="parent-watch", daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(_NICE)


def _end_with_parent() -> None:
    """A process pool waits for work forever where nobody is left to give any."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)
