"""What is being typed is never lost, and sent once, whatever becomes of its ticket meanwhile."""

from dataclasses import replace

from agentdesk.domain.canned import CannedId, CannedUse, Inserted
from agentdesk.domain.draft import DraftKind
from tests.unit.services.office import Office, a_mail


def test_an_answer_taken_back_joins_what_is_being_typed_in_its_place(office: Office) -> None:
    ticket = office.ticket(a_mail("a@client.example"))
    replying = office.desk.replying
    item = replying.send(replace(replying.start(ticket), text="First."), hold_seconds=20)
    replying.save(replace(replying.start(ticket), text="Second thought."))
    replying.take_back(item.id)
    assert replying.start(ticket).text == "First.\n\nSecond thought."


def test_a_draft_moves_with_its_ticket_and_is_sent_once(office: Office) -> None:
    tickets = [office.ticket(a_mail(f"{n}@client.example", f"Question {n}")) for n in range(2)]
    first, later = sorted(tickets)
    replying = office.desk.replying
    replying.save(replace(replying.start(later), text="Typed."))
    replying.save(replace(replying.start_note(later), text="Beware."))
    office.desk.tickets.merge(tickets)
    assert replying.start(first).text == "Typed."
    assert replying.start_note(first).text == "Beware."
    replying.send(replying.start(first))
    assert [(draft.ticket, draft.kind) for draft in replying.drafts()] == [(first, DraftKind.NOTE)]


def test_drafts_of_merged_tickets_are_joined(office: Office) -> None:
    tickets = [office.ticket(a_mail(f"{n}@client.example", f"Question {n}")) for n in range(2)]
    replying = office.desk.replying
    for ticket in tickets:
        replying.save(replace(replying.start(ticket), text=f"About {ticket}."))
    office.desk.tickets.merge(tickets)
    (draft,) = replying.drafts()
    assert draft.ticket == min(tickets)
    assert all(f"About {ticket}." in draft.text for ticket in tickets)


def test_an_answer_begun_before_its_ticket_was_merged_is_shown_where_the_ticket_went(office: Office) -> None:
    tickets = [office.ticket(a_mail(f"{n}@client.example", f"Question {n}")) for n in range(2)]
    begun = replace(office.desk.replying.start(max(tickets)), text="Typed.")
    office.desk.tickets.merge(tickets)
    office.desk.replying.send(begun)
    assert "Typed." in [filed.message.new_text for filed in office.mails(min(tickets))]
    assert office.desk.inbox.resolve(max(tickets)) == min(tickets)


def test_what_was_inserted_is_found_again_where_joined_texts_put_it(office: Office) -> None:
    ticket = office.ticket(a_mail("a@client.example"))
    replying, use = office.desk.replying, CannedUse(CannedId("hello"), "12345678")
    begun = replace(replying.start(ticket), text="My own. Canned.  ", inserted=(Inserted(8, 15, use),))
    item = replying.send(replace(begun, text="First."), hold_seconds=20)
    replying.save(begun)
    replying.take_back(item.id)
    joined = replying.start(ticket)
    assert [joined.text[one.start : one.end] for one in joined.inserted] == ["Canned."]


def test_what_was_inserted_moves_with_a_merged_ticket(office: Office) -> None:
    tickets = [office.ticket(a_mail(f"{n}@client.example", f"Question {n}")) for n in range(2)]
    replying = office.desk.replying
    for ticket in tickets:
        use = CannedUse(CannedId(f"canned-{ticket}"), "12345678")
        text = f"About {ticket}."
        replying.save(
            replace(replying.start(ticket), text=text, inserted=(Inserted(6, 6 + len(ticket), use),))
        )
    office.desk.tickets.merge(tickets)
    (draft,) = replying.drafts()
    assert {draft.text[one.start : one.end] for one in draft.inserted} == set(tickets)
    assert all(one.use.id == f"canned-{draft.text[one.start : one.end]}" for one in draft.inserted)
