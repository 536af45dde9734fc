"""Brings alerts to the person: on the desktop once, in the window and tray as long as they stand.

Changes(alerts) ──▶ claim what no desktop has shown, read what stands ──▶ notify / clear ──▶ standing_changed
"""

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agentdesk.domain.changes import Changes
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.resources import resource
from agentdesk.services.desk import Desk
from agentdesk.services.ports import AlertRecord
from agentdesk.ui.alerts.notifications import (
    Notice,
    Notifications,
    NotificationsUnavailable,
    load_library,
    reads_markup,
)
from agentdesk.ui.alerts.words import body, heading
from agentdesk.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class _Looked:
    """What stands, what is new to every desktop, and whether desktops are to be told."""

    standing: tuple[AlertRecord, ...]
    claimed: tuple[AlertRecord, ...]
    on_desktop: bool


class DesktopAlerts(QObject):
    """Signals: open_ticket(TicketId); standing_changed(tuple[AlertRecord, ...]); raised(the same type) new
    ones, to draw attention by other means too; unavailable(str) said once, where the desktop shows none.
    """

    open_ticket = Signal(object)
    standing_changed = Signal(object)
    raised = Signal(object)
    unavailable = Signal(str)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        parent: QObject | None = None,
        notifications: Notifications | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._notifications = notifications or Notifications(str(resource("icons/agentdesk.svg")))
        self._standing: tuple[AlertRecord, ...] = ()
        self._on_desktop: set[MessageKey] = set()
        self._counts: dict[str, MessageKey] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._said_unavailable = False

    def start(self) -> None:
        """Show what stands, and reach the notification server before it is needed."""
        self.refresh()
        self._tasks.read(self._prepare, self._connect)

    def on_changes(self, changes: Changes) -> None:
        """Something was written; with other settings the desktop may be told no longer."""
        if changes.alerts or changes.settings:
            self.refresh()

    def refresh(self) -> None:
        """Look at the alerts anew."""
        self._tasks.run(self._look, self._on_looked)

    def standing(self) -> tuple[AlertRecord, ...]:
        """The alerts that nobody has acknowledged, as last seen."""
        return self._standing

    def acknowledge(self, tickets: Sequence[TicketId]) -> None:
        """A person has seen these tickets' alerts."""
        seen = tuple(tickets)
        self._tasks.run(lambda: self._desk.alerting.acknowledge(seen), lambda _: self.refresh())

    def _prepare(self) -> bool:
        """Whether the desktop is to be told; loads the library meanwhile, which takes a while."""
        wanted = self._desk.settings.load().desktop_alerts
        if wanted:
            load_library()
        return wanted

    def _connect(self, wanted: bool) -> None:
        if wanted:
            self._spawn(self._notifications.connect())

    def _look(self) -> _Looked:
        alerting = self._desk.alerting
        claimed = alerting.to_show()
        return _Looked(alerting.standing(), claimed, self._desk.settings.load().desktop_alerts)

    def _on_looked(self, looked: _Looked) -> None:
        wanted = {alert.key for alert in looked.standing} if looked.on_desktop else set[MessageKey]()
        gone = self._on_desktop - wanted
        for key in gone:
            self._spawn(self._notifications.clear(key))
        self._on_desktop -= gone
        if looked.on_desktop:
            for alert in looked.claimed:
                self._notify(alert)
        self._standing = looked.standing
        self.standing_changed.emit(looked.standing)
        if looked.claimed:
            self.raised.emit(looked.claimed)

    def _notify(self, alert: AlertRecord) -> None:
        if alert.stands_for:
            self._replace_count(alert)
        self._on_desktop.add(alert.key)
        notice = Notice(
            key=alert.key,
            title=heading(alert),
            body=body(alert, markup=reads_markup()),
            open_label=self.tr("Open"),
            acknowledge_label=self.tr("Acknowledge"),
            on_open=lambda: self.open_ticket.emit(alert.ticket),
            on_acknowledge=lambda: self.acknowledge(alert.stands_for or [alert.ticket]),
        )
        self._spawn(self._notifications.show(notice))

    def _replace_count(self, alert: AlertRecord) -> None:
        """Of one sender's further alerts only the last count is shown."""
        before = self._counts.get(alert.title)
        self._counts[alert.title] = alert.key
        if before in self._on_desktop:
            self._on_desktop.discard(before)
            self._spawn(self._notifications.clear(before))

    def _spawn(self, work: Coroutine[object, object, None]) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            work.close()
            self._say_unavailable(self.tr("Desktop notifications need the window's event loop."))
            return
        task = loop.create_task(self._guarded(work))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _guarded(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except NotificationsUnavailable as error:
            self._say_unavailable(error.sentence())
        except TimeoutError:
            self._say_unavailable(
                self.tr("The notification server does not answer. Alerts appear in this window.")
            )

    def _say_unavailable(self, words: str) -> None:
        if not self._said_unavailable:
            self._said_unavailable = True
            self.unavailable.emit(words)
