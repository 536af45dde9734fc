"""Alerts stand until acknowledged, whatever becomes of their ticket meanwhile; a flood of them is counted."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.ids import TicketId
from agentdesk.services.alert_limit import ONE_BY_ONE
from agentdesk.services.desk import Desk
from agentdesk.services.verbs import Done
from tests.reliability.recording import Seen
from tests.unit.services.office import CUSTOMER, START, Office, a_mail, an_office

FLOOD = 5000


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


def _batch(office: Office, begin: int, number: int, sender: str = CUSTOMER) -> int:
    """That many urgent mails within seconds, filed and looked at; gives how many alerts the desktop is to show."""
    office.deliver(
        *(
            a_mail(
                f"{n}@{begin}.example",
                "Our shop is down, we lose orders!",
                sender=sender,
                subject=f"Matter {n}",
            )
            for n in range(begin, begin + number)
        )
    )
    return len(office.desk.alerting.to_show())


def _seconds(office: Office, text: str, domain: str) -> float:
    """Processor time of filing a tenth of the flood."""
    mails = [a_mail(f"{n}@{domain}", text, subject=f"Matter {n}") for n in range(FLOOD // 10)]
    began = time.process_time()
    office.deliver(*mails)
    return time.process_time() - began


@pytest.mark.hostile(
    61, how="5,000 urgent mails of one sender in ten minutes, through intake into real databases"
)
def test_a_flood_is_filed_and_counted_and_hides_nobody_else(office: Office, seen: Seen) -> None:
    shown = sum(_batch(office, begin, 250) for begin in range(0, FLOOD, 250))
    assert len(office.desk.alerting.standing()) == FLOOD
    assert ONE_BY_ONE < shown <= ONE_BY_ONE + 13
    assert _batch(office, FLOOD, 1, "Leo <leo@other.example>") == 1
    found = [
        {hit.row.contact.email for hit in office.desk.inbox.search(f"from:{who}", limit=FLOOD)}
        for who in ("anna@client.example", "leo@other.example")
    ]
    assert found == [{"anna@client.example"}, {"leo@other.example"}]
    seen(
        "5,000 tickets, found together by from:; 5,000 alerts stand in the window; the desktop shows five and a count "
        "of the others that is renewed as it doubles; another sender's alert is shown at once"
    )


def test_urgent_mail_is_filed_about_as_fast_as_calm_mail(office: Office) -> None:
    _seconds(office, "Warming up.", "first.example")
    calm = _seconds(office, "Could you look at my invoice?", "calm.example")
    assert _seconds(office, "Our shop is down, we lose orders!", "urgent.example") < 3 * calm


def test_the_count_of_further_alerts_says_for_whom_it_stands(office: Office) -> None:
    office.deliver(
        *(a_mail(f"{n}@client.example", "Our shop is down!", subject=f"Matter {n}") for n in range(8))
    )
    *single, count = office.desk.alerting.to_show()
    assert len(single) == ONE_BY_ONE
    assert (count.title, len(count.stands_for)) == ("anna@client.example", 3)
    office.desk.alerting.acknowledge(count.stands_for)
    assert len(office.desk.alerting.standing()) == ONE_BY_ONE
    office.clock.forward(minutes=11)
    assert _batch(office, 100, 1) == 1
