"""An article's texts: a tab for each language, with its title, what is said of it, and its Markdown."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from agentdesk.domain.article import NO_TEXT, ArticleText
from agentdesk.domain.article_problem import ArticleFlaw, ArticleProblem
from agentdesk.domain.canned import LANGUAGES
from agentdesk.ui.entries.leading import go_to
from agentdesk.ui.wording import language_name


class _Text(QWidget):
    """One language."""

    def __init__(self, language: str, name: str, text: ArticleText) -> None:
        super().__init__()
        self.language = language
        self.title, self.category = QLineEdit(text.title), QLineEdit(text.category)
        self.tags, self.summary = QLineEdit(", ".join(text.tags)), QLineEdit(text.summary)
        self.body = QPlainTextEdit(text.body)
        self.tags.setPlaceholderText(self.tr("words that customers use, by commas"))
        self.summary.setPlaceholderText(self.tr("one sentence"))
        self.body.setPlaceholderText(self.tr("Markdown: ## heading, **bold**, - list, 1. steps, | tables |"))
        self.body.setTabChangesFocus(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("&Title"), self.title),
            (self.tr("&Category"), self.category),
            (self.tr("Ta&gs"), self.tags),
            (self.tr("S&ummary"), self.summary),
        ):
            form.addRow(label, field)
            field.setAccessibleName(f"{label.replace('&', '')}, {name}")
            field.setCursorPosition(0)
        self.body.setAccessibleName(self.tr("Text, %1").replace("%1", name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(form)
        column.addWidget(self.body, 1)

    def written(self) -> ArticleText:
        """What is filled in."""
        tags = (tag.strip().lower() for tag in self.tags.text().split(","))
        return ArticleText(
            self.title.text().strip(),
            self.body.toPlainText().strip(),
            self.category.text().strip(),
            self.summary.text().strip(),
            tuple(dict.fromkeys(tag for tag in tags if tag)),
        )


class ArticleTexts(QTabWidget):
    """Signals: edited() by the agent's hand."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[_Text] = []
        self.setAccessibleName(self.tr("Languages"))
        self.setDocumentMode(True)

    def show_texts(self, texts: Mapping[str, ArticleText], preferred: str) -> None:
        """Show these, and an empty tab for each further language that AgentDesk speaks; the one that was shown before
        stays on top, at first `preferred`.
        """
        shown = self.language() or preferred
        self.clear()
        languages = dict.fromkeys((*LANGUAGES, *texts))
        self._texts = [self._made(language, texts.get(language, NO_TEXT)) for language in languages]
        on_top = shown if shown in texts or not texts else next(iter(texts))
        for text in self._texts:
            if text.language == on_top:
                self.setCurrentWidget(text)

    def language(self) -> str:
        """Of the tab that is shown; ISO 639-1."""
        return next((one.language for one in self._texts if one is self.currentWidget()), "")

    def texts(self) -> dict[str, ArticleText]:
        """What is written, languages without anything left out."""
        written = {one.language: one.written() for one in self._texts}
        return {language: text for language, text in written.items() if text.title or text.body}

    def focus_title(self) -> None:
        """To where an article is begun."""
        for text in self._texts:
            if text is self.currentWidget():
                text.title.setFocus()
                text.title.selectAll()

    def lead_to(self, problem: ArticleProblem) -> None:
        """Put the cursor where the mistake is."""
        text = next((one for one in self._texts if one.language == problem.language), None)
        if text is None:
            return
        self.setCurrentWidget(text)
        if problem.flaw is ArticleFlaw.TITLE:
            text.title.setFocus()
        elif problem.template is not None:
            go_to(text.body, problem.template.line, problem.template.column)

    def _made(self, language: str, text: ArticleText) -> _Text:
        name = language_name(language) or language
        made = _Text(language, name, text)
        made.body.textChanged.connect(self.edited)
        for line in (made.title, made.category, made.tags, made.summary):
            line.textChanged.connect(lambda _: self.edited.emit())
        self.addTab(made, name)
        return made
