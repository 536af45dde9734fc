"""Says at the foot of the thread where the link under the pointer really leads."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.thread.links import judge


class HoverLine(QLabel):
    """Lies over the lower left corner of its parent while there is something to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(8, 3, 8, 3)
        self.hide()
        parent.installEventFilter(self)

    def say(self, href: str) -> None:
        """Show the true target of `href`; an empty one hides the line."""
        target = judge(href) if href else None
        self.setVisible(target is not None)
        if target is None:
            return
        tokens = tokens_of(self.palette())
        self.setStyleSheet(
            f"background: {tokens.raised}; color: {tokens.text}; border: 1px solid {tokens.border};"
        )
        warning = "⚠ " if target.warning else ""
        words = target.url or self.tr("This link cannot be opened")
        self.setText(f"{warning}{words}"[:300])
        self.adjustSize()
        self._lie()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._lie()
        return False

    def _lie(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            width = min(self.sizeHint().width(), parent.width() - 8)
            self.setGeometry(0, parent.height() - self.sizeHint().height(), width, self.sizeHint().height())
