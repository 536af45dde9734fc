"""What the pickers offer."""

from datetime import datetime
from zoneinfo import ZoneInfo

from agentdesk.domain.ids import AgentId
from agentdesk.ui.pickers.choices import (
    NEW_TAG,
    OLD_TAG,
    PICK_DATE,
    agent_choices,
    merge_choices,
    new_tag,
    priority_choices,
    snooze_choices,
    tag_choices,
    theme_choices,
)
from agentdesk.ui.pickers.snooze_times import snooze_times
from tests.unit.ui.rows import AGENT, NOW, a_row


def test_snooze_offers_what_makes_sense_now() -> None:
    monday_morning = datetime(2026, 3, 2, 9, 20).astimezone()
    offers = {offer.key: offer.until for offer in snooze_times(monday_morning)}
    assert (offers["later"].hour, offers["later"].day) == (12, 2)
    assert (offers["tomorrow"].hour, offers["tomorrow"].day) == (9, 3)
    assert (offers["monday"].hour, offers["monday"].day) == (9, 9)
    assert all(until > monday_morning for until in offers.values())


def test_late_in_the_evening_there_is_no_later_today() -> None:
    sunday_night = datetime(2026, 3, 1, 22, 30).astimezone()
    offers = snooze_times(sunday_night)
    assert "later" not in {offer.key for offer in offers}
    assert len({offer.until for offer in offers}) == len(offers)


def test_nine_oclock_stays_nine_over_a_change_of_summer_time() -> None:
    saturday = datetime(2026, 3, 28, 10, 0, tzinfo=ZoneInfo("Europe/Warsaw"))
    assert {o.until.astimezone().hour for o in snooze_times(saturday) if o.key != "later"} == {9}


def test_snooze_choices_end_with_any_date() -> None:
    choices = snooze_choices(NOW.astimezone())
    assert choices[-1].key == PICK_DATE
    assert all(datetime.fromisoformat(choice.key).tzinfo for choice in choices[:-1])
    assert all(choice.hint for choice in choices[:-1])


def test_i_come_first_and_nobody_last() -> None:
    other = AgentId("ewa@host.example")
    assert [c.key for c in agent_choices((other, AGENT), AGENT)] == [AGENT, other, ""]


def test_tags_are_added_removed_or_made() -> None:
    choices = tag_choices(("billing", "dns"), ("dns",))
    assert [c.key for c in choices] == [f"{NEW_TAG}billing", f"{OLD_TAG}dns"]
    made = new_tag("  Big   Client ")
    assert made is not None
    assert made.key == f"{NEW_TAG}big client"
    assert new_tag("  ") is None


def test_merging_offers_others_only() -> None:
    choices = merge_choices((a_row(1), a_row(2)), [a_row(1).id], NOW)
    assert [c.key for c in choices] == [a_row(2).id]
    assert "Anna Nowak" in choices[0].title


def test_priorities_and_themes() -> None:
    assert [c.key for c in priority_choices()] == ["2", "1", "0"]
    assert {c.key for c in theme_choices()} == {"system", "light", "dark"}
