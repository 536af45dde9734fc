"""The time zone that this computer is set to, with its changes to summer time and back."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfoNotFoundError


def system_zone() -> tzinfo:
    """Its zone; the offset of today alone where the system does not name it."""
    import tzlocal  # looks through the system's files

    try:
        return tzlocal.get_localzone()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return datetime.now().astimezone().tzinfo or UTC
