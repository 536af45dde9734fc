"""Everything that can be read can be read by everybody: WCAG 2.2 AA."""

import re

import pytest

from agentdesk.domain.settings import Theme
from agentdesk.ui.theme.contrast import contrast
from agentdesk.ui.theme.icons import drawings, pixmap
from agentdesk.ui.theme.stylesheet import stylesheet
from agentdesk.ui.theme.theme import palette_for, tokens_for, tokens_of
from agentdesk.ui.theme.tokens import (
    DARK,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    SHAPE_PAIRS,
    TEXT_PAIRS,
    THEMES,
    Tokens,
)

EACH = pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == pytest.approx(1)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@EACH
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_text_has_contrast(tokens: Tokens, pair: tuple[str, str]) -> None:
    ink, ground = pair
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= (
        7 if tokens in (HIGH_LIGHT, HIGH_DARK) else 4.5
    )


@EACH
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids=" on ".join)
def test_edges_have_contrast(tokens: Tokens, pair: tuple[str, str]) -> None:
    edge, ground = pair
    assert contrast(getattr(tokens, edge), getattr(tokens, ground)) >= 3


@EACH
def test_the_style_sheet_takes_every_colour_from_the_tokens(tokens: Tokens) -> None:
    colours = {str(getattr(tokens, name)) for name in Tokens.__dataclass_fields__}
    used = set(re.findall(r"#[0-9a-f]{6}", stylesheet(tokens, 10)))
    assert used <= colours


@EACH
def test_a_palette_says_which_tokens_it_was_made_from(tokens: Tokens) -> None:
    assert tokens_of(palette_for(tokens)) is tokens


@pytest.mark.parametrize(
    ("choice", "dark", "contrast_wanted", "tokens"),
    [
        (Theme.SYSTEM, False, False, LIGHT),
        (Theme.SYSTEM, True, False, DARK),
        (Theme.LIGHT, True, False, LIGHT),
        (Theme.DARK, False, True, HIGH_DARK),
        (Theme.SYSTEM, False, True, HIGH_LIGHT),
    ],
)
def test_the_desktop_and_the_person_choose_the_theme(
    choice: Theme, dark: bool, contrast_wanted: bool, tokens: Tokens
) -> None:
    assert tokens_for(choice, dark=dark, contrast=contrast_wanted) is tokens


def test_every_icon_can_be_drawn(qapp: object) -> None:
    for name in drawings():
        image = pixmap(name, 16, "#000000", 2.0).toImage()
        inked = (image.pixelColor(x, y).alpha() for x in range(32) for y in range(32))
        assert any(inked), name
