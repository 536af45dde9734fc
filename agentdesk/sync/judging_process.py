"""A process that judges mail. Starting one loads nothing here: whoever starts it first of all has it ready, beside the
window, by the time that there is mail.
"""

import logging
import os
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agentdesk.domain.message import RawMail
    from agentdesk.services.judging import JudgedHere, Judging

_log = logging.getLogger(__name__)

_MOMENT = 1.0
"""Seconds."""
_NICE = 5
"""The window, and whoever files what is judged, go first."""
_enough = threading.Event()
"""In the other process: mail is here, or it is to end. Python would abort it where it stops a thread inside RE2."""


class JudgingProcess:
    """Started at once. Raises BrokenExecutor, OSError, RuntimeError."""

    def __init__(self) -> None:
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(1, mp_context=context, initializer=_begin)
        self.judged = 0
        """Mails."""
        self._keeper: threading.Thread | None = None
        self._asked: list[Future[bytes]] = [self._pool.submit(_made_ready)]

    def judge(self, here: "JudgedHere") -> Future[bytes]:
        """Hand these mails over; the answer is for judged_on_the_wire.judged_from."""
        answer = self._pool.submit(_judged, here.judging, here.mails)
        answer.add_done_callback(lambda _: self._count(len(here.mails)))
        self._asked.append(answer)
        return answer

    def _count(self, mails: int) -> None:
        self.judged += mails

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


def begun() -> JudgingProcess | None:
    """One, where one is of use and can be started."""
    from concurrent.futures import BrokenExecutor

    try:
        return JudgingProcess() if useful_processes() else None
    except (BrokenExecutor, OSError, RuntimeError) as error:
        _log.info("No process judges mail from the start: %r", error)
        return None


def useful_processes() -> int:
    """How many to have at most: on a single core nobody is helped."""
    cores = os.cpu_count() or 1
    return min(2, cores) if cores > 1 else 0


def _made_ready() -> bytes:
    """Runs in the other process, as what follows does."""
    from agentdesk.sync.judged_on_the_wire import make_ready, rehearse

    make_ready()
    threading.Thread(target=rehearse, args=(_enough,), name="rehearsal").start()
    return b""


def _judged(judging: "Judging", mails: Sequence["RawMail"]) -> bytes:
    from agentdesk.sync.judged_on_the_wire import judged_blob

    _enough.set()
    return judged_blob(judging, mails)


def _begin() -> None:
    """Ctrl+C is for the process that a person started; when that ends, however it does, so does this one."""
    from multiprocessing.util import Finalize

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Finalize(None, _enough.set, exitpriority=0)
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
