"""Leads to a place in a text that is written."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit


def go_to(body: QPlainTextEdit, line: int, column: int) -> None:
    """Put cursor and focus there; `line` and `column` count from 1."""
    cursor = QTextCursor(body.document().findBlockByNumber(max(0, line - 1)))
    moving = QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor
    cursor.movePosition(*moving, max(0, column - 1))
    body.setTextCursor(cursor)
    body.setFocus()
