"""Code points and UTF-16 units, held against Python's own encoder."""

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.ui.composer.units import Units, units_in

TEXTS = st.text(st.sampled_from("aż\n \u0301שلا😀👩\u200d🏳"))


@given(TEXTS, st.data())
def test_units_are_those_of_utf_16(text: str, data: st.DataObject) -> None:
    point = data.draw(st.integers(0, len(text)))
    unit = len(text[:point].encode("utf-16-le")) // 2
    units = Units.of(text)
    assert units.unit(point) == unit
    assert units.point(unit) == point
    assert units_in(text) == len(text.encode("utf-16-le")) // 2


def test_the_middle_of_an_emoji_belongs_to_it() -> None:
    assert Units.of("a😀b").point(2) == 1
