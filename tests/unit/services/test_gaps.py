"""Questions that are answered by hand again and again are listed until an article answers them."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from agentdesk.domain.article import Article, ArticleId, ArticleText
from agentdesk.domain.ids import TicketId
from agentdesk.services.gaps import ENOUGH, headings
from agentdesk.services.question_groups import grouped
from tests.ranking import answered_by_articles, demo_mails, labelled_mails
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


def answered(office: Office, number: int, question: str, subject: str = "newsletter") -> TicketId:
    mail = a_mail(f"{number}@c.example", question, sender=f"c{number}@c{number}.example", subject=subject)
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


def test_a_question_counts_though_another_one_followed_in_its_ticket(office: Office) -> None:
    tickets = [answered(office, number, question, "Question") for number, question in enumerate(QUESTIONS)]
    again = a_mail(
        "again@c.example",
        "Where do I find the invoice of last month? Our accounting asks for it.",
        sender="c0@c0.example",
        subject="Re: Question",
        refs="0@c.example",
        date=office.clock.at,
    )
    office.deliver(again)
    office.clock.forward(minutes=5)
    text = "You find each invoice in the customer area under Billing, as a PDF that accounting can print."
    office.desk.replying.send(replace(office.desk.replying.start(tickets[0]), text=text))
    (gap,) = office.desk.gaps.all()
    assert gap.tickets == tuple(reversed(tickets))
    assert "newsletter" in gap.answer


def test_what_is_shown_of_a_gap_is_what_was_asked_and_no_greeting(office: Office) -> None:
    told = (
        f"Hello,\n\nthe newsletter stopped at the sending limit, {'and again ' * 30}since we send each week."
    )
    for number in range(3):
        answered(office, number, told)
    (gap,) = office.desk.gaps.all()
    assert gap.question.startswith("the newsletter stopped at the sending limit")
    assert len(gap.question) <= 200
    for number in range(3, 7):
        answered(office, number, f"Hello,\n\n{'x' * 300} newsletter sending limit reached")
    assert all(len(one.question) <= 200 for one in office.desk.gaps.all())


def test_what_no_article_answers_is_listed_and_what_one_answers_is_not(office: Office) -> None:
    mails = sorted((*labelled_mails(), *demo_mails()), key=lambda one: (one.subject, one.text))
    covered, unclear = answered_by_articles()
    known = list(headings(office.desk.knowledge.ready()))
    right: dict[bool, list[bool]] = {True: [], False: []}
    for order in range(5):
        drawn = random.Random(order).sample(mails, len(mails))
        for group in grouped([(f"{one.subject}.\n{one.text}", one.language) for one in drawn], known):
            asked = Counter(label for place in group.members for label in drawn[place].right).most_common(1)[
                0
            ][0]
            if len(group.members) >= ENOUGH and asked not in unclear:
                right[asked in covered].append(group.answered == (asked in covered))
    assert {answered: len(found) >= 40 for answered, found in right.items()} == {True: True, False: True}
    assert sum(right[True]) / len(right[True]) >= 0.9, "listed though there is an article"
    assert sum(right[False]) / len(right[False]) >= 0.9, "hidden though there is none"


def test_mails_that_ask_the_same_fall_together_in_any_language() -> None:
    mails = sorted((*labelled_mails(), *demo_mails()), key=lambda one: (one.subject, one.text))
    groups = grouped([(f"{one.subject}.\n{one.text}", one.language) for one in mails])

    def same(one: int, other: int) -> bool:
        return bool(set(mails[one].right) & set(mails[other].right))

    together = [same(*pair) for group in groups for pair in combinations(group.members, 2)]
    assert sum(together) / len(together) >= 0.8
    assert sum(together) / sum(same(*pair) for pair in combinations(range(len(mails)), 2)) >= 0.5
    several = [group for group in groups if len({mails[one].language for one in group.members}) > 1]
    assert len(several) >= 20
    assert sorted(one for group in groups for one in group.members) == list(range(len(mails)))
    assert all(group.central in group.members for group in groups)
