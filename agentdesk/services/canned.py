"""Canned responses: finding one and filling in its placeholders."""

import re
from collections.abc import Callable, Iterable

from rapidfuzz import fuzz

from agentdesk.domain.canned import CannedResponse
from agentdesk.domain.ids import TicketId
from agentdesk.services.inbox import Inbox
from agentdesk.services.ports import SettingsFile

CannedSource = Callable[[], Iterable[CannedResponse]]
"""Gives all canned responses, anew each time."""

_PLACEHOLDER = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_ANY_BRACES = re.compile(r"\{\{[^{}]{0,80}\}\}")
_CLOSE_ENOUGH = 55.0


class CannedLibrary:
    """The canned responses at hand.

    `source` gives them anew each time, so that an edited file counts at once.
    """

    def __init__(self, source: CannedSource, inbox: Inbox, settings: SettingsFile) -> None:
        self._source = source
        self._inbox = inbox
        self._settings = settings

    def search(self, text: str, language: str = "") -> tuple[CannedResponse, ...]:
        """Those that match, best first; all of them by title where nothing was typed."""
        everything = sorted(self._source(), key=lambda canned: canned.title.casefold())
        if not text.strip():
            return tuple(everything)
        scored = [(_score(text.casefold(), canned, language), canned) for canned in everything]
        return tuple(
            canned for score, canned in sorted(scored, key=lambda one: -one[0]) if score >= _CLOSE_ENOUGH
        )

    def filled(self, canned: CannedResponse, ticket: TicketId, language: str = "") -> str:
        """The text for this ticket; a placeholder that is unknown stays as it is, and blocks sending."""
        row = self._inbox.thread(ticket).row
        agent = self._settings.load().agent
        values = {
            "contact.name": row.contact.name or row.contact.email.partition("@")[0],
            "contact.email": row.contact.email,
            "ticket.id": row.id,
            "ticket.subject": row.subject,
            "agent.name": agent.name,
            "agent.email": agent.id,
        }
        body = canned.body_in(language or row.language)
        return _PLACEHOLDER.sub(lambda found: values.get(found[1]) or found[0], body)


def without_placeholders(text: str) -> str:
    """`text` with nothing where something would be filled in."""
    return _ANY_BRACES.sub(" ", text)


def open_placeholders(text: str) -> tuple[str, ...]:
    """The placeholders that are still unfilled, as they stand in the text."""
    return tuple(dict.fromkeys(_ANY_BRACES.findall(text)))


def _score(wanted: str, canned: CannedResponse, language: str) -> float:
    heading = " ".join((canned.title, *canned.keywords)).casefold()
    in_heading = fuzz.partial_token_set_ratio(wanted, heading)
    in_body = fuzz.partial_ratio(wanted, canned.body_in(language).casefold()) * 0.8
    return max(fuzz.WRatio(wanted, heading), in_heading if len(wanted) > 2 else 0.0, in_body)
