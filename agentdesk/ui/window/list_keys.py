"""The commands that need nothing but the list: they work from the first paint on, before the profile is open."""

from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.tickets.pane import TicketPane


def bind_list_commands(commands: Commands, pane: TicketPane) -> None:
    """Move through the list, select in it, and go to the search field."""
    commands.bind(CommandId.NEXT, lambda: pane.list.step(1))
    commands.bind(CommandId.PREVIOUS, lambda: pane.list.step(-1))
    commands.bind(CommandId.SELECT, pane.list.toggle_mark)
    commands.bind(CommandId.SEARCH, pane.focus_search)
