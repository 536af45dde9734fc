"""Which stretches stand as they were inserted: laws of the arithmetic, without Qt."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.canned import CannedId, CannedUse
from agentdesk.ui.composer.spans import Mark, Piece, as_shown, parts_at, standing

USE = CannedUse(CannedId("hello"), "12345678")
WORDS = st.text(st.sampled_from("ab \n😀ż"), max_size=12)
PIECES = st.text(st.sampled_from("ab \n😀ż"), min_size=1, max_size=12).map(str.strip).filter(bool)


def pieces_of(*texts: str) -> dict[Mark, Piece]:
    return {mark: Piece(USE, "Hello", text) for mark, text in enumerate(texts)}


@given(WORDS, PIECES, WORDS, PIECES, WORDS)
def test_pieces_stand_where_they_were_put_whatever_is_around(
    before: str, one: str, between: str, two: str, after: str
) -> None:
    text = before + one + between + two + after
    starts = {len(before): 0, len(before + one + between): 1}
    found = standing(text, pieces_of(one, two), starts.get)
    assert [(s.start, s.end, text[s.start : s.end]) for s in found] == [
        (len(before), len(before + one), one),
        (len(before + one + between), len(before + one + between + two), two),
    ]


@given(WORDS, PIECES, WORDS, st.data())
def test_a_letter_typed_inside_ends_it_and_taking_it_out_brings_it_back(
    before: str, piece: str, after: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(piece)))
    edited = before + piece[:at] + "X" + piece[at:] + after

    def marked(_point: int) -> Mark:
        return 0

    inside = 0 < at < len(piece)
    around = piece in before + "X" or piece in "X" + after
    if inside and not around:
        assert standing(edited, pieces_of(piece), marked) == ()
    elif not inside:
        assert standing(edited, pieces_of(piece), marked)
    assert standing(before + piece + after, pieces_of(piece), marked)


@given(WORDS, st.lists(PIECES, max_size=4), st.dictionaries(st.integers(0, 30), st.integers(0, 3)))
def test_they_never_overlap_and_come_in_order(text: str, pieces: list[str], marks: dict[int, int]) -> None:
    found = standing(text * 3, pieces_of(*pieces), marks.get)
    assert all(one.end <= later.start for one, later in pairwise(found))
    assert all((text * 3)[one.start : one.end] == one.piece.text for one in found)


def test_the_same_text_typed_by_hand_is_no_piece() -> None:
    assert standing("Hello. Hello.", pieces_of("Hello."), {7: 0}.get)[0].start == 7
    assert standing("Hello. Hello.", pieces_of("Hello."), dict[int, Mark]().get) == ()


@given(WORDS, st.one_of(st.none(), st.integers(0, 12)))
def test_nothing_is_lost_where_a_text_is_cut_for_the_cursor(text: str, cursor: int | None) -> None:
    assert "".join(parts_at(text, cursor)) == text


def test_line_ends_and_spaces_are_those_of_the_editor() -> None:
    assert as_shown("a\r\nb\rc\u2029d\u00a0e") == "a\nb\nc\nd e"
