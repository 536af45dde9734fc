"""The document of a mail holds what follows from the mail alone; when it was received stands in its row.

Places refer to a mail by its number, and message ids are tied to tickets by the ticket ids that they stand for alone:
at 100,000 mails half the time of filing one went into indices of long texts.
"""

import sys
from datetime import datetime

import msgspec
from alembic import op
from sqlalchemy import Connection

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

revision = "0002"
down_revision = "0001"

_AT_ONCE = 500


class _Filed(msgspec.Struct):
    """A document as it was."""

    message: msgspec.Raw
    received_at: datetime


_decode = msgspec.msgpack.Decoder(_Filed).decode


_STATEMENTS = (
    """CREATE TABLE dictionary (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (id)
)
    """,
    "DROP TABLE thread",
    "DROP INDEX message_of_id",
    "DROP INDEX message_in_native",
    "CREATE INDEX message_in_native ON message (native) WHERE native != ticket",
    "CREATE INDEX message_sent ON message (message_id) WHERE direction = 'outgoing'",
    "ALTER TABLE location RENAME TO earlier_location",
    """CREATE TABLE location (
    account TEXT NOT NULL,
    folder TEXT NOT NULL,
    uidvalidity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    mail INTEGER NOT NULL,
    flags TEXT NOT NULL,
    gone BOOLEAN NOT NULL,
    PRIMARY KEY (account, folder, uidvalidity, uid),
    FOREIGN KEY(mail) REFERENCES message (id) ON DELETE CASCADE
)
 WITHOUT ROWID
    """,
    """INSERT INTO location SELECT p.account, p.folder, p.uidvalidity, p.uid, m.id, p.flags, p.gone
    FROM earlier_location p JOIN message m ON m."key" = p."key"
    """,
    "DROP TABLE earlier_location",
    "CREATE INDEX location_of_mail ON location (mail)",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
    op.execute("ALTER TABLE message ADD COLUMN received_at INTEGER DEFAULT '0' NOT NULL")
    db = op.get_bind()
    last: int | None = -1 << 62
    while last is not None:
        last = _documents_after(db, last)


def _documents_after(db: Connection, last: int) -> int | None:
    """Write the next documents anew; gives the number of the last one, None where there are no more."""
    some = "SELECT id, body FROM document WHERE id > ? ORDER BY id LIMIT ?"
    rows = db.exec_driver_sql(some, (last, _AT_ONCE)).all()
    found = [(number, _decode(zstd.decompress(body))) for number, body in rows]
    if not found:
        return None
    times = [(round(filed.received_at.timestamp() * 1_000_000), number) for number, filed in found]
    bodies = [(zstd.compress(bytes(filed.message), 1), number) for number, filed in found]
    db.exec_driver_sql("UPDATE message SET received_at = ? WHERE id = ?", times)
    db.exec_driver_sql("UPDATE document SET body = ? WHERE id = ?", bodies)
    return int(found[-1][0])
