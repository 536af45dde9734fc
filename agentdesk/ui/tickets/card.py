"""What one row of the ticket list says, as plain values: the delegate only draws it, a screen reader only reads it."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.events import Priority, Status
from agentdesk.domain.message import Kind
from agentdesk.domain.service_level import Due, Target
from agentdesk.domain.views import TicketRow
from agentdesk.ui.wording import language_name, moment, one_line, span, spoken_span, status_name

translate = QCoreApplication.translate
_ICONS = {
    Status.NEEDS_REPLY: "inbox",
    Status.WAITING: "waiting",
    Status.SNOOZED: "snoozed",
    Status.CLOSED: "closed",
    Status.SPAM: "spam",
}


@dataclass(frozen=True, slots=True)
class Card:
    """A row in words. `strong`: somebody waits for us. `chips` stand at the right of the second line,
    `when_icon` before `when` where a target is to be met; `late`: it was missed.
    """

    who: str
    subject: str
    preview: str
    when: str
    status_icon: str
    strong: bool
    urgent: bool
    vip: bool
    attachment: bool
    count: str
    chips: tuple[str, ...]
    initials: str
    when_icon: str = ""
    late: bool = False


def card(row: TicketRow, now: datetime, passage: str = "", outbox: str = "", due: Due | None = None) -> Card:
    """The card of `row`; `passage` replaces the preview where a search found something, `outbox` the time where mail
    waits to be sent, `due` how long the customer waits.
    """
    clock = None if outbox else due
    return Card(
        who=one_line(row.contact.name or row.contact.email, 120) or translate("tickets", "Unknown sender"),
        subject=one_line(row.subject) or translate("tickets", "(no subject)"),
        preview=one_line(passage or row.preview),
        when=outbox or (_left(clock) if clock is not None else _when(row, now)),
        status_icon=_ICONS[row.status],
        strong=row.status is Status.NEEDS_REPLY or _is_back(row, now),
        urgent=row.urgent,
        vip=row.vip,
        attachment=row.has_attachment,
        count=str(row.messages) if row.messages > 1 else "",
        chips=_chips(row),
        initials=initials(row.assignee or ""),
        when_icon="" if clock is None else "urgent" if clock.missed else "snoozed",
        late=clock is not None and clock.missed,
    )


def spoken(
    row: TicketRow,
    now: datetime,
    *,
    marked: bool = False,
    passage: str = "",
    outbox: str = "",
    due: Due | None = None,
) -> str:
    """The whole row as a screen reader says it."""
    parts = [
        translate("tickets", "Selected") if marked else "",
        translate("tickets", "Urgent") if row.urgent else "",
        translate("tickets", "VIP") if row.vip else "",
        one_line(row.contact.name or row.contact.email, 120),
        one_line(row.subject) or translate("tickets", "no subject"),
        status_name(row.status),
        translate("tickets", "outbox: {state}").format(state=outbox) if outbox else _spoken_when(row, now),
        _priority(row.priority),
        _spoken_due(due) if due is not None else "",
        language_name(row.language),
        translate("tickets", "tags: {tags}").format(tags=", ".join(row.tags)) if row.tags else "",
        translate("tickets", "assigned to {agent}").format(agent=row.assignee) if row.assignee else "",
        translate("tickets", "with attachment") if row.has_attachment else "",
        one_line(passage or row.preview),
    ]
    return ". ".join(part for part in parts if part)


def initials(agent: str) -> str:
    """Two letters for an agent's address: "anna.nowak@…" is AN; empty for none."""
    words = agent.partition("@")[0].replace("_", ".").replace("-", ".").split(".")
    letters = "".join(word[0] for word in words if word)[:2]
    return letters.upper()


def _left(due: Due) -> str:
    """In business time, as the list shows it."""
    if due.missed:
        return translate("tickets", "late {span}").format(span=span(-due.left))
    return translate("tickets", "{span} left").format(span=span(due.left))


def _spoken_due(due: Due) -> str:
    what = {
        Target.FIRST_RESPONSE: translate("tickets", "first response"),
        Target.NEXT_REPLY: translate("tickets", "next reply"),
    }[due.target]
    said = (
        translate("tickets", "{target} late by {span}")
        if due.missed
        else translate("tickets", "{target} due in {span}")
    )
    return said.format(target=what, span=spoken_span(abs(due.left)))


def _is_back(row: TicketRow, now: datetime) -> bool:
    """Whether a promise has it come back to the agent."""
    back = row.promise_due is not None and row.status is Status.SNOOZED
    return back and row.snoozed_until is not None and row.snoozed_until <= now


def _promise(row: TicketRow, now: datetime) -> str:
    """Of what was promised: by when, or how long it is overdue; empty where nothing was, or the customer waits."""
    if row.promise_due is None or row.status is Status.NEEDS_REPLY:
        return ""
    if row.promise_due <= now:
        return translate("tickets", "promise overdue {span}").format(span=span(now - row.promise_due))
    return translate("tickets", "promised by {moment}").format(moment=moment(row.promise_due, now))


def _when(row: TicketRow, now: datetime) -> str:
    if promised := _promise(row, now):
        return promised
    match row.status:
        case Status.NEEDS_REPLY if row.waiting_since is not None:
            return translate("tickets", "waits {span}").format(span=span(now - row.waiting_since))
        case Status.SNOOZED if row.snoozed_until is not None:
            return translate("tickets", "until {moment}").format(moment=moment(row.snoozed_until, now))
        case Status.WAITING:
            return translate("tickets", "answered {moment}").format(moment=moment(row.last_at, now))
        case Status.CLOSED:
            return translate("tickets", "closed, {moment}").format(moment=moment(row.last_at, now))
        case Status.SPAM:
            return translate("tickets", "spam, {moment}").format(moment=moment(row.last_at, now))
        case _:
            return moment(row.last_at, now)


def _spoken_when(row: TicketRow, now: datetime) -> str:
    if promised := _promise(row, now):
        return promised
    if row.status is Status.NEEDS_REPLY and row.waiting_since is not None:
        return translate("tickets", "waiting for {span}").format(span=spoken_span(now - row.waiting_since))
    if row.status is Status.SNOOZED and row.snoozed_until is not None:
        return translate("tickets", "until {moment}").format(moment=moment(row.snoozed_until, now))
    return moment(row.last_at, now)


def _chips(row: TicketRow) -> tuple[str, ...]:
    kind = kind_word(row.kind)
    words = [_priority(row.priority), kind, *(one_line(tag, 24) for tag in row.tags), row.language.upper()]
    return tuple(word for word in words if word)


def _priority(priority: Priority) -> str:
    return {
        Priority.HIGH: translate("tickets", "high priority"),
        Priority.LOW: translate("tickets", "low priority"),
        Priority.NORMAL: "",
    }[priority]


def kind_word(kind: str) -> str:
    """What sort of mail it is, where that is not a customer's letter."""
    return (
        {
            Kind.AUTO_REPLY: translate("tickets", "auto-reply"),
            Kind.BOUNCE: translate("tickets", "bounce"),
            Kind.NEWSLETTER: translate("tickets", "newsletter"),
            Kind.MONITORING: translate("tickets", "monitoring"),
            Kind.RECEIPT: translate("tickets", "receipt"),
            Kind.VOICEMAIL: translate("tickets", "voicemail"),
            Kind.FORUM: translate("tickets", "forum"),
            Kind.MAILING_LIST: translate("tickets", "mailing list"),
            Kind.CALENDAR: translate("tickets", "invitation"),
            Kind.SYSTEM: translate("tickets", "system"),
        }.get(Kind(kind), "")
        if kind
        else ""
    )
