"""The list part of a picker: choices with an icon, a title and a hint at the right; matched letters need no colour."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agentdesk.ui.theme.icons import pixmap
from agentdesk.ui.theme.theme import small_font, tokens_of
from agentdesk.ui.widgets.matching import Choice

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 32


class ChoiceModel(QAbstractListModel):
    """The choices that match now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def flags(self, index: Index) -> Qt.ItemFlag:
        choice = self.choice(index.row())
        if choice is None or not choice.enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choice(index.row())
        if choice is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.title}, {choice.hint}" if choice.hint else choice.title
        return choice if role == CHOICE else None


class ChoiceDelegate(QStyledItemDelegate):
    """Draws one choice; text is drawn as it is, never as markup."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(ROW_HEIGHT, option.fontMetrics.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(CHOICE)
        tokens = tokens_of(option.palette)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
            painter.fillRect(
                QRect(option.rect.topLeft(), QSize(3, option.rect.height())), QColor(tokens.accent)
            )
        room = option.rect.adjusted(12, 0, -12, 0)
        if choice.icon:
            drawing = pixmap(choice.icon, 16, tokens.muted, painter.device().devicePixelRatioF())
            painter.drawPixmap(room.left(), room.center().y() - 8, drawing)
        room.adjust(24 if choice.icon else 0, 0, 0, 0)
        self._draw_words(painter, option, room, choice)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, choice: Choice
    ) -> None:
        tokens = tokens_of(option.palette)
        painter.setFont(small_font(option.font))
        painter.setPen(QColor(tokens.muted))
        hint = painter.fontMetrics().elidedText(choice.hint, Qt.TextElideMode.ElideRight, room.width() // 2)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), hint)
        room.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(hint) - 12, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.text if choice.enabled else tokens.outline))
        title = painter.fontMetrics().elidedText(choice.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), title)
