"""An answer that is written by hand for the fourth time is noticed; one that is kept already, or was sent to nobody
else, is not.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from agentdesk.domain.canned import CannedId, CannedResponse
from agentdesk.domain.draft import Draft
from agentdesk.domain.ids import TicketId
from agentdesk.services.repeated import Repetition
from tests.ranking import rewritten_answers
from tests.unit.services.office import SUPPORT, Office, a_mail, an_office

ANSWERS = rewritten_answers()[2].answers
_FRESH = count(100)
OTHER = rewritten_answers()[3].answers[0]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


def a_ticket(office: Office, number: int) -> TicketId:
    return office.ticket(
        a_mail(f"{number}@c.example", "Why was it stopped?", sender=f"c{number}@c{number}.example")
    )


def answer(office: Office, number: int, text: str) -> TicketId:
    ticket = a_ticket(office, number)
    office.desk.replying.send(replace(office.desk.replying.start(ticket), text=text))
    office.clock.forward(minutes=5)
    return ticket


def being_written(office: Office, text: str) -> Draft:
    return replace(office.desk.replying.start(a_ticket(office, next(_FRESH))), text=text)


def of(office: Office, text: str) -> Repetition | None:
    return office.desk.repeated.of(being_written(office, text))


def test_the_fourth_time_is_noticed(office: Office) -> None:
    tickets = [answer(office, number, ANSWERS[number]) for number in range(2)]
    assert of(office, ANSWERS[0]) is None, "twice before is not enough"
    tickets.append(answer(office, 2, ANSWERS[2]))
    answer(office, 3, OTHER)
    found = of(office, ANSWERS[1].replace("2,300", "7"))
    assert found is not None
    assert (found.count, found.tickets) == (3, tuple(reversed(tickets)))
    assert of(office, OTHER) is None


def test_answers_to_the_same_ticket_and_of_long_ago_do_not_count(office: Office) -> None:
    tickets = [answer(office, number, ANSWERS[number]) for number in range(3)]
    own = replace(office.desk.replying.start(tickets[0]), text=ANSWERS[0])
    assert office.desk.repeated.of(own) is None
    assert of(office, ANSWERS[0]) is not None
    office.clock.forward(days=91)
    assert of(office, ANSWERS[0]) is None


def test_what_is_kept_already_is_not_offered_again(office: Office) -> None:
    for number in range(3):
        answer(office, number, ANSWERS[number])
    office.desk.canned_book.save(CannedResponse(CannedId("newsletter"), "Newsletter", {"en": ANSWERS[0]}))
    assert of(office, ANSWERS[1]) is None


def test_what_came_from_a_canned_response_is_nobodys_own(office: Office) -> None:
    office.desk.canned_book.save(CannedResponse(CannedId("newsletter"), "Newsletter", {"en": ANSWERS[0]}))
    for number in range(3):
        answer(office, number, ANSWERS[0])
    office.desk.canned_book.retire(CannedId("newsletter"))
    assert office.desk.repeated.of(being_written(office, "Too short.")) is None
    office.desk.canned_book.save(
        CannedResponse(CannedId("newsletter"), "Newsletter", {"en": "Something else."})
    )
    assert of(office, ANSWERS[1]) is None


def test_what_another_program_sent_is_noticed_within_a_minute(office: Office) -> None:
    assert of(office, ANSWERS[0]) is None
    for number in range(3):
        a_ticket(office, number)
        sent = a_mail(
            f"sent{number}@host.example",
            ANSWERS[number],
            sender=SUPPORT,
            to=f"c{number}@c{number}.example",
            refs=f"{number}@c.example",
        )
        office.deliver(sent, folder="Sent")
    office.clock.forward(minutes=1)
    found = of(office, ANSWERS[0])
    assert found is not None
    assert found.count == 3


def test_an_answer_that_was_taken_back_was_not_written(office: Office) -> None:
    for number in range(2):
        answer(office, number, ANSWERS[number])
    third = replace(office.desk.replying.start(a_ticket(office, 2)), text=ANSWERS[2])
    item = office.desk.replying.send(third)
    assert of(office, ANSWERS[0]) is not None
    office.desk.replying.take_back(item.id)
    assert of(office, ANSWERS[0]) is None


def test_old_answers_of_a_mailbox_that_is_being_filled_are_noticed_too(office: Office) -> None:
    assert of(office, ANSWERS[0]) is None
    long_ago = office.clock.at - timedelta(days=30)
    for number in range(3):
        sent = a_mail(
            f"old{number}@host.example", ANSWERS[number], sender=SUPPORT, to="x@x.example", date=long_ago
        )
        office.deliver(sent, folder="Sent", at=long_ago)
    office.clock.forward(minutes=10)
    found = of(office, ANSWERS[0])
    assert found is not None
    assert found.latest == long_ago
