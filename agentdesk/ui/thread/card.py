"""The sheet that a mail or note lies on: its tone says whose it is, its edge that it has the focus."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.theme.tokens import RADIUS, Tokens


class Tone(StrEnum):
    """Whose words these are. The words say so too: colour alone tells nothing."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    NOTE = "note"


class Card(QFrame):
    """A focusable sheet; draws itself from the theme's tokens."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        fill, edge = _colours(self._tone, tokens)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent if focused else edge), 2 if focused else 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        if self._tone is Tone.OUTGOING:
            painter.fillRect(QRectF(1, RADIUS, 3, self.height() - 2 * RADIUS), QColor(tokens.accent))
        painter.end()


def _colours(tone: Tone, tokens: Tokens) -> tuple[str, str]:
    """Fill and edge."""
    match tone:
        case Tone.NOTE:
            return tokens.note_soft, tokens.note
        case Tone.OUTGOING:
            return tokens.raised, tokens.border
        case _:
            return tokens.surface, tokens.border
