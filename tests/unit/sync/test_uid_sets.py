"""UIDs as commands carry them."""

from __future__ import annotations

from itertools import chain, repeat

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.sync import uid_sets

uids = st.lists(st.integers(1, 2**32 - 1), unique=True, max_size=500)


def test_ranges_are_compressed() -> None:
    assert uid_sets.written([9, 1, 2, 3, 5, 4]) == "1:5,9"


@given(uids)
def test_nothing_is_lost_and_nothing_added(numbers: list[int]) -> None:
    text = uid_sets.written(numbers)
    read = [range(int(a), int(b or a) + 1) for a, _, b in (p.partition(":") for p in text.split(",") if p)]
    assert [uid for part in read for uid in part] == sorted(numbers)


@given(uids)
def test_chunks_keep_order_size_and_length(numbers: list[int]) -> None:
    pieces = list(uid_sets.chunks(numbers, chain([3, 7], repeat(100))))
    assert [uid for piece in pieces for uid in piece] == numbers
    assert all(len(uid_sets.written(piece)) <= uid_sets.LONGEST_SET for piece in pieces)
    assert all(len(piece) <= size for piece, size in zip(pieces, chain([3, 7], repeat(100)), strict=False))
