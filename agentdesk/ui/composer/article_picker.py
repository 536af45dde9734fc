"""Finds an article while a reply is written: suggested or searched, read beside the list, put in as a link or as text.

Ctrl+Enter gives the text, Enter the link where there is one; what is for agents only is read here and goes no further.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from agentdesk.domain.article import Article, Audience
from agentdesk.domain.canned import CannedUse
from agentdesk.domain.ids import TicketId
from agentdesk.services.desk import Desk
from agentdesk.ui.composer.suggestion_words import reason_words
from agentdesk.ui.knowledge.reader import ArticleReader
from agentdesk.ui.knowledge.words import article_kind_name, audience_name
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.line_list import Line, LineList
from agentdesk.ui.widgets.line_over_list import LineOverList
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.widgets.sheet import Sheet
from agentdesk.ui.wording import language_name

_HEIGHT, _SUGGESTED = 400, 3


@dataclass(frozen=True, slots=True)
class ArticleOffer:
    """An article, and in words why it is suggested; no reason where it was only found."""

    article: Article
    reason: str = ""

    def line(self, language: str) -> Line:
        """As a row; `language` (ISO 639-1) is the ticket's, any other that it would come in is said."""
        text, spoken = self.article.text_in(language), self.article.language_for(language)
        internal = self.article.audience is Audience.INTERNAL
        parts = (
            audience_name(self.article.audience) if internal else article_kind_name(self.article.kind),
            language_name(spoken) if spoken != language else "",
        )
        icon = "lock" if internal else "star" if self.reason else "knowledge"
        return Line(text.title, self.reason or text.summary, " · ".join(filter(None, parts)), icon=icon)


@dataclass(frozen=True, slots=True)
class ArticleChosen:
    """What is to go into the reply. `use` is None for a link, which is nobody's text."""

    title: str
    text: str
    use: CannedUse | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """An article as it is read, and where customers read it; empty where they do not."""

    article: Article
    html: str
    address: str


class ArticlePicker(Sheet):
    """`language` is the ticket's. Signals: chosen(ArticleChosen)."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, ticket: TicketId, language: str, window: QWidget) -> None:
        super().__init__(window, width=940)
        self._desk = desk
        self._tasks = tasks
        self._ticket = ticket
        self._language = language
        self._offers: tuple[ArticleOffer, ...] = ()
        self._read: _Read | None = None
        self.setAccessibleName(self.tr("Insert an article"))
        self._build()
        self._search("")

    def open(self) -> None:
        super().open()
        self.line.setFocus()

    def take_link(self) -> None:
        """Give the article's title and address; its text where it has no address."""
        read = self._read
        if read is not None and not read.address:
            self.take_text()
        elif read is not None:
            title = read.article.text_in(self._language).title
            self._give(ArticleChosen(title, f"{title}\n{read.address}"))

    def take_text(self) -> None:
        """Give the article's text as it is typed in a reply."""
        read = self._read
        if read is None or read.article.audience is Audience.INTERNAL:
            return
        article, language = read.article, self._language
        self._tasks.read(lambda: text_of(self._desk, article, language), self._give)

    # -- finding

    def _search(self, text: str) -> None:
        self._tasks.read(lambda: self._found(text), self._show_offers, key="articles")

    def _found(self, text: str) -> tuple[ArticleOffer, ...]:
        """Blocks. Suggestions come first while nothing is typed."""
        found = self._desk.knowledge.search(text)
        ranked = () if text.strip() else self._desk.knowledge.ranked(self._ticket, _SUGGESTED)
        suggested = [ArticleOffer(one.article, reason_words(one.reasons)) for one in ranked]
        return with_suggestions(suggested, found)

    def _show_offers(self, offers: tuple[ArticleOffer, ...]) -> None:
        self._offers = offers
        self.list.show_lines(())
        self.list.show_lines([one.line(self._language) for one in offers])
        self._told.setText(self._words() if not offers else "")
        self._read_row(self.list.row())

    def _words(self) -> str:
        if self.line.text().strip():
            return self.tr("No article holds all of these words.")
        return self.tr("There are no articles yet. Write the first under Knowledge.")

    def _read_row(self, row: int) -> None:
        if not 0 <= row < len(self._offers):
            self._show_read(None)
            return
        article = self._offers[row].article
        self._tasks.read(lambda: self._reading(article), self._show_read, key="article-read")

    def _reading(self, article: Article) -> _Read:
        knowledge, spoken = self._desk.knowledge, article.language_for(self._language)
        html = knowledge.html(article.text_in(spoken), spoken)
        return _Read(article, html, knowledge.address(article, self._language))

    def _show_read(self, read: _Read | None) -> None:
        self._read = read
        self.reader.show_html(read.html if read is not None else "")
        internal = read is not None and read.article.audience is Audience.INTERNAL
        self.text_button.setEnabled(read is not None and not internal)
        self.link_button.setEnabled(read is not None and bool(read.address))
        if read is not None:
            self._told.setText(self._why_no_link(read, internal=internal))

    def _why_no_link(self, read: _Read, *, internal: bool) -> str:
        if internal:
            return self.tr("For agents only: it goes into no answer.")
        if not read.address:
            return self.tr("For links, fill in “Help pages” under Preferences, The company.")
        return self.tr("Enter inserts a link, Ctrl+Enter the text.")

    def _give(self, chosen: ArticleChosen) -> None:
        self.dismiss()
        self.chosen.emit(chosen)

    # -- building

    def _build(self) -> None:
        name = self.tr("Search articles")
        self.line = QLineEdit(placeholderText=name)
        self.line.setAccessibleName(name)
        self.line.textChanged.connect(self._search)
        self.list = LineList(self.tr("Articles"))
        LineOverList(self.line, self.list).taken.connect(self.take_link)
        self.list.selectionModel().currentRowChanged.connect(lambda now, _before: self._read_row(now.row()))
        self.reader = ArticleReader(self.tr("The article as it is read"))
        self._told = PlainLabel("", "muted small")
        self.link_button, self.text_button = (
            QPushButton(self.tr("Insert a link")),
            QPushButton(self.tr("Insert the text")),
        )
        self.link_button.setProperty("look", "primary")
        self.link_button.clicked.connect(self.take_link)
        self.text_button.clicked.connect(self.take_text)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.take_text)
        self.body.addWidget(self._choosing())

    def _choosing(self) -> QWidget:
        page = QWidget()
        page.setMinimumHeight(_HEIGHT)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        sides, foot = QHBoxLayout(), QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.list, 2)
        sides.addWidget(self.reader, 3)
        foot.addWidget(self._told, 1)
        foot.addWidget(self.text_button)
        foot.addWidget(self.link_button)
        column.addWidget(self.line)
        column.addLayout(sides, 1)
        column.addLayout(foot)
        return page


def text_of(desk: Desk, article: Article, language: str) -> ArticleChosen:
    """The article's text as it goes into a reply in `language` (blocks)."""
    text = article.text_in(language)
    return ArticleChosen(text.title, desk.knowledge.for_reply(article, language), article.use)


def with_suggestions(
    suggested: Sequence[ArticleOffer], everything: Sequence[Article]
) -> tuple[ArticleOffer, ...]:
    """The suggestions, and behind them all that is not among them."""
    named = {one.article.id for one in suggested}
    return (*suggested, *(ArticleOffer(one) for one in everything if one.id not in named))
