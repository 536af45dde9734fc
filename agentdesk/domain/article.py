"""An article of the knowledge base, one entry with a variant for each language, in Markdown.

It is saved by an event that holds all of it, as canned responses are (domain.canned).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

ArticleId = NewType("ArticleId", str)
"""Lower case letters, digits and hyphens, chosen once; the name of its published page."""


class Audience(StrEnum):
    """Public articles are published and may be linked to; internal ones never leave the desk."""

    PUBLIC = "public"
    INTERNAL = "internal"


class ArticleForm(StrEnum):
    """Where the published site shows it."""

    FAQ = "faq"
    TUTORIAL = "tutorial"


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article in one language."""

    title: str
    body: str
    """Markdown (CommonMark, with tables)."""
    summary: str = ""
    """One sentence, for lists and search results."""


@dataclass(frozen=True, slots=True)
class Article:
    """`texts` maps a language (ISO 639-1) to the article in it."""

    id: ArticleId
    texts: Mapping[str, ArticleText]
    category: str = ""
    tags: tuple[str, ...] = ()
    audience: Audience = Audience.PUBLIC
    form: ArticleForm = ArticleForm.TUTORIAL
    retired: bool = False
    review_on: date | None = None

    def text_in(self, language: str) -> ArticleText:
        """The variant in `language`, else English, else any."""
        return self.texts.get(language) or self.texts.get("en") or next(iter(self.texts.values()))

    def due(self, today: date) -> bool:
        """Whether it is to be read over."""
        return not self.retired and self.review_on is not None and self.review_on <= today
