"""Business hours: when somebody is there, with split shifts, holidays, exceptions, and clocks put forward and back.

A shift is told in the time on the wall. A day on which the clocks change is cut where they do, and each part is looked
at by its own offset: an hour that the wall shows twice is open twice, one that it skips is not open at all.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from itertools import pairwise

Holidays = Callable[[int], Mapping[date, str]]
"""The public holidays of a year, with their names."""
LOOKED_AHEAD = timedelta(days=400)
"""So far an opening is looked for: a calendar that stays closed longer never opens."""
_DAY, _STEP = timedelta(days=1), timedelta(hours=6)
_FARTHEST = timedelta(hours=15)
"""From UTC to any zone."""
_MIDNIGHT, _NOTHING = time(), timedelta()
_MOST_KNOWN = 4_000
"""Days of which the stretches are kept ready."""


def no_holidays(_year: int) -> Mapping[date, str]:
    """For calendars without any."""
    return {}


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    """From `start` to `end` on the wall; midnight as its end is the end of the day."""

    start: time
    end: time

    def __str__(self) -> str:
        return (
            f"{self.start:%H:%M}-{self.end:%H:%M}" if self.end != _MIDNIGHT else f"{self.start:%H:%M}-24:00"
        )

    @property
    def minutes(self) -> tuple[int, int]:
        """Minutes of the day at which it begins and ends."""
        end = self.end.hour * 60 + self.end.minute
        return self.start.hour * 60 + self.start.minute, end or 24 * 60


@dataclass(frozen=True, slots=True)
class Open:
    """A stretch of time in which somebody is there (aware UTC)."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Opening:
    """How it stands at a moment. `changes_at` (aware UTC): when it closes, or opens; None: not within a year."""

    is_open: bool
    changes_at: datetime | None
    holiday: str = ""
    """Name of today's holiday, in the language of the country where it is known by one."""


Week = tuple[tuple[Shift, ...], ...]
"""Shifts of Monday to Sunday."""


@dataclass(frozen=True)
class BusinessHours:
    """`special` replaces the shifts of a day, with none at all where it is closed; it wins over a holiday."""

    zone: tzinfo
    week: Week
    special: Mapping[date, tuple[Shift, ...]] = field(default_factory=dict)
    holidays: Holidays = no_holidays
    _known: dict[date, "_OpenDay"] = field(default_factory=dict, init=False, repr=False, compare=False)

    def shifts_on(self, day: date) -> tuple[Shift, ...]:
        """Those of a day of the calendar."""
        if day in self.special:
            return self.special[day]
        return () if self.holiday_on(day) is not None else self.week[day.weekday()]

    def holiday_on(self, day: date) -> str | None:
        """Name of the holiday that a day of the calendar is; None where it is none, or its shifts are told apart."""
        return None if day in self.special else self.holidays(day.year).get(day)

    def is_open(self, at: datetime) -> bool:
        """Whether somebody is there at that moment (aware)."""
        return any(one.start <= at < one.end for one in self.opened(at, at + timedelta(microseconds=1)))

    def opened(self, since: datetime, until: datetime) -> Iterator[Open]:
        """What is open from `since` to `until` (aware), in order, without overlap, touching stretches as one."""
        return _joined(self._clipped(since.astimezone(UTC), until.astimezone(UTC)))

    def between(self, since: datetime, until: datetime) -> timedelta:
        """How much of the time from `since` to `until` (aware) was open; nothing where `until` comes first."""
        first, last = since.astimezone(UTC), until.astimezone(UTC)
        if first >= last:
            return _NOTHING
        return sum((self._of_day(day).within(first, last) for day in _days(first, last)), _NOTHING)

    def after(self, since: datetime, length: timedelta) -> datetime | None:
        """The moment at which so much open time has passed since then (aware UTC); None: it never will have."""
        left = length
        for one in self._ahead(since):
            if one.end - one.start >= left:
                return one.start + left
            left -= one.end - one.start
        return None

    def opens_next(self, at: datetime) -> datetime | None:
        """When somebody is there again, `at` itself where it is open (aware UTC); None: never."""
        return next((one.start for one in self._ahead(at)), None)

    def closes_next(self, at: datetime) -> datetime | None:
        """When the stretch ends that is open at that moment; None where it is closed, or open without end."""
        first = next(self._ahead(at), None)
        return (
            first.end if first is not None and first.start <= at and first.end < at + LOOKED_AHEAD else None
        )

    def _ahead(self, since: datetime) -> Iterator[Open]:
        return self.opened(since, since + LOOKED_AHEAD)

    def _clipped(self, since: datetime, until: datetime) -> Iterator[Open]:
        if since < until:
            for day in _days(since, until):
                yield from self._of_day(day).clipped(since, until)

    def _of_day(self, day: date) -> "_OpenDay":
        """A list of tickets asks for the same days again and again."""
        if day not in self._known:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            parts = _parts(self.zone, day)
            found = (_on_wall(day, shift, part) for shift in self.shifts_on(day) for part in parts)
            ordered = sorted((one for one in found if one.start < one.end), key=lambda one: one.start)
            self._known[day] = _OpenDay(tuple(_joined(ordered)))
        return self._known[day]


class _OpenDay:
    """The stretches of one day of the calendar, in order, without overlap."""

    __slots__ = ("_stretches", "_total")

    def __init__(self, stretches: tuple[Open, ...]) -> None:
        self._stretches = stretches
        self._total = sum((one.end - one.start for one in stretches), _NOTHING)

    def within(self, since: datetime, until: datetime) -> timedelta:
        """How much of it lies between the two."""
        if self._stretches and since <= self._stretches[0].start and self._stretches[-1].end <= until:
            return self._total
        return sum((one.end - one.start for one in self.clipped(since, until)), _NOTHING)

    def clipped(self, since: datetime, until: datetime) -> Iterator[Open]:
        """What of it lies between the two."""
        for one in self._stretches:
            if one.end > since and one.start < until:
                yield Open(max(one.start, since), min(one.end, until))


def _days(since: datetime, until: datetime) -> Iterator[date]:
    """Those that the wall of any zone may show between the two."""
    day, last = (since - _FARTHEST).date(), (until + _FARTHEST).date()
    while day <= last:
        yield day
        day += _DAY


def _joined(ordered: Iterable[Open]) -> Iterator[Open]:
    """Stretches that touch or overlap as one."""
    last: Open | None = None
    for one in ordered:
        if last is not None and one.start > last.end:
            yield last
            last = None
        last = one if last is None else Open(last.start, max(last.end, one.end))
    if last is not None:
        yield last


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch (aware UTC) in which the wall is `offset` ahead of UTC."""

    start: datetime
    end: datetime
    offset: timedelta


def _on_wall(day: date, shift: Shift, part: _Part) -> Open:
    """What of a shift lies in that part; it ends before it begins where that is nothing."""
    midnight = datetime.combine(day, _MIDNIGHT, UTC) - part.offset
    begins, ends = (midnight + timedelta(minutes=minute) for minute in shift.minutes)
    return Open(max(begins, part.start), min(ends, part.end))


@lru_cache(maxsize=4096)
def _parts(zone: tzinfo, day: date) -> tuple[_Part, ...]:
    """All time in which the wall may show that day, cut where its offset changes."""
    start = datetime.combine(day, _MIDNIGHT, UTC) - _FARTHEST
    end = start + _DAY + 2 * _FARTHEST
    cuts = [start, *_changes(zone, start, end), end]
    return tuple(_Part(one, other, _offset(zone, one)) for one, other in pairwise(cuts))


def _changes(zone: tzinfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """The moments at which the clocks change; two changes lie more than `_STEP` apart."""
    while start < end:
        following = min(start + _STEP, end)
        if _offset(zone, start) != _offset(zone, following):
            yield _change(zone, start, following)
        start = following


def _change(zone: tzinfo, before: datetime, after: datetime) -> datetime:
    """The second at which the offset of `after` begins to hold."""
    old, low, high = _offset(zone, before), 0, int((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, before + timedelta(seconds=middle)) == old:
            low = middle
        else:
            high = middle
    return before + timedelta(seconds=high)


def _offset(zone: tzinfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()
