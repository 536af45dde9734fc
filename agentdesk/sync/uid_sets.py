"""UID sets as commands carry them: ranges instead of long lists, and never a line a server would refuse."""

from collections.abc import Iterable, Iterator, Sequence

_LARGEST_SET = 100_000
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


def copied(told: bytes) -> dict[int, tuple[int, int]]:
    """`7 1:2,5 11:13` of a COPYUID (RFC 4315): UID -> UIDVALIDITY and UID of the copy. Empty for nonsense."""
    words = told.decode("ascii", "replace").split()
    if len(words) != 3 or not words[0].isdigit():
        return {}
    old, new = (_listed(one) for one in words[1:])
    return (
        {uid: (int(words[0]), copy) for uid, copy in zip(old, new, strict=False)}
        if len(old) == len(new)
        else {}
    )


def _listed(uid_set: str) -> list[int]:
    found = list[int]()
    for part in uid_set.split(","):
        low, _, high = part.partition(":")
        if not (low.isdigit() and (high or low).isdigit()) or int(high or low) - int(low) > _LARGEST_SET:
            return []
        found += range(int(low), int(high or low) + 1)
    return found


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
