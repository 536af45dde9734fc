"""What keeps an article from being saved, as a value that a window can say in its language."""

from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.template_fault import TemplateFlaw


class ArticleFlaw(StrEnum):
    """What is wrong with it."""

    ID = "id"
    NO_TEXT = "no_text"
    LANGUAGE = "language"
    TITLE = "title"
    TOO_LARGE = "too_large"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class ArticleProblem:
    """One flaw, with the language (ISO 639-1) of the text that has it, and of a template with the place in it."""

    flaw: ArticleFlaw
    language: str = ""
    template: TemplateFlaw | None = None

    def __str__(self) -> str:
        if self.template is not None:
            return f"The text in “{self.language}”: {self.template}."
        return {
            ArticleFlaw.ID: "The id may have lower case letters, digits and hyphens, 80 at most.",
            ArticleFlaw.NO_TEXT: "It needs a text in at least one language.",
            ArticleFlaw.LANGUAGE: f"“{self.language}” is no language: two letters as in en, pl, pt.",
            ArticleFlaw.TITLE: f"The text in “{self.language}” needs a title of at most 200 characters.",
            ArticleFlaw.TOO_LARGE: "It has too many languages or tags, or a text of over 100,000 characters.",
            ArticleFlaw.TEMPLATE: "A text of it cannot be read.",
        }[self.flaw]
