"""A line across the window for what needs a person's attention and does not go away by itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from agentdesk.ui.theme.icons import icon, pixmap
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.widgets.plain_label import PlainLabel


class Banner(QFrame):
    """Hidden until something is said; the person dismisses it or takes the action offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "banner")
        self._icon = QLabel()
        self._label = PlainLabel()
        self._label.setWordWrap(True)
        self._action = QPushButton()
        self._act: Callable[[], object] | None = None
        self._action.clicked.connect(self._on_action)
        self._dismiss = QPushButton()
        self._dismiss.setAccessibleName(self.tr("Dismiss"))
        self._dismiss.setToolTip(self.tr("Dismiss"))
        self._dismiss.setProperty("look", "quiet")
        self._dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        row.addWidget(self._action)
        row.addWidget(self._dismiss)
        self.hide()

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show `text`, with a button where there is something to do."""
        tokens = tokens_of(self.palette())
        self._icon.setPixmap(pixmap("urgent", 16, tokens.urgent, self.devicePixelRatioF()))
        self._dismiss.setIcon(icon("close", tokens.text))
        self._label.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._act = act
        self.setAccessibleName(text)
        self.show()

    def text(self) -> str:
        """What is shown; empty while hidden."""
        return "" if self.isHidden() else self._label.text()

    def _on_action(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
