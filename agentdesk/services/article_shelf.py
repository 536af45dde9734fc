"""Every article at hand."""

from collections.abc import Callable, Iterable

from agentdesk.domain.article import Article
from agentdesk.domain.events import ArticleSaved, Change
from agentdesk.services.ports import Record
from agentdesk.services.shelf import Shelf

ArticleSource = Callable[[], Iterable[Article]]
"""Gives articles, anew each time."""


def article_in(change: Change) -> Article | None:
    """The article that the event saved, where it saved one."""
    return change.article if isinstance(change, ArticleSaved) else None


class ArticleShelf(Shelf[Article]):
    """An ArticleSource, of files and of the record."""

    def __init__(self, files: ArticleSource, record: Record) -> None:
        super().__init__(files, record.article_events, record.version, article_in)
