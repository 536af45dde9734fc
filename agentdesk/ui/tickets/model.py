"""The ticket list as Qt sees it: rows by index, with what is said to a screen reader."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from agentdesk.domain.ids import TicketId
from agentdesk.ui.reasons import reasons_in_words
from agentdesk.ui.tickets.card import card, spoken
from agentdesk.ui.tickets.listing import Listed, Listing, Wanted
from agentdesk.ui.widgets.plain_label import plain_tooltip
from agentdesk.ui.wording import full_moment, one_line, utc_now

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole
MARKED = Qt.ItemDataRole.UserRole + 1
TICKET = Qt.ItemDataRole.UserRole + 2


class TicketModel(QAbstractListModel):
    """Signals: wants_more() the end was reached and there is more; marks_changed()."""

    wants_more = Signal()
    marks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = Listing(Wanted())
        self._row_of: dict[TicketId, int] = {}
        self._marked: set[TicketId] = set()
        self._asked_for_more = False

    @property
    def listing(self) -> Listing:
        return self._listing

    @property
    def marked(self) -> set[TicketId]:
        """The tickets selected with X that are listed."""
        return self._marked

    def show_listing(self, listing: Listing) -> bool:
        """Show it. Whether the order of rows changed (then the view's place is to be restored)."""
        before, after = self._listing.ids(), listing.ids()
        self._asked_for_more = False
        if before == after:
            self._listing = listing
            self.refresh_times()
            return False
        self.beginResetModel()
        self._listing = listing
        self._row_of = {ticket: row for row, ticket in enumerate(after)}
        self._marked &= set(after)
        self.endResetModel()
        self.marks_changed.emit()
        return True

    def refresh_times(self) -> None:
        """Time has passed, or rows have changed in place."""
        if self._listing.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._listing.rows) - 1))

    def listed(self, row: int) -> Listed | None:
        return self._listing.rows[row] if 0 <= row < len(self._listing.rows) else None

    def listed_ticket(self, ticket: TicketId | None) -> Listed | None:
        return self.listed(self.row_of(ticket))

    def ticket_at(self, row: int) -> TicketId | None:
        listed = self.listed(row)
        return listed.row.id if listed else None

    def row_of(self, ticket: TicketId | None) -> int:
        """-1 where it is not listed."""
        return self._row_of.get(ticket, -1) if ticket is not None else -1

    def toggle_mark(self, ticket: TicketId) -> None:
        self._marked ^= {ticket}
        self._redraw(ticket)

    def mark_range(self, first: int, last: int) -> None:
        """Select the rows from `first` to `last`."""
        low, high = sorted((first, last))
        self._marked |= {listed.row.id for listed in self._listing.rows[low : high + 1]}
        self.refresh_times()
        self.marks_changed.emit()

    def clear_marks(self) -> None:
        if self._marked:
            self._marked = set()
            self.refresh_times()
            self.marks_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._listing.rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not self._asked_for_more and not self._listing.complete

    def fetchMore(self, parent: Index) -> None:
        self._asked_for_more = True
        self.wants_more.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        listed = self.listed(index.row())
        if listed is None:
            return None
        if role == CARD:
            return card(listed.row, utc_now(), listed.passage, listed.outbox, listed.due)
        if role == MARKED:
            return listed.row.id in self._marked
        return self._words(listed, role)

    def _words(self, listed: Listed, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(listed.row.subject)
            case Qt.ItemDataRole.AccessibleTextRole:
                marked = listed.row.id in self._marked
                return spoken(
                    listed.row,
                    utc_now(),
                    marked=marked,
                    passage=listed.passage,
                    outbox=listed.outbox,
                    due=listed.due,
                )
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(_tooltip(listed))
            case _ if role == TICKET:
                return listed.row.id
            case _:
                return None

    def _redraw(self, ticket: TicketId) -> None:
        at = self.index(self.row_of(ticket))
        self.dataChanged.emit(at, at)
        self.marks_changed.emit()


def _tooltip(listed: Listed) -> str:
    row = listed.row
    reasons = reasons_in_words(row.urgency_reasons) if row.urgent else ""
    parts = (one_line(row.subject), one_line(str(row.contact)), full_moment(row.last_at), reasons)
    return " · ".join(part for part in parts if part)
