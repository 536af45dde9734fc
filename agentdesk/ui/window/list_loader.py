"""Keeps the ticket list and the rail's counts up to date: reads off the UI thread, again after each write."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from agentdesk.domain.errors import QueryError, SettingsError
from agentdesk.domain.ids import TicketId
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.service_level import Due
from agentdesk.domain.views import TicketRow, View
from agentdesk.services.desk import Desk
from agentdesk.ui.error_words import error_words
from agentdesk.ui.outbox.words import STUCK, standing
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.tickets.listing import Listed, Listing, Wanted
from agentdesk.ui.tickets.query_words import query_words

DUE_MS = 30_000
"""How often to look whether a snooze has run out."""
_QUEUES = frozenset({View.NEEDS_REPLY, View.MINE, View.UNASSIGNED})


class ListLoader(QObject):
    """Signals: listed(Listing); counted(Mapping[View, int]); outbox(tuple[OutboxItem, ...])."""

    listed = Signal(object)
    counted = Signal(object)
    outbox = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._wanted = Wanted()
        self._due = QTimer(self, interval=DUE_MS)
        self._due.timeout.connect(self.reload)
        self._due.start()

    @property
    def wanted(self) -> Wanted:
        """What is to be listed."""
        return self._wanted

    def show_view(self, view: View) -> None:
        """List a view; any search is over."""
        self._want(Wanted(view))

    def search(self, query: str) -> None:
        """List what a search finds; with an empty `query` the view again."""
        if query != self._wanted.query:
            self._want(Wanted(self._wanted.view, query))

    def more(self) -> None:
        """The end of the list was reached."""
        self._want(replace(self._wanted, limit=self._wanted.limit * 4))

    def reload(self) -> None:
        """Read all of it again."""
        self._read_list()
        self._tasks.read(self._desk.inbox.counts, self._on_counts, key="counts")
        self._tasks.read(self._desk.outbox.items, self._on_outbox, key="outbox")

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._read_list()

    def _read_list(self) -> None:
        wanted = self._wanted
        self._tasks.read(lambda: read_listing(self._desk, wanted), self.listed.emit, key="list")

    def _on_counts(self, counts: Mapping[View, int]) -> None:
        self.counted.emit(counts)

    def _on_outbox(self, items: tuple[OutboxItem, ...]) -> None:
        self.outbox.emit(items)


def outbox_state(desk: Desk, ticket: TicketId) -> str:
    """How the ticket's unsent mail stands, in a word; of several the one that needs a person (blocks)."""
    now = desk.clock.now()
    items = sorted(desk.inbox.unsent(ticket), key=lambda item: item.state not in STUCK)
    return standing(items[0], now).short if items else ""


def read_listing(desk: Desk, wanted: Wanted) -> Listing:
    """Read what is `wanted` (blocks). A search that cannot be read says why instead of failing."""
    if not wanted.query:
        rows = desk.inbox.rows(wanted.view, wanted.limit)
        unsent = wanted.view is View.OUTBOX
        due = due_times(desk, rows)
        listed = (
            Listed(row, outbox=outbox_state(desk, row.id) if unsent else "", due=due.get(row.id))
            for row in rows
        )
        return Listing(wanted, by_time_left(listed) if wanted.view in _QUEUES else tuple(listed))
    try:
        read_as = query_words(desk.inbox.read_query(wanted.query))
        hits = desk.inbox.search(wanted.query, wanted.limit)
    except QueryError as error:
        return Listing(wanted, refused=error_words(error))
    due = due_times(desk, tuple(hit.row for hit in hits))
    return Listing(
        wanted, tuple(Listed(hit.row, hit.passage, due=due.get(hit.row.id)) for hit in hits), read_as
    )


def due_times(desk: Desk, rows: tuple[TicketRow, ...]) -> Mapping[str, Due]:
    """By when these tickets are to be answered (blocks); nothing where the calendars cannot be read, which is told
    where the settings are.
    """
    try:
        return desk.service_levels.due(rows)
    except SettingsError:
        return {}


def by_time_left(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """What is due first comes first; what is due at no time keeps its order behind that."""
    return tuple(sorted(listed, key=lambda one: one.due.left if one.due is not None else timedelta.max))
