"""Reads Date headers into aware UTC times, and refuses those that make no sense."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

_EARLIEST = 1990
_LATEST = 2090
_USUAL = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d\d?) "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ([12]\d{3}) "
    r"(\d\d):(\d\d):([0-5]\d) ([+-])([01]\d)([0-5]\d)(?: \([A-Z]+\))?",
    re.ASCII,
)
_MONTHS = {
    name: n for n, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)
}
_HEADING = 65_536
_DATE_LINE = re.compile(rb"^date:([^\r\n]{0,100})", re.IGNORECASE | re.MULTILINE)


def read_date(value: str) -> datetime | None:
    """The time in UTC (RFC 5322 section 3.3, tolerantly; ISO 8601 too), or None where it is missing or senseless."""
    text = value.strip()[:200]
    if not text:
        return None
    try:
        usual = _USUAL.fullmatch(text)
        moment = _usual(*usual.groups()) if usual else _rfc5322(text) or _iso(text)
        if moment is None:
            return None
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return moment if _EARLIEST <= moment.year < _LATEST else None


def _usual(day: str, month: str, year: str, hour: str, minute: str, second: str, *zone: str) -> datetime:
    """As `_rfc5322` reads it; by far most mail is dated in this one way."""
    sign, hours, minutes = zone
    there = datetime(int(year), _MONTHS[month], int(day), int(hour), int(minute), int(second), tzinfo=UTC)
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return there - offset if sign == "+" else there + offset


def _rfc5322(text: str) -> datetime | None:
    parts = parsedate_tz(text)
    if parts is None:
        return None
    offset = timedelta(seconds=parts[9] or 0)
    second = min(parts[5], 59)
    if abs(offset) >= timedelta(hours=24):
        offset = timedelta(0)
    return datetime(*parts[:5], second, tzinfo=timezone(offset))


def _iso(text: str) -> datetime | None:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def date_header(source: bytes) -> str:
    """The Date header of a mail's bytes as its sender wrote it, with the offset of its clock; empty where missing."""
    found = _DATE_LINE.search(source[:_HEADING])
    return found[1].decode("ascii", "replace").strip() if found else ""
