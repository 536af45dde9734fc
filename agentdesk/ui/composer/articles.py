"""The knowledge beside a reply: says which article fits, and puts the one that is chosen into the text."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from agentdesk.domain.ids import TicketId
from agentdesk.services.desk import Desk
from agentdesk.services.knowledge import ArticleSuggestion
from agentdesk.ui.composer.article_picker import ArticleChosen, ArticlePicker
from agentdesk.ui.composer.drafting import Opened
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.suggestion_words import reason_words
from agentdesk.ui.tasks import Tasks


class Articles(QObject):
    """Works on the reply that `current_ticket` names."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        form: ComposerForm,
        current_ticket: Callable[[], TicketId | None],
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._form = form
        self._current_ticket = current_ticket
        self._over = over

    def look(self, opened: Opened) -> None:
        """Name the article that fits the ticket best, where one fits well."""
        ticket, language = opened.draft.ticket, opened.language
        self._form.quote.offered.offer("", "")
        self._tasks.look(
            lambda: self._desk.knowledge.ranked(ticket, 1),
            lambda found: self._tell(found, ticket, language),
            key="article-offer",
        )

    def choose(self, opened: Opened) -> None:
        """Open the list of articles over the window."""
        ticket = opened.draft.ticket
        picker = ArticlePicker(self._desk, self._tasks, ticket, opened.language, self._over.window())
        picker.chosen.connect(lambda chosen: self._insert(chosen, ticket))
        picker.dismissed.connect(self._form.editor.setFocus)
        picker.open()

    def _tell(self, found: tuple[ArticleSuggestion, ...], ticket: TicketId, language: str) -> None:
        if found and ticket == self._current_ticket():
            title = found[0].article.text_in(language).title
            self._form.quote.offered.offer(title, reason_words(found[0].reasons))

    def _insert(self, chosen: ArticleChosen, ticket: TicketId) -> None:
        """Unless another ticket's draft was opened under the list."""
        if ticket != self._current_ticket():
            return
        if chosen.use is None:
            self._form.insert_typed(chosen.text, chosen.title)
        else:
            self._form.insert_marked(chosen.text, chosen.use, chosen.title)
