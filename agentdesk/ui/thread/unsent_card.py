"""An unsent mail that only the outbox still has: its subject, recipients and how it stands."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.domain.outbox import OutboxItem
from agentdesk.ui.theme.theme import strong_font
from agentdesk.ui.thread.card import Card, Tone
from agentdesk.ui.thread.wording import time_label
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.wording import one_line


class UnsentCard(Card):
    """`line` says how the mail stands."""

    def __init__(self, item: OutboxItem, line: QWidget, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(Tone.OUTGOING, parent)
        subject = PlainLabel(one_line(item.subject, 200) or self.tr("(no subject)"))
        subject.setFont(strong_font(subject.font()))
        people = ", ".join((*item.accepted, *item.recipients))
        told = self.tr("to %1, written %2").replace("%1", one_line(people, 200))
        told = told.replace("%2", time_label(item.created_at, now))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        for label in (subject, PlainLabel(told, "muted small")):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(line)
        self.setAccessibleName(f"{subject.text()}, {told}, {line.accessibleName()}")
