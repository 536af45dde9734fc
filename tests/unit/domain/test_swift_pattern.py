"""Patterns that give up early never lose a match."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.passage import Passage, unsifted, whole_of
from agentdesk.domain.required_words import required_literals
from agentdesk.domain.swift_pattern import SwiftPatterns, swift

PATTERN = r"\b(?:site|store)s?\b[^.]{0,20}?(?:down|not (?:on|in)|50[0-4])|\bdead\b(?! site)"
SWIFT = swift(PATTERN)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bsites?\b", (("site",),)),
        (r"(?:shop|market) (?:is )?down", (("down",), ("shop", "market"))),
        (r"a|site", ()),
        (r"(?:site|our site) nie", (("site",), (" nie",))),
        (r"x?(?:error)+", (("error",),)),
        (r"(?!never)\d+", ()),
    ],
)
def test_the_words_that_a_match_needs_are_read_off_the_pattern(
    pattern: str, words: tuple[tuple[str, ...], ...]
) -> None:
    assert {frozenset(one) for one in required_literals(pattern)} >= {frozenset(one) for one in words}


@given(st.text(alphabet="adeinorstw .0\n", max_size=60))
def test_no_text_loses_a_match(text: str) -> None:
    expected = re.compile(PATTERN).search(text)
    assert SWIFT.search(Passage(text)) == (expected and expected.span())
    assert SWIFT.holds(Passage(text)) is (expected is not None)
    assert SWIFT.found(unsifted(text)) == set(re.findall(PATTERN, text))


@given(st.lists(st.text(alphabet="adeinorstw .0\n", max_size=20), min_size=1, max_size=4))
def test_what_is_made_of_passages_loses_none_either(texts: list[str]) -> None:
    parts = [Passage(text) for text in texts]
    whole = whole_of("\n".join(texts), parts)
    expected = re.compile(PATTERN).search(whole.text)
    assert SWIFT.search(whole) == (expected and expected.span())
    tail = whole.part(2)
    assert SWIFT.holds(tail) is bool(re.search(PATTERN, tail.text))
    both = parts[0].followed_by(parts[-1])
    assert SWIFT.holds(both) is bool(re.search(PATTERN, both.text))


def test_a_passage_rules_out_no_pattern_that_came_after_it() -> None:
    passage = Passage("the marmalade is gone")
    late = swift(r"\bmarmalade\b")
    assert late.may_match(Passage("the marmalade"))
    assert late.search(passage) == (4, 13)


def test_only_patterns_whose_words_are_there_are_tried() -> None:
    several = SwiftPatterns([swift("(?:pear|plum) jam"), swift("[0-9]+"), swift("plum (?:cake|pie)")])
    assert several.candidates(Passage("plum pie and tea")) == [1, 2]
    assert several.candidates(Passage("pear and jam")) == [0, 1]
    assert several.candidates(Passage("tea")) == [1]
