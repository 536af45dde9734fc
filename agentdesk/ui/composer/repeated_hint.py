"""Says that an answer was written by hand before, again and again, and offers to keep it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from agentdesk.services.repeated import Repetition
from agentdesk.ui.composer.foot import form_button
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.wording import moment, utc_now


class RepeatedHint(QFrame):
    """Stays away from a ticket where it was closed. Signals: keep_wanted() as a canned response."""

    keep_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self.setProperty("look", "unsent")
        self.words = PlainLabel("", "small", self)
        self.keep_button: QPushButton = form_button(self, self.tr("Save as canned response…"), "quiet")
        self.close_button: QPushButton = form_button(self, "", "quiet", self.tr("Do not offer it here"))
        self.close_button.setIconSize(QSize(12, 12))
        self.keep_button.clicked.connect(self.keep_wanted)
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 4, 2)
        row.addWidget(self.words, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.close_button)
        self.hide()

    def start_again(self) -> None:
        """Another ticket is answered."""
        self._closed = False
        self.show_repetition(None)

    def show_repetition(self, found: Repetition | None) -> None:
        """Say it; None: it is nothing that was written often."""
        if found is None or self._closed:
            self.hide()
            return
        words = self.tr("You have written this %n times, last: %1.", "", found.count + 1)
        self.words.setText(words.replace("%1", moment(found.latest, utc_now())))
        self.close_button.setIcon(icon("close", tokens_of(self.palette()).text, 12))
        self.show()

    def _close(self) -> None:
        self._closed = True
        self.hide()
