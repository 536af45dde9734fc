"""Large attachments have a table of their own, in which each is kept once. Mail that is here already stays as it is."""

from alembic import op

revision = "0003"
down_revision = "0002"

_STATEMENTS = (
    """CREATE TABLE attachment (
    id INTEGER NOT NULL,
    digest BLOB NOT NULL,
    body BLOB,
    PRIMARY KEY (id),
    UNIQUE (digest)
)
    """,
    """CREATE TABLE piece (
    mail INTEGER NOT NULL,
    place INTEGER NOT NULL,
    line INTEGER NOT NULL,
    attachment INTEGER NOT NULL,
    PRIMARY KEY (mail, place),
    FOREIGN KEY(mail) REFERENCES message (id) ON DELETE CASCADE,
    FOREIGN KEY(attachment) REFERENCES attachment (id)
)
 WITHOUT ROWID
    """,
    "CREATE INDEX piece_of_attachment ON piece (attachment)",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
