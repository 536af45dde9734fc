"""What a look over a draft found before it is sent, each as a value that a window can say in its language."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What was noticed."""

    PLACEHOLDER = "placeholder"
    """Still unfilled; `about` is the placeholder as it stands in the text."""
    NO_ALTERNATIVE = "no_alternative"
    """A refusal was inserted and what the customer can do instead is not filled in."""
    FILE_GONE = "file_gone"
    """A file of a canned response is gone, or not what it was; `about` is its name."""
    ALREADY_SENT = "already_sent"
    """Much the same was sent to this contact before; `about` says when and in which ticket."""
    UNANSWERED = "unanswered"
    """`about` is the customer's question."""
    NO_GREETING = "no_greeting"
    FOREIGN_GREETING = "foreign_greeting"
    """The greeting is of another language than the ticket; `about` is the greeting."""
    BLAME = "blame"
    BARE_REFUSAL = "bare_refusal"
    """Says what is not done, and nothing that is."""
    CAPITALS = "capitals"
    JARGON = "jargon"
    WRONG_LANGUAGE = "wrong_language"
    """`about` is the language (ISO 639-1) that the draft is written in."""
    MISSPELT = "misspelt"
    NO_ATTACHMENT = "no_attachment"
    """The text speaks of a file and none is attached; `about` is the wording."""
    PASSWORD = "password"  # noqa: S105 - the name of a finding
    CARD_NUMBER = "card_number"
    PROMISE_PAST = "promise_past"
    """What is promised would be due before now."""
    NEW_RECIPIENT = "new_recipient"
    """`about` is an address at a domain that took no part so far."""
    MANY_RECIPIENTS = "many_recipients"
    """`about` is how many there are."""


BLOCKING = frozenset({FindingKind.PLACEHOLDER, FindingKind.NO_ALTERNATIVE, FindingKind.FILE_GONE})
"""What keeps a reply from being sent; the agent may send past anything else."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed. `start` and `end` are code points of the draft's text; None where it is about all of it."""

    kind: FindingKind
    about: str = ""
    start: int | None = None
    end: int | None = None

    @property
    def blocks(self) -> bool:
        """Whether the reply cannot be sent with it."""
        return self.kind in BLOCKING
