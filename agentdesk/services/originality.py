"""Tells how much of an answer is the agent's own, against the canned responses and articles at hand."""

import threading
from collections.abc import Iterable, Iterator

from agentdesk.domain.article import Article
from agentdesk.domain.canned import CannedResponse
from agentdesk.domain.draft import Draft
from agentdesk.domain.originality import KnownTexts
from agentdesk.services.article_shelf import ArticleSource
from agentdesk.services.canned import without_placeholders
from agentdesk.services.canned_shelf import CannedSource
from agentdesk.services.markdown import for_reply
from agentdesk.services.ports import SettingsFile


class OriginalityGauge:
    """Asked at each pause of typing, from any thread; kept texts are looked through again only when they change."""

    def __init__(self, canned: CannedSource, articles: ArticleSource, settings: SettingsFile) -> None:
        self._canned = canned
        self._articles = articles
        self._settings = settings
        self._read: tuple[tuple[CannedResponse, ...], tuple[Article, ...]] = ((), ())
        self._known = KnownTexts()
        self._lock = threading.Lock()

    def of(self, draft: Draft) -> int | None:
        """Per cent of the draft's text that nothing kept here holds; None where it is too short to tell."""
        share = self._known_texts().originality(draft.text, tuple(self._filled_in(draft)))
        return None if share is None else round(share * 100)

    def _known_texts(self) -> KnownTexts:
        kept = tuple(self._canned()), tuple(self._articles())
        with self._lock:
            if kept != self._read:
                self._read, self._known = kept, KnownTexts.of(_texts(*kept))
            return self._known

    def _filled_in(self, draft: Draft) -> Iterable[str]:
        """What placeholders can stand for in this draft."""
        agent = self._settings.load().agent
        yield from (agent.name, agent.id, draft.ticket, draft.subject)
        for person in (*draft.to, *draft.cc):
            yield from (person.name, person.email, person.email.partition("@")[0])


def _texts(canned: Iterable[CannedResponse], articles: Iterable[Article]) -> Iterator[str]:
    """As they would stand in an answer."""
    for one in canned:
        yield from map(without_placeholders, one.bodies.values())
    for article in articles:
        yield from (for_reply(without_placeholders(text.body)) for text in article.texts.values())
