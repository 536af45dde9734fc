"""Keeps one account connected, on one thread: connects, hands over to a session,
and comes back after failures.

starting ──▶ syncing ──▶ online ──────────────┐
    ▲           │           │ line lost       │ stop
    │           ▼           ▼                 ▼
    └──wait── offline / needs_attention ──▶ ended
       (backoff, or until somebody calls, or the machine slept or came into another network)
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import AgentDeskError
from agentdesk.domain.settings import Account, Settings
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.services.ports import CacheReader, Clock, MailIntake, Vault
from agentdesk.sync import route
from agentdesk.sync.backoff import Backoff, ErrorClass, classify, needs_person
from agentdesk.sync.interrupt import Interrupt, Stopped
from agentdesk.sync.oauth.logging_in import logged_in
from agentdesk.sync.on_demand import OnDemand
from agentdesk.sync.outbox_runner import OutboxPorts, OutboxRunner
from agentdesk.sync.rhythm import Rhythm
from agentdesk.sync.sleep import SleepWatch

if TYPE_CHECKING:
    from agentdesk.sync.account_session import AccountSession
    from agentdesk.sync.mirror import Progress

_STEADY_SECONDS = 30.0
"""A connection that held this long makes earlier failures forgotten."""
_SOONEST_POLL = 30.0
"""Seconds between looks at the folders that are not watched, whatever the settings say."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WorkerPorts:
    """What a worker needs of the outside world."""

    settings: Callable[[], Settings]
    vault: Vault
    intake: MailIntake
    cache: CacheReader
    clock: Clock
    outbox: OutboxPorts
    runner: OutboxRunner
    announce: Callable[[SyncStatus], None]
    on_demand: OnDemand


class AccountWorker:
    """One account in the background. `stop`, `look_round` and `do_chores` may be called from any thread."""

    def __init__(
        self,
        account: Account,
        ports: WorkerPorts,
        rhythm: Rhythm | None = None,
        after: "AccountWorker | None" = None,
    ) -> None:
        self.account = account
        self._ports = ports
        self._rhythm = rhythm or Rhythm()
        self._after = after
        self._interrupt = Interrupt()
        self._look = threading.Event()
        self._backoff = Backoff()
        self._offline_since: datetime | None = None
        self._serving = False
        self._thread = threading.Thread(target=self._run, name=f"imap-{account.id}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._interrupt.stop()

    def join(self, seconds: float) -> bool:
        """Whether it has ended within `seconds`."""
        self._thread.join(max(seconds, 0.0))
        return not self._thread.is_alive()

    def look_round(self) -> None:
        """Look at all folders now; ends a backoff."""
        self._look.set()
        self._interrupt.poke()

    def do_chores(self) -> None:
        """Sent mail may need its copy filed, mail may be to show something else."""
        self._interrupt.poke()

    def fetch_wanted(self) -> bool:
        """Somebody waits for a mail; whether there is a connection to fetch it over."""
        self._interrupt.poke()
        return self._serving

    def once(self, written: Callable[[Changes], None], send: Callable[[], None]) -> None:
        """Synchronise, `send`, do the chores, and end; on the caller's thread.
        Raises ServerError, SecretError, StoreError.
        """
        self._announce(SyncPhase.STARTING)
        session = self._connect(written)
        try:
            session.synchronise()
            send()
            session.chores()
        finally:
            session.close()

    def chores_once(self) -> None:
        """File what was sent, and mark mail, where anything waits; on the caller's thread. Raises as `once`."""
        record = self._ports.outbox.record
        waiting = any(item.account == self.account.id for item in record.outbox())
        if not (waiting or record.marks(self.account.id)):
            return
        session = self._connect(_nothing)
        try:
            session.chores()
        finally:
            session.close()

    def _run(self) -> None:
        if self._after is not None:
            self._after.join(60)
        try:
            self._keep_connected()
        except Stopped:
            _log.debug("%s: ended", self.account.id)

    def _keep_connected(self) -> None:
        self._announce(SyncPhase.STARTING)
        while True:
            self._interrupt.check()
            self._look.clear()
            try:
                self._connected()
            except AgentDeskError as error:
                self._wait_after(error)
            except Stopped:
                raise
            except Exception as error:  # noqa: BLE001 - whatever it was is logged, and the thread lives on
                _log.exception("The sync of %s failed", self.account.id)
                self._wait_after(
                    AgentDeskError(f"The sync failed: {type(error).__name__}.", "Please report this.")
                )

    def _connected(self) -> None:
        """Until the connection is lost."""
        session = self._connect(_nothing)
        began = time.monotonic()
        self._serving = True
        try:
            session.synchronise()
            session.watch(max(self._ports.settings().poll_minutes * 60, _SOONEST_POLL), self._take_look)
        finally:
            if time.monotonic() - began > _STEADY_SECONDS:
                self._backoff.reset()
            self._serving = False
            self._ports.on_demand.fail(self.account.id)
            session.drop()

    def _take_look(self) -> bool:
        wanted = self._look.is_set()
        self._look.clear()
        return wanted

    def _wait_after(self, error: AgentDeskError) -> None:
        seconds = self._backoff.after(error)
        now = self._ports.clock.now()
        self._offline_since = self._offline_since or now
        phase = SyncPhase.NEEDS_ATTENTION if needs_person(error) else SyncPhase.OFFLINE
        retry_at = None if seconds is None else now + timedelta(seconds=seconds)
        _log.info("%s: %s", self.account.id, error.sentence())
        self._announce(phase, since=self._offline_since, problem=error.sentence(), retry_at=retry_at)
        if retry_at is None:
            self._until_called()
        else:
            self._until_called_or(retry_at, woken_early=classify(error) is ErrorClass.NETWORK)

    def _until_called(self) -> None:
        while not self._look.is_set():
            self._interrupt.pause(None)

    def _until_called_or(self, retry_at: datetime, *, woken_early: bool) -> None:
        """Until `retry_at`; with `woken_early` no longer than until the machine slept, or is in another network."""
        sleep, now = SleepWatch(self._ports.clock, self._rhythm), self._ports.clock.now
        ways = route.ways_out()
        deadline = time.monotonic() + (retry_at - now()).total_seconds()
        while not self._look.is_set() and (left := deadline - time.monotonic()) > 0:
            self._interrupt.pause(min(left, self._rhythm.slice))
            slept, ways, before = sleep.slept(), route.ways_out(), ways
            elsewhere = ways != before and any(ways)
            if (woken_early and (slept or elsewhere)) or (slept and now() >= retry_at):
                self._backoff.reset()
                return

    def _connect(self, written: Callable[[Changes], None]) -> "AccountSession":
        from agentdesk.sync.account_session import SessionPorts, connect  # loads imaplib, on this thread

        ports = self._ports
        session_ports = SessionPorts(
            ports.intake,
            ports.cache,
            ports.clock,
            ports.outbox,
            ports.runner,
            written,
            self._progressed,
            self._settled,
            ports.on_demand,
        )
        return logged_in(
            ports.vault,
            self.account,
            lambda secret: connect(self.account, secret, self._interrupt, session_ports, self._rhythm),
        )

    def _progressed(self, progress: "Progress") -> None:
        if progress.done < progress.total:
            self._announce(
                SyncPhase.SYNCING, folder=progress.folder, done=progress.done, total=progress.total
            )

    def _settled(self, problem: str) -> None:
        self._offline_since = None
        self._announce(SyncPhase.ONLINE, problem=problem)

    def _announce(
        self,
        phase: SyncPhase,
        *,
        folder: str = "",
        done: int = 0,
        total: int = 0,
        since: datetime | None = None,
        problem: str = "",
        retry_at: datetime | None = None,
    ) -> None:
        self._ports.announce(
            SyncStatus(self.account.id, phase, folder, done, total, since, problem, retry_at)
        )


def _nothing(changes: Changes) -> None:
    """Intake tells the views by itself."""
