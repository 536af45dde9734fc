"""Weighs what `urgency_fault_words` finds: a fault of something live presses where enough around it says so."""

from collections.abc import Callable, Sequence

from agentdesk.domain import urgency_fault_words as signs

_Sentence = tuple[int, int]
_NEARBY = 400
_ENOUGH = 2
_ENOUGH_UNWELL = 3
_ENOUGH_APART = 3
"""Where the thing that fails is named in the sentence before or after."""


def weighed(
    letters: str,
    sentences: Sequence[_Sentence],
    language: str,
    stands: Callable[[_Sentence, str], bool],
) -> _Sentence | None:
    """The first sentence of plain `letters` whose fault presses; `stands`: it is not denied, past or supposed."""
    for code in (language,) if language in signs.FAULT else signs.FAULT:
        if _weight(letters, code) < _ENOUGH:
            continue
        for index, sentence in enumerate(sentences):
            if _presses(letters, sentences, index, code) and stands(sentence, code):
                return sentence
    return None


def _presses(letters: str, sentences: Sequence[_Sentence], index: int, code: str) -> bool:
    begin, end = sentences[index]
    sentence = letters[begin:end]
    if signs.SMALL.search(sentence):
        return False
    fault = signs.FAULT[code].search(sentence) is not None
    if not fault and not signs.UNWELL[code].search(sentence):
        return False
    weight = _weight(letters[max(0, begin - _NEARBY) : end + _NEARBY], code) + fault
    if weight <= (_ENOUGH if fault else _ENOUGH_UNWELL):
        return False
    if signs.OURS[code].search(sentence):
        return True
    first, last = sentences[max(0, index - 1)][0], sentences[min(len(sentences) - 1, index + 1)][1]
    return weight > _ENOUGH_APART and signs.OURS[code].search(letters[first:last]) is not None


def _weight(around: str, code: str) -> int:
    kinds = (signs.HIT, signs.WHEN, signs.AT_STAKE, signs.PLEA)
    return sum(kind[code].search(around) is not None for kind in kinds)
