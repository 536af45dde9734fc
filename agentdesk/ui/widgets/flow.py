"""Widgets in lines, like words in a paragraph: chips."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP = 4


class Flow(QWidget):
    """Places what is added from left to right and breaks into lines; as high as its width makes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, widget: QWidget) -> None:
        widget.setParent(self)
        self._items.append(widget)
        self._place(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setFixedHeight(self._place(event.size().width()))

    def sizeHint(self) -> QSize:
        return QSize(120, self._place(self.width()))

    def _place(self, width: int) -> int:
        at, line = QPoint(0, 0), 0
        for item in self._items:
            size = item.sizeHint()
            wide = min(size.width(), max(width, 24))
            if at.x() and at.x() + wide > width:
                at, line = QPoint(0, at.y() + line + GAP), 0
            item.setGeometry(QRect(at, QSize(wide, size.height())))
            at.setX(at.x() + wide + GAP)
            line = max(line, size.height())
        return at.y() + line
