"""Questions that are answered by hand again and again are listed until an article answers them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from agentdesk.domain.article import Article, ArticleId, ArticleText
from agentdesk.domain.ids import TicketId
from agentdesk.services.question_groups import grouped
from tests.ranking import demo_mails, labelled_mails
from tests.unit.services.office import Office, a_mail, an_office

QUESTIONS = (
    "Hello, my newsletter stopped in the middle. How many mails may I send in an hour?",
    "We cannot send any more: what is the sending limit per hour for a newsletter?",
    "Is there a limit for how many messages I can send to subscribers each hour? The newsletter got stuck.",
)
ANSWER = (
    "Hello,\n\nyou may send 500 mails in an hour from each mailbox. A newsletter to more people than that waits in the"
    " queue, so send it in portions or use a newsletter service."
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


def answered(office: Office, number: int, question: str) -> TicketId:
    mail = a_mail(
        f"{number}@c.example", question, sender=f"c{number}@c{number}.example", subject="newsletter"
    )
    ticket = office.ticket(mail)
    office.desk.replying.send(replace(office.desk.replying.start(ticket), text=ANSWER))
    office.clock.forward(minutes=5)
    return ticket


def test_a_question_that_comes_again_is_a_gap_until_an_article_answers_it(office: Office) -> None:
    tickets = [answered(office, number, question) for number, question in enumerate(QUESTIONS[:2])]
    assert office.desk.gaps.all() == ()
    tickets.append(answered(office, 2, QUESTIONS[2]))
    (gap,) = office.desk.gaps.all()
    assert gap.count == 3
    assert gap.tickets == tuple(reversed(tickets))
    assert gap.question.endswith("?")
    assert gap.language == "en"
    assert "sendlimit" in gap.topics
    assert gap.answer.startswith("Hello,\n\nyou may send 500 mails")
    text = ArticleText("How many mails may I send in an hour?", ANSWER, tags=("newsletter", "sending limit"))
    office.desk.article_book.save(Article(ArticleId("limit"), {"en": text}))
    assert office.desk.gaps.all() == ()


def test_mails_that_ask_the_same_fall_together_in_any_language() -> None:
    mails = (*labelled_mails(), *demo_mails())
    groups = grouped([(f"{one.subject}.\n{one.text}", one.language) for one in mails])

    def same(one: int, other: int) -> bool:
        return bool(set(mails[one].right) & set(mails[other].right))

    together = [same(*pair) for group in groups for pair in combinations(group.members, 2)]
    assert sum(together) / len(together) >= 0.85
    assert sum(together) / sum(same(*pair) for pair in combinations(range(len(mails)), 2)) >= 0.5
    several = [group for group in groups if len({mails[one].language for one in group.members}) > 1]
    assert len(several) >= 20
    assert sorted(one for group in groups for one in group.members) == list(range(len(mails)))
    assert all(group.central in group.members for group in groups)
