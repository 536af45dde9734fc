"""What an empty list or pane shows: what this means, and what to do next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from agentdesk.ui.theme.icons import pixmap
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.widgets.plain_label import PlainLabel

Offer = tuple[str, Callable[[], object]]
"""A button's text and what it does."""


class EmptyState(QWidget):
    """An icon, a sentence, advice and up to a few buttons, in the middle of the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._headline = PlainLabel(look="heading")
        self._advice = PlainLabel(look="muted")
        for label in (self._headline, self._advice):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._buttons = QHBoxLayout()
        self._lay_out()

    def show_words(self, icon: str, headline: str, advice: str = "", offers: tuple[Offer, ...] = ()) -> None:
        """Say it; the first of `offers` is the one most will want."""
        tokens = tokens_of(self.palette())
        self._icon.setPixmap(pixmap(icon, 32, tokens.muted, self.devicePixelRatioF()))
        self._headline.setText(headline)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.setAccessibleName(headline)
        self.setAccessibleDescription(advice)
        self._replace_buttons(offers)

    def words(self) -> str:
        """Headline and advice, as shown."""
        return f"{self._headline.text()} {self._advice.text()}".strip()

    def _replace_buttons(self, offers: tuple[Offer, ...]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._buttons.addStretch()
        for place, (text, action) in enumerate(offers):
            button = QPushButton(text)
            button.setProperty("look", "primary" if place == 0 else "")
            button.clicked.connect(lambda _checked=False, act=action: act())
            self._buttons.addWidget(button)
        self._buttons.addStretch()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addWidget(self._headline)
        column.addWidget(self._advice)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)
