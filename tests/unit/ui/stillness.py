"""A sync that does nothing but remember what it was told."""

from collections.abc import Callable

from agentdesk.domain.sync_status import SyncStatus
from agentdesk.services.ports import StatusListener


class SilentSync:
    """ports.SyncControl without servers."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._listeners: list[StatusListener] = []

    def start(self) -> None:
        self.asked.append("start")

    def stop(self, timeout: float = 2.0) -> None:
        self.asked.append("stop")

    def sync_now(self) -> None:
        self.asked.append("sync_now")

    def outbox_changed(self) -> None:
        self.asked.append("outbox_changed")

    def accounts_changed(self) -> None:
        self.asked.append("accounts_changed")

    def watch_status(self, listener: StatusListener) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, status: SyncStatus) -> None:
        """As the engine does, from whatever thread."""
        for listener in tuple(self._listeners):
            listener(status)
