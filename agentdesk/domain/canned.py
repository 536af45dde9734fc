"""A canned response:
a text kept for a question that comes again, one entry with a variant for each language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CannedResponse:
    """`bodies` maps a language (ISO 639-1) to the text; placeholders look like `{{ contact.name }}`."""

    id: str
    title: str
    bodies: Mapping[str, str]
    keywords: tuple[str, ...] = field(default=())

    def body_in(self, language: str) -> str:
        """The variant in `language`, else English, else any."""
        return self.bodies.get(language) or self.bodies.get("en") or next(iter(self.bodies.values()), "")
