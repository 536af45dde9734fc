"""What surrounds the content of every page: its head, the bar with the languages, and the foot."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from agentdesk.services.knowledge_site import addresses
from agentdesk.services.knowledge_site.contact_facts import Facts, contact_facts
from agentdesk.services.knowledge_site.order import SiteOrder
from agentdesk.services.knowledge_site.rendering import asset, clean, rendered
from agentdesk.services.knowledge_site.site_words import direction, own_name, words_in


@dataclass(frozen=True, slots=True)
class Page:
    """A page without what surrounds it. `title` is empty on front pages, which are called as the site is."""

    path: str
    language: str
    content: str
    title: str = ""
    description: str = ""
    same: Mapping[str, str] = field(default_factory=dict)
    """Where the same is to be read, by language: this one among them."""
    scripts: tuple[tuple[str, str], ...] = ()
    """Each with its version."""
    searchable: bool = True
    """Whether the bar has a search field; not where the page itself begins with one."""


class Frame:
    """Puts pages into the frame of the site."""

    def __init__(self, order: SiteOrder, languages: tuple[str, ...]) -> None:
        self._company = order.company
        self._email = order.email
        self._languages = languages
        self._base = addresses.base_of(order.company.knowledge)
        self._style = version_of(asset(addresses.STYLE))

    def around(self, page: Page) -> bytes:
        """The whole page."""
        facts = self.shared(page.path, page.language) | {
            "language": page.language,
            "direction": direction(page.language),
            "title": self._title(page),
            "description": " ".join(page.description.split()),
            "canonical": self._absolute(page.same.get(page.language, page.path)),
            "alternates": list(self._alternates(page)),
            "style": versioned(addresses.leading(page.path, addresses.STYLE), self._style),
            "icon": addresses.leading(page.path, addresses.ICON),
            "scripts": [
                versioned(addresses.leading(page.path, one), version) for one, version in page.scripts
            ],
            "languages": [self._switch(page, one) for one in self._languages],
            "searchable": page.searchable,
            "content": clean(page.content),
        }
        return rendered("layout", facts).encode("utf-8", "replace")

    def shared(self, path: str, language: str) -> Facts:
        """What the content of a page may ask for as well. `own`: marks the site's words where they are foreign."""
        words = words_in(language)
        foreign = words["language"] != language
        contacts = contact_facts(self._company, self._email, language)
        return {
            "words": words,
            "own": clean(f' lang="{words["language"]}"') if foreign else "",
            "name": self._company.name.strip() or None,
            "home": addresses.leading(path, addresses.front(language)),
            "search": addresses.leading(path, addresses.search(language)),
            "contacts": contacts,
            "reachable": any(contacts[one] for one in ("email", "phone", "hours", "status_page")),
        }

    def _title(self, page: Page) -> str:
        parts = (page.title, words_in(page.language)["help_centre"], self._company.name.strip())
        return " · ".join(filter(None, parts))

    def _absolute(self, path: str) -> str | None:
        return addresses.absolute(self._base, path) if self._base else None

    def _alternates(self, page: Page) -> Iterator[Mapping[str, object]]:
        if len(page.same) > 1 and self._base:
            yield from ({"language": one, "href": self._absolute(path)} for one, path in page.same.items())

    def _switch(self, page: Page, language: str) -> Facts:
        there = page.same.get(language, addresses.front(language))
        return {
            "language": language,
            "name": own_name(language),
            "href": addresses.leading(page.path, there),
            "here": language == page.language,
        }


def version_of(content: bytes) -> str:
    """Changes with the content, so that no browser uses what it kept of an older site."""
    return hashlib.sha256(content).hexdigest()[:8]


def versioned(address: str, version: str) -> str:
    """The address of a file that browsers may keep."""
    return f"{address}?v={version}"
