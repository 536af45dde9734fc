"""Articles as the site shows them: each in one language, filled in, read as HTML once, and linked to each other.

A text with a placeholder that the settings have no value for is left out: no customer is to read `{{ company.phone }}`.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from agentdesk.domain.article import Article, ArticleId, ArticleKind, ArticleText, is_article_id, is_language
from agentdesk.domain.settings import Company
from agentdesk.services.knowledge import NAMED, filled_in
from agentdesk.services.knowledge_site.order import LeftOut, SiteOrder
from agentdesk.services.markdown import as_html
from agentdesk.services.templates import flaw_in, names_in

TO_ARTICLE = "article:"
"""Begins the address of a link to another article, until it is known on which page it stands."""
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in one language. `html` is clean; everything else is text, to be escaped."""

    id: ArticleId
    language: str
    kind: ArticleKind
    title: str
    summary: str
    category: str
    tags: tuple[str, ...]
    html: str
    changed: date | None = None

    @property
    def words(self) -> str:
        """What a reader sees of the body."""
        return html.unescape(_TAG.sub(" ", self.html))


@dataclass(frozen=True, slots=True)
class Entries:
    """All that is published. Each language has at least one entry."""

    by_language: Mapping[str, Mapping[ArticleId, Entry]]
    left_out: tuple[LeftOut, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """English first, the others by their code."""
        return tuple(self.by_language)

    def find(self, article: str, language: str) -> Entry | None:
        """The article in `language`, else in one that it exists in."""
        order = (language, *self.languages)
        found = (self.by_language.get(one, {}).get(ArticleId(article)) for one in order)
        return next(filter(None, found), None)


@dataclass(slots=True)
class _Sorting:
    """What is found while the articles are gone through."""

    kept: list[tuple[Article, str, ArticleText]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def entries_of(order: SiteOrder) -> Entries:
    """The texts that can be shown, and those that cannot."""
    sorting = _Sorting()
    for article in sorted(order.articles, key=lambda one: one.id):
        if article.published:
            for language, text in article.texts.items():
                _sort(sorting, article, language, text, order.company)
    known = frozenset(article.id for article, _, _ in sorting.kept)
    made = [_entry(*one, known, order.changed.get(one[0].id)) for one in sorting.kept]
    languages = sorted({one.language for one in made}, key=lambda one: (one != "en", one))
    by_language = {one: {entry.id: entry for entry in made if entry.language == one} for one in languages}
    return Entries(by_language, tuple(sorting.left_out))


def _sort(sorting: _Sorting, article: Article, language: str, text: ArticleText, company: Company) -> None:
    why = next(_hindrances(article.id, language, text, company), "")
    if why:
        sorting.left_out.append(LeftOut(article.id, language, why))
    else:
        sorting.kept.append((article, language, _filled(text, company, language)))


def _hindrances(article: ArticleId, language: str, text: ArticleText, company: Company) -> Iterator[str]:
    if not (is_article_id(article) and is_language(language)):
        yield "its id or language is no name for a file"
    for source in (text.body, text.title, text.summary):
        if "{{" in source or "{%" in source:
            yield from _flaws(source, filled_in(source, company, language))


def _flaws(source: str, filled: str) -> Iterator[str]:
    """What is left of placeholders. Braces that the text shows on purpose are none."""
    if flaw_in(source, {}, NAMED) is not None:
        yield "its placeholders cannot be read"
    unfilled = [name for name in names_in(source, {}) if f"{{{{ {name} }}}}" in filled]
    if unfilled:
        yield f"the settings have no {', '.join(unfilled)}"


def _filled(text: ArticleText, company: Company, language: str) -> ArticleText:
    title, summary, body = (
        filled_in(source, company, language) for source in (text.title, text.summary, text.body)
    )
    return ArticleText(title.strip(), body, " ".join(text.category.split()), summary.strip(), text.tags)


def _entry(
    article: Article, language: str, text: ArticleText, known: frozenset[ArticleId], changed: date | None
) -> Entry:
    body = as_html(text.body, lambda one: f"{TO_ARTICLE}{one}" if one in known else "")
    title = text.title or article.id
    return Entry(
        article.id, language, article.kind, title, text.summary, text.category, text.tags, body, changed
    )
