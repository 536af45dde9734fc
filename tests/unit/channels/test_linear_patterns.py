"""What RE2 finds is what `re` finds, in every rule's pattern; and no text keeps either busy."""

import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.channels import linear_patterns
from agentdesk.channels.language import language_of
from agentdesk.channels.mail import parse
from agentdesk.demo.sample import load_sample
from agentdesk.domain import kind_words, kinds, swift_pattern, urgency
from agentdesk.domain.message import Direction, Kind
from agentdesk.domain.passage import Passage, unsifted
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.swift_pattern import SwiftPattern
from agentdesk.domain.urgency_words import DOWN, SUPPOSED
from tests.corpus import corpus
from tests.corpus.unseen import unseen
from tests.lab.support_mail import support_mails
from tests.unit.domain.mails import a_mail

PATTERNS = tuple(swift_pattern._patterns)
EVERY = 15
ODD = (
    "²",
    "٣",
    "\x00",
    "\x0b",
    "\x1c",
    "\u2028",
    "\x85",
    "é",
    "😀",
    "…",
    "сайт",
    "не працює",
    "X",
    "_",
    "\n",
)
WORDS = (
    "site down offline not working never if you see is the our shop customers cannot log in strona nie dziala "
    "czy loja nao abre again now 500 error backup lost hacked mail stopped ? ! . , - ' still yesterday was fixed"
).split()


@pytest.fixture(autouse=True)
def _re2() -> Iterator[None]:
    linear_patterns.plug_in()
    yield
    swift_pattern.plug(None)


def same(pattern: SwiftPattern, text: str) -> bool:
    """Whether the same is found, and whether anything is."""
    slow = re.compile(pattern.pattern)
    expected = slow.search(text)
    for passage in (Passage(text), unsifted(text)):
        assert pattern.search(passage) == (expected and expected.span()), (pattern.pattern[:80], text[:200])
        assert pattern.holds(passage) is (expected is not None)
    if not slow.groups and expected:
        assert pattern.found(Passage(text)) == {found[0] for found in slow.finditer(text)}
    return expected is not None


def texts() -> Iterator[str]:
    sources = [labelled.raw for labelled in corpus()]
    sources += [mail.raw.source for mail in unseen()]
    sources += [mail.raw for mail in load_sample(datetime(2026, 11, 12, tzinfo=UTC)).mails]
    for source in (*sources[::EVERY], *support_mails(20)):
        mail = parse(source)
        yield plain(f"{mail.subject}\n{mail.text}"[:2500])


def test_every_pattern_is_searched_by_re2() -> None:
    assert len(PATTERNS) > 150
    assert all(pattern._linear is not None for pattern in PATTERNS)
    assert sum(pattern._linear.exact for pattern in PATTERNS if pattern._linear) > 140


def test_both_find_the_same_in_labelled_sample_and_generated_mail() -> None:
    tried = list(texts())
    assert sum(same(pattern, text) for pattern in PATTERNS for text in tried) > 900


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from((*ODD, *WORDS)), max_size=25), st.sampled_from((" ", "", "\n")))
def test_both_find_the_same_in_odd_texts(words: list[str], between: str) -> None:
    text = between.join(words)
    for pattern in PATTERNS:
        same(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "in_re2", "exact"),
    [
        (r"\bsite\s+[^\s.]", r"\bsite[\t-\r\x1c-\x20]+[^\t-\r\x1c-\x20.]", True),
        (r"if(?! (?:you|i)\b)x", "ifx", False),
        (r"(?<!not )up$|[$€]\$", r"up\n?\z|[$€]\$", False),
        (r"(?:a\(|[()]b)\Z", r"(?:a\(|[()]b)\z", True),
    ],
)
def test_what_re2_does_not_know_is_put_in_its_words_or_left_to_re(
    pattern: str, in_re2: str, exact: bool
) -> None:
    assert linear_patterns.in_re2(pattern) == (in_re2, exact)


def test_what_re2_cannot_search_is_left_to_re(monkeypatch: pytest.MonkeyPatch) -> None:
    assert linear_patterns.compiled(r"(a)\1") is None
    assert linear_patterns.compiled("x*") is None
    monkeypatch.setattr(linear_patterns, "_re2", lambda: None)
    assert linear_patterns.compiled("x+") is None


def test_without_re2_the_rules_say_the_same() -> None:
    assert DOWN.signs[2].search(Passage("our site is down")) is not None
    swift_pattern.plug(None)
    assert DOWN.signs[2]._linear is None
    assert DOWN.signs[2].search(Passage("our site is down")) is not None
    assert SUPPOSED.holds(Passage("what happens if it breaks"))


def test_machines_are_told_in_any_script() -> None:
    assert kind_words.MONEY.holds(Passage("wir zahlen € 5"))
    assert DOWN.signs[8].holds(Passage("сервер не працює"))


@pytest.mark.parametrize(
    "unit",
    ["a", "site ", "not ", "nie ", "\n ", "\n\n- ", "! ", "?!", "a.b-", "x@y ", "if you ", "was ", "_", "9 ", "é", "сайт ", "[", "re: "],
)  # fmt: skip
def test_no_text_keeps_the_rules_busy(unit: str) -> None:
    mail = a_mail(unit * (200_000 // len(unit)), subject=unit * 500)
    for direction in Direction:
        assert seconds(partial(kinds.classify, mail, direction=direction)) < 1
    for kind in (Kind.CUSTOMER, Kind.FORUM, Kind.MONITORING):
        judging = partial(urgency.judge, mail, kind=kind, language="en", vip=False, urgent_address=False)
        assert seconds(judging) < 1
    assert seconds(partial(language_of, mail)) < 1


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
