"""The business hours of the settings: whether somebody is there, when next, and how customers are told."""

import threading
from collections.abc import Mapping
from datetime import date
from functools import cache

from agentdesk.domain.business_hours import BusinessHours, Holidays, Opening, no_holidays
from agentdesk.domain.calendar import Calendar, hours_of
from agentdesk.domain.errors import SettingsError
from agentdesk.services.ports import Clock, SettingsFile
from agentdesk.services.system_zone import system_zone


class Hours:
    """Asked from any thread; calendars are read again only when they changed."""

    def __init__(self, settings: SettingsFile, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._read: tuple[Calendar, ...] = ()
        self._made: Mapping[str, BusinessHours] = {}
        self._lock = threading.Lock()

    def calendar(self, name: str = "") -> BusinessHours | None:
        """The one of that name, the first for an empty one; None where no hours are set. SettingsError."""
        made = self._calendars()
        return made.get(name) if name else next(iter(made.values()), None)

    def now(self) -> Opening | None:
        """How it stands now, by the first calendar; None where no hours are set. SettingsError."""
        hours, now = self.calendar(), self._clock.now()
        if hours is None:
            return None
        holiday = hours.holiday_on(now.astimezone(hours.zone).date()) or ""
        if hours.is_open(now):
            return Opening(True, hours.closes_next(now), holiday)
        return Opening(False, hours.opens_next(now), holiday)

    def _calendars(self) -> Mapping[str, BusinessHours]:
        told = self._settings.load().calendars
        with self._lock:
            if told != self._read:
                self._made, self._read = business_hours(told), told
            return self._made


def business_hours(calendars: tuple[Calendar, ...]) -> dict[str, BusinessHours]:
    """What they tell, by name. SettingsError, which names the key."""
    made: dict[str, BusinessHours] = {}
    for number, one in enumerate(calendars, 1):
        path = f"calendars[{number}]."
        if one.name in made:
            raise SettingsError(f"{path}name", one.name, "a name that no other calendar has")
        made[one.name] = hours_of(one, system_zone(), holidays_of(one.holidays, f"{path}holidays"), path)
    return made


def holidays_of(code: str, key: str = "holidays") -> Holidays:
    """The public holidays of a country, `PL`, or of a part of it, `BR-SP` (python-holidays). SettingsError where there
    is no such place; its years are reckoned when they are asked for.
    """
    if not code:
        return no_holidays
    country, _, part = code.strip().upper().partition("-")
    if not _is_known(country, part):
        raise SettingsError(key, code, "a country, as PL, or a part of it, as BR-SP")
    return lambda year: _holidays(country, part, year)


def _is_known(country: str, part: str) -> bool:
    known = countries()
    return country in known and (not part or part in known[country])


@cache
def countries() -> Mapping[str, frozenset[str]]:
    """The countries of which the holidays are known, by ISO 3166 code, each with its parts."""
    import holidays

    return {
        one: frozenset(parts)
        for one, parts in holidays.list_supported_countries(include_aliases=False).items()
    }


@cache
def _holidays(country: str, part: str, year: int) -> Mapping[date, str]:
    import holidays

    spoken = getattr(holidays, country).default_language
    return dict(holidays.country_holidays(country, subdiv=part or None, years=year, language=spoken))
