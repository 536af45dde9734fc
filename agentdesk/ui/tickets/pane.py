"""The list's pane: search field on top, how the search was read, the rows, or what to do where there are none."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.tickets.empty_words import EmptyWords
from agentdesk.ui.tickets.listing import Listing
from agentdesk.ui.tickets.view import TicketView
from agentdesk.ui.widgets.empty_state import EmptyState, Offer
from agentdesk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from agentdesk.ui.wording import view_name

TYPING_MS = 150


class TicketPane(QFrame):
    """Signals: searched(str) what is in the search field, once typing pauses; "" where it was cleared."""

    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "pane")
        self.list = TicketView()
        self.search = QLineEdit(placeholderText=self.tr("Search   /"))
        self.search.setAccessibleName(self.tr("Search tickets"))
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(self.tr("Search"), self)
        self.empty = EmptyState()
        self._title = ElidedLabel("", "heading")
        self._count = PlainLabel("", "muted small")
        self._read_as = ElidedLabel("", "muted small")
        self._stack = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text().strip()))
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self.list.setFocus)
        self.search.installEventFilter(self)
        self.list.tickets.marks_changed.connect(self._say_count)
        self._lay_out()

    def show_listing(
        self, listing: Listing, empty: EmptyWords, offers: tuple[Offer, ...] = (), *, settled: bool = True
    ) -> None:
        """Show rows, or `empty` where there are none; `settled` as TicketView.show_listing has it."""
        self.list.show_listing(listing, settled=settled)
        self._title.setText(self.tr("Search") if listing.wanted.query else view_name(listing.wanted.view))
        self._read_as.setText(listing.refused or self.tr("Read as: {words}").format(words=listing.read_as))
        self._read_as.setVisible(bool(listing.wanted.query))
        self._say_count()
        if listing.rows:
            self._stack.setCurrentWidget(self.list)
            return
        self.empty.show_words(empty.icon, empty.headline, empty.advice, offers)
        self._stack.setCurrentWidget(self.empty)

    def recolour(self) -> None:
        """The theme changed."""
        self._glass.setIcon(icon("search", tokens_of(self.palette()).muted))

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_search(self) -> None:
        """Empty the field and show the view again, at once."""
        self.search.clear()
        self._pause.stop()
        self.searched.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.clear_search()
                self.list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
        return False

    def _say_count(self) -> None:
        marked, listing = len(self.list.tickets.marked), self.list.tickets.listing
        shown = (
            self.tr("{count}+").format(count=len(listing.rows))
            if not listing.complete
            else str(len(listing.rows))
        )
        self._count.setText(self.tr("%n selected", "", marked) if marked else shown)

    def _lay_out(self) -> None:
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.recolour()
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 4)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        top = QVBoxLayout()
        top.setContentsMargins(8, 8, 8, 0)
        top.addWidget(self.search)
        top.setSpacing(4)
        top.addWidget(self._read_as)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._read_as.hide()
