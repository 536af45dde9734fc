"""The strip on an unsent mail: how it stands, why it did not go, and buttons for what can be done."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from agentdesk.domain.outbox import OutboxItem
from agentdesk.ui.outbox.words import Deed, Wish, deed_name, deed_tip, standing
from agentdesk.ui.theme.theme import strong_font
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.wording import one_line

TICK_MS = 1000
LONGEST_ERROR = 2000


class UnsentLine(QFrame):
    """Counts down while the mail is held. Signals: wanted(Wish)."""

    wanted = Signal(object)

    def __init__(self, item: OutboxItem, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._now = now
        stands = standing(item, now())
        self.setProperty("look", "unsent stuck" if stands.stuck else "unsent")
        self._sentence = _selectable(PlainLabel("", "urgent" if stands.stuck else ""))
        self._sentence.setFont(strong_font(self._sentence.font()))
        self._error = _selectable(PlainLabel(item.error[:LONGEST_ERROR], "small"))
        self._error.setVisible(bool(item.error))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._sentence)
        column.addWidget(self._error)
        if stands.deeds:
            column.addWidget(self._buttons(stands.deeds))
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._say)
        self._say()

    def text(self) -> str:
        """How the mail stands and why, as shown."""
        return f"{self._sentence.text()}. {self._item.error}".strip()

    def _say(self) -> None:
        now = self._now()
        self._sentence.setText(standing(self._item, now).sentence)
        self.setAccessibleName(self.text())
        if not self._item.held_at(now):
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()

    def _buttons(self, deeds: tuple[Deed, ...]) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row)
        for deed in deeds:
            flow.addWidget(self._button(deed))
        return row

    def _button(self, deed: Deed) -> QPushButton:
        button = QPushButton(deed_name(deed))
        button.setProperty("look", "chip")
        button.setToolTip(deed_tip(deed))
        subject = one_line(self._item.subject, 120)
        button.setAccessibleName(f"{deed_name(deed)}: {subject}")
        button.setAccessibleDescription(deed_tip(deed))
        wish = Wish(self._item.id, self._item.ticket, self._item.subject, deed)
        button.clicked.connect(lambda _checked=False: self.wanted.emit(wish))
        return button


def _selectable(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
