"""How canned responses end: what became of the tickets that they were sent in.

Shares carry their 95 % interval (E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
1927) and are not told below FEW uses, where they would say nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from statistics import median

FEW = 20
"""Uses."""
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """`share` of `of` uses, all between 0 and 1; the true one lies between `low` and `high`, 19 times of 20."""

    share: float
    low: float
    high: float
    of: int


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer that a canned response went into, and what followed within the days that count."""

    originality: int | None
    """Per cent that was the agent's own; None where it was too short to tell."""
    closed: bool
    """Whether the ticket was closed with it, or afterwards."""
    wrote_again: bool
    """Whether the customer asked again."""
    only_answer: bool
    """Whether the ticket needed no other one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a canned response. Shares are None below FEW uses."""

    uses: int
    originality: int | None = None
    """The median, in per cent."""
    reopened: Share | None = None
    """Of those that were closed: how many the customer opened again."""
    followed_up: Share | None = None
    """How many the customer wrote about again."""
    one_touch: Share | None = None
    """How many were solved by this answer alone."""


def outcome_of(sent: Iterable[Sent]) -> Outcome:
    """The outcome of all these uses of one canned response."""
    uses = tuple(sent)
    closed = [use for use in uses if use.closed]
    told = [use.originality for use in uses if use.originality is not None]
    return Outcome(
        len(uses),
        round(median(told)) if told else None,
        share_of(sum(use.wrote_again for use in closed), len(closed)),
        share_of(sum(use.wrote_again for use in uses), len(uses)),
        share_of(sum(use.closed and use.only_answer and not use.wrote_again for use in uses), len(uses)),
    )


def share_of(hits: int, of: int) -> Share | None:
    """`hits` of `of` with Wilson's interval; None where `of` is too few."""
    if of < FEW:
        return None
    share = hits / of
    middle = (share + _Z**2 / (2 * of)) / (1 + _Z**2 / of)
    spread = _Z * sqrt(share * (1 - share) / of + _Z**2 / (4 * of**2)) / (1 + _Z**2 / of)
    return Share(share, max(0.0, middle - spread), min(1.0, middle + spread), of)
