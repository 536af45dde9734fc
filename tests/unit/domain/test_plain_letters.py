"""Plain letters stand where the letters stood, whichever way they were found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.plain_letters import plain

OUTSIDE_EVERY_CODE = "\N{SNOWMAN}"
EVERY = "".join(map(chr, range(0x2800)))


def one_by_one(text: str) -> str:
    """A letter that no eight-bit code holds sends the text the long way."""
    return plain(text + OUTSIDE_EVERY_CODE)[: len(text)]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Zażółć gęślą JAŹŃ", "zazolc gesla jazn"),
        ("NÃO está “no ar” – só isso…", 'nao esta "no ar" - so isso.'),
        ("САЙТ НЕ ПРАЦЮЄ", "саит не працює"),
        ("Don’t`\t§ 5 €", "don't' § 5 €"),
    ],
)
def test_accents_quotes_and_dashes_become_plain(text: str, letters: str) -> None:
    assert one_by_one(text) == plain(text)
    assert plain(text) == letters
    assert len(plain(text)) == len(text)


def test_every_character_becomes_the_same_by_code_and_by_itself() -> None:
    assert "".join(map(plain, EVERY)) == one_by_one(EVERY)


@given(st.text(alphabet=st.characters(codec="cp1252") | st.characters(codec="cp1250")))
def test_every_text_becomes_the_same_by_code_and_by_itself(text: str) -> None:
    assert plain(text) == one_by_one(text)
