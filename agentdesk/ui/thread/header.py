"""Above the mails: what the ticket is about, whose it is and how it stands, in words."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from agentdesk.domain.events import Status
from agentdesk.domain.ticket import Promise
from agentdesk.domain.views import Thread
from agentdesk.ui.reasons import reasons_in_words
from agentdesk.ui.theme.theme import strong_font
from agentdesk.ui.thread.badge import Badge, Mood
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.thread.wording import priority_label, time_label
from agentdesk.ui.wording import language_name, one_line, status_name

_STATUS_MOODS = {Status.NEEDS_REPLY: Mood.ACCENT, Status.WAITING: Mood.PLAIN, Status.CLOSED: Mood.PLAIN}


class ThreadHeader(QFrame):
    """Subject on one line, facts below it. Signals: kept() what was promised is done."""

    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Ticket"))
        self._subject = QLabel(self)
        self._subject.setTextFormat(Qt.TextFormat.PlainText)
        self._subject.setWordWrap(True)
        self._subject.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._subject.setFont(_larger(self._subject))
        self._facts = QWidget(self)
        self._flow = FlowLayout(self._facts, spacing=6)
        self._kept = QPushButton(self.tr("Promise kept"), self)
        self._kept.clicked.connect(lambda _checked=False: self.kept.emit())
        self._kept.hide()
        below = QHBoxLayout()
        below.addWidget(self._facts, 1)
        below.addWidget(self._kept, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 10)
        column.setSpacing(8)
        column.addWidget(self._subject)
        column.addLayout(below)

    def show_thread(self, thread: Thread, now: datetime) -> None:
        """Say what this ticket is."""
        subject = one_line(thread.row.subject, 200) or self.tr("(no subject)")
        self._subject.setText(subject)
        while (item := self._flow.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        facts = tuple(self._badges(thread, now))
        for text, mood in facts:
            badge = Badge(text, mood, self._facts)
            self._flow.addWidget(badge)
            badge.show()
        self._flow.invalidate()
        promise = thread.state.promise
        self._kept.setVisible(promise is not None)
        self._kept.setAccessibleDescription("" if promise is None else self._promise(promise, now))
        self.setAccessibleDescription(f"{subject}. {', '.join(text for text, _ in facts)}")

    def facts(self) -> tuple[str, ...]:
        """What the badges say, in order."""
        badges = (self._flow.itemAt(i) for i in range(self._flow.count()))
        return tuple(w.text() for i in badges if i is not None and isinstance(w := i.widget(), Badge))

    def _badges(self, thread: Thread, now: datetime) -> Iterable[tuple[str, Mood]]:
        row, state = thread.row, thread.state
        status = state.status_at(now)
        yield self._status(thread, now), _STATUS_MOODS.get(status, Mood.PLAIN)
        if state.urgent:
            reasons = reasons_in_words(row.urgency_reasons)
            yield (
                (self.tr("Urgent: %1").replace("%1", reasons) if reasons else self.tr("Urgent")),
                Mood.URGENT,
            )
        if state.promise is not None:
            yield self._promise(state.promise, now), Mood.URGENT if state.promise.due <= now else Mood.NOTE
        if row.vip:
            yield self.tr("VIP contact"), Mood.URGENT
        if priority := priority_label(state.priority):
            yield priority, Mood.PLAIN
        yield one_line(str(row.contact), 120), Mood.PLAIN
        yield self._assignee(thread), Mood.PLAIN
        if language := language_name(row.language):
            yield language, Mood.PLAIN
        for tag in sorted(state.tags):
            yield f"#{one_line(tag, 60)}", Mood.NOTE
        yield row.id, Mood.PLAIN

    def _status(self, thread: Thread, now: datetime) -> str:
        state = thread.state
        status = state.status_at(now)
        if status is Status.SNOOZED and state.snoozed_until is not None:
            return self.tr("Snoozed until %1").replace("%1", time_label(state.snoozed_until, now))
        if status is Status.NEEDS_REPLY and state.waiting_since is not None:
            return self.tr("Needs reply since %1").replace("%1", time_label(state.waiting_since, now))
        return status_name(status).capitalize()

    def _promise(self, promise: Promise, now: datetime) -> str:
        by = time_label(promise.due, now)
        words = f": “{one_line(promise.words, 60)}”" if promise.words else ""
        late = promise.due <= now
        said = self.tr("Promise overdue since %1") if late else self.tr("Promised by %1")
        return said.replace("%1", by) + words

    def _assignee(self, thread: Thread) -> str:
        assignee = thread.state.assignee
        return (
            self.tr("Assigned to %1").replace("%1", one_line(assignee, 80))
            if assignee
            else self.tr("Unassigned")
        )


def _larger(label: QLabel) -> QFont:
    font = strong_font(label.font())
    font.setPointSizeF(font.pointSizeF() * 1.3)
    return font
