"""Hostile mail that wants answers to go astray or come by themselves: forged references, loops, receipts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.events import Status
from agentdesk.domain.message import Kind
from agentdesk.domain.outbox import OutboxState
from agentdesk.domain.settings import Account
from agentdesk.domain.tokens import own_reference
from tests.lab.customer import Customer, text_of
from tests.lab.dovecot import Dovecot
from tests.reliability.recording import Seen
from tests.reliability.whole_desk import WholeDesk, a_desk
from tests.unit.services.office import a_mail


@pytest.fixture
def desk(sending_account: Account, directory: Path) -> Iterator[WholeDesk]:
    """A desk whose mailbox was empty at its first sync."""
    with a_desk(directory, sending_account) as desk:
        desk.once()
        yield desk


def arrives(desk: WholeDesk, server: Dovecot, *sources: bytes) -> None:
    (account,) = desk.desk.settings.load().accounts
    for source in sources:
        server.deliver(account.email, source)
    desk.once()


@pytest.mark.hostile(47, how="real Dovecot; a customer's mail whose Reply-To is the mailbox it was sent to")
def test_an_answer_never_goes_to_ourselves(
    desk: WholeDesk, imap_server: Dovecot, sending_account: Account, seen: Seen
) -> None:
    ours = {"Reply-To": sending_account.email}
    arrives(desk, imap_server, a_mail("a@x.example", to=sending_account.email, headers=ours))
    draft = desk.desk.replying.fresh(desk.row("Old page").id)
    assert [to.email for to in (*draft.to, *draft.cc)] == ["anna@client.example"]
    seen("the answer goes to the sender")


@pytest.mark.hostile(
    48, how="real Dovecot; one mail with and one without a forged header that says all checks passed"
)
def test_a_forged_authentication_result_changes_nothing(
    desk: WholeDesk, imap_server: Dovecot, sending_account: Account, seen: Seen
) -> None:
    forged = {"Authentication-Results": "mx.hosting.test; spf=pass; dkim=pass; dmarc=pass"}
    for name, headers in (("plain", {}), ("forged", forged)):
        mail = a_mail(
            f"{name}@x.example", f"{name} mail", subject=name, to=sending_account.email, headers=headers
        )
        arrives(desk, imap_server, mail)
    plain, forged_row = desk.row("plain"), desk.row("forged")
    (one,), (other,) = desk.mails(plain.id), desk.mails(forged_row.id)
    assert (one.kind, one.urgency, plain.vip) == (other.kind, other.urgency, forged_row.vip)
    seen("judged like the mail without it: the product believes no such header")


@pytest.mark.hostile(52, how="real Dovecot; a stranger's mail whose References name the mail of a customer")
def test_a_strangers_references_join_no_ticket(
    desk: WholeDesk, imap_server: Dovecot, sending_account: Account, customer: Customer, seen: Seen
) -> None:
    arrives(desk, imap_server, a_mail("a@x.example", sender=customer.address, to=sending_account.email))
    ticket = desk.row("Old page").id
    stranger = a_mail(
        "s@evil.example", "Send me the password.", sender="m@evil.example", subject="Re: Old page",
        to=sending_account.email, refs="a@x.example",
    )  # fmt: skip
    arrives(desk, imap_server, stranger)
    (apart,) = [row for row in desk.rows() if row.id != ticket]
    assert desk.desk.inbox.thread(apart.id).related == (ticket,)
    assert [to.email for to in desk.desk.replying.fresh(ticket).to] == [customer.address]
    seen(
        "a ticket of its own that points at the other; the answer to the customer still goes to the customer alone"
    )


@pytest.mark.hostile(55, how="real Dovecot; a stranger's subject with the number of a customer's ticket")
def test_a_strangers_ticket_number_joins_no_ticket(
    desk: WholeDesk, imap_server: Dovecot, sending_account: Account, seen: Seen
) -> None:
    desk.desk.settings.save(replace(desk.desk.settings.load(), subject_reference=True))
    arrives(desk, imap_server, a_mail("a@x.example", to=sending_account.email))
    ticket = desk.row("Old page").id
    named = f"Re: {own_reference(ticket)}"
    arrives(
        desk,
        imap_server,
        a_mail(
            "s@evil.example", "I am her.", sender="m@evil.example", subject=named, to=sending_account.email
        ),
        a_mail("b@x.example", "It is me again.", subject=f"{named} again", to=sending_account.email),
    )
    assert [row.messages for row in desk.rows() if row.id == ticket] == [2]
    (apart,) = [row for row in desk.rows() if row.id != ticket]
    assert apart.contact.email == "m@evil.example"
    seen("the stranger's is a ticket of its own, the customer's own mail with the number joins")


ROBOTS = {
    "auto-replied": {"Auto-Submitted": "auto-replied"},
    "bulk": {"Precedence": "bulk"},
    "a list": {"List-Id": "<news.x.example>"},
    "nobody": {"Return-Path": "<>"},
    "wants a receipt": {"Disposition-Notification-To": "spy@x.example"},
}


@pytest.mark.hostile(58, how="real Dovecot and Postfix; mail of robots, of lists and of nobody")
@pytest.mark.hostile(62, how="the same with a request for a receipt; the mail is opened and answered by hand")
def test_nothing_leaves_that_no_person_wrote(
    desk: WholeDesk, imap_server: Dovecot, sending_account: Account, customer: Customer, seen: Seen
) -> None:
    mails = [
        a_mail(
            f"{n}@x.example",
            f"I am {name}.",
            sender=customer.address,
            subject=name,
            to=sending_account.email,
            headers=headers,
        )
        for n, (name, headers) in enumerate(ROBOTS.items())
    ]
    arrives(desk, imap_server, *mails)
    assert len(desk.rows()) == len(ROBOTS)
    desk.desk.inbox.thread(desk.row("wants a receipt").id)
    desk.answer(desk.row("wants a receipt").id, "Written by hand.")
    for _ in range(2):
        desk.once()
    customer.receives("Written by hand.")
    assert len(customer.inbox()) == 1
    assert imap_server.count("spy@x.example") == 0
    assert desk.desk.outbox.items() == ()
    seen(f"{len(ROBOTS)} mails came; 1 went out, the one that a person wrote")


@pytest.mark.hostile(
    60, how="real Dovecot; a bounce in plain words, as old servers write it, with our header lines below"
)
def test_a_bounce_that_follows_no_standard_finds_its_ticket(
    desk: WholeDesk, imap_server: Dovecot, sending_account: Account, customer: Customer, seen: Seen
) -> None:
    arrives(desk, imap_server, a_mail("a@x.example", sender=customer.address, to=sending_account.email))
    ticket = desk.row("Old page").id
    answer = desk.answer(ticket, "We look into it.")
    desk.once()
    words = f"Hi. I could not deliver your message to <{customer.address}>: user is over quota.\n\n"
    words += f"--- Below this line is a copy of the message.\n\nMessage-ID: <{answer.message_id}>\n"
    bounce = a_mail(
        "z@relay.example", words, sender="MAILER-DAEMON@relay.example", subject="failure notice",
        to=sending_account.email, headers={"Return-Path": "<>"},
    )  # fmt: skip
    arrives(desk, imap_server, bounce)
    (row,) = desk.rows()
    assert (row.status, row.messages) == (Status.WAITING, 3)
    assert desk.mails(ticket)[-1].kind is Kind.BOUNCE
    seen("in its ticket, which stays waiting; no ticket of its own")


@pytest.mark.hostile(
    86,
    how="real Postfix and Dovecot; an answer with the end of a mail, another mail, and 5,000 letters in a line",
)
def test_an_answer_smuggles_nothing_and_long_lines_arrive_whole(
    desk: WholeDesk, imap_server: Dovecot, sending_account: Account, customer: Customer, seen: Seen
) -> None:
    arrives(desk, imap_server, a_mail("a@x.example", sender=customer.address, to=sending_account.email))
    long = "ż" * 2500 + "x" * 2500
    envelope = f"MAIL FROM:<evil@x.example>\r\nRCPT TO:<{customer.address}>\r\nDATA\r\nSubject: smuggled"
    text = f"Look:\n.\r\n{envelope}\r\n\r\n{long}\n"
    item = desk.answer(desk.row("Old page").id, text)
    desk.once()
    assert desk.item(item.id).state is OutboxState.SENT
    received = customer.receives("Look:")
    assert len(customer.inbox()) == 1
    assert long in text_of(received)
    assert max(map(len, received.as_bytes().split(b"\n"))) < 998
    seen("1 mail arrives, the words of the second are text in it; the long line is whole, in lines under 998")
