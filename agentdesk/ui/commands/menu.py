"""The ≡ menu: the same commands as keys and palette, grouped."""

from PySide6.QtWidgets import QMenu, QWidget

from agentdesk.ui.commands.catalog import COMMANDS, Group
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.commands.titles import group_title


def command_menu(commands: Commands, parent: QWidget) -> QMenu:
    """A menu with one submenu a group; what belongs to the window stands in the menu itself."""
    menu = QMenu(parent)
    for group in (Group.MOVE, Group.ACT, Group.COMPOSE):
        _fill(menu.addMenu(group_title(group)), commands, group)
    menu.addSeparator()
    _fill(menu, commands, Group.WINDOW)
    return menu


def ticket_menu(commands: Commands, parent: QWidget) -> QMenu:
    """What can be done with a ticket, for its context menu."""
    menu = QMenu(parent)
    _fill(menu, commands, Group.ACT)
    return menu


def _fill(menu: QMenu, commands: Commands, group: Group) -> None:
    for command in COMMANDS:
        if command.group is group:
            menu.addAction(commands.action(command.id))
