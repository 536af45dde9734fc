"""What keeps a canned response from being saved, as a value that a window can say in its language."""

from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.template_fault import TemplateFlaw


class CannedFlaw(StrEnum):
    """What is wrong with an entry."""

    ID = "id"
    TITLE = "title"
    NO_TEXT = "no_text"
    TOO_LARGE = "too_large"
    TEMPLATE = "template"


class TextPart(StrEnum):
    """Which of an entry's texts."""

    BODY = "body"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class CannedProblem:
    """One flaw; of a template with its language (ISO 639-1), its part and the place in it."""

    flaw: CannedFlaw
    language: str = ""
    part: TextPart = TextPart.BODY
    template: TemplateFlaw | None = None

    def __str__(self) -> str:
        if self.template is not None:
            return f"The {self.part} in “{self.language}”: {self.template}."
        return {
            CannedFlaw.ID: "The id may have 80 characters at most, and no space, quote, brace or slash.",
            CannedFlaw.TITLE: "It needs a title of at most 200 characters.",
            CannedFlaw.NO_TEXT: "It needs a text in at least one language.",
            CannedFlaw.TOO_LARGE: "It has too many languages, keywords or files.",
            CannedFlaw.TEMPLATE: "A text of it cannot be read.",
        }[self.flaw]
