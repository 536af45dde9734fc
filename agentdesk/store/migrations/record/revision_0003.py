"""What mails are to show on the server waits in the record until it is there, and where mail was moved from is kept."""

from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = (
    """CREATE TABLE mark (
    account TEXT NOT NULL,
    "key" TEXT NOT NULL,
    seen BOOLEAN NOT NULL,
    answered BOOLEAN NOT NULL,
    tries INTEGER NOT NULL,
    events INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (account, "key")
)
 WITHOUT ROWID
    """,
    """CREATE TABLE moved (
    account TEXT NOT NULL,
    "key" TEXT NOT NULL,
    origin TEXT NOT NULL,
    folder TEXT NOT NULL,
    uidvalidity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    PRIMARY KEY (account, "key", origin)
)
 WITHOUT ROWID
    """,
)


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
