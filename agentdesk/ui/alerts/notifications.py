"""Desktop notifications that stay: one for each alert, with buttons, on the session's notification server.

On Linux that is org.freedesktop.Notifications over D-Bus. The connection is made before it is needed.
"""

import asyncio
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.errors import AgentDeskError
from agentdesk.domain.ids import MessageKey
from agentdesk.ui.worded import Worded

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

_PATIENCE = 5.0
_log = logging.getLogger(__name__)


class NotificationsUnavailable(Worded, AgentDeskError):
    """The desktop shows no notifications."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One notification and what its buttons do. `body` is escaped where the platform reads markup."""

    key: MessageKey
    title: str
    body: str
    open_label: str
    acknowledge_label: str
    on_open: Callable[[], object]
    on_acknowledge: Callable[[], object]


def reads_markup() -> bool:
    """Whether notification bodies are markup here (Desktop Notifications Specification, section 3)."""
    return sys.platform.startswith("linux")


def load_library() -> None:
    """Import what notifications need; on a thread of its own, since it takes a while."""
    import_module("desktop_notifier")


class Notifications:
    """Shows and clears notices. All calls are coroutines of the window's event loop."""

    def __init__(self, icon: str = "") -> None:
        self._icon = icon
        self._notifier: DesktopNotifier | None = None
        self._numbers: dict[MessageKey, int] = {}

    async def connect(self) -> None:
        """Reach the notification server. NotificationsUnavailable says why that cannot be."""
        if self._notifier is not None:
            return
        try:
            notifier = self._make()
            await asyncio.wait_for(notifier.get_capabilities(), _PATIENCE)
        except Exception as error:  # each platform's library fails in ways of its own
            _log.info("no desktop notifications: %r", error)
            raise NotificationsUnavailable(
                QCoreApplication.translate("alerts", "The desktop shows no notifications."),
                QCoreApplication.translate("alerts", "Alerts appear in this window and its icon only."),
            ) from error
        self._notifier = notifier

    async def show(self, notice: Notice) -> None:
        """Show it until it is acknowledged, opened or cleared. NotificationsUnavailable where that failed."""
        from desktop_notifier import Button, Notification, Urgency

        await self.connect()
        notifier = self._notifier
        if notifier is None:
            return
        shown: list[bool] = []
        notification = Notification(
            notice.title,
            notice.body,
            urgency=Urgency.Critical,
            buttons=(
                Button(notice.open_label, notice.on_open, "open"),
                Button(notice.acknowledge_label, notice.on_acknowledge, "acknowledge"),
            ),
            on_clicked=notice.on_open,
            on_dispatched=lambda: shown.append(True),
            timeout=0,
            identifier=notice.key,
        )
        await asyncio.wait_for(notifier.send_notification(notification), _PATIENCE)
        if not shown:
            self._notifier = None
            raise NotificationsUnavailable(
                QCoreApplication.translate("alerts", "The notification server took no alert."),
                QCoreApplication.translate("alerts", "Alerts appear in this window and its icon only."),
            )
        self._remember(notifier, notice.key)

    async def clear(self, key: MessageKey) -> None:
        """Take the notice away where it is still shown."""
        notifier, number = self._notifier, self._numbers.pop(key, None)
        if notifier is None:
            return
        if key in await notifier.get_current_notifications():
            await asyncio.wait_for(notifier.clear(key), _PATIENCE)
        elif number is not None:
            await asyncio.wait_for(self._close(notifier, number), _PATIENCE)

    def _remember(self, notifier: "DesktopNotifier", key: MessageKey) -> None:
        """The server's own number, which the library forgets once a button was pressed; some servers keep
        such a notice on the screen until it is closed by that number.
        """
        backend = notifier._backend  # noqa: SLF001  the library offers no other way
        numbers = getattr(backend, "_platform_to_interface_notification_identifier", None)
        if numbers is not None and key in numbers.inverse:
            self._numbers[key] = numbers.inverse[key]

    async def _close(self, notifier: "DesktopNotifier", number: int) -> None:
        from dbus_fast.errors import DBusError

        interface = getattr(notifier._backend, "interface", None)  # noqa: SLF001  as above
        if interface is None:
            return
        try:
            await interface.call_close_notification(number)
        except DBusError:
            _log.debug("notice %s was closed already", number)

    def _make(self) -> "DesktopNotifier":
        from pathlib import Path

        from desktop_notifier import DesktopNotifier, Icon

        icon = Icon(path=Path(self._icon)) if self._icon else None
        return DesktopNotifier("AgentDesk", app_icon=icon)
