"""What the demo's agents did before today: settled conversations are closed, some are tagged and assigned.

Without it every customer who once said thank you would still wait for an answer.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from agentdesk.demo.endpoints import HOST_DOMAIN
from agentdesk.demo.sample import SampleMail, SampleMailbox
from agentdesk.domain.clock import Stamp
from agentdesk.domain.events import Assigned, Change, Event, NoteWritten, Status, StatusSet, TagAdded
from agentdesk.domain.ids import AgentId, EventId, TicketId, WorkstationId, ticket_id_for

_WORKSTATION = WorkstationId("demo")
_COLLEAGUES = tuple(AgentId(f"{name}@{HOST_DOMAIN}") for name in ("marta", "tom", "rafael"))
_SETTLED_AFTER = timedelta(hours=30)
_SILENT_AFTER = timedelta(days=5)
_CLOSED_AFTER = timedelta(minutes=40)
_TAGS = {
    "dns": ("dns", "domain", "domen", "domín"),
    "billing": ("invoice", "faktur", "fatura", "refund", "card", "zwrot"),
    "wordpress": ("wordpress", "hacked", "wtyczk", "plugin"),
    "mail": ("mail", "poczt", "skrzynk", "quota", "spam"),
}
_NOTE = "Rang the customer, all is well now."


def past_events(mailbox: SampleMailbox, now: datetime) -> tuple[Event, ...]:
    """Events that fit the sample mailbox, oldest first; their ids are the same for the same mail."""
    conversations: dict[str, list[SampleMail]] = defaultdict(list)
    for mail in mailbox.mails:
        conversations[mail.labels.thread].append(mail)
    made = [event for mails in conversations.values() for event in _of_conversation(mails, now)]
    return tuple(sorted(made, key=lambda event: event.stamp))


def _of_conversation(mails: list[SampleMail], now: datetime) -> Iterator[Event]:
    first, last = mails[0], mails[-1]
    ticket = ticket_id_for(first.message_id)
    answered = any(mail.folder == "Sent" for mail in mails)
    if not answered:
        return
    colleague = _COLLEAGUES[int(_digest(ticket), 16) % len(_COLLEAGUES)]
    changes: list[Change] = [Assigned(colleague)]
    changes += [TagAdded(tag) for tag, words in _TAGS.items() if _mentions(first, words)]
    settled = now - last.received_at > (_SILENT_AFTER if last.folder == "Sent" else _SETTLED_AFTER)
    if settled and _digest(ticket)[-1] in "05a":
        changes.append(NoteWritten(_NOTE))
    if settled:
        changes.append(StatusSet(Status.CLOSED))
    for number, change in enumerate(changes):
        yield _event(ticket, colleague, last.received_at + _CLOSED_AFTER, number, change)


def _digest(ticket: TicketId) -> str:
    """Hex digits that look random and are the same for the same ticket."""
    return hashlib.blake2b(ticket.encode(), digest_size=8).hexdigest()


def _mentions(mail: SampleMail, words: tuple[str, ...]) -> bool:
    return any(word in mail.subject.casefold() for word in words)


def _event(ticket: TicketId, agent: AgentId, at: datetime, number: int, change: Change) -> Event:
    stamp = Stamp(int(at.timestamp() * 1000), number, _WORKSTATION)
    return Event(EventId(f"demo-{ticket}-{number}"), stamp, agent, _WORKSTATION, ticket, change)
