"""The scrolled column of mails, notes and log lines: keeps what is still right, and brings into view what matters."""

import itertools
import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from agentdesk.domain.ids import EventId, MessageKey, OutboxId
from agentdesk.ui.thread.card import Card
from agentdesk.ui.thread.entries import Entry, LogEntry, MailEntry, NoteEntry, UnsentEntry

COLUMN_WIDTH = 960
"""Lines longer than this many pixels are hard to read."""
TURN = 0.012
"""Seconds of drawing in one turn of the event loop."""
_SETTLING_MS = 250
_ABOVE = 12
_END = 40
_ROUNDS = 4
_BY_HAND = (QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress)
_EntryId = tuple[str, MessageKey | EventId | OutboxId]


class ThreadPage(QScrollArea):
    """Signals: older_wanted() the person asks for what came before; drawn() everything asked for is there."""

    older_wanted = Signal()
    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: dict[_EntryId, tuple[Entry, QWidget]] = {}
        self._wanted: dict[_EntryId, Entry] = {}
        self._waiting: deque[_EntryId] = deque()
        self._make: Callable[[Entry], QWidget] = _nothing_yet
        self._goal: _EntryId | None = None
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._draw_some)
        self._older = QPushButton(self)
        self._older.setProperty("look", "chip")
        self._older.clicked.connect(self.older_wanted)
        self._column = self._make_column()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.viewport().installEventFilter(self)
        self.verticalScrollBar().installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._aim)

    def show_entries(
        self, entries: tuple[Entry, ...], start: int, first: int, make: Callable[[Entry], QWidget]
    ) -> None:
        """Show the entries from `start` on, in order. Those not yet drawn as they are now are made by `make`, the
        one at `first` before the others, a few at a time so that the window stays awake; then `drawn` is told.
        """
        self._wanted = {_id(entry): entry for entry in entries[start:]}
        for gone in [i for i, (entry, _) in self._widgets.items() if self._wanted.get(i) != entry]:
            self._drop(gone)
        self._make = make
        self._turn.stop()
        ahead, behind = entries[max(start, first) :], entries[start : max(start, first)]
        waiting = (_id(entry) for entry in (*ahead, *reversed(behind)))
        self._waiting = deque(identity for identity in waiting if identity not in self._widgets)
        self._older.setVisible(start > 0)
        self._older.setText(self.tr("Show %n earlier", "", start))
        self._draw_some()

    def settle(self) -> None:
        """Lay everything out now: widths give heights, heights give the column, before a wrong frame is painted."""
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def clear(self) -> None:
        """Show nothing."""
        self._goal = None
        self._waiting.clear()
        self._turn.stop()
        for identity in list(self._widgets):
            self._drop(identity)

    def cards(self) -> tuple[Card, ...]:
        """The mails and notes, oldest first."""
        items = (self._column.itemAt(i) for i in range(self._column.count()))
        return tuple(w for item in items if item is not None and isinstance(w := item.widget(), Card))

    def look_at(self, entry: Entry) -> None:
        """Bring the entry into view, once it is drawn, unless the person scrolls."""
        self._goal = _id(entry)
        self._aim()

    def focus(self, card: Card) -> None:
        """Give a card the focus, its head in view."""
        self._goal = None
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.verticalScrollBar().setValue(max(0, card.y() - _ABOVE))

    def at_end(self) -> bool:
        """Whether the newest entry is in view."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - _END

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The person's own scrolling ends the search for the entry to look at."""
        if event.type() in _BY_HAND:
            self._goal = None
        return super().eventFilter(watched, event)

    def _make_column(self) -> QVBoxLayout:
        page = QWidget()
        page.setMaximumWidth(COLUMN_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._older, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        return column

    def _drop(self, identity: _EntryId) -> None:
        _, widget = self._widgets.pop(identity)
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _draw_some(self) -> None:
        """Make what is waiting until the time for one turn of the event loop is used up."""
        until = time.perf_counter() + TURN
        self.setUpdatesEnabled(False)
        while self._waiting:
            self._insert(self._waiting.popleft())
            if time.perf_counter() > until:
                break
        self.settle()
        self._aim()
        self.setUpdatesEnabled(True)
        if self._waiting:
            self._turn.start(0)
        else:
            QTimer.singleShot(_SETTLING_MS, self._stop_aiming)
            self.drawn.emit()

    def _insert(self, identity: _EntryId) -> None:
        widget = self._make(self._wanted[identity])
        before = itertools.takewhile(lambda other: other != identity, self._wanted)
        place = 1 + sum(other in self._widgets for other in before)
        self._widgets[identity] = (self._wanted[identity], widget)
        self._column.insertWidget(place, widget)
        widget.show()

    def _aim(self) -> None:
        found = self._widgets.get(self._goal) if self._goal is not None else None
        if found is not None:
            self.verticalScrollBar().setValue(max(0, found[1].y() - _ABOVE))

    def _stop_aiming(self) -> None:
        if not self._waiting:
            self._aim()
            self._goal = None


def _nothing_yet(_entry: Entry) -> QWidget:
    return QWidget()


def _id(entry: Entry) -> _EntryId:
    match entry:
        case MailEntry():
            return "mail", entry.key
        case NoteEntry():
            return "note", entry.note.event
        case LogEntry():
            return "log", entry.logged.event
        case UnsentEntry():
            return "unsent", entry.item.id
