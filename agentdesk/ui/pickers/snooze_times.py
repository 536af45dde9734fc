"""The moments that snoozing offers, as plain values."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
MORNING = time(9)
EVENING = time(18)
LATER = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class SnoozeTime:
    """One offer: a key for the program, a name, and the local moment (aware)."""

    key: str
    name: str
    until: datetime


def snooze_times(now: datetime) -> tuple[SnoozeTime, ...]:
    """What makes sense at the local moment `now` (aware), soonest first."""
    offers = [
        SnoozeTime("later", translate("snooze", "Later today"), later_today(now)),
        SnoozeTime("tomorrow", translate("snooze", "Tomorrow morning"), _morning(now, 1)),
        SnoozeTime("monday", translate("snooze", "On Monday"), _morning(now, (7 - now.weekday()) or 7)),
        SnoozeTime("week", translate("snooze", "In a week"), _morning(now, 7)),
    ]
    today = [offer for offer in offers if offer.key != "later" or offer.until.date() == now.date()]
    return tuple(
        {offer.until: offer for offer in reversed(today)}[until] for until in sorted({o.until for o in today})
    )


def later_today(now: datetime) -> datetime:
    """Three hours on, at the full hour; at the day's end this is tomorrow and so not offered."""
    later = now + LATER
    return later.replace(minute=0, second=0, microsecond=0)


def _morning(now: datetime, days: int) -> datetime:
    """Nine o'clock by the local clock, so that a change to summer time does not shift it."""
    day = now.date() + timedelta(days=days)
    return datetime.combine(day, MORNING).astimezone()
