"""What is done to the ticket once the reply is sent, in words above its buttons; without its tick nothing is done."""

from PySide6.QtWidgets import QCheckBox, QWidget

from agentdesk.domain.canned import NO_MACRO, Macro
from agentdesk.ui.composer.canned_words import macro_words


class MacroLine(QCheckBox):
    """Hidden where there is nothing to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._macro = NO_MACRO
        self.hide()

    def macro(self) -> Macro:
        """What is to be done."""
        return self._macro if self.isChecked() else NO_MACRO

    def show_macro(self, macro: Macro) -> None:
        """Say what is to be done, and mean it."""
        self._macro = macro
        words = macro_words(macro)
        self.setText(self.tr("Once sent: %1").replace("%1", words).replace("&", "&&"))
        self.blockSignals(True)
        self.setChecked(bool(macro))
        self.blockSignals(False)
        self.setVisible(bool(words))
