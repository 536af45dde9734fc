"""The commands there are, with their keys as they come; plain values."""

from dataclasses import dataclass
from enum import StrEnum


class CommandId(StrEnum):
    """Names of commands, as `keys.toml` spells them."""

    NEXT = "next"
    PREVIOUS = "previous"
    OPEN = "open"
    BACK = "back"
    SELECT = "select"
    NEXT_MESSAGE = "next_message"
    PREVIOUS_MESSAGE = "previous_message"
    GO_INBOX = "go_inbox"
    GO_URGENT = "go_urgent"
    GO_PROMISES = "go_promises"
    KEEP_PROMISE = "keep_promise"
    GO_MINE = "go_mine"
    GO_SNOOZED = "go_snoozed"
    GO_OUTBOX = "go_outbox"
    GO_CLOSED = "go_closed"
    GO_ALL = "go_all"
    SEARCH = "search"
    REPLY = "reply"
    REPLY_SENDER = "reply_sender"
    NOTE = "note"
    FORWARD = "forward"
    CLOSE = "close"
    REOPEN = "reopen"
    UNDO = "undo"
    SNOOZE = "snooze"
    ASSIGN = "assign"
    ASSIGN_TO_ME = "assign_to_me"
    TAG = "tag"
    MERGE = "merge"
    PRIORITY = "priority"
    URGENT = "urgent"
    SPAM = "spam"
    VIP = "vip"
    CANNED = "canned"
    ARTICLE = "article"
    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    NEXT_QUESTION = "next_question"
    TOGGLE_QUESTIONS = "toggle_questions"
    SAVE_AS_CANNED = "save_as_canned"
    SEND = "send"
    SEND_AND_CLOSE = "send_and_close"
    PALETTE = "palette"
    HELP = "help"
    NEXT_PANE = "next_pane"
    SYNC_NOW = "sync_now"
    TOGGLE_CONTACT = "toggle_contact"
    ACCOUNTS = "accounts"
    PREFERENCES = "preferences"
    CANNED_MANAGER = "canned_manager"
    KNOWLEDGE = "knowledge"
    THEME = "theme"
    BACK_UP = "back_up"
    RESTORE = "restore"
    QUIT = "quit"


class Group(StrEnum):
    """How menus and help sort the commands."""

    MOVE = "move"
    ACT = "act"
    COMPOSE = "compose"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `keys` are Qt key sequences ("Shift+R", "G, I"); any of them will do."""

    id: CommandId
    group: Group
    keys: tuple[str, ...] = ()
    needs_ticket: bool = False
    while_typing: bool = False
    """Whether its keys work in a text field too (they have modifiers that texts do not need)."""


_C, _G = CommandId, Group

COMMANDS: tuple[Command, ...] = (
    Command(_C.NEXT, _G.MOVE, ("J",)),
    Command(_C.PREVIOUS, _G.MOVE, ("K",)),
    Command(_C.OPEN, _G.MOVE, ("Return", "Enter"), needs_ticket=True),
    Command(_C.BACK, _G.MOVE, ("U",)),
    Command(_C.SELECT, _G.MOVE, ("X",), needs_ticket=True),
    Command(_C.NEXT_MESSAGE, _G.MOVE, ("Alt+Down",), needs_ticket=True),
    Command(_C.PREVIOUS_MESSAGE, _G.MOVE, ("Alt+Up",), needs_ticket=True),
    Command(_C.GO_INBOX, _G.MOVE, ("G, I",)),
    Command(_C.GO_URGENT, _G.MOVE, ("G, U",)),
    Command(_C.GO_PROMISES, _G.MOVE, ("G, P",)),
    Command(_C.GO_MINE, _G.MOVE, ("G, M",)),
    Command(_C.GO_SNOOZED, _G.MOVE, ("G, S",)),
    Command(_C.GO_OUTBOX, _G.MOVE, ("G, O",)),
    Command(_C.GO_CLOSED, _G.MOVE, ("G, C",)),
    Command(_C.GO_ALL, _G.MOVE, ("G, A",)),
    Command(_C.SEARCH, _G.MOVE, ("/", "Ctrl+F"), while_typing=True),
    Command(_C.REPLY, _G.ACT, ("R",), needs_ticket=True),
    Command(_C.REPLY_SENDER, _G.ACT, ("Shift+R",), needs_ticket=True),
    Command(_C.NOTE, _G.ACT, ("N",), needs_ticket=True),
    Command(_C.FORWARD, _G.ACT, ("F",), needs_ticket=True),
    Command(_C.CLOSE, _G.ACT, ("E",), needs_ticket=True),
    Command(_C.REOPEN, _G.ACT, ("Shift+E",), needs_ticket=True),
    Command(_C.UNDO, _G.ACT, ("Z",)),
    Command(_C.SNOOZE, _G.ACT, ("B",), needs_ticket=True),
    Command(_C.ASSIGN, _G.ACT, ("A",), needs_ticket=True),
    Command(_C.ASSIGN_TO_ME, _G.ACT, ("I",), needs_ticket=True),
    Command(_C.TAG, _G.ACT, ("T",), needs_ticket=True),
    Command(_C.MERGE, _G.ACT, ("M",), needs_ticket=True),
    Command(_C.PRIORITY, _G.ACT, ("P",), needs_ticket=True),
    Command(_C.KEEP_PROMISE, _G.ACT, ("Shift+P",), needs_ticket=True),
    Command(_C.URGENT, _G.ACT, ("!",), needs_ticket=True),
    Command(_C.SPAM, _G.ACT, ("#",), needs_ticket=True),
    Command(_C.VIP, _G.ACT, ("V",), needs_ticket=True),
    Command(_C.CANNED, _G.COMPOSE, ("Ctrl+;",), while_typing=True),
    Command(_C.ARTICLE, _G.COMPOSE, ("Alt+K",), while_typing=True),
    Command(_C.NEXT_QUESTION, _G.COMPOSE, ("Alt+Q",), while_typing=True),
    Command(_C.TOGGLE_QUESTIONS, _G.COMPOSE, ("Alt+Shift+Q",), while_typing=True),
    Command(_C.SAVE_AS_CANNED, _G.COMPOSE),
    Command(_C.BOLD, _G.COMPOSE, ("Ctrl+B",), while_typing=True),
    Command(_C.ITALIC, _G.COMPOSE, ("Ctrl+Shift+I",), while_typing=True),
    Command(_C.LINK, _G.COMPOSE, ("Ctrl+Shift+K",), while_typing=True),
    Command(_C.SEND, _G.COMPOSE, ("Ctrl+Return", "Ctrl+Enter"), while_typing=True),
    Command(_C.SEND_AND_CLOSE, _G.COMPOSE, ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), while_typing=True),
    Command(_C.PALETTE, _G.WINDOW, ("Ctrl+K",), while_typing=True),
    Command(_C.NEXT_PANE, _G.WINDOW, ("F6",), while_typing=True),
    Command(_C.TOGGLE_CONTACT, _G.WINDOW, ("Ctrl+I",), while_typing=True),
    Command(_C.SYNC_NOW, _G.WINDOW, ("F5",), while_typing=True),
    Command(_C.ACCOUNTS, _G.WINDOW),
    Command(_C.CANNED_MANAGER, _G.WINDOW, ("G, R",)),
    Command(_C.KNOWLEDGE, _G.WINDOW, ("G, K",)),
    Command(_C.PREFERENCES, _G.WINDOW, ("Ctrl+,",), while_typing=True),
    Command(_C.THEME, _G.WINDOW),
    Command(_C.BACK_UP, _G.WINDOW),
    Command(_C.RESTORE, _G.WINDOW),
    Command(_C.HELP, _G.WINDOW, ("?",)),
    Command(_C.QUIT, _G.WINDOW, ("Ctrl+Q",), while_typing=True),
)


def command(wanted: CommandId) -> Command:
    """The command `wanted`."""
    return next(c for c in COMMANDS if c.id is wanted)
