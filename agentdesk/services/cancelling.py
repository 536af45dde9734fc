"""A wish to stop, that whoever waits in another thread hears at once."""

import threading
from collections.abc import Callable


class Cancellation:
    """One piece of work. `cancel` may be called from any thread, any number of times."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = False
        self._calls: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        return self._cancelled

    def cancel(self) -> None:
        """Stop; whoever asked to be called is called, on this thread."""
        with self._lock:
            if self._cancelled:
                return
            self._cancelled = True
            calls = tuple(self._calls)
        for call in calls:
            call()

    def then(self, call: Callable[[], None]) -> None:
        """`call` when it is cancelled; at once where it is already."""
        with self._lock:
            if not self._cancelled:
                self._calls.append(call)
                return
        call()
