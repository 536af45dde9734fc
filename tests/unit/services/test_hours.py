"""The business hours of the settings: open or not, until when, days off, and as customers read them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from agentdesk.domain.business_hours import Opening
from agentdesk.domain.calendar import Calendar, hours_of
from agentdesk.domain.errors import SettingsError
from agentdesk.domain.settings import Company
from agentdesk.services.hours import business_hours, countries, holidays_of
from agentdesk.services.hours_text import hours_text, told_company
from tests.unit.services.office import Office, a_mail, an_office

WEEK = Calendar(
    "Support",
    "Europe/Warsaw",
    "PL",
    *(("08:00-16:00",),) * 5,
    saturday=("10:00-12:00", "13:00-14:00"),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


def open_by(office: Office, *calendars: Calendar) -> None:
    office.desk.settings.save(replace(office.desk.settings.load(), calendars=calendars))


def test_it_stands_as_the_first_calendar_says(office: Office) -> None:
    assert office.desk.hours.now() is None
    open_by(office, WEEK, Calendar("Night", "UTC", monday=("00:00-24:00",)))
    assert office.desk.hours.now() == Opening(True, datetime(2026, 3, 2, 15, tzinfo=UTC))
    office.clock.at = datetime(2026, 3, 7, 13, 30, tzinfo=UTC)
    assert office.desk.hours.now() == Opening(False, datetime(2026, 3, 9, 7, tzinfo=UTC))
    night = office.desk.hours.calendar("Night")
    assert night is not None
    assert night.is_open(datetime(2026, 3, 2, 23, tzinfo=UTC))
    assert office.desk.hours.calendar("Nobody") is None


def test_holidays_are_those_of_the_country_and_its_part(office: Office) -> None:
    open_by(office, WEEK)
    office.clock.at = datetime(2026, 5, 1, 10, tzinfo=UTC)
    standing = office.desk.hours.now()
    assert standing is not None
    assert not standing.is_open
    assert standing.holiday
    open_by(office, replace(WEEK, special={"2026-05-01": "10:00-18:00"}))
    standing = office.desk.hours.now()
    assert standing is not None
    assert standing.is_open
    assert standing.holiday == ""
    revolution = date(2026, 7, 9)
    assert revolution in holidays_of("BR-SP")(2026)
    assert revolution not in holidays_of("br")(2026)
    assert {"PL", "BR", "DE", "US"} <= countries().keys()


@pytest.mark.parametrize("code", ["XX", "BR-ZZ", "Poland", "-"])
def test_a_place_that_is_not_known_is_named(code: str) -> None:
    with pytest.raises(SettingsError) as refused:
        business_hours((replace(WEEK, holidays=code),))
    assert refused.value.key == "calendars[1].holidays"
    assert "BR-SP" in refused.value.allowed


def test_two_calendars_of_one_name_are_refused() -> None:
    with pytest.raises(SettingsError) as refused:
        business_hours((WEEK, WEEK))
    assert "no other calendar" in refused.value.allowed


def test_customers_read_them_in_their_language(office: Office) -> None:
    hours = hours_of(WEEK, UTC)
    assert hours_text(hours, "en", holidays=True) == (
        "Monday to Friday 8:00–16:00, Saturday 10:00–12:00 and 13:00–14:00 (Warsaw); closed on public holidays"
    )
    assert hours_text(hours, "pl", holidays=False) == (
        "poniedziałek–piątek 8:00–16:00, sobota 10:00–12:00 i 13:00–14:00 (Warsaw)"
    )
    assert hours_text(hours, "de", holidays=False).startswith("Monday to Friday")
    always = hours_of(Calendar("", "", "", *(("00:00-24:00",),) * 7), UTC)
    assert hours_text(always, "pt", holidays=False) == "segunda-feira a domingo 24 horas por dia"
    two = hours_of(Calendar(saturday=("9:00-10:00",), sunday=("9:00-10:00",)), UTC)
    assert hours_text(two, "en", holidays=False) == "Saturday and Sunday 9:00–10:00"


def test_what_somebody_wrote_wins_and_placeholders_say_it(office: Office) -> None:
    open_by(office, WEEK)
    ticket = office.ticket(a_mail("1@client.example"))
    assert office.desk.canned.facts(ticket)["hours.text"].startswith("Monday to Friday 8:00–16:00")
    settings = office.desk.settings.load()
    company = Company(hours={"en": "Whenever you call."})
    office.desk.settings.save(replace(settings, company=company))
    assert office.desk.canned.facts(ticket)["hours.text"] == "Whenever you call."
    told = told_company(office.desk.settings.load())
    assert told.hours_in("pl").startswith("poniedziałek–piątek")
    assert told_company(replace(settings, calendars=())) == settings.company
