"""What the ticket list holds and which ticket comes next, as plain values without Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from agentdesk.domain.ids import TicketId
from agentdesk.domain.service_level import Due
from agentdesk.domain.views import TicketRow, View

PAGE = 400
"""Rows asked for at first; four times as many each time the end is reached."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One row, with the passage that a search found in it, or how its mail in the outbox stands, in a word, and by when
    the customer is to be answered.
    """

    row: TicketRow
    passage: str = ""
    outbox: str = ""
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is to show: a view, or a search that takes its place while it is not empty."""

    view: View = View.NEEDS_REPLY
    query: str = ""
    limit: int = PAGE


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list shows. `read_as` says how a search was understood; `refused` why it could not be."""

    wanted: Wanted
    rows: tuple[Listed, ...] = ()
    read_as: str = ""
    refused: str = ""

    @property
    def complete(self) -> bool:
        """Whether there is no more to fetch."""
        return len(self.rows) < self.wanted.limit

    def ids(self) -> list[TicketId]:
        return [listed.row.id for listed in self.rows]


def next_current(
    before: Sequence[TicketId], after: Sequence[TicketId], current: TicketId | None
) -> TicketId | None:
    """Which ticket to be at once `before` became `after`: the same, else the nearest after it, else before it."""
    if not after:
        return None
    here = set(after)
    if current in here:
        return current
    if current is None or current not in before:
        return after[0]
    at = before.index(current)
    following = next((ticket for ticket in before[at:] if ticket in here), None)
    preceding = next((ticket for ticket in reversed(before[:at]) if ticket in here), None)
    return following or preceding or after[0]


def targets(
    marked: set[TicketId], order: Sequence[TicketId], current: TicketId | None
) -> tuple[TicketId, ...]:
    """What a verb acts on: the selected tickets in the list's order, else the current one."""
    if marked:
        return tuple(ticket for ticket in order if ticket in marked)
    return (current,) if current is not None else ()
