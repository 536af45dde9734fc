"""Says business hours as customers read them: "Monday to Friday 8:00–17:00, Saturday 10:00–14:00"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from agentdesk.domain.business_hours import BusinessHours, Shift
from agentdesk.domain.calendar import hours_of
from agentdesk.domain.settings import Company, Settings
from agentdesk.services.system_zone import system_zone

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "pl": ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    "pt": (
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ),
}
_TO = {"en": "{} to {}", "pl": "{}–{}", "pt": "{} a {}"}
_ALWAYS = {"en": "around the clock", "pl": "przez całą dobę", "pt": "24 horas por dia"}
_AND = {"en": "and", "pl": "i", "pt": "e"}
_NO_HOLIDAYS = {
    "en": "closed on public holidays",
    "pl": "w dni ustawowo wolne nieczynne",
    "pt": "fechado em feriados",
}


def hours_text(hours: BusinessHours, language: str, *, holidays: bool) -> str:
    """The usual week in `language` (ISO 639-1; English for one that is not known), in the time of its zone; `holidays`:
    whether there are days off.
    """
    spoken = language if language in _DAYS else "en"
    parts = list(_parts(hours, spoken))
    zone = getattr(hours.zone, "key", "")
    told = ", ".join(parts) + (f" ({zone.rpartition('/')[2].replace('_', ' ')})" if zone else "")
    return f"{told}; {_NO_HOLIDAYS[spoken]}" if holidays else told


def _parts(hours: BusinessHours, language: str) -> Iterator[str]:
    for shifts, days in groupby(range(7), key=lambda day: hours.week[day]):
        run = list(days)
        if shifts:
            yield f"{_run(run, language)} {_times(shifts, language)}"


def _run(days: list[int], language: str) -> str:
    names = _DAYS[language]
    first, last = names[days[0]], names[days[-1]]
    if len(days) == 1:
        return first
    return f"{first} {_AND[language]} {last}" if len(days) == 2 else _TO[language].format(first, last)


def _times(shifts: tuple[Shift, ...], language: str) -> str:
    if any(one.minutes == (0, 24 * 60) for one in shifts):
        return _ALWAYS[language]
    return f" {_AND[language]} ".join(
        f"{_clock(one.minutes[0])}–{_clock(one.minutes[1])}" for one in sorted(shifts)
    )


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def told_company(settings: Settings) -> Company:
    """The company as customers are told of it: with the hours of the first calendar in each language in which nobody
    wrote them down.
    """
    if not settings.calendars:
        return settings.company
    first = settings.calendars[0]
    hours = hours_of(first, system_zone())
    found = {one: hours_text(hours, one, holidays=bool(first.holidays)) for one in _DAYS}
    return replace(settings.company, hours={**found, **settings.company.hours})
