"""Filing mail: threads, copies, alerts, and the time a mail has."""

from dataclasses import replace
from datetime import timedelta

import pytest

from agentdesk.domain.draft import DraftAttachment
from agentdesk.domain.events import Status
from agentdesk.domain.message import Direction, Kind
from agentdesk.domain.views import View
from agentdesk.services.ports import FolderCursor
from agentdesk.sync.oversized import placeholder
from tests.unit.services.office import START, SUPPORT, Office, a_mail


def test_a_mail_becomes_a_ticket_that_needs_a_reply(office: Office) -> None:
    ticket = office.ticket(a_mail("a@client.example"))
    (row,) = office.desk.inbox.rows(View.NEEDS_REPLY)
    assert (row.id, row.subject, row.contact.email) == (ticket, "Old page", "anna@client.example")
    assert row.language == "en"
    assert row.preview.startswith("Our site shows an old page")
    assert office.desk.inbox.counts()[View.NEEDS_REPLY] == 1


def test_an_answer_in_sent_makes_the_ticket_wait(office: Office) -> None:
    ticket = office.ticket(a_mail("a@client.example"))
    office.clock.forward(minutes=5)
    answer = a_mail(
        "b@host.example", "Done.", sender=SUPPORT, to="anna@client.example", refs="a@client.example"
    )
    office.deliver(answer, folder="Sent")
    thread = office.desk.inbox.thread(ticket)
    assert thread.row.status is Status.WAITING
    assert [(m.direction, m.kind) for m in thread.messages] == [
        (Direction.INCOMING, Kind.CUSTOMER),
        (Direction.OUTGOING, Kind.AGENT),
    ]


def test_mail_that_arrives_backwards_ends_in_one_ticket(office: Office) -> None:
    first = a_mail("a@client.example")
    second = a_mail("b@client.example", "Any news?", refs="a@client.example", date=START + timedelta(hours=1))
    third = a_mail("c@client.example", "Hello?", refs="b@client.example", date=START + timedelta(hours=2))
    for source in (third, first, second):
        office.deliver(source)
    rows = office.desk.inbox.rows(View.ALL)
    assert [row.messages for row in rows] == [3]
    assert len(office.mails(rows[0].id)) == 3


def test_a_second_delivery_is_a_copy_and_shows_once(office: Office) -> None:
    source = a_mail("a@client.example")
    ticket = office.ticket(source)
    office.deliver(b"Received: from elsewhere by host.example; Mon, 2 Mar 2026 09:00:03 +0000\n" + source)
    assert office.desk.inbox.thread(ticket).row.messages == 1
    exported = list(office.desk.exporting.mails())
    assert [mail.duplicate_of for mail in exported] == [None, "a@client.example"]


def test_the_same_content_under_another_id_is_a_copy_too(office: Office) -> None:
    office.deliver(a_mail("a@client.example"), a_mail("rewritten@relay.example"))
    (row,) = office.desk.inbox.rows(View.ALL)
    assert row.messages == 1
    assert sorted(m.duplicate_of or "" for m in office.desk.exporting.mails()) == ["", "a@client.example"]


@pytest.mark.parametrize("date", [b"", b"Date: Thu, 01 Jan 1970 00:00:12 +0000\n"])
def test_the_same_alarm_a_week_later_is_no_copy_where_the_machine_has_no_clock(
    office: Office, date: bytes
) -> None:
    first, next_week = (
        date + a_mail(id_, "The shop is down!", to="urgent@host.example").replace(b"Date:", b"X-Uptime:")
        for id_ in ("1@monitor.example", "2@monitor.example")
    )
    office.desk.tickets.close([office.ticket(first)])
    office.clock.forward(days=7)
    assert office.deliver(next_week).alerts
    assert [mail.duplicate_of for mail in office.desk.exporting.mails()] == [None, None]
    assert not office.deliver(next_week).alerts
    assert [mail.duplicate_of for mail in office.desk.exporting.mails()][2:] == ["2@monitor.example"]


def test_our_own_answer_too_large_to_fetch_stands_once_in_its_ticket(office: Office) -> None:
    ticket = office.ticket(a_mail("a@client.example"))
    file = DraftAttachment("film.mp4", "video/mp4", b"\x00" * 2000)
    draft = replace(office.desk.replying.fresh(ticket), text="See the film.", attachments=(file,))
    item = office.desk.replying.send(draft)
    office.deliver(placeholder(item.source, 20 << 20, "Sent"), folder="Sent")
    thread = office.desk.inbox.thread(ticket)
    assert thread.row.messages == 2
    assert [mail.duplicate_of for mail in office.desk.exporting.mails()] == [None, None, item.message_id]
    assert "See the film." in office.mails(ticket)[1].message.text


def test_whole_mail_is_no_copy_of_its_own_stand_in(office: Office) -> None:
    """An answer of another workstation, whose mail was fetched once the limit was raised."""
    with_file = a_mail("b@host.example", "See the film.", sender=SUPPORT, to="anna@client.example").replace(
        b"Content-Type: text/plain",
        b"Content-Disposition: attachment; filename=film.txt\nContent-Type: text/plain",
    )
    office.deliver(placeholder(with_file, 20 << 20, "Sent"), folder="Sent")
    office.deliver(with_file, folder="Sent")
    assert [mail.duplicate_of for mail in office.desk.exporting.mails()] == [None, None]


def test_a_reused_message_id_hides_nothing(office: Office) -> None:
    office.deliver(a_mail("same@x.example", "First text."), a_mail("same@x.example", "Quite another text."))
    texts = {mail.new_text for mail in office.desk.exporting.mails()}
    assert texts == {"First text.", "Quite another text."}
    assert {mail.duplicate_of for mail in office.desk.exporting.mails()} == {None}


def test_an_unreadable_mail_is_filed_and_the_next_one_too(office: Office) -> None:
    office.deliver(b"\xff\xfe\x00" * 40, b"", a_mail("a@client.example"))
    assert len(list(office.desk.exporting.mails())) == 3


def test_urgent_mail_raises_one_alert(office: Office) -> None:
    changes = office.deliver(
        a_mail("u@client.example", "Our shop is down, we lose orders!", to="urgent@host.example")
    )
    assert changes.alerts
    (alert,) = office.desk.alerting.standing()
    assert "Anna Nowak" in alert.title
    assert alert.reasons
    assert [a.key for a in office.desk.alerting.to_show()] == [alert.key]
    assert office.desk.alerting.to_show() == ()


def test_what_was_there_before_the_first_sync_raises_no_alert(office: Office) -> None:
    fresh = FolderCursor(office.account.id, "Archive", 3, uidnext=10)
    source = a_mail("old@client.example", "Our shop is down, we lose orders!", to="urgent@host.example")
    office.cursors["Archive"] = replace(fresh, uidnext=1)
    changes = office.deliver(source, folder="Archive")
    assert changes.tickets
    assert not changes.alerts
    assert office.desk.inbox.counts()[View.URGENT] == 1


def test_a_vip_is_urgent_from_then_on(office: Office) -> None:
    office.desk.contacts.set_vip("Anna@Client.example", vip=True)
    office.deliver(a_mail("v@client.example", "Could you look at the DNS of our domain?"))
    (row,) = office.desk.inbox.rows(View.URGENT)
    assert row.vip
    assert office.desk.contacts.vips() == ("anna@client.example",)


def test_imported_mail_has_the_time_it_was_written(office: Office) -> None:
    office.cursors["Archive"] = FolderCursor(office.account.id, "Archive", 3)
    written = START - timedelta(days=300)
    (ticket,) = office.deliver(a_mail("o@client.example", date=written), folder="Archive").tickets
    assert office.desk.inbox.thread(ticket).row.opened_at == written


def test_live_mail_has_the_servers_time_whatever_its_date_says(office: Office) -> None:
    ticket = office.ticket(a_mail("w@client.example", date=START - timedelta(days=700)))
    assert office.desk.inbox.thread(ticket).row.opened_at == START


def test_a_customer_who_writes_by_a_slower_clock_still_reopens(office: Office) -> None:
    ticket = office.ticket(a_mail("a@client.example"))
    office.clock.forward(hours=1)
    office.desk.tickets.close([ticket])
    office.deliver(
        a_mail("b@client.example", "Still broken", refs="a@client.example"), at=START + timedelta(minutes=5)
    )
    row = office.desk.inbox.thread(ticket).row
    assert row.status is Status.NEEDS_REPLY


def test_a_contact_form_in_our_own_name_is_incoming(office: Office) -> None:
    ticket = office.ticket(
        a_mail("f@host.example", sender=SUPPORT, headers={"Reply-To": "Jan <jan@shop.example>"})
    )
    thread = office.desk.inbox.thread(ticket)
    assert thread.messages[0].direction is Direction.INCOMING
    assert office.desk.replying.start(ticket).to[0].email == "jan@shop.example"


def test_a_folder_that_was_reset_gives_nothing_twice(office: Office) -> None:
    source = a_mail("a@client.example")
    office.deliver(source)
    office.intake.folder_reset(office.account.id, "INBOX")
    office.cursors["INBOX"] = FolderCursor(office.account.id, "INBOX", 8)
    office.deliver(source)
    assert [mail.duplicate_of for mail in office.desk.exporting.mails()] == [None]


def test_a_stranger_quoting_an_id_is_kept_apart_and_pointed_out(office: Office) -> None:
    office.ticket(a_mail("a@client.example"))
    stranger = office.ticket(a_mail("x@evil.example", sender="m@evil.example", refs="a@client.example"))
    thread = office.desk.inbox.thread(stranger)
    assert len(thread.messages) == 1
    assert len(thread.related) == 1
