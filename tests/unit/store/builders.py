"""Makes mails, rows, events and items for the store's tests."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from agentdesk.domain.clock import Stamp
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.events import Change, Event, Priority, Status
from agentdesk.domain.ids import (
    AccountId,
    AgentId,
    EventId,
    OutboxId,
    TicketId,
    WorkstationId,
    message_key_for,
    ticket_id_for,
)
from agentdesk.domain.message import Address, Attachment, Direction, FiledMessage, Kind, Message, Urgency
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.views import TicketRow
from agentdesk.services.ports import CacheWriter, Location, StoredSource
from agentdesk.store.cache import SqliteCache

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ACCOUNT = AccountId("support@host.example")
_uids = count(1000)
CALM = Urgency()
ANNA = Address("anna@client.example", "Anna Nowak")


def minutes(count: float) -> datetime:
    return START + timedelta(minutes=count)


def a_mail(
    name: str,
    text: str = "The site shows an old page.",
    *,
    root: str = "",
    subject: str = "Old page",
    sender: Address = ANNA,
    to: tuple[Address, ...] = (Address(ACCOUNT, "Support"),),
    minute: float = 0,
    direction: Direction = Direction.INCOMING,
    kind: Kind = Kind.CUSTOMER,
    language: str = "en",
    urgency: Urgency = CALM,
    files: tuple[str, ...] = (),
    copy_of: FiledMessage | None = None,
) -> FiledMessage:
    content = hashlib.md5(f"{text}{subject}".encode()).hexdigest()
    message_id = f"{name}@client.example"
    ticket = ticket_id_for(f"{root or name}@client.example")
    mail = Message(
        key=message_key_for(message_id, content),
        message_id=message_id,
        content_hash=content,
        subject=subject,
        from_=sender,
        sent_at=minutes(minute),
        to=to,
        text=text,
        new_text=text,
        attachments=tuple(Attachment(n, one, "application/pdf", 9) for n, one in enumerate(files)),
        headers=(("auto-submitted", "no"),),
    )
    ids = (message_id, f"{root}@client.example") if root else (message_id,)
    return FiledMessage(
        mail,
        ticket,
        ticket,
        direction,
        kind,
        language,
        urgency,
        minutes(minute),
        minutes(minute),
        duplicate_of=copy_of.message.key if copy_of else None,
        thread_ids=ids,
    )


def stored(filed: FiledMessage, folder: str = "INBOX") -> StoredSource:
    return StoredSource(
        filed, ACCOUNT, folder, f"Subject: {filed.message.subject}\r\n\r\n{filed.message.text}".encode()
    )


def a_row(ticket: TicketId, **changes: object) -> TicketRow:
    row = TicketRow(
        id=ticket,
        account=ACCOUNT,
        subject="Old page",
        contact=ANNA,
        status=Status.NEEDS_REPLY,
        opened_at=START,
        last_at=START,
        waiting_since=START,
        snoozed_until=None,
        assignee=None,
        priority=Priority.NORMAL,
        urgent=False,
        urgency_reasons=(),
        vip=False,
        language="en",
        kind="customer",
        tags=(),
        messages=1,
        has_attachment=False,
        preview="The site shows",
    )
    return replace(row, **changes)


def file_mails(cache: SqliteCache, *mails: FiledMessage, **changes: object) -> None:
    """File them and give each ticket a row, as intake does; `changes` go to every row."""
    with cache.writing() as tx:
        tx.add_messages([stored(one) for one in mails])
        places = [Location(ACCOUNT, "INBOX", 1, next(_uids), one.message.key) for one in mails]
        tx.add_locations(places)
        put_rows(tx, *mails, **changes)


def put_rows(tx: CacheWriter, *mails: FiledMessage, **changes: object) -> None:
    digests = tx.digests({one.ticket for one in mails})
    tx.put_rows(
        [
            a_row(
                ticket,
                **{
                    "subject": digest.subject,
                    "contact": digest.contact,
                    "has_attachment": digest.has_attachment,
                    "preview": digest.preview,
                    "opened_at": min(one.at for one in mails if one.ticket == ticket),
                    "last_at": max(one.at for one in mails if one.ticket == ticket),
                    **changes,
                },
            )
            for ticket, digest in digests.items()
        ]
    )


def an_event(
    change: Change, *, id_: str = "e1", ticket: str | None = "T1", millis: int = 1_000, counter: int = 0
) -> Event:
    station = WorkstationId("w1")
    agent = AgentId("ola@host.example")
    return Event(
        EventId(id_),
        Stamp(millis, counter, station),
        agent,
        station,
        TicketId(ticket) if ticket else None,
        change,
    )


def an_item(id_: str = "o1", **changes: object) -> OutboxItem:
    item = OutboxItem(
        id=OutboxId(id_),
        account=ACCOUNT,
        ticket=TicketId("T1"),
        message_id=f"{id_}@host.example",
        sender=ACCOUNT,
        recipients=(ANNA.email, "jan@client.example"),
        subject="Re: Old page",
        source=b"From: support\r\n\r\nDone \xff",
        event=EventId("e1"),
        created_at=START,
        not_before=minutes(1),
    )
    return replace(item, **changes)


def a_draft(text: str = "Dear Anna", **changes: object) -> Draft:
    return replace(Draft(TicketId("T1"), DraftKind.REPLY, ACCOUNT, text, updated_at=START), **changes)


def overwrite(path: Path, start: int, length: int) -> None:
    """Spoil a stretch of a file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(bytes(range(256)) * (length // 256 + 1))
