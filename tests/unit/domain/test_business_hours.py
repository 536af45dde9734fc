"""Business hours agree with a count of minutes on the wall, over any calendar and any change of the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.domain.business_hours import BusinessHours, Open, Shift

WARSAW = ZoneInfo("Europe/Warsaw")
ZONES = [
    WARSAW,
    ZoneInfo("America/Sao_Paulo"),
    ZoneInfo("America/New_York"),
    ZoneInfo("Australia/Lord_Howe"),
    ZoneInfo("Pacific/Apia"),
    ZoneInfo("Asia/Kathmandu"),
    UTC,
]
NINE_TO_FIVE = (Shift(time(9), time(17)),)
WEEKDAYS = BusinessHours(WARSAW, (NINE_TO_FIVE,) * 5 + ((),) * 2)
ALWAYS = BusinessHours(UTC, ((Shift(time(), time()),),) * 7)
NEVER = BusinessHours(UTC, ((),) * 7)


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=WARSAW)


def counted(hours: BusinessHours, since: datetime, until: datetime) -> int:
    """Minutes from `since` to `until` that the wall shows within a shift."""
    at, open_ones = since, 0
    while at < until:
        wall = at.astimezone(hours.zone)
        minute = wall.hour * 60 + wall.minute
        shifts = (one.minutes for one in hours.shifts_on(wall.date()))
        open_ones += any(start <= minute < end for start, end in shifts)
        at += timedelta(minutes=1)
    return open_ones


_MINUTE = st.integers(0, 24 * 60 - 1).map(lambda minute: time(minute // 60, minute % 60))
_SHIFT = st.builds(Shift, _MINUTE, _MINUTE).filter(lambda one: one.minutes[0] < one.minutes[1])
_DAY = st.lists(_SHIFT, max_size=3).map(tuple)
_TURNING = st.sampled_from(
    [date(2026, 3, 29), date(2026, 10, 25), date(2018, 11, 4), date(2018, 2, 18), date(2026, 3, 8), date(2026, 4, 5),
     date(2011, 12, 29), date(2026, 1, 15)]
)  # fmt: skip
_CALENDARS = st.builds(
    BusinessHours,
    st.sampled_from(ZONES),
    st.tuples(*[_DAY] * 7),
    st.dictionaries(_TURNING, _DAY, max_size=3),
    st.sets(_TURNING, max_size=2).map(
        lambda days: lambda year: {d: "holiday" for d in days if d.year == year}
    ),
)


@settings(max_examples=150, deadline=None)
@given(_CALENDARS, _TURNING, st.integers(-1440, 1440), st.integers(0, 2 * 1440))
def test_it_equals_a_count_of_minutes(hours: BusinessHours, day: date, before: int, length: int) -> None:
    since = datetime.combine(day, time(), UTC) + timedelta(minutes=before)
    until = since + timedelta(minutes=length)
    told = hours.between(since, until)
    assert told == timedelta(minutes=counted(hours, since, until))
    assert timedelta() <= told <= until - since
    stretches = list(hours.opened(since, until))
    assert all(since <= one.start < one.end <= until for one in stretches)
    assert all(one.end < other.start for one, other in pairwise(stretches))


@settings(max_examples=150, deadline=None)
@given(_CALENDARS, _TURNING, st.integers(0, 3000))
def test_what_is_due_is_due_when_so_much_was_open(hours: BusinessHours, day: date, minutes: int) -> None:
    since = datetime.combine(day, time(), UTC)
    due = hours.after(since, timedelta(minutes=minutes))
    if due is None:
        assert hours.between(since, since + timedelta(days=300)) < timedelta(minutes=minutes) or minutes == 0
        return
    assert due >= since
    assert hours.between(since, due) == timedelta(minutes=minutes)
    if minutes:
        assert hours.between(since, due - timedelta(seconds=1)) < timedelta(minutes=minutes), (
            "not a moment later"
        )


def test_a_night_and_a_weekend_do_not_count() -> None:
    friday = local(2026, 3, 6, 16, 30)
    assert WEEKDAYS.after(friday, timedelta(hours=1)) == local(2026, 3, 9, 9, 30)
    assert WEEKDAYS.between(friday, local(2026, 3, 9, 10)) == timedelta(hours=1, minutes=30)
    assert WEEKDAYS.between(local(2026, 3, 9, 10), friday) == timedelta()
    assert WEEKDAYS.opens_next(local(2026, 3, 7, 12)) == local(2026, 3, 9, 9)
    assert WEEKDAYS.opens_next(friday) == friday
    assert WEEKDAYS.closes_next(friday) == local(2026, 3, 6, 17)
    assert WEEKDAYS.closes_next(local(2026, 3, 7, 12)) is None
    assert WEEKDAYS.is_open(friday)
    assert not WEEKDAYS.is_open(local(2026, 3, 6, 17))


def test_the_clocks_are_put_forward_and_back() -> None:
    night = BusinessHours(WARSAW, ((Shift(time(), time(6)),),) * 7)
    assert night.between(local(2026, 3, 29), local(2026, 3, 30)) == timedelta(hours=5)
    assert night.between(local(2026, 10, 25), local(2026, 10, 26)) == timedelta(hours=7)
    skipped = BusinessHours(WARSAW, ((Shift(time(2), time(3)),),) * 7)
    assert skipped.between(local(2026, 3, 29), local(2026, 3, 30)) == timedelta()


def test_exceptions_win_over_holidays_and_holidays_over_the_week() -> None:
    christmas, eve = date(2026, 12, 25), date(2026, 12, 24)
    half = (Shift(time(9), time(12)),)
    hours = BusinessHours(
        WARSAW, (NINE_TO_FIVE,) * 7, {eve: half, christmas: half}, lambda year: {christmas: "Boże Narodzenie"}
    )
    assert hours.shifts_on(eve) == hours.shifts_on(christmas) == half
    plain = BusinessHours(WARSAW, (NINE_TO_FIVE,) * 7, {eve: ()}, lambda year: {christmas: "Boże Narodzenie"})
    assert plain.between(local(2026, 12, 24), local(2026, 12, 26)) == timedelta()


def test_shifts_that_touch_or_overlap_are_one() -> None:
    split = (
        Shift(time(8), time(12)),
        Shift(time(12), time(14)),
        Shift(time(13), time(16)),
        Shift(time(18), time()),
    )
    hours = BusinessHours(UTC, (split,) * 7)
    day = datetime(2026, 3, 2, tzinfo=UTC)
    assert list(hours.opened(day, day + timedelta(hours=30))) == [
        Open(day + timedelta(hours=8), day + timedelta(hours=16)),
        Open(day + timedelta(hours=18), day + timedelta(hours=24)),
    ]
    assert list(map(str, split)) == ["08:00-12:00", "12:00-14:00", "13:00-16:00", "18:00-24:00"]


@pytest.mark.parametrize("moment", [datetime(2026, 3, 2, 12, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)])
def test_a_calendar_that_always_or_never_opens(moment: datetime) -> None:
    assert ALWAYS.after(moment, timedelta(days=3)) == moment + timedelta(days=3)
    assert ALWAYS.opens_next(moment) == moment
    assert ALWAYS.closes_next(moment) is None
    assert NEVER.after(moment, timedelta(minutes=1)) is None
    assert NEVER.opens_next(moment) is None
    assert not NEVER.is_open(moment)
