"""Tickets are due by the settings' policies and calendars, across answers, snoozing and closing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.calendar import Calendar
from agentdesk.domain.errors import SettingsError
from agentdesk.domain.ids import TicketId
from agentdesk.domain.service_level import Due, ServiceLevel, Target
from agentdesk.domain.views import View
from agentdesk.ui.tickets.listing import Wanted
from agentdesk.ui.window.list_loader import read_listing
from tests.unit.services.office import Office, a_mail, an_office

ALWAYS = Calendar("Always", "UTC", "", *(("00:00-24:00",),) * 7)
LEVELS = (
    ServiceLevel("Gold", first_response=30, next_reply=60, tags=("gold",)),
    ServiceLevel("All", first_response=240, next_reply=480),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        settings = opened.desk.settings.load()
        opened.desk.settings.save(replace(settings, calendars=(ALWAYS,), service_levels=LEVELS))
        yield opened


def due(office: Office, ticket: TicketId) -> Due | None:
    return office.desk.service_levels.due((office.desk.inbox.thread(ticket).row,)).get(ticket)


def test_the_clock_stops_with_an_answer_and_begins_again(office: Office) -> None:
    ticket = office.ticket(a_mail("1@c.example"))
    first = due(office, ticket)
    assert first is not None
    assert (first.target, first.level, first.left) == (Target.FIRST_RESPONSE, "All", timedelta(hours=4))
    office.clock.forward(hours=1)
    office.desk.replying.send(replace(office.desk.replying.start(ticket), text="We are looking into it."))
    assert due(office, ticket) is None
    office.clock.forward(hours=1)
    office.deliver(a_mail("2@c.example", "Any news?", refs="1@c.example", date=office.clock.now()))
    again = due(office, ticket)
    assert again is not None
    assert (again.target, again.left) == (Target.NEXT_REPLY, timedelta(hours=8))
    office.desk.tickets.snooze([ticket], office.clock.now() + timedelta(days=1))
    assert due(office, ticket) is None
    office.desk.tickets.close([ticket])
    assert due(office, ticket) is None
    office.desk.tickets.reopen([ticket])
    assert due(office, ticket) is not None


def test_the_queue_is_ordered_by_the_time_left(office: Office) -> None:
    slow = office.ticket(a_mail("1@c.example", sender="a@a.example"))
    office.clock.forward(hours=2)
    gold = office.ticket(a_mail("2@c.example", sender="b@b.example", date=office.clock.now()))
    office.desk.tickets.tag([gold], "gold")
    listed = read_listing(office.desk, Wanted(View.NEEDS_REPLY)).rows
    assert [one.row.id for one in listed] == [gold, slow]
    assert [one.due.level for one in listed if one.due is not None] == ["Gold", "All"]
    office.desk.settings.save(replace(office.desk.settings.load(), service_levels=()))
    assert [one.row.id for one in read_listing(office.desk, Wanted(View.NEEDS_REPLY)).rows] == [slow, gold]


def test_a_calendar_that_cannot_be_read_empties_no_list(office: Office) -> None:
    office.ticket(a_mail("1@c.example"))
    settings = office.desk.settings.load()
    office.desk.settings.save(replace(settings, calendars=(replace(ALWAYS, holidays="Narnia"),)))
    (one,) = read_listing(office.desk, Wanted(View.NEEDS_REPLY)).rows
    assert one.due is None
    with pytest.raises(SettingsError, match=r"calendars\[1\]\.holidays"):
        office.desk.hours.now()


@pytest.mark.parametrize(
    ("level", "key"),
    [
        (ServiceLevel("Nothing"), "service_levels[1].next_reply"),
        (ServiceLevel("Less", first_response=-1), "service_levels[1].first_response"),
        (ServiceLevel("Lost", next_reply=1, calendar="Gone"), "service_levels[1].calendar"),
    ],
)
def test_a_policy_that_means_nothing_is_named(tmp_path: Path, level: ServiceLevel, key: str) -> None:
    from agentdesk.store.settings_keys import settings_from, table_from

    with an_office(tmp_path) as office:
        table = table_from(replace(office.desk.settings.load(), service_levels=(level,)))
    with pytest.raises(SettingsError) as refused:
        settings_from(table)
    assert refused.value.key == key
