"""What a help site is made of, and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from agentdesk.domain.article import Article, ArticleId
from agentdesk.domain.settings import Company


@dataclass(frozen=True, slots=True)
class SiteOrder:
    """What is to be published. Of the articles, those that customers may not read are passed over."""

    articles: tuple[Article, ...]
    company: Company = Company()  # noqa: RUF009 - frozen
    email: str = ""
    """Where customers write to; empty: the site does not say."""
    language: str = ""
    """Of the first page; empty: English where there is any, else the first language."""
    changed: Mapping[ArticleId, date] = field(default_factory=dict)
    """When articles were last changed, as far as that is known."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A text that is not on the site, and why."""

    article: ArticleId
    language: str
    why: str


@dataclass(frozen=True, slots=True)
class Site:
    """A whole site, not written yet."""

    files: Mapping[str, bytes]
    """Contents by path, with forward slashes."""
    articles: Mapping[str, int]
    """How many are there in each language."""
    left_out: tuple[LeftOut, ...] = ()
    unsaid: tuple[str, ...] = ()
    """Settings that would have told customers more, such as `company.phone`."""

    @property
    def pages(self) -> int:
        """How many there are to be read."""
        return sum(path.endswith(".html") for path in self.files)
