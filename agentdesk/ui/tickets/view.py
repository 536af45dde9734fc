"""The list itself: one row is current (shown in the thread), any number selected with X, Ctrl or Shift and click."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from agentdesk.domain.ids import TicketId
from agentdesk.ui.tickets.delegate import TicketDelegate
from agentdesk.ui.tickets.listing import Listing, next_current
from agentdesk.ui.tickets.model import Index, TicketModel

REST_MS = 60
"""How long the current row must rest before its thread is loaded, so that J held down stays quick."""
CLOCK_MS = 30_000


class TicketView(QListView):
    """Signals: current_changed(object) TicketId or None, once it rests; opened(); menu_wanted(QPoint) on the screen."""

    current_changed = Signal(object)
    opened = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: TicketId | None = None
        self._away = False
        self._left_at = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tell)
        self.tickets = TicketModel(self)
        self.setModel(self.tickets)
        self.setItemDelegate(TicketDelegate(self))
        self.setAccessibleName(self.tr("Tickets"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self.tickets.refresh_times)
        self._clock.start()
        self.activated.connect(lambda _index: self.opened.emit())

    def show_listing(self, listing: Listing, *, settled: bool = True) -> None:
        """Show other rows, keeping the place: the current ticket, else the one that followed it.

        While the list still fills (not `settled`) no row becomes current by itself: the first one changes all the time.
        """
        same_place = self.tickets.listing.wanted.view is listing.wanted.view
        before, current = self.tickets.listing.ids(), self.current()
        scrolled = self.verticalScrollBar().value()
        if not self.tickets.show_listing(listing) and (current is not None or self._away):
            return
        if same_place and (self._away or (current is None and not settled)):
            return
        wanted = next_current(before, listing.ids(), current if same_place else None)
        self._away = False
        self.go_to(wanted)
        if same_place and wanted == current:
            self.verticalScrollBar().setValue(scrolled)
        if wanted is None:
            self._rest.start()

    def current(self) -> TicketId | None:
        """The ticket whose row is current."""
        return self.tickets.ticket_at(self.currentIndex().row())

    def go_to(self, ticket: TicketId | None) -> bool:
        """Make the ticket's row current, where it is listed."""
        row = self.tickets.row_of(ticket)
        if row < 0:
            return False
        self._select(row)
        return True

    def leave(self) -> None:
        """The ticket that is shown is not listed: no row is current until one is gone to."""
        self._away = True
        self._left_at = self.currentIndex().row()
        self._told = None
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self._rest.stop()

    def resume(self) -> None:
        """Go on where the list was left."""
        rows = self.tickets.rowCount()
        if self._away and rows:
            self._select(min(max(self._left_at, 0), rows - 1))

    def step(self, by: int) -> None:
        """Move down (or up, for a negative number) by that many rows."""
        rows = self.tickets.rowCount()
        if rows:
            self._select(min(max(self.currentIndex().row() + by, 0), rows - 1))

    def settle(self) -> None:
        """Tell of the current row at once: a key pressed now is meant for it, not for the one shown before."""
        if self._rest.isActive():
            self._rest.stop()
            self._tell()

    def toggle_mark(self) -> None:
        """Select the current ticket, or no longer."""
        ticket = self.current()
        if ticket is not None:
            self.tickets.toggle_mark(ticket)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._rest.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        ticket = self.tickets.ticket_at(index.row())
        if ticket is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tickets.toggle_mark(ticket)
        elif ticket is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.tickets.mark_range(self.currentIndex().row(), index.row())
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first row current; here that is decided by show_listing alone."""
        had_none = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if had_none:
            self.setCurrentIndex(QModelIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.tickets.clear_marks()
        elif event.text() and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def updateGeometries(self) -> None:
        """Leave room at the end: the last page begins with a whole row too, and has a free one at its foot."""
        bar, height = self.verticalScrollBar(), self._row_height()
        place = bar.value()
        super().updateGeometries()
        if bar.maximum() > 0:
            bar.setMaximum((-(-bar.maximum() // height) + 1) * height)
            bar.setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The current row stays in sight where it was."""
        super().resizeEvent(event)
        shown = self.visualRect(self.currentIndex())
        if shown.isValid() and shown.bottom() >= 0 and shown.top() < event.oldSize().height():
            self._show_whole_rows()

    def _select(self, row: int) -> None:
        self._away = False
        index = self.tickets.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self._show_whole_rows()

    def _show_whole_rows(self) -> None:
        """No row cut in half below the header, once the program and not the person has scrolled; and one more row in
        sight below the current one, which a message at the foot of the window would cover otherwise.
        """
        bar, height = self.verticalScrollBar(), self._row_height()
        below = self.visualRect(self.currentIndex()).bottom() + height - self.viewport().height()
        bar.setValue(-(-(bar.value() + max(0, below)) // height) * height)

    def _row_height(self) -> int:
        return max(1, self.sizeHintForRow(0))

    def _tell(self) -> None:
        current = self.current()
        if current != self._told:
            self._told = current
            self.current_changed.emit(current)
