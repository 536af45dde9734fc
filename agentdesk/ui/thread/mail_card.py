"""One mail of the thread: who wrote it, when, to whom, what, and what came with it."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from agentdesk.channels.mail import text_to_html
from agentdesk.domain.ids import MessageKey
from agentdesk.domain.message import Address
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import strong_font, tokens_of
from agentdesk.ui.thread.attachment_chips import AttachmentChips
from agentdesk.ui.thread.badge import Badge, Mood
from agentdesk.ui.thread.bodies import Body
from agentdesk.ui.thread.card import Card, Tone
from agentdesk.ui.thread.entries import MailEntry, addresses_line
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.thread.mail_browser import MailBrowser
from agentdesk.ui.thread.wording import kind_label, time_label
from agentdesk.ui.wording import full_moment, one_line

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
        self._plain = not body.html
        self._unfolded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(8)
        self._column.addLayout(self._heading(now))
        self._details = self._make_details()
        self._add_problems()
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
        self._plain = not body.html
        self._images_note.setText(body.note)
        self._images_note.setVisible(bool(body.note))
        self._render()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu().popup(event.globalPos())

    def toggle_quote(self) -> None:
        """Show or hide what was quoted."""
        self._unfolded = not self._unfolded
        self._render()

    def toggle_plain(self) -> None:
        """Change between the mail's HTML and its plain text."""
        self._plain = not self._plain
        self._render()

    # -- building

    def _heading(self, now: datetime) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        who = QWidget(self)
        flow = FlowLayout(who, spacing=6)
        for piece in self._who():
            flow.addWidget(piece)
        row.addWidget(who, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._time(now), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._more(), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _who(self) -> Iterable[QWidget]:
        sender, message = self._entry.sender, self._entry.filed.message
        if sender.name:
            name = self._label(one_line(sender.name, 80))
            name.setFont(strong_font(name.font()))
            yield name
        address = self._label(sender.email or self.tr("(no sender)"), "" if not sender.name else "muted")
        if not sender.name:
            address.setFont(strong_font(address.font()))
        yield address
        if self._entry.ours:
            yield Badge(self.tr("Sent by us"), Mood.GOOD)
        if kind := kind_label(self._entry.filed.kind):
            yield Badge(kind)
        if self._entry.copies:
            yield Badge(self.tr("+%n copy/copies", "", self._entry.copies))
        if self._entry.filed.urgency.urgent and not self._entry.ours:
            yield Badge(self.tr("Urgent"), Mood.URGENT)
        yield self._recipients_button(
            addresses_line(message.to) or self.tr("(nobody)"), len(message.to) + len(message.cc)
        )

    def _recipients_button(self, to: str, count: int) -> QPushButton:
        first = self._entry.filed.message.to[0].email if self._entry.filed.message.to else to
        more = f" +{count - 1}" if count > 1 else ""
        button = QPushButton(
            self.tr("to %1").replace("%1", f"{one_line(first, 40)}{more}").replace("&", "&&"), self
        )
        button.setProperty("look", "quiet chip link")
        button.setFlat(True)
        button.setCheckable(True)
        button.setAccessibleName(self.tr("Recipients and date: %1").replace("%1", one_line(to, 200)))
        button.toggled.connect(self._show_details)
        return button

    def _show_details(self, on: bool) -> None:
        self._details.setVisible(on)

    def _time(self, now: datetime) -> QLabel:
        label = self._label(time_label(self._entry.at, now), "muted small")
        label.setToolTip(full_moment(self._entry.at))
        label.setContentsMargins(0, 3, 0, 0)
        return label

    def _more(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "quiet")
        button.setIcon(icon("more", tokens_of(self.palette()).muted))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(self.tr("More about this mail"))
        button.setToolTip(self.tr("More about this mail"))
        button.clicked.connect(lambda: self._menu().popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Reply")).triggered.connect(lambda: self.reply_wanted.emit(self.key))
        if self._body.html:
            words = self.tr("Show as &designed") if self._plain else self.tr("Show as &plain text")
            menu.addAction(words).triggered.connect(self.toggle_plain)
        menu.addAction(self.tr("Show &source")).triggered.connect(lambda: self.source_wanted.emit(self.key))
        menu.addAction(self.tr("S&plit off into a ticket of its own")).triggered.connect(
            lambda: self.split_wanted.emit(self.key)
        )
        return menu

    def _make_details(self) -> QLabel:
        message = self._entry.filed.message
        lines = [
            (self.tr("From"), str(message.from_)),
            (self.tr("To"), addresses_line(message.to)),
            (self.tr("Cc"), addresses_line(message.cc)),
            (self.tr("Answers go to"), addresses_line(message.reply_to)),
            (self.tr("Received"), full_moment(self._entry.filed.received_at)),
        ]
        label = self._label("\n".join(f"{name}: {value}" for name, value in lines if value), "muted small")
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.hide()
        self._column.addWidget(label)
        return label

    def _add_problems(self) -> None:
        problems = list(self._entry.filed.message.problems)
        if self._answers_elsewhere():
            answer_to = addresses_line(self._entry.filed.message.reply_to)
            problems.append(self.tr("Answers to this mail go to another domain: %1").replace("%1", answer_to))
        for problem in problems:
            label = self._label(one_line(problem, 300), "small urgent")
            label.setWordWrap(True)
            self._column.addWidget(label)

    def _answers_elsewhere(self) -> bool:
        message = self._entry.filed.message
        return not self._entry.ours and any(_site(a) != _site(message.from_) for a in message.reply_to)

    def _make_browser(self) -> MailBrowser:
        browser = MailBrowser(self)
        browser.setAccessibleName(self.tr("Text of the mail"))
        browser.link_hovered.connect(self.link_hovered)
        browser.link_activated.connect(self.link_activated)
        self._column.addWidget(browser)
        return browser

    def _add_below(self) -> None:
        self._quote_button = self._below(self.toggle_quote)
        self._images_button = self._below(lambda: self.images_wanted.emit(self.key))
        self._images_note = self._label("", "muted small")
        self._images_note.setWordWrap(True)
        self._images_note.setVisible(False)
        row = QWidget(self)
        flow = FlowLayout(row)
        flow.addWidget(self._quote_button)
        flow.addWidget(self._images_button)
        self._below_row = row
        self._column.addWidget(row)
        self._column.addWidget(self._images_note)
        if self._entry.files:
            chips = AttachmentChips(self.key, self._entry.files, self)
            chips.wanted.connect(self.attachment_wanted)
            self._column.addWidget(chips)

    def _below(self, act: object) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("look", "chip")
        button.clicked.connect(act)
        button.hide()
        return button

    def _label(self, text: str, look: str = "") -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setProperty("look", look)
        return label

    # -- showing

    def _render(self) -> None:
        if self._plain:
            self._browser.show_html(text_to_html(self._plain_text()))
            folded = bool(self._entry.fold) and self._entry.shown_text != self._entry.filed.message.text
        else:
            folded = self._render_html()
        self._quote_button.setVisible(folded)
        self._quote_button.setText(
            self.tr("Hide quoted text") if self._unfolded else self.tr("Show quoted text")
        )
        blocked = 0 if self._plain else self._body.blocked_remote
        self._images_button.setVisible(blocked > 0)
        self._images_button.setText(self.tr("Show remote images (%n blocked)", "", blocked))
        self._below_row.setVisible(folded or blocked > 0)

    def _plain_text(self) -> str:
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
        kind = kind_label(self._entry.filed.kind)
        parts = [
            heading.replace("%1", one_line(sender, 160)).replace("%2", time_label(self._entry.at, now)),
            kind,
        ]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(self._entry.shown_text[:_DESCRIBED])


def _site(address: Address) -> str:
    return ".".join(address.domain.split(".")[-2:])
