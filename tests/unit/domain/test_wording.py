"""Sentences as people write them, and phrases found in them."""

import pytest

from agentdesk.domain.own_words import own_words
from agentdesk.domain.wording import Phrases, Wording


def sentences(text: str) -> list[str]:
    wording = Wording(text)
    return [wording.said(one) for one in wording.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Hello Anna,\nit works.", ["Hello Anna,", "it works."]),
        ("See e.g. the log. It is np. empty.", ["See e.g. the log.", "It is np. empty."]),
        ("Version 8.3 runs at 16.30 there.", ["Version 8.3 runs at 16.30 there."]),
        ("Really?! (Yes.) Fine...", ["Really?!", "(Yes.)", "Fine..."]),
        ("A\n\nB", ["A", "B"]),
        ("It costs 12. We pay.", ["It costs 12.", "We pay."]),
        ("12. We pay.\n 3. You do.", ["12. We pay.", "3. You do."]),
        ("- one\n- two", ["- one", "- two"]),
        (
            "This line is so long that a mail program must have\u00a0wrapped it\nin the middle.",
            ["This line is so long that a mail program must have\u00a0wrapped it\nin the middle."],
        ),
        ("", []),
        ("...\n!!!\n", []),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("you should have", "You should have asked.", ["You should have"]),
        ("you should have", "You should. Have a look.", []),
        ("przeprasza*", "Bardzo przepraszamy Państwa", ["przepraszamy"]),
        ("have *ed", "We have tested and have not", ["have tested"]),
        ("can/could you", "Can you, could you, would you", ["Can you", "could you"]),
        (
            "please .. send",
            "Please do kindly send. Please never ever in life send.",
            ["Please do kindly send"],
        ),
        ("zółw", "żółw", []),
        ("zolw", "żółw ŻÓŁW", ["żółw", "ŻÓŁW"]),
    ],
)
def test_a_phrase_is_found_where_it_stands(phrase: str, text: str, found: list[str]) -> None:
    wording = Wording(text)
    phrases = Phrases(phrase)
    assert [text[start:end] for start, end in phrases.spans(wording)] == found
    assert phrases.holds(wording) is bool(found)


def test_quotations_code_and_links_are_blanked_in_place() -> None:
    text = "Ab `co de` https://x.example/y\n> quoted\n    code\n```\nfenced\n```\nme@x.example end"
    own = own_words(text)
    assert len(own) == len(text)
    assert own.split() == ["Ab", "end"]
    assert own.count("\n") == text.count("\n")
