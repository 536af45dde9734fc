"""The versions of an entry, the newest first, each beside what it changed; any can be brought back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from agentdesk.domain.revisions import ComparedLine, LineFate, compared
from agentdesk.services.versions import Version
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.wording import full_moment

_SIGNS = {LineFate.KEPT: "  ", LineFate.ADDED: "+ ", LineFate.REMOVED: "− "}


class VersionsPane(QWidget):
    """`written_out` says all of an entry, for two versions to be compared. Signals: restore_wanted(Version)."""

    restore_wanted = Signal(object)

    def __init__(self, written_out: Callable[[Any], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written_out = written_out
        self._versions: tuple[Version[Any], ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.currentRowChanged.connect(self._show)
        self.difference = QPlainTextEdit()
        self.difference.setAccessibleName(self.tr("What this version changed"))
        self.difference.setReadOnly(True)
        self.difference.setTabChangesFocus(True)
        self.restore_button = QPushButton(self.tr("Bring this version back"), autoDefault=False)
        self.restore_button.clicked.connect(self._restore)
        self._lay_out()
        self.show_versions(())

    def show_versions(self, versions: Sequence[Version[Any]]) -> None:
        """List these, the newest first."""
        self._versions = tuple(versions)
        self.list.clear()
        self.list.addItems([self._words(one) for one in self._versions])
        self.list.setCurrentRow(0 if self._versions else -1)
        self._show(self.list.currentRow())

    def _words(self, version: Version[Any]) -> str:
        if version.at is None:
            return self.tr("as it came")
        return f"{full_moment(version.at)} · {version.agent or ''}"

    def _show(self, row: int) -> None:
        self.restore_button.setEnabled(row > 0)
        self.difference.clear()
        if not 0 <= row < len(self._versions):
            return
        newer = self._written_out(self._versions[row].entry)
        older = self._written_out(self._versions[row + 1].entry) if row + 1 < len(self._versions) else ""
        self._write(compared(older, newer))

    def _write(self, lines: Sequence[ComparedLine]) -> None:
        """Signs stand before the lines, for colour alone tells nothing."""
        tokens = tokens_of(self.palette())
        colours = {
            LineFate.ADDED: QColor(tokens.note_soft),
            LineFate.REMOVED: QColor(tokens.urgent_soft),
        }
        cursor = QTextCursor(self.difference.document())
        for number, line in enumerate(lines):
            if number:
                cursor.insertBlock()
            look = QTextBlockFormat()
            if line.fate in colours:
                look.setBackground(colours[line.fate])
            cursor.setBlockFormat(look)
            cursor.insertText(_SIGNS[line.fate] + line.text)
        self.difference.moveCursor(QTextCursor.MoveOperation.Start)

    def _restore(self) -> None:
        row = self.list.currentRow()
        if 0 < row < len(self._versions):
            self.restore_wanted.emit(self._versions[row])

    def _lay_out(self) -> None:
        sides = QSplitter(Qt.Orientation.Vertical)
        sides.addWidget(self.list)
        sides.addWidget(self.difference)
        sides.setSizes([120, 300])
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.restore_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(sides, 1)
        column.addLayout(foot)
