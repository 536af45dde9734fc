"""Patterns that give up early never lose a match."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.channels.mail import parse
from agentdesk.domain import kind_words, urgency_words
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.swift_pattern import SwiftPattern, required_literals, swift
from tests.corpus import corpus


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


def _patterns() -> Iterator[SwiftPattern]:
    for module in (kind_words, urgency_words):
        for value in vars(module).values():
            if isinstance(value, SwiftPattern):
                yield value
            elif isinstance(value, urgency_words.Trouble):
                yield from value.signs


def test_no_rule_loses_a_match_on_labelled_mail() -> None:
    texts = [plain(f"{mail.subject}\n{mail.text}") for one in corpus() if (mail := parse(one.raw))]
    tried = 0
    for pattern in _patterns():
        slow = re.compile(pattern.pattern)
        for text in texts:
            found, expected = pattern.search(text), slow.search(text)
            assert (found and found.span()) == (expected and expected.span()), pattern.pattern[:80]
            tried += expected is not None
    assert tried > 300


@given(st.text(alphabet="adeinorstw .0", max_size=60))
def test_no_text_loses_a_match(text: str) -> None:
    pattern = r"\b(?:site|store)s?\b[^.]{0,20}?(?:down|not (?:on|in)|50[0-4])|\bdead\b(?! site)"
    found, expected = swift(pattern).search(text), re.compile(pattern).search(text)
    assert (found and found.span()) == (expected and expected.span())
