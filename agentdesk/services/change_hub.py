"""Passes word of each write to whoever listens, on the thread that wrote."""

import logging
import threading
from collections.abc import Callable

from agentdesk.domain.changes import Changes
from agentdesk.services.ports import ChangeListener

_log = logging.getLogger(__name__)


class LocalChangeHub:
    """ports.ChangeHub within one process."""

    def __init__(self) -> None:
        self._listeners: list[ChangeListener] = []
        self._lock = threading.Lock()

    def publish(self, changes: Changes) -> None:
        """Tell every listener; one that fails does not keep the others from hearing."""
        if not changes:
            return
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            try:
                listener(changes)
            except Exception:  # noqa: BLE001 - whatever a listener raises is logged
                _log.exception("A listener failed on a change.")

    def subscribe(self, listener: ChangeListener) -> Callable[[], None]:
        """Start listening; the returned function stops it."""
        with self._lock:
            self._listeners.append(listener)

        def stop() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop
