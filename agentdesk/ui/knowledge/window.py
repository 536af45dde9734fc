"""The knowledge: articles to be found, written and read as customers will; how it is worked: see ui.entries.window."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QTabWidget, QWidget

from agentdesk.domain.article import Article, ArticleId, ArticleText
from agentdesk.domain.errors import ArticleUnfit
from agentdesk.domain.review import EntryState
from agentdesk.services.desk import Desk
from agentdesk.services.gaps import Gap
from agentdesk.services.verbs import Done
from agentdesk.services.versions import Version
from agentdesk.ui.entries.tree import Leaf
from agentdesk.ui.entries.window import EntryWindow, today
from agentdesk.ui.knowledge.form import ArticleForm
from agentdesk.ui.knowledge.gap_list import GapList
from agentdesk.ui.knowledge.leaf import leaf_of, written_out
from agentdesk.ui.knowledge.reader import ArticleReader
from agentdesk.ui.knowledge.words import problem_words, window_language
from agentdesk.ui.tasks import Tasks

translate = QCoreApplication.translate
PAUSE_MS = 150
"""So long nobody types before the article is read anew."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """An article and its versions."""

    article: Article
    versions: tuple[Version[Article], ...]


class KnowledgeWindow(EntryWindow):
    """Looks for gaps as soon as it is there."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, translate("KnowledgeWindow", "Knowledge"), written_out, parent)
        self._desk = desk
        self.form = ArticleForm()
        self.reader = ArticleReader(self.tr("The article as it is read"))
        self.gaps = GapList()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._read_anew)
        self.lay_out(self.form, self._at_right())
        self.form.edited.connect(self._on_edited)
        self.form.texts.currentChanged.connect(lambda _: self._pause.start())
        self.gaps.write_wanted.connect(self._write_for)
        self.enable()
        self.refresh()
        self._tasks.look(self._desk.gaps.all, self.gaps.show_gaps, key="gaps")

    # -- what EntryWindow asks for

    def unfiled(self) -> str:
        return self.tr("Without a category")

    def everything(self) -> tuple[Article, ...]:
        return self._desk.knowledge.everything()

    def leaf(self, entry: Article) -> Leaf:
        return leaf_of(entry, window_language(), today())

    def opened(self, entry: str) -> _Opened:
        article = self._desk.knowledge.one(ArticleId(entry))
        return _Opened(article, self._desk.article_book.versions(article.id))

    def show_opened(self, opened: _Opened) -> str:
        self.form.show_article(opened.article)
        self.versions.show_versions(opened.versions)
        self._read_anew()
        return opened.article.id

    def show_fresh(self) -> None:
        self._begin(Article(ArticleId(""), {}, state=EntryState.DRAFT))

    def written(self) -> Article | None:
        return self.form.article()

    def kept(self, entry: Article) -> tuple[str, Done]:
        title = entry.text_in("en").title
        known = entry if entry.id else replace(entry, id=self._desk.article_book.free_id(title))
        return known.id, self._desk.article_book.save(known)

    def restated(self, entry: str, state: EntryState, review_on: date | None) -> Done:
        book, article = self._desk.article_book, ArticleId(entry)
        return book.retire(article) if state is EntryState.RETIRED else book.approve(article, review_on)

    def brought_back(self, entry: str, version: Version[Article]) -> Done:
        return self._desk.article_book.restore(ArticleId(entry), version.event)

    def explain(self, error: Exception) -> str:
        if not isinstance(error, ArticleUnfit):
            return super().explain(error)
        self.form.texts.lead_to(error.problem)
        return problem_words(error.problem)

    # -- reading it while it is written

    def _on_edited(self) -> None:
        self.set_unsaved(unsaved=True)
        self._pause.start()

    def _read_anew(self) -> None:
        language = self.form.texts.language()
        text = self.form.texts.texts().get(language)
        if text is None:
            self.reader.show_html("")
            return
        self._tasks.read(
            lambda: self._desk.knowledge.html(text, language), self.reader.show_html, key="article-read"
        )

    # -- an article for a gap

    def _write_for(self, gap: Gap) -> None:
        """Begin with the question and with what was answered."""
        if not self.may_leave():
            return
        self.new()
        text = ArticleText(gap.question, gap.answer)
        self._begin(Article(ArticleId(""), {gap.language or "en": text}, state=EntryState.DRAFT))
        self.set_unsaved(unsaved=True)

    def _begin(self, article: Article) -> None:
        self.form.show_article(article)
        self._read_anew()
        self.form.texts.focus_title()

    def _at_right(self) -> QWidget:
        tabs = QTabWidget(documentMode=True)
        tabs.addTab(self.reader, self.tr("As it reads"))
        tabs.addTab(self.versions, self.tr("Versions"))
        tabs.addTab(self.gaps, self.tr("Gaps"))
        tabs.setAccessibleName(self.tr("Preview, versions and gaps"))
        return tabs
