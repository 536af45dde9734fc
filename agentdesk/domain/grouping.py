"""Which ticket a mail is shown in once merges and splits are taken into account.

Merging is union-find to the smallest root, so that every workstation ends with the same ticket whatever it
heard first;
undoing a merge simply leaves its event out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agentdesk.domain.events import Event, Merged, SplitOff, standing
from agentdesk.domain.ids import MessageKey, TicketId


@dataclass(frozen=True, slots=True)
class Grouping:
    """The merges and splits that stand."""

    roots: Mapping[TicketId, TicketId] = field(default_factory=dict)
    split: Mapping[MessageKey, TicketId] = field(default_factory=dict)

    def root(self, ticket: TicketId) -> TicketId:
        """The ticket that `ticket` has become part of (itself, where it was never merged)."""
        return self.roots.get(ticket, ticket)

    def ticket_of(self, key: MessageKey, native: TicketId) -> TicketId:
        """Where the mail `key`, which threading alone puts into `native`, is shown."""
        return self.root(self.split.get(key, native))

    def members(self, root: TicketId) -> frozenset[TicketId]:
        """Every ticket that is now part of `root`, itself included."""
        return frozenset(t for t, r in self.roots.items() if r == root) | {root}


def grouping(events: Iterable[Event]) -> Grouping:
    """The grouping that these events (merges, splits and what undoes them;
    others are passed over) amount to.
    """
    roots: dict[TicketId, TicketId] = {}
    split: dict[MessageKey, TicketId] = {}
    for event in standing(list(events)):
        if isinstance(event.change, Merged) and event.ticket is not None:
            _unite(roots, event.ticket, event.change.other)
        elif isinstance(event.change, SplitOff):
            split.update(dict.fromkeys(event.change.messages, event.change.new_ticket))
    return Grouping({ticket: _find(roots, ticket) for ticket in roots}, split)


def _find(roots: dict[TicketId, TicketId], ticket: TicketId) -> TicketId:
    while roots.get(ticket, ticket) != ticket:
        ticket = roots[ticket]
    return ticket


def _unite(roots: dict[TicketId, TicketId], one: TicketId, other: TicketId) -> None:
    low, high = sorted((_find(roots, one), _find(roots, other)))
    roots[low] = low
    roots[high] = low
    roots.setdefault(one, low)
    roots.setdefault(other, low)
