"""The tables of the cache: what the mail server could give us again. Times are microseconds since 1970 UTC.

A mail's facts are narrow rows in `message`, which lists and folding read; its whole text lies compressed in
`document`, its source in `source`, but for large attachments: each of these is kept once in `attachment`, and
`piece` says where in the source of which mail it belongs (see source_pieces). `words` is the full-text index:
contentless, since the text is in `document` already. Its rows are mails (rowid = message.id) and notes
(rowid = note.id), whose numbers never meet.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    event,
    text,
)

CACHE_REVISION = "0004"
"""Of store/migrations/cache; raise it with every new script there."""

metadata = MetaData()

message = Table(
    "message",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("message_id", Text, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("native", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("folder", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("direction", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("urgency_reasons", Text, nullable=False),
    Column("from_email", Text, nullable=False),
    Column("contact_email", Text, nullable=False),
    Column("contact_name", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("has_attachment", Boolean, nullable=False),
    Column("preview", Text, nullable=False),
    Column("duplicate_of", Text),
    Column("received_at", Integer, nullable=False, server_default="0"),
    Index("message_sent", "message_id", sqlite_where=text("direction = 'outgoing'")),
    Index("message_of_content", "content_hash"),
    Index("message_in_ticket", "ticket", "at"),
    Index("message_in_native", "native", sqlite_where=text("native != ticket")),
    Index("message_at", "at", "id"),
)

MESSAGE_COLUMNS = tuple(column.name for column in message.columns)

document = Table(
    "document",
    metadata,
    Column("id", Integer, ForeignKey("message.id", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

source = Table(
    "source",
    metadata,
    Column("id", Integer, ForeignKey("message.id", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

attachment = Table(
    "attachment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", LargeBinary, nullable=False, unique=True),
    Column("body", LargeBinary),
)
"""No body: it is not kept here, and can be fetched from the server."""

piece = Table(
    "piece",
    metadata,
    Column("mail", Integer, ForeignKey("message.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("line", Integer, nullable=False),
    Column("attachment", Integer, ForeignKey("attachment.id"), nullable=False),
    Index("piece_of_attachment", "attachment"),
    sqlite_with_rowid=False,
)

dictionary = Table(
    "dictionary",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

location = Table(
    "location",
    metadata,
    Column("account", Text, primary_key=True),
    Column("folder", Text, primary_key=True),
    Column("uidvalidity", Integer, primary_key=True, autoincrement=False),
    Column("uid", Integer, primary_key=True, autoincrement=False),
    Column("mail", Integer, ForeignKey("message.id", ondelete="CASCADE"), nullable=False),
    Column("flags", Text, nullable=False),
    Column("gone", Boolean, nullable=False),
    Index("location_of_mail", "mail"),
    sqlite_with_rowid=False,
)

cursor = Table(
    "cursor",
    metadata,
    Column("account", Text, primary_key=True),
    Column("folder", Text, primary_key=True),
    Column("uidvalidity", Integer, nullable=False),
    Column("uidnext", Integer, nullable=False),
    Column("lowest_uid", Integer, nullable=False),
    Column("highestmodseq", Integer, nullable=False),
    Column("outgoing", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

alias = Table(
    "alias",
    metadata,
    Column("alias", Text, primary_key=True),
    Column("native", Text, nullable=False),
    Index("alias_of_native", "native"),
    sqlite_with_rowid=False,
)

participant = Table(
    "participant",
    metadata,
    Column("native", Text, primary_key=True),
    Column("email", Text, primary_key=True),
    sqlite_with_rowid=False,
)

ticket = Table(
    "ticket",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("subject_key", Text, nullable=False),
    Column("contact_email", Text, nullable=False),
    Column("contact_name", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("opened_at", Integer, nullable=False),
    Column("last_at", Integer, nullable=False),
    Column("waiting_since", Integer),
    Column("asked_at", Integer, nullable=False),
    Column("snoozed_until", Integer),
    Column("assignee", Text),
    Column("priority", Integer, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("urgency_reasons", Text, nullable=False),
    Column("vip", Boolean, nullable=False),
    Column("language", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("messages", Integer, nullable=False),
    Column("has_attachment", Boolean, nullable=False),
    Column("preview", Text, nullable=False),
    Column("promise_due", Integer),
    Index("ticket_promised", "promise_due", sqlite_where=text("promise_due IS NOT NULL")),
    Index("ticket_asked", "status", "asked_at"),
    Index("ticket_recent", "status", "last_at"),
    Index("ticket_last", "last_at"),
    Index("ticket_urgent", "status", "asked_at", sqlite_where=text("urgent IS 1")),
    Index("ticket_assigned", "assignee", "status", "asked_at"),
    Index("ticket_judged", "status", "urgent", "assignee", "snoozed_until", "vip", "has_attachment", "id"),
    Index("ticket_subject", "subject_key", "last_at"),
    Index("ticket_contact", text("lower(contact_email)")),
)

ticket_tag = Table(
    "ticket_tag",
    metadata,
    Column("tag", Text, primary_key=True),
    Column("ticket", Text, ForeignKey("ticket.id", ondelete="CASCADE"), primary_key=True),
    Index("tag_of_ticket", "ticket"),
    sqlite_with_rowid=False,
)

note = Table(
    "note",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ticket", Text, nullable=False, unique=True),
    Column("subject", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("text", Text, nullable=False),
)

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

WORD_COLUMNS = ("subject", "sender", "recipients", "body", "attachments", "notes")

CREATE_WORDS = (
    "CREATE VIRTUAL TABLE words USING fts5("
    f"{', '.join(WORD_COLUMNS)}, content='', tokenize='unicode61 remove_diacritics 2')"
)
TUNE_WORDS = "INSERT INTO words(words, rank) VALUES ('hashsize', 16777216)"


def _create_words(_tables: MetaData, db: Connection, **_options: object) -> None:
    db.exec_driver_sql(CREATE_WORDS)
    db.exec_driver_sql(TUNE_WORDS)


event.listen(metadata, "after_create", _create_words)
