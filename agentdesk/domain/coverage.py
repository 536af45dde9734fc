"""Which of a customer's questions an answer deals with, told from its words; whether it does so well is for a
person to say.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from agentdesk.domain.own_wording import own_wording
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.questions import Question
from agentdesk.domain.small_words import SMALL_WORDS

Stems = frozenset[str]

_READ = 40_000
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_NUMBERED = re.compile(r"\s{0,3}(?:ad\.?\s?)?\(?(\d{1,2})[.):]\s+(\S)", re.IGNORECASE)
_ENOUGH = 0.5
"""Share of a question's words that a sentence must have to be its answer."""
_SAME = 0.7
"""The same for a quotation to be of it."""
_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Covered:
    """A question, and whether the answer deals with it."""

    question: Question
    answered: bool


def coverage(questions: Sequence[Question], answer: str) -> tuple[Covered, ...]:
    """Which of `questions` the draft `answer` deals with.

    One is answered where it is quoted with words of one's own under it, where a sentence has enough of its words, or
    where a numbered list has as many items as there are questions.
    """
    if not questions:
        return ()
    answer = answer[:_READ]
    quoted, said = tuple(_quoted_and_answered(answer)), _sentences(answer)
    numbers = _numbers(answer)
    in_order = len(questions) > 1 and numbers == list(range(1, len(questions) + 1))
    return tuple(Covered(one, in_order or _is_answered(one, quoted, said)) for one in questions)


def stem(word: str) -> str:
    """The first letters of a plain word without its ending, so that `domeny` and `domena` are one."""
    cut = word.rstrip("aeiouys") if len(word) > 3 else word
    return (cut if len(cut) > 2 else word[:3])[:_LETTERS]


def _is_answered(question: Question, quoted: Sequence[Stems], said: Sequence[Stems]) -> bool:
    asked = _stems(_WORD.findall(plain(question.text))) or _all_stems(question.text)
    if not asked:
        return False
    if any(len(asked & one) >= _SAME * len(asked) for one in quoted):
        return True
    wanted = max(min(2, len(asked)), _ENOUGH * len(asked))
    return any(len(asked & one) >= wanted for one in said)


def _sentences(answer: str) -> list[Stems]:
    """The stems of each sentence that tells something."""
    wording = own_wording(answer)
    told = (one for one in wording.sentences if not wording.asks(one))
    return [stems for one in told if (stems := _stems(wording.words[one.first : one.last]))]


def _quoted_and_answered(answer: str) -> Iterator[Stems]:
    """The stems of each quotation that something of one's own follows."""
    quote: list[str] = []
    for line in answer.split("\n"):
        if line.startswith(">"):
            quote.append(line.lstrip("> "))
        elif line.strip() and quote:
            yield _all_stems(" ".join(quote))
            quote = []


def _numbers(answer: str) -> list[int]:
    found = (_NUMBERED.match(line) for line in answer.split("\n"))
    return [int(match[1]) for match in found if match]


def _stems(words: Iterable[str]) -> Stems:
    return frozenset(filter(None, map(_telling_stem, words)))


@lru_cache(maxsize=20_000)
def _telling_stem(word: str) -> str:
    """The stem of a word that says what a text is about; empty for any other."""
    return "" if len(word) < 2 or word in SMALL_WORDS else stem(word)


def _all_stems(text: str) -> Stems:
    return frozenset(stem(word) for word in _WORD.findall(plain(text)))
