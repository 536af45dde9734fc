"""Names the article that fits the ticket best, beside the reply; pressed, it leads to the list of articles."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.widgets.plain_label import set_plain_tip

_BESIDE_WORDS = 48
"""In pixels: icon and edges."""


class OfferedArticle(QPushButton):
    """As wide as there is room, its title cut where that is too little; hidden where nothing fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.setProperty("look", "chip")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def offer(self, title: str, reason: str) -> None:
        """Name this one, and why; nothing for an empty title."""
        self._title = title
        self.setIcon(icon("knowledge", tokens_of(self.palette()).accent, 14))
        self.setAccessibleName(self.tr("Suggested article: %1").replace("%1", title))
        set_plain_tip(self, ". ".join(filter(None, (title, reason))))
        self.setVisible(bool(title))
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._title) + _BESIDE_WORDS
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_BESIDE_WORDS + 40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _BESIDE_WORDS
        words = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.setText(words.replace("&", "&&"))
