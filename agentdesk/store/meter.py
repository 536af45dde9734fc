"""Counts what a long piece of work has done, and tells how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int], object]
"""Told of bytes done and of all; may raise, which ends the work."""


class Meter:
    """Counts bytes up to `total`, and tells after each step."""

    def __init__(self, total: int, tell: Progress) -> None:
        self._done = 0
        self._total = max(total, 1)
        self._tell = tell

    def advance(self, moved: int) -> None:
        """So many bytes more; what grew meanwhile never makes it more than all."""
        self._done = min(self._done + moved, self._total)
        self._tell(self._done, self._total)
