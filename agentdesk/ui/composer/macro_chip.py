"""Shows below the text what will be done to the ticket once the reply is sent, and takes it off when pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from agentdesk.domain.canned import NO_MACRO, Macro
from agentdesk.ui.composer.canned_words import macro_words
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of


class MacroChip(QPushButton):
    """There only while there is something to be done. Signals: changed()."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._macro = NO_MACRO
        self.setProperty("look", "chip")
        self.setAutoDefault(False)
        self.setToolTip(self.tr("Leave it out"))
        self.clicked.connect(self._drop)
        self.hide()

    def macro(self) -> Macro:
        """What is done."""
        return self._macro

    def show_macro(self, macro: Macro) -> None:
        """Show this one; nothing where it does nothing."""
        self._macro = macro
        words = self.tr("Once sent: %1").replace("%1", macro_words(macro))
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(self.tr("%1. Press to leave it out").replace("%1", words))
        self.setIcon(icon("close", tokens_of(self.palette()).muted, 12))
        self.setVisible(bool(macro))

    def add(self, macro: Macro) -> None:
        """Do this too."""
        self.show_macro(self._macro.then(macro))

    def _drop(self) -> None:
        self.show_macro(NO_MACRO)
        self.changed.emit()
