"""The editor's context menu, by mouse or Menu key: on a misspelt word it begins with what may have been meant."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from agentdesk.services.desk import Desk
from agentdesk.ui.composer.misspellings import Misspellings
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.wording import language_name

_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Suggested:
    """What may have been meant by the word that `cursor` selects; the menu opens at `point` of the screen."""

    cursor: QTextCursor
    point: QPoint
    words: tuple[str, ...]


class SpellingMenu(QObject):
    """Signals: opened(QMenu); learned() a word is right from now on; told(str) what the agent should know."""

    opened = Signal(object)
    learned = Signal()
    told = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, editor: QPlainTextEdit, misspellings: Misspellings) -> None:
        super().__init__(editor)
        self._desk = desk
        self._tasks = tasks
        self._editor = editor
        self._misspellings = misspellings
        self._language = ""
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)

    def use(self, language: str) -> None:
        """Offer words of this language (ISO 639-1); where there is no dictionary for it, that is told once."""
        self._language = language
        self._tasks.look(lambda: self._desk.checking.spelling.tells_lack(language), self._on_lack, key="lack")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QContextMenuEvent):
            return False
        cursor = self._misspellings.at(self._position(event))
        if cursor is None:
            return False
        self._look_up(cursor, self._point(event))
        return True

    def _position(self, event: QContextMenuEvent) -> int:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            return self._editor.textCursor().position()
        return self._editor.cursorForPosition(event.pos()).position()

    def _point(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            return self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft())
        return event.globalPos()

    def _look_up(self, cursor: QTextCursor, point: QPoint) -> None:
        word, language = cursor.selectedText(), self._language
        self._tasks.look(
            lambda: Suggested(cursor, point, self._desk.checking.spelling.suggestions(word, language)),
            self._open,
            key="suggestions",
        )

    def _open(self, suggested: Suggested) -> None:
        menu = self._editor.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = menu.actions()[0]
        for action in self._actions(menu, suggested):
            menu.insertAction(first, action)
        menu.insertSeparator(first)
        menu.popup(suggested.point)
        self.opened.emit(menu)

    def _actions(self, menu: QMenu, suggested: Suggested) -> list[QAction]:
        cursor, word = suggested.cursor, suggested.cursor.selectedText()
        none = QAction(self.tr("No suggestions"), menu, enabled=False)
        offers = [_replacing(cursor, wanted, menu) for wanted in suggested.words[:_OFFERED]]
        learn = QAction(self.tr("Add “%1” to the dictionary").replace("%1", word), menu)
        learn.triggered.connect(lambda _checked=False: self._learn(word))
        return [*(offers or [none]), learn]

    def _learn(self, word: str) -> None:
        self._misspellings.forget(word)
        self._tasks.run(lambda: self._desk.checking.spelling.learn(word), self._on_learned)

    def _on_lack(self, lacks: bool) -> None:
        if lacks:
            words = self.tr("There is no dictionary for %1 on this computer: its spelling is not looked at.")
            self.told.emit(words.replace("%1", language_name(self._language)))

    def _on_learned(self, _done: object) -> None:
        self.learned.emit()


def _replacing(cursor: QTextCursor, word: str, menu: QMenu) -> QAction:
    """Puts `word` in the place of what `cursor` selects."""
    action = QAction(word.replace("&", "&&"), menu)
    action.triggered.connect(lambda _checked=False: cursor.insertText(word, QTextCharFormat()))
    return action
