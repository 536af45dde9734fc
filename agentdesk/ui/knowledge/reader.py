"""Shows an article as its readers see it: blind to files and network, never going anywhere."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from agentdesk.ui.theme.theme import tokens_of

_STYLE = """
h1 {{ font-size: large; font-weight: 600; }}
h2 {{ font-size: medium; font-weight: 600; margin-top: 14px; }}
h3 {{ font-size: medium; font-weight: 600; }}
a {{ color: {accent}; }}
pre {{ background: {raised}; white-space: pre-wrap; margin: 8px; }}
code {{ background: {raised}; }}
th {{ text-align: left; background: {raised}; }}
th, td {{ padding: 4px 8px; border: 1px solid {border}; }}
table {{ border-collapse: collapse; }}
blockquote {{ margin-left: 12px; color: {muted}; }}
"""


class ArticleReader(QTextBrowser):
    """`name` is what is heard of it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(True)

    def show_html(self, html: str) -> None:
        """Show clean HTML; where it was read so far stays in sight."""
        bar = self.verticalScrollBar()
        read_to = bar.value()
        tokens = tokens_of(self.palette())
        self.document().setDefaultStyleSheet(
            _STYLE.format(
                accent=tokens.accent, raised=tokens.raised, border=tokens.border, muted=tokens.muted
            )
        )
        self.setHtml(html)
        bar.setValue(read_to)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing, and never by name."""
        return b""

    def doSetSource(self, name: QUrl | str, type: QTextDocument.ResourceType | None = None) -> None:
        """An article never takes the pane anywhere else."""
