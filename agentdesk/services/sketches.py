"""Finds, among thousands of texts, those that resemble one: by sketches of them, looked up by what they share."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from agentdesk.domain.resemblance import Sketch, resemblance

ALIKE = 0.2
"""Resemblance from which two texts say the same: measured, see docs/decisions/0061."""
_LEAST_SHARED = 8
"""Hashes that two sketches share before it is worth looking closer."""
_LOOKED_AT = 100
"""Texts that share the most: of what is written so often a hundred say enough."""
K = TypeVar("K", bound=Hashable)


class Sketches(Generic[K]):
    """Sketches by the key of their text. Not thread-safe."""

    def __init__(self) -> None:
        self._sketches: dict[K, Sketch] = {}
        self._having: defaultdict[int, list[K]] = defaultdict(list)

    def __contains__(self, key: K) -> bool:
        return key in self._sketches

    def add(self, key: K, sketch: Sketch) -> None:
        """One more; a key is added once."""
        self._sketches[key] = sketch
        for one in sketch:
            self._having[one].append(key)

    def like(self, sketch: Sketch) -> Iterator[tuple[K, float]]:
        """The keys of those that say the same, with their resemblance."""
        least = min(_LEAST_SHARED, max(1, len(sketch) // 2))
        for key, shared in self._sharing(sketch).most_common(_LOOKED_AT):
            if shared >= least and (how := resemblance(sketch, self._sketches[key])) >= ALIKE:
                yield key, how

    def _sharing(self, sketch: Iterable[int]) -> Counter[K]:
        shared: Counter[K] = Counter()
        for one in sketch:
            shared.update(self._having.get(one, ()))
        return shared
