"""No text makes the look over a draft slow: forty kilobytes of what the rules stumble over most."""

from collections.abc import Callable
from time import perf_counter

import pytest

from agentdesk.domain.answer_parts import parts_of
from agentdesk.domain.attachment_mention import forgotten_attachment
from agentdesk.domain.confidential import confidential_in
from agentdesk.domain.coverage import coverage
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.domain.own_wording import own_wording
from agentdesk.domain.promise_wording import promise_wordings
from agentdesk.domain.questions import questions_in
from agentdesk.domain.tone import tone_findings

SIZE = 40_000
QUESTIONS = questions_in(
    "".join(f"How much does plan {letter} with backup cost?\n" for letter in "abcdefghij")
)
PIECES = (
    "a", "?", ".", "\n", " ", "(", "`", "4 ", "1", "you ", "by 1 ", "within the next ", "tomorrow at the ",
    "password is a ", "password a a a is ", "http://", "a@", "a.", "x-", "please .. ", "we have ", "> a\nb\n", "1. a\n",
    "12 march 1 ", "need:\n", "AAAA BBBB ", "eyJaaaaaaaaaaaaaaa.", "\u0301", "\U0001f600", "\u202e",
)  # fmt: skip


def _attachment(text: str) -> object:
    draft = Draft(TicketId("t"), DraftKind.REPLY, AccountId("a"), text=text)
    return forgotten_attachment(draft, own_wording(text))


RULES: dict[str, Callable[[str], object]] = {
    "questions": questions_in,
    "coverage": lambda text: coverage(QUESTIONS, text),
    "parts": parts_of,
    "promises": promise_wordings,
    "confidential": confidential_in,
    "attachment": _attachment,
    "tone": lambda text: list(tone_findings(own_wording(text), text, "en")),
}


@pytest.mark.parametrize("piece", PIECES)
def test_every_rule_is_soon_done(piece: str) -> None:
    text = (piece * SIZE)[:SIZE]
    for name, rule in RULES.items():
        begun = perf_counter()
        rule(text)
        assert perf_counter() - begun < 1.5, name
