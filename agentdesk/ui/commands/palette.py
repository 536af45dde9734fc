"""The command palette: every command by name, with its key, found by a few letters."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from agentdesk.ui.commands.catalog import COMMANDS, CommandId
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.commands.titles import group_title, title
from agentdesk.ui.widgets.matching import Choice
from agentdesk.ui.widgets.picker import Picker


def palette_choices(commands: Commands) -> tuple[Choice, ...]:
    """What can be done now first, then the rest, greyed."""
    choices = [
        Choice(
            command.id,
            title(command.id),
            hint="  ".join(commands.keys(command.id)[:1]),
            words=f"{command.id.replace('_', ' ')} {group_title(command.group)}",
            enabled=commands.available(command.id),
        )
        for command in COMMANDS
        if command.id is not CommandId.PALETTE
    ]
    return tuple(sorted(choices, key=lambda choice: not choice.enabled))


def open_palette(commands: Commands, window: QWidget) -> Picker:
    """Let the person choose a command and run it."""
    question = QCoreApplication.translate("commands", "What do you want to do?")
    picker = Picker(window, question, palette_choices(commands))
    picker.picked.connect(lambda key: commands.run(CommandId(key)))
    picker.open()
    return picker
