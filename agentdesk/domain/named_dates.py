"""Finds days and times of the clock that a text names, as they stand there: "2 March 2026", "12.03.2026", "16:40"."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Named(StrEnum):
    """What is named."""

    DATE = "date"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class NamedMoment:
    """The words of one, at code points `start` to `end`."""

    kind: Named
    words: str
    start: int
    end: int


_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|"
    "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"
)
_DAY, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:19|20)\d\d"
_DATE = (
    rf"{_YEAR}-\d\d-\d\d",
    rf"{_DAY}[./]\d\d?[./]{_YEAR}",
    rf"{_DAY}(?:st|nd|rd|th|º)?(?: of| de)? (?:{_MONTHS})\b\.?(?:,? (?:de )?{_YEAR})?",
    rf"(?:{_MONTHS})\.? {_DAY}(?:st|nd|rd|th)?\b(?:,? {_YEAR})?",
)
_TIME = r"(?:[01]?\d|2[0-3])(?::[0-5]\d(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?|h[0-5]\d\b)"
_FOUND = re.compile(
    rf"(?<![\w.:/-])(?:(?P<date>{'|'.join(_DATE)})|(?P<time>{_TIME}))(?![\w:/-]|\.\d)", re.IGNORECASE
)


def named_moments(text: str) -> tuple[NamedMoment, ...]:
    """All of them, in order. A sentence's own full stop does not belong to them."""
    return tuple(_moment(found) for found in _FOUND.finditer(text))


def _moment(found: re.Match[str]) -> NamedMoment:
    kind = Named.DATE if found["date"] else Named.TIME
    words = found[0] if found[0].lower().endswith("m.") else found[0].rstrip(".")
    return NamedMoment(kind, words, found.start(), found.start() + len(words))
