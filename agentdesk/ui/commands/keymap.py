"""Which keys mean which command: those of the catalogue, replaced by what the profile's `keys.toml` says.

close = "D"
go_inbox = ["G, I", "Alt+1"]
spam = []                       # no key at all
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from agentdesk.domain.errors import SettingsError
from agentdesk.ui.commands.catalog import COMMANDS, CommandId, Group, command

translate = QCoreApplication.translate
FILE = "keys.toml"
Keymap = Mapping[CommandId, tuple[str, ...]]


def default_keymap() -> Keymap:
    """The keys as they come."""
    return {command.id: command.keys for command in COMMANDS}


def load_keymap(profile: Path) -> Keymap:
    """The keys of this profile. Raises SettingsError that names what is wrong in `keys.toml`."""
    path = profile / FILE
    if not path.exists():
        return default_keymap()
    try:
        wanted = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        allowed = translate("commands", 'a TOML file with lines such as close = "E"')
        raise SettingsError(FILE, str(error), allowed) from error
    keymap = {**default_keymap(), **{_command(name): _keys(name, keys) for name, keys in wanted.items()}}
    _refuse_doubles(keymap)
    return keymap


def leaves_text_alone(sequence: QKeySequence) -> bool:
    """Whether the first key of `sequence` types nothing: it has a modifier besides Shift, or is a function key.

    A letter that the keyboard has no key for, as an input method gives it, makes an empty sequence; it does type.
    """
    if sequence.isEmpty():
        return False
    first: QKeyCombination = sequence[0]  # type: ignore[index]
    modifiers = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    return bool(first.keyboardModifiers() & modifiers) or Qt.Key.Key_F1 <= first.key() <= Qt.Key.Key_F35


def _command(name: str) -> CommandId:
    try:
        return CommandId(name)
    except ValueError as error:
        raise SettingsError(f"{FILE}: {name}", name, ", ".join(CommandId)) from error


def _keys(name: str, value: object) -> tuple[str, ...]:
    keys = [value] if isinstance(value, str) else value
    if not isinstance(keys, list) or not all(isinstance(key, str) and _is_key(key) for key in keys):
        raise SettingsError(
            f"{FILE}: {name}",
            value,
            translate("commands", 'keys such as "E", "Shift+R", "G, I" or "Ctrl+Return", or a list of them'),
        )
    if command(_command(name)).group is Group.COMPOSE and not all(_does_not_type(key) for key in keys):
        allowed = translate("commands", "keys with Ctrl or Alt, or function keys")
        raise SettingsError(f"{FILE}: {name}", value, allowed)
    return tuple(keys)


def _is_key(text: str) -> bool:
    sequence = QKeySequence(text)
    return not sequence.isEmpty() and "" not in sequence.toString().split(", ")


def _does_not_type(key: str) -> bool:
    return leaves_text_alone(QKeySequence(key))


def _refuse_doubles(keymap: Keymap) -> None:
    owner: dict[str, CommandId] = {}
    for name, keys in keymap.items():
        for key in keys:
            other = owner.setdefault(QKeySequence(key).toString(), name)
            if other is not name:
                allowed = translate("commands", "a key that %1 does not use").replace("%1", other)
                raise SettingsError(f"{FILE}: {name}", key, allowed)
