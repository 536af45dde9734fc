"""Peak memory of a process and everything it started, sampled while it runs."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path


class PeakMemory:
    """A context around the run; afterwards `megabytes` is the largest sum of proportional set sizes."""

    def __init__(self, pid: int, every: float = 0.1) -> None:
        self._pid = pid
        self._every = every
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._sample, name="peak-memory", daemon=True)
        self._peak = 0

    def __enter__(self) -> PeakMemory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def megabytes(self) -> float:
        return self._peak / 1024

    def _sample(self) -> None:
        while not self._over.wait(self._every):
            self._peak = max(self._peak, sum(_kilobytes(pid) for pid in _family(self._pid)))


def _family(pid: int) -> list[int]:
    family = [pid]
    for member in family:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{member}/task").iterdir():
                family += [int(child) for child in (task / "children").read_text(encoding="ascii").split()]
    return family


def _kilobytes(pid: int) -> int:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
