"""The overlay of all keys, by group, that `?` shows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.ui.commands.catalog import COMMANDS, Command, Group
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.commands.titles import group_title, title
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.widgets.sheet import Sheet

COLUMNS: tuple[tuple[Group, ...], ...] = ((Group.MOVE,), (Group.ACT,), (Group.COMPOSE, Group.WINDOW))


class HelpOverlay(Sheet):
    """Keys in three columns; Esc, `?` or a click takes it away."""

    def __init__(self, commands: Commands, window: QWidget) -> None:
        super().__init__(window, width=920)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for groups in COLUMNS:
            columns.addLayout(self._column(commands, groups), 1)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.addWidget(PlainLabel(self.tr("Keyboard shortcuts"), "heading"))
        self.body.addLayout(columns)
        self.body.addWidget(
            PlainLabel(
                self.tr("Single keys do nothing while you type. Change them in keys.toml of your profile."),
                "muted small",
            )
        )

    def open(self) -> None:
        super().open()
        self.setFocus()

    def _column(self, commands: Commands, groups: tuple[Group, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        for group in groups:
            column.addWidget(PlainLabel(group_title(group), "muted heading"))
            column.addLayout(
                _rows(commands, [c for c in COMMANDS if c.group is group and commands.keys(c.id)])
            )
            column.addSpacing(12)
        column.addStretch(1)
        return column


def _rows(commands: Commands, listed: list[Command]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    for row, command in enumerate(listed):
        keys = "  ".join(commands.keys(command.id))
        grid.addWidget(PlainLabel(title(command.id).rstrip("…"), "small"), row, 0)
        grid.addWidget(PlainLabel(keys, "small heading"), row, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def open_help(commands: Commands, window: QWidget) -> HelpOverlay:
    """Show it."""
    overlay = HelpOverlay(commands, window)
    overlay.open()
    return overlay
