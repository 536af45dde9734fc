"""Tells an answer that is written in another language than its ticket; says nothing where that is not clear."""

from agentdesk.channels.language import detect_language
from agentdesk.domain.wording import Wording

_LONG_ENOUGH = 14
"""Words."""


def other_language(wording: Wording, expected: str) -> str:
    """The language (ISO 639-1) of a text that is long enough and clearly not in the `expected` one; else empty."""
    words = wording.words
    if not expected or len(words) < _LONG_ENOUGH:
        return ""
    middle = wording.span(len(words) // 2, len(words))[0]
    halves = {detect_language(wording.text[:middle]), detect_language(wording.text[middle:])}
    language = halves.pop() if len(halves) == 1 else ""
    return language if language != expected else ""
