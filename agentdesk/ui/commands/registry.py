"""Holds each command's QAction and what it does; keys, menus, palette and help are made from here."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from agentdesk.ui.commands.catalog import COMMANDS, Command, CommandId
from agentdesk.ui.commands.keymap import Keymap, leaves_text_alone
from agentdesk.ui.commands.titles import title


class Commands(QObject):
    """Signals: done(CommandId) after a command ran."""

    done = Signal(object)

    def __init__(self, window: QWidget, keymap: Keymap) -> None:
        super().__init__(window)
        self._window = window
        self._keymap = keymap
        self._actions: dict[CommandId, QAction] = {}
        self._bound: set[CommandId] = set()
        self._has_ticket = False
        for command in COMMANDS:
            self._make(command)

    def bind(
        self,
        command: CommandId,
        act: Callable[[], object],
        on: QWidget | None = None,
        within: QWidget | None = None,
    ) -> None:
        """`command` does `act` from now on. With `on` its keys count only while that widget has the focus, with
        `within` while that widget or anything in it has.
        """
        action = self._actions[command]
        self._bound.add(command)
        action.triggered.connect(lambda _checked=False: act())
        action.triggered.connect(lambda _checked=False: self.done.emit(command))
        if on is not None:
            self._move(action, on, Qt.ShortcutContext.WidgetShortcut)
        elif within is not None:
            self._move(action, within, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._refresh(command)

    def action(self, command: CommandId) -> QAction:
        """For menus and buttons."""
        return self._actions[command]

    def run(self, command: CommandId) -> None:
        """Do it, where it can be done now."""
        self._actions[command].trigger()

    def keys(self, command: CommandId) -> tuple[str, ...]:
        """The keys of `command` as a person reads them; the Enter of the number block goes without saying."""
        shown, keys = QKeySequence.SequenceFormat.NativeText, self._keymap.get(command, ())
        twins = {key for key in keys if "Enter" in key and key.replace("Enter", "Return") in keys}
        return tuple(QKeySequence(key).toString(shown) for key in keys if key not in twins)

    def use(self, keymap: Keymap) -> None:
        """Other keys from now on."""
        self._keymap = keymap
        for command in COMMANDS:
            self._set_keys(command)

    def set_has_ticket(self, has_ticket: bool) -> None:
        """Whether there is a ticket that commands could act on."""
        self._has_ticket = has_ticket
        for command in COMMANDS:
            self._refresh(command.id)

    def available(self, command: CommandId) -> bool:
        return self._actions[command].isEnabled()

    def works_while_typing(self, sequence: QKeySequence) -> bool:
        """Whether `sequence` is a key, with modifiers, of a command that works in text fields."""
        return leaves_text_alone(sequence) and any(
            sequence in self._actions[command.id].shortcuts() for command in COMMANDS if command.while_typing
        )

    def _make(self, command: Command) -> None:
        action = QAction(title(command.id), self._window)
        action.setObjectName(command.id)
        action.setEnabled(False)
        self._actions[command.id] = action
        self._window.addAction(action)
        self._set_keys(command)

    def _set_keys(self, command: Command) -> None:
        keys = self._keymap.get(command.id, ())
        self._actions[command.id].setShortcuts([QKeySequence(key) for key in keys])

    def _move(self, action: QAction, to: QWidget, context: Qt.ShortcutContext) -> None:
        self._window.removeAction(action)
        action.setShortcutContext(context)
        to.addAction(action)

    def _refresh(self, command: CommandId) -> None:
        needs = next(c.needs_ticket for c in COMMANDS if c.id is command)
        self._actions[command].setEnabled(command in self._bound and (self._has_ticket or not needs))
