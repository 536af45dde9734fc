"""One mail of the thread: who wrote it, when, to whom, what, and what came with it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from agentdesk.channels.mail import text_to_html
from agentdesk.domain.ids import MessageKey
from agentdesk.ui.outbox.words import standing
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.thread.attachment_chips import AttachmentChips
from agentdesk.ui.thread.bodies import Body
from agentdesk.ui.thread.card import Card, Tone
from agentdesk.ui.thread.cost import head_of
from agentdesk.ui.thread.entries import MailEntry, addresses_line
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.thread.mail_browser import MailBrowser
from agentdesk.ui.thread.mail_heading import MailHeading
from agentdesk.ui.thread.wording import kind_label, size_label, time_label
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.wording import one_line

_DESCRIBED = 2000


class MailCard(Card):
    """Signals: link_hovered(str), link_activated(ClickedLink), attachment_wanted(AttachmentWish), and,
    each with the MessageKey: images_wanted, source_wanted, split_wanted, reply_wanted.
    """

    link_hovered = Signal(str)
    link_activated = Signal(object)
    attachment_wanted = Signal(object)
    images_wanted = Signal(object)
    source_wanted = Signal(object)
    split_wanted = Signal(object)
    reply_wanted = Signal(object)

    def __init__(self, entry: MailEntry, body: Body, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(Tone.OUTGOING if entry.ours else Tone.INCOMING, parent)
        self._entry = entry
        self._body = body
        self._plain = not body.html or body.heavy
        self._version = False
        self._unfolded = False
        self._whole = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(6)
        heading = MailHeading(entry, now, self)
        heading.more.clicked.connect(lambda: self._open_menu(heading.more))
        self._column.addWidget(heading)
        self._browser = self._make_browser()
        self._add_below()
        self._describe(now)
        self._render()

    @property
    def key(self) -> MessageKey:
        return self._entry.key

    @property
    def entry(self) -> MailEntry:
        return self._entry

    @property
    def browser(self) -> MailBrowser:
        return self._browser

    def set_body(self, body: Body) -> None:
        """Show the HTML again, now with its remote pictures."""
        self._body = body
        self._plain, self._version = not body.html or body.heavy, False
        self._images_note.setText(body.note)
        self._images_note.setVisible(bool(body.note))
        self._render()

    def put_line(self, line: QWidget) -> None:
        """Say something about this mail, right below its heading."""
        self._column.insertWidget(1, line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu().popup(event.globalPos())

    def toggle_quote(self) -> None:
        """Show or hide what was quoted."""
        self._unfolded = not self._unfolded
        self._render()

    def show_whole(self) -> None:
        """Show all of a very long text, however long that takes."""
        self._whole = True
        self._render()

    def toggle_plain(self) -> None:
        """Change between the mail's HTML and its plain text."""
        self._plain, self._version = not self._plain, False
        self._render()

    def show_version(self) -> None:
        """Show the plain text that the sender put beside the HTML and that says something else."""
        self._plain = self._version = True
        self._render()

    # -- building

    def _open_menu(self, under: QWidget) -> None:
        self._menu().popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Reply")).triggered.connect(lambda: self.reply_wanted.emit(self.key))
        if self._body.html:
            words = self.tr("Show as &designed") if self._plain else self.tr("Show as &plain text")
            menu.addAction(words).triggered.connect(self.toggle_plain)
        if self._body.plain_version and not self._version:
            menu.addAction(self.tr("Show the plain text &version")).triggered.connect(self.show_version)
        menu.addAction(self.tr("Show &source")).triggered.connect(self._ask_for_source)
        menu.addAction(self.tr("S&plit off into a ticket of its own")).triggered.connect(
            lambda: self.split_wanted.emit(self.key)
        )
        return menu

    def _make_browser(self) -> MailBrowser:
        browser = MailBrowser(self)
        browser.setAccessibleName(self.tr("Text of the mail"))
        browser.link_hovered.connect(self.link_hovered)
        browser.link_activated.connect(self.link_activated)
        self._column.addWidget(browser)
        return browser

    def _add_below(self) -> None:
        self._rest_button = self._below(self.show_whole)
        self._quote_button = self._below(self.toggle_quote)
        self._images_button = self._below(lambda: self.images_wanted.emit(self.key))
        self._images_note = PlainLabel("", "muted small", self)
        self._images_note.setWordWrap(True)
        self._images_note.setVisible(False)
        row = QWidget(self)
        flow = FlowLayout(row)
        flow.addWidget(self._rest_button)
        flow.addWidget(self._quote_button)
        flow.addWidget(self._images_button)
        if self._entry.filed.message.problems:
            flow.addWidget(self._source_button())
        self._below_row = row
        self._column.addWidget(row)
        self._column.addWidget(self._images_note)
        if self._entry.files:
            chips = AttachmentChips(self.key, self._entry.files, self)
            chips.wanted.connect(self.attachment_wanted)
            self._column.addWidget(chips)

    def _source_button(self) -> QPushButton:
        button = self._below(self._ask_for_source)
        button.setText(self.tr("Show source"))
        button.show()
        return button

    def _ask_for_source(self) -> None:
        self.source_wanted.emit(self.key)

    def _below(self, act: object) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("look", "chip")
        button.clicked.connect(act)
        button.hide()
        return button

    # -- showing

    def _render(self) -> None:
        if self._plain:
            text = self._plain_text()
            head = text if self._whole else head_of(text)
            self._browser.show_html(text_to_html(head))
            rest = len(text) - len(head)
            folded = self._folds_text()
        else:
            folded = self._render_html()
            rest = 0
        self._rest_button.setVisible(rest > 0)
        self._rest_button.setText(self.tr("Show the rest (%1)").replace("%1", size_label(rest)))
        self._quote_button.setVisible(folded)
        self._quote_button.setText(self._fold_words())
        blocked = 0 if self._plain else self._body.blocked_remote
        self._images_button.setVisible(blocked > 0)
        self._images_button.setText(self.tr("Show remote images (%n blocked)", "", blocked))
        self._below_row.setVisible(
            folded or blocked > 0 or rest > 0 or bool(self._entry.filed.message.problems)
        )

    def _fold_words(self) -> str:
        if self._entry.filed.message.quote.strip():
            return self.tr("Hide quoted text") if self._unfolded else self.tr("Show quoted text")
        return self.tr("Hide signature") if self._unfolded else self.tr("Show signature")

    def _folds_text(self) -> bool:
        if self._version:
            return False
        return bool(self._entry.fold) and self._entry.shown_text != self._entry.filed.message.text

    def _plain_text(self) -> str:
        if self._version:
            return self._body.plain_version
        return self._entry.filed.message.text if self._unfolded else self._entry.shown_text

    def _render_html(self) -> bool:
        """Whether there is something to fold."""
        dark = tokens_of(self.palette()).dark
        self._browser.show_html(self._body.html, self._body.pictures, paper=dark and self._body.paper)
        quote = next((line for line in self._entry.filed.message.quote.splitlines() if line.strip(" >")), "")
        if not quote or not self._entry.filed.message.new_text.strip():
            return False
        if self._unfolded:
            return True
        return self._browser.cut_from(quote.strip(" >"))

    def _describe(self, now: datetime) -> None:
        sender = str(self._entry.sender) or self.tr("(no sender)")
        heading = self.tr("Our mail from %1, %2") if self._entry.ours else self.tr("Mail from %1, %2")
        unsent = self._entry.unsent
        kind = standing(unsent, now).sentence if unsent else kind_label(self._entry.filed.kind)
        sent_by = one_line(addresses_line(self._entry.filed.message.sent_by), 160)
        parts = [
            heading.replace("%1", one_line(sender, 160)).replace("%2", time_label(self._entry.at, now)),
            self.tr("sent by %1").replace("%1", sent_by) if sent_by else "",
            kind,
        ]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(self._entry.shown_text[:_DESCRIBED])
