"""An internal note in the thread, and a quiet line of the ticket's log."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from agentdesk.channels.mail import text_to_html
from agentdesk.ui.theme.theme import strong_font
from agentdesk.ui.thread.badge import Badge, Mood
from agentdesk.ui.thread.card import Card, Tone
from agentdesk.ui.thread.entries import LogEntry, NoteEntry
from agentdesk.ui.thread.mail_browser import MailBrowser
from agentdesk.ui.thread.wording import time_label
from agentdesk.ui.wording import full_moment, one_line

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class NoteCard(Card):
    """Labelled and coloured so that nobody takes it for mail."""

    def __init__(self, entry: NoteEntry, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(Tone.NOTE, parent)
        self.browser = MailBrowser(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._heading(entry, now))
        column.addWidget(self.browser)
        self.browser.setAccessibleName(self.tr("Text of the internal note"))
        self.browser.show_html(text_to_html(entry.note.text))
        told = self.tr("Internal note by %1, %2").replace("%1", entry.note.agent)
        self.setAccessibleName(told.replace("%2", time_label(entry.at, now)))
        self.setAccessibleDescription(entry.note.text[:2000])

    def _heading(self, entry: NoteEntry, now: datetime) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Badge(self.tr("Internal note"), Mood.NOTE))
        agent = _literal(one_line(entry.note.agent, 80))
        agent.setFont(strong_font(agent.font()))
        row.addWidget(agent)
        row.addStretch(1)
        when = _literal(time_label(entry.at, now))
        when.setProperty("look", "muted small")
        when.setToolTip(full_moment(entry.at))
        row.addWidget(when)
        return row


class LogLine(QLabel):
    """One thing that was done, as one line between the mails."""

    def __init__(self, entry: LogEntry, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        logged = entry.logged
        self.setProperty("look", "muted small")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(16, 0, 16, 0)
        self.setTextInteractionFlags(_SELECTABLE)
        who = one_line(logged.agent, 80)
        words = one_line(logged.text, 240)
        self.setText(f"{time_label(entry.at, now)}  ·  {who}  ·  {words}" if who else words)
        self.setToolTip(full_moment(entry.at))
        self.setAccessibleName(self.text())


def _literal(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label
