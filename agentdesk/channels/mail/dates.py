"""Reads Date headers into aware UTC times, and refuses those that make no sense."""

from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

_EARLIEST = 1990
_LATEST = 2090


def read_date(value: str) -> datetime | None:
    """The time in UTC (RFC 5322 section 3.3, tolerantly; ISO 8601 too), or None where it is missing or senseless."""
    text = value.strip()[:200]
    if not text:
        return None
    try:
        moment = _rfc5322(text) or _iso(text)
        if moment is None:
            return None
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return moment if _EARLIEST <= moment.year < _LATEST else None


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
