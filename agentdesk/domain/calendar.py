"""A calendar of business hours as settings.toml tells it, and what may be wrong with one.

[[calendars]]
name = "Support"
zone = "Europe/Warsaw"             # empty: this computer's
holidays = "PL"                    # a country, or a part of it: "BR-SP"; empty: none
monday = ["08:00-12:00", "13:00-17:00"]
saturday = ["10:00-14:00"]
special = { "2026-12-24" = "09:00-12:00", "2026-12-31" = "closed" }
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, tzinfo
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agentdesk.domain.business_hours import BusinessHours, Holidays, Shift, no_holidays
from agentdesk.domain.errors import SettingsError

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CLOSED = "closed"
_SHIFT = re.compile(r"\s*(\d{1,2}):(\d\d)\s*[-\u2013]\s*(\d{1,2}):(\d\d)\s*\Z")
_SHIFTS_ALLOWED = 'shifts that do not overlap, as "08:00-12:00" and "13:00-17:00"'


@dataclass(frozen=True, slots=True)
class Calendar:
    """When somebody is there. Shifts are texts such as `08:00-12:00`, in the order of the day."""

    name: str = ""
    zone: str = ""
    """IANA name; empty: the zone of this computer."""
    holidays: str = ""
    """ISO 3166 code of a country or of a part of it; empty: no day is a holiday."""
    monday: tuple[str, ...] = ()
    tuesday: tuple[str, ...] = ()
    wednesday: tuple[str, ...] = ()
    thursday: tuple[str, ...] = ()
    friday: tuple[str, ...] = ()
    saturday: tuple[str, ...] = ()
    sunday: tuple[str, ...] = ()
    special: Mapping[str, str] = field(default_factory=dict)
    """Shifts of single days, by commas, or `closed`; by date, as `2026-12-24`."""

    def shifts(self, weekday: int) -> tuple[str, ...]:
        """Of a day of the week, 0 for Monday."""
        listed: tuple[str, ...] = getattr(self, WEEKDAYS[weekday])
        return listed


def hours_of(
    calendar: Calendar, own_zone: tzinfo, holidays: Holidays = no_holidays, path: str = ""
) -> BusinessHours:
    """The business hours that it tells. SettingsError, which names the key below `path`, where it cannot be read or
    never opens.
    """
    week = tuple(_shifts(calendar.shifts(day), f"{path}{name}") for day, name in enumerate(WEEKDAYS))
    special = dict(_special(day, told, f"{path}special") for day, told in calendar.special.items())
    if not any(week) and not any(special.values()):
        raise SettingsError(f"{path}monday", [], f"at least one shift in the week, such as {_SHIFTS_ALLOWED}")
    return BusinessHours(_zone(calendar.zone, own_zone, f"{path}zone"), week, special, holidays)


def shifts_in(text: str) -> tuple[str, ...]:
    """Shifts that are written one behind the other."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _zone(name: str, own_zone: tzinfo, key: str) -> tzinfo:
    if not name:
        return own_zone
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsError(key, name, "the name of a time zone, such as Europe/Warsaw") from error


def _special(day: str, told: str, key: str) -> tuple[date, tuple[Shift, ...]]:
    try:
        when = date.fromisoformat(day)
    except ValueError as error:
        raise SettingsError(key, day, "days as 2026-12-24") from error
    listed = () if told.strip().lower() in ("", CLOSED) else shifts_in(told)
    return when, _shifts(listed, f"{key}.{day}")


def _shifts(listed: tuple[str, ...], key: str) -> tuple[Shift, ...]:
    shifts = tuple(_shift(text, key) for text in listed)
    for one, other in pairwise(sorted(shifts)):
        if other.minutes[0] < one.minutes[1]:
            raise SettingsError(key, f"{one}, {other}", _SHIFTS_ALLOWED)
    return shifts


def _shift(text: str, key: str) -> Shift:
    found = _SHIFT.match(text)
    try:
        hours = [int(part) for part in found.groups()] if found else []
        start, end = (
            time(hours[0], hours[1]),
            time(hours[2] % 24 if hours[2:] == [24, 0] else hours[2], hours[3]),
        )
    except (ValueError, IndexError) as error:
        raise SettingsError(key, text, _SHIFTS_ALLOWED) from error
    shift = Shift(start, end)
    if shift.minutes[0] >= shift.minutes[1]:
        raise SettingsError(key, text, "shifts that end after they begin, 24:00 at the latest")
    return shift
