"""Keeps articles: each saving is an event that holds the whole article, so versions are the savings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from agentdesk.domain.article import Article, ArticleId, ArticleText, is_article_id, is_language
from agentdesk.domain.article_problem import ArticleFlaw, ArticleProblem
from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import ArticleUnfit
from agentdesk.domain.events import ArticleSaved, standing
from agentdesk.domain.ids import EventId
from agentdesk.domain.review import EntryState
from agentdesk.services.article_shelf import ArticleSource, article_in
from agentdesk.services.free_id import free_id
from agentdesk.services.journalist import Journalist
from agentdesk.services.knowledge import NAMED, Knowledge
from agentdesk.services.ports import Record
from agentdesk.services.templates import LARGEST, flaw_in
from agentdesk.services.verbs import Done
from agentdesk.services.versions import Version, version_saved_by, versions_of
from agentdesk.services.writing import EventWriter

_LONGEST_TITLE, _MOST = 200, 50
"""Characters; languages or tags."""


class ArticleBook:
    """Saves articles and brings back what they were."""

    def __init__(
        self,
        knowledge: Knowledge,
        files: ArticleSource,
        record: Record,
        journalist: Journalist,
        writer: EventWriter,
    ) -> None:
        self._knowledge = knowledge
        self._files = files
        self._record = record
        self._journalist = journalist
        self._writer = writer

    def save(self, article: Article) -> Done:
        """Keep the article as it is now. ArticleUnfit, which names the place of a mistake, where it cannot be read."""
        return self.save_all([article])

    def save_all(self, articles: Sequence[Article]) -> Done:
        """Keep all of these, or none. ArticleUnfit for the first that cannot be read."""
        for one in articles:
            if (problem := problem_of(one)) is not None:
                raise ArticleUnfit(_name(one), problem)
        changes = [ArticleSaved(one) for one in articles]
        events = self._journalist.events([(None, change) for change in changes])
        self._record.append(events)
        self._writer.refresh((), Changes(library=True))
        said = f"Saved “{_name(articles[-1])}”" if len(articles) == 1 else f"Saved {len(articles)} articles"
        return Done(said, tuple(event.id for event in events), (), changes[-1])

    def approve(self, article: ArticleId, review_on: date | None = None) -> Done:
        """It may be read from now on, and is to be read over at that date."""
        return self._restated(article, EntryState.APPROVED, review_on)

    def retire(self, article: ArticleId) -> Done:
        """It is kept, and offered and published no more."""
        return self._restated(article, EntryState.RETIRED, None)

    def versions(self, article: ArticleId) -> tuple[Version[Article], ...]:
        """How the article stood, the newest first; what came in a file last."""
        return versions_of(article, self._record.article_events(), article_in, self._files())

    def saved_at(self) -> Mapping[ArticleId, datetime]:
        """When each was last saved here; of one that only came in a file nobody knows."""
        changes = ((event.change, event.stamp.at) for event in standing(self._record.article_events()))
        return {change.article.id: at for change, at in changes if isinstance(change, ArticleSaved)}

    def restore(self, article: ArticleId, event: EventId | None) -> Done:
        """Save it again as it stood in that version. NotFound."""
        return self.save(version_saved_by(event, self.versions(article)))

    def free_id(self, title: str) -> ArticleId:
        """An id made from `title` that no article has."""
        return ArticleId(free_id(title, {one.id for one in self._knowledge.everything()}, "article"))

    def _restated(self, article: ArticleId, state: EntryState, review_on: date | None) -> Done:
        return self.save(replace(self._knowledge.one(article), state=state, review_on=review_on))


def problem_of(article: Article) -> ArticleProblem | None:
    """What keeps the article from being saved."""
    return next(_problems(article), None)


def _name(article: Article) -> str:
    return article.text_in("en").title or article.id


def _problems(article: Article) -> Iterator[ArticleProblem]:
    if not is_article_id(article.id):
        yield ArticleProblem(ArticleFlaw.ID)
    if not any(text.body.strip() for text in article.texts.values()):
        yield ArticleProblem(ArticleFlaw.NO_TEXT)
    if len(article.texts) > _MOST:
        yield ArticleProblem(ArticleFlaw.TOO_LARGE)
    for language, text in article.texts.items():
        yield from _problems_of_text(language, text)


def _problems_of_text(language: str, text: ArticleText) -> Iterator[ArticleProblem]:
    if not is_language(language):
        yield ArticleProblem(ArticleFlaw.LANGUAGE, language)
    if not 0 < len(text.title.strip()) <= _LONGEST_TITLE:
        yield ArticleProblem(ArticleFlaw.TITLE, language)
    if len(text.body) > LARGEST or len(text.tags) > _MOST:
        yield ArticleProblem(ArticleFlaw.TOO_LARGE, language)
    elif (flaw := flaw_in(text.body, {}, NAMED)) is not None:
        yield ArticleProblem(ArticleFlaw.TEMPLATE, language, flaw)
