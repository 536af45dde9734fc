"""How an entry once stood: each saving is an event that holds all of it, so its versions are the savings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic

from agentdesk.domain.errors import NotFound
from agentdesk.domain.events import Event, standing
from agentdesk.domain.ids import AgentId, EventId
from agentdesk.services.shelf import E, Saved


@dataclass(frozen=True, slots=True)
class Version(Generic[E]):
    """An entry as it once stood. `event` saved it; None: it came in a file."""

    entry: E
    event: EventId | None = None
    at: datetime | None = None
    agent: AgentId | None = None


def versions_of(
    entry: str, events: Iterable[Event], saved: Saved[E], files: Iterable[E]
) -> tuple[Version[E], ...]:
    """The newest first; what came in a file last."""
    made = [
        Version(found, event.id, event.stamp.at, event.agent)
        for event in standing(tuple(events))
        if (found := saved(event.change)) is not None and found.id == entry
    ]
    filed = [Version(one) for one in files if one.id == entry]
    return (*reversed(made), *filed)


def version_saved_by(event: EventId | None, versions: Iterable[Version[E]]) -> E:
    """The entry as that event saved it; None: as it came in a file. NotFound."""
    found = next((one.entry for one in versions if one.event == event), None)
    if found is None:
        raise NotFound("There is no such version any more.", "Choose another one.")
    return found
