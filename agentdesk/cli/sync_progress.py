"""How far a sync has come: bars on a terminal, and a line now and then where `agentdesk sync --watch` is piped."""

import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from agentdesk.cli.output import say
from agentdesk.domain.ids import AccountId
from agentdesk.domain.sync_status import SyncPhase, SyncStatus

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_LINE_EVERY = 10.0
"""Seconds."""


class Bars:
    """A bar for each folder that is being fetched; draws only meanwhile. Called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bars: Progress | None = None
        self._tasks: dict[tuple[AccountId, str], TaskID] = {}

    def __enter__(self) -> "Bars":
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._tasks.clear()
            self._stop()

    def show(self, status: SyncStatus) -> None:
        """Move the folder's bar; an account that syncs no more has none."""
        if not sys.stderr.isatty():
            return
        with self._lock:
            if status.phase is SyncPhase.SYNCING and status.total:
                self._move(self._started(), status)
            elif status.phase is not SyncPhase.SYNCING:
                self._remove(status.account)

    def _move(self, bars: "Progress", status: SyncStatus) -> None:
        of = (status.account, status.folder)
        if of not in self._tasks:
            self._tasks[of] = bars.add_task(" ".join(of), total=status.total, completed=status.done)
        bars.update(self._tasks[of], completed=status.done, total=status.total)

    def _remove(self, account: AccountId) -> None:
        for of in [of for of in self._tasks if of[0] == account]:
            task = self._tasks.pop(of)
            if self._bars is not None:
                self._bars.remove_task(task)
        if not self._tasks:
            self._stop()

    def _started(self) -> "Progress":
        from rich.console import Console
        from rich.progress import Progress

        if self._bars is None:
            self._bars = Progress(console=Console(stderr=True), transient=True)
            self._bars.start()
        return self._bars

    def _stop(self) -> None:
        if self._bars is not None:
            self._bars.stop()
            self._bars = None


class WatchedSync:
    """What `agentdesk sync --watch` says of a status. Called from any thread."""

    def __init__(self, bars: Bars, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._bars = bars if sys.stdout.isatty() else None
        self._monotonic = monotonic
        self._told_at: dict[AccountId, float] = {}

    def show(self, status: SyncStatus) -> None:
        """A line when the connection changes, and the bar, or a line, while mail is fetched."""
        if self._bars is not None:
            self._bars.show(status)
        if status.phase is not SyncPhase.SYNCING:
            self._told_at.pop(status.account, None)
            _tell(_standing(status))
        elif self._bars is None and self._is_due(status.account):
            _tell(f"{status.account}: {status.folder}: {status.done} of {status.total} mails.")

    def _is_due(self, account: AccountId) -> bool:
        """A short sync needs no words."""
        now = self._monotonic()
        due = now - self._told_at.setdefault(account, now) >= _LINE_EVERY
        if due:
            self._told_at[account] = now
        return due


def _standing(status: SyncStatus) -> str:
    offline = status.since if status.phase is SyncPhase.OFFLINE else None
    when = f" since {offline.astimezone():%H:%M}" if offline else ""
    return f"{status.account}: {status.phase.replace('_', ' ')}{when}. {status.problem}".rstrip()


def _tell(line: str) -> None:
    """Whoever reads the pipe wants to know now, not once some kilobytes are full."""
    say(line)
    sys.stdout.flush()
