"""The same answer twice is noticed, with what the customer said to it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.finding import FindingKind
from agentdesk.domain.ids import TicketId
from tests.unit.services.office import Office, a_mail, an_office

ANSWER = """Hello Anna,

the cache in front of your shop held an old page. I have emptied it just now, please reload with Ctrl+F5.

Kind regards
Ola"""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


def answered(office: Office, number: int = 1, sender: str = "Anna Nowak <anna@client.example>") -> TicketId:
    ticket = office.ticket(a_mail(f"{number}@x.example", subject=f"No {number}", sender=sender))
    office.clock.forward(hours=1)
    draft = replace(office.desk.replying.start(ticket), text=ANSWER)
    item = office.desk.replying.send(draft, hold_seconds=0)
    office.deliver(item.source, folder="Sent")
    office.clock.forward(hours=1)
    mail = a_mail(
        f"r{number}@x.example",
        "Still the old page!",
        refs=item.message_id,
        sender=sender,
        date=office.clock.at,
    )
    office.deliver(mail)
    return ticket


def found(office: Office, text: str, sender: str) -> list[str]:
    office.clock.forward(hours=1)
    ticket = office.ticket(
        a_mail(f"{len(text)}@x.example", "The page is old again.", subject="New", sender=sender)
    )
    draft = replace(office.desk.replying.start(ticket), text=text)
    return [one.about for one in office.desk.checking.findings(draft) if one.kind is FindingKind.ALREADY_SENT]


@pytest.mark.parametrize("sender", ["anna@client.example", "Jan <jan@client.example>"])
def test_much_the_same_to_the_contact_or_their_company_is_noticed(office: Office, sender: str) -> None:
    ticket = answered(office)
    reworded = ANSWER.replace("Hello Anna", "Dear Jan").replace("just now", "now").replace("Ola", "Ewa")
    (told,) = found(office, reworded, sender)
    assert told == f"on 2026-03-02 in {ticket}; the answer was: Still the old page!"


def test_another_answer_is_not(office: Office) -> None:
    answered(office)
    other = "Your certificate ended on Monday. I have renewed it and it will be watched from now on."
    assert found(office, other, "anna@client.example") == []
    assert found(office, "Done, thanks.", "anna@client.example") == []


def test_strangers_at_a_free_mailer_have_nothing_to_do_with_each_other(office: Office) -> None:
    answered(office, sender="anna@gmail.com")
    assert found(office, ANSWER, "jan@gmail.com") == []
    assert len(found(office, ANSWER, "anna@gmail.com")) == 1


def test_after_half_a_year_it_is_forgotten(office: Office) -> None:
    answered(office)
    office.clock.forward(days=181)
    assert found(office, ANSWER, "anna@client.example") == []
