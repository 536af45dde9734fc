"""Weighs what `urgency_fault_words` finds: a fault of something live presses where enough around it says so."""

from collections.abc import Callable, Sequence

from agentdesk.domain import urgency_fault_words as signs
from agentdesk.domain.passage import Passage
from agentdesk.domain.urgency_telling import Sentence

_NEARBY = 400
_ENOUGH = 2
_ENOUGH_UNWELL = 3
_ENOUGH_APART = 3
"""Where the thing that fails is named in the sentence before or after."""


def weighed(
    letters: Passage,
    sentences: Sequence[Sentence],
    language: str,
    stands: Callable[[Sentence, str], bool],
) -> Sentence | None:
    """The first sentence of plain `letters` whose fault presses; `stands`: it is not denied, past or supposed."""
    for code in (language,) if language in signs.FAULT else signs.FAULT:
        if _weight(letters, code) < _ENOUGH:
            continue
        for index, sentence in enumerate(sentences):
            if _presses(letters, sentences, index, code) and stands(sentence, code):
                return sentence
    return None


def _presses(letters: Passage, sentences: Sequence[Sentence], index: int, code: str) -> bool:
    sentence = sentences[index]
    if signs.SMALL.holds(sentence):
        return False
    fault = signs.FAULT[code].holds(sentence)
    if not fault and not signs.UNWELL[code].holds(sentence):
        return False
    around = letters.part(max(0, sentence.begin - _NEARBY), sentence.end + _NEARBY)
    weight = _weight(around, code) + fault
    if weight <= (_ENOUGH if fault else _ENOUGH_UNWELL):
        return False
    if signs.OURS[code].holds(sentence):
        return True
    first, last = sentences[max(0, index - 1)], sentences[min(len(sentences) - 1, index + 1)]
    return weight > _ENOUGH_APART and signs.OURS[code].holds(letters.part(first.begin, last.end))


def _weight(around: Passage, code: str) -> int:
    kinds = (signs.HIT, signs.WHEN, signs.AT_STAKE, signs.PLEA)
    return sum(kind[code].holds(around) for kind in kinds)
