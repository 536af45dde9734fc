"""The page of what an answer is looked over for before it is sent; what blocks an answer is looked for all the same."""

from collections.abc import Collection

from PySide6.QtWidgets import QCheckBox

from agentdesk.domain.finding import FindingKind
from agentdesk.ui.preferences.page import Page
from agentdesk.ui.widgets.plain_label import PlainLabel


class ChecksPage(Page):
    """A tick for each."""

    def __init__(self) -> None:
        super().__init__()
        self.add_wide(PlainLabel(self.tr("Before an answer is sent, say:"), "muted"))
        self._ticks = {kind: QCheckBox(words) for kind, words in self._names().items()}
        for tick in self._ticks.values():
            self.add_wide(tick)

    def show_off(self, off: Collection[FindingKind]) -> None:
        """Take the ticks away of what nobody wants to be told."""
        for kind, tick in self._ticks.items():
            tick.setChecked(kind not in off)

    def off(self) -> tuple[FindingKind, ...]:
        """What nobody wants to be told."""
        return tuple(kind for kind, tick in self._ticks.items() if not tick.isChecked())

    def _names(self) -> dict[FindingKind, str]:
        return {
            FindingKind.UNANSWERED: self.tr("questions that are not answered"),
            FindingKind.ALREADY_SENT: self.tr("that much the same was sent before"),
            FindingKind.PROMISE_PAST: self.tr("promises that would be due before now"),
            FindingKind.NO_ATTACHMENT: self.tr("files that the text speaks of and that are not attached"),
            FindingKind.NEW_RECIPIENT: self.tr("recipients who are new in the ticket"),
            FindingKind.MANY_RECIPIENTS: self.tr("that a mail goes to many recipients"),
            FindingKind.PASSWORD: self.tr("what looks like a password"),
            FindingKind.CARD_NUMBER: self.tr("what looks like a card number"),
            FindingKind.WRONG_LANGUAGE: self.tr("that it is written in another language than the mail"),
            FindingKind.NO_GREETING: self.tr("that there is no greeting"),
            FindingKind.FOREIGN_GREETING: self.tr("a greeting in another language"),
            FindingKind.BLAME: self.tr("what may sound like the customer's fault"),
            FindingKind.BARE_REFUSAL: self.tr("refusals that offer nothing"),
            FindingKind.CAPITALS: self.tr("capitals that read like shouting"),
            FindingKind.JARGON: self.tr("words that a customer may not know"),
            FindingKind.MISSPELT: self.tr("words that are not in the dictionary"),
        }
