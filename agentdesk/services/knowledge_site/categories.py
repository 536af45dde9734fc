"""The articles of one language by what they are about."""

from collections.abc import Iterable
from dataclasses import dataclass

from agentdesk.domain.article import ArticleKind
from agentdesk.services.free_id import free_id
from agentdesk.services.knowledge_site.entries import Entry
from agentdesk.services.knowledge_site.site_words import in_order, words_in


@dataclass(frozen=True, slots=True)
class Category:
    """A heading with its articles, by their titles. `slug` names its file."""

    name: str
    slug: str
    entries: tuple[Entry, ...]

    @property
    def questions(self) -> tuple[Entry, ...]:
        """Those that are answered on the front page."""
        return tuple(one for one in self.entries if one.kind is ArticleKind.QUESTION)

    @property
    def tutorials(self) -> tuple[Entry, ...]:
        """Those that are read on a page of their own."""
        return tuple(one for one in self.entries if one.kind is ArticleKind.TUTORIAL)


def categories_of(entries: Iterable[Entry], language: str) -> tuple[Category, ...]:
    """By name, and at the end what has no category. Names that differ in case alone are one category."""
    shelves: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda one: (*in_order(one.title), one.id)):
        shelves.setdefault(entry.category.casefold(), []).append(entry)
    taken: set[str] = set()
    made = []
    for _, shelf in sorted(shelves.items(), key=lambda one: (not one[0], in_order(one[0]))):
        name = min(one.category for one in shelf) or words_in(language)["other"]
        slug = free_id(name, taken, "topic")
        taken.add(slug)
        made.append(Category(name, slug, tuple(shelf)))
    return tuple(made)
