"""The pages of a help site in one language."""

from collections.abc import Iterator, Mapping
from datetime import date

from agentdesk.services.knowledge_site import addresses
from agentdesk.services.knowledge_site.bodies import anchored, framed, headed, placed
from agentdesk.services.knowledge_site.categories import Category, categories_of
from agentdesk.services.knowledge_site.contact_facts import Facts
from agentdesk.services.knowledge_site.entries import Entries, Entry
from agentdesk.services.knowledge_site.frame import Frame, Page, version_of
from agentdesk.services.knowledge_site.related import related_to
from agentdesk.services.knowledge_site.rendering import asset, clean, rendered
from agentdesk.services.knowledge_site.search_words import SearchWords
from agentdesk.services.knowledge_site.site_words import day_in, words_in

_ENOUGH_PARTS = 3
"""Headings that are worth a list of them."""
_ON_PAGE, _OF_QUESTION, _OF_QUESTION_ON_FRONT = 2, 3, 4
"""Levels of headings: the uppermost of an article's own, and of a question among others."""


class Pages:
    """Makes each page. `entries` are those of the whole site."""

    def __init__(self, frame: Frame, entries: Entries, language: str) -> None:
        self._frame = frame
        self._entries = entries
        self._language = language
        self._words = words_in(language)
        self._categories = categories_of(entries.by_language[language].values(), language)
        self._all = [entry for one in self._categories for entry in one.entries]
        self._found = SearchWords(self._all, language)

    def worth_finding(self) -> Iterator[tuple[str, date | None]]:
        """The paths for search engines, each with its day."""
        yield addresses.front(self._language), None
        yield from ((addresses.category(self._language, one.slug), None) for one in self._categories)
        yield from ((addresses.article(self._language, one.id), one.changed) for one in self._all)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Everything in the directory of the language."""
        script = self._found.script()
        yield addresses.search_words(self._language), script
        pages = [self.front(addresses.front(self._language)), self._search(version_of(script))]
        for category in self._categories:
            pages.append(self._category(category))
            pages += (self._article(entry, category) for entry in category.entries)
        yield from ((page.path, self._frame.around(page)) for page in pages)

    def front(self, path: str) -> Page:
        """The front page, to stand at `path`: in the directory of the language, or above it."""
        facts = {
            "categories": [self._shelf(path, one, _OF_QUESTION_ON_FRONT) for one in self._categories],
            "level": _OF_QUESTION_ON_FRONT,
            "any_questions": any(one.questions for one in self._categories),
            "any_tutorials": any(one.tutorials for one in self._categories),
        }
        same = {one: addresses.front(one) for one in self._entries.languages}
        return Page(path, self._language, self._filled("front", path, facts), same=same, searchable=False)

    def _search(self, version: str) -> Page:
        path = addresses.search(self._language)
        facts = {"trail": [], "entries": [self._line(path, one) for one in self._all]}
        scripts = (
            (addresses.search_words(self._language), version),
            (addresses.SCRIPT, version_of(asset(addresses.SCRIPT))),
        )
        return Page(
            path,
            self._language,
            self._filled("search", path, facts),
            self._words["search"],
            same={one: addresses.search(one) for one in self._entries.languages},
            scripts=scripts,
            searchable=False,
        )

    def _category(self, category: Category) -> Page:
        path = addresses.category(self._language, category.slug)
        facts = self._shelf(path, category, _OF_QUESTION) | {"level": _OF_QUESTION, "trail": []}
        content = self._filled("category", path, facts)
        return Page(path, self._language, content, category.name, same={self._language: path})

    def _article(self, entry: Entry, category: Category) -> Page:
        path = addresses.article(self._language, entry.id)
        body, parts = anchored(entry.html, _ON_PAGE)
        listed = parts if len(parts) >= _ENOUGH_PARTS else ()
        facts = {
            "title": entry.title,
            "summary": entry.summary or None,
            "body": self._body(path, body),
            "parts": [{"anchor": one.anchor, "title": one.title} for one in listed],
            "tags": list(entry.tags),
            "trail": [self._place(path, category)],
            "changed": self._changed(entry),
            "related": [self._line(path, one) for one in related_to(entry, self._all, self._found)],
        }
        content = self._filled("article", path, facts)
        return Page(path, self._language, content, entry.title, entry.summary, self._translations(entry))

    def _translations(self, entry: Entry) -> dict[str, str]:
        shelves = self._entries.by_language.items()
        return {one: addresses.article(one, entry.id) for one, shelf in shelves if entry.id in shelf}

    def _shelf(self, path: str, category: Category, level: int) -> Facts:
        return {
            **self._place(path, category),
            "questions": [self._answered(path, one, level) for one in category.questions],
            "tutorials": [self._line(path, one) for one in category.tutorials],
        }

    def _place(self, path: str, category: Category) -> Facts:
        there = addresses.category(self._language, category.slug)
        return {"category": category.name, "href": addresses.leading(path, there)}

    def _answered(self, path: str, entry: Entry, level: int) -> Facts:
        answer = self._body(path, headed(entry.html, level + 1))
        return self._line(path, entry) | {"id": entry.id, "answer": answer}

    def _line(self, path: str, entry: Entry) -> Facts:
        return {
            "title": entry.title,
            "summary": entry.summary or None,
            "href": addresses.leading(path, addresses.article(self._language, entry.id)),
        }

    def _changed(self, entry: Entry) -> Facts | None:
        day = entry.changed
        return {"iso": day.isoformat(), "read": day_in(self._language, day)} if day else None

    def _body(self, path: str, body: str) -> str:
        return clean(framed(placed(body, lambda one: self._leading(path, one)), self._words))

    def _leading(self, path: str, article: str) -> str:
        found = self._entries.find(article, self._language)
        return addresses.leading(path, addresses.article(found.language, found.id)) if found else path

    def _filled(self, template: str, path: str, facts: Mapping[str, object]) -> str:
        return rendered(template, {**self._frame.shared(path, self._language), **facts})
