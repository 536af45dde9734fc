"""The tables of the record: what no server could give us again. Times are microseconds since 1970 UTC.

Events are only ever appended; `seq` counts them without a gap. A file attached to a draft is kept once, by
its digest.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

RECORD_REVISION = "0004"
"""Of store/migrations/record; raise it with every new script there."""

metadata = MetaData()

event = Table(
    "event",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("millis", Integer, nullable=False),
    Column("counter", Integer, nullable=False),
    Column("stamped_by", Text, nullable=False),
    Column("agent", Text, nullable=False),
    Column("workstation", Text, nullable=False),
    Column("ticket", Text),
    Column("kind", Text, nullable=False),
    Column("target", Text),
    Column("payload", LargeBinary, nullable=False),
    Index("event_of_ticket", "ticket"),
    Index("event_of_kind", "kind"),
    Index("event_aims_at", "target", sqlite_where=text("target IS NOT NULL")),
    Index("event_stamp", "millis", "counter", "stamped_by"),
)

draft = Table(
    "draft",
    metadata,
    Column("ticket", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("updated_at", Integer),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)

draft_attachment = Table(
    "draft_attachment",
    metadata,
    Column("ticket", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("content_type", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("content_id", Text, nullable=False, server_default=""),
    ForeignKeyConstraint(["ticket", "kind"], ["draft.ticket", "draft.kind"], ondelete="CASCADE"),
    Index("attachment_of_digest", "digest"),
    sqlite_with_rowid=False,
)

draft_file = Table(
    "draft_file",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

kept_file = Table(
    "kept_file",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("account", Text, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("message_id", Text, nullable=False),
    Column("sender", Text, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("not_before", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("handed_over", Boolean, nullable=False),
    Column("accepted", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("sent_copy", Text, nullable=False),
    Column("in_reply_to_key", Text, nullable=False),
    Column("source", LargeBinary, nullable=False),
    Column("refused", Text, nullable=False, server_default="[]"),
    Index("outbox_state", "state", "sent_copy"),
)

alert = Table(
    "alert",
    metadata,
    Column("key", Text, primary_key=True),
    Column("ticket", Text, nullable=False),
    Column("raised_at", Integer, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("shown", Boolean, nullable=False),
    Column("acknowledged_at", Integer),
    Index("alert_standing", "ticket", sqlite_where=text("acknowledged_at IS NULL")),
)

mark = Table(
    "mark",
    metadata,
    Column("account", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("seen", Boolean, nullable=False),
    Column("answered", Boolean, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    sqlite_with_rowid=False,
)

moved = Table(
    "moved",
    metadata,
    Column("account", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("origin", Text, primary_key=True),
    Column("folder", Text, nullable=False),
    Column("uidvalidity", Integer, nullable=False),
    Column("uid", Integer, nullable=False),
    sqlite_with_rowid=False,
)
