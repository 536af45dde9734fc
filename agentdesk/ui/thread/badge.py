"""A word or two on a soft ground: status, tags, reasons, kinds."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from agentdesk.ui.theme.theme import small_font, tokens_of
from agentdesk.ui.theme.tokens import Tokens
from agentdesk.ui.widgets.plain_label import set_plain_tip
from agentdesk.ui.wording import one_line

LONGEST = 140


class Mood(StrEnum):
    """What a badge is about; its words say it too."""

    PLAIN = "plain"
    URGENT = "urgent"
    GOOD = "good"
    NOTE = "note"
    ACCENT = "accent"


class Badge(QLabel):
    """Literal text, never markup."""

    def __init__(self, text: str, mood: Mood = Mood.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mood = mood
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(one_line(text, LONGEST))
        set_plain_tip(self, text if len(text) > 40 else "")
        self.setAccessibleName(text)
        self.setFont(small_font(self.font()))
        self.setContentsMargins(8, 2, 8, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, edge, ink = _colours(self._mood, tokens_of(self.palette()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(ink))
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()


def _colours(mood: Mood, tokens: Tokens) -> tuple[str, str, str]:
    """Ground, edge and ink."""
    match mood:
        case Mood.URGENT:
            return tokens.urgent_soft, tokens.urgent_soft, tokens.text
        case Mood.GOOD:
            return tokens.good_soft, tokens.good_soft, tokens.good
        case Mood.NOTE:
            return tokens.note_soft, tokens.note, tokens.note
        case Mood.ACCENT:
            return tokens.accent_soft, tokens.accent_soft, tokens.text
        case _:
            return tokens.raised, tokens.border, tokens.muted
