"""Events as short English sentences, for the thread's log and the command line."""

from agentdesk.domain.events import (
    Arrived,
    ArticleSaved,
    Assigned,
    CannedSaved,
    Change,
    Merged,
    NoteWritten,
    PrioritySet,
    Promised,
    PromiseKept,
    Replied,
    Snoozed,
    SplitOff,
    Status,
    StatusSet,
    TagAdded,
    TagRemoved,
    Undone,
    Unrecognised,
    UrgentSet,
    VipSet,
)

_STATUS_WORDS = {
    Status.CLOSED: "closed the ticket",
    Status.NEEDS_REPLY: "reopened the ticket",
    Status.WAITING: "set the ticket waiting for the customer",
    Status.SNOOZED: "snoozed the ticket",
    Status.SPAM: "marked the ticket as spam",
}


def in_words(change: Change) -> str:
    """What happened, to be read after the agent's name: "closed the ticket"."""
    match change:
        case StatusSet(status):
            return _STATUS_WORDS[status]
        case Snoozed(until):
            return f"snoozed the ticket until {until.astimezone():%Y-%m-%d %H:%M}"
        case Assigned(assignee):
            return f"assigned the ticket to {assignee}" if assignee else "took the assignee off"
        case PrioritySet(priority):
            return f"set the priority to {priority.name.lower()}"
        case UrgentSet(urgent):
            return "marked the ticket urgent" if urgent else "marked the ticket not urgent"
        case TagAdded(tag):
            return f"added the tag “{tag}”"
        case TagRemoved(tag):
            return f"removed the tag “{tag}”"
        case _:
            return _other_words(change)


def _other_words(change: Change) -> str:
    match change:
        case NoteWritten():
            return "wrote an internal note"
        case Replied(close=close):
            return "answered and closed the ticket" if close else "answered"
        case Arrived():
            return "received mail"
        case Merged(other):
            return f"merged ticket {other} into this one"
        case SplitOff(messages, new_ticket):
            plural = "s" if len(messages) > 1 else ""
            return f"split {len(messages)} message{plural} off into ticket {new_ticket}"
        case VipSet(email, vip):
            return f"made {email} a VIP" if vip else f"made {email} no longer a VIP"
        case _:
            return _rare_words(change)


def _rare_words(change: Change) -> str:
    match change:
        case Promised(due, words):
            return f"promised an answer by {due.astimezone():%Y-%m-%d %H:%M}: “{words}”"
        case PromiseKept():
            return "kept the promise"
        case CannedSaved(response):
            return f"saved the canned response “{response.title}”"
        case ArticleSaved(article):
            return f"saved the article “{article.text_in('').title or article.id}”"
        case Undone():
            return "took something back"
        case Unrecognised(kind):
            return f"did something that this version does not know ({kind})"
    raise AssertionError(change)
