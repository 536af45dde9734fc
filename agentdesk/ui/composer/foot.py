"""The buttons under the text; the one that sends says what kind of answer would go."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.originality_words import band_name, own_share
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of

ROOM_FOR_WORDS = 800
"""In pixels, in the wordiest language."""


class Foot(QWidget):
    """For a reply or, with fewer buttons, for a note."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._note = False
        self.attach_button = form_button(self, self.tr("Attach…"), "quiet", self.tr("Attach files"))
        self.canned_button = form_button(self, self.tr("Canned…"), "quiet")
        self.article_button = form_button(self, self.tr("Article…"), "quiet")
        for button in (self.attach_button, self.canned_button, self.article_button):
            button.setAccessibleName(button.text())
        self.discard_button = form_button(self, self.tr("Discard"), "quiet", self.tr("Throw this draft away"))
        self.send_and_close_button = form_button(self, self.tr("Send and close"), "")
        self.send_button = form_button(self, self.tr("Send"), "primary")
        self._lay_out()

    def dress(self, *, note: bool) -> None:
        """Show the buttons of a note or of a reply."""
        self._note = note
        for button in (
            self.attach_button,
            self.send_and_close_button,
            self.canned_button,
            self.article_button,
        ):
            button.setVisible(not note)
        tokens = tokens_of(self.palette())
        self.attach_button.setIcon(icon("attachment", tokens.text))
        self.canned_button.setIcon(icon("canned", tokens.text))
        self.article_button.setIcon(icon("knowledge", tokens.text))
        self.tell_originality(None)

    def name_keys(self, commands: Commands) -> None:
        """Say on the buttons which keys do the same."""
        for button, command, what in (
            (self.canned_button, CommandId.CANNED, self.tr("Insert a canned response")),
            (self.article_button, CommandId.ARTICLE, self.tr("Insert an article")),
            (self.send_and_close_button, CommandId.SEND_AND_CLOSE, self.tr("Send, and close the ticket")),
            (self.send_button, CommandId.SEND, ""),
        ):
            keys = commands.keys(command)[:1]
            tip = "   ".join(filter(None, (what, *keys)))
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)

    def tell_originality(self, percent: int | None) -> None:
        """Say on the button what kind of answer would be sent; None: nothing is known of it, or it is a note."""
        send = self.tr("Add note") if self._note else self.tr("Send")
        told = band_name(percent) if percent is not None and not self._note else ""
        self.send_button.setText(f"{send} · {told}" if told else send)
        share = own_share(percent) if percent is not None and told else ""
        self.send_button.setAccessibleDescription(" ".join(filter(None, (share, self.send_button.toolTip()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what an icon says too is said by that alone, so that the words of Send have room."""
        super().resizeEvent(event)
        wide = self.width() >= ROOM_FOR_WORDS
        self.attach_button.setText(self.tr("Attach…") if wide else "")
        self.canned_button.setText(self.tr("Canned…") if wide else "")
        self.article_button.setText(self.tr("Article…") if wide else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for left in (self.attach_button, self.canned_button, self.article_button):
            row.addWidget(left)
        row.addStretch(1)
        for right in (self.discard_button, self.send_and_close_button, self.send_button):
            row.addWidget(right)


def form_button(parent: QWidget, text: str, look: str, tip: str = "") -> QPushButton:
    """A button of the composer; one without text is named by its tip."""
    button = QPushButton(text, parent)
    button.setToolTip(tip)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    if not text:
        button.setAccessibleName(tip)
    else:
        button.setAccessibleDescription(tip)
    return button
