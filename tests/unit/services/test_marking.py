"""What mails are to show on the server is queued with the event that says so, and only where it is wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from agentdesk.domain.marks import Mark
from agentdesk.services.ports import FolderCursor
from tests.unit.services.office import Office, a_mail


def queued(office: Office) -> dict[str, tuple[bool, bool]]:
    """Message id -> whether it is to be seen, and answered; the queue is empty afterwards."""
    marks = office.record.marks(office.account.id)
    office.record.settle_marks(marks)
    known = office.cache.known(mark.key for mark in marks)
    return {known[mark.key].message_id: (mark.seen, mark.answered) for mark in marks}


def test_closing_marks_what_came_in_as_seen(office: Office) -> None:
    ticket = office.ticket(a_mail("q@x.example"), a_mail("more@x.example", "And?", refs="q@x.example"))
    office.deliver(a_mail("other@y.example", subject="Another"))
    office.desk.tickets.close([ticket])
    assert queued(office) == {"q@x.example": (True, False), "more@x.example": (True, False)}


def test_verbs_that_change_keywords_mark_and_others_do_not(office: Office) -> None:
    ticket = office.ticket(a_mail("q@x.example"))
    verbs, unread = office.desk.tickets, {"q@x.example": (False, False)}
    for verb in (
        lambda: verbs.mark_spam([ticket]),
        lambda: verbs.not_spam([ticket]),
        lambda: verbs.assign([ticket], None),
        lambda: verbs.set_urgent([ticket], urgent=True),
        lambda: verbs.snooze([ticket], office.clock.at + timedelta(days=1)),
        lambda: verbs.reopen([ticket]),
    ):
        done = verb()
        assert queued(office) == unread
        verbs.undo(done)
        assert queued(office) == unread
    verbs.undo(verbs.tag([ticket], "dns"))
    verbs.note(ticket, "looks like a cache")
    assert queued(office) == {}


def test_merged_and_split_tickets_are_marked_anew(office: Office) -> None:
    one = office.ticket(a_mail("q@x.example"))
    other = office.ticket(a_mail("r@y.example", "Other", subject="Other", sender="Jan <jan@y.example>"))
    merged = office.desk.tickets.merge([one, other])
    assert sorted(queued(office)) == ["q@x.example", "r@y.example"]
    keys = [m.message.key for m in office.mails(merged.tickets[0])]
    office.desk.tickets.split(merged.tickets[0], keys[-1:])
    assert sorted(queued(office)) == ["q@x.example", "r@y.example"]


def test_answering_marks_as_seen_at_once_and_as_answered_only_when_it_is_out(office: Office) -> None:
    ticket = office.ticket(a_mail("q@x.example"))
    draft = replace(office.desk.replying.fresh(ticket), text="It is a cache.")
    item = office.desk.replying.send(draft, close=True)
    assert queued(office) == {"q@x.example": (True, False)}
    office.desk.replying.take_back(item.id)
    assert queued(office) == {"q@x.example": (False, False)}


def test_reading_marks_what_was_shown_and_unread(office: Office) -> None:
    ticket = office.ticket(a_mail("q@x.example"), a_mail("more@x.example", "And?", refs="q@x.example"))
    first, second = (m.message.key for m in office.mails(ticket))
    cursor = office.cursors["INBOX"]
    uid = office.cache.locations(second)[0].uid
    office.intake.flags_changed(cursor, {uid: frozenset({"\\Seen"})})
    office.desk.marking.read(ticket, [second])
    assert queued(office) == {}
    office.desk.marking.read(ticket, [first, second])
    assert queued(office) == {"q@x.example": (True, False)}
    assert office.seen[-1].marks
    office.intake.vanished(cursor, [place.uid for place in office.cache.locations(first)])
    office.desk.marking.read(ticket, [first])
    assert queued(office) == {}


def test_new_mail_takes_the_mark_of_a_closed_ticket_back(office: Office) -> None:
    ticket = office.ticket(a_mail("q@x.example"))
    office.desk.tickets.close([ticket])
    queued(office)
    office.clock.forward(hours=1)
    office.deliver(
        a_mail("again@x.example", "Still broken.", refs="q@x.example", date=office.clock.at),
    )
    assert sorted(queued(office)) == ["again@x.example", "q@x.example"]


def test_urgent_mail_is_marked_when_it_comes(office: Office) -> None:
    office.deliver(a_mail("q@x.example", "URGENT: our server is down!", subject="URGENT server down"))
    assert queued(office) == {"q@x.example": (False, False)}


def test_new_mail_of_a_ticket_gets_the_keywords_that_the_others_have(office: Office) -> None:
    ticket = office.ticket(a_mail("q@x.example"))
    office.desk.tickets.assign([ticket], office.account.id)
    queued(office)
    office.deliver(a_mail("again@x.example", "Still broken.", refs="q@x.example"))
    assert "again@x.example" in queued(office)
    office.deliver(a_mail("other@y.example", "A new matter.", subject="New"))
    assert queued(office) == {}


def test_a_first_sync_marks_nothing(office: Office) -> None:
    cursor = FolderCursor(office.account.id, "Old", 3, uidnext=1)
    office.cursors["Old"] = cursor
    office.deliver(a_mail("q@x.example", "URGENT: down!", subject="URGENT server down"), folder="Old")
    assert queued(office) == {}


def test_where_mail_is_not_to_be_marked_nothing_is_queued(office: Office) -> None:
    office.desk.settings.save(replace(office.desk.settings.load(), mark_mail=False))
    ticket = office.ticket(a_mail("q@x.example"))
    office.desk.tickets.close([ticket])
    office.desk.marking.read(ticket, [m.message.key for m in office.mails(ticket)])
    assert queued(office) == {}


def test_a_mail_that_came_to_two_mailboxes_is_marked_in_both(office: Office) -> None:
    ticket = office.ticket(a_mail("q@x.example"))
    (mail,) = office.mails(ticket)
    other = office.cache.locations(mail.message.key)[0]
    with office.cache.writing() as tx:
        tx.add_locations([replace(other, account="sales@host.example")])
    office.desk.tickets.close([ticket])
    for account in (office.account.id, "sales@host.example"):
        (mark,) = office.record.marks(account)
        assert replace(mark, events=0, version=0) == Mark(account, mail.message.key, seen=True)
