"""Puts the marks of bold, italic and links around what is selected, and takes them off again."""

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_Keep = QTextCursor.MoveMode.KeepAnchor


def toggle_mark(editor: QPlainTextEdit, mark: str) -> None:
    """`mark` around the selected words or the word at the cursor, or off them; else a pair to type into."""
    caret = _words_at(editor)
    begin, text = caret.selectionStart(), caret.selectedText()
    if "\u2029" in text:
        return
    size = len(mark)
    if _marked(caret, mark):
        caret.setPosition(begin - size)
        caret.setPosition(begin + _length(text) + size, _Keep)
        _replace(editor, caret, text, begin - size, _length(text))
    elif len(text) > 2 * size and text.startswith(mark) and text.endswith(mark):
        _replace(editor, caret, text[size:-size], begin, _length(text) - 2 * size)
    else:
        _replace(editor, caret, f"{mark}{text}{mark}", begin + size, _length(text))


def make_link(editor: QPlainTextEdit) -> None:
    """The selected words as the text of a link, with its address still to be typed; an address as the target of one."""
    caret = _words_at(editor)
    begin, text = caret.selectionStart(), caret.selectedText()
    if "\u2029" in text:
        return
    if text.startswith(("https://", "http://", "mailto:")):
        _replace(editor, caret, f"[]({text})", begin + 1, 0)
    else:
        _replace(editor, caret, f"[{text}](https://)", begin + _length(text) + 3, len("https://"))


def _words_at(editor: QPlainTextEdit) -> QTextCursor:
    """The selection without the blanks at its ends, else the word at the cursor."""
    caret = editor.textCursor()
    if not caret.hasSelection():
        caret.select(QTextCursor.SelectionType.WordUnderCursor)
    text, begin = caret.selectedText(), caret.selectionStart()
    lead = len(text) - len(text.lstrip(" "))
    caret.setPosition(begin + lead)
    caret.setPosition(begin + lead + _length(text.strip(" ")), _Keep)
    return caret


def _marked(caret: QTextCursor, mark: str) -> bool:
    """Whether exactly this mark stands on both sides: a `*` of a `**` is none."""
    line, at = caret.block().text().encode("utf-16-le", "surrogatepass"), caret.block().position()
    before = line[: 2 * (caret.selectionStart() - at)].decode("utf-16-le", "surrogatepass")
    after = line[2 * (caret.selectionEnd() - at) :].decode("utf-16-le", "surrogatepass")
    stars = (len(before) - len(before.rstrip("*")), len(after) - len(after.lstrip("*")))
    return all(many in (len(mark), 3) for many in stars)


def _replace(editor: QPlainTextEdit, caret: QTextCursor, text: str, select_at: int, length: int) -> None:
    caret.insertText(text, QTextCharFormat())
    caret.setPosition(select_at)
    caret.setPosition(select_at + length, _Keep)
    editor.setTextCursor(caret)


def _length(text: str) -> int:
    """In the units in which Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
