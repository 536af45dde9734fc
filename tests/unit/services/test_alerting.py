"""Alerts stand until acknowledged, whatever becomes of their ticket meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.ids import TicketId
from agentdesk.services.desk import Desk
from agentdesk.services.verbs import Done
from tests.unit.services.office import START, Office, a_mail, an_office


def _urgent(office: Office, message_id: str = "u@client.example", *, refs: str = "") -> TicketId:
    text = f"Our shop is down, we lose orders! ({message_id})"
    return office.ticket(a_mail(message_id, text, to="urgent@host.example", refs=refs))


def test_an_alert_is_acknowledged_through_the_ticket_that_its_own_was_merged_into(office: Office) -> None:
    several = [office.ticket(a_mail(f"{n}@client.example", f"Question {n}")) for n in range(4)]
    urgent = _urgent(office)
    office.desk.tickets.merge([urgent, *several])
    merged = min(urgent, *several)
    assert [alert.ticket for alert in office.desk.alerting.standing()] == [merged]
    office.desk.tickets.close([merged])
    assert office.desk.alerting.standing() == ()


def test_a_ticket_once_said_not_to_be_urgent_can_become_so_again(office: Office) -> None:
    ticket = _urgent(office)
    office.desk.tickets.set_urgent([ticket], False)
    assert office.desk.alerting.standing() == ()
    office.clock.forward(days=3)
    _urgent(office, "again@client.example", refs="u@client.example")
    assert [alert.ticket for alert in office.desk.alerting.standing()] == [ticket]


def test_an_alert_raised_while_no_window_ran_is_shown_by_the_next_one_once(tmp_path: Path) -> None:
    with an_office(tmp_path) as command:
        _urgent(command)
    with an_office(tmp_path) as window:
        assert len(window.desk.alerting.to_show()) == 1
    with an_office(tmp_path) as window:
        assert window.desk.alerting.to_show() == ()
        assert len(window.desk.alerting.standing()) == 1


def test_an_alert_outlives_a_crash_before_its_mail_was_filed_and_is_not_repeated(office: Office) -> None:
    ticket = _urgent(office)
    (alert,) = office.desk.alerting.to_show()
    with office.cache.writing() as tx:
        tx.remove_messages([alert.key])
    source = a_mail(
        "u@client.example", "Our shop is down, we lose orders! (u@client.example)", to="urgent@host.example"
    )
    office.deliver(source)
    assert [a.ticket for a in office.desk.alerting.standing()] == [ticket]
    assert office.desk.alerting.to_show() == ()


SETTLING: dict[str, Callable[[Desk, list[TicketId]], Done]] = {
    "close": lambda desk, tickets: desk.tickets.close(tickets),
    "spam": lambda desk, tickets: desk.tickets.mark_spam(tickets),
    "not urgent": lambda desk, tickets: desk.tickets.set_urgent(tickets, False),
    "snooze": lambda desk, tickets: desk.tickets.snooze(tickets, START + timedelta(days=1)),
}


def _standing(office: Office) -> list[TicketId]:
    return [alert.ticket for alert in office.desk.alerting.standing()]


@pytest.mark.parametrize("verb", SETTLING)
def test_taking_a_verb_back_brings_back_the_alerts_that_it_acknowledged(office: Office, verb: str) -> None:
    ticket, other = _urgent(office), _urgent(office, "v@other.example")
    done = SETTLING[verb](office.desk, [ticket, other])
    assert _standing(office) == []
    office.seen.clear()
    undone = office.desk.tickets.undo(done)
    assert sorted(_standing(office)) == sorted([ticket, other])
    assert any(changes.alerts for changes in office.seen)
    assert office.desk.alerting.to_show() == ()
    office.clock.forward(minutes=1)
    redone = office.desk.tickets.undo(undone)
    assert _standing(office) == []
    office.desk.tickets.undo(redone)
    assert sorted(_standing(office)) == sorted([ticket, other])


def test_an_alert_acknowledged_before_stays_so(office: Office) -> None:
    ticket = _urgent(office)
    office.desk.alerting.acknowledge([ticket])
    office.clock.forward(minutes=1)
    office.desk.tickets.close([ticket])
    office.clock.forward(minutes=1)
    office.desk.tickets.undo_last(ticket)
    assert _standing(office) == []


def test_the_last_verb_on_one_of_several_tickets_brings_back_its_alert_alone(office: Office) -> None:
    ticket, other = _urgent(office), _urgent(office, "v@other.example")
    office.clock.step = timedelta(milliseconds=1)
    office.desk.tickets.close([ticket, other])
    office.desk.tickets.undo_last(other)
    assert _standing(office) == [other]


def test_taking_an_answer_back_brings_back_the_alert_that_it_acknowledged(office: Office) -> None:
    ticket = _urgent(office)
    draft = replace(office.desk.replying.fresh(ticket), text="We are on it.")
    item = office.desk.replying.send(draft, hold_seconds=20)
    assert _standing(office) == []
    office.clock.forward(seconds=5)
    office.seen.clear()
    assert office.desk.replying.take_back(item.id) is not None
    assert _standing(office) == [ticket]
    assert any(changes.alerts for changes in office.seen)
    assert office.desk.alerting.to_show() == ()
