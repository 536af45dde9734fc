"""The margin beside the editor's text: a bar along each line that stands as it was inserted, and what it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from agentdesk.ui.composer.provenance import Provenance
from agentdesk.ui.composer.spans import Standing
from agentdesk.ui.theme.theme import small_font, tokens_of
from agentdesk.ui.widgets.plain_label import plain_tooltip

_WIDTHS = (72, 168)
_SHARE = 0.24
_BAR = 3


@dataclass(frozen=True, slots=True)
class Stripe:
    """Where a piece is drawn, from `top` to `bottom` of the margin; whether its title is to be written there."""

    top: int
    bottom: int
    piece: Standing
    titled: bool


class ProvenanceBar(QWidget):
    """Lies in the right margin of the editor's viewport: there once something was inserted, until the draft is left,
    so that the text does not jump while it is edited.
    """

    def __init__(self, editor: QPlainTextEdit, provenance: Provenance) -> None:
        super().__init__(editor)
        self._editor = editor
        self._provenance = provenance
        editor.installEventFilter(self)
        editor.updateRequest.connect(self._on_scrolled)
        provenance.changed.connect(self._on_changed)
        self.hide()

    def start_again(self) -> None:
        """Another draft is shown."""
        self.setVisible(bool(self._provenance.standing()))
        self._on_changed()
        self._fit()

    def titles(self) -> tuple[str, ...]:
        """What stands in the text as it was inserted, each once, in order."""
        return tuple(dict.fromkeys(one.piece.title for one in self._provenance.standing()))

    def words(self) -> str:
        """The same in a sentence; empty where the text is all the agent's."""
        names = ", ".join(self.titles())
        return self.tr("Inserted from canned responses: %1").replace("%1", names) if names else ""

    def stripes(self) -> tuple[Stripe, ...]:
        """What is drawn now, from top to bottom."""
        return tuple(self._stripes())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(small_font(self._editor.font()))
        for stripe in self._stripes():
            self._draw(painter, stripe)
        painter.end()

    def _draw(self, painter: QPainter, stripe: Stripe) -> None:
        tokens = tokens_of(self.palette())
        height = stripe.bottom - stripe.top
        painter.fillRect(QRect(4, stripe.top, _BAR, height), QColor(tokens.accent))
        if stripe.titled:
            top = max(0, stripe.top)
            room = QRect(4 + _BAR + 6, top, self.width() - _BAR - 14, stripe.bottom - top)
            painter.setPen(QColor(tokens.muted))
            self._write(painter, room, stripe.piece.piece.title)

    def _write(self, painter: QPainter, room: QRect, title: str) -> None:
        """In as many lines as there are beside the piece, cut where these are too few."""
        metrics = painter.fontMetrics()
        wrapped = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        if metrics.boundingRect(room, wrapped, title).height() > room.height():
            title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
            room.setHeight(max(room.height(), metrics.height()))
        painter.drawText(room, wrapped, title)

    def _tell(self, event: QHelpEvent) -> None:
        at = event.pos().y()
        under = next((one for one in self._stripes() if one.top <= at <= one.bottom), None)
        if under is not None:
            text = self.tr("Inserted from “%1”. Editing it takes this mark away.")
            QToolTip.showText(
                event.globalPos(), plain_tooltip(text.replace("%1", under.piece.piece.title)), self
            )

    def _stripes(self) -> Iterator[Stripe]:
        """A title is written where its piece begins, or at the top where that is out of sight."""
        told = ""
        for one in self._provenance.standing():
            begin, end = self._provenance.span(one)
            shown = list(self._lines(begin, end))
            if shown:
                yield Stripe(
                    round(shown[0].top()), round(shown[-1].bottom()), one, titled=one.piece.title != told
                )
                told = one.piece.title

    def _lines(self, begin: int, end: int) -> Iterator[QRectF]:
        """The rectangles of the visible lines between these positions of the document."""
        block, offset = self._editor.firstVisibleBlock(), self._editor.contentOffset()
        height = self._editor.viewport().height()
        while block.isValid() and block.position() < end:
            place = self._editor.blockBoundingGeometry(block).translated(offset)
            if place.top() > height:
                return
            if begin < block.position() + block.length():
                yield from _lines_of(block, begin, end, place.topLeft())
            block = block.next()

    def _on_changed(self) -> None:
        words = self.words()
        if words != self.accessibleName():
            self._editor.setAccessibleDescription(words)
            self.setAccessibleName(words)
        if words and self.isHidden():
            self.show()
            self._fit()
        self.update()

    def _on_scrolled(self, _rect: QRect, _dy: int) -> None:
        if not self.isHidden():
            self.update()

    def _fit(self) -> None:
        edge = self._editor.contentsRect()
        width = 0 if self.isHidden() else max(_WIDTHS[0], min(_WIDTHS[1], round(edge.width() * _SHARE)))
        self._editor.setViewportMargins(0, 0, width, 0)
        port = self._editor.viewport().geometry()
        self.setGeometry(port.right() + 1, port.top(), width, port.height())


def _lines_of(block: QTextBlock, begin: int, end: int, corner: QPointF) -> Iterator[QRectF]:
    layout, start = block.layout(), block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = start + line.textStart()
        if first < end and begin < first + max(1, line.textLength()):
            yield line.rect().translated(corner)
