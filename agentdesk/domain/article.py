"""An article of the knowledge: a question with its answer, or a tutorial, with a variant for each language.

Its texts are Markdown that may name what differs from host to host, as `{{ company.imap_host }}`. It is saved by an
event that holds all of it, as a canned response is. How its state moves: see domain.review.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from agentdesk.domain.canned import CannedId, CannedUse
from agentdesk.domain.review import EntryState, state_on

ArticleId = NewType("ArticleId", str)
"""Chosen once and never changed: lower case letters, digits and hyphens, for addresses and file names."""
ID_PATTERN = r"[a-z0-9][a-z0-9-]{0,79}"
"""Matches an id where it stands among other words."""
_ID, _LANGUAGE = re.compile(ID_PATTERN), re.compile(r"[a-z]{2}")


def is_article_id(text: str) -> bool:
    """Whether an article may have that id."""
    return _ID.fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Whether it looks like an ISO 639-1 code, which is all that a file name needs."""
    return _LANGUAGE.fullmatch(text) is not None


def page_of(article: str, language: str) -> str:
    """Where the article is in a help site."""
    return f"{language}/articles/{article}.html"


class ArticleKind(StrEnum):
    """How an article is read: a question is answered on the front page, a tutorial has a page of its own."""

    QUESTION = "question"
    TUTORIAL = "tutorial"


class Audience(StrEnum):
    """Who may read it. What is internal is never published, and never put into an answer."""

    PUBLIC = "public"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article in one language. `body` is Markdown; `category` is its heading among others; both may be empty."""

    title: str
    body: str
    category: str = ""
    summary: str = ""
    """One sentence without markup."""
    tags: tuple[str, ...] = ()
    """Words that customers use."""


NO_TEXT = ArticleText("", "")


@dataclass(frozen=True, slots=True)
class Article:
    """`texts` maps a language (ISO 639-1) to what is written in it."""

    id: ArticleId
    texts: Mapping[str, ArticleText]
    kind: ArticleKind = ArticleKind.QUESTION
    audience: Audience = Audience.PUBLIC
    state: EntryState = EntryState.APPROVED
    review_on: date | None = None

    def language_for(self, language: str) -> str:
        """`language` where there is a text in it, else English, else any."""
        return next((one for one in (language, "en") if one in self.texts), next(iter(self.texts), ""))

    def text_in(self, language: str) -> ArticleText:
        """The variant in the language that `language_for` gives."""
        return self.texts.get(self.language_for(language), NO_TEXT)

    def state_on(self, today: date) -> EntryState:
        """The state with the date of review taken into account."""
        return state_on(self.state, self.review_on, today)

    @property
    def ready(self) -> bool:
        """Whether agents are offered it."""
        return self.state is EntryState.APPROVED

    @property
    def published(self) -> bool:
        """Whether customers may read it."""
        return self.ready and self.audience is Audience.PUBLIC

    @property
    def use(self) -> CannedUse:
        """What stands for it in a draft into which its text was inserted; no canned response has such an id."""
        return CannedUse(CannedId(f"article/{self.id}"), self.version)

    @property
    def version(self) -> str:
        """Eight hex digits that stand for all its texts: the same for the same texts, on every workstation."""
        texts = [
            (one, text.title, text.body, text.summary, text.category, text.tags)
            for one, text in sorted(self.texts.items())
        ]
        return hashlib.sha256(repr(texts).encode("utf-8", "surrogatepass")).hexdigest()[:8]
