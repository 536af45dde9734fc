"""The quoted mail under a reply: taken along or not, folded until somebody wants to trim it; and, in the room beside
it, the article that is offered.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from agentdesk.ui.composer.offered_article import OfferedArticle


class Quote(QWidget):
    """Signals: changed() by the agent's hand; wanted() a quote that is not at hand."""

    changed = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take = QCheckBox(self.tr("Quote the &mail"), self)
        self._show = QPushButton(self)
        self._show.setProperty("look", "quiet small")
        self._show.setCheckable(True)
        self._text = QPlainTextEdit(self)
        self._text.setAccessibleName(self.tr("Quoted text"))
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(120)
        self._text.hide()
        self.offered = OfferedArticle(self)
        self._lay_out()
        self._take.toggled.connect(self._on_take)
        self._show.toggled.connect(self._on_show)
        self._text.textChanged.connect(self.changed)

    def text(self) -> str:
        """The quote that goes along; empty for none."""
        return self._text.toPlainText() if self._take.isChecked() else ""

    def show_text(self, text: str) -> None:
        """Show another quote, folded."""
        for widget in (self._text, self._take, self._show):
            widget.blockSignals(True)
        self._text.setPlainText(text)
        self._take.setChecked(bool(text))
        self._show.setChecked(False)
        for widget in (self._text, self._take, self._show):
            widget.blockSignals(False)
        self._text.hide()
        self._label()

    def _on_take(self, on: bool) -> None:
        if on and not self._text.toPlainText():
            self.wanted.emit()
        if not on:
            self._show.setChecked(False)
        self._label()
        self.changed.emit()

    def _on_show(self, on: bool) -> None:
        self._text.setVisible(on)
        self._label()

    def _label(self) -> None:
        self._show.setEnabled(self._take.isChecked())
        self._show.setText(self.tr("Hide quote") if self._show.isChecked() else self.tr("Show quote"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._take)
        row.addWidget(self._show)
        row.addStretch(1)
        row.addWidget(self.offered, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._text)
        self._label()
