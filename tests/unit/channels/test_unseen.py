"""How often the rules agree with a careful person on mails that nobody wrote them for; floors below what was measured."""

import pytest

from agentdesk.domain.message import Direction, Kind
from agentdesk.services.judging import Judged, Judging, judge_mails
from tests.corpus.unseen import UnseenMail, unseen

JUDGING = Judging(frozenset({"noreply@brightnode.example"}), frozenset(), frozenset(), False, None)
CLOSING_LINES = 3
CLOSING_WORDS = 4


def judged(mails: list[UnseenMail]) -> list[tuple[UnseenMail, Judged]]:
    return list(zip(mails, judge_mails(JUDGING, [mail.raw for mail in mails]), strict=True))


def same_text(told: str, found: str) -> bool:
    """White space is not compared, and a greeting with a name at the end may count as a signature."""
    lines = [line for line in told.splitlines() if line.strip()]
    accepted = [lines]
    for line in reversed(lines[-CLOSING_LINES:]):
        if len(line.split()) > CLOSING_WORDS:
            break
        accepted.append(accepted[-1][:-1])
    return found.split() in [" ".join(some).split() for some in accepted]


def figures(mails: list[UnseenMail]) -> dict[str, float]:
    """Shares of the mails: agreement per field, urgent ones heard, calm ones that alarm, customers kept."""
    pairs = judged(mails)
    urgent = [j.urgency.urgent for m, j in pairs if m.urgent]
    calm = [j.urgency.urgent for m, j in pairs if not m.urgent]
    customers = [j.kind is Kind.CUSTOMER for m, j in pairs if m.kind == Kind.CUSTOMER]
    return {
        "kind": sum(j.kind == m.kind for m, j in pairs) / len(pairs),
        "language": sum(j.language == m.language for m, j in pairs) / len(pairs),
        "new_text": sum(same_text(m.new_text, j.message.new_text) for m, j in pairs) / len(pairs),
        "heard": sum(urgent) / len(urgent),
        "silent": 1 - sum(calm) / len(calm),
        "customers": sum(customers) / len(customers),
    }


FLOORS = {
    "tune": {
        "kind": 0.99,
        "language": 0.98,
        "new_text": 0.97,
        "heard": 0.94,
        "silent": 0.98,
        "customers": 0.99,
    },
    "held": {
        "kind": 0.96,
        "language": 0.97,
        "new_text": 0.97,
        "heard": 0.85,
        "silent": 0.96,
        "customers": 0.99,
    },
}


@pytest.mark.parametrize("part", ["tune", "held"])
def test_agreement_on_unseen_mail(part: str) -> None:
    found = figures([mail for mail in unseen() if mail.held == (part == "held")])
    assert {field: found[field] for field, floor in FLOORS[part].items() if found[field] < floor} == {}


def test_every_unseen_mail_is_incoming() -> None:
    assert {j.direction for _, j in judged(list(unseen()))} == {Direction.INCOMING}
