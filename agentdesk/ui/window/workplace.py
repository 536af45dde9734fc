"""Connects an opened desk with the window: what is read goes to the panes, what the person does to the services."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from agentdesk.domain.changes import Changes
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.settings import Settings
from agentdesk.domain.sync_status import SyncStatus
from agentdesk.domain.views import TicketRow, View
from agentdesk.services.desk import Desk
from agentdesk.services.ports import SyncControl
from agentdesk.services.verbs import Done
from agentdesk.ui.bridge import Bridge, ForeignWrites
from agentdesk.ui.composer.view import Composer
from agentdesk.ui.outbox.deeds import OutboxDeeds
from agentdesk.ui.outbox.words import Wish
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.thread.thread_view import ThreadView
from agentdesk.ui.tickets.empty_words import empty_words
from agentdesk.ui.tickets.listing import Listing, targets
from agentdesk.ui.widgets.toast import ToastWords
from agentdesk.ui.window.acts import Acts
from agentdesk.ui.window.asking import Asking
from agentdesk.ui.window.beside import Beside
from agentdesk.ui.window.done_words import done_words
from agentdesk.ui.window.list_loader import ListLoader
from agentdesk.ui.window.main_window import MainWindow
from agentdesk.ui.window.opening import OpeningWatch
from agentdesk.ui.window.reading import Reading
from agentdesk.ui.window.typed_ahead import TypedAhead
from agentdesk.ui.wording import utc_now


class Workplace(QObject):
    """Signals: ready() the first list is on the screen; settings_read(Settings); account_wanted()
    one is to be added; accounts_wanted() they are to be listed; attention_wanted() the account in trouble is to be
    mended; demo_wanted().
    """

    ready = Signal()
    settings_read = Signal(object)
    account_wanted = Signal()
    accounts_wanted = Signal()
    attention_wanted = Signal()
    demo_wanted = Signal()

    def __init__(
        self, window: MainWindow, desk: Desk, sync: SyncControl, tasks: Tasks, opened: Path | None = None
    ) -> None:
        """`opened` is the folder for attachments that are looked at; without one a temporary folder serves."""
        super().__init__(window)
        self.window, self.desk, self.sync, self.tasks = window, desk, sync, tasks
        self.bridge = Bridge(desk.changes, sync, self)
        self.foreign = ForeignWrites(desk.inbox.version, tasks, self)
        self.loader = ListLoader(desk, tasks, self)
        self.acts = Acts(desk, tasks, self, self)
        self.asking = Asking(desk, tasks, self, self.acts, window)
        self.outbox = OutboxDeeds(desk, tasks, window)
        self.thread_view = ThreadView(desk, tasks, opened)
        self.reading = Reading(desk, tasks, self.thread_view)
        self.composer = Composer(desk, tasks)
        self.typed_ahead = TypedAhead(window.page)
        self.beside = Beside(desk, tasks, window)
        self.opening = OpeningWatch(desk, tasks, window.status, self)
        self._settings = Settings()
        self._shown: TicketId | None = None
        self._was_ready = self._filling = self._held = False
        self._connect_panes()
        self._connect_services()

    def start(self) -> None:
        """Read the settings and the first list; what was done in the window before counts."""
        typed = self.window.tickets.search.text()
        self._read_settings()
        self.window.rail.choose(View.NEEDS_REPLY)
        self.loader.reload()
        self.window.tickets.search.setText(typed)
        self._show(self.window.tickets.list.current())

    def shown(self) -> TicketId | None:
        """The ticket in the thread, which follows the current row of the list."""
        self.window.tickets.list.settle()
        return self._shown

    def targets(self) -> tuple[TicketId, ...]:
        """What verbs act on: the selected tickets, else the one that is shown."""
        tickets = self.window.tickets.list.tickets
        return targets(tickets.marked, tickets.listing.ids(), self.shown())

    def rows(self) -> tuple[TicketRow, ...]:
        """The rows of the targets, as far as they are known."""
        wanted = set(self.targets())
        listed = tuple(
            item.row for item in self.window.tickets.list.tickets.listing.rows if item.row.id in wanted
        )
        row = self.beside.row
        return listed or ((row,) if row is not None and row.id in wanted else ())

    def open_ticket(self, ticket: TicketId) -> None:
        """Show a ticket, whether it is listed or not."""
        if not self.window.tickets.list.go_to(ticket):
            self.window.tickets.list.leave()
        self._show(ticket)

    def show_view(self, view: View) -> None:
        """Go to a view of the rail; the search is over."""
        self.window.rail.choose(view)
        self.window.tickets.list.setFocus()

    def has_account(self) -> bool:
        return bool(self._settings.accounts)

    def close(self) -> None:
        """Save what is typed and stop listening."""
        self.composer.flush()
        self.bridge.close()
        self.thread_view.close_files()

    def _connect_panes(self) -> None:
        window, rows = self.window, self.window.tickets.list
        window.rail.chosen.connect(self._on_view)
        window.tickets.searched.connect(self.loader.search)
        rows.current_changed.connect(self._show)
        rows.tickets.wants_more.connect(self.loader.more)
        self.thread_view.split_requested.connect(self._on_split)
        self.thread_view.promise_kept.connect(self.acts.keep_promise_of)
        self.thread_view.reply_requested.connect(lambda _key: self.reply())
        self.thread_view.told.connect(self.say)
        self.thread_view.gone.connect(self._on_gone)
        self.thread_view.outbox_wished.connect(self._on_outbox_wish)
        self.outbox.told.connect(self.say)
        self.asking.told.connect(self.say)
        self.outbox.restored.connect(self._on_taken_back)
        self.composer.sent.connect(self._on_sent)
        self.composer.note_written.connect(self.acts.remember)
        self.typed_ahead.in_vain.connect(window.tickets.list.setFocus)
        self.composer.opened.connect(self._on_opened)
        self.composer.told.connect(self.say)
        self.beside.draft_wanted.connect(self._on_draft_wanted)
        for closed in (
            self.composer.sent,
            self.composer.note_written,
            self.composer.discarded,
            self.composer.put_away,
        ):
            closed.connect(lambda _what: self._on_put_away())
        window.contact.vip_wanted.connect(self._on_vip)
        window.contact.assign_wanted.connect(self.asking.assign)
        window.contact.tag_wanted.connect(self.asking.tag)
        window.contact.untag_wanted.connect(self.acts.untag)
        window.contact.ticket_wanted.connect(self.open_ticket)

    def _connect_services(self) -> None:
        self.bridge.changed.connect(self._on_changed)
        self.foreign.noticed.connect(self._on_foreign)
        self.bridge.sync.connect(self._on_sync)
        self.loader.listed.connect(self._on_listed)
        self.loader.counted.connect(self._on_counts)
        self.loader.outbox.connect(self.window.status.show_outbox)
        self.tasks.busy.connect(self.window.status.show_busy)
        self.acts.done.connect(self._on_done)
        self.acts.taken_back.connect(self.say)
        self.acts.led_to.connect(self.open_ticket)
        self.acts.led_back.connect(self._on_led_back)
        self.acts.restored.connect(self._on_restored)

    def _on_sync(self, status: SyncStatus) -> None:
        was_syncing = self.window.status.syncing()
        self.window.status.show_sync(status)
        if was_syncing and not self.window.status.syncing():
            self.loader.reload()

    def say(self, text: str) -> None:
        """A word at the foot of the window that goes away by itself."""
        self.window.toast.show_words(ToastWords(text))

    def _on_view(self, view: View) -> None:
        self.window.tickets.search.clear()
        self.loader.show_view(view)

    def _on_listed(self, listing: Listing) -> None:
        settled = self._has_settled(listing)
        words = empty_words(
            listing,
            has_account=self.has_account(),
            syncing=not settled,
            snoozed=self.window.rail.count(View.SNOOZED),
            unreachable=self.window.status.in_trouble() and not self.window.rail.count(View.ALL),
        )
        invited = not self.has_account() and not listing.wanted.query
        offers = (
            (self.tr("Add your mailbox…"), self.account_wanted.emit),
            (self.tr("Try the demo"), self.demo_wanted.emit),
        )
        self._hold_still_for_the_composer(listing)
        self.window.tickets.show_listing(listing, words, offers if invited else (), settled=settled)
        self._find_shown_again(listing)
        self.beside.list_changed()
        if not self._was_ready:
            self._was_ready = True
            self.ready.emit()

    def _find_shown_again(self, listing: Listing) -> None:
        """A ticket that was not listed when it was opened, as one just split off, is listed now."""
        if self._shown in listing.ids() and self.window.tickets.list.current() is None:
            self.window.tickets.list.go_to(self._shown)

    def _hold_still_for_the_composer(self, listing: Listing) -> None:
        """A ticket that leaves the list while it is being answered stays where it is: nobody's typing is cut off."""
        composed = self.composer.current_ticket()
        if composed is not None and composed == self._shown and composed not in listing.ids():
            self._held = True
            self.window.tickets.list.leave()

    def _has_settled(self, listing: Listing) -> bool:
        """A profile that starts empty fills for a while; until that is over no row is gone to by itself."""
        if not self._was_ready:
            self._filling = not listing.rows
        self._filling = self._filling and not self.window.status.settled()
        return not self._filling

    def _on_counts(self, counts: Mapping[View, int]) -> None:
        self.window.rail.show_counts(counts)
        self.window.show_waiting(counts.get(View.NEEDS_REPLY, 0))

    def _read_settings(self) -> None:
        self.tasks.read(self.desk.settings.load, self._on_settings, key="settings")

    def _on_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.window.status.keep_accounts(account.id for account in settings.accounts)
        self.settings_read.emit(settings)
        self.opening.look()
        self.loader.reload()

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings:
            self._read_settings()
            self.sync.accounts_changed()
        if changes.outbox:
            self.sync.outbox_changed()
        if changes.tickets or changes.outbox:
            self.loader.reload()
        if self._shown in changes.tickets:
            self.refresh_shown()

    def _on_foreign(self) -> None:
        """Another process wrote: the command line, most likely."""
        self.sync.outbox_changed()
        self.desk.changes.publish(Changes(marks=True))
        self.loader.reload()
        self.refresh_shown()
        self.beside.read_draft()

    def reply(self) -> None:
        """Answer everybody in the ticket that is shown."""
        self._compose(self.composer.reply)

    def reply_sender(self) -> None:
        self._compose(lambda ticket: self.composer.reply(ticket, reply_all=False))

    def note(self) -> None:
        self._compose(self.composer.note)

    def forward(self) -> None:
        self._compose(self.composer.forward)

    def _compose(self, begin: Callable[[TicketId], None]) -> None:
        if (ticket := self.shown()) is not None:
            self.typed_ahead.begin()
            begin(ticket)

    def toggle_vip(self) -> None:
        """The contact of the ticket that is shown is a VIP from now on, or no longer."""
        if (row := self.beside.row) is not None:
            self.acts.set_vip(row.contact.email, not row.vip)

    def refresh_shown(self) -> None:
        """The ticket in the thread may have changed."""
        self.thread_view.reload()
        self.beside.ticket_changed()

    def _show(self, ticket: TicketId | None) -> None:
        if ticket == self._shown and ticket is not None:
            return
        if self.composer.current_ticket() not in (None, ticket):
            self.composer.close_up()
        self._shown = ticket
        self.window.commands.set_has_ticket(ticket is not None)
        self.thread_view.show_ticket(ticket)
        self.beside.show_ticket(ticket)

    def _on_led_back(self, tickets: tuple[TicketId, ...]) -> None:
        if tickets and self._shown not in tickets:
            self.open_ticket(tickets[0])

    def _on_gone(self, ticket: TicketId) -> None:
        """The ticket that was shown is part of another now: on with the list."""
        if ticket == self._shown:
            self.window.tickets.list.resume()
            if self.shown() == ticket:
                self._show(None)

    def _on_split(self, message: MessageKey) -> None:
        if self._shown is not None:
            self.acts.split(self._shown, message)

    def _on_vip(self, vip: bool) -> None:
        if (row := self.beside.row) is not None:
            self.acts.set_vip(row.contact.email, vip)

    def _on_done(self, done: Done) -> None:
        self.window.tickets.list.tickets.clear_marks()
        self.window.toast.show_words(ToastWords(done_words(done), self.tr("Undo (Z)")), self.acts.undo)

    def _on_sent(self, item: OutboxItem) -> None:
        self.acts.remember_sent(item)
        seconds = max(1, round((item.not_before - utc_now()).total_seconds()))
        words = ToastWords(self.tr("Sent in {seconds} s"), self.tr("Undo (Z)"), seconds)
        self.window.toast.show_words(words, self.acts.undo)
        self.sync.outbox_changed()

    def _on_opened(self, ticket: TicketId) -> None:
        self.beside.composing(ticket)
        self.window.make_room()
        self.typed_ahead.hand_over(QApplication.focusWidget())

    def _on_put_away(self) -> None:
        """The composer is closed, whatever became of the text: on with the list."""
        self.window.tickets.list.setFocus()
        self.beside.composing(None)
        if self._held:
            self._held = False
            self.window.tickets.list.resume()

    def _on_draft_wanted(self, draft: Draft) -> None:
        (self.composer.note if draft.kind is DraftKind.NOTE else self.composer.reply)(draft.ticket)

    def _on_restored(self, item: OutboxItem) -> None:
        self._on_taken_back(item.ticket)

    def _on_outbox_wish(self, wish: Wish) -> None:
        """What is being typed counts too, where a mail is to become a draft again."""
        self.composer.flush()
        self.window.toast.dismiss()
        self.acts.forget_sent(wish.item)
        self.outbox.carry_out(wish)

    def _on_taken_back(self, ticket: TicketId) -> None:
        """Its row may leave the list while the composer opens: the list keeps its hands off until that is closed."""
        self._held = True
        self.window.tickets.list.leave()
        self._show(ticket)
        self.composer.reply(ticket)
