"""`agentdesk hours`: open or not, the next days, and what is said where none are set."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.calendar import Calendar
from agentdesk.domain.service_level import ServiceLevel
from tests.unit.cli.test_commands import Command, command, opened
from tests.unit.services.office import a_mail, an_office

__all__ = ["command", "opened"]
_WEEK = '[[calendars]]\nname = "Support"\nzone = "Europe/Warsaw"\nholidays = "PL"\nmonday = ["08:00-16:00"]\n'


def test_the_next_days_are_listed(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("hours") == 2
    assert "No business hours are set" in capsys.readouterr().err
    (tmp_path / "profile").mkdir(exist_ok=True)
    (tmp_path / "profile" / "settings.toml").write_text(_WEEK, encoding="utf-8")
    assert command("hours", "--days", "14") == 0
    said = capsys.readouterr().out
    assert said.count("08:00-16:00") + said.count("holiday") >= 1
    assert said.splitlines()[0].startswith(("Open until", "Closed; opens Mon "))
    assert command("hours", "--days", "366", "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["zone"] == "Europe/Warsaw"
    assert len(facts["days"]) == 366
    assert sum(bool(day["holiday"]) for day in facts["days"]) >= 10
    assert facts["text"]["pl"].startswith("poniedziałek 8:00–16:00")
    assert command("hours", "--calendar", "Night") == 2
    assert "no calendar “Night”" in capsys.readouterr().err


def test_tickets_say_by_when_they_are_due(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "profile").mkdir()
    with an_office(tmp_path / "profile") as office:
        office.ticket(a_mail("1@c.example"))
        always = Calendar("", "UTC", "", *(("00:00-24:00",),) * 7)
        levels = (ServiceLevel("All", first_response=60),)
        settings = office.desk.settings.load()
        office.desk.settings.save(replace(settings, calendars=(always,), service_levels=levels))
    assert command("tickets", "--json") == 0
    (ticket,) = json.loads(capsys.readouterr().out)
    assert (ticket["due"]["target"], ticket["due"]["level"]) == ("first_response", "All")
    assert ticket["due"]["at"].startswith("2026-03-02T10:00:00")
    assert ticket["due"]["minutes_left"] < -1440


def test_a_calendar_that_cannot_be_read_is_named(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "profile").mkdir(exist_ok=True)
    file = tmp_path / "profile" / "settings.toml"
    file.write_text(_WEEK.replace("08:00-16:00", "16:00-08:00"), encoding="utf-8")
    assert command("hours") != 0
    assert "calendars[1].monday" in capsys.readouterr().err
    file.write_text(_WEEK.replace('"PL"', '"Narnia"'), encoding="utf-8")
    assert command("hours") != 0
    assert "calendars[1].holidays" in capsys.readouterr().err
