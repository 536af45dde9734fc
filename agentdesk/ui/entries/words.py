"""What is said of a kept text, whatever its kind."""

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.review import EntryState

translate = QCoreApplication.translate


def state_name(state: EntryState) -> str:
    """Where an entry is in its life."""
    return {
        EntryState.DRAFT: translate("entries", "draft"),
        EntryState.APPROVED: translate("entries", "approved"),
        EntryState.REVIEW_DUE: translate("entries", "review due"),
        EntryState.RETIRED: translate("entries", "retired"),
    }[state]


def titled(title: str, state: EntryState) -> str:
    """A title that says so where an entry is not simply there to be used."""
    return title if state is EntryState.APPROVED else f"{title} ({state_name(state)})"
