"""How much of an answer was written for this customer: the share of it that is found in no canned text.

The text is cut into overlapping runs of five words (shingles; Broder, "On the resemblance and containment of
documents", 1997), and those that a known text has too are counted. Greeting and closing words belong to nobody, and
neither does what placeholders were filled in with.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from agentdesk.domain.plain_letters import plain

Shingle = tuple[str, ...]

SIZE = 5
"""Words of a shingle."""
FEW = 8
"""Answers of so few words say what everybody says: nothing is told about them."""
_WORD = re.compile(r"[^\W_]+")
_GREETING_WORDS = 6
_CLOSING_LINES = 4
_GREETING = re.compile(
    r"(?:hello|hi|hey|dear|good (?:morning|afternoon|evening)|dzien dobry|witam|czesc|szanown\w+|drog[ia]\w*|"
    r"ola|oi|bom dia|boa (?:tarde|noite)|prezad\w+|car[oa]s?|hallo|guten (?:tag|morgen)|sehr geehrte\w*|hola)\b"
)
_CLOSING = re.compile(
    r"(?:(?:kind|best|warm|many|with (?:kind|best)) regards|regards|best(?: wishes)?|cheers|yours \w+|sincerely|"
    r"(?:many )?thanks|thank you|z (?:powazaniem|pozdrowieniami)|pozdrawiam\w*|(?:serdecznie )?pozdr\w*|"
    r"(?:com os )?(?:melhores|meus) cumprimentos|atenciosamente|att|abracos?|cumprimentos|obrigad[oa]|"
    r"(?:mit )?(?:freundlichen|besten|viele) gru\w+|saludos)\b"
)


class Band(StrEnum):
    """How an answer came about, in words: the more is written anew, the higher."""

    VERBATIM = "verbatim"
    LIGHTLY_EDITED = "lightly_edited"
    ADAPTED = "adapted"
    CUSTOM = "custom"


_UP_TO = ((0.05, Band.VERBATIM), (0.3, Band.LIGHTLY_EDITED), (0.7, Band.ADAPTED))


def band_of(originality: float) -> Band:
    """The band of an originality between 0 and 1."""
    return next((band for limit, band in _UP_TO if originality < limit), Band.CUSTOM)


@dataclass(frozen=True, slots=True)
class KnownTexts:
    """The shingles of canned texts, to be asked again and again."""

    shingles: frozenset[Shingle] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "KnownTexts":
        """All shingles of `texts`, their greetings and closing words left out."""
        return cls(frozenset(one for text in texts for one in _shingles(_words(text, ()))))

    def originality(self, text: str, filled_in: Sequence[str] = ()) -> float | None:
        """The share of the shingles of `text` that are its own, 0 to 1; None where there are too few words to tell.

        `filled_in`: what placeholders stand for in it, such as the customer's name; these words do not count.
        """
        words = _words(text, filled_in)
        if len(words) < FEW:
            return None
        known = sum(shingle in self.shingles for shingle in _shingles(words))
        return 1 - known / (len(words) - SIZE + 1)


def body_words(text: str) -> str:
    """The words between greeting and closing words, in plain letters, one space apart."""
    return " ".join(_words(text, ()))


def _shingles(words: Sequence[str]) -> Iterator[Shingle]:
    return zip(*(words[start:] for start in range(SIZE)), strict=False)


def _words(text: str, filled_in: Sequence[str]) -> list[str]:
    body = "\n".join(_without_frame(plain(text).splitlines()))
    for value in sorted((plain(one) for one in filled_in if one.strip()), key=len, reverse=True):
        body = body.replace(value, " ")
    return _WORD.findall(body)


def _without_frame(lines: list[str]) -> list[str]:
    """The lines between greeting and closing words; a name that stands below the closing words goes with them."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    if not filled:
        return []
    begin = filled[0] + (1 if _greets(lines[filled[0]]) else 0)
    last = filled[-_CLOSING_LINES:]
    end = next((at for at in last if at > begin and _closes(lines[at])), len(lines))
    return lines[begin:end]


def _greets(line: str) -> bool:
    return len(line.split()) <= _GREETING_WORDS and _GREETING.match(line.strip()) is not None


def _closes(line: str) -> bool:
    return len(line.split()) <= _GREETING_WORDS and _CLOSING.match(line.strip()) is not None
