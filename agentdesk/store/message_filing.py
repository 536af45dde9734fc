"""Writes new mails: facts, text, source, attachments, thread ids, participants and index entries, each in one bulk
statement.

Numbers are given so that they rise with time: a batch older than everything here (the first download runs
backwards) goes below the lowest number, any other above the highest. A search can then stop at the newest
matches without sorting them all.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select

from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.message import Address, Direction, Message
from agentdesk.services.ports import PreparedMail, Preparing, StoredSource
from agentdesk.store.attachment_rows import attachments_of, drop_unused, keep_pieces, put_pieces
from agentdesk.store.cache_schema import MESSAGE_COLUMNS, message, note
from agentdesk.store.instants import instant, micros
from agentdesk.store.json_lists import as_json
from agentdesk.store.message_reading import one_mail
from agentdesk.store.preparing import index_words
from agentdesk.store.thread_ids import add_participants, tie_ids
from agentdesk.store.word_folding import unstroked

_FIRST_NUMBER = 1 << 31
_ADD_FACTS = (
    f"INSERT INTO message ({', '.join(MESSAGE_COLUMNS)})"  # noqa: S608 - our own column names
    f" VALUES ({', '.join('?' * len(MESSAGE_COLUMNS))})"
)
_ADD_DOCUMENT = "INSERT INTO document (id, body) VALUES (?, ?)"
_ADD_SOURCE = "INSERT INTO source (id, body) VALUES (?, ?)"
_INDEX = (
    "INSERT INTO words(rowid, subject, sender, recipients, body, attachments, notes) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_UNINDEX = (
    "INSERT INTO words(words, rowid, subject, sender, recipients, body, attachments, notes) "
    "VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)"
)
_ENDS = (
    "SELECT (SELECT min(id) FROM message), (SELECT max(id) FROM message),"
    " (SELECT min(id) FROM note), (SELECT max(id) FROM note)"
)
_OLDEST = "SELECT min(at) FROM message"


def add_mails(db: Connection, stored: Sequence[StoredSource], preparing: Preparing) -> int:
    """File new mails; their keys must be unknown. `preparing` makes ready those that are not. Gives the bytes kept."""
    if not stored:
        return 0
    batch = sorted(stored, key=lambda one: one.filed.at)
    ready = [one.prepared or preparing(one.filed.message, one.source) for one in batch]
    numbers = range((first := _first_number(db, batch)), first + len(batch))
    attached = _write(db, numbers, batch, ready)
    add_participants(
        db, {(one.filed.native_ticket, email) for one in batch for email in _people(one.filed.message)}
    )
    tie_ids(db, dict(_ties(batch)), overwrite=False)
    return attached + sum(len(one.source) + len(one.document) for one in ready)


def _write(
    db: Connection, numbers: Sequence[int], batch: Sequence[StoredSource], ready: Sequence[PreparedMail]
) -> int:
    """Gives the bytes of attachments."""
    facts = [_facts(*one) for one in zip(numbers, batch, ready, strict=True)]
    numbered = list(zip(numbers, ready, strict=True))
    db.exec_driver_sql(_ADD_FACTS, facts)
    db.exec_driver_sql(_ADD_DOCUMENT, [(number, one.document) for number, one in numbered])
    db.exec_driver_sql(_ADD_SOURCE, [(number, one.source) for number, one in numbered])
    db.exec_driver_sql(_INDEX, [(number, *one.words, "") for number, one in numbered])
    return keep_pieces(db, numbered)


def put_source(db: Connection, key: MessageKey, source: bytes, preparing: Preparing) -> None:
    """The source of the mail `key`, which is here, is this."""
    filed = one_mail(db, key)
    number = db.execute(select(message.c.id).where(message.c.key == key)).scalar()
    if filed is None or number is None:
        return
    ready = preparing(filed.message, source)
    db.exec_driver_sql("UPDATE source SET body = ? WHERE id = ?", (ready.source, number))
    put_pieces(db, number, ready)


def remove_mails(db: Connection, keys: Iterable[MessageKey]) -> None:
    """Drop mails that were never on a server; sources, texts, index entries and attachments go with them."""
    for key in keys:
        filed = one_mail(db, key)
        number = db.execute(select(message.c.id).where(message.c.key == key)).scalar()
        if filed is None or number is None:
            continue
        db.exec_driver_sql(_UNINDEX, (number, *index_words(filed.message), ""))
        attached = attachments_of(db, number)
        db.execute(message.delete().where(message.c.id == number))
        drop_unused(db, attached)


def _first_number(db: Connection, batch: Sequence[StoredSource]) -> int:
    """Where the numbers of `batch` (oldest first) begin."""
    taken = _numbers_taken(db)
    if taken is None:
        return _FIRST_NUMBER
    oldest = db.exec_driver_sql(_OLDEST).scalar()
    if oldest is not None and batch[-1].filed.at < instant(oldest):
        return taken[0] - len(batch)
    return taken[-1] + 1


def _numbers_taken(db: Connection) -> range | None:
    """From the lowest number of a mail or note to the highest; None where there is neither."""
    numbers = [number for number in db.exec_driver_sql(_ENDS).one() if number is not None]
    return range(min(numbers), max(numbers) + 1) if numbers else None


def _facts(number: int, one: StoredSource, ready: PreparedMail) -> tuple[Any, ...]:
    """The columns MESSAGE_COLUMNS."""
    filed, mail = one.filed, one.filed.message
    contact = _contact(one)
    return (
        number,
        mail.key,
        mail.message_id,
        mail.content_hash,
        filed.ticket,
        filed.native_ticket,
        one.account,
        one.folder,
        micros(filed.at),
        filed.direction.value,
        filed.kind.value,
        filed.language,
        filed.urgency.urgent,
        as_json(filed.urgency.reasons),
        mail.from_.email,
        contact.email,
        contact.name,
        mail.subject,
        any(not attachment.inline for attachment in mail.attachments),
        ready.preview,
        filed.duplicate_of,
        micros(filed.received_at),
    )


def _contact(one: StoredSource) -> Address:
    """Whom the mail is from (or, outgoing, to); behind a contact form of our own domain, the visitor."""
    filed, mail = one.filed, one.filed.message
    if filed.direction is Direction.OUTGOING:
        return next(iter((*mail.to, *mail.cc)), mail.from_)
    ours = mail.from_.domain in ("", one.account.rpartition("@")[2])
    return mail.reply_address if ours else mail.from_


def _people(mail: Message) -> Iterator[str]:
    for person in (mail.from_, *mail.to, *mail.cc, *mail.reply_to):
        if person.email:
            yield person.email.lower()


def _ties(batch: Sequence[StoredSource]) -> Iterator[tuple[str, TicketId]]:
    for one in reversed(batch):
        for message_id in (*one.filed.thread_ids, one.filed.message.message_id):
            yield message_id, one.filed.native_ticket


def index_notes(db: Connection, ticket: TicketId, text: str) -> None:
    """Make `text` the words by which the notes of `ticket` are found; subject and contact find them too."""
    old = db.execute(select(note).where(note.c.ticket == ticket)).one_or_none()
    if old is not None and old.text == text:
        return
    if old is not None:
        db.exec_driver_sql(_UNINDEX, (old.id, old.subject, old.contact, "", "", "", unstroked(old.text)))
        db.execute(note.delete().where(note.c.id == old.id))
    if text:
        _index_new_notes(db, ticket, text)


def _index_new_notes(db: Connection, ticket: TicketId, text: str) -> None:
    about = (
        select(message.c.subject, message.c.contact_name, message.c.contact_email)
        .where(message.c.ticket == ticket)
        .order_by(message.c.at)
        .limit(1)
    )
    first = db.execute(about).one_or_none()
    subject = unstroked(first.subject) if first else ""
    contact = unstroked(f"{first.contact_name} {first.contact_email}") if first else ""
    taken = _numbers_taken(db)
    number = taken[-1] + 1 if taken else _FIRST_NUMBER
    row = {"id": number, "ticket": ticket, "subject": subject, "contact": contact, "text": text}
    db.execute(insert(note), [row])
    db.exec_driver_sql(_INDEX, (number, subject, contact, "", "", "", unstroked(text)))
