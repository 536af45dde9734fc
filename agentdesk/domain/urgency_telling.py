"""A mail's own words cut into sentences, and which of them count: what is solved or of no hurry does not."""

import re
from collections.abc import Iterator
from functools import cached_property

from agentdesk.domain import urgency_words as words
from agentdesk.domain.passage import Passage, whole_of
from agentdesk.domain.plain_letters import plain

_SENTENCE = re.compile(r"[.!?\n](?:(?<=[.!?])\s+|(?<=\n)(?:\n+|(?=\s*[-*•]))|(?<=[!?]))")
"""Where one ends; a stop at its beginning belongs to the sentence. (A pattern is quick that begins with a set.)"""
_SHORT = 90


class Sentence(Passage):
    """A sentence and where it stands in its text."""

    __slots__ = ("begin", "end")

    def __init__(self, letters: str, begin: int, end: int) -> None:
        super().__init__(letters[begin:end])
        self.begin = begin
        self.end = end


class Told:
    """A text with its sentences, and what in it says that all is well. All found out when first asked for."""

    def __init__(self, text: str, body: int = 0) -> None:
        """`body`: where the text below the subject line begins."""
        self.text = text
        self.body = body
        letters = plain(text)
        self.sentences = [Sentence(letters, begin, end) for begin, end in _sentences(letters)]
        self.letters = whole_of(letters, self.sentences)

    @cached_property
    def own_sentences(self) -> list[Sentence]:
        """Those below the subject line, unless the mail says little more than its subject."""
        short = len(self.letters.text) - self.body < _SHORT
        return [one for one in self.sentences if short or one.begin >= self.body]

    @cached_property
    def presses(self) -> bool:
        """Whether it is said to be pressing."""
        return words.PRESSING.holds(self.letters)

    @cached_property
    def solved(self) -> int:
        """Position up to which trouble counts as over: the end of the last sentence that says so; 0 where none does."""
        if not words.SOLVED.may_match(self.letters):
            return 0
        return max((one.end for one in self.sentences if self._solves(one)), default=0)

    @cached_property
    def calm(self) -> list[tuple[int, int]]:
        """Stretches that are said not to press: a sentence that says so and those beside it."""
        if not words.CALM.holds(self.letters):
            return []
        last = len(self.sentences) - 1
        return [
            (self.sentences[max(0, i - 1)].begin, self.sentences[min(last, i + 1)].end)
            for i, one in enumerate(self.sentences)
            if words.CALM.holds(one)
        ]

    def counts(self, at: int, sentence: Sentence) -> bool:
        """Whether trouble at `at` in this sentence is neither solved nor said to be of no hurry."""
        if at < self.solved and not (at > self.solved - 1 and words.STILL.holds(sentence)):
            return False
        calmed = any(first <= sentence.begin and sentence.end <= last for first, last in self.calm)
        return not calmed or words.BUT.holds(sentence)

    def _solves(self, sentence: Sentence) -> bool:
        match = words.SOLVED.search(sentence)
        if match is None or sentence.text.endswith("?"):
            return False
        letters, end = self.letters, sentence.end
        if letters.text[end : end + 1] == "?":
            return False
        if words.ASIDE.holds(sentence) and not words.AGAIN.holds(letters.part(sentence.begin)):
            return False
        before = sentence.part(0, match[0])
        return not words.NOT_SOLVED.holds(before) and not words.SUPPOSED.holds(before)


def _sentences(letters: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for gap in _SENTENCE.finditer(letters):
        if gap.end() > begin:
            at = gap.start()
            yield begin, at if letters[at] == "\n" else at + 1
        begin = gap.end()
    yield begin, len(letters)
