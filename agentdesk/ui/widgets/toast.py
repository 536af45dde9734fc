"""A short message at the foot of the window with one action, such as undo; goes away by itself."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from agentdesk.ui.widgets.plain_label import PlainLabel

LEFT, BOTTOM = 16, 44
"""In the corner where neither the status bar nor the buttons of an editor are."""


@dataclass(frozen=True, slots=True)
class ToastWords:
    """`text` may hold `{seconds}`, which counts down; `action` is the button's text."""

    text: str
    action: str = ""
    seconds: int = 8


class Toast(QFrame):
    """Lies over the bottom of `parent`, at the right of `beside` where that is to stay in sight."""

    def __init__(self, parent: QWidget, beside: QWidget | None = None) -> None:
        super().__init__(parent)
        self._under = parent
        self._beside = beside
        self.setProperty("look", "toast")
        self._words = ToastWords("")
        self._left = 0
        self._act: Callable[[], object] = _nothing
        self._label = PlainLabel()
        self._button = QPushButton()
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        row.addWidget(self._label)
        row.addWidget(self._button)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        parent.installEventFilter(self)
        self.hide()

    def show_words(self, words: ToastWords, act: Callable[[], object] | None = None) -> None:
        """Replace what is shown."""
        self._words, self._left, self._act = words, words.seconds, act or _nothing
        self._button.setText(words.action)
        self._button.setVisible(bool(words.action))
        self._timer.start()
        self._say()
        self.show()
        self.raise_()
        announcement = QAccessibleAnnouncementEvent(self, self._label.text())
        QAccessible.updateAccessibility(announcement)

    def text(self) -> str:
        """What it says now; empty while it is away."""
        return self._label.text() if self.isVisibleTo(self._under) else ""

    def dismiss(self) -> None:
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _say(self) -> None:
        self._label.setText(self._words.text.replace("{seconds}", str(self._left)))
        self._place()

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.dismiss()
        else:
            self._say()

    def _on_clicked(self) -> None:
        self.dismiss()
        self._act()

    def _place(self) -> None:
        self.adjustSize()
        edge = self._beside.width() if self._beside is not None and self._beside.isVisible() else 0
        self.move(edge + LEFT, self._under.height() - self.height() - BOTTOM)


def _nothing() -> None:
    """No action."""
