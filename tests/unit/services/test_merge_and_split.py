"""Merged and split tickets as more mail comes, as answers go out, and as it is all taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.errors import UsageError
from agentdesk.domain.events import Status
from agentdesk.domain.ids import EventId, TicketId
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.views import View
from tests.unit.services.office import Office, a_mail, an_office


def _split(office: Office) -> tuple[TicketId, TicketId]:
    """A ticket whose second mail, `b`, was split off; gives both tickets."""
    ticket = office.ticket(a_mail("a@client.example"))
    office.clock.forward(minutes=1)
    office.deliver(a_mail("b@client.example", "And the invoice is missing.", refs="a@client.example"))
    (apart,) = office.desk.tickets.split(ticket, [office.mails(ticket)[-1].message.key]).tickets
    return ticket, apart


def _answer(office: Office, ticket: TicketId, text: str = "Here it is.") -> OutboxItem:
    draft = replace(office.desk.replying.start(ticket), text=text)
    return office.desk.replying.send(draft, hold_seconds=0)


def _ids(office: Office, ticket: TicketId) -> list[str]:
    return [filed.message.message_id for filed in office.mails(ticket)]


def test_an_answer_given_in_a_split_ticket_stays_there_and_so_does_the_answer_to_it(office: Office) -> None:
    ticket, apart = _split(office)
    sent = _answer(office, apart)
    office.deliver(sent.source, folder="Sent")
    office.clock.forward(hours=1)
    refs = f"a@client.example b@client.example {sent.message_id}"
    office.deliver(a_mail("c@client.example", "Thank you, but it is the old one.", refs=refs))
    assert _ids(office, apart) == ["b@client.example", sent.message_id, "c@client.example"]
    assert _ids(office, ticket) == ["a@client.example"]
    assert office.desk.inbox.thread(apart).row.status is Status.NEEDS_REPLY


def test_what_answers_a_mail_that_was_split_off_follows_it(office: Office) -> None:
    ticket, apart = _split(office)
    office.deliver(a_mail("c@client.example", "Any news?", refs="a@client.example b@client.example"))
    office.deliver(a_mail("d@client.example", "The page is still old.", refs="a@client.example"))
    assert _ids(office, apart) == ["b@client.example", "c@client.example"]
    assert _ids(office, ticket) == ["a@client.example", "d@client.example"]


def test_undoing_a_split_brings_back_what_came_after_it(office: Office) -> None:
    ticket = office.ticket(a_mail("a@client.example"))
    office.deliver(a_mail("b@client.example", "And the invoice is missing.", refs="a@client.example"))
    done = office.desk.tickets.split(ticket, [office.mails(ticket)[-1].message.key])
    (apart,) = done.tickets
    sent = _answer(office, apart)
    office.desk.tickets.note(apart, "He is known for this.")
    undone = office.desk.tickets.undo(done)
    assert set(_ids(office, ticket)) == {"a@client.example", "b@client.example", sent.message_id}
    assert [row.id for row in office.desk.inbox.rows(View.ALL)] == [ticket]
    assert [note.text for note in office.desk.inbox.thread(ticket).notes] == ["He is known for this."]
    office.desk.tickets.undo(undone)
    assert _ids(office, apart) == ["b@client.example", sent.message_id]
    assert _ids(office, ticket) == ["a@client.example"]


def test_a_ticket_that_takes_in_a_split_one_gets_none_of_the_notes_left_behind(office: Office) -> None:
    ticket, apart = _split(office)
    other = office.ticket(a_mail("z@client.example", "Something else."))
    office.desk.tickets.note(ticket, "About the page.")
    office.desk.tickets.note(apart, "About the invoice.")
    office.desk.tickets.merge([other, apart])
    merged = min(other, apart)
    assert [note.text for note in office.desk.inbox.thread(merged).notes] == ["About the invoice."]
    assert [note.text for note in office.desk.inbox.thread(ticket).notes] == ["About the page."]


def test_an_answer_taken_back_after_its_ticket_was_merged_leaves_nothing_behind(office: Office) -> None:
    one = office.ticket(a_mail("a@client.example"))
    other = office.ticket(a_mail("z@client.example", "Something else."))
    later, first = max(one, other), min(one, other)
    sent = _answer(office, later)
    office.desk.tickets.merge([one, other])
    assert office.desk.replying.take_back(sent.id) is not None
    row = office.desk.inbox.thread(first).row
    assert (row.messages, row.status) == (2, Status.NEEDS_REPLY)


def test_what_another_process_did_shows_with_the_next_thing_done_here(tmp_path: Path) -> None:
    with an_office(tmp_path) as window, an_office(tmp_path) as command:
        one = window.ticket(a_mail("a@client.example"))
        other = window.ticket(a_mail("z@client.example", "Something else."))
        (closed,) = command.desk.tickets.close([one]).events
        event = command.record.event(closed)
        assert event is not None
        command.record.append([replace(event, id=EventId("0" * 28), ticket=other)])
        window.desk.tickets.tag([one], "dns")
        assert {row.status for row in window.desk.inbox.rows(View.ALL)} == {Status.CLOSED}


def test_copies_leave_with_the_mail_that_is_split_off(office: Office) -> None:
    office.deliver(a_mail("a@client.example"), a_mail("rewritten@relay.example"))
    ticket = office.ticket(
        a_mail("b@client.example", "More.", refs="a@client.example rewritten@relay.example")
    )
    original = next(mail for mail in office.mails(ticket) if mail.message.new_text != "More.")
    (apart,) = office.desk.tickets.split(ticket, [original.message.key]).tickets
    assert sorted(_ids(office, apart)) == ["a@client.example", "rewritten@relay.example"]
    with pytest.raises(UsageError):
        office.desk.tickets.split(apart, [office.mails(apart)[0].message.key])
