"""Where mails lay before we moved them, so that they find back."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from agentdesk.domain.ids import AccountId, MessageKey
from agentdesk.domain.marks import Moved
from agentdesk.store.lists import among
from agentdesk.store.record_schema import moved

_NOTE = (
    'INSERT INTO moved (account, "key", origin, folder, uidvalidity, uid) VALUES (?, ?, ?, ?, ?, ?)'
    " ON CONFLICT DO UPDATE SET folder = excluded.folder, uidvalidity = excluded.uidvalidity, uid = excluded.uid"
)
_FORGET = 'DELETE FROM moved WHERE account = ? AND "key" = ? AND origin = ?'


def note_moves(db: Connection, moves: Sequence[Moved]) -> None:
    """A mail is told by account, key and origin; what is noted last holds."""
    if moves:
        rows = [(m.account, m.key, m.origin, m.folder, m.uidvalidity, m.uid) for m in moves]
        db.exec_driver_sql(_NOTE, rows)


def moves_of(db: Connection, account: AccountId, keys: Iterable[MessageKey]) -> tuple[Moved, ...]:
    """What is noted of these mails."""
    chosen = select(moved).where(moved.c.account == account, among(moved.c.key, keys)).order_by(moved.c.key)
    return tuple(
        Moved(AccountId(r.account), MessageKey(r.key), r.origin, r.folder, r.uidvalidity, r.uid)
        for r in db.execute(chosen)
    )


def forget_moves(db: Connection, moves: Sequence[Moved]) -> None:
    """They are back, or nowhere."""
    if moves:
        db.exec_driver_sql(_FORGET, [(m.account, m.key, m.origin) for m in moves])
