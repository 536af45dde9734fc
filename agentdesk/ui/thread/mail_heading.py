"""The head of a mail: name and address together, always; what sort of mail it is; when; and, on demand, to whom."""

from collections.abc import Iterable
from datetime import datetime
from string import Template

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from agentdesk.domain.message import Address
from agentdesk.ui.originality_words import band_name, own_share
from agentdesk.ui.outbox.words import STUCK
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import small_font, strong_font, tokens_of
from agentdesk.ui.thread.badge import Badge, Mood
from agentdesk.ui.thread.entries import MailEntry, addresses_line
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.thread.warning_words import problem_note
from agentdesk.ui.thread.wording import kind_label, time_label
from agentdesk.ui.widgets.plain_label import PlainLabel, set_plain_tip
from agentdesk.ui.wording import full_moment, one_line

_PLAIN_BUTTON = Template(
    "QPushButton { border: 0; padding: 0; text-align: left; background: transparent; color: $ink; }"
    "QPushButton:focus, QPushButton:hover { text-decoration: underline; }"
)


class MailHeading(QWidget):
    """`more` is the button that opens the mail's menu."""

    def __init__(self, entry: MailEntry, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self.more = self._more_button()
        self._details: QLabel | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._first_line(now))
        column.addWidget(self._recipients(), 0, Qt.AlignmentFlag.AlignLeft)
        for warning in self._warnings():
            label = PlainLabel(one_line(warning, 300), "small urgent", self)
            label.setWordWrap(True)
            column.addWidget(label)

    def _first_line(self, now: datetime) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        who = QWidget(self)
        flow = FlowLayout(who, spacing=6)
        for piece in self._who():
            flow.addWidget(piece)
        when = PlainLabel(time_label(self._entry.at, now), "muted small", self)
        when.setToolTip(full_moment(self._entry.at))
        when.setContentsMargins(0, 3, 0, 0)
        row.addWidget(who, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _who(self) -> Iterable[QWidget]:
        sender = self._entry.sender
        address = one_line(sender.email, 200) or self.tr("(no sender)")
        if sender.name:
            yield self._strong(one_line(sender.name, 80))
            yield PlainLabel(address, "muted", self)
        else:
            yield self._strong(address)
        if sent_by := self._entry.filed.message.sent_by:
            told = one_line(addresses_line(sent_by), 200)
            yield PlainLabel(self.tr("sent by %1").replace("%1", told), "muted", self)
        if unsent := self._entry.unsent:
            stuck = unsent.state in STUCK
            yield Badge(
                self.tr("Not sent") if stuck else self.tr("Outbox"), Mood.URGENT if stuck else Mood.ACCENT
            )
        elif self._entry.ours:
            yield Badge(self.tr("Sent by us"), Mood.GOOD)
        if self._entry.originality is not None:
            badge = Badge(band_name(self._entry.originality))
            set_plain_tip(badge, own_share(self._entry.originality))
            yield badge
        if kind := kind_label(self._entry.filed.kind):
            yield Badge(kind)
        if self._entry.copies:
            yield Badge(self.tr("+%n copy/copies", "", self._entry.copies))
        if self._entry.filed.urgency.urgent and not self._entry.ours:
            yield Badge(self.tr("Urgent"), Mood.URGENT)

    def _strong(self, text: str) -> QLabel:
        label = PlainLabel(text, "", self)
        label.setFont(strong_font(label.font()))
        label.setIndent(1)
        return label

    def _recipients(self) -> QPushButton:
        message = self._entry.filed.message
        everyone = (*message.to, *message.cc)
        first = one_line(everyone[0].email, 60) if everyone else self.tr("(nobody)")
        more = f" +{len(everyone) - 1}" if len(everyone) > 1 else ""
        button = QPushButton(self.tr("to %1").replace("%1", f"{first}{more}").replace("&", "&&"), self)
        button.setStyleSheet(_PLAIN_BUTTON.substitute(ink=tokens_of(self.palette()).muted))
        button.setFont(small_font(button.font()))
        button.setCheckable(True)
        told = one_line(addresses_line(everyone), 200)
        button.setAccessibleName(self.tr("Recipients and date: %1").replace("%1", told))
        button.setToolTip(self.tr("Show all recipients"))
        button.toggled.connect(self._show_details)
        return button

    def _show_details(self, on: bool) -> None:
        if self._details is None:
            self._details = self._make_details()
            self._column.insertWidget(2, self._details)
        self._details.setVisible(on)

    def _more_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "quiet")
        button.setIcon(icon("more", tokens_of(self.palette()).muted))
        button.setIconSize(QSize(16, 16))
        button.setFixedHeight(22)
        button.setAccessibleName(self.tr("More about this mail"))
        button.setToolTip(self.tr("More about this mail"))
        return button

    def _make_details(self) -> QLabel:
        message = self._entry.filed.message
        lines = (
            (self.tr("From"), str(message.from_)),
            (self.tr("Sent by"), addresses_line(message.sent_by)),
            (self.tr("To"), addresses_line(message.to)),
            (self.tr("Cc"), addresses_line(message.cc)),
            (self.tr("Answers go to"), addresses_line(message.reply_to)),
            (self.tr("Received"), full_moment(self._entry.filed.received_at)),
        )
        label = PlainLabel(
            "\n".join(f"{name}: {value}" for name, value in lines if value), "muted small", self
        )
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def _warnings(self) -> Iterable[str]:
        message = self._entry.filed.message
        yield from map(problem_note, message.problems)
        if not self._entry.ours and any(_site(a) != _site(message.from_) for a in message.reply_to):
            words = self.tr("Answers to this mail go to another domain: %1")
            yield words.replace("%1", addresses_line(message.reply_to))


def _site(address: Address) -> str:
    return ".".join(address.domain.split(".")[-2:])
