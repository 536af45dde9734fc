"""Canned responses: finding one, and filling it in for a ticket."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from agentdesk.domain.canned import (
    NO_MACRO,
    CannedFile,
    CannedId,
    CannedKind,
    CannedResponse,
    CannedUse,
    Macro,
)
from agentdesk.domain.draft import DraftAttachment
from agentdesk.domain.errors import NotFound
from agentdesk.domain.ids import TicketId
from agentdesk.services.canned_facts import CannedFacts
from agentdesk.services.canned_shelf import CannedShelf
from agentdesk.services.carried_files import CarriedFiles
from agentdesk.services.journalist import Journalist
from agentdesk.services.templates import ALTERNATIVE, Filled, fill

_PLACEHOLDER = re.compile(r"\{\{[^{}]{0,120}\}\}")
_LIQUID = re.compile(r"\{\{[^{}]{0,400}\}\}|\{%[^{}]{0,400}%\}")
_CLOSE_ENOUGH = 55.0


@dataclass(frozen=True, slots=True)
class FilledCanned:
    """A canned response as it would go into an answer."""

    use: CannedUse
    title: str
    kind: CannedKind
    language: str
    """ISO 639-1, of the variant that was taken."""
    text: str
    subject: str = ""
    """Empty where the answer keeps its own."""
    cursor: int | None = None
    """Where in `text` the agent goes on, in code points; None: behind it."""
    asks: tuple[str, ...] = ()
    """Names that the agent is asked for, `alternative` among them, whether answered or not."""
    open: tuple[str, ...] = ()
    """Placeholders that are not filled in, as they stand in `text`."""
    values: tuple[str, ...] = ()
    """What placeholders were filled with: nobody's own words."""
    attachments: tuple[CannedFile, ...] = ()
    macro: Macro = NO_MACRO


class CannedLibrary:
    """The canned responses at hand."""

    def __init__(
        self, shelf: CannedShelf, facts: CannedFacts, files: CarriedFiles, journalist: Journalist
    ) -> None:
        self._shelf = shelf
        self._files = files
        self._facts = facts
        self._journalist = journalist

    def everything(self) -> tuple[CannedResponse, ...]:
        """All of them by title: drafts, retired ones, other agents' and fragments too."""
        return tuple(sorted(self._shelf(), key=lambda canned: canned.title.casefold()))

    def offered(self) -> tuple[CannedResponse, ...]:
        """Those that this agent may insert, by title."""
        agent = self._journalist.agent
        return tuple(canned for canned in self.everything() if canned.offered_to(agent))

    def own(self) -> frozenset[CannedId]:
        """Those that somebody here wrote, changed or took over from elsewhere."""
        return self._shelf.saved()

    def one(self, canned: CannedId) -> CannedResponse:
        """The one of that id. NotFound."""
        found = self._shelf.find(canned)
        if found is None:
            raise NotFound(f"There is no canned response {canned}.", "See `agentdesk canned list`.")
        return found

    def search(self, text: str, language: str = "") -> tuple[CannedResponse, ...]:
        """Those on offer that match, best first; all of them by title where nothing was typed."""
        offered = self.offered()
        if not text.strip():
            return offered
        scored = [(_score(text.casefold(), canned, language), canned) for canned in offered]
        return tuple(
            canned for score, canned in sorted(scored, key=lambda one: -one[0]) if score >= _CLOSE_ENOUGH
        )

    def filled(
        self,
        canned: CannedResponse,
        ticket: TicketId,
        language: str = "",
        answers: Mapping[str, str] | None = None,
    ) -> FilledCanned:
        """The text for this ticket. A placeholder without a value stays as it is, and blocks sending.

        `answers`: what the agent said when asked, by the name behind `ask.` (or `alternative`).
        """
        facts = self._facts.of(ticket, language)
        spoken = canned.language_for(facts.language)
        fragments = self.fragments(spoken)
        body = fill(canned.body_in(spoken), facts.values, fragments, answers or {})
        subject = fill(canned.subject_in(spoken), facts.values, fragments, answers or {}).text
        return _put_together(canned, spoken, body, " ".join(subject.split()))

    def facts(self, ticket: TicketId) -> Mapping[str, str]:
        """What placeholders stand for in this ticket, by dotted name."""
        return self._facts.of(ticket).values

    def files(self, files: tuple[CannedFile, ...]) -> tuple[DraftAttachment, ...]:
        """What goes along with an answer; a file that is gone has no content, and blocks sending."""
        return self._files.of(files)

    def fragments(self, language: str) -> dict[str, str]:
        """The pieces that templates may take in, by id."""
        return {one.id: one.body_in(language) for one in self._shelf() if one.fragment}


def _put_together(canned: CannedResponse, language: str, body: Filled, subject: str) -> FilledCanned:
    needs_alternative = ALTERNATIVE in canned.body_in(language)
    return FilledCanned(
        CannedUse(canned.id, canned.version),
        canned.title,
        canned.kind,
        language,
        body.text,
        subject,
        body.cursor,
        (*body.asks, *((ALTERNATIVE,) if needs_alternative else ())),
        open_placeholders(f"{subject}\n{body.text}"),
        body.values,
        canned.attachments,
        canned.macro,
    )


def without_placeholders(text: str) -> str:
    """A template with nothing where something would be filled in or decided."""
    return _LIQUID.sub(" ", text)


def open_placeholders(text: str) -> tuple[str, ...]:
    """The placeholders that are still unfilled, as they stand in the text."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(text)))


def _score(wanted: str, canned: CannedResponse, language: str) -> float:
    """Per cent: the title counts most, then the keywords, then the text."""
    in_title = fuzz.WRatio(wanted, canned.title.casefold())
    in_keywords = max((fuzz.WRatio(wanted, word.casefold()) for word in canned.keywords), default=0.0) * 0.95
    heading = " ".join((canned.title, *canned.keywords)).casefold()
    in_heading = fuzz.partial_token_set_ratio(wanted, heading) * 0.85 if len(wanted) > 2 else 0.0
    in_body = fuzz.partial_ratio(wanted, canned.body_in(language).casefold()) * 0.8
    return max(in_title, in_keywords, in_heading, in_body)
