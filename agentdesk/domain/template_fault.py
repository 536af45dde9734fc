"""What is wrong with a template, and where, as a value that a window can say in its language."""

from dataclasses import dataclass
from enum import StrEnum


class TemplateFault(StrEnum):
    """Why a template cannot be kept. What `about` names stands behind each."""

    SYNTAX = "syntax"  # what the reader of templates says, in English
    UNKNOWN_NAME = "unknown_name"  # the name
    UNKNOWN_FILTER = "unknown_filter"  # the filter
    NO_FRAGMENT = "no_fragment"  # the fragment's id
    RING = "ring"  # the fragments that take each other in, joined by arrows
    TOO_LARGE = "too_large"  # nothing
    NO_ALTERNATIVE = "no_alternative"  # nothing: a refusal that offers none


@dataclass(frozen=True, slots=True)
class TemplateFlaw:
    """One fault. `line` and `column` count from 1; 0 where it is about the whole text."""

    fault: TemplateFault
    about: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        what = {
            TemplateFault.SYNTAX: f"this cannot be read: {self.about}",
            TemplateFault.UNKNOWN_NAME: f"there is no placeholder “{self.about}”",
            TemplateFault.UNKNOWN_FILTER: f"there is no filter “{self.about}”",
            TemplateFault.NO_FRAGMENT: f"there is no fragment “{self.about}”",
            TemplateFault.RING: f"fragments take each other in: {self.about}",
            TemplateFault.TOO_LARGE: "it is too large",
            TemplateFault.NO_ALTERNATIVE: "a refusal needs {{ alternative }}: what the customer can do instead",
        }[self.fault]
        return f"line {self.line}, column {self.column}: {what}" if self.line else what
