"""The tables of the cache as AgentDesk began with them."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    """CREATE TABLE message (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    message_id TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    ticket TEXT NOT NULL,
    native TEXT NOT NULL,
    account TEXT NOT NULL,
    folder TEXT NOT NULL,
    at INTEGER NOT NULL,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    urgent BOOLEAN NOT NULL,
    urgency_reasons TEXT NOT NULL,
    from_email TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    has_attachment BOOLEAN NOT NULL,
    preview TEXT NOT NULL,
    duplicate_of TEXT,
    PRIMARY KEY (id),
    UNIQUE ("key")
)
    """,
    "CREATE INDEX message_in_native ON message (native)",
    "CREATE INDEX message_at ON message (at, id)",
    "CREATE INDEX message_of_content ON message (content_hash)",
    "CREATE INDEX message_of_id ON message (message_id)",
    "CREATE INDEX message_in_ticket ON message (ticket, at)",
    """CREATE TABLE cursor (
    account TEXT NOT NULL,
    folder TEXT NOT NULL,
    uidvalidity INTEGER NOT NULL,
    uidnext INTEGER NOT NULL,
    lowest_uid INTEGER NOT NULL,
    highestmodseq INTEGER NOT NULL,
    outgoing BOOLEAN NOT NULL,
    PRIMARY KEY (account, folder)
)
 WITHOUT ROWID
    """,
    """CREATE TABLE thread (
    message_id TEXT NOT NULL,
    native TEXT NOT NULL,
    PRIMARY KEY (message_id)
)
 WITHOUT ROWID
    """,
    "CREATE INDEX thread_of_native ON thread (native)",
    """CREATE TABLE alias (
    alias TEXT NOT NULL,
    native TEXT NOT NULL,
    PRIMARY KEY (alias)
)
 WITHOUT ROWID
    """,
    "CREATE INDEX alias_of_native ON alias (native)",
    """CREATE TABLE participant (
    native TEXT NOT NULL,
    email TEXT NOT NULL,
    PRIMARY KEY (native, email)
)
 WITHOUT ROWID
    """,
    """CREATE TABLE ticket (
    id TEXT NOT NULL,
    account TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_key TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    status TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    waiting_since INTEGER,
    asked_at INTEGER NOT NULL,
    snoozed_until INTEGER,
    assignee TEXT,
    priority INTEGER NOT NULL,
    urgent BOOLEAN NOT NULL,
    urgency_reasons TEXT NOT NULL,
    vip BOOLEAN NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    tags TEXT NOT NULL,
    messages INTEGER NOT NULL,
    has_attachment BOOLEAN NOT NULL,
    preview TEXT NOT NULL,
    PRIMARY KEY (id)
)
    """,
    "CREATE INDEX ticket_recent ON ticket (status, last_at)",
    "CREATE INDEX ticket_assigned ON ticket (assignee, status, asked_at)",
    "CREATE INDEX ticket_last ON ticket (last_at)",
    "CREATE INDEX ticket_asked ON ticket (status, asked_at)",
    "CREATE INDEX ticket_contact ON ticket (lower(contact_email))",
    "CREATE INDEX ticket_urgent ON ticket (status, asked_at) WHERE urgent IS 1",
    "CREATE INDEX ticket_judged ON ticket (status, urgent, assignee, snoozed_until, vip, has_attachment, id)",
    "CREATE INDEX ticket_subject ON ticket (subject_key, last_at)",
    """CREATE TABLE note (
    id INTEGER NOT NULL,
    ticket TEXT NOT NULL,
    subject TEXT NOT NULL,
    contact TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (ticket)
)
    """,
    """CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
)
 WITHOUT ROWID
    """,
    """CREATE TABLE document (
    id INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES message (id) ON DELETE CASCADE
)
    """,
    """CREATE TABLE source (
    id INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES message (id) ON DELETE CASCADE
)
    """,
    """CREATE TABLE location (
    account TEXT NOT NULL,
    folder TEXT NOT NULL,
    uidvalidity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    flags TEXT NOT NULL,
    gone BOOLEAN NOT NULL,
    PRIMARY KEY (account, folder, uidvalidity, uid),
    FOREIGN KEY("key") REFERENCES message ("key") ON DELETE CASCADE
)
 WITHOUT ROWID
    """,
    'CREATE INDEX location_of_key ON location ("key")',
    """CREATE TABLE ticket_tag (
    tag TEXT NOT NULL,
    ticket TEXT NOT NULL,
    PRIMARY KEY (tag, ticket),
    FOREIGN KEY(ticket) REFERENCES ticket (id) ON DELETE CASCADE
)
 WITHOUT ROWID
    """,
    "CREATE INDEX tag_of_ticket ON ticket_tag (ticket)",
    (
        "CREATE VIRTUAL TABLE words USING fts5(subject, sender, recipients, body, attachments, notes, "
        "content='', tokenize='unicode61 remove_diacritics 2')"
    ),
    "INSERT INTO words(words, rank) VALUES ('hashsize', 16777216)",
)


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
