"""Two versions side by side hold every line of both."""

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.revisions import ComparedLine, LineFate, compared

LINES = st.lists(st.sampled_from(["a", "b", "", "c d"]), max_size=12).map("\n".join)


def test_a_changed_line_is_removed_and_added() -> None:
    assert compared("Hello\nold\nBye", "Hello\nnew\nBye") == (
        ComparedLine(LineFate.KEPT, "Hello"),
        ComparedLine(LineFate.REMOVED, "old"),
        ComparedLine(LineFate.ADDED, "new"),
        ComparedLine(LineFate.KEPT, "Bye"),
    )


@given(LINES, LINES)
def test_nothing_is_left_out(older: str, newer: str) -> None:
    lines = compared(older, newer)
    assert [one.text for one in lines if one.fate is not LineFate.ADDED] == older.splitlines()
    assert [one.text for one in lines if one.fate is not LineFate.REMOVED] == newer.splitlines()
