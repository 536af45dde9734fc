"""UID sets as commands carry them: ranges instead of long lists, and never a line a server would refuse."""

from collections.abc import Iterable, Iterator, Sequence

LONGEST_SET = 1000
"""Characters; some servers refuse command lines beyond 1000 to 8000 (RFC 7162 section 4)."""


def ranges(uids: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Ascending, each range as long as the UIDs allow."""
    first = last = 0
    for uid in sorted(uids):
        if first and uid <= last + 1:
            last = max(uid, last)
            continue
        if first:
            yield first, last
        first = last = uid
    if first:
        yield first, last


def written(uids: Iterable[int]) -> str:
    """`1:5,9` for 1, 2, 3, 4, 5 and 9."""
    return ",".join(str(low) if low == high else f"{low}:{high}" for low, high in ranges(uids))


def chunks(uids: Sequence[int], sizes: Iterator[int]) -> Iterator[tuple[int, ...]]:
    """`uids` in their order, cut into pieces of at most the next of `sizes` and at most LONGEST_SET
    characters.
    """
    start = 0
    while start < len(uids):
        size = next(sizes)
        piece = uids[start : start + size]
        while len(piece) > 1 and len(written(piece)) > LONGEST_SET:
            piece = piece[: len(piece) // 2]
        yield tuple(piece)
        start += len(piece)
