"""Trouble that no single phrase tells presses by what stands around it."""

from dataclasses import replace

import pytest

from agentdesk.domain.message import Kind
from agentdesk.domain.urgency import judge
from tests.unit.domain.mails import a_mail, answering

FAILS = "something we run fails"


def reasons(text: str, language: str = "en") -> str:
    mail = a_mail(text)
    return " ".join(
        judge(mail, kind=Kind.CUSTOMER, language=language, vip=False, urgent_address=False).reasons
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "clients keep phoning, they press the booking button and get nowhere. saturday is our busiest day!",
        ),
        ("pl", "dziewczyny pisza ze klikaja umow sie i nic. sobota to u nas najwiekszy ruch!!"),
        ("pt", "as clientes clicam em agendar e nao acontece nada, sabado é o dia que mais enche!!"),
    ],
)
def test_a_fault_presses_with_who_is_hit_and_what_is_at_stake(language: str, text: str) -> None:
    assert FAILS in reasons(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The green button gets me nowhere.",
        "The booking button did nothing last year when customers pressed it on a saturday, please look.",
        "No rush. Clients press the booking button and get nowhere, saturday is our busiest day.",
        "The site itself works, customers only see an old logo in the menu since today.",
    ],
)
def test_alone_or_past_or_small_it_does_not(text: str) -> None:
    assert reasons(text) == ""


@pytest.mark.parametrize(
    ("quote", "urgent"), [("> The site should be up, please check.", True), ("> Here is the invoice.", False)]
)
def test_the_same_again_presses_where_the_answered_mail_told_of_trouble(quote: str, urgent: bool) -> None:
    again = replace(answering(a_mail("worked for ten minutes and now the same again :(")), quote=quote)
    found = judge(again, kind=Kind.CUSTOMER, language="en", vip=False, urgent_address=False)
    assert found.urgent is urgent
