"""A search as the agent typed it, read into words and filters."""

from dataclasses import dataclass
from datetime import date

from agentdesk.domain.events import Status


@dataclass(frozen=True, slots=True)
class Term:
    """A word (matched as a prefix) or a phrase, wanted or not. `field`:
    "" everything, else "from", "to" or "subject".
    """

    text: str
    phrase: bool = False
    negated: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """An exact condition: `name` is "is", "tag" or "assignee", with its value in lower case."""

    name: str
    value: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """All conditions hold together. `before` is exclusive, `after` inclusive, both local dates."""

    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    has_attachment: bool | None = None
    before: date | None = None
    after: date | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return self == SearchQuery()


IS_VALUES: frozenset[str] = frozenset(
    {*(s.value for s in Status), "open", "urgent", "vip", "unassigned", "mine", "promised"}
)
"""What `is:` takes. `open` is needs_reply, waiting or snoozed."""
