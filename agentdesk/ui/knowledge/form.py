"""The form of one article: everything that is saved of it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.domain.article import Article, ArticleKind, Audience
from agentdesk.ui.knowledge.texts import ArticleTexts
from agentdesk.ui.knowledge.words import article_kind_name, audience_name, window_language
from agentdesk.ui.widgets.plain_label import PlainLabel


class ArticleForm(QWidget):
    """Signals: edited() by the agent's hand."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._filling = False
        self.kind, self.audience = QComboBox(), QComboBox()
        for kind in ArticleKind:
            self.kind.addItem(article_kind_name(kind), kind.value)
        for audience in Audience:
            self.audience.addItem(audience_name(audience), audience.value)
        self.texts = ArticleTexts()
        self._lay_out()
        for choice in (self.kind, self.audience):
            choice.currentIndexChanged.connect(self._on_edited)
        self.texts.edited.connect(self._on_edited)

    def show_article(self, article: Article) -> None:
        """Fill in `article`."""
        self._filling = True
        self._article = article
        self.kind.setCurrentIndex(self.kind.findData(article.kind.value))
        self.audience.setCurrentIndex(self.audience.findData(article.audience.value))
        self.texts.show_texts(article.texts, window_language())
        self._filling = False

    def article(self) -> Article | None:
        """What is filled in, as an article; None where none was shown."""
        if self._article is None:
            return None
        return replace(
            self._article,
            kind=ArticleKind(self.kind.currentData()),
            audience=Audience(self.audience.currentData()),
            texts=self.texts.texts(),
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for words, field in ((self.tr("Kind"), self.kind), (self.tr("For"), self.audience)):
            label = PlainLabel(words, "muted", self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            row.addWidget(label)
            row.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.texts, 1)

    def _on_edited(self) -> None:
        if not self._filling:
            self.edited.emit()
