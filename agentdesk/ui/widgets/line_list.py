"""A list that can have the focus, of rows with a line of text, a quieter one below it and a hint at the right.

Everything a row shows is in its accessible text, so that it is heard whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from agentdesk.ui.theme.icons import pixmap
from agentdesk.ui.theme.theme import small_font, tokens_of
from agentdesk.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_PAD, _ICON = 10, 16
_TEXT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_WRAPPED = _TEXT | int(Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `said` stands at the front of what is heard, for what only the icon shows."""

    title: str
    below: str = ""
    hint: str = ""
    icon: str = ""
    said: str = ""
    urgent: bool = False
    """Shown in the colour of what must be seen to, which the words say too."""
    quiet: bool = False
    """Done with: its title is muted."""

    @property
    def heard(self) -> str:
        """The row as a screen reader reads it."""
        return ", ".join(part for part in (self.said, self.title, self.below, self.hint) if part)


class LineModel(QAbstractListModel):
    """The rows there are now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace them; where there are as many, the current row stays."""
        if len(lines) == len(self._lines):
            self._lines = tuple(lines)
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 0))
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def lines(self) -> tuple[Line, ...]:
        return self._lines

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.heard
        return line if role == LINE else None


class LineDelegate(QStyledItemDelegate):
    """Draws a row; text is drawn as it is, never as markup."""

    def __init__(self, view: QListView, most_lines: int, *, shy: bool) -> None:
        """`shy`: the current row is marked only while the list has the focus."""
        super().__init__(view)
        self._view = view
        self._most_lines = most_lines
        self._shy = shy

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE)
        width = self._view.viewport().width()
        height = self._title_height(option.fontMetrics, line, self._room(width, line, option))
        if line.below:
            height += QFontMetrics(small_font(option.font)).height() + 2
        return QSize(width, height + 2 * 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, tokens = index.data(LINE), tokens_of(option.palette)
        painter.save()
        painter.setClipRect(option.rect)
        self._draw_ground(painter, option, tokens)
        left = option.rect.left() + _PAD
        top = option.rect.top() + 6
        if line.icon:
            colour = tokens.urgent if line.urgent else tokens.good if line.quiet else tokens.muted
            drawing = pixmap(line.icon, _ICON, colour, painter.device().devicePixelRatioF())
            painter.drawPixmap(left, top + (option.fontMetrics.height() - _ICON) // 2, drawing)
            left += _ICON + 8
        room = QRect(left, top, self._room(option.rect.width(), line, option), option.rect.height() - 12)
        self._draw_hint(painter, option, line, tokens)
        self._draw_text(painter, option, room, line, tokens)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
        if option.state & QStyle.StateFlag.State_Selected and not (self._shy and not self._view.hasFocus()):
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(
                    QRect(option.rect.topLeft(), QSize(3, option.rect.height())), QColor(tokens.accent)
                )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))

    def _draw_hint(self, painter: QPainter, option: QStyleOptionViewItem, line: Line, tokens: Tokens) -> None:
        painter.setFont(small_font(option.font))
        painter.setPen(QColor(tokens.urgent if line.urgent else tokens.muted))
        painter.drawText(option.rect.adjusted(0, 7, -_PAD, 0), _RIGHT, line.hint)

    def _draw_text(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, line: Line, tokens: Tokens
    ) -> None:
        metrics, elide = option.fontMetrics, Qt.TextElideMode.ElideRight
        height = self._title_height(metrics, line, room.width())
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.muted if line.quiet else tokens.text))
        if self._most_lines == 1:
            painter.drawText(room, _TEXT, metrics.elidedText(line.title, elide, room.width()))
        else:
            painter.drawText(QRect(room.topLeft(), QSize(room.width(), height)), _WRAPPED, line.title)
        painter.setFont(small_font(option.font))
        painter.setPen(QColor(tokens.muted))
        below = painter.fontMetrics().elidedText(line.below, elide, room.width())
        painter.drawText(room.adjusted(0, height + 2, 0, 0), _TEXT, below)

    def _room(self, width: int, line: Line, option: QStyleOptionViewItem) -> int:
        hint = QFontMetrics(small_font(option.font)).horizontalAdvance(line.hint) + 12 if line.hint else 0
        return max(40, width - 2 * _PAD - (_ICON + 8 if line.icon else 0) - hint)

    def _title_height(self, metrics: QFontMetrics, line: Line, width: int) -> int:
        if self._most_lines == 1:
            return metrics.height()
        needed = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, line.title).height()
        return min(needed, self._most_lines * metrics.lineSpacing() + metrics.descent())


class LineList(QListView):
    """Signals: chosen(int) a row, by Enter, a double click or, where `by_click`, one click."""

    chosen = Signal(int)

    def __init__(
        self, name: str, *, most_lines: int = 1, by_click: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self, most_lines, shy=by_click))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        (self.clicked if by_click else self.doubleClicked).connect(self._choose)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace the rows; there is always a current one where there are any."""
        self.lines.show_lines(lines)
        if lines and not self.currentIndex().isValid():
            self.go_to(0)

    def row(self) -> int:
        """The current row; -1 for none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Make it the current one."""
        self.setCurrentIndex(self.lines.index(row, 0))

    def step(self, event: QKeyEvent) -> None:
        """What an arrow key does that was pressed in the line above."""
        super().keyPressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())
