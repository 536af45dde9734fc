"""Alerts stand until acknowledged, whatever becomes of their ticket meanwhile."""

from pathlib import Path

from agentdesk.domain.ids import TicketId
from tests.unit.services.office import Office, a_mail, an_office


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
