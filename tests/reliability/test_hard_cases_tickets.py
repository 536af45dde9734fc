"""Hard cases of telling which mail belongs where: colliding and rewritten ids, copies, robots, wrong clocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from agentdesk.domain.errors import ServerError
from agentdesk.domain.events import Status
from agentdesk.domain.message import Direction, Kind
from agentdesk.domain.outbox import OutboxState, SentCopy
from agentdesk.domain.settings import Account
from agentdesk.domain.sync_status import SyncPhase
from agentdesk.domain.views import View
from tests.lab.children import wait_for
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import Lab
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.lab.support_mail import support_mails
from tests.reliability.conftest import MICROSOFT_HOST, NOBODY, REWRITTEN_DOMAIN, through
from tests.reliability.recording import Seen
from tests.reliability.whole_desk import SkewedClock, WholeDesk, a_desk
from tests.story.syncing import an_account
from tests.unit.services.office import a_mail
from tests.unit.sync.odd_smtp import serving_smtp


@pytest.fixture
def rewriting_account(address: str, imap_server: Dovecot, smtp_server: Postfix, lab: Lab) -> Account:
    ours = f"{address.partition('@')[0]}@{REWRITTEN_DOMAIN}"
    return an_account(ours, imap_server, lab.certificates, smtp_server)


def answered(desk: WholeDesk, customer: Customer, subject: str, text: str) -> str:
    """Answer the ticket about `subject` and wait until the customer has it; gives the ticket."""
    ticket = desk.row(subject).id
    desk.answer(ticket, text)
    desk.once()
    customer.receives(text)
    return ticket


def syncing(desk: WholeDesk, text: str) -> None:
    """Sync until a mail that says `text` is here."""

    def here() -> bool:
        desk.once()
        return any(text in one for one in desk.texts())

    wait_for(f"a mail that says {text!r}", here)


@pytest.mark.hard_case(24, how="real Postfix that rewrites the Message-ID of what we submit (header_checks)")
def test_answers_thread_though_the_provider_rewrites_our_message_id(
    rewriting_account: Account, customer: Customer, directory: Path, seen: Seen
) -> None:
    with a_desk(directory, rewriting_account) as desk:
        desk.once()
        customer.writes("Rewritten", "What now?", to=rewriting_account.email)
        syncing(desk, "What now?")
        item = desk.answer(desk.row("Rewritten").id, "This is what.")
        desk.once()
        received = customer.receives("This is what.")
        assert item.message_id not in str(received["Message-ID"])
        customer.answers(received, "Thank you, but no.")
        syncing(desk, "Thank you, but no.")
        row = desk.row("Rewritten")
        assert (row.messages, row.status) == (3, Status.NEEDS_REPLY)
    seen("question, answer and the customer's answer to it are 1 ticket of 3 mails")


@pytest.mark.hard_case(
    24,
    how="the same; Dovecot greets as Microsoft does, and a copy with the new id is put into Sent before ours is",
)
def test_answers_that_name_nothing_but_the_rewritten_id_thread_by_the_providers_copy(
    rewriting_account: Account,
    customer: Customer,
    imap_server: Dovecot,
    proxied: Callable[..., Proxy],
    directory: Path,
    seen: Seen,
) -> None:
    proxy = proxied(imap_server.imap_port, MICROSOFT_HOST)
    with a_desk(directory, replace(rewriting_account, imap=through(proxy))) as desk:
        desk.once()
        customer.writes("Renamed", "What now?", to=rewriting_account.email)
        syncing(desk, "What now?")
        item = desk.answer(desk.row("Renamed").id, "This is what.")
        proxy.go_offline()  # so that the provider is the first to file a copy
        with pytest.raises(ServerError):
            desk.engine.flush_once()
        received = customer.receives("This is what.")
        file_in_sent(imap_server, rewriting_account, received, item.message_id)
        proxy.go_online()
        desk.once()
        assert imap_server.count(rewriting_account.email, "Sent") == 1
        del received["References"]
        customer.answers(received, "Thank you, but no.")
        syncing(desk, "Thank you, but no.")
        row = desk.row("Renamed")
        assert (row.messages, row.status) == (3, Status.NEEDS_REPLY)
    seen("1 copy in Sent, the provider's; an answer whose References hold the new id alone joins the ticket")


def file_in_sent(server: Dovecot, account: Account, delivered: EmailMessage, message_id: str) -> None:
    """What the provider does when it files the copy: as delivered, with the id that we gave it in a header."""
    source = delivered.as_bytes().partition(b"\nDate:")
    file = server.directory / "providers-copy"
    file.write_bytes(b"X-Microsoft-Original-Message-ID: <%s>" % message_id.encode() + b"".join(source[1:]))
    server.doveadm("save", "-u", account.email, "-m", "Sent", str(file))


@pytest.mark.hard_case(
    25, how="real Dovecot; three different mails with one Message-ID, one of them a stranger's, by LMTP"
)
def test_mails_with_one_message_id_are_all_kept(
    account: Account, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    with a_desk(directory, account) as desk:
        desk.once()
        for text in ("The first text.", "Quite another text."):
            imap_server.deliver(account.email, a_mail("same@x.example", text, to=account.email))
        stranger = a_mail("same@x.example", "A stranger's.", sender="m@y.example", to=account.email)
        imap_server.deliver(account.email, stranger)
        desk.once()
        assert sorted(desk.texts()) == ["A stranger's.", "Quite another text.", "The first text."]
        assert sorted(row.messages for row in desk.rows()) == [1, 2]
    seen("all 3 are here, none as a copy of another; the stranger's is a ticket of its own")


@pytest.mark.hard_case(
    26, how="real Postfix and Dovecot; one mail To and Cc two mailboxes that one desk reads"
)
def test_one_mail_to_two_of_our_addresses_is_one_ticket(
    sending_account: Account,
    customer: Customer,
    imap_server: Dovecot,
    smtp_server: Postfix,
    lab: Lab,
    directory: Path,
    seen: Seen,
) -> None:
    billing = an_account("billing@hosting.test", imap_server, lab.certificates, smtp_server)
    with a_desk(directory, sending_account, billing) as desk:
        desk.once()
        customer.writes("To both", "Who answers?", to=sending_account.email, headers={"Cc": billing.email})
        wait_for(
            "both copies",
            lambda: imap_server.count(billing.email) and imap_server.count(sending_account.email),
        )
        desk.once()
        (row,) = desk.rows()
        (mail,) = desk.mails(row.id)
        places = {place.account for place in desk.cache.locations(mail.message.key)}
        assert places == {sending_account.email, billing.email}
        answered(desk, customer, "To both", "One of us does.")
        desk.once()
        assert len([m for m in customer.inbox() if "Re: To both" in str(m["Subject"])]) == 1
        assert desk.row("To both").status is Status.WAITING
        own = {sending_account.email, billing.email}
        to = desk.desk.replying.fresh(row.id)
        assert not own & {one.email for one in (*to.to, *to.cc)}
    seen(
        "1 ticket with 1 mail, known to lie in both mailboxes; 1 answer goes to the customer, none to ourselves"
    )


@pytest.mark.hard_case(
    28,
    how="cannot arise: nothing is sent by itself, no acknowledgement either; real Postfix bounces our answer",
)
@pytest.mark.hostile(60, how="real Postfix bounces our answer")
def test_a_bounce_of_our_mail_starts_no_loop(
    sending_account: Account, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    with a_desk(directory, sending_account) as desk:
        desk.once()
        question = a_mail("q@customer.test", "Can you hear me?", sender=NOBODY, to=sending_account.email)
        imap_server.deliver(sending_account.email, question)
        desk.once()
        desk.answer(desk.row("Old page").id, "Loud and clear.")
        desk.once()
        wait_for("the bounce", lambda: imap_server.count(sending_account.email) == 2)
        for _ in range(3):
            desk.once()
        (row,) = desk.rows()
        assert [m.kind for m in desk.mails(row.id) if m.direction is Direction.INCOMING] == [
            Kind.CUSTOMER,
            Kind.BOUNCE,
        ]
        assert row.status is Status.WAITING
        assert desk.desk.outbox.items() == ()
        assert imap_server.count(sending_account.email) == 2
        assert imap_server.count(sending_account.email, "Sent") == 1
    seen(
        "the bounce is in its ticket, which stays waiting; 1 mail left us in all, nothing came after the bounce"
    )


@pytest.mark.hard_case(
    29,
    how="cannot arise: nothing is sent by itself; the other desk, on real Postfix and Dovecot, acknowledges everything",
)
@pytest.mark.hostile(59, how="real Postfix and Dovecot; the other desk acknowledges whatever it gets")
def test_a_desk_that_acknowledges_everything_gets_one_mail(
    sending_account: Account, customer: Customer, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    with a_desk(directory, sending_account) as desk:
        desk.once()
        customer.writes("Two desks", "This is the other desk.", to=sending_account.email)
        syncing(desk, "This is the other desk.")
        answered(desk, customer, "Two desks", "And this is ours.")
        acknowledged = 0
        for _ in range(4):
            for received in customer.inbox()[acknowledged:]:
                acknowledged += 1
                customer.answers(received, f"We have received your mail, number {acknowledged}.")
                syncing(desk, f"We have received your mail, number {acknowledged}.")
            desk.once()
        assert acknowledged == 1
        assert [row.messages for row in desk.rows()] == [3]
        assert desk.desk.outbox.items() == ()
    seen(f"{acknowledged} acknowledgement came, in the ticket; nothing left us that no person wrote")


ASKS_FOR_AN_ANSWER = {
    "a bounce": {
        "From": "MAILER-DAEMON@customer.test",
        "Return-Path": "<>",
        "Auto-Submitted": "auto-replied",
    },
    "an acknowledgement": {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"},
    "an acknowledgement that does not say so": {"Subject": "We have received your mail"},
    "one who wants a receipt": {
        "Disposition-Notification-To": "anna@customer.test",
        "Return-Receipt-To": "anna@customer.test",
    },
    "a list": {"List-Id": "news <news.test>", "List-Unsubscribe": "<mailto:leave@news.test>"},
    "our own address": {"From": "{ours}", "Reply-To": "anna@customer.test"},
    "an urgent one": {"To": "urgent@hosting.test", "X-Priority": "1"},
}


def asking_mail(number: int, what: str, ours: str) -> bytes:
    mail = EmailMessage()
    usual = {
        "From": "Anna <anna@customer.test>",
        "To": ours,
        "Subject": what,
        "Message-ID": f"<ask{number}@customer.test>",
    }
    for name, value in (usual | ASKS_FOR_AN_ANSWER[what]).items():
        mail[name] = value.format(ours=ours)
    mail.set_content(f"This is {what}.")
    return mail.as_bytes()


@pytest.mark.hard_case(
    28,
    how="cannot arise: nothing is sent by itself; mail that asks for it, and 100 others, come to real Dovecot",
)
@pytest.mark.hard_case(
    29,
    how="cannot arise: nothing is sent by itself; mail that asks for it, and 100 others, come to real Dovecot",
)
def test_nothing_leaves_by_itself_whatever_arrives(
    account: Account, imap_server: Dovecot, directory: Path, seen: Seen
) -> None:
    asking = [asking_mail(number, what, account.email) for number, what in enumerate(ASKS_FOR_AN_ANSWER)]
    with serving_smtp() as smtp:
        ours = replace(account, smtp=smtp.account().smtp)
        with a_desk(directory, ours) as desk:
            desk.start()
            imap_server.seed(account.email, [*asking, *support_mails(100)])
            desk.wait_until(lambda: len(desk.flags("INBOX")) == 100 + len(asking))
            desk.engine.sync_now()
            desk.wait_for(SyncPhase.ONLINE)
            assert desk.record.outbox(list(OutboxState)) == ()
            assert desk.desk.replying.drafts() == ()
        with a_desk(directory, ours) as desk:
            desk.start()
            assert desk.record.outbox(list(OutboxState)) == ()
        assert (smtp.connections, smtp.contents) == (0, [])
    assert imap_server.count(account.email, "Sent") == 0
    seen(
        "107 mails came, 7 of which ask for an answer of a machine; nothing was queued and no server was asked to send"
    )


@pytest.mark.hard_case(30, how="real Postfix and Dovecot; the customer's mailbox answers as RFC 3834 has it")
def test_a_vacation_reply_does_not_reopen(
    sending_account: Account, customer: Customer, directory: Path, seen: Seen
) -> None:
    with a_desk(directory, sending_account) as desk:
        desk.once()
        customer.writes("Holidays", "How do I park my domain?", to=sending_account.email)
        syncing(desk, "park my domain")
        ticket = answered(desk, customer, "Holidays", "In the panel.")
        desk.desk.tickets.close([ticket])
        customer.answers_automatically(customer.receives("In the panel."), "I am away until Monday.")
        syncing(desk, "I am away")
        row = desk.row("Holidays")
        assert (row.id, row.status, row.messages) == (ticket, Status.CLOSED, 3)
        assert desk.desk.inbox.counts()[View.NEEDS_REPLY] == 0
        assert desk.mails(ticket)[-1].kind is Kind.AUTO_REPLY
    seen("the vacation reply is in its ticket, and the ticket stays closed")


@pytest.mark.hard_case(
    34, how="real Postfix and Dovecot; this workstation's clock is an hour off, the servers' is right"
)
@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_that_is_an_hour_wrong_keeps_the_order(
    sending_account: Account, customer: Customer, directory: Path, seen: Seen, hours: int
) -> None:
    with a_desk(directory, sending_account, clock=SkewedClock(timedelta(hours=hours))) as desk:
        desk.once()
        customer.writes("What time is it", "First question.", to=sending_account.email)
        syncing(desk, "First question.")
        ticket = answered(desk, customer, "What time is it", "First answer.")
        desk.once()
        assert desk.row("What time is it").status is Status.WAITING
        customer.answers(customer.receives("First answer."), "Second question.")
        syncing(desk, "Second question.")
        assert desk.row("What time is it").status is Status.NEEDS_REPLY
        item = desk.answer(ticket, "Second answer.")
        desk.once()
        customer.receives("Second answer.")
        assert desk.row("What time is it").status is Status.WAITING
        assert desk.item(item.id).sent_copy is SentCopy.FILED
        order = [m.message.new_text.strip() for m in desk.mails(ticket) if m.duplicate_of is None]
        assert order == ["First question.", "First answer.", "Second question.", "Second answer."]
    seen(
        f"{'behind' if hours < 0 else 'ahead'}: question, answer, question, answer in this order; each status right"
    )
