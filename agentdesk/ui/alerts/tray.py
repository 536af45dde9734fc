"""The number of standing alerts on the window's icon and in the tray, where the desktop has one."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from agentdesk.services.ports import AlertRecord
from agentdesk.ui.alerts.words import body, heading
from agentdesk.ui.theme.icons import window_icon

_SIZES = (16, 22, 24, 32, 48, 64, 128)
_RED = "#c4261d"


def badged(icon: QIcon, count: int) -> QIcon:
    """`icon` with the number of alerts in its corner; as it is for none."""
    if count <= 0:
        return icon
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_with_number(icon.pixmap(size, size), size, count))
    return made


def _with_number(pixmap: QPixmap, size: int, count: int) -> QPixmap:
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPixmap(0, 0, pixmap)
    part = size * 0.62
    disc = QRectF(size - part, size - part, part, part)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_RED))
    painter.drawEllipse(disc)
    font = QFont()
    font.setPixelSize(max(7, int(part * 0.72)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(count) if count < 10 else "9+")
    painter.end()
    return drawn


class AlertTray(QObject):
    """Signals: activated() the person wants the window."""

    activated = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._plain = window_icon()
        self._count = 0
        self._tray: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QSystemTrayIcon(self._plain, self)
            self._tray.activated.connect(lambda _: self.activated.emit())
            self._tray.messageClicked.connect(self.activated)
            self._tray.setToolTip("AgentDesk")
            self._tray.show()

    def show_count(self, alerts: tuple[AlertRecord, ...]) -> None:
        """Badge the icons with the number of `alerts`."""
        if len(alerts) == self._count:
            return
        self._count = len(alerts)
        icon = badged(self._plain, self._count)
        self._window.setWindowIcon(icon)
        if self._tray is not None:
            self._tray.setIcon(icon)
            words = self.tr("%n alert(s)", "", self._count)
            self._tray.setToolTip(f"AgentDesk – {words}" if self._count else "AgentDesk")

    def draw_attention(self, alerts: tuple[AlertRecord, ...]) -> None:
        """Make the window's entry in the task bar ask for attention."""
        if alerts:
            QApplication.alert(self._window, 0)

    def say(self, alerts: tuple[AlertRecord, ...]) -> None:
        """A message of the tray, for desktops without a notification server."""
        if self._tray is not None and self._tray.supportsMessages():
            for alert in alerts[:3]:
                self._tray.showMessage(heading(alert), body(alert, markup=False), self._plain, 0)
