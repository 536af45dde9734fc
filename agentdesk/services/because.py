"""Why an entry is suggested for a ticket, as values that a window can say in its language."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_TOLD = 3


class Reason(StrEnum):
    """Why an entry is suggested."""

    WORDS = "words"
    TOPIC = "topic"
    LANGUAGE = "language"
    SENT_BEFORE = "sent_before"


@dataclass(frozen=True, slots=True)
class Because:
    """One reason. `about` holds the words or topics that are shared, the most telling first."""

    reason: Reason
    about: tuple[str, ...] = ()

    def __str__(self) -> str:
        return {
            Reason.WORDS: f"same words: {', '.join(self.about)}",
            Reason.TOPIC: f"about: {', '.join(self.about)}",
            Reason.LANGUAGE: "there is a variant in the customer's language",
            Reason.SENT_BEFORE: "was sent in this ticket already",
        }[self.reason]


def reasons_of(
    by_word: Mapping[str, float], by_topic: Mapping[str, float], *, spoken: bool, sent: bool = False
) -> tuple[Because, ...]:
    """The reasons, the most telling first: what words and topics weigh, whether it is in the customer's language, and
    whether it was sent there before.
    """

    def most(found: Mapping[str, float]) -> tuple[str, ...]:
        return tuple(sorted(found, key=lambda one: -found[one])[:_TOLD])

    reasons = []
    if by_topic:
        reasons.append(Because(Reason.TOPIC, most(by_topic)))
    if by_word:
        reasons.append(Because(Reason.WORDS, most(by_word)))
    if spoken:
        reasons.append(Because(Reason.LANGUAGE))
    if sent:
        reasons.append(Because(Reason.SENT_BEFORE))
    return tuple(reasons)
