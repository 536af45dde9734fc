"""What an agent does to tickets, and taking it back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from agentdesk.domain.errors import NotFound, UsageError
from agentdesk.domain.events import Priority, Status, StatusSet
from agentdesk.domain.ids import AgentId, EventId, TicketId
from agentdesk.domain.views import TicketRow, View
from agentdesk.services.desk import Desk
from agentdesk.services.verbs import Done, TicketVerbs
from tests.unit.services.office import START, Office, a_mail


@pytest.fixture
def ticket(office: Office) -> TicketId:
    return office.ticket(a_mail("a@client.example"))


def row_of(office: Office, ticket: TicketId) -> TicketRow:
    return office.desk.inbox.thread(ticket).row


VERBS: dict[str, Callable[[Desk, TicketId], Done]] = {
    "close": lambda desk, ticket: desk.tickets.close([ticket]),
    "spam": lambda desk, ticket: desk.tickets.mark_spam([ticket]),
    "assign": lambda desk, ticket: desk.tickets.assign([ticket], AgentId("Jan@Host.example")),
    "tag": lambda desk, ticket: desk.tickets.tag([ticket], "  DNS  change "),
    "priority": lambda desk, ticket: desk.tickets.set_priority([ticket], Priority.HIGH),
    "urgent": lambda desk, ticket: desk.tickets.set_urgent([ticket], True),
    "snooze": lambda desk, ticket: desk.tickets.snooze([ticket], START + timedelta(days=1)),
    "vip": lambda desk, _: desk.contacts.set_vip("anna@client.example", vip=True),
}
AFTERWARDS = {
    "close": lambda row: row.status is Status.CLOSED,
    "spam": lambda row: row.status is Status.SPAM,
    "assign": lambda row: row.assignee == "jan@host.example",
    "tag": lambda row: row.tags == ("dns change",),
    "priority": lambda row: row.priority is Priority.HIGH,
    "urgent": lambda row: row.urgent,
    "snooze": lambda row: row.status is Status.SNOOZED,
    "vip": lambda row: row.vip,
}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_shows_is_undone_and_redone(office: Office, ticket: TicketId, verb: str) -> None:
    before = row_of(office, ticket)
    done = VERBS[verb](office.desk, ticket)
    assert AFTERWARDS[verb](row_of(office, ticket))
    office.seen.clear()
    undone = office.desk.tickets.undo(done)
    assert row_of(office, ticket) == before
    assert ticket in {told for changes in office.seen for told in changes.tickets}
    office.desk.tickets.undo(undone)
    assert AFTERWARDS[verb](row_of(office, ticket))


def test_a_note_stays_inside_and_is_found(office: Office, ticket: TicketId) -> None:
    office.desk.tickets.note(ticket, "Customer called, wants a refund")
    (note,) = office.desk.inbox.thread(ticket).notes
    assert note.text == "Customer called, wants a refund"
    assert [hit.row.id for hit in office.desk.inbox.search("refund")] == [ticket]
    assert row_of(office, ticket).status is Status.NEEDS_REPLY


def test_merging_gives_one_ticket_and_undo_parts_them(office: Office, ticket: TicketId) -> None:
    other = office.ticket(a_mail("b@other.example", sender="b@other.example", subject="Same thing"))
    office.desk.tickets.tag([other], "dns")
    done = office.desk.tickets.merge([ticket, other])
    (merged,) = done.tickets
    assert len(office.mails(merged)) == 2
    assert row_of(office, merged).tags == ("dns",)
    assert len(office.desk.inbox.rows(View.ALL)) == 1
    office.desk.tickets.undo(done)
    assert {row.id for row in office.desk.inbox.rows(View.ALL)} == {ticket, other}
    assert row_of(office, ticket).tags == ()


def test_mail_for_a_merged_ticket_lands_in_the_merged_one(office: Office, ticket: TicketId) -> None:
    other = office.ticket(a_mail("b@other.example", sender="b@other.example", subject="Same thing"))
    (merged,) = office.desk.tickets.merge([ticket, other]).tickets
    office.deliver(a_mail("c@client.example", "And another thing", refs="a@client.example"))
    office.deliver(a_mail("d@other.example", "Me too", sender="b@other.example", refs="b@other.example"))
    assert len(office.mails(merged)) == 4
    assert len(office.desk.inbox.rows(View.ALL)) == 1


def test_splitting_gives_a_ticket_of_its_own_and_undo_brings_it_back(
    office: Office, ticket: TicketId
) -> None:
    office.deliver(a_mail("b@client.example", "By the way, my invoice is wrong.", refs="a@client.example"))
    leaving = office.mails(ticket)[1].message.key
    done = office.desk.tickets.split(ticket, [leaving])
    (new,) = done.tickets
    assert [m.message.key for m in office.mails(new)] == [leaving]
    assert len(office.mails(ticket)) == 1
    office.desk.tickets.undo(done)
    assert len(office.mails(ticket)) == 2
    with pytest.raises(NotFound):
        office.desk.inbox.thread(new)


def test_wrong_use_is_said(office: Office, ticket: TicketId) -> None:
    verbs: TicketVerbs = office.desk.tickets
    with pytest.raises(UsageError, match="passed"):
        verbs.snooze([ticket], START)
    with pytest.raises(UsageError, match="cannot be merged"):
        verbs.merge([ticket, ticket])
    with pytest.raises(UsageError, match="not all"):
        verbs.split(ticket, [m.message.key for m in office.mails(ticket)])
    with pytest.raises(UsageError, match="tag"):
        verbs.tag([ticket], "   ")
    with pytest.raises(NotFound):
        verbs.close([TicketId("NOSUCH")])


def test_the_last_verb_on_a_ticket_is_undone_first(office: Office, ticket: TicketId) -> None:
    verbs = office.desk.tickets
    other = office.ticket(a_mail("b@client.example", "Another matter.", subject="Other"))
    verbs.tag([ticket, other], "one")
    verbs.close([ticket])
    verbs.note(other, "Not of this ticket.")
    assert verbs.undo_last(ticket).summary == "Undone: closed the ticket"
    assert (row_of(office, ticket).status, row_of(office, ticket).tags) == (Status.NEEDS_REPLY, ("one",))
    verbs.undo_last(ticket)
    assert (row_of(office, ticket).tags, row_of(office, other).tags) == ((), ("one",))
    with pytest.raises(UsageError, match="nothing"):
        verbs.undo_last(ticket)


def test_a_merge_of_several_is_undone_at_once(office: Office, ticket: TicketId) -> None:
    verbs = office.desk.tickets
    others = [office.ticket(a_mail(f"{n}@client.example", f"Matter {n}.", subject=f"M{n}")) for n in range(2)]
    (merged,) = verbs.merge([ticket, *others]).tickets
    verbs.undo_last(merged)
    assert all(office.cache.row(each) is not None for each in (ticket, *others))


def test_neither_an_answer_nor_what_another_did_is_undone(office: Office, ticket: TicketId) -> None:
    verbs = office.desk.tickets
    verbs.close([ticket])
    (closed,) = [e for e in office.record.all_events() if isinstance(e.change, StatusSet)]
    office.record.append([replace(closed, id=EventId("theirs"), agent=AgentId("ola@host.example"))])
    verbs.reopen([ticket])
    verbs.undo_last(ticket)
    verbs.undo_last(ticket)
    with pytest.raises(UsageError, match="nothing"):
        verbs.undo_last(ticket)
    office.desk.replying.send(replace(office.desk.replying.fresh(ticket), text="Done."), hold_seconds=9)
    with pytest.raises(UsageError, match="answer"):
        verbs.undo_last(ticket)


def test_closing_acknowledges_its_alert(office: Office) -> None:
    ticket = office.ticket(a_mail("u@client.example", "Our shop is down!", to="urgent@host.example"))
    assert office.desk.alerting.standing()
    office.desk.tickets.close([ticket])
    assert office.desk.alerting.standing() == ()


def test_a_ticket_is_found_by_the_start_of_its_id(office: Office, ticket: TicketId) -> None:
    assert office.desk.inbox.resolve(f"#{ticket[:5].lower()}") == ticket
    with pytest.raises(NotFound):
        office.desk.inbox.resolve("ZZZZ")
