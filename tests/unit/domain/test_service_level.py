"""Clocks of service levels run in business hours while the customer waits, and for nobody else."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.domain.business_hours import BusinessHours, Shift
from agentdesk.domain.events import Priority, Status
from agentdesk.domain.ids import AccountId
from agentdesk.domain.service_level import Due, ServiceLevel, Target, due_of, level_for, running
from tests.unit.ui.rows import a_row

LEVEL = ServiceLevel("All", first_response=60, next_reply=240)
WEEKDAYS = BusinessHours(UTC, ((Shift(time(9), time(17)),),) * 5 + ((),) * 2)
NEVER = BusinessHours(UTC, ((),) * 7)
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 6, 16, 30, tzinfo=UTC)


def waiting(since: datetime, opened: datetime | None = None, **more: object) -> object:
    return a_row(opened_at=opened or since, waiting_since=since, **more)


def test_the_first_response_and_the_next_reply_have_targets_of_their_own() -> None:
    first = due_of(waiting(FRIDAY), LEVEL, WEEKDAYS, FRIDAY + timedelta(minutes=10))
    assert first == Due(
        Target.FIRST_RESPONSE, datetime(2026, 3, 9, 9, 30, tzinfo=UTC), timedelta(minutes=50), "All"
    )
    following = due_of(waiting(FRIDAY, opened=MONDAY), LEVEL, WEEKDAYS, FRIDAY)
    assert following is not None
    assert (following.target, following.at) == (Target.NEXT_REPLY, datetime(2026, 3, 9, 12, 30, tzinfo=UTC))
    assert following.left == timedelta(hours=4)


def test_what_is_late_is_late_by_business_time() -> None:
    late = due_of(waiting(MONDAY), LEVEL, WEEKDAYS, MONDAY + timedelta(hours=3))
    assert late is not None
    assert (late.missed, late.left) == (True, timedelta(hours=-2))
    night = due_of(waiting(MONDAY + timedelta(hours=7)), LEVEL, WEEKDAYS, MONDAY + timedelta(hours=12))
    assert night is not None
    assert night.missed, "missed at closing time, and it is night"
    assert night.left > timedelta(seconds=-1)


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.NEEDS_REPLY])
def test_nobody_waits_in_any_other_status(status: Status) -> None:
    assert running(a_row(status=status)) is None
    assert due_of(a_row(status=status), LEVEL, WEEKDAYS, MONDAY) is None


def test_there_is_no_clock_without_a_target_or_an_opening() -> None:
    assert due_of(waiting(MONDAY), ServiceLevel("x", next_reply=10), WEEKDAYS, MONDAY) is None
    assert due_of(waiting(MONDAY), LEVEL, NEVER, MONDAY) is None
    assert running(a_row(waiting_since=None)) is None


@pytest.mark.parametrize(
    ("level", "row", "right"),
    [
        (ServiceLevel(tags=("gold", "vps")), a_row(tags=("vps",)), True),
        (ServiceLevel(tags=("gold",)), a_row(tags=("vps",)), False),
        (ServiceLevel(vip=True), a_row(vip=True), True),
        (ServiceLevel(vip=True), a_row(), False),
        (ServiceLevel(urgent=True), a_row(urgent=True), True),
        (ServiceLevel(urgent=True, vip=True), a_row(urgent=True), False),
        (ServiceLevel(high_priority=True), a_row(priority=Priority.HIGH), True),
        (ServiceLevel(high_priority=True), a_row(), False),
        (ServiceLevel(accounts=("a@x", "support@host.example")), a_row(), True),
        (ServiceLevel(accounts=("a@x",)), a_row(account=AccountId("b@x")), False),
    ],
)
def test_a_level_is_for_the_tickets_of_which_all_is_true(
    level: ServiceLevel, row: object, right: bool
) -> None:
    assert level.is_for(row) is right  # type: ignore[arg-type]
    assert level_for(row, (level, LEVEL)) is (level if right else LEVEL)  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 7 * 1440), st.integers(1, 3000), st.integers(0, 14 * 1440))
def test_what_is_left_and_what_has_run_are_the_target(since: int, minutes: int, passed: int) -> None:
    begun = MONDAY + timedelta(minutes=since)
    now = begun + timedelta(minutes=passed)
    due = due_of(waiting(begun), ServiceLevel(first_response=minutes), WEEKDAYS, now)
    assert due is not None
    run = WEEKDAYS.between(begun, now)
    assert run >= timedelta()
    assert abs(run + due.left - timedelta(minutes=minutes)) <= timedelta(microseconds=1)
    assert due.missed is (now > due.at)
