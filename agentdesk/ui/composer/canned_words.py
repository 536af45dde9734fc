"""Canned responses in the window's words: their kinds, and what their macros do to the ticket."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.canned import CannedKind, Macro, StatusAfter
from agentdesk.services.templates import ALTERNATIVE
from agentdesk.ui.counted import counted

translate = QCoreApplication.translate


def kind_name(kind: CannedKind) -> str:
    """What a text does for its reader."""
    return {
        CannedKind.ANSWER: translate("canned", "answer"),
        CannedKind.ACKNOWLEDGEMENT: translate("canned", "acknowledgement"),
        CannedKind.REQUEST: translate("canned", "request for information"),
        CannedKind.NOTICE: translate("canned", "notice"),
        CannedKind.REFUSAL: translate("canned", "refusal"),
    }[kind]


def macro_words(macro: Macro) -> str:
    """What is done to the ticket once the reply is sent, in one line; empty for nothing."""
    return "; ".join(_deeds(macro))


def question_about(name: str) -> str:
    """How the agent is asked for the value of `name`, which a template calls `ask.NAME`."""
    if name == ALTERNATIVE:
        return translate("canned", "What can the customer do instead, or who can help?")
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _deeds(macro: Macro) -> Iterator[str]:
    if macro.status is StatusAfter.CLOSED:
        yield translate("canned", "close the ticket")
    elif macro.status is StatusAfter.WAITING:
        yield translate("canned", "wait for the customer")
    if macro.tags:
        yield translate("canned", "add the tags: %1").replace("%1", ", ".join(macro.tags))
    if macro.snooze_hours is not None:
        yield translate("canned", "snooze for %1").replace("%1", counted.hours(macro.snooze_hours))
    if macro.assignee is not None:
        yield translate("canned", "assign to %1").replace("%1", macro.assignee)
