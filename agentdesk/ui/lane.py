"""A lane is one named thread that does blocking work in order, and never keeps the process from ending."""

import queue
import threading
import time
from collections.abc import Callable


class Lane:
    """Work handed in is done in order on a daemon thread of its own, started with the first piece of work."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False

    def submit(self, work: Callable[[], None]) -> None:
        """Queue `work`; it must not raise. Nothing is taken after close()."""
        if self._closed:
            return
        self._work.put(work)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    def close(self, until: float) -> bool:
        """Take no more work and wait, until the monotonic time `until` at most. Whether all that was queued is done."""
        self._closed = True
        if self._thread is None:
            return True
        self._work.put(None)
        self._thread.join(max(0.0, until - time.monotonic()))
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            work()
