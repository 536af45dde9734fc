"""Marks that wait to be carried out on the server. A verb on a thousand tickets queues thousands at once, so they are
written in bulk; what is queued again while it is carried out stays queued.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from agentdesk.domain.ids import AccountId, MessageKey
from agentdesk.domain.marks import Mark
from agentdesk.store.record_schema import mark

_QUEUE = (
    'INSERT INTO mark (account, "key", seen, answered, tries, events, version) VALUES (?, ?, ?, ?, 0, ?, 1)'
    " ON CONFLICT DO UPDATE SET seen = seen OR excluded.seen, answered = answered OR excluded.answered, tries = 0,"
    " events = max(events, excluded.events), version = version + 1"
)
_WHICH = 'WHERE account = ? AND "key" = ? AND version = ?'
_DONE = f"DELETE FROM mark {_WHICH}"  # noqa: S608 - no value in it
_AGAIN = f"UPDATE mark SET tries = tries + 1 {_WHICH}"  # noqa: S608


def queue_marks(db: Connection, marks: Sequence[Mark], events: int) -> None:
    """One for each mail and account: what is queued already grows. They wait for the rows to follow `events`."""
    if marks:
        db.exec_driver_sql(_QUEUE, [(m.account, m.key, m.seen, m.answered, events) for m in marks])


def marks_of(db: Connection, account: AccountId) -> tuple[Mark, ...]:
    """All of an account's."""
    rows = db.execute(select(mark).where(mark.c.account == account).order_by(mark.c.key))
    return tuple(
        Mark(
            AccountId(row.account),
            MessageKey(row.key),
            row.seen,
            row.answered,
            row.tries,
            row.events,
            row.version,
        )
        for row in rows
    )


def settle_marks(db: Connection, done: Sequence[Mark], again: Sequence[Mark]) -> None:
    """Off the queue with `done`, one try more for `again`; neither where it was queued anew meanwhile."""
    for statement, marks in ((_DONE, done), (_AGAIN, again)):
        if marks:
            db.exec_driver_sql(statement, [(m.account, m.key, m.version) for m in marks])
