"""Runs a window in this process and notes, from inside its event loop, when it is usable and how it stalls.

    python -c 'from tests.bench.window_probe import main; main()' NOTES empty|agentdesk [arguments of agentdesk ...]

NOTES gets JSON lines: {"painted": t}, {"rows": n, "at": t} whenever the ticket list has grown or shrunk,
{"late": [ms, ...]} about each second. Times are seconds since the epoch.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow

TICK = 0.005  # seconds between two looks at the clock
TICKETS = "Tickets"  # accessible name of the list that counts; the rail is a list too, and never empty


class Probe(QObject):
    """Watches the event loop it lives in."""

    def __init__(self, app: QApplication, notes: Path) -> None:
        super().__init__(app)
        self._app = app
        self._notes = notes
        self._late: list[float] = []
        self._list: QAbstractItemView | None = None
        self._rows = 0
        self._ticks = QTimer(self)
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.setInterval(round(TICK * 1000))
        self._ticks.timeout.connect(self._tick)
        self._last = self._written = time.perf_counter()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self._note(painted=time.time())
        self._last = self._written = time.perf_counter()
        self._ticks.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._late.append(max(0.0, now - self._last - TICK) * 1000)
        if (rows := self._tickets_listed()) != self._rows:
            self._rows = rows
            self._note(rows=rows, at=time.time())
        if now - self._written > 1:
            self._note(late=[round(late, 3) for late in self._late])
            self._late.clear()
            self._written = now
        self._last = time.perf_counter()

    def _tickets_listed(self) -> int:
        if self._list is None or not self._list.isVisible():
            self._list = self._visible_list()
        model = self._list.model() if self._list is not None else None
        return model.rowCount() if model is not None else 0

    def _visible_list(self) -> QAbstractItemView | None:
        for one in self._app.allWidgets():
            if isinstance(one, QAbstractItemView) and one.isVisible() and one.accessibleName() == TICKETS:
                return one
        return None

    def _note(self, **what: object) -> None:
        with self._notes.open("a", encoding="utf-8") as sink:
            sink.write(json.dumps(what) + "\n")


def watch_every_application(notes: Path) -> None:
    """Make each QApplication of this process carry a probe."""

    class Probed(QApplication):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            self.probe = Probe(self, notes)

    setattr(QtWidgets, "QApplication", Probed)  # noqa: B010 - a plain assignment is refused by mypy


def show_empty_window() -> int:
    app = QtWidgets.QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setWindowTitle("Empty window")
    window.resize(1280, 800)
    window.show()
    return app.exec()


def main() -> int:
    watch_every_application(Path(sys.argv[1]))
    if sys.argv[2] == "empty":
        return show_empty_window()
    from agentdesk.__main__ import main as agentdesk

    sys.argv = ["agentdesk", *sys.argv[3:]]
    agentdesk()
    return 0
