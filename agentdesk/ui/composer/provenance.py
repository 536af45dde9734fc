"""Keeps track of what was inserted into the editor: each inserted text carries a mark through the document, as a
property of its characters, so that Qt moves it as the text moves and brings it back with undo.
"""

from collections.abc import Mapping, Sequence
from itertools import count

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit

from agentdesk.domain.canned import CannedId, CannedUse, Inserted
from agentdesk.ui.composer.spans import Piece, Standing, as_shown, parts_at, standing
from agentdesk.ui.composer.units import Units, units_in

MARK = QTextFormat.Property.UserProperty.value + 58
_MARKS = count(1)


class Provenance(QObject):
    """Signals: changed() other pieces stand now, or elsewhere."""

    changed = Signal()

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._pieces: dict[int, Piece] = {}
        self._standing: tuple[Standing, ...] = ()
        self._units = Units()
        editor.textChanged.connect(self._look)

    def standing(self) -> tuple[Standing, ...]:
        """The pieces that stand in the text as they were inserted."""
        return self._standing

    def inserted(self) -> tuple[Inserted, ...]:
        """The same, as the draft keeps it."""
        return tuple(one.inserted for one in self._standing)

    def span(self, one: Standing) -> tuple[int, int]:
        """Where it begins and ends in the document."""
        return self._units.unit(one.start), self._units.unit(one.end)

    def insert(self, text: str, use: CannedUse, title: str, cursor: int | None = None) -> None:
        """Put `text`, whose lines end with a newline, in at the cursor, marked, and leave the cursor at character
        `cursor` of it, else behind it.
        """
        caret = self._editor.textCursor()
        caret.beginEditBlock()
        begin = caret.selectionStart()
        for part in parts_at(as_shown(text), cursor):
            self._insert_piece(caret, part, Piece(use, title, part.strip()))
        caret.endEditBlock()
        if cursor is not None:
            caret.setPosition(begin + units_in(text[:cursor]))
        self._editor.setTextCursor(caret)

    def show_text(self, text: str, inserted: Sequence[Inserted], titles: Mapping[CannedId, str]) -> None:
        """Replace the text, and put the marks back that a kept draft has."""
        self._pieces = {}
        document = self._editor.document()
        self._editor.setPlainText(text)
        document.setUndoRedoEnabled(False)
        units = Units.of(text)
        for one in inserted:
            self._mark_again(one, text, units, titles)
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        self._look()

    def _insert_piece(self, caret: QTextCursor, part: str, piece: Piece) -> None:
        caret.insertText(part, self._marked(piece) if piece.text else QTextCharFormat())

    def _mark_again(self, one: Inserted, text: str, units: Units, titles: Mapping[CannedId, str]) -> None:
        piece = Piece(
            one.use, titles.get(one.use.id, one.use.id), as_shown(text[one.start : one.end]).strip()
        )
        if piece.text:
            span = QTextCursor(self._editor.document())
            span.setPosition(units.unit(one.start))
            span.setPosition(units.unit(min(one.end, len(text))), QTextCursor.MoveMode.KeepAnchor)
            span.setCharFormat(self._marked(piece))

    def _marked(self, piece: Piece) -> QTextCharFormat:
        mark = next(_MARKS)
        self._pieces[mark] = piece
        made = QTextCharFormat()
        made.setProperty(MARK, mark)
        return made

    def _look(self) -> None:
        """What stands now; nothing is looked at where nothing was inserted."""
        before, now = self._standing, self._find() if self._pieces else ()
        self._standing = now
        if before or now:
            self.changed.emit()

    def _find(self) -> tuple[Standing, ...]:
        text = self._editor.toPlainText()
        self._units = Units.of(text)
        behind = QTextCursor(self._editor.document())

        def mark_at(point: int) -> int | None:
            behind.setPosition(self._units.unit(point) + 1)
            value = behind.charFormat().property(MARK)
            return value if isinstance(value, int) else None

        return standing(text, self._pieces, mark_at)
