"""What keeps a draft from being sent, as a value that a window can say in its language."""

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """What is wrong with a draft."""

    NOTE = "note"
    NO_RECIPIENT = "no_recipient"
    NO_ADDRESS = "no_address"
    EMPTY = "empty"
    PLACEHOLDER = "placeholder"
    PROMISE_PAST = "promise_past"
    FILE_GONE = "file_gone"


@dataclass(frozen=True, slots=True)
class DraftProblem:
    """One flaw. `about` is the address, the placeholder or the file; `str` says it in English."""

    flaw: Flaw
    about: str = ""

    def __str__(self) -> str:
        return {
            Flaw.NOTE: "An internal note never leaves by mail.",
            Flaw.NO_RECIPIENT: "There is no recipient.",
            Flaw.NO_ADDRESS: f"“{self.about}” is not a mail address.",
            Flaw.EMPTY: "The answer is empty.",
            Flaw.PLACEHOLDER: f"The placeholder {self.about} is not filled in.",
            Flaw.PROMISE_PAST: "What is promised would be due before now: change the promise or drop it.",
            Flaw.FILE_GONE: f"The file {self.about} is gone, or not what it was: attach it anew, or take it off.",
        }[self.flaw]
