"""The centre of the window: one ticket from top to bottom, each mail a stop of its own for keys and ears.

show_ticket ──read──▶ LoadedThread ──▶ header, cards ──▶ newest unanswered mail in view
"""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from agentdesk.domain.errors import NotFound
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.outbox import OutboxItem
from agentdesk.services.desk import Desk
from agentdesk.ui.outbox.line import UnsentLine
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.thread.attachment_flow import AttachmentFlow
from agentdesk.ui.thread.bodies import AT_FIRST, Body, LoadedThread, load_body, load_thread
from agentdesk.ui.thread.card import Card
from agentdesk.ui.thread.entries import Entry, LogEntry, MailEntry, NoteEntry, UnsentEntry
from agentdesk.ui.thread.fetch_flow import FetchFlow
from agentdesk.ui.thread.header import ThreadHeader
from agentdesk.ui.thread.hover_line import HoverLine
from agentdesk.ui.thread.link_dialog import LinkDialog
from agentdesk.ui.thread.links import judge
from agentdesk.ui.thread.mail_browser import ClickedLink
from agentdesk.ui.thread.mail_card import MailCard
from agentdesk.ui.thread.note_card import LogLine, NoteCard
from agentdesk.ui.thread.page import ThreadPage
from agentdesk.ui.thread.source_dialog import SourceDialog
from agentdesk.ui.thread.unsent_card import UnsentCard


class ThreadView(QWidget):
    """Signals: shown(TicketId) drawn and ready; reply_requested(MessageKey); split_requested(MessageKey);
    promise_kept(TicketId); gone(TicketId) there is no such ticket any more; outbox_wished(Wish) about an unsent
    mail; told(str) something for the status line.
    """

    shown = Signal(object)
    reply_requested = Signal(object)
    split_requested = Signal(object)
    promise_kept = Signal(object)
    gone = Signal(object)
    outbox_wished = Signal(object)
    told = Signal(str)

    def __init__(
        self, desk: Desk, tasks: Tasks, opened: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._ticket: TicketId | None = None
        self._loaded: LoadedThread | None = None
        self._limit = AT_FIRST
        self._selected: MessageKey | None = None
        self._attachments = AttachmentFlow(desk, tasks, self, opened)
        self._attachments.told.connect(self.told)
        self._fetching = FetchFlow(desk, tasks, self)
        self._fetching.told.connect(self.told)
        self._pictures_asked: set[MessageKey] = set()
        self.setAccessibleName(self.tr("Thread"))
        self._build()
        self._watch_focus()

    def show_ticket(self, ticket: TicketId | None) -> None:
        """Read and show `ticket`, or nothing."""
        if ticket != self._ticket:
            self._ticket, self._limit, self._selected = ticket, AT_FIRST, None
        if ticket is None:
            self._clear()
            return
        self._load()

    def current_ticket(self) -> TicketId | None:
        """The ticket that is shown, or being read."""
        return self._ticket

    def messages(self) -> frozenset[MessageKey]:
        """The mails of the ticket that is drawn."""
        mails = self._loaded.thread.messages if self._loaded is not None else ()
        return frozenset(mail.message.key for mail in mails)

    def reload(self) -> None:
        """Show what has changed; place, focus and unfolded quotes stay."""
        if self._ticket is not None:
            self._load()

    def selected_message(self) -> MessageKey | None:
        """The mail that has, or last had, the focus; else the one brought into view."""
        return self._selected

    def cards(self) -> tuple[Card, ...]:
        """The mails and notes that are drawn, oldest first."""
        return self._page.cards()

    def next_message(self) -> None:
        """Focus the next mail or note."""
        self._step(1)

    def previous_message(self) -> None:
        """Focus the one before."""
        self._step(-1)

    def focus_message(self) -> None:
        """Focus the mail that is selected, else the last one."""
        cards = self.cards()
        chosen = next((c for c in cards if isinstance(c, MailCard) and c.key == self._selected), None)
        if chosen or cards:
            self._page.focus(chosen or cards[-1])

    def close_files(self) -> None:
        """Remove the attachments that were opened; for quitting."""
        self._attachments.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._loaded is not None:
            self._page.clear()
            self._draw(self._loaded)

    # -- building

    def _build(self) -> None:
        self._header = ThreadHeader(self)
        self._header.kept.connect(self._on_kept)
        self._empty = QLabel(self.tr("Choose a ticket to read it here."), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("look", "muted")
        self._page = ThreadPage(self)
        self._page.older_wanted.connect(self._show_older)
        self._page.drawn.connect(self._on_drawn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._page, 1)
        column.addWidget(self._empty, 1)
        self._hover = HoverLine(self)
        self._clear()

    def _watch_focus(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    # -- loading

    def _load(self) -> None:
        ticket, limit = self._ticket, self._limit
        if ticket is None:
            return
        self._tasks.read(lambda: self._look_up(ticket, limit), self._on_loaded, key="thread")

    def _look_up(self, ticket: TicketId, limit: int) -> tuple[TicketId, LoadedThread | None]:
        try:
            return ticket, load_thread(self._desk, ticket, limit)
        except NotFound:
            return ticket, None

    def _on_loaded(self, found: tuple[TicketId, LoadedThread | None]) -> None:
        ticket, loaded = found
        if ticket != self._ticket:
            return
        if loaded is not None:
            self._draw(loaded)
        else:
            self._clear()
            self.gone.emit(ticket)

    def _on_kept(self) -> None:
        if self._loaded is not None:
            self.promise_kept.emit(self._loaded.thread.row.id)

    def _show_older(self) -> None:
        self._limit += 2 * AT_FIRST
        self.reload()

    def _clear(self) -> None:
        self._loaded = None
        self._selected = None
        self._page.clear()
        self._header.hide()
        self._page.hide()
        self._hover.say("")
        self._empty.show()

    # -- drawing

    def _draw(self, loaded: LoadedThread) -> None:
        """The mail to look at first, then the others around it."""
        before, self._loaded = self._loaded, loaded
        fresh = before is None or before.thread.row.id != loaded.thread.row.id
        more = before is not None and loaded.start < before.start
        grown = before is not None and len(loaded.entries) > len(before.entries)
        if fresh or (grown and self._page.at_end()):
            self._look_at(loaded, loaded.focus)
        elif more and before is not None:
            self._look_at(loaded, before.start)
        self._header.show_thread(loaded.thread, self._desk.clock.now())
        self._empty.hide()
        self._header.show()
        self._page.show()
        self._page.show_entries(
            loaded.entries, loaded.start, loaded.focus, lambda entry: self._make(entry, loaded)
        )

    def _look_at(self, loaded: LoadedThread, index: int) -> None:
        if index >= len(loaded.entries):
            return
        entry = loaded.entries[index]
        if isinstance(entry, MailEntry):
            self._selected = entry.key
        self._page.look_at(entry)

    def _on_drawn(self) -> None:
        if self._loaded is not None and self._loaded.thread.row.id == self._ticket:
            self.shown.emit(self._loaded.thread.row.id)

    def _make(self, entry: Entry, loaded: LoadedThread) -> QWidget:
        now = self._desk.clock.now()
        match entry:
            case MailEntry():
                return self._mail_card(entry, loaded.bodies.get(entry.key, Body()))
            case NoteEntry():
                return self._note_card(entry)
            case LogEntry():
                return LogLine(entry, now)
            case UnsentEntry():
                return UnsentCard(entry.item, self._unsent_line(entry.item), now)

    def _note_card(self, entry: NoteEntry) -> NoteCard:
        card = NoteCard(entry, self._desk.clock.now())
        card.browser.link_hovered.connect(self._hover.say)
        card.browser.link_activated.connect(self._on_link)
        return card

    def _mail_card(self, entry: MailEntry, body: Body) -> MailCard:
        card = MailCard(entry, body, self._desk.clock.now())
        card.link_hovered.connect(self._hover.say)
        card.link_activated.connect(self._on_link)
        card.attachment_wanted.connect(self._attachments.handle)
        card.images_wanted.connect(self._on_images)
        card.source_wanted.connect(self._on_source)
        card.split_wanted.connect(self.split_requested)
        card.reply_wanted.connect(self.reply_requested)
        if body.lacking:
            self._fetch_pictures(entry)
        if entry.unsent is not None:
            card.put_line(self._unsent_line(entry.unsent))
        return card

    def _unsent_line(self, item: OutboxItem) -> UnsentLine:
        line = UnsentLine(item, self._desk.clock.now)
        line.wanted.connect(self.outbox_wished)
        return line

    def _step(self, by: int) -> None:
        cards = self.cards()
        if not cards:
            return
        focused = next((i for i, c in enumerate(cards) if _has_focus(c)), None)
        chosen = next(
            (i for i, c in enumerate(cards) if isinstance(c, MailCard) and c.key == self._selected), 0
        )
        at = chosen if focused is None else min(max(focused + by, 0), len(cards) - 1)
        self._page.focus(cards[at])

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        widget = new if new is not None and self.isAncestorOf(new) else None
        while widget is not None and not isinstance(widget, MailCard):
            widget = widget.parentWidget()
        if isinstance(widget, MailCard):
            self._selected = widget.key

    # -- what the mails ask for

    def _on_link(self, link: ClickedLink) -> None:
        LinkDialog(judge(link.href, link.text), link.href, self).open()

    def _on_images(self, key: MessageKey) -> None:
        card = self._card(key)
        if card is None:
            return
        self._tasks.wait_for(
            lambda: (key, load_body(self._desk, card.entry, self._desk.remote_images)),
            self._on_pictures,
            busy=self.tr("Fetching remote images…"),
        )

    def _on_pictures(self, fetched: tuple[MessageKey, Body]) -> None:
        key, body = fetched
        if card := self._card(key):
            card.set_body(body)

    def _fetch_pictures(self, entry: MailEntry) -> None:
        """Once; where they cannot be had now, that is said quietly."""
        if entry.key in self._pictures_asked:
            return
        self._pictures_asked.add(entry.key)
        self._tasks.wait_for(
            lambda: self._with_pictures(entry),
            self._on_pictures,
            failed=lambda error: self.told.emit(str(error)),
        )

    def _with_pictures(self, entry: MailEntry) -> tuple[MessageKey, Body]:
        self._desk.attachments.fetch(entry.key, lambda _done, _all: None)
        return entry.key, load_body(self._desk, entry)

    def _on_source(self, key: MessageKey) -> None:
        self._tasks.read(
            lambda: (key, self._desk.inbox.source(key)),
            self._show_source,
            failed=self._fetching.first(lambda: self._on_source(key)),
        )

    def _show_source(self, read: tuple[MessageKey, bytes]) -> None:
        key, source = read
        card = self._card(key)
        problems = card.entry.filed.message.problems if card else ()
        dialog = SourceDialog(source, problems, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _card(self, key: MessageKey) -> MailCard | None:
        return next((c for c in self.cards() if isinstance(c, MailCard) and c.key == key), None)


def _has_focus(card: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is card or card.isAncestorOf(focused))
