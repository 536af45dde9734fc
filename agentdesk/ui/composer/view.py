"""The composer: one draft at a time, a reply or an internal note, saved as it is typed.

reply / note / forward ──▶ Opened ──▶ typing (saved) ──▶ problems shown, or sent / note_written
                                           └──▶ put away (kept), or discarded
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.ids import TicketId
from agentdesk.domain.outbox import OutboxItem
from agentdesk.services.canned import FilledCanned
from agentdesk.services.desk import Desk
from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.commands.keymap import leaves_text_alone
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.composer.articles import Articles
from agentdesk.ui.composer.attaching import Attaching
from agentdesk.ui.composer.draft_keeper import DraftKeeper
from agentdesk.ui.composer.drafting import Opened, open_forward, open_note, open_reply
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.inserting import Inserting, with_canned
from agentdesk.ui.composer.live_looks import LiveLooks
from agentdesk.ui.composer.pictures import Pictures
from agentdesk.ui.composer.promoting import Promoting
from agentdesk.ui.composer.sending import Sending
from agentdesk.ui.composer.spelling_menu import SpellingMenu
from agentdesk.ui.composer.wrapping import make_link, toggle_mark
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.thread.fetch_flow import FetchFlow


class Composer(QWidget):
    """Signals: sent(OutboxItem); note_written(Done); discarded(TicketId); put_away(TicketId) hidden, its
    draft kept; opened(TicketId) ready to type; told(str) of something that cannot be seen here.
    """

    sent = Signal(object)
    note_written = Signal(object)
    discarded = Signal(object)
    put_away = Signal(object)
    opened = Signal(object)
    told = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._opened: Opened | None = None
        self._fetching = FetchFlow(desk, tasks, self)
        self._form = ComposerForm(self)
        self._keeper = DraftKeeper(self.draft, desk.replying.save, tasks, self)
        self._looks = LiveLooks(desk, tasks, self._form, self.draft, self)
        self._sending = Sending(desk, tasks, self.draft, self)
        self._spelling = SpellingMenu(desk, tasks, self._form.editor, self._form.misspellings)
        self._attaching = Attaching(tasks, self._form.attached, self)
        self._pictures = Pictures(tasks, self._form.editor, self._form.attached, self._reply_shown)
        self._promoting = Promoting(desk, tasks, self)
        self._inserting = Inserting(desk, tasks, self._form, self.current_ticket, self)
        self._articles = Articles(desk, tasks, self._form, self.current_ticket, self)
        self.setAccessibleName(self.tr("Composer"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._form.editor)
        self._connect()
        self.hide()

    def take_keys(self, commands: Commands) -> None:
        """Answer to the keys of writing wherever in here the focus is, and name them on the buttons."""
        for command, act in (
            (CommandId.CANNED, self.choose_canned),
            (CommandId.ARTICLE, self.choose_article),
            (CommandId.NEXT_QUESTION, self._quote_next),
            (CommandId.TOGGLE_QUESTIONS, self._form.toggle_questions),
            (CommandId.SAVE_AS_CANNED, self.save_as_canned),
            (CommandId.BOLD, lambda: toggle_mark(self._form.editor, "**")),
            (CommandId.ITALIC, lambda: toggle_mark(self._form.editor, "*")),
            (CommandId.LINK, lambda: make_link(self._form.editor)),
            (CommandId.SEND, self._send_and_stay),
            (CommandId.SEND_AND_CLOSE, self._send_and_close),
        ):
            commands.bind(command, act, within=self)
            commands.action(command).changed.connect(lambda: self._form.foot.name_keys(commands))
        self._sending.commands = tuple(map(commands.action, (CommandId.SEND, CommandId.SEND_AND_CLOSE)))
        self._form.foot.name_keys(commands)

    def reply(self, ticket: TicketId, reply_all: bool = True) -> None:
        """Open the reply to `ticket`: the one begun before, or a fresh one."""
        self._open(lambda: open_reply(self._desk, ticket, reply_all=reply_all))

    def note(self, ticket: TicketId) -> None:
        """Open the internal note of `ticket`."""
        self._open(lambda: open_note(self._desk, ticket))

    def forward(self, ticket: TicketId) -> None:
        """Pass the latest mail of `ticket` on to somebody else."""
        self._open(lambda: open_forward(self._desk, ticket))

    def flush(self) -> None:
        """Hand everything typed to the disk: before another ticket is shown, and before quitting."""
        self._keeper.save_pending()

    def close_up(self) -> None:
        """Hide; the draft stays."""
        draft = self.draft()
        self.flush()
        self._clear()
        if draft is not None:
            self.put_away.emit(draft.ticket)

    def is_typing(self) -> bool:
        """Whether the focus is in one of the composer's fields."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused) and self._form.takes_text(focused)

    def is_reviewed(self) -> bool:
        """Whether the sheet is open that shows what is to be seen before sending."""
        return self._sending.is_reviewed()

    def current_ticket(self) -> TicketId | None:
        """The ticket that is being answered or noted on."""
        return self._opened.draft.ticket if self._opened else None

    def current_kind(self) -> DraftKind | None:
        """Whether a reply or a note is open."""
        return self._opened.draft.kind if self._opened else None

    def draft(self) -> Draft | None:
        """What is typed now."""
        if self._opened is None:
            return None
        if self._opened.draft.kind is DraftKind.NOTE:
            return replace(self._opened.draft, text=self._form.editor.toPlainText())
        return self._form.filled_in(self._opened.draft)

    def send(self, *, close: bool = False) -> None:
        """Send the reply, or keep the note. A note never gets near the outbox."""
        draft, opened = self.draft(), self._opened
        if draft is None or opened is None:
            return
        self._keeper.save_now()
        if draft.kind is DraftKind.NOTE:
            self._sending.write_note(draft)
        else:
            self._sending.send(opened, draft, close=close)

    def discard(self) -> None:
        """Throw the draft away, after asking where something would be lost."""
        draft = self.draft()
        if draft is None or (not draft.empty and not self._sure()):
            return
        self._keeper.forget()
        self._tasks.run(lambda: self._desk.replying.discard(draft.ticket, draft.kind))
        self._clear()
        self.discarded.emit(draft.ticket)

    def choose_canned(self) -> None:
        """Open the list of canned responses."""
        if self._opened is None:
            return
        self._inserting.choose(self._opened)

    def choose_article(self) -> None:
        """Open the list of articles; a note, which is for agents, takes none."""
        if self._opened is not None and self._opened.draft.kind is DraftKind.REPLY:
            self._articles.choose(self._opened)

    def save_as_canned(self) -> None:
        """Offer to save what is written as a canned response."""
        draft = self.draft()
        if draft is not None:
            self._promoting.promote(draft.ticket, draft.text)

    def choose_files(self) -> None:
        """Ask for files to attach."""
        self._attaching.choose()

    def attach(self, paths: tuple[Path, ...]) -> None:
        """Read these files and take them along; a note takes none."""
        if self._opened is not None and self._opened.draft.kind is not DraftKind.NOTE:
            self._pictures.take_files(paths)

    def _reply_shown(self) -> TicketId | None:
        """The ticket that is being answered; a note takes neither files nor pictures."""
        return self.current_ticket() if self.current_kind() is DraftKind.REPLY else None

    def event(self, event: QEvent) -> bool:
        """A key that types is no command, whatever in here has the focus: somebody believes to be writing."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(not leaves_text_alone(QKeySequence(event.keyCombination())))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    # -- opening

    def _open(self, work: Callable[[], Opened]) -> None:
        """On the lane of writes, so that what is being saved is seen."""
        self.flush()
        self._tasks.run(work, self._on_opened, failed=self._fetching.first(lambda: self._open(work)))

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened
        self._spelling.use(opened.language)
        self._keeper.forget()
        self._form.show_draft(opened)
        self.show()
        self._form.focus()
        self._looks.look()
        if opened.draft.kind is DraftKind.REPLY:
            self._articles.look(opened)
        self.opened.emit(opened.draft.ticket)

    def _clear(self) -> None:
        self._keeper.forget()
        self._opened = None
        self._set_busy(False)
        self.hide()

    # -- sending

    def _on_sent(self, draft: Draft, item: OutboxItem) -> None:
        """Another draft may have been opened meanwhile: that one stays."""
        if (self.current_ticket(), self.current_kind()) == (draft.ticket, draft.kind):
            self._clear()
        self.sent.emit(item)

    def _on_noted(self, done: object) -> None:
        self._clear()
        self.note_written.emit(done)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        self._complain(error_words(error))

    def _set_busy(self, busy: bool) -> None:
        """While a reply is being sent nothing may be typed, and nothing that was typed before is still to be saved."""
        if busy:
            self._keeper.save_pending()
        self._form.setEnabled(not busy)
        if not busy and self._opened is not None:
            self._form.editor.setFocus()

    def _complain(self, words: str) -> None:
        self._form.complain(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        if self._opened is not None:
            self._form.focus()

    def _sure(self) -> bool:
        answer = QMessageBox.question(
            self, self.tr("Discard draft"), self.tr("Throw away what you have written here?")
        )
        return answer is QMessageBox.StandardButton.Yes

    # -- what the form asks for

    def _connect(self) -> None:
        form = self._form
        form.changed.connect(self._keeper.changed)
        form.changed.connect(self._looks.changed)
        form.editor.left.connect(self._keeper.save_pending)
        form.editor.files_dropped.connect(self.attach)
        form.quote.wanted.connect(self._fetch_quote)
        form.foot.send_button.clicked.connect(self._send_and_stay)
        form.foot.send_and_close_button.clicked.connect(self._send_and_close)
        form.foot.discard_button.clicked.connect(self.discard)
        form.foot.canned_button.clicked.connect(self.choose_canned)
        form.repeated.keep_wanted.connect(self.save_as_canned)
        form.foot.article_button.clicked.connect(self.choose_article)
        form.quote.offered.clicked.connect(self.choose_article)
        form.foot.attach_button.clicked.connect(self.choose_files)
        form.close_button.clicked.connect(self.close_up)

        self._sending.busy.connect(self._set_busy)
        self._sending.complained.connect(self._complain)
        self._sending.told.connect(self.told)
        self._sending.sent.connect(self._on_sent)
        self._sending.note_written.connect(self._on_noted)
        self._sending.passage_wanted.connect(form.show_finding)
        self._sending.replaced.connect(form.mend)
        self._spelling.learned.connect(self._looks.look)
        self._spelling.told.connect(self.told)
        self._inserting.inserted.connect(self._on_inserted)
        self._attaching.failed.connect(self._on_failed)
        self._pictures.failed.connect(self._on_failed)
        self._pictures.told.connect(self.told)
        self._promoting.told.connect(self.told)

    def _send_and_stay(self) -> None:
        self.send()

    def _send_and_close(self) -> None:
        self.send(close=True)

    def _on_inserted(self, canned: FilledCanned) -> None:
        """The draft says from now on what went into it, whatever becomes of the text."""
        if self._opened is not None:
            self._opened = replace(self._opened, draft=with_canned(self._opened.draft, canned))
            self._keeper.changed()

    def _quote_next(self) -> None:
        if self.current_kind() is DraftKind.REPLY and not self._form.questions.quote_next():
            self.told.emit(self.tr("No question of the customer's is open."))

    def _fetch_quote(self) -> None:
        ticket = self.current_ticket()
        if ticket is not None:
            self._tasks.read(lambda: (ticket, self._desk.replying.fresh(ticket).quote), self._on_quote)

    def _on_quote(self, fetched: tuple[TicketId, str]) -> None:
        ticket, quote = fetched
        if ticket == self.current_ticket():
            self._form.quote.show_text(quote)
            self._keeper.changed()
