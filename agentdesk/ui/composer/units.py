"""Positions in a text: Python counts code points, Qt counts UTF-16 units, of which an emoji has two."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

_OF_TWO = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Units:
    """Converts the positions of one text both ways; the same number where it has no character of two units."""

    points: tuple[int, ...] = field(default=(), repr=False)
    """Where its characters of two units are, in code points."""
    doubled: tuple[int, ...] = field(default=(), repr=False)
    """The same in UTF-16 units."""

    @classmethod
    def of(cls, text: str) -> "Units":
        points = tuple(found.start() for found in _OF_TWO.finditer(text))
        return cls(points, tuple(at + before for before, at in enumerate(points)))

    def unit(self, point: int) -> int:
        """The UTF-16 unit at which code point number `point` begins."""
        return point + bisect_left(self.points, point)

    def point(self, unit: int) -> int:
        """The code point that UTF-16 unit number `unit` belongs to."""
        return unit - bisect_left(self.doubled, unit)


def units_in(text: str) -> int:
    """How many UTF-16 units `text` has."""
    return Units.of(text).unit(len(text))
