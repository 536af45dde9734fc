"""Draws one ticket as a card of two lines. Everything is drawn as plain text, whatever the mail put into it.

┃ ⚠ Urgent  Anna Nowak ★ 3                     waits 3 h
┃ Strona nie działa — Dzień dobry, od rana …   dns  PL  AN
"""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agentdesk.ui.theme.icons import pixmap
from agentdesk.ui.theme.theme import small_font, strong_font, tokens_of
from agentdesk.ui.theme.tokens import Tokens
from agentdesk.ui.tickets.card import Card
from agentdesk.ui.tickets.model import CARD, MARKED

Index = QModelIndex | QPersistentModelIndex
SIDE, GAP = 12, 6
LINES = 20
"""Height of a line of text and what surrounds it, beyond the fonts'."""
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
CHIP_SHARE = 0.45
"""How much of the second line chips may take."""


class TicketDelegate(QStyledItemDelegate):
    """The look of rows in the ticket list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + LINES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _Pen(painter, option.font, tokens_of(option.palette))
        marked = bool(index.data(MARKED))
        self._ground(pen, option, marked=marked)
        room = option.rect.adjusted(SIDE, 7, -SIDE, -8)
        height = room.height() // 2
        shown: Card = index.data(CARD)
        _first_line(pen, QRect(room.topLeft(), QSize(room.width(), height)), shown, marked=marked)
        _second_line(pen, QRect(room.left(), room.top() + height + 1, room.width(), height), shown)
        painter.restore()

    def _ground(self, pen: "_Pen", option: QStyleOptionViewItem, *, marked: bool) -> None:
        tokens, painter, rect = pen.tokens, pen.painter, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or marked:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.raised))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.border))
        if selected:
            painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), QColor(tokens.accent))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(QColor(tokens.accent), 2))
                painter.drawRect(rect.adjusted(1, 1, -1, -1))


class _Pen:
    """A painter with the fonts and colours of the list, moving through a line from both ends."""

    def __init__(self, painter: QPainter, font: QFont, tokens: Tokens) -> None:
        self.painter = painter
        self.tokens = tokens
        self.plain = font
        self.strong = strong_font(font)
        self.small = small_font(font)
        self.scale = painter.device().devicePixelRatioF()

    def icon(self, name: str, line: QRect, colour: str, size: int = 14) -> None:
        """Draw an icon at the start of `line` and move the start."""
        self.painter.drawPixmap(
            line.left(), line.center().y() - size // 2 + 1, pixmap(name, size, colour, self.scale)
        )
        line.setLeft(line.left() + size + GAP)

    def words(self, text: str, line: QRect, font: QFont, colour: str) -> None:
        """Draw text at the start of `line`, cut where it ends, and move the start."""
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        self.painter.drawText(line, _LEFT, cut)
        line.setLeft(line.left() + QFontMetrics(font).horizontalAdvance(cut) + GAP)

    def words_at_end(self, text: str, line: QRect, colour: str) -> None:
        """Draw small text at the end of `line` and move the end."""
        self.painter.setFont(self.small)
        self.painter.setPen(QColor(colour))
        self.painter.drawText(line, _RIGHT, text)
        line.setRight(line.right() - QFontMetrics(self.small).horizontalAdvance(text) - GAP)

    def chip_at_end(self, text: str, line: QRect, ground: str, colour: str) -> None:
        """Draw text on a rounded ground at the end of `line` and move the end."""
        metrics = QFontMetrics(self.small)
        width, height = metrics.horizontalAdvance(text) + 10, metrics.height() + 2
        place = QRect(QPoint(line.right() - width, line.center().y() - height // 2), QSize(width, height))
        self._chip(text, place, ground, colour)
        line.setRight(place.left() - 4)

    def badge(self, icon: str, text: str, line: QRect) -> None:
        """Draw an icon and a word on the ground of urgency, at the start of `line`."""
        metrics = QFontMetrics(self.small)
        width, height = metrics.horizontalAdvance(text) + 26, metrics.height() + 2
        place = QRect(QPoint(line.left(), line.center().y() - height // 2), QSize(width, height))
        self._chip("", place, self.tokens.urgent_soft, self.tokens.urgent)
        drawing = pixmap(icon, 12, self.tokens.urgent, self.scale)
        self.painter.drawPixmap(place.left() + 5, place.center().y() - 5, drawing)
        self.painter.drawText(place.adjusted(20, 0, -6, 0), _LEFT, text)
        line.setLeft(place.right() + GAP)

    def _chip(self, text: str, place: QRect, ground: str, colour: str) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(ground))
        self.painter.drawRoundedRect(place, 4, 4)
        self.painter.setFont(self.small)
        self.painter.setPen(QColor(colour))
        self.painter.drawText(place, _CENTRE, text)


def _first_line(pen: _Pen, line: QRect, shown: Card, *, marked: bool) -> None:
    tokens = pen.tokens
    colour = tokens.urgent if shown.late else tokens.text if shown.strong else tokens.muted
    pen.words_at_end(shown.when, line, colour)
    if shown.when_icon:
        pen.icon(shown.when_icon, QRect(line.right() - 12, line.top(), 12, line.height()), colour, 12)
        line.setRight(line.right() - 16)
    if shown.attachment:
        end = QRect(line.right() - 14, line.top(), 14, line.height())
        pen.icon("attachment", end, tokens.muted, 12)
        line.setRight(line.right() - 18)
    if marked:
        pen.icon("check", line, tokens.accent)
    if shown.urgent:
        pen.badge("urgent", QCoreApplication.translate("tickets", "Urgent"), line)
    after = (QFontMetrics(pen.small).horizontalAdvance(shown.count) + GAP) + (20 if shown.vip else 0)
    who = QRect(line.left(), line.top(), max(24, line.width() - after), line.height())
    pen.words(shown.who, who, pen.strong if shown.strong else pen.plain, tokens.text)
    line.setLeft(who.left())
    if shown.vip:
        pen.icon("star-filled", line, tokens.note, 13)
    pen.words(shown.count, line, pen.small, tokens.muted)


def _second_line(pen: _Pen, line: QRect, shown: Card) -> None:
    tokens = pen.tokens
    if shown.initials:
        pen.chip_at_end(shown.initials, line, tokens.accent, tokens.on_accent)
    least = line.left() + int(line.width() * (1 - CHIP_SHARE))
    for chip in reversed(shown.chips):
        if line.right() - QFontMetrics(pen.small).horizontalAdvance(chip) - 10 < least:
            break
        pen.chip_at_end(chip, line, tokens.hover, tokens.muted)
    pen.words(shown.subject, line, pen.plain, tokens.text if shown.strong else tokens.muted)
    if shown.preview and line.width() > 40:
        pen.words(f"— {shown.preview}", line, pen.small, tokens.muted)
