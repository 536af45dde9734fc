"""Times as SQLite keeps them: whole microseconds since 1970 UTC, which sort as numbers and lose nothing."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(at: datetime) -> int:
    """`at` (aware) as microseconds since 1970 UTC."""
    return (at - _EPOCH) // _MICROSECOND


def micros_or_none(at: datetime | None) -> int | None:
    """The same, passing None through."""
    return None if at is None else micros(at)


def instant(value: int) -> datetime:
    """The aware UTC time of `value` microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=value)


def instant_or_none(value: int | None) -> datetime | None:
    """The same, passing None through."""
    return None if value is None else instant(value)
