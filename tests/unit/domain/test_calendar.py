"""A calendar of the settings becomes business hours; what cannot be read is named, with what is allowed there."""

from dataclasses import replace
from datetime import UTC, date, time

import pytest

from agentdesk.domain.business_hours import Shift
from agentdesk.domain.calendar import Calendar, hours_of, shifts_in
from agentdesk.domain.errors import SettingsError

PLAIN = Calendar("Support", "Europe/Warsaw", monday=("8:00-12:00", "13:00 – 17:30"), sunday=("00:00-24:00",))


def test_it_tells_week_and_exceptions() -> None:
    hours = hours_of(replace(PLAIN, special={"2026-12-24": "09:00-12:00", "2026-12-28": "closed"}), UTC)
    assert str(hours.zone) == "Europe/Warsaw"
    assert hours.week[0] == (Shift(time(8), time(12)), Shift(time(13), time(17, 30)))
    assert hours.week[6] == (Shift(time(), time()),)
    assert hours.shifts_on(date(2026, 12, 24)) == (Shift(time(9), time(12)),)
    assert hours.shifts_on(date(2026, 12, 28)) == ()
    assert hours_of(replace(PLAIN, zone=""), UTC).zone is UTC
    assert shifts_in(" 8:00-12:00, ,13:00-14:00 ") == ("8:00-12:00", "13:00-14:00")


@pytest.mark.parametrize(
    ("wrong", "key", "said"),
    [
        ({"monday": ("08:00-12:00", "11:00-13:00")}, "x.monday", "do not overlap"),
        ({"monday": ("8-12",)}, "x.monday", "08:00-12:00"),
        ({"friday": ("08:00-25:00",)}, "x.friday", "do not overlap"),
        ({"friday": ("12:00-08:00",)}, "x.friday", "end after they begin"),
        ({"zone": "Mars/Olympus"}, "x.zone", "Europe/Warsaw"),
        ({"zone": "../etc/passwd"}, "x.zone", "Europe/Warsaw"),
        ({"special": {"24.12.2026": "closed"}}, "x.special", "2026-12-24"),
        ({"special": {"2026-12-24": "noon"}}, "x.special.2026-12-24", "08:00-12:00"),
        ({"monday": (), "sunday": ()}, "x.monday", "at least one shift"),
    ],
)
def test_what_is_wrong_is_named(wrong: dict[str, object], key: str, said: str) -> None:
    with pytest.raises(SettingsError) as refused:
        hours_of(replace(PLAIN, **wrong), UTC, path="x.")  # type: ignore[arg-type]
    assert refused.value.key == key
    assert said in refused.value.allowed
