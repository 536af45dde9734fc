"""The document of a mail holds what follows from the mail alone; when it was received stands in its row."""

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


def upgrade() -> None:
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
