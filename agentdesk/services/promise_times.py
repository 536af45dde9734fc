"""Makes a time of the words that promise one: "by 16:00", "jutro do 12:00", "até amanhã ao meio-dia".

What is counted from now (hours, days) and what is named from today (tomorrow, Friday) is worked out here, in the
contact's time zone; dates are read by dateparser. What it was measured to read wrong is in docs/decisions.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from agentdesk.domain.promise_wording import PromiseWording, promise_wordings
from agentdesk.services import promise_time_words as words

_END_OF_DAY = time(17)
"""When a promised day ends where no time is given: with business hours."""
_FRIDAY = 4
_AT_ONCE = 5
"""Fewer minutes are a manner of speaking: "it is there in a minute"."""
_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class PromisedTime:
    """`due` is aware; `words` are the answer's own, at code points `start` to `end`."""

    due: datetime
    words: str
    start: int
    end: int


def promised_times(text: str, now: datetime, zone: tzinfo) -> tuple[PromisedTime, ...]:
    """All that `text` promises, as far as the words make a time; past ones too."""
    here = now.astimezone(zone)
    found = ((one, _due(one, here)) for one in promise_wordings(text))
    return tuple(
        PromisedTime(due.astimezone(UTC), text[one.start : one.end], one.start, one.end)
        for one, due in found
        if due is not None
    )


def first_promise(promises: Iterable[PromisedTime], now: datetime) -> PromisedTime | None:
    """The first that is still to come."""
    return next((one for one in promises if one.due > now), None)


def _due(said: PromiseWording, here: datetime) -> datetime | None:
    try:
        if said.unit:
            return _counted(said, here)
        return _named(said, here)
    except (ValueError, OverflowError):
        return None


def _counted(said: PromiseWording, here: datetime) -> datetime | None:
    """So many units from now: hours pass on the clock that never jumps, days end as they do on the wall."""
    amount, unit = _amount(said.amount), _unit(said.unit)
    if unit is None or amount is None:
        return None
    if unit == "workday":
        day = here.date()
        for _ in range(min(int(amount), 60)):
            day = _next_workday(day)
        return _at(here, day, here.time())
    if unit in ("day", "week"):
        days = int(amount * (7 if unit == "week" else 1))
        return _at(here, here.date() + timedelta(days=days), here.time())
    if amount * words.MINUTES[unit] < _AT_ONCE:
        return None
    length = timedelta(minutes=amount * words.MINUTES[unit])
    return (here.astimezone(UTC) + length).astimezone(here.tzinfo)


def _named(said: PromiseWording, here: datetime) -> datetime | None:
    moment = _clock(said.time) if said.time else _part(said.part or said.day)
    if said.time and moment is None:
        return None
    day = _day(said.day, here) if said.day else here.date()
    if day is None:
        return None
    if moment == time.max:  # midnight, the end of that day
        return _at(here, day + timedelta(days=1), time())
    due = _at(here, day, moment or _END_OF_DAY)
    return due + timedelta(days=7) if due <= here and _weekday(said.day) is not None else due


def _at(here: datetime, day: date, moment: time) -> datetime:
    """That moment of that day on the wall; one that the clock skips is as much later."""
    there = datetime.combine(day, moment.replace(tzinfo=None), here.tzinfo)
    return there.astimezone(UTC).astimezone(here.tzinfo)


def _next_workday(day: date) -> date:
    day += timedelta(days=1)
    while day.weekday() > _FRIDAY:
        day += timedelta(days=1)
    return day


def _amount(said: str) -> float | None:
    numbers = re.findall(r"\d+", said)
    if numbers:
        return float(numbers[-1])
    return next((value for word, value in words.NUMBERS if re.search(rf"\b{word}\b", said)), 1.0)


def _unit(said: str) -> str | None:
    return next((unit for stem, unit in words.UNITS if said.startswith(stem)), None)


def _part(said: str) -> time | None:
    return next((moment for stem, moment in words.PARTS if stem in said), None)


def _clock(said: str) -> time | None:
    """`16:00`, `16h30`, `4 pm`, `o 12`; 24:00 is the end of the day."""
    match = re.search(r"(\d{1,2})(?:[:.h](\d\d))?", said)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour == 24:
        return time.max
    if re.search(r"p\.?m", said) and hour < 12:
        hour += 12
    elif re.search(r"a\.?m", said) and hour == 12:
        hour = 0
    return time(hour, minute)


def _day(said: str, here: datetime) -> date | None:
    today = here.date()
    for phrase, days in words.RELATIVE:
        if phrase in said:
            return today + timedelta(days=days)
    if any(word in said for word in words.WEEK):
        ahead = (_FRIDAY - today.weekday()) % 7
        return today + timedelta(days=ahead + 7 * any(word in said for word in words.NEXT))
    weekday = _weekday(said)
    if weekday is None:
        return _dated(said, here)
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _weekday(said: str) -> int | None:
    return next((day for stem, day in words.WEEKDAYS if stem in said), None)


def _dated(said: str, here: datetime) -> date | None:
    """A date of the calendar, the coming one where no year is given."""
    import dateparser

    written = re.sub(r"(\d)(?:st|nd|rd|th|º|o)\b", r"\1", said)
    found: datetime | None = dateparser.parse(
        written,
        languages=["en", "pl", "pt"],
        settings={"DATE_ORDER": "DMY", "RELATIVE_BASE": here.replace(tzinfo=None)},
    )
    if found is None:
        return None
    day = found.date()
    if day < here.date() and not re.search(r"\d{4}", written) and here.date() - day > _YEAR / 2:
        return day.replace(year=day.year + 1)
    return day
