"""Times, statuses and languages in words, translated; plain functions that need no QApplication."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from agentdesk.domain.events import Status
from agentdesk.domain.views import View
from agentdesk.ui.counted import counted

translate = QCoreApplication.translate
MINUTE, HOUR, DAY = 60, 3600, 86400


def span(elapsed: timedelta) -> str:
    """How long, in one unit, rounded down: "5 min", "3 h", "2 d"."""
    seconds = max(0, int(elapsed.total_seconds()))
    if seconds < MINUTE:
        return translate("wording", "<1 min")
    if seconds < HOUR:
        return counted.minutes_short(seconds // MINUTE)
    if seconds < 2 * DAY:
        return counted.hours_short(seconds // HOUR)
    return counted.days_short(seconds // DAY)


def spoken_span(elapsed: timedelta) -> str:
    """The same in full words, to be read aloud."""
    seconds = max(0, int(elapsed.total_seconds()))
    if seconds < MINUTE:
        return translate("wording", "a moment")
    if seconds < HOUR:
        return counted.minutes(seconds // MINUTE)
    if seconds < 2 * DAY:
        return counted.hours(seconds // HOUR)
    return counted.days(seconds // DAY)


def moment(at: datetime, now: datetime) -> str:
    """A point in time as briefly as today allows: "14:05", "Mon 09:00", "3 Mar", "3 Mar 2024"; in local time."""
    local, today = at.astimezone(), now.astimezone()
    locale = QLocale()
    stamp = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    if local.date() == today.date():
        return locale.toString(stamp.time(), QLocale.FormatType.ShortFormat)
    if abs((local.date() - today.date()).days) < 7:
        return (
            f"{locale.toString(stamp, 'ddd')} {locale.toString(stamp.time(), QLocale.FormatType.ShortFormat)}"
        )
    return locale.toString(stamp, "d MMM" if local.year == today.year else "d MMM yyyy")


def full_moment(at: datetime) -> str:
    """Day and time, in local time and the window's language: "1 November 2026, 09:50"."""
    stamp, locale = QDateTime.fromSecsSinceEpoch(int(at.timestamp())), QLocale()
    time_of_day = locale.toString(stamp.time(), QLocale.FormatType.ShortFormat)
    return f"{locale.toString(stamp, 'd MMMM yyyy')}, {time_of_day}"


def status_name(status: Status) -> str:
    """A ticket's status in words."""
    names = {
        Status.NEEDS_REPLY: translate("wording", "needs reply"),
        Status.WAITING: translate("wording", "waiting for the customer"),
        Status.SNOOZED: translate("wording", "snoozed"),
        Status.CLOSED: translate("wording", "closed"),
        Status.SPAM: translate("wording", "spam"),
    }
    return names[status]


def view_name(view: View) -> str:
    """A view's name as the rail shows it."""
    names = {
        View.NEEDS_REPLY: translate("wording", "Needs reply"),
        View.URGENT: translate("wording", "Urgent"),
        View.MINE: translate("wording", "Mine"),
        View.UNASSIGNED: translate("wording", "Unassigned"),
        View.PROMISES: translate("wording", "Promises due"),
        View.WAITING: translate("wording", "Waiting"),
        View.SNOOZED: translate("wording", "Snoozed"),
        View.OUTBOX: translate("wording", "Outbox"),
        View.CLOSED: translate("wording", "Closed"),
        View.ALL: translate("wording", "All"),
        View.SPAM: translate("wording", "Spam"),
    }
    return names[view]


def language_name(code: str) -> str:
    """The language behind an ISO 639-1 code, as it calls itself; the code itself where unknown, empty for none."""
    if not code:
        return ""
    language = QLocale(code).language()
    if language in (QLocale.Language.C, QLocale.Language.English):
        return "English" if code == "en" else code
    return QLocale(code).nativeLanguageName() or code


def utc_now() -> datetime:
    """Now, for what only the window needs to know; services have a clock of their own."""
    return datetime.now(UTC)


def one_line(text: str, limit: int = 300) -> str:
    """`text` on one line, without characters that could turn or hide what stands beside it."""
    visible = "".join(" " if c.isspace() else c for c in text[: limit * 4] if c not in _TRICKS)
    return " ".join(visible.split())[:limit]


_TRICKS = frozenset(
    chr(code)
    for code in (
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
        *range(0x20),
        0x7F,
    )
    if code not in (0x09, 0x0A, 0x0D)
)
"""Zero-width, bidirectional-control and control characters."""
