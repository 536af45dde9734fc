"""Buttons over the thread for what is done most, each with its key in the tooltip; the same commands as everywhere."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.commands.menu import ticket_menu
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.commands.titles import title
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of

WORDED = (
    (CommandId.REPLY, "reply-all"),
    (CommandId.NOTE, "note"),
    (CommandId.CLOSE, "check"),
    (CommandId.SNOOZE, "snoozed"),
)
PLAIN = (
    (CommandId.ASSIGN, "mine"),
    (CommandId.TAG, "tag"),
    (CommandId.URGENT, "urgent"),
    (CommandId.SPAM, "spam"),
    (CommandId.MERGE, "merge"),
)


class ActionBar(QFrame):
    """A row of buttons."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "pane")
        self._commands = commands
        self._drawn: list[tuple[QToolButton, str]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(2)
        for command, drawing in WORDED:
            row.addWidget(self._button(command, drawing, self._word(command)))
        for command, drawing in PLAIN:
            row.addWidget(self._button(command, drawing, ""))
        row.addWidget(self._more())
        row.addStretch()
        row.addWidget(self._button(CommandId.TOGGLE_CONTACT, "panel", ""))

    def recolour(self) -> None:
        """The theme changed."""
        for button, drawing in self._drawn:
            button.setIcon(self._icon(drawing))

    def _icon(self, drawing: str) -> QIcon:
        tokens = tokens_of(self.palette())
        return icon(drawing, tokens.text, disabled=tokens.outline)

    def _word(self, command: CommandId) -> str:
        return {
            CommandId.REPLY: self.tr("Reply"),
            CommandId.NOTE: self.tr("Note"),
            CommandId.CLOSE: self.tr("Close"),
            CommandId.SNOOZE: self.tr("Snooze"),
        }[command]

    def _button(self, command: CommandId, drawing: str, word: str) -> QToolButton:
        action = self._commands.action(command)
        button = self._plain(drawing, word)
        keys = "  ".join(self._commands.keys(command)[:1])
        name = title(command).rstrip("…")
        button.setToolTip(f"{name}   {keys}" if keys else name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _checked=False: action.trigger())
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _plain(self, drawing: str, word: str) -> QToolButton:
        button = QToolButton()
        button.setText(f" {word}" if word else "")
        button.setProperty("look", "quiet")
        button.setIconSize(QSize(16, 16))
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if word else Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(style)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIcon(self._icon(drawing))
        self._drawn.append((button, drawing))
        return button

    def _more(self) -> QToolButton:
        button = self._plain("more", "")
        button.setAccessibleName(self.tr("More actions"))
        button.setToolTip(self.tr("More actions"))
        button.setMenu(ticket_menu(self._commands, self))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button
