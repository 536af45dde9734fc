"""What commands and their groups are called, in the window's language."""

from functools import cache

from PySide6.QtCore import QCoreApplication

from agentdesk.ui.commands.catalog import CommandId, Group

translate = QCoreApplication.translate


def title(command: CommandId) -> str:
    """The command as menus, palette and help name it."""
    return _titles()[command]


def group_title(group: Group) -> str:
    """Heading of a group of commands."""
    return {
        Group.MOVE: translate("commands", "Move"),
        Group.ACT: translate("commands", "Act"),
        Group.COMPOSE: translate("commands", "Compose"),
        Group.WINDOW: translate("commands", "Window"),
    }[group]


@cache
def _titles() -> dict[CommandId, str]:
    """The language is chosen before the first window is made, and stays."""
    return {**_moving(), **_acting(), **_windowing()}


def _moving() -> dict[CommandId, str]:
    return {
        CommandId.NEXT: translate("commands", "Next ticket"),
        CommandId.PREVIOUS: translate("commands", "Previous ticket"),
        CommandId.OPEN: translate("commands", "Open the ticket"),
        CommandId.BACK: translate("commands", "Back to the list"),
        CommandId.SELECT: translate("commands", "Select or unselect"),
        CommandId.NEXT_MESSAGE: translate("commands", "Next mail"),
        CommandId.PREVIOUS_MESSAGE: translate("commands", "Previous mail"),
        CommandId.GO_INBOX: translate("commands", "Go to Needs reply"),
        CommandId.GO_URGENT: translate("commands", "Go to Urgent"),
        CommandId.GO_PROMISES: translate("commands", "Go to Promises due"),
        CommandId.KEEP_PROMISE: translate("commands", "Promise kept"),
        CommandId.GO_MINE: translate("commands", "Go to Mine"),
        CommandId.GO_SNOOZED: translate("commands", "Go to Snoozed"),
        CommandId.GO_OUTBOX: translate("commands", "Go to Outbox"),
        CommandId.GO_CLOSED: translate("commands", "Go to Closed"),
        CommandId.GO_ALL: translate("commands", "Go to All"),
        CommandId.SEARCH: translate("commands", "Search"),
    }


def _acting() -> dict[CommandId, str]:
    return {
        CommandId.REPLY: translate("commands", "Reply to all"),
        CommandId.REPLY_SENDER: translate("commands", "Reply to the sender only"),
        CommandId.NOTE: translate("commands", "Write an internal note"),
        CommandId.FORWARD: translate("commands", "Forward"),
        CommandId.CLOSE: translate("commands", "Close"),
        CommandId.REOPEN: translate("commands", "Reopen"),
        CommandId.UNDO: translate("commands", "Undo"),
        CommandId.SNOOZE: translate("commands", "Snooze…"),
        CommandId.ASSIGN: translate("commands", "Assign…"),
        CommandId.ASSIGN_TO_ME: translate("commands", "Assign to me"),
        CommandId.TAG: translate("commands", "Tag…"),
        CommandId.MERGE: translate("commands", "Merge…"),
        CommandId.PRIORITY: translate("commands", "Priority…"),
        CommandId.URGENT: translate("commands", "Mark as urgent, or not"),
        CommandId.SPAM: translate("commands", "Mark as spam, or not"),
        CommandId.VIP: translate("commands", "Make the contact a VIP, or not"),
        CommandId.CANNED: translate("commands", "Insert a canned response"),
        CommandId.ARTICLE: translate("commands", "Insert an article"),
        CommandId.NEXT_QUESTION: translate("commands", "Quote the next open question"),
        CommandId.TOGGLE_QUESTIONS: translate("commands", "Show or hide the questions"),
        CommandId.SAVE_AS_CANNED: translate("commands", "Save as canned response…"),
        CommandId.BOLD: translate("commands", "Bold, or not"),
        CommandId.ITALIC: translate("commands", "Italic, or not"),
        CommandId.LINK: translate("commands", "Make a link"),
        CommandId.SEND: translate("commands", "Send"),
        CommandId.SEND_AND_CLOSE: translate("commands", "Send and close"),
    }


def _windowing() -> dict[CommandId, str]:
    return {
        CommandId.PALETTE: translate("commands", "Find a command"),
        CommandId.NEXT_PANE: translate("commands", "Next pane"),
        CommandId.TOGGLE_CONTACT: translate("commands", "Show or hide the contact"),
        CommandId.SYNC_NOW: translate("commands", "Check for mail now"),
        CommandId.ACCOUNTS: translate("commands", "Accounts…"),
        CommandId.PREFERENCES: translate("commands", "Preferences…"),
        CommandId.CANNED_MANAGER: translate("commands", "Canned responses…"),
        CommandId.KNOWLEDGE: translate("commands", "Knowledge…"),
        CommandId.THEME: translate("commands", "Light, dark, or as the desktop…"),
        CommandId.BACK_UP: translate("commands", "Back up…"),
        CommandId.RESTORE: translate("commands", "Restore a backup…"),
        CommandId.HELP: translate("commands", "Keyboard shortcuts"),
        CommandId.QUIT: translate("commands", "Quit"),
    }
