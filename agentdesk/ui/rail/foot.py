"""Below the views: the windows that are for no ticket alone."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of

_ICON = 16


class RailFoot(QWidget):
    """A row for each of them."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._rows: list[tuple[QPushButton, CommandId, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 8)
        column.setSpacing(2)
        for words, command, drawing in (
            (self.tr("Canned responses"), CommandId.CANNED_MANAGER, "canned"),
            (self.tr("Knowledge"), CommandId.KNOWLEDGE, "knowledge"),
        ):
            row = self._made(words, command)
            self._rows.append((row, command, drawing))
            column.addWidget(row)
        self.recolour()

    def recolour(self) -> None:
        """The theme changed."""
        for row, _, drawing in self._rows:
            row.setIcon(icon(drawing, tokens_of(self.palette()).muted, _ICON))

    def buttons(self) -> tuple[QPushButton, ...]:
        """From above to below."""
        return tuple(row for row, _, _ in self._rows)

    def _made(self, words: str, command: CommandId) -> QPushButton:
        row = QPushButton(words, self, autoDefault=False)
        row.setProperty("look", "row")
        row.setIconSize(QSize(_ICON, _ICON))
        row.clicked.connect(self._commands.action(command).trigger)
        keys = self._commands.action(command)
        keys.changed.connect(lambda: self._name_keys(row, command))
        self._name_keys(row, command)
        return row

    def _name_keys(self, row: QPushButton, command: CommandId) -> None:
        row.setToolTip("   ".join(self._commands.keys(command)[:1]))
        row.setEnabled(self._commands.available(command))
