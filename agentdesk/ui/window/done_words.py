"""What a verb has done, in the language of the window; the command line says it in English."""

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.events import (
    ArticleSaved,
    Assigned,
    CannedSaved,
    Change,
    Merged,
    NoteWritten,
    Priority,
    PrioritySet,
    PromiseKept,
    Snoozed,
    SplitOff,
    Status,
    StatusSet,
    TagAdded,
    TagRemoved,
    UrgentSet,
    VipSet,
)
from agentdesk.services.verbs import Done
from agentdesk.ui.counted import counted
from agentdesk.ui.wording import moment, one_line, utc_now

translate = QCoreApplication.translate


def done_words(done: Done) -> str:
    """One line for a toast: "Closed", "Closed: 3 tickets", "Undone: Closed"."""
    words = _words(done)
    return translate("done", "Undone: %1").replace("%1", words) if done.undone else words


def _words(done: Done) -> str:
    count = len(done.events)
    match done.change:
        case Merged():
            return counted.merged(count + 1)
        case NoteWritten():
            return translate("done", "Note added")
        case CannedSaved(response):
            return translate("done", "Saved “%1”").replace("%1", one_line(response.title, 80))
        case ArticleSaved(article):
            title = article.text_in("").title or article.id
            return translate("done", "Saved “%1”").replace("%1", one_line(title, 80))
        case SplitOff():
            return translate("done", "Split into a ticket of its own")
        case VipSet(email, vip):
            said = translate("done", "%1 is now a VIP") if vip else translate("done", "%1 is no longer a VIP")
            return said.replace("%1", email)
        case _:
            return counted.of_tickets(_of_each(done.change) or done.summary, count)


def _of_each(change: Change) -> str:
    """What was done to each ticket alike; empty for what no verb does."""
    match change:
        case StatusSet(status):
            return _of_status(status)
        case Snoozed(until):
            return translate("done", "Snoozed until %1").replace("%1", moment(until, utc_now()))
        case Assigned(assignee):
            return _of_assignee(assignee or "")
        case TagAdded(tag):
            return translate("done", "Tagged “%1”").replace("%1", tag)
        case TagRemoved(tag):
            return translate("done", "Removed tag “%1”").replace("%1", tag)
        case UrgentSet(urgent):
            return translate("done", "Marked urgent") if urgent else translate("done", "Marked not urgent")
        case PrioritySet(priority):
            return _of_priority(priority)
        case _:
            return translate("done", "Promise kept") if isinstance(change, PromiseKept) else ""


def _of_status(status: Status) -> str:
    names = {
        Status.CLOSED: translate("done", "Closed"),
        Status.NEEDS_REPLY: translate("done", "Needs reply again"),
        Status.SPAM: translate("done", "Marked as spam"),
    }
    return names.get(status, "")


def _of_assignee(assignee: str) -> str:
    if not assignee:
        return translate("done", "Unassigned")
    return translate("done", "Assigned to %1").replace("%1", assignee)


def _of_priority(priority: Priority) -> str:
    names = {
        Priority.HIGH: translate("done", "High priority"),
        Priority.NORMAL: translate("done", "Normal priority"),
        Priority.LOW: translate("done", "Low priority"),
    }
    return names[priority]
