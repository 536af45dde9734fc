"""Work that nobody waits for, on a thread that runs only while there is any."""

import threading
from collections.abc import Callable


class Beside:
    """Runs `work` on a thread called `name`, once at a time. Thread-safe."""

    def __init__(self, name: str, work: Callable[[], None]) -> None:
        self._name = name
        self._work = work
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self.stopped = False
        """Long work looks at this now and then."""

    def begin(self) -> None:
        """Do the work now, unless it is being done, or all was stopped."""
        with self._lock:
            if self.stopped or (self._thread and self._thread.is_alive()):
                return
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Until nothing is being done."""
        if self._thread:
            self._thread.join()

    def stop(self) -> None:
        """Wait until nothing is being done; nothing is begun after."""
        with self._lock:
            self.stopped = True
        self.wait()
