"""A mail's own words cut into sentences, and which of them count: what is solved or of no hurry does not."""

import re
from collections.abc import Iterator
from functools import cached_property

from agentdesk.domain import urgency_words as words
from agentdesk.domain.plain_letters import plain

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n{2,}|\n(?=\s*[-*•])|(?<=[!?])")
_SHORT = 90


class Told:
    """A text with its sentences, and what in it says that all is well. All found out when first asked for."""

    def __init__(self, text: str, body: int = 0) -> None:
        """`body`: where the text below the subject line begins."""
        self.text = text
        self.body = body
        self.letters = plain(text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        return list(_sentences(self.letters))

    @cached_property
    def own_sentences(self) -> list[tuple[int, int]]:
        """Those below the subject line, unless the mail says little more than its subject."""
        short = len(self.letters) - self.body < _SHORT
        return [span for span in self.sentences if short or span[0] >= self.body]

    @cached_property
    def solved(self) -> int:
        """Position up to which trouble counts as over: the end of the last sentence that says so; 0 where none does."""
        if not words.SOLVED.may_match(self.letters):
            return 0
        return max((end for begin, end in self.sentences if self._solves(begin, end)), default=0)

    @cached_property
    def calm(self) -> list[tuple[int, int]]:
        """Stretches that are said not to press: a sentence that says so and those beside it."""
        if not words.CALM.search(self.letters):
            return []
        last = len(self.sentences) - 1
        return [
            (self.sentences[max(0, i - 1)][0], self.sentences[min(last, i + 1)][1])
            for i, (begin, end) in enumerate(self.sentences)
            if words.CALM.search(self.letters[begin:end])
        ]

    def counts(self, at: int, begin: int, end: int) -> bool:
        """Whether trouble at `at` in this sentence is neither solved nor said to be of no hurry."""
        if at < self.solved and not (words.STILL.search(self.letters[begin:end]) and at > self.solved - 1):
            return False
        return not any(first <= begin and end <= last for first, last in self.calm) or (
            words.BUT.match(self.letters[begin:end]) is not None
        )

    def _solves(self, begin: int, end: int) -> bool:
        sentence = self.letters[begin:end]
        if sentence.endswith("?") or self.letters[end : end + 1] == "?":
            return False
        match = words.SOLVED.search(sentence)
        if match is None or (words.ASIDE.search(sentence) and not words.AGAIN.search(self.letters[begin:])):
            return False
        before = sentence[: match.start()]
        return not words.NOT_SOLVED.search(before) and not words.SUPPOSED.search(before)


def _sentences(letters: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for gap in _SENTENCE.finditer(letters):
        if gap.end() > begin:
            yield begin, gap.start()
        begin = gap.end()
    yield begin, len(letters)
