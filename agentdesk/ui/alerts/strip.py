"""The alerts that stand, across the top of the window, until each is acknowledged; read aloud once."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.services.ports import AlertRecord
from agentdesk.ui.alerts.words import heading, reasons, since, spoken
from agentdesk.ui.theme.icons import pixmap
from agentdesk.ui.theme.theme import strong_font, tokens_of
from agentdesk.ui.widgets.plain_label import ElidedLabel, PlainLabel

SHOWN = 3
"""Further alerts are counted in a last line."""


class AlertStrip(QFrame):
    """Signals: open_ticket(TicketId); acknowledged(tuple[TicketId, ...])."""

    open_ticket = Signal(object)
    acknowledged = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._alerts: tuple[AlertRecord, ...] = ()
        self._announced: set[MessageKey] = set()
        self.setProperty("look", "banner")
        self.setAccessibleName(self.tr("Alerts"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 6, 16, 6)
        self._column.setSpacing(4)
        self.hide()

    def show_alerts(self, alerts: tuple[AlertRecord, ...]) -> None:
        """Show these, oldest first; hide where there is none."""
        self._alerts = alerts
        self._empty()
        for alert in alerts[:SHOWN]:
            self._column.addWidget(self._row(alert))
        if len(alerts) > SHOWN:
            self._column.addWidget(self._rest(alerts[SHOWN:]))
        self.setVisible(bool(alerts))
        self._announce(alerts)

    def lines(self) -> tuple[str, ...]:
        """What the strip says, line by line."""
        return tuple(heading(alert) for alert in self._alerts)

    def _empty(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _row(self, alert: AlertRecord) -> QWidget:
        row, line = self._line(spoken(alert))
        tokens = tokens_of(self.palette())
        drawing = QLabel(row)
        drawing.setPixmap(pixmap("urgent", 16, tokens.urgent, self.devicePixelRatioF()))
        title = ElidedLabel(heading(alert), "", row)
        title.setFont(strong_font(title.font()))
        why = ElidedLabel(reasons(alert), "small", row)
        line.addWidget(drawing)
        line.addWidget(title, 3)
        line.addWidget(why, 2)
        line.addWidget(PlainLabel(since(alert, self._now()), "small", row))
        name = heading(alert)
        self._button(row, line, self.tr("Open"), name, lambda: self.open_ticket.emit(alert.ticket))
        self._button(row, line, self.tr("Acknowledge"), name, lambda: self._acknowledge((alert,)))
        return row

    def _rest(self, rest: tuple[AlertRecord, ...]) -> QWidget:
        words = self.tr("and %n more", "", len(rest))
        row, line = self._line(words)
        line.addWidget(PlainLabel(words, "small", row), 1)
        self._button(row, line, self.tr("Acknowledge all"), "", lambda: self._acknowledge(self._alerts))
        return row

    def _line(self, name: str) -> tuple[QWidget, QHBoxLayout]:
        row = QWidget(self)
        row.setAccessibleName(name)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        return row, line

    def _button(
        self, row: QWidget, line: QHBoxLayout, text: str, about: str, act: Callable[[], object]
    ) -> None:
        button = QPushButton(text, row)
        button.setAccessibleDescription(about)
        button.clicked.connect(lambda _checked=False: act())
        line.addWidget(button)

    def _acknowledge(self, alerts: tuple[AlertRecord, ...]) -> None:
        tickets: tuple[TicketId, ...] = tuple(dict.fromkeys(alert.ticket for alert in alerts))
        self.acknowledged.emit(tickets)

    def _announce(self, alerts: tuple[AlertRecord, ...]) -> None:
        new = [alert for alert in alerts if alert.key not in self._announced]
        self._announced |= {alert.key for alert in new}
        if new and QAccessible.isActive():
            words = [spoken(alert) for alert in new[:SHOWN]]
            words += [self.tr("and %n more", "", len(new) - SHOWN)] if len(new) > SHOWN else []
            event = QAccessibleAnnouncementEvent(self, " ".join(words))
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)
