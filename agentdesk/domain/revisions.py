"""Two versions of a text side by side, line by line."""

import difflib
from dataclasses import dataclass
from enum import StrEnum

_LONGEST = 5_000
"""Lines that are compared; of more the rest is left out."""


class LineFate(StrEnum):
    """What became of a line."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line of the older or the newer text."""

    fate: LineFate
    text: str


def compared(older: str, newer: str) -> tuple[ComparedLine, ...]:
    """Every line of both: what was removed before what was added in its place."""
    before, after = older.splitlines()[:_LONGEST], newer.splitlines()[:_LONGEST]
    lines: list[ComparedLine] = []
    for what, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            lines += [ComparedLine(LineFate.KEPT, line) for line in before[a:b]]
            continue
        lines += [ComparedLine(LineFate.REMOVED, line) for line in before[a:b]]
        lines += [ComparedLine(LineFate.ADDED, line) for line in after[c:d]]
    return tuple(lines)
