"""The knowledge: articles that are searched, suggested for a ticket, and filled in with what the host is called."""

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from agentdesk.domain.article import Article, ArticleId, ArticleText, page_of
from agentdesk.domain.errors import NotFound
from agentdesk.domain.ids import TicketId
from agentdesk.domain.settings import Company
from agentdesk.services.article_shelf import ArticleShelf
from agentdesk.services.asked import asked_in
from agentdesk.services.because import Because, reasons_of
from agentdesk.services.canned import without_placeholders
from agentdesk.services.company_facts import company_facts
from agentdesk.services.hours_text import told_company
from agentdesk.services.inbox import Inbox
from agentdesk.services.markdown import as_html, as_words, for_reply
from agentdesk.services.ports import SettingsFile
from agentdesk.services.templates import fill
from agentdesk.services.word_index import WordIndex, Wording, as_score

NAMED = frozenset({"company", "hours"})
"""What the placeholders of an article may name: what is the same for every reader."""
_FOREIGN = 0.7
"""What is left of a score where there is no variant in the ticket's language."""
_LEAST = 0.25


@dataclass(frozen=True, slots=True)
class ArticleSuggestion:
    """An article that may answer the ticket. `score` is between 0 and 1."""

    article: Article
    score: float
    reasons: tuple[Because, ...]


class Knowledge:
    """Asked from any thread; the articles are read again only when one of them changed."""

    def __init__(self, shelf: ArticleShelf, inbox: Inbox, settings: SettingsFile) -> None:
        self._shelf = shelf
        self._inbox = inbox
        self._settings = settings
        self._read: tuple[Article, ...] = ()
        self._index = _index(())
        self._lock = threading.Lock()

    def everything(self) -> tuple[Article, ...]:
        """All of them by id: drafts, retired and internal ones too."""
        return tuple(sorted(self._shelf(), key=lambda one: one.id))

    def ready(self) -> tuple[Article, ...]:
        """Those that agents are offered, internal ones among them."""
        return tuple(one for one in self.everything() if one.ready)

    def published(self) -> tuple[Article, ...]:
        """Those that customers may read."""
        return tuple(one for one in self.everything() if one.published)

    def one(self, article: ArticleId) -> Article:
        """The one of that id. NotFound."""
        found = self._shelf.find(article)
        if found is None:
            raise NotFound(f"There is no article {article}.", "See `agentdesk knowledge list`.")
        return found

    def search(self, text: str) -> tuple[Article, ...]:
        """Those on offer that hold every word, in any language and with any ending, best first; all where nothing was
        typed.
        """
        ready = self.ready()
        return tuple(match.entry for match in self._known(ready).found(text)) if text.strip() else ready

    def ranked(self, ticket: TicketId, limit: int = 3) -> tuple[ArticleSuggestion, ...]:
        """The articles that fit the ticket, best first; none where nothing fits well."""
        thread = self._inbox.thread(ticket)
        return self.ranked_for(asked_in(thread), thread.row.language, limit)

    def ranked_for(self, text: str, language: str, limit: int = 3) -> tuple[ArticleSuggestion, ...]:
        """The same for a text in `language` (ISO 639-1; empty where it is not known)."""
        found = []
        for match in self._known(self.ready()).ranked(text, language):
            foreign = bool(language) and language not in match.entry.texts
            score = as_score(match.weight * (_FOREIGN if foreign else 1.0))
            spoken = bool(language) and not foreign
            if score >= _LEAST:
                reasons = reasons_of(match.by_word, match.by_topic, spoken=spoken)
                found.append(ArticleSuggestion(match.entry, score, reasons))
        return tuple(sorted(found, key=lambda one: (-one.score, one.article.id))[:limit])

    def filled(self, text: ArticleText, language: str) -> str:
        """The Markdown with what the settings say of the host; a placeholder without a value stays as it is."""
        return filled_in(text.body, told_company(self._settings.load()), language)

    def html(self, text: ArticleText, language: str) -> str:
        """An article as it is read: title and text as clean HTML; links to other articles that there are name their
        ids.
        """
        known = {one.id for one in self.everything()}
        body = as_html(self.filled(text, language), lambda article: article if article in known else "")
        return f"<h1>{escape(text.title)}</h1>\n{body}"

    def address(self, article: Article, language: str) -> str:
        """Where customers read it, in `language` where it is written in that; empty where it is not published, or the
        settings do not say where the help pages are.
        """
        pages = self._settings.load().company.knowledge.rstrip("/")
        if not (pages and article.published):
            return ""
        return f"{pages}/{page_of(article.id, article.language_for(language))}"

    def for_reply(self, article: Article, language: str) -> str:
        """Its text as it is typed in an answer; links to other articles lead to where customers read them."""
        known = {str(one.id): one for one in self.published()}

        def link_to(named: str) -> str:
            return self.address(known[named], language) if named in known else ""

        return for_reply(self.filled(article.text_in(language), article.language_for(language)), link_to)

    def _known(self, articles: tuple[Article, ...]) -> WordIndex[Article]:
        with self._lock:
            if articles != self._read:
                self._read, self._index = articles, _index(articles)
            return self._index


def filled_in(body: str, company: Company, language: str) -> str:
    """A text of an article as that host's customers read it in `language`."""
    if "{{" not in body and "{%" not in body:
        return body
    return fill(body, company_facts(company, language), {}, {}).text


def _index(articles: Iterable[Article]) -> WordIndex[Article]:
    return WordIndex((one, _wordings(one)) for one in articles)


def _wordings(article: Article) -> Mapping[str, Wording]:
    return {
        language: Wording(text.title, (*text.tags, text.category, text.summary), _read_out(text))
        for language, text in article.texts.items()
    }


def _read_out(text: ArticleText) -> str:
    return as_words(without_placeholders(text.body))
