"""Tells how much of an answer is the agent's own, against the canned responses at hand."""

import threading
from collections.abc import Iterable

from agentdesk.domain.canned import CannedResponse
from agentdesk.domain.draft import Draft
from agentdesk.domain.originality import KnownTexts
from agentdesk.services.canned import without_placeholders
from agentdesk.services.canned_shelf import CannedSource
from agentdesk.services.ports import SettingsFile


class OriginalityGauge:
    """Asked at each pause of typing, from any thread; canned texts are looked through again only when they change."""

    def __init__(self, source: CannedSource, settings: SettingsFile) -> None:
        self._source = source
        self._settings = settings
        self._read: tuple[CannedResponse, ...] = ()
        self._known = KnownTexts()
        self._lock = threading.Lock()

    def of(self, draft: Draft) -> int | None:
        """Per cent of the draft's text that no canned response holds; None where it is too short to tell."""
        share = self._known_texts().originality(draft.text, tuple(self._filled_in(draft)))
        return None if share is None else round(share * 100)

    def _known_texts(self) -> KnownTexts:
        canned = tuple(self._source())
        with self._lock:
            if canned != self._read:
                bodies = (without_placeholders(body) for one in canned for body in one.bodies.values())
                self._read, self._known = canned, KnownTexts.of(bodies)
            return self._known

    def _filled_in(self, draft: Draft) -> Iterable[str]:
        """What placeholders can stand for in this draft."""
        agent = self._settings.load().agent
        yield from (agent.name, agent.id, draft.ticket, draft.subject)
        for person in (*draft.to, *draft.cc):
            yield from (person.name, person.email, person.email.partition("@")[0])
