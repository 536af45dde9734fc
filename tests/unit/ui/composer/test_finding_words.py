"""What was found in a draft, in words."""

import pytest

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.finding import BLOCKING, Finding, FindingKind
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.ui.composer.finding_words import advice, finding_words, passage
from agentdesk.ui.composer.review import Review


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_has_words_and_what_blocks_has_advice(qapp: object, kind: FindingKind) -> None:
    finding = Finding(kind, "pl")
    assert finding_words(finding)
    assert "{about}" not in finding_words(finding)
    assert bool(advice(finding)) == (kind in BLOCKING)


def test_a_language_is_called_by_its_name(qapp: object) -> None:
    assert "polski" in finding_words(Finding(FindingKind.WRONG_LANGUAGE, "pl"))


def test_a_passage_is_shown_with_what_stands_around_it() -> None:
    text = "a" * 50 + " 😀 SHOUTING\nhere " + "b" * 50
    shown = passage(Finding(FindingKind.CAPITALS, start=53, end=61), text)
    assert "😀 SHOUTING here" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert passage(Finding(FindingKind.NO_GREETING), text) == ""


def test_what_blocks_comes_first_and_says_so(qapp: object) -> None:
    draft = Draft(TicketId("t"), DraftKind.REPLY, AccountId("a"), text="Helo {{ contact.shoe }}")
    found = (
        Finding(FindingKind.MISSPELT, "", 0, 4),
        Finding(FindingKind.NO_GREETING),
        Finding(FindingKind.PLACEHOLDER, "{{ contact.shoe }}", 5, 23),
    )
    review = Review.of(draft, found)
    lines = review.lines()
    assert [line.hint for line in lines] == ["blocks sending", "", ""]
    assert "{{ contact.shoe }}" in lines[0].title
    assert "Fill it in or take it out." in lines[0].below
    assert "blocks sending" in lines[0].heard
    assert {review.misspelt(row) for row in range(-1, 4)} == {"", "Helo"}
