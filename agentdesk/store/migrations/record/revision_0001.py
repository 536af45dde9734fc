"""The tables of the record as AgentDesk began with them."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    """CREATE TABLE event (
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    millis INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    stamped_by TEXT NOT NULL,
    agent TEXT NOT NULL,
    workstation TEXT NOT NULL,
    ticket TEXT,
    kind TEXT NOT NULL,
    target TEXT,
    payload BLOB NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id)
)
    """,
    "CREATE INDEX event_of_ticket ON event (ticket)",
    "CREATE INDEX event_stamp ON event (millis, counter, stamped_by)",
    "CREATE INDEX event_aims_at ON event (target) WHERE target IS NOT NULL",
    "CREATE INDEX event_of_kind ON event (kind)",
    """CREATE TABLE draft (
    ticket TEXT NOT NULL,
    kind TEXT NOT NULL,
    updated_at INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (ticket, kind)
)
 WITHOUT ROWID
    """,
    """CREATE TABLE draft_file (
    digest TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (digest)
)
    """,
    """CREATE TABLE outbox (
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    account TEXT NOT NULL,
    ticket TEXT NOT NULL,
    message_id TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    subject TEXT NOT NULL,
    event TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    handed_over BOOLEAN NOT NULL,
    accepted TEXT NOT NULL,
    error TEXT NOT NULL,
    sent_copy TEXT NOT NULL,
    in_reply_to_key TEXT NOT NULL,
    source BLOB NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (id)
)
    """,
    "CREATE INDEX outbox_state ON outbox (state, sent_copy)",
    """CREATE TABLE alert (
    "key" TEXT NOT NULL,
    ticket TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    shown BOOLEAN NOT NULL,
    acknowledged_at INTEGER,
    PRIMARY KEY ("key")
)
    """,
    "CREATE INDEX alert_standing ON alert (ticket) WHERE acknowledged_at IS NULL",
    """CREATE TABLE draft_attachment (
    ticket TEXT NOT NULL,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (ticket, kind, position),
    FOREIGN KEY(ticket, kind) REFERENCES draft (ticket, kind) ON DELETE CASCADE
)
 WITHOUT ROWID
    """,
    "CREATE INDEX attachment_of_digest ON draft_attachment (digest)",
)


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
