"""A mark at one of the places where its mail lies, and how several become few commands."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from agentdesk.domain.marks import JUNK, KEYWORDS, Mark
from agentdesk.services.ports import Location

Flags = frozenset[str]
NO_FLAGS: Flags = frozenset()


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """`keywords` are what the mail's ticket shows; None: it is in no ticket."""

    mark: Mark
    place: Location
    keywords: Flags | None

    @property
    def carried(self) -> Flags:
        """Keywords of ours that it has, whatever their case is there."""
        held = {flag.lower() for flag in self.place.flags}
        return frozenset(keyword for keyword in KEYWORDS if keyword.lower() in held)

    @property
    def to_add(self) -> Flags:
        """Keywords that it lacks."""
        return (self.keywords or NO_FLAGS) - self.carried

    @property
    def to_remove(self) -> Flags:
        """Keywords of ours that hold no longer."""
        return NO_FLAGS if self.keywords is None else self.carried - self.keywords

    @property
    def is_spam(self) -> bool:
        return JUNK in (self.keywords or NO_FLAGS)


def alike(mails: Iterable[tuple[PlacedMark, Flags]]) -> dict[Flags, list[PlacedMark]]:
    """Mails by the change that they need; without those that need none."""
    found = defaultdict[Flags, list[PlacedMark]](list)
    for one, flags in mails:
        if flags:
            found[flags].append(one)
    return found


def uids_of(mails: Iterable[PlacedMark]) -> list[int]:
    """Where they lie in their folder."""
    return [one.place.uid for one in mails]
