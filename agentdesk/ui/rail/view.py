"""The rail: a list of views, drawn with icon, name and count."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from agentdesk.domain.views import View
from agentdesk.ui.rail.model import COUNT, ORDER, VIEW, RailModel
from agentdesk.ui.theme.icons import pixmap
from agentdesk.ui.theme.theme import small_font, strong_font, tokens_of
from agentdesk.ui.wording import view_name

Index = QModelIndex | QPersistentModelIndex
_ICONS = {View.NEEDS_REPLY: "inbox", View.CLOSED: "closed"}
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class RailView(QListView):
    """Signals: chosen(View)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RailModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RailDelegate(self))
        self.setProperty("look", "rail")
        self.setAccessibleName(self.tr("Views"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    @property
    def current_view(self) -> View:
        """The view that is chosen."""
        row = self.currentIndex().row()
        return ORDER[row] if row >= 0 else View.NEEDS_REPLY

    def choose(self, view: View) -> None:
        """Go to `view`; tells `chosen` even where it is chosen already, so that it can be gone back to."""
        self.setCurrentIndex(self._model.index(ORDER.index(view)))
        self.chosen.emit(view)

    def show_counts(self, counts: Mapping[View, int]) -> None:
        self._model.show_counts(counts)

    def count(self, view: View) -> int:
        """How much is in `view`, as far as is known."""
        return self._model.count(view)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(strong_font(self.font()))
        widest = max(metrics.horizontalAdvance(view_name(view)) for view in ORDER)
        return QSize(widest + metrics.horizontalAdvance("9,999") + 50, super().sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.chosen.emit(self.current_view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.current_view
        if event.text() and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)
        if self.current_view is not before or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.current_view)


class RailDelegate(QStyledItemDelegate):
    """Draws one view."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, tokens = View(index.data(VIEW)), tokens_of(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, chosen=chosen)
        urgent = view is View.URGENT and bool(index.data(COUNT))
        colour = tokens.urgent if urgent else tokens.text if chosen else tokens.muted
        room = option.rect.adjusted(16, 0, -14, 0)
        drawing = pixmap(_ICONS.get(view, view.value), 16, colour, painter.device().devicePixelRatioF())
        painter.drawPixmap(room.left(), room.center().y() - 7, drawing)
        self._words(painter, option, room.adjusted(26, 0, 0, 0), index)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool) -> None:
        tokens, place = tokens_of(option.palette), option.rect.adjusted(6, 1, -6, -1)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(tokens.accent), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.hover))
            painter.drawRoundedRect(place, 6, 6)

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, index: Index) -> None:
        tokens, count = tokens_of(option.palette), index.data(COUNT)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setFont(small_font(option.font, bold=chosen))
        painter.setPen(QColor(tokens.text if chosen else tokens.muted))
        painter.drawText(room, _RIGHT, count)
        painter.setFont(strong_font(option.font) if chosen else option.font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(room, _LEFT, index.data())
