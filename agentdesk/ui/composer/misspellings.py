"""Underlines what is not in the dictionary, without touching the text, its marks or what can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from agentdesk.domain.finding import Finding
from agentdesk.ui.composer.units import Units
from agentdesk.ui.theme.theme import tokens_of


class Misspellings(QObject):
    """The words that are underlined; each moves with the text around it."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._words: list[QTextCursor] = []

    def show_findings(self, findings: Sequence[Finding] | None) -> None:
        """Underline these words, except the one that is being typed and those that have been changed since."""
        text = self._editor.toPlainText() if findings else ""
        units = Units.of(text)
        caret = self._editor.textCursor().position()
        spans = [
            (units.unit(one.start), units.unit(one.end))
            for one in findings or ()
            if one.start is not None and one.end is not None and text[one.start : one.end] == one.about
        ]
        self._words = [self._selected(*span) for span in spans if not span[0] < caret <= span[1]]
        self._draw()

    def words(self) -> tuple[str, ...]:
        """What is underlined."""
        return tuple(word.selectedText() for word in self._words)

    def at(self, position: int) -> QTextCursor | None:
        """The underlined word at `position` of the document, selected."""
        return next((w for w in self._words if w.selectionStart() <= position <= w.selectionEnd()), None)

    def forget(self, word: str) -> None:
        """Take the line away under `word`, wherever it stands."""
        self._words = [one for one in self._words if one.selectedText() != word]
        self._draw()

    def _selected(self, begin: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _draw(self) -> None:
        line = QTextCharFormat()
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        line.setUnderlineColor(QColor(tokens_of(self._editor.palette()).urgent))
        self._editor.setExtraSelections([_drawn(word, line) for word in self._words])


def _drawn(word: QTextCursor, line: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = word
    selection.format = line
    return selection
