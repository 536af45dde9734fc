"""Labels that show what came by mail literally: never as markup, never wider than their place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label whose text is text, whatever it looks like; `look` is a style-sheet look such as "muted small"."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setText(text)


class ElidedLabel(PlainLabel):
    """One line, cut with an ellipsis where room ends; the whole text is in the tooltip."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        if self.toolTip() == plain_tooltip(self.text()):
            set_plain_tip(self, "")
        super().setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.end()
        self._tell_rest(cut=text != self.text())

    def _tell_rest(self, *, cut: bool) -> None:
        """The whole text in the tooltip while it is cut, unless somebody gave it another."""
        whole = plain_tooltip(self.text())
        if cut and not self.toolTip():
            set_plain_tip(self, self.text())
        elif not cut and self.toolTip() == whole:
            set_plain_tip(self, "")


def set_plain_tip(widget: QWidget, text: str) -> None:
    """Give `widget` a tooltip that shows `text` literally, and to those who hear it the same without markup."""
    widget.setToolTip(plain_tooltip(text))
    widget.setAccessibleDescription(text)


def plain_tooltip(text: str) -> str:
    """`text` so that a tooltip, which guesses whether it is given markup, shows it literally."""
    if not text:
        return ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>"
