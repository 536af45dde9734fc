"""`agentdesk hours`: whether somebody is there, when next, and the days off."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import JsonValue, iso, print_json, print_table, say
from agentdesk.domain.business_hours import BusinessHours
from agentdesk.domain.errors import UsageError


def hours(
    days: Annotated[int, typer.Option(help="So many days, from today.", min=1, max=366)] = 7,
    calendar: Annotated[str, typer.Option("--calendar", help="Its name; the first where not given.")] = "",
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Show the business hours of the next days."""
    from agentdesk.services.hours_text import told_company

    with desk() as services:
        found, now = services.hours.calendar(calendar), services.clock.now()
        told = told_company(services.settings.load()).hours
    if found is None:
        what = f"There is no calendar “{calendar}”." if calendar else "No business hours are set."
        raise UsageError(what, "Fill in Preferences, Business hours, or [[calendars]] in settings.toml.")
    listed = [_day(found, now, number) for number in range(days)]
    if json:
        print_json(_facts(found, now, listed, told))
        return
    say(_standing(found, now))
    rows = [(day.isoformat(), f"{day:%a}", shifts, off) for day, shifts, off in listed]
    print_table(("Day", "", "Open", "Day off"), rows, "")


def _day(hours: BusinessHours, now: datetime, number: int) -> tuple[date, str, str]:
    day = now.astimezone(hours.zone).date() + timedelta(days=number)
    shifts = ", ".join(map(str, sorted(hours.shifts_on(day)))) or "closed"
    return day, shifts, hours.holiday_on(day) or ""


def _standing(hours: BusinessHours, now: datetime) -> str:
    if hours.is_open(now):
        closes = hours.closes_next(now)
        return f"Open until {closes.astimezone(hours.zone):%a %H:%M}." if closes else "Always open."
    opens = hours.opens_next(now)
    return f"Closed; opens {opens.astimezone(hours.zone):%a %Y-%m-%d %H:%M}." if opens else "Never open."


def _facts(
    hours: BusinessHours, now: datetime, listed: list[tuple[date, str, str]], told: Mapping[str, str]
) -> dict[str, JsonValue]:
    return {
        "open": hours.is_open(now),
        "opens": iso(hours.opens_next(now)),
        "closes": iso(hours.closes_next(now)),
        "zone": str(getattr(hours.zone, "key", hours.zone)),
        "days": [{"day": day.isoformat(), "open": shifts, "holiday": off} for day, shifts, off in listed],
        "text": dict(told),
    }
