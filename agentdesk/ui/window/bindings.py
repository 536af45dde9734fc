"""Says which command does what: one line each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.domain.views import View
from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.commands.help_overlay import open_help
from agentdesk.ui.commands.menu import ticket_menu
from agentdesk.ui.commands.palette import open_palette
from agentdesk.ui.window.workplace import Workplace

_VIEWS = {
    CommandId.GO_INBOX: View.NEEDS_REPLY,
    CommandId.GO_URGENT: View.URGENT,
    CommandId.GO_PROMISES: View.PROMISES,
    CommandId.GO_MINE: View.MINE,
    CommandId.GO_SNOOZED: View.SNOOZED,
    CommandId.GO_OUTBOX: View.OUTBOX,
    CommandId.GO_CLOSED: View.CLOSED,
    CommandId.GO_ALL: View.ALL,
}


def bind_commands(place: Workplace) -> None:
    """Give every command its deed, beside those of the list alone (bind_list_commands)."""
    _bind_moving(place)
    _bind_acting(place)
    _bind_window(place)


def _bind_moving(place: Workplace) -> None:
    bind, rows = place.window.commands.bind, place.window.tickets.list
    bind(CommandId.OPEN, place.thread_view.focus_message, on=rows)
    bind(CommandId.BACK, rows.setFocus)
    bind(CommandId.NEXT_MESSAGE, place.thread_view.next_message, within=place.thread_view)
    bind(CommandId.PREVIOUS_MESSAGE, place.thread_view.previous_message, within=place.thread_view)
    for command, view in _VIEWS.items():
        bind(command, partial(place.show_view, view))
    menu = ticket_menu(place.window.commands, rows)
    rows.menu_wanted.connect(menu.popup)


def _bind_acting(place: Workplace) -> None:
    bind, acts, asking = place.window.commands.bind, place.acts, place.asking
    bind(CommandId.REPLY, place.reply)
    bind(CommandId.REPLY_SENDER, place.reply_sender)
    bind(CommandId.NOTE, place.note)
    bind(CommandId.FORWARD, place.forward)
    bind(CommandId.CLOSE, acts.close)
    bind(CommandId.REOPEN, acts.reopen)
    bind(CommandId.UNDO, acts.undo)
    bind(CommandId.SNOOZE, asking.snooze)
    bind(CommandId.ASSIGN, asking.assign)
    bind(CommandId.ASSIGN_TO_ME, acts.assign_to_me)
    bind(CommandId.TAG, asking.tag)
    bind(CommandId.MERGE, asking.merge)
    bind(CommandId.PRIORITY, asking.priority)
    bind(CommandId.KEEP_PROMISE, acts.keep_promise)
    bind(CommandId.URGENT, acts.toggle_urgent)
    bind(CommandId.SPAM, acts.toggle_spam)
    bind(CommandId.VIP, place.toggle_vip)
    place.composer.take_keys(place.window.commands)


def _bind_window(place: Workplace) -> None:
    window = place.window
    bind, commands = window.commands.bind, window.commands
    bind(CommandId.PALETTE, lambda: open_palette(commands, window.page))
    bind(CommandId.HELP, lambda: open_help(commands, window.page))
    bind(CommandId.NEXT_PANE, lambda: next_pane(place))
    bind(CommandId.TOGGLE_CONTACT, window.toggle_contact)
    bind(CommandId.SYNC_NOW, place.sync.sync_now)
    bind(CommandId.ACCOUNTS, place.accounts_wanted.emit)
    bind(CommandId.PREFERENCES, place.asking.preferences)
    bind(CommandId.CANNED_MANAGER, place.asking.canned_responses)
    bind(CommandId.KNOWLEDGE, place.asking.knowledge)
    bind(CommandId.THEME, place.asking.theme)
    bind(CommandId.QUIT, window.close)
    window.status.help_wanted.connect(lambda: commands.run(CommandId.HELP))
    window.status.retry_wanted.connect(place.sync.sync_now)
    window.status.attention_wanted.connect(place.attention_wanted)
    window.status.outbox_wanted.connect(lambda: place.show_view(View.OUTBOX))


def next_pane(place: Workplace) -> None:
    """Move the focus to the pane after the one that has it."""
    window = place.window
    panes: list[tuple[QWidget, Callable[[], object]]] = [
        (window.rail, window.rail.setFocus),
        (window.tickets, window.tickets.list.setFocus),
        (place.thread_view, place.thread_view.focus_message),
        (place.composer, place.composer.setFocus),
        (window.contact, window.contact.focus_first),
    ]
    visible = [pane for pane in panes if pane[0].isVisible()]
    at = next((i for i, (pane, _) in enumerate(visible) if _has_focus(pane)), -1)
    visible[(at + 1) % len(visible)][1]()


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))
