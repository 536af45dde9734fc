"""Holds the last status of every account and tells listeners, whoever writes and whoever listens."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace

from agentdesk.domain.ids import AccountId
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.services.ports import StatusListener

_log = logging.getLogger(__name__)


class StatusBoard:
    """Reading and sending fail apart; a listener sees one status that tells of both."""

    def __init__(self) -> None:
        self._statuses: dict[AccountId, SyncStatus] = {}
        self._sending: dict[AccountId, str] = {}
        self._listeners: list[StatusListener] = []
        self._lock = threading.Lock()

    def announce(self, status: SyncStatus) -> None:
        """The mailbox of an account stands like this now."""
        with self._lock:
            self._statuses[status.account] = status
        self._tell(status.account)

    def sending(self, problems: Mapping[AccountId, str]) -> None:
        """What keeps each account from sending, in words."""
        with self._lock:
            moved = {
                a for a in self._sending.keys() | problems.keys() if self._sending.get(a) != problems.get(a)
            }
            self._sending = dict(problems)
        for account in moved:
            self._tell(account)

    def forget(self, account: AccountId) -> None:
        with self._lock:
            self._statuses.pop(account, None)
            self._sending.pop(account, None)

    def subscribe(self, listener: StatusListener) -> Callable[[], None]:
        """Tell `listener` the last known statuses and every one to come; the returned function ends it."""
        with self._lock:
            self._listeners.append(listener)
            known = tuple(self._statuses)
        for account in known:
            status = self._combined(account)
            if status is not None:
                listener(status)

        def stop() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def _combined(self, account: AccountId) -> SyncStatus | None:
        with self._lock:
            status, sending = self._statuses.get(account), self._sending.get(account, "")
        if status is None or not sending or status.phase is not SyncPhase.ONLINE:
            return status
        return replace(status, problem=f"{status.problem} {sending}".strip())

    def _tell(self, account: AccountId) -> None:
        status = self._combined(account)
        with self._lock:
            listeners = tuple(self._listeners)
        if status is None:
            return
        for listener in listeners:
            try:
                listener(status)
            except Exception:  # noqa: BLE001 - whatever a listener raises is logged
                _log.exception("A listener failed on a sync status")
