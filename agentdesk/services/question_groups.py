"""Puts questions together that ask the same, in whatever words and language: by the topics and the rare words they
share (cosine of tf-idf; Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from agentdesk.domain.small_words import SMALL_WORDS
from agentdesk.domain.topics import topics_of
from agentdesk.services.stemming import stems

_ALIKE = 0.4
"""Mean cosine to a group's questions from which another one belongs to it: measured, see docs/decisions/0061."""
_ANSWERS = 0.45
"""The same for an answer, of which only the heading is compared; measured there too."""
_TOPIC = 3.0
"""How much a shared topic counts beside a shared word."""
_LEAST = 3
"""Letters of a word that counts."""
Vector = Mapping[str, float]


@dataclass(slots=True)
class Group:
    """Places of the questions in it, in order. `central` is the one most like all others, `answered` whether one of the
    answers at hand is about the same.
    """

    members: list[int] = field(default_factory=list)
    central: int = -1
    answered: bool = False
    _sum: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    def likeness(self, vector: Vector) -> float:
        """The mean cosine to its questions."""
        return sum(value * self._sum.get(feature, 0.0) for feature, value in vector.items()) / len(
            self.members
        )

    def add(self, place: int, vector: Vector) -> None:
        """Take the question in."""
        self.members.append(place)
        for feature, value in vector.items():
            self._sum[feature] += value


def grouped(questions: Sequence[tuple[str, str]], answers: Sequence[tuple[str, str]] = ()) -> list[Group]:
    """Groups of questions, each a text with its language (ISO 639-1), the largest first. `answers`: what there is an
    answer to, in a few words.
    """
    everything = _vectors([_features(text, language) for text, language in (*questions, *answers)])
    vectors, known = everything[: len(questions)], everything[len(questions) :]
    groups = _groups(vectors)
    for group in groups:
        group.central = max(group.members, key=lambda place: group.likeness(vectors[place]))
        group.answered = any(group.likeness(one) >= _ANSWERS for one in known)
    return sorted(groups, key=lambda one: -len(one.members))


def _groups(vectors: Sequence[Vector]) -> list[Group]:
    groups: list[Group] = []
    having: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for place, vector in enumerate(vectors):
        near = dict.fromkeys(number for feature in vector for number in having[feature])
        best = max(near, key=lambda number: groups[number].likeness(vector), default=-1)
        if best < 0 or groups[best].likeness(vector) < _ALIKE:
            best = len(groups)
            groups.append(Group())
        groups[best].add(place, vector)
        for feature in vector:
            having[feature][best] = None
    return groups


def _features(text: str, language: str) -> Counter[str]:
    words = (one for one in stems(text, language) if len(one) >= _LEAST and one not in SMALL_WORDS)
    return Counter(words) + Counter({f"#{topic}": count for topic, count in topics_of(text).items()})


def _vectors(counted: Sequence[Counter[str]]) -> list[Vector]:
    among = Counter(feature for one in counted for feature in one)
    return [_vector(one, among, len(counted)) for one in counted]


def _vector(counted: Mapping[str, int], among: Mapping[str, int], total: int) -> Vector:
    """Words that only one question has say nothing of what it shares."""
    weights = {
        feature: (_TOPIC if feature[0] == "#" else 1.0) * (1 + log(count)) * log((total + 1) / among[feature])
        for feature, count in counted.items()
        if among[feature] > 1
    }
    length = sqrt(sum(value * value for value in weights.values())) or 1.0
    return {feature: value / length for feature, value in weights.items()}
