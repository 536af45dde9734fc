"""How much two texts resemble each other, from small sketches of them: bottom-k MinHash.

A text is the set of its words and of its pairs of neighbours; of these, hashed, the k smallest are kept. The share of
the k smallest of both texts together that both have estimates their resemblance (Broder, "On the resemblance and
containment of documents", 1997; Cohen and Kaplan, "Summarizing data using bottom-k sketches", 2007). What is about one
customer (names of hosts, addresses, numbers) counts as one and the same, and so do words that begin alike: who writes
from memory puts them into other forms.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise

from agentdesk.domain.originality import body_words
from agentdesk.domain.small_words import SMALL_WORDS

Sketch = tuple[int, ...]
"""The smallest hashes, ascending; at most `SIZE`."""

SIZE = 96
_BEGINNING = 5
"""Letters of a word that count; with pairs, measured on rewritten answers: see docs/decisions/0061."""
_HOST = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\b(?:[\w-]+\.)+[a-z]{2,24}\b(?:/\S*)?", re.IGNORECASE)
_NUMBER = re.compile(r"\b\d[\d.,:/-]*\b")
_MASKED = " hostname "


def sketch_of(text: str) -> Sketch:
    """What stays of `text`, greeting and closing words left out."""
    return _smallest(_features(_words(text)))


def resemblance(one: Sketch, other: Sketch) -> float:
    """Between 0 (nothing is shared) and 1; 0 where either says nothing."""
    if not one or not other:
        return 0.0
    shared = sorted(set(one).intersection(other))
    together = len(one) + len(other) - len(shared)
    if together <= SIZE:
        return len(shared) / together
    return _among_smallest(shared, sorted(one + other)) / SIZE


def _among_smallest(shared: Sequence[int], both: Sequence[int]) -> int:
    """How many of `shared` are among the `SIZE` smallest of `both`, in which each of them stands twice (ascending)."""
    count = 0
    while (more := bisect_right(shared, both[SIZE - 1 + count])) > count:
        count = more
    return count


def _words(text: str) -> Sequence[str]:
    masked = _NUMBER.sub(" 0 ", _HOST.sub(_MASKED, text))
    return [word[:_BEGINNING] for word in body_words(masked).split() if word not in SMALL_WORDS]


def _features(words: Sequence[str]) -> Iterator[str]:
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))


def _smallest(features: Iterator[str]) -> Sketch:
    hashes = {int.from_bytes(blake2b(one.encode(), digest_size=8).digest()) for one in features}
    return tuple(sorted(hashes)[:SIZE])
