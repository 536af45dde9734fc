"""What the list of canned responses offers: suggestions for the ticket with their reasons, or what a search finds."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.canned import CannedResponse
from agentdesk.ui.composer.canned_words import kind_name
from agentdesk.ui.widgets.line_list import Line
from agentdesk.ui.wording import language_name

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Offer:
    """A canned response, and in words why it is suggested; no reason where it was only found."""

    canned: CannedResponse
    reason: str = ""

    def line(self, language: str) -> Line:
        """As a row; `language` (ISO 639-1) is the ticket's, any other that it would come in is said."""
        spoken = self.canned.language_for(language)
        other = language_name(spoken) if spoken != language else ""
        hint = " · ".join(part for part in (kind_name(self.canned.kind), other) if part)
        icon = "star" if self.reason else "canned"
        said = translate("canned", "suggested") if self.reason else ""
        below = self.reason or ", ".join(self.canned.keywords)
        return Line(self.canned.title, below, hint, icon=icon, said=said)


def with_suggestions(suggested: Sequence[Offer], everything: Sequence[CannedResponse]) -> tuple[Offer, ...]:
    """The suggestions, and behind them all that is not among them."""
    named = {one.canned.id for one in suggested}
    return (*suggested, *(Offer(canned) for canned in everything if canned.id not in named))
