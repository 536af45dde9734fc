"""The panel at the right: the contact, what is known of the ticket, and the contact's other tickets."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from agentdesk.domain.views import TicketRow
from agentdesk.ui.contact.facts import ContactFacts
from agentdesk.ui.reasons import reasons_in_words
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.tickets.card import card
from agentdesk.ui.widgets.flow import Flow
from agentdesk.ui.widgets.plain_label import ElidedLabel, PlainLabel, set_plain_tip
from agentdesk.ui.wording import full_moment, language_name, moment, one_line, span, status_name, utc_now

LEAST = 40
"""Width in pixels to which a text may be squeezed; a long word is then cut instead of widening the panel."""


class ContactPanel(QScrollArea):
    """Signals: vip_wanted(bool); assign_wanted(); tag_wanted(); untag_wanted(str); ticket_wanted(TicketId)."""

    vip_wanted = Signal(bool)
    assign_wanted = Signal()
    tag_wanted = Signal()
    untag_wanted = Signal(str)
    ticket_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Contact"))
        self._facts: ContactFacts | None = None
        self.show_facts(None)

    def show_facts(self, facts: ContactFacts | None) -> None:
        """Show a ticket's contact, or nothing."""
        if facts == self._facts and self.widget() is not None:
            return
        self._facts = facts
        page = QFrame()
        page.setProperty("look", "pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(6)
        if facts is not None:
            self._fill(column, facts)
        column.addStretch()
        place, focused = self.verticalScrollBar().value(), self._has_focus()
        self.setWidget(page)
        self.verticalScrollBar().setValue(place)
        if focused:
            self.focus_first()

    def recolour(self) -> None:
        """The theme changed."""
        facts, self._facts = self._facts, None
        self.show_facts(facts)

    def focus_first(self) -> None:
        """Put the focus on the first thing that can be pressed."""
        page = self.widget()
        buttons = page.findChildren(QPushButton) if page is not None else []
        first: QWidget = buttons[0] if buttons else self
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _fill(self, column: QVBoxLayout, facts: ContactFacts) -> None:
        row = facts.row
        self._add_contact(column, row)
        column.addSpacing(10)
        for name, value in self._facts_of(row):
            column.addLayout(_pair(name, value))
        column.addLayout(self._assignee(row))
        column.addWidget(self._tags(row))
        column.addSpacing(10)
        self._add_others(column, facts)

    def _add_contact(self, column: QVBoxLayout, row: TicketRow) -> None:
        name = PlainLabel(one_line(row.contact.name or row.contact.email, 120), "heading")
        name.setWordWrap(True)
        name.setMinimumWidth(LEAST)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        email = ElidedLabel(one_line(row.contact.email, 200), "muted small")
        email.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(name)
        column.addWidget(email)
        column.addWidget(self._vip(row), alignment=Qt.AlignmentFlag.AlignLeft)

    def _vip(self, row: TicketRow) -> QPushButton:
        tokens = tokens_of(self.palette())
        button = QPushButton(self.tr("VIP: mail is urgent") if row.vip else self.tr("Make VIP"))
        button.setCheckable(True)
        button.setChecked(row.vip)
        button.setProperty("look", "chip")
        button.setIcon(icon("star-filled" if row.vip else "star", tokens.note))
        set_plain_tip(button, self.tr("Mail of a VIP is always urgent and raises an alert."))
        button.clicked.connect(self.vip_wanted)
        return button

    def _facts_of(self, row: TicketRow) -> list[tuple[str, str]]:
        waiting = self.tr("{span}, since {moment}")
        pairs = [
            (self.tr("Status"), status_name(row.status)),
            (self.tr("Ticket"), f"#{row.id}"),
            (self.tr("Opened"), full_moment(row.opened_at)),
        ]
        if row.waiting_since is not None:
            words = waiting.format(
                span=span(utc_now() - row.waiting_since), moment=moment(row.waiting_since, utc_now())
            )
            pairs.append((self.tr("Waits"), words))
        if row.urgent and row.urgency_reasons:
            pairs.append((self.tr("Urgent"), one_line(reasons_in_words(row.urgency_reasons), 160)))
        if row.language:
            pairs.append((self.tr("Language"), language_name(row.language)))
        return pairs

    def _assignee(self, row: TicketRow) -> QHBoxLayout:
        who = one_line((row.assignee or "").partition("@")[0], 24)
        button = QPushButton(who or self.tr("Nobody"))
        button.setProperty("look", "chip")
        button.setMinimumWidth(LEAST)
        set_plain_tip(button, row.assignee or "")
        button.setAccessibleName(self.tr("Assignee: {agent}").format(agent=row.assignee or self.tr("nobody")))
        button.clicked.connect(lambda _checked=False: self.assign_wanted.emit())
        line = QHBoxLayout()
        line.addWidget(_name(self.tr("Assignee")))
        line.addWidget(button)
        line.addStretch()
        return line

    def _tags(self, row: TicketRow) -> Flow:
        flow = Flow()
        tokens = tokens_of(self.palette())
        for tag in row.tags:
            chip = _chip(one_line(tag, 60), self.tr("Remove tag {tag}").format(tag=tag))
            chip.setIcon(icon("close", tokens.muted, 10))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.clicked.connect(lambda _checked=False, gone=tag: self.untag_wanted.emit(gone))
            flow.add(chip)
        more = _chip(self.tr("Tag"), self.tr("Add a tag"))
        more.setIcon(icon("plus", tokens.muted, 10))
        more.clicked.connect(lambda _checked=False: self.tag_wanted.emit())
        flow.add(more)
        return flow

    def _add_others(self, column: QVBoxLayout, facts: ContactFacts) -> None:
        if not facts.others:
            none = PlainLabel(self.tr("No other tickets of this contact"), "muted small")
            none.setWordWrap(True)
            none.setMinimumWidth(LEAST)
            column.addWidget(none)
            return
        column.addWidget(PlainLabel(self.tr("Other tickets"), "muted small heading"))
        for row in facts.others:
            column.addWidget(self._other(row))

    def _other(self, row: TicketRow) -> QPushButton:
        words = card(row, utc_now())
        button = _OtherTicket(words.subject, words.when)
        button.setIcon(icon(words.status_icon, tokens_of(self.palette()).muted))
        button.setAccessibleName(f"{words.subject}, {words.when}")
        button.clicked.connect(lambda _checked=False: self.ticket_wanted.emit(row.id))
        return button


class _OtherTicket(QPushButton):
    """A subject, cut to the room there is."""

    def __init__(self, subject: str, when: str) -> None:
        super().__init__()
        self._subject = subject
        self.setProperty("look", "row")
        self.setMinimumWidth(40)
        set_plain_tip(self, f"{subject} · {when}")

    def resizeEvent(self, event: object) -> None:
        room = self.width() - 36
        cut = self.fontMetrics().elidedText(self._subject, Qt.TextElideMode.ElideRight, room)
        self.setText(cut.replace("&", "&&"))
        super().resizeEvent(event)  # type: ignore[arg-type]


def _pair(name: str, value: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    said = PlainLabel(value.replace("@", "@\u200b"), "small")
    said.setMinimumWidth(LEAST)
    said.setWordWrap(True)
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    line.addWidget(_name(name), alignment=Qt.AlignmentFlag.AlignTop)
    line.addWidget(said, 1)
    return line


def _name(text: str) -> PlainLabel:
    label = PlainLabel(text, "muted small")
    label.setFixedWidth(label.fontMetrics().averageCharWidth() * 11)
    return label


def _chip(text: str, tip: str) -> QPushButton:
    chip = QPushButton(text.replace("&", "&&"))
    chip.setProperty("look", "chip")
    chip.setAccessibleName(tip)
    set_plain_tip(chip, tip)
    return chip
