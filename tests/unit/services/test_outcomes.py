"""How canned responses ended is told from what was sent and what customers did afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.canned import CannedId, CannedUse
from agentdesk.domain.ids import TicketId
from agentdesk.domain.outcomes import FEW, Sent, outcome_of, share_of
from tests.unit.services.office import Office, a_mail, an_office

FULL = CannedId("mailbox-full")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


def answered(office: Office, number: int, *, close: bool = True) -> TicketId:
    office.clock.forward(minutes=1)
    ticket = office.ticket(a_mail(f"{number}@client.example", subject=f"No {number}", date=office.clock.at))
    draft = replace(office.desk.replying.start(ticket), text="It is full.", canned=(CannedUse(FULL, "1"),))
    office.clock.forward(minutes=1)
    office.desk.replying.send(draft, close=close, hold_seconds=0)
    return ticket


def test_few_uses_tell_nothing_but_how_many(office: Office) -> None:
    answered(office, 1)
    outcome = office.desk.outcomes.all()[FULL]
    assert (outcome.uses, outcome.reopened, outcome.one_touch) == (1, None, None)
    assert office.desk.outcomes.weights().get(FULL, 1.0) == 1.0


def test_what_customers_did_within_a_week_is_put_down_to_the_answer(office: Office) -> None:
    for number in range(FEW):
        answered(office, number)
    for number, days in ((0, 1), (1, 1), (2, 8)):
        office.clock.forward(days=days)
        mail = a_mail(
            f"again{number}@client.example",
            "Still full?",
            refs=f"{number}@client.example",
            subject=f"Re: No {number}",
            date=office.clock.at,
        )
        office.deliver(mail)
    answered(office, 99, close=False)
    outcome = office.desk.outcomes.all()[FULL]
    assert outcome.uses == FEW + 1
    assert outcome.reopened is not None
    assert (outcome.reopened.share, outcome.reopened.of) == (2 / FEW, FEW)
    assert outcome.followed_up is not None
    assert outcome.followed_up.of == FEW + 1
    assert outcome.one_touch is not None
    assert outcome.one_touch.share == (FEW - 2) / (FEW + 1)


def test_an_answer_that_was_taken_back_does_not_count(office: Office) -> None:
    ticket = office.ticket(a_mail("1@client.example"))
    draft = replace(office.desk.replying.start(ticket), text="It is full.", canned=(CannedUse(FULL, "1"),))
    item = office.desk.replying.send(draft)
    assert office.desk.outcomes.all()[FULL].uses == 1
    office.desk.replying.take_back(item.id)
    assert office.desk.outcomes.all() == {}


def test_wilsons_interval() -> None:
    share = share_of(10, 100)
    assert share is not None
    assert (round(share.low, 4), round(share.high, 4)) == (0.0552, 0.1744)
    assert share_of(0, FEW - 1) is None


@given(st.integers(FEW, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_the_share(counted: tuple[int, int]) -> None:
    share = share_of(*counted)
    assert share is not None
    assert 0 <= share.low <= share.share + 1e-12
    assert share.share - 1e-12 <= share.high <= 1


def test_the_median_of_what_was_the_agents_own() -> None:
    uses = [Sent(one, closed=True, wrote_again=False, only_answer=True) for one in (0, None, 10, 80)]
    assert outcome_of(uses).originality == 10
