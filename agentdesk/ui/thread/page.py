"""The scrolled column of mails, notes and log lines: keeps what is still right, and brings into view what matters."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from agentdesk.domain.ids import EventId, MessageKey
from agentdesk.ui.thread.card import Card
from agentdesk.ui.thread.entries import Entry, LogEntry, MailEntry, NoteEntry

COLUMN_WIDTH = 960
"""Lines longer than this many pixels are hard to read."""
_SETTLING_MS = 250
_ABOVE = 12
_END = 40
_ROUNDS = 4
_BY_HAND = (QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress)
_EntryId = tuple[str, MessageKey | EventId]


class ThreadPage(QScrollArea):
    """Signals: older_wanted() the person asks for what came before."""

    older_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: dict[_EntryId, tuple[Entry, QWidget]] = {}
        self._goal: QWidget | None = None
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

    def show_entries(self, entries: tuple[Entry, ...], start: int, make: Callable[[Entry], QWidget]) -> None:
        """Show the entries from `start` on, in order; `make` is asked only for those not yet drawn as they are now."""
        wanted = {_id(entry): entry for entry in entries[start:]}
        for gone in [i for i, (entry, _) in self._widgets.items() if wanted.get(i) != entry]:
            self._drop(gone)
        for index, (identity, entry) in enumerate(wanted.items()):
            if identity not in self._widgets:
                widget = make(entry)
                self._widgets[identity] = (entry, widget)
                self._column.insertWidget(index + 1, widget)
                widget.show()
        self._older.setVisible(start > 0)
        self._older.setText(self.tr("Show %n earlier", "", start))

    def settle(self) -> None:
        """Lay everything out now: widths give heights, heights give the column, before a wrong frame is painted."""
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def clear(self) -> None:
        """Show nothing."""
        self._goal = None
        for identity in list(self._widgets):
            self._drop(identity)

    def cards(self) -> tuple[Card, ...]:
        """The mails and notes, oldest first."""
        items = (self._column.itemAt(i) for i in range(self._column.count()))
        return tuple(w for item in items if item is not None and isinstance(w := item.widget(), Card))

    def look_at(self, entry: Entry) -> None:
        """Bring the entry into view, until the person scrolls."""
        found = self._widgets.get(_id(entry))
        self._goal = found[1] if found else None
        self._aim()
        QTimer.singleShot(0, self._aim)
        QTimer.singleShot(_SETTLING_MS, self._settle)

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
        if widget is self._goal:
            self._goal = None
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _aim(self) -> None:
        if self._goal is not None:
            self.verticalScrollBar().setValue(max(0, self._goal.y() - _ABOVE))

    def _settle(self) -> None:
        self._aim()
        self._goal = None


def _id(entry: Entry) -> _EntryId:
    match entry:
        case MailEntry():
            return "mail", entry.key
        case NoteEntry():
            return "note", entry.note.event
        case LogEntry():
            return "log", entry.logged.event
