"""The zone of a contact, as a Date header tells it."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from agentdesk.domain.time_zones import contact_zone, offset_of

WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.mark.parametrize(
    ("header", "hours"),
    [
        ("Mon, 2 Mar 2026 09:00:00 +0100", 1),
        ("Mon, 2 Mar 2026 09:00:00 -0300 (BRT)", -3),
        ("Mon, 2 Mar 2026 09:00:00 +0530", 5.5),
        ("Mon, 2 Mar 2026 09:00:00 +0000", None),
        ("Mon, 2 Mar 2026 09:00:00 -0000", None),
        ("Mon, 2 Mar 2026 09:00:00 +9900", None),
        ("Mon, 2 Mar 2026 09:00:00 GMT", None),
        ("", None),
    ],
)
def test_a_header_tells_its_offset(header: str, hours: float | None) -> None:
    assert offset_of(header) == (timedelta(hours=hours) if hours is not None else None)


def test_a_zone_that_shows_the_same_time_is_taken_for_its_summer_time() -> None:
    sent = datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert contact_zone("Mon, 2 Mar 2026 09:00:00 +0100", sent, WARSAW) is WARSAW
    assert contact_zone("Mon, 2 Mar 2026 08:00:00 +0000", sent, WARSAW) is WARSAW
    assert contact_zone("Mon, 2 Mar 2026 05:00:00 -0300", sent, WARSAW) == timezone(timedelta(hours=-3))
