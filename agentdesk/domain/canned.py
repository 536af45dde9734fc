"""A canned response: a text kept for a question that comes again, one entry with a variant for each language.

Its texts are Liquid templates. It is saved by an event that holds all of it, so its versions are the events that saved
it, and a team will get them the way it gets everything else. How its state moves: see domain.review.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from agentdesk.domain.ids import AgentId
from agentdesk.domain.review import EntryState, state_on

CannedId = NewType("CannedId", str)
"""Chosen once and never changed: made from the title, or as another system had it."""
LANGUAGES = ("en", "pl", "pt")
"""ISO 639-1 codes of the languages that entries of AgentDesk itself are written in."""


class CannedKind(StrEnum):
    """What a text does for its reader. A refusal must offer an alternative before it can be sent."""

    ANSWER = "answer"
    ACKNOWLEDGEMENT = "acknowledgement"
    REQUEST = "request"
    """Asks for information."""
    NOTICE = "notice"
    REFUSAL = "refusal"


class Scope(StrEnum):
    """Who is offered an entry."""

    TEAM = "team"
    PERSONAL = "personal"


class StatusAfter(StrEnum):
    """Where a macro leaves the ticket once the answer is sent."""

    WAITING = "waiting"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Macro:
    """What is done to the ticket along with the answer; shown to the agent before it is done."""

    status: StatusAfter | None = None
    tags: tuple[str, ...] = ()
    """Added."""
    snooze_hours: int | None = None
    """Out of sight for so long."""
    assignee: AgentId | None = None

    def __bool__(self) -> bool:
        return self != NO_MACRO

    def then(self, later: "Macro") -> "Macro":
        """Both; where they contradict each other, what the later one says."""
        return Macro(
            later.status or self.status,
            tuple(dict.fromkeys((*self.tags, *later.tags))),
            self.snooze_hours if later.snooze_hours is None else later.snooze_hours,
            later.assignee or self.assignee,
        )


NO_MACRO = Macro()


@dataclass(frozen=True, slots=True)
class CannedFile:
    """A file that goes along: kept once by the SHA-256 of its content (hex), and checked against it before sending."""

    name: str
    content_type: str
    digest: str
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class CannedResponse:
    """`bodies` and `subjects` map a language (ISO 639-1) to a template such as `Hello {{ contact.name }}`."""

    id: CannedId
    title: str
    bodies: Mapping[str, str]
    keywords: tuple[str, ...] = ()
    kind: CannedKind = CannedKind.ANSWER
    state: EntryState = EntryState.APPROVED
    scope: Scope = Scope.TEAM
    owner: AgentId | None = None
    """Whose it is, where it is personal."""
    folder: str = ""
    """Where the manager's tree shows it: names joined by `/`."""
    subjects: Mapping[str, str] = field(default_factory=dict)
    """Empty where the answer keeps its subject."""
    attachments: tuple[CannedFile, ...] = ()
    macro: Macro = NO_MACRO
    fragment: bool = False
    """A piece for other entries, which take it in by `{% render "its-id" %}`; never offered by itself."""
    review_on: date | None = None

    def body_in(self, language: str) -> str:
        """The variant in `language`, else English, else any."""
        return self.bodies.get(language) or self.bodies.get("en") or next(iter(self.bodies.values()), "")

    def subject_in(self, language: str) -> str:
        """The subject in the language that `body_in` would choose; empty where there is none."""
        return self.subjects.get(self.language_for(language), "")

    def language_for(self, language: str) -> str:
        """The language of what `body_in` gives."""
        first = next(iter(self.bodies), "")
        return next((one for one in (language, "en") if self.bodies.get(one)), first)

    def state_on(self, today: date) -> EntryState:
        """The state with the date of review taken into account."""
        return state_on(self.state, self.review_on, today)

    def offered_to(self, agent: AgentId) -> bool:
        """Whether it is there to be inserted by `agent`: neither a fragment, a draft, retired nor somebody else's."""
        theirs = self.scope is Scope.TEAM or self.owner in (None, agent)
        return theirs and not self.fragment and self.state is EntryState.APPROVED

    @property
    def version(self) -> str:
        """Eight hex digits that stand for all its texts: the same for the same texts, on every workstation."""
        texts = (sorted(self.bodies.items()), sorted(self.subjects.items()))
        return hashlib.sha256(repr((self.title, *texts)).encode("utf-8", "surrogatepass")).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class CannedUse:
    """That a canned response was inserted into an answer, and in which version."""

    id: CannedId
    version: str


@dataclass(frozen=True, slots=True)
class Inserted:
    """A stretch of a draft's text that stands as it was inserted: characters `start` to `end`, of code points.

    Editing inside it ends its being one. What comes from an article has the id of Article.use.
    """

    start: int
    end: int
    use: CannedUse

    def moved(self, by: int) -> "Inserted":
        """The same stretch so many characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)
