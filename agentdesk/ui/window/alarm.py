"""Brings alerts to the window: the strip on top, the badge on icon and tray, and the ticket behind a notification."""

from PySide6.QtCore import QObject

from agentdesk.domain.ids import TicketId
from agentdesk.ui.alerts.desktop import DesktopAlerts
from agentdesk.ui.alerts.strip import AlertStrip
from agentdesk.ui.alerts.tray import AlertTray
from agentdesk.ui.window.workplace import Workplace


class Alarm(QObject):
    """Connects the alerts with the workplace."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self._place = place
        self.alerts = DesktopAlerts(place.desk, place.tasks, self)
        self.strip = AlertStrip(place.desk.clock.now)
        self._tray = AlertTray(place.window)
        place.window.put_on_top(self.strip)
        self._connect()

    def start(self) -> None:
        """Show what stands."""
        self.alerts.start()

    def _connect(self) -> None:
        alerts, place = self.alerts, self._place
        place.bridge.changed.connect(alerts.on_changes)
        place.foreign.noticed.connect(alerts.refresh)
        alerts.standing_changed.connect(self.strip.show_alerts)
        alerts.standing_changed.connect(self._tray.show_count)
        alerts.standing_changed.connect(lambda standing: place.window.show_alert_count(len(standing)))
        alerts.raised.connect(self._tray.draw_attention)
        alerts.unavailable.connect(self._on_unavailable)
        alerts.open_ticket.connect(self._open)
        self.strip.open_ticket.connect(self._open)
        self.strip.acknowledged.connect(alerts.acknowledge)
        self._tray.activated.connect(place.window.come_forward)

    def _open(self, ticket: TicketId) -> None:
        """What a person opens, they have seen."""
        self._place.window.come_forward()
        self._place.open_ticket(ticket)
        self.alerts.acknowledge((ticket,))

    def _on_unavailable(self, words: str) -> None:
        """Where the desktop shows no notifications, the tray may; the strip does in any case."""
        self._place.window.status.show_remark(words)
        self.alerts.raised.connect(self._tray.say)
