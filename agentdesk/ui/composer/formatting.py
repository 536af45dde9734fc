"""Shows what is bold, italic, code or a link while it is typed; the marks stay, for they are the text."""

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from agentdesk.channels.mail import FENCE, MAX_MARKED, MarkKind, marks_in
from agentdesk.ui.composer.units import Units
from agentdesk.ui.theme.theme import tokens_of

_CODE_BLOCK = 1
_LONGEST = 2000
"""Characters of a line that is looked at: a longer one is no prose."""


class Formatting(QSyntaxHighlighter):
    """Line by line; nothing in a text that is too long to leave as HTML."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor.document())
        self._editor = editor

    def highlightBlock(self, text: str) -> None:
        """Called by Qt for each line that changed."""
        if self.document().characterCount() > MAX_MARKED:
            return
        inside = self.previousBlockState() == _CODE_BLOCK
        fence = text.rstrip() == FENCE
        self.setCurrentBlockState(_CODE_BLOCK if inside != fence else -1)
        if inside or fence:
            self.setFormat(0, self.currentBlock().length(), self._format(MarkKind.CODE))
        elif len(text) <= _LONGEST:
            self._show_marks(text)

    def _show_marks(self, text: str) -> None:
        units = Units.of(text)
        for mark in marks_in(text):
            begin, end = units.unit(mark.start), units.unit(mark.end)
            shown = self.format(begin)
            shown.merge(self._format(mark.kind))
            self.setFormat(begin, end - begin, shown)

    def _format(self, kind: MarkKind) -> QTextCharFormat:
        tokens = tokens_of(self._editor.palette())
        made = QTextCharFormat()
        if kind is MarkKind.BOLD:
            made.setFontWeight(QFont.Weight.Bold)
        elif kind is MarkKind.ITALIC:
            made.setFontItalic(True)
        elif kind is MarkKind.CODE:
            made.setFontFamilies(["monospace"])
            made.setBackground(QColor(tokens.hover))
        else:
            made.setForeground(QColor(tokens.muted if kind is MarkKind.PICTURE else tokens.accent))
        return made
