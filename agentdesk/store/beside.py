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
        self._again = False
        self._stopped = threading.Event()

    def begin(self) -> None:
        """Do the work now, or once more where it is being done; not where all was stopped."""
        with self._lock:
            if self._stopped.is_set():
                return
            self._again = True
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()

    def pause(self, seconds: float) -> bool:
        """For long work to call now and then: lets others go first; whether to end now."""
        return self._stopped.wait(seconds)

    def wait(self) -> None:
        """Until nothing is being done."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def stop(self) -> None:
        """Wait until nothing is being done; nothing is begun after."""
        with self._lock:
            self._stopped.set()
        self.wait()

    def _run(self) -> None:
        while self._wanted():
            self._work()

    def _wanted(self) -> bool:
        with self._lock:
            wanted, self._again = self._again and not self._stopped.is_set(), False
            if not wanted:
                self._thread = None
            return wanted
