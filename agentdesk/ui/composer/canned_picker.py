"""Finds a canned response while a reply is written: a narrowing list, and the text as it would go in."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from agentdesk.domain.canned import CannedResponse
from agentdesk.domain.ids import TicketId
from agentdesk.services.canned import FilledCanned
from agentdesk.services.desk import Desk
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.choice_list import ROW_HEIGHT
from agentdesk.ui.widgets.sheet import Sheet

_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class CannedPicker(Sheet):
    """Signals: chosen(FilledCanned)."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, ticket: TicketId, language: str, window: QWidget) -> None:
        super().__init__(window, width=860)
        self._desk = desk
        self._tasks = tasks
        self._ticket = ticket
        self._language = language
        self._found: tuple[CannedResponse, ...] = ()
        self._build()
        self._search("")

    def open(self) -> None:
        super().open()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        name = self.tr("Search canned responses")
        self._line = QLineEdit(placeholderText=name)
        self._line.setAccessibleName(name)
        self._line.textChanged.connect(self._search)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Canned responses"))
        self._list.setMinimumHeight(320)
        self._list.currentRowChanged.connect(self._preview)
        self._list.itemActivated.connect(lambda _: self._take())
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("The text as it would be inserted"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._none = QLabel()
        self._none.setProperty("look", "muted")
        self._none.setWordWrap(True)
        self.body.addWidget(self._line)
        sides = QHBoxLayout()
        sides.addWidget(self._list, 2)
        sides.addWidget(self._text, 3)
        self.body.addLayout(sides, 1)
        self.body.addWidget(self._none)
        self.body.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        hint = QLabel(self.tr("Enter inserts at the cursor. You can insert several."))
        hint.setProperty("look", "muted small")
        insert = QPushButton(self.tr("Insert"))
        insert.setProperty("look", "primary")
        insert.clicked.connect(self._take)
        row.addWidget(hint, 1)
        row.addWidget(insert)
        return row

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() in _TO_LIST:
            self._list.keyPressEvent(event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return True
        return False

    def _search(self, text: str) -> None:
        self._tasks.read(
            lambda: self._desk.canned.search(text, self._language), self._show_found, key="canned"
        )

    def _show_found(self, found: tuple[CannedResponse, ...]) -> None:
        self._found = found
        self._list.clear()
        for canned in found:
            item = QListWidgetItem(canned.title)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self._list.addItem(item)
        self._none.setVisible(not found)
        self._none.setText(self._empty_words())
        self._list.setCurrentRow(0 if found else -1)
        if not found:
            self._preview(-1)

    def _empty_words(self) -> str:
        if self._line.text().strip():
            return self.tr("No canned response matches. Type fewer letters, or a word of its text.")
        return self.tr(
            "There are no canned responses yet. Write one into a .toml file in the folder “canned” of your profile."
        )

    def _preview(self, row: int) -> None:
        if not 0 <= row < len(self._found):
            self._text.clear()
            return
        canned = self._found[row]
        self._tasks.read(lambda: self._filled(canned), self._show_filled, key="canned-preview")

    def _filled(self, canned: CannedResponse) -> FilledCanned:
        return self._desk.canned.filled(canned, self._ticket, self._language)

    def _show_filled(self, filled: FilledCanned) -> None:
        self._text.setPlainText(filled.text)

    def _take(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._found):
            canned = self._found[row]
            self._tasks.read(lambda: self._filled(canned), self._give)

    def _give(self, filled: FilledCanned) -> None:
        self.dismiss()
        self.chosen.emit(filled)
