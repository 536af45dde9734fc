"""One registry: every command has a title, a key that is its own, and shows up everywhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.domain.errors import SettingsError
from agentdesk.ui.commands.catalog import COMMANDS, CommandId, Group
from agentdesk.ui.commands.help_overlay import open_help
from agentdesk.ui.commands.keymap import FILE, default_keymap, leaves_text_alone, load_keymap
from agentdesk.ui.commands.menu import command_menu
from agentdesk.ui.commands.palette import open_palette, palette_choices
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.commands.titles import group_title, title
from agentdesk.ui.commands.typing_guard import TypingGuard


class Desk(QMainWindow):
    """A window with a text field and a pane, and commands that say that they ran."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.page = QWidget()
        self.field, self.pane = QLineEdit(), QLineEdit(readOnly=True)
        self.pane.setReadOnly(True)
        self.list = QWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self.page)
        for widget in (self.field, self.list):
            column.addWidget(widget)
        self.setCentralWidget(self.page)
        self.resize(900, 600)
        self.commands = Commands(self, default_keymap())
        self.ran: list[CommandId] = []
        for command in COMMANDS:
            self.commands.bind(command.id, lambda c=command.id: self.ran.append(c))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.guard = TypingGuard(self.commands, app)
        qtbot.addWidget(self)
        self.show()
        self.activateWindow()
        qtbot.waitUntil(self.isActiveWindow)
        self.list.setFocus()


def test_every_command_has_a_title_and_every_group_too() -> None:
    assert len({title(command.id) for command in COMMANDS}) == len(CommandId)
    assert all(group_title(group) for group in Group)


def test_no_key_belongs_to_two_commands_and_each_is_a_key() -> None:
    keys = [QKeySequence(key).toString() for command in COMMANDS for key in command.keys]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_the_keys_of_the_design() -> None:
    wanted = {
        CommandId.NEXT: "J",
        CommandId.PREVIOUS: "K",
        CommandId.BACK: "U",
        CommandId.SELECT: "X",
        CommandId.GO_INBOX: "G, I",
        CommandId.GO_URGENT: "G, U",
        CommandId.GO_PROMISES: "G, P",
        CommandId.GO_SNOOZED: "G, S",
        CommandId.GO_OUTBOX: "G, O",
        CommandId.SEARCH: "/",
        CommandId.PALETTE: "Ctrl+K",
        CommandId.REPLY: "R",
        CommandId.REPLY_SENDER: "Shift+R",
        CommandId.NOTE: "N",
        CommandId.FORWARD: "F",
        CommandId.CLOSE: "E",
        CommandId.UNDO: "Z",
        CommandId.SNOOZE: "B",
        CommandId.ASSIGN: "A",
        CommandId.ASSIGN_TO_ME: "I",
        CommandId.TAG: "T",
        CommandId.MERGE: "M",
        CommandId.URGENT: "!",
        CommandId.SPAM: "#",
        CommandId.CANNED: "Ctrl+;",
        CommandId.SEND: "Ctrl+Return",
        CommandId.SEND_AND_CLOSE: "Ctrl+Shift+Return",
        CommandId.NEXT_PANE: "F6",
        CommandId.HELP: "?",
    }
    assert {command: default_keymap()[command][0] for command in wanted} == wanted


def test_keys_run_commands_and_chords_too(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.commands.set_has_ticket(True)
    qtbot.keyClick(desk.list, Qt.Key.Key_E)
    qtbot.keyClick(desk.list, Qt.Key.Key_G)
    qtbot.keyClick(desk.list, Qt.Key.Key_I)
    qtbot.keyClick(desk.list, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert desk.ran == [CommandId.CLOSE, CommandId.GO_INBOX, CommandId.REPLY_SENDER]


def test_single_keys_type_while_typing_and_others_still_command(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.commands.set_has_ticket(True)
    desk.field.setFocus()
    qtbot.keyClicks(desk.field, "ge?/")
    qtbot.keyClick(desk.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(desk.field, Qt.Key.Key_F6)
    assert desk.field.text() == "ge?/"
    assert desk.ran == [CommandId.PALETTE, CommandId.NEXT_PANE]


def test_what_needs_a_ticket_waits_for_one(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    qtbot.keyClick(desk.list, Qt.Key.Key_E)
    assert desk.ran == []
    assert not desk.commands.available(CommandId.CLOSE)
    assert desk.commands.available(CommandId.UNDO)


def test_the_palette_offers_all_and_greys_what_cannot_be_done(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    choices = palette_choices(desk.commands)
    assert {choice.key for choice in choices} == set(CommandId) - {CommandId.PALETTE}
    assert [choice.enabled for choice in choices] == sorted((c.enabled for c in choices), reverse=True)
    picker = open_palette(desk.commands, desk.page)
    line = picker.findChild(QLineEdit)
    qtbot.keyClicks(line, "check mail")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.ran == [CommandId.SYNC_NOW]


def test_help_and_menu_show_the_same_commands(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    overlay = open_help(desk.commands, desk.page)
    shown = {label.text() for label in overlay.findChildren(QLabel)}
    assert {title(c.id).rstrip("…") for c in COMMANDS if c.keys} <= shown
    menu = command_menu(desk.commands, desk)
    actions = [a for a in menu.actions() if a.menu() is None]
    actions += [a for sub in menu.actions() if sub.menu() for a in sub.menu().actions()]
    assert {a.objectName() for a in actions if a.objectName()} == set(CommandId)
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert desk.list.hasFocus()


def test_keys_can_be_rebound(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / FILE).write_text('close = "D"\nspam = []\ngo_inbox = ["G, I", "Alt+1"]\n', encoding="utf-8")
    desk = Desk(qtbot)
    desk.commands.use(load_keymap(tmp_path))
    desk.commands.set_has_ticket(True)
    for key in (Qt.Key.Key_E, Qt.Key.Key_D, Qt.Key.Key_NumberSign):
        qtbot.keyClick(desk.list, key)
    qtbot.keyClick(desk.list, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert desk.ran == [CommandId.CLOSE, CommandId.GO_INBOX]
    assert desk.commands.keys(CommandId.SPAM) == ()


def test_no_file_means_the_keys_as_they_come(tmp_path: Path) -> None:
    assert load_keymap(tmp_path) == default_keymap()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('clsoe = "D"', "close"),
        ('close = "Hyper+Q"', "Shift+R"),
        ("close = 3", "Shift+R"),
        ('close = "J"', "next does not use"),
        ('send = ["Ctrl+S", "S"]', "with Ctrl or Alt"),
        ("close = ", "TOML"),
    ],
)
def test_a_wrong_keymap_names_the_key_and_what_is_allowed(tmp_path: Path, text: str, part: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_keymap(tmp_path)
    assert FILE in caught.value.key
    assert part in caught.value.sentence()


def test_a_letter_that_the_keyboard_has_no_key_for_types() -> None:
    from_an_input_method = QKeySequence(QKeyCombination(Qt.Key(0)))
    assert not leaves_text_alone(from_an_input_method)
