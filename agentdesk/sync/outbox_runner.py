"""Sends what is due in the outbox, one item after the other, each step durable before the next one is taken.

    queued ──due──▶ sending (durable) ──▶ connect, RCPT, DATA ──▶ handed_over (durable) ──▶ "." ──▶ sent
       ▲                                    │      │                                        │  └──▶ unknown: line dead
       └── later: network, 4yz, greylisting ┘      └──▶ failed: 5yz, or given up after a day┘

A crash leaves `sending`: at the next start it is queued again, or unknown where the final dot may have gone out.
Whoever was accepted is never sent to again: only the refused stay in `recipients`.
"""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import (
    AgentDeskError,
    MessageRefused,
    NotFound,
    OutcomeUnknown,
    RecipientsRefused,
    Refusal,
    SecretError,
    ServerError,
    SettingsError,
)
from agentdesk.domain.ids import AccountId, OutboxId
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.domain.settings import Account, Settings
from agentdesk.services.ports import Clock, Record, Vault
from agentdesk.sync.backoff import Backoff, ErrorClass, classify, needs_person
from agentdesk.sync.interrupt import Interrupt, Stopped
from agentdesk.sync.oauth.logging_in import logged_in
from agentdesk.sync.submitted import Submitted

if TYPE_CHECKING:
    from agentdesk.sync.smtp_session import SmtpSession

_RETRY_SECONDS = (30, 60, 120, 300, 600, 900)
"""After a 4yz answer; the last one repeats (RFC 5321, 4.5.4.1 wants patience)."""
_GIVE_UP = timedelta(hours=24)
_LONGEST_SESSION = 1200.0
"""Seconds; a server that answers drop by drop must not keep the other accounts from sending."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OutboxPorts:
    """What the runner reads and writes. `publish` is told of every change of state."""

    settings: Callable[[], Settings]
    vault: Vault
    record: Record
    clock: Clock
    publish: Callable[[Changes], None]


class OutboxRunner:
    """Runs on one thread; `cut` may be called from any other."""

    def __init__(self, ports: OutboxPorts, interrupt: Interrupt) -> None:
        self._ports = ports
        self._interrupt = interrupt
        self._backoff: dict[AccountId, Backoff] = {}
        self._not_before: dict[AccountId, datetime] = {}
        self._blocked: dict[AccountId, AgentDeskError] = {}
        self._session: SmtpSession | None = None
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._problems: dict[AccountId, AgentDeskError] = {}

    def recover(self) -> None:
        """Settle what an earlier run was cut off from. Once, before the first `run_due`."""
        for item in self._ports.record.outbox([OutboxState.SENDING]):
            if item.handed_over:
                said = "AgentDesk ended just when the mail was handed over; whether it went out is being looked up."
                said = f"{said} {_named(item.refused)}".strip()
                self._keep(replace(item, state=OutboxState.UNKNOWN, error=said))
            else:
                self._keep(replace(item, state=OutboxState.QUEUED))

    def encourage(self) -> None:
        """A person acted: what waits out of caution may be tried now."""
        self._blocked.clear()
        self._not_before.clear()

    def network_is_back(self) -> None:
        """What waited for nothing but the network may be tried now; what a server asked to wait for still waits."""
        for account, error in self._problems.items():
            if classify(error) is ErrorClass.NETWORK:
                self._not_before.pop(account, None)

    def problems(self) -> dict[AccountId, AgentDeskError]:
        """What last kept each account from sending; empty once it could."""
        return dict(self._problems)

    def run_due(self, *, eager: bool = False) -> datetime | None:
        """Send all that is due; gives the time when the next item is. `eager`:
        retries are due whatever their time.
        """
        for item in self._ports.record.outbox([OutboxState.QUEUED]):
            self._interrupt.check()
            if self._due_at(item, eager=eager) <= self._ports.clock.now():
                self._run(item)
        waiting = [
            self._due_at(item)
            for item in self._ports.record.outbox([OutboxState.QUEUED])
            if item.account not in self._blocked
        ]
        return min(waiting, default=None)

    def cut(self) -> None:
        """End whatever the current session waits for."""
        with self._lock:
            if self._session is not None:
                self._session.cut()

    def _due_at(self, item: OutboxItem, *, eager: bool = False) -> datetime:
        if item.account in self._blocked:
            return datetime.max.replace(tzinfo=item.not_before.tzinfo)
        if eager and item.attempts:
            return item.created_at
        return max(item.not_before, self._not_before.get(item.account, item.not_before))

    def _run(self, item: OutboxItem) -> None:
        try:
            settings = self._ports.settings()
            account = settings.routed(settings.account(item.account))
            password = self._ports.vault.password(account)
        except ServerError as error:  # while a token was renewed
            with suppress(NotFound):
                self._not_now(item, error)
            return
        except AgentDeskError as error:
            self._block(item, error)
            return
        claimed = self._claim(item)
        if claimed is not None:  # else it was taken back at the last moment
            self._tell(claimed)
            self._attempt(account, password, claimed)

    def _claim(self, item: OutboxItem) -> OutboxItem | None:
        """The item as `sending`, durably; None where it is no longer ours to send."""
        now = self._ports.clock.now()
        with self._writing, suppress(NotFound):
            if item.not_before > now:
                self._ports.record.update_outbox(replace(item, not_before=now))
            return self._ports.record.claim_outbox(item.id, now)
        return None

    def _attempt(self, account: Account, password: str, item: OutboxItem) -> None:
        handed_over = item

        def handing_over(refusals: tuple[Refusal, ...]) -> None:
            nonlocal handed_over
            handed_over = replace(item, handed_over=True, refused=refusals, error=_named(refusals))
            with self._writing:
                self._ports.record.update_outbox(handed_over)

        try:
            sent = self._submit(account, password, item, handing_over)
        except OutcomeUnknown as error:
            self._reached(item.account)
            self._outcome_unknown(handed_over, error)
        except RecipientsRefused as error:
            self._reached(item.account)
            self._partly(item, Submitted((), error.refusals))
        except MessageRefused as error:
            self._reached(item.account)
            self._refused(item, error)
        except (ServerError, SecretError, SettingsError) as error:
            self._not_now(item, error)
        except Stopped:
            self._keep(replace(item, state=OutboxState.QUEUED))
            raise
        else:
            self._reached(item.account)
            self._partly(item, sent)

    def _submit(
        self,
        account: Account,
        password: str,
        item: OutboxItem,
        handing_over: Callable[[tuple[Refusal, ...]], None],
    ) -> Submitted:
        from agentdesk.sync.smtp_session import open_session  # loads smtplib, when there is something to send
        from agentdesk.sync.submission import Envelope, submit

        alarm = threading.Timer(_LONGEST_SESSION, self.cut)
        alarm.daemon = True
        alarm.start()
        try:
            session = logged_in(
                self._ports.vault,
                account,
                lambda secret: open_session(account, secret, self._interrupt, self._hold),
                password,
            )
            try:
                self._interrupt.check()
                return submit(session, Envelope(item.sender, item.recipients, item.source), handing_over)
            finally:
                session.hang_up()
        finally:
            alarm.cancel()
            self._hold(None)

    def _hold(self, session: "SmtpSession | None") -> None:
        """What `cut` would cut."""
        with self._lock:
            self._session = session

    def _partly(self, item: OutboxItem, result: Submitted) -> None:
        """Accepted recipients leave the list at once; what becomes of the item depends on the others."""
        left = tuple(r for r in item.recipients if r not in result.accepted)
        when = self._ports.clock.now() if result.accepted else item.not_before
        accepted = (*item.accepted, *result.accepted)
        kept = replace(item, recipients=left, accepted=accepted, handed_over=False, not_before=when)
        if not left:
            self._keep(replace(kept, state=OutboxState.SENT, error=""))
            _log.info("Sent %s", item.message_id)
        elif any(refusal.permanent for refusal in result.refusals) or self._too_old(item):
            self._keep(replace(kept, state=OutboxState.FAILED, error=_named(result.refusals)))
        else:
            self._later(kept, _named(result.refusals))

    def _refused(self, item: OutboxItem, error: MessageRefused) -> None:
        unsent = replace(item, handed_over=False)
        if error.permanent or self._too_old(item):
            self._keep(replace(unsent, state=OutboxState.FAILED, error=error.sentence()))
        else:
            self._later(unsent, error.sentence())

    def _later(self, item: OutboxItem, said: str) -> None:
        seconds = _RETRY_SECONDS[min(item.attempts, len(_RETRY_SECONDS)) - 1]
        again = self._ports.clock.now() + timedelta(seconds=seconds)
        self._keep(replace(item, state=OutboxState.QUEUED, not_before=again, error=said))

    def _outcome_unknown(self, item: OutboxItem, error: OutcomeUnknown) -> None:
        said = f"{error.sentence()} {_named(item.refused)}".strip()
        self._keep(replace(item, state=OutboxState.UNKNOWN, handed_over=True, error=said))

    def _not_now(self, item: OutboxItem, error: AgentDeskError) -> None:
        """Nothing was sent and the mail is not to blame: it waits for the server, or for a person."""
        self._problems[item.account] = error
        seconds = self._backoff_of(item.account).after(error)
        if seconds is None or needs_person(error):
            self._blocked[item.account] = error
        if seconds is not None:
            self._not_before[item.account] = self._ports.clock.now() + timedelta(seconds=seconds)
        self._keep(replace(item, state=OutboxState.QUEUED, error=error.sentence()))

    def _block(self, item: OutboxItem, error: AgentDeskError) -> None:
        self._blocked[item.account] = self._problems[item.account] = error
        if item.error != error.sentence():
            with suppress(NotFound):
                self._keep(replace(item, error=error.sentence()))

    def _reached(self, account: AccountId) -> None:
        self._backoff_of(account).reset()
        self._problems.pop(account, None)

    def _too_old(self, item: OutboxItem) -> bool:
        return self._ports.clock.now() - item.created_at > _GIVE_UP

    def _backoff_of(self, account: AccountId) -> Backoff:
        return self._backoff.setdefault(account, Backoff())

    def revise(self, item: OutboxId, change: Callable[[OutboxItem], OutboxItem]) -> None:
        """Change an item as it is now, for other threads: none of our own writes comes between."""
        with self._writing:
            now = self._ports.record.outbox_item(item)
            if now is not None:
                self._ports.record.update_outbox(change(now))
        if now is not None:
            self._tell(now)

    def _keep(self, item: OutboxItem) -> None:
        with self._writing:
            self._ports.record.update_outbox(item)
        self._tell(item)

    def _tell(self, item: OutboxItem) -> None:
        self._ports.publish(Changes(outbox=True, tickets=frozenset({item.ticket})))


def _named(refusals: tuple[Refusal, ...]) -> str:
    return RecipientsRefused(refusals).sentence() if refusals else ""
