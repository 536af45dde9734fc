"""Tells which stretches of a draft still stand as they were inserted.

Each inserted text is a piece with a mark of its own, which the document carries along as text is moved. Its mark alone
proves nothing: what is typed at the edge of a piece, or inside it, takes the mark over. A piece stands where its whole
text is found, beginning under its mark. So typing at its edges is not inside it, editing inside ends it, and undoing
that edit brings it back, without anything being written to the document.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from agentdesk.domain.canned import CannedUse, Inserted

Mark = int
MarkAt = Callable[[int], Mark | None]
"""Gives the mark that the document has on a character, counted in code points; None for none."""

_MOST_TRIES = 200
"""A text such as "." could be found ten thousand times."""
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as it was inserted, or one side of it where the cursor was put in between."""

    use: CannedUse
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A piece that stands in the draft: characters `start` to `end`, of code points."""

    start: int
    end: int
    piece: Piece

    @property
    def inserted(self) -> Inserted:
        """As the draft keeps it."""
        return Inserted(self.start, self.end, self.piece.use)


def as_shown(text: str) -> str:
    """`text` as the editor gives it back: one kind of line end, one kind of space."""
    return _LINE_ENDS.sub("\n", text).replace("\u00a0", " ")


def parts_at(text: str, cursor: int | None) -> tuple[str, ...]:
    """`text` cut where the cursor is to stand, so that writing there changes no piece."""
    at = len(text) if cursor is None else cursor
    return tuple(part for part in (text[:at], text[at:]) if part)


def standing(text: str, pieces: Mapping[Mark, Piece], mark_at: MarkAt) -> tuple[Standing, ...]:
    """The pieces that stand in `text`, in order and without overlap."""
    found = sorted(
        (one for mark, piece in pieces.items() if (one := _place(text, mark, piece, mark_at)) is not None),
        key=lambda one: one.start,
    )
    return tuple(_apart(found))


def _place(text: str, mark: Mark, piece: Piece, mark_at: MarkAt) -> Standing | None:
    places = islice(_places(text, piece.text), _MOST_TRIES)
    start = next((at for at in places if mark_at(at) == mark), None)
    return None if start is None else Standing(start, start + len(piece.text), piece)


def _places(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted) if wanted.strip() else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _apart(found: list[Standing]) -> Iterator[Standing]:
    end = 0
    for one in found:
        if one.start >= end:
            end = one.end
            yield one
