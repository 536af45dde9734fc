"""The background sync of all accounts: one thread for each mailbox, one for everything that is sent.

start ──▶ AccountWorker (IMAP, per account) ◀── chores ── SubmissionWorker (SMTP, all accounts)
                 └────────── status ──▶ listeners ◀── problems ──┘
"""

import threading
import time
from collections.abc import Callable

from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import AgentDeskError
from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account, Settings
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.services.attachment_keeping import let_go_of_old
from agentdesk.services.ports import Cache, ChangeHub, Clock, MailIntake, Record, StatusListener, Vault
from agentdesk.sync.account_worker import AccountWorker, WorkerPorts
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.on_demand import OnDemand
from agentdesk.sync.outbox_runner import OutboxPorts, OutboxRunner
from agentdesk.sync.rhythm import Rhythm
from agentdesk.sync.status_board import StatusBoard
from agentdesk.sync.submission_worker import SubmissionWorker

_LET_GO_AGAIN = 6 * 3600.0
"""Seconds between two looks for attachments that have grown too old to be kept."""


class SyncEngine:
    """ports.SyncControl. One process at a time may run it on a profile (the caller holds the profile)."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        vault: Vault,
        intake: MailIntake,
        cache: Cache,
        record: Record,
        changes: ChangeHub,
        clock: Clock,
        rhythm: Rhythm | None = None,
        on_demand: OnDemand | None = None,
    ) -> None:
        self._settings = settings
        self._on_demand = on_demand or OnDemand()
        self._on_demand.attach(self._wake)
        self._online: set[AccountId] = set()
        self._let_go_at: dict[AccountId, float] = {}
        self._vault = vault
        self._intake = intake
        self._cache = cache
        self._clock = clock
        self._rhythm = rhythm
        self._outbox = OutboxPorts(settings, vault, record, clock, changes.publish)
        self._board = StatusBoard()
        self._changes = changes
        self._unsubscribe: Callable[[], None] | None = None
        self._offline: set[AccountId] = set()
        self._workers: dict[AccountId, AccountWorker] = {}
        self._submission: SubmissionWorker | None = None
        self._lock = threading.Lock()

    def start(self) -> None:
        """Begin mirroring, watching and sending for every account. Raises SettingsError."""
        self._settings()
        with self._lock:
            if self._submission is None:
                self._submission = SubmissionWorker(self._outbox, self._give_chores, self._sending_problems)
                self._submission.start()
                self._unsubscribe = self._changes.subscribe(self._changed)
        self.accounts_changed()

    def stop(self, timeout: float = 2.0) -> None:
        """End all of it within `timeout` seconds, even with a dead server."""
        deadline = time.monotonic() + timeout
        with self._lock:
            workers, submission = tuple(self._workers.values()), self._submission
            self._workers, self._submission = {}, None
            unsubscribe, self._unsubscribe = self._unsubscribe, None
        if unsubscribe is not None:
            unsubscribe()
        for worker in workers:
            worker.stop()
        if submission is not None:
            submission.stop(deadline - time.monotonic())
        for worker in workers:
            worker.join(deadline - time.monotonic())

    def sync_now(self) -> None:
        """Check all folders now; ends a backoff."""
        with self._lock:
            workers, submission = tuple(self._workers.values()), self._submission
        if submission is not None:
            submission.look(eager=True)
        for worker in workers:
            worker.look_round()

    def outbox_changed(self) -> None:
        """There may be something to send."""
        with self._lock:
            submission = self._submission
        if submission is not None:
            submission.look(eager=False)

    def accounts_changed(self) -> None:
        """Start what is new, end what has gone, and let the rest try again (a password may be new)."""
        accounts = {account.id: account for account in self._settings().routed_accounts}
        self._let_go_at = {}
        with self._lock:
            if self._submission is None:
                return
            for key in self._workers.keys() - accounts.keys():
                self._workers.pop(key).stop()
                self._board.forget(key)
                self._online.discard(key)
            for account in accounts.values():
                running = self._workers.get(account.id)
                if running is not None and running.account == account:
                    running.look_round()
                    continue
                if running is not None:
                    running.stop()
                worker = AccountWorker(
                    account, self._ports(self._submission.runner), self._rhythm, after=running
                )
                self._workers[account.id] = worker
                worker.start()
                self._expect(account)
        self.outbox_changed()

    def watch_status(self, listener: StatusListener) -> Callable[[], None]:
        """Be told of each status change, from any thread; the last known ones at once."""
        return self._board.subscribe(listener)

    def run_once(self, progress: StatusListener) -> Changes:
        """Fetch and send what there is, on the caller's thread.
        Raises the first error once all accounts had their turn.
        """
        runner = self._runner()
        collected: list[Changes] = []
        problems: list[AgentDeskError] = []
        reached: list[AccountId] = []
        for account in self._settings().routed_accounts:
            worker = AccountWorker(account, self._ports(runner, progress), self._rhythm)
            self._expect(account)
            try:
                worker.once(collected.append, lambda: _send(runner))
                reached.append(account.id)
            except AgentDeskError as error:
                problems.append(error)
        problems.extend(runner.problems().values())
        let_go_of_old(self._cache, self._settings(), self._clock.now(), reached, wait=True)
        if problems:
            raise problems[0]
        total = Changes()
        for changes in collected:
            total = total | changes
        return total

    def flush_once(self) -> None:
        """Send what is due, and file its copies, on the caller's thread. Raises the first error."""
        runner = self._runner()
        _send(runner)
        problems = list(runner.problems().values())
        for account in self._settings().routed_accounts:
            worker = AccountWorker(account, self._ports(runner, _unheard), self._rhythm)
            try:
                worker.chores_once()
            except AgentDeskError as error:
                problems.append(error)
        if problems:
            raise problems[0]

    def _expect(self, account: Account) -> None:
        """All its mail is still to come where the inbox was never read."""
        if self._cache.cursor(account.id, "INBOX") is None:
            self._intake.expect_many()

    def _runner(self) -> OutboxRunner:
        runner = OutboxRunner(self._outbox, Interrupt())
        runner.recover()
        return runner

    def _ports(self, runner: OutboxRunner, announce: StatusListener | None = None) -> WorkerPorts:
        return WorkerPorts(
            self._settings,
            self._vault,
            self._intake,
            self._cache,
            self._clock,
            self._outbox,
            runner,
            announce or self._heard,
            self._on_demand,
        )

    def _heard(self, status: SyncStatus) -> None:
        """How a mailbox stands now. One that is reached again means a network for outgoing mail too."""
        self._board.announce(status)
        self._let_go_after(status)
        if status.phase is SyncPhase.OFFLINE:
            self._offline.add(status.account)
        elif status.account in self._offline:
            self._offline.discard(status.account)
            with self._lock:
                submission = self._submission
            if submission is not None:
                submission.network_is_back()

    def _changed(self, changes: Changes) -> None:
        """Mails are to show something else on the server."""
        if changes.marks:
            self._give_chores()

    def _let_go_after(self, status: SyncStatus) -> None:
        """Once what lies on the server was looked at, attachments that are kept there too may go."""
        if status.phase is not SyncPhase.ONLINE:
            if status.phase is not SyncPhase.SYNCING:
                self._online.discard(status.account)
            return
        self._online.add(status.account)
        now = time.monotonic()
        if now >= self._let_go_at.get(status.account, now):
            self._let_go_at[status.account] = now + _LET_GO_AGAIN
            let_go_of_old(self._cache, self._settings(), self._clock.now(), tuple(self._online))

    def _wake(self, account: AccountId) -> bool:
        with self._lock:
            worker = self._workers.get(account)
        return worker is not None and worker.fetch_wanted()

    def _give_chores(self) -> None:
        """Something went out, or may have, or was done to mails: their account has chores."""
        with self._lock:
            workers = tuple(self._workers.values())
        for worker in workers:
            worker.do_chores()

    def _sending_problems(self, problems: dict[AccountId, AgentDeskError]) -> None:
        self._board.sending({account: error.sentence() for account, error in problems.items()})


def _send(runner: OutboxRunner) -> None:
    runner.run_due(eager=True)


def _unheard(status: SyncStatus) -> None:
    """Nobody is told."""
