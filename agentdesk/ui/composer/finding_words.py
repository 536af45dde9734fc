"""What a look over a draft found, in the window's language: what it is, and what to do about it where it blocks."""

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.ui.wording import language_name, one_line

translate = QCoreApplication.translate
_AROUND = 32
"""Characters of the text that are shown on each side of a passage."""


def finding_words(finding: Finding) -> str:
    """One sentence that says what was noticed."""
    about = language_name(finding.about) if finding.kind is FindingKind.WRONG_LANGUAGE else finding.about
    return _sentence(finding.kind).replace("{about}", one_line(about, 160))


def advice(finding: Finding) -> str:
    """What to do about something that blocks; empty where the agent may send all the same."""
    return {
        FindingKind.PLACEHOLDER: translate("finding", "Fill it in or take it out."),
        FindingKind.NO_ALTERNATIVE: translate(
            "finding", "Say what the customer can do instead, or who can help."
        ),
        FindingKind.FILE_GONE: translate("finding", "Attach it anew, or take it off."),
    }.get(finding.kind, "")


def passage(finding: Finding, text: str) -> str:
    """The words it is about with a little of what stands around them; empty where it is about the whole text."""
    if finding.start is None or finding.end is None or finding.end <= finding.start:
        return ""
    begin, end = max(0, finding.start - _AROUND), min(len(text), finding.end + _AROUND)
    before = "…" if begin else ""
    after = "…" if end < len(text) else ""
    return before + one_line(text[begin:end], 2 * _AROUND + 200) + after


def _sentence(kind: FindingKind) -> str:
    return {**_blocking(), **_of_contents(), **_of_tone(), **_of_slips()}[kind]


def _blocking() -> dict[FindingKind, str]:
    return {
        FindingKind.PLACEHOLDER: translate("finding", "The placeholder {about} is not filled in"),
        FindingKind.NO_ALTERNATIVE: translate("finding", "This refuses something and offers nothing instead"),
        FindingKind.FILE_GONE: translate("finding", "The file {about} is gone, or not what it was"),
    }


def _of_contents() -> dict[FindingKind, str]:
    return {
        FindingKind.ALREADY_SENT: translate("finding", "Much the same was sent before: {about}"),
        FindingKind.UNANSWERED: translate("finding", "Not answered: “{about}”"),
        FindingKind.PROMISE_PAST: translate("finding", "“{about}” would be due before now"),
        FindingKind.NEW_RECIPIENT: translate("finding", "New in this ticket: {about}"),
        FindingKind.MANY_RECIPIENTS: translate("finding", "This mail goes to {about} recipients"),
    }


def _of_tone() -> dict[FindingKind, str]:
    return {
        FindingKind.NO_GREETING: translate("finding", "There is no greeting"),
        FindingKind.FOREIGN_GREETING: translate(
            "finding", "“{about}” greets in another language than the mail's"
        ),
        FindingKind.BLAME: translate("finding", "“{about}” may sound as if it were the customer's fault"),
        FindingKind.BARE_REFUSAL: translate(
            "finding", "“{about}” refuses, and nothing says what can be done"
        ),
        FindingKind.CAPITALS: translate("finding", "“{about}” reads like shouting"),
        FindingKind.JARGON: translate("finding", "The customer may not know what “{about}” means"),
        FindingKind.WRONG_LANGUAGE: translate(
            "finding", "This is written in another language than the mail: {about}"
        ),
    }


def _of_slips() -> dict[FindingKind, str]:
    return {
        FindingKind.MISSPELT: translate("finding", "Not in the dictionary"),
        FindingKind.NO_ATTACHMENT: translate(
            "finding", "The text speaks of a file (“{about}”) and none is attached"
        ),
        FindingKind.PASSWORD: translate("finding", "This looks like a password"),
        FindingKind.CARD_NUMBER: translate("finding", "This looks like a card number"),
    }
