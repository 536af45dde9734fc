"""Which ticket a mail is shown in once merges and splits are taken into account.

Merging is union-find to the smallest root, so that every workstation ends with the same ticket whatever it
heard first; undoing a merge simply leaves its event out. What answers a mail that was split off follows it, each
by an event of its own; undoing the split takes all of it back.
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
    rejoined: Mapping[TicketId, TicketId] = field(default_factory=dict)
    """Tickets whose split was undone, and where each was split from."""

    def root(self, ticket: TicketId) -> TicketId:
        """The ticket that `ticket` has become part of (itself, where it was never merged)."""
        before = _find(self.rejoined, ticket)
        return self.roots.get(before, before)

    def ticket_of(self, key: MessageKey, native: TicketId) -> TicketId:
        """Where the mail `key`, which threading alone puts into `native`, is shown."""
        return self.root(self.split.get(key, native))

    def members(self, root: TicketId) -> frozenset[TicketId]:
        """Every ticket that is now part of `root`, itself included."""
        return frozenset(t for t in (*self.roots, *self.rejoined) if self.root(t) == root) | {root}


def grouping(events: Iterable[Event]) -> Grouping:
    """The grouping that these events (merges, splits and what undoes them;
    others are passed over) amount to.
    """
    every = list(events)
    stands = standing(every)
    founded = {e.change.new_ticket for e in stands if isinstance(e.change, SplitOff) and not follows_split(e)}
    roots: dict[TicketId, TicketId] = {}
    split: dict[MessageKey, TicketId] = {}
    for event in stands:
        if isinstance(event.change, Merged) and event.ticket is not None:
            _unite(roots, event.ticket, event.change.other)
        elif isinstance(event.change, SplitOff) and event.change.new_ticket in founded:
            split.update(dict.fromkeys(event.change.messages, event.change.new_ticket))
    return Grouping({ticket: _find(roots, ticket) for ticket in roots}, split, _rejoined(every, founded))


def follows_split(event: Event) -> bool:
    """Whether this says that a mail follows those that were split off before: it stands as long as their split."""
    return isinstance(event.change, SplitOff) and event.ticket == event.change.new_ticket


def _rejoined(events: list[Event], founded: set[TicketId]) -> dict[TicketId, TicketId]:
    """A new ticket is named after the one it was split from, so no chain of these leads back."""
    return {
        event.change.new_ticket: event.ticket
        for event in events
        if isinstance(event.change, SplitOff)
        and event.ticket is not None
        and not follows_split(event)
        and event.change.new_ticket not in founded
    }


def _find(roots: Mapping[TicketId, TicketId], ticket: TicketId) -> TicketId:
    while roots.get(ticket, ticket) != ticket:
        ticket = roots[ticket]
    return ticket


def _unite(roots: dict[TicketId, TicketId], one: TicketId, other: TicketId) -> None:
    low, high = sorted((_find(roots, one), _find(roots, other)))
    roots[low] = low
    roots[high] = low
    roots.setdefault(one, low)
    roots.setdefault(other, low)
