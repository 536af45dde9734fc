"""Puts text into the editor where it belongs: as a paragraph at the cursor, at the end, or in the place of a word."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from agentdesk.ui.composer.units import Units

_Keep = QTextCursor.MoveMode.KeepAnchor


def open_paragraph(editor: QPlainTextEdit) -> None:
    """Where there is text before the cursor in its line, put a blank line between."""
    caret = editor.textCursor()
    before = caret.block().text()[: caret.selectionStart() - caret.block().position()]
    if before.strip():
        caret.insertText("\n\n", QTextCharFormat())
        editor.setTextCursor(caret)


def quote_at_cursor(editor: QPlainTextEdit, quote: str) -> None:
    """Put `quote` below the cursor's line, in lines of its own, with the cursor on a fresh line under it."""
    caret = editor.textCursor()
    caret.clearSelection()
    caret.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    caret.beginEditBlock()
    lead = "\n\n" if caret.block().text().strip() else ""
    caret.insertText(f"{lead}{quote}\n", QTextCharFormat())
    below = caret.position()
    follows = caret.block().next().text().strip() if caret.block().next().isValid() else ""
    if follows:
        caret.insertText("\n", QTextCharFormat())
    caret.endEditBlock()
    caret.setPosition(below)
    editor.setTextCursor(caret)
    editor.ensureCursorVisible()


def append_sentence(editor: QPlainTextEdit, sentence: str) -> None:
    """Put a sentence at the end of the text, as a paragraph of its own, and the cursor behind it."""
    caret = QTextCursor(editor.document())
    caret.movePosition(QTextCursor.MoveOperation.End)
    caret.insertText(_following(editor.toPlainText(), sentence), QTextCharFormat())
    editor.setTextCursor(caret)
    editor.ensureCursorVisible()


def with_sentences(text: str, sentences: Iterable[str]) -> str:
    """`text` as it is once these are at its end."""
    for sentence in sentences:
        text += _following(text, sentence)
    return text


def _following(text: str, sentence: str) -> str:
    lead = "" if not text.strip() or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    return lead + as_sentence(sentence)


def as_sentence(words: str) -> str:
    """`words` beginning with a capital and ending with a full stop."""
    whole = words.strip()
    whole = whole[:1].upper() + whole[1:]
    return whole if whole.endswith((".", "!", "?", "…", ":")) else f"{whole}."


def show_passage(editor: QPlainTextEdit, start: int, end: int) -> None:
    """Select characters `start` to `end`, of code points, and bring them into sight."""
    units = Units.of(editor.toPlainText())
    caret = editor.textCursor()
    caret.setPosition(units.unit(start))
    caret.setPosition(units.unit(end), _Keep)
    editor.setTextCursor(caret)
    editor.ensureCursorVisible()
    editor.setFocus()


def put_in_place(editor: QPlainTextEdit, start: int, end: int, word: str) -> None:
    """Replace characters `start` to `end`, of code points; the cursor stays where it is."""
    units = Units.of(editor.toPlainText())
    caret = QTextCursor(editor.document())
    caret.setPosition(units.unit(start))
    caret.setPosition(units.unit(end), _Keep)
    caret.insertText(word, QTextCharFormat())
