"""Outbox items as rows; their frozen source is written once, compressed."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, or_, select, update

from agentdesk.domain.errors import Refusal
from agentdesk.domain.ids import AccountId, EventId, OutboxId, TicketId
from agentdesk.domain.outbox import OutboxItem, OutboxState, SentCopy
from agentdesk.store.documents import no_dictionaries, packed_bytes, unpacked_bytes
from agentdesk.store.instants import instant, micros
from agentdesk.store.json_lists import as_json, as_json_refusals, from_json, refusals_from_json
from agentdesk.store.record_schema import outbox

_ZSTD = b"\x28\xb5\x2f\xfd"
"""Begins what is compressed (RFC 8878, 3.1.1), and no mail: earlier versions kept their sources as they are."""


def put_item(db: Connection, item: OutboxItem) -> None:
    """A new item."""
    db.execute(insert(outbox).values(id=item.id, source=packed_bytes(item.source), **_changing(item)))


def replace_item(db: Connection, item: OutboxItem) -> bool:
    """Write `item` over the one with its id, source excepted; False where there is none."""
    return bool(db.execute(update(outbox).where(outbox.c.id == item.id).values(_changing(item))).rowcount)


def items_in(db: Connection, states: Iterable[OutboxState] | None) -> tuple[OutboxItem, ...]:
    """Items in these states; None for all that are unfinished."""
    if states is None:
        unfinished = or_(
            outbox.c.state != OutboxState.SENT.value, outbox.c.sent_copy == SentCopy.PENDING.value
        )
    else:
        unfinished = _in_states(states)
    return tuple(_item(row) for row in db.execute(select(outbox).where(unfinished).order_by(outbox.c.seq)))


def one_item(db: Connection, item: OutboxId) -> OutboxItem | None:
    """The item of that id."""
    row = db.execute(select(outbox).where(outbox.c.id == item)).first()
    return _item(row) if row else None


def claim_item(db: Connection, item: OutboxId, now: datetime) -> OutboxItem | None:
    """Take a queued item whose time has come: it is `sending` then, for us alone."""
    due = (
        (outbox.c.id == item)
        & (outbox.c.state == OutboxState.QUEUED.value)
        & (outbox.c.not_before <= micros(now))
    )
    claimed = (
        update(outbox).where(due).values(state=OutboxState.SENDING.value, attempts=outbox.c.attempts + 1)
    )
    return one_item(db, item) if db.execute(claimed).rowcount else None


def replace_item_in(db: Connection, item: OutboxItem, states: Iterable[OutboxState]) -> bool:
    """Write `item` over the one with its id where that is still in one of `states`."""
    there = (outbox.c.id == item.id) & _in_states(states)
    return bool(db.execute(update(outbox).where(there).values(_changing(item))).rowcount)


def remove_item_in(db: Connection, item: OutboxId, states: Iterable[OutboxState]) -> bool:
    """Remove the item where it is still in one of `states`."""
    return bool(db.execute(delete(outbox).where((outbox.c.id == item) & _in_states(states))).rowcount)


def _in_states(states: Iterable[OutboxState]) -> ColumnElement[bool]:
    return outbox.c.state.in_([state.value for state in states])


def _changing(item: OutboxItem) -> dict[str, object]:
    return {
        "account": item.account,
        "ticket": item.ticket,
        "message_id": item.message_id,
        "sender": item.sender,
        "recipients": as_json(item.recipients),
        "subject": item.subject,
        "event": item.event,
        "created_at": micros(item.created_at),
        "not_before": micros(item.not_before),
        "state": item.state.value,
        "attempts": item.attempts,
        "handed_over": item.handed_over,
        "accepted": as_json(item.accepted),
        "refused": as_json_refusals((r.email, r.code, r.text) for r in item.refused),
        "error": item.error,
        "sent_copy": item.sent_copy.value,
        "in_reply_to_key": item.in_reply_to_key,
    }


def _source(blob: bytes) -> bytes:
    return unpacked_bytes(blob, no_dictionaries) if blob.startswith(_ZSTD) else blob


def _item(row: Row[*tuple[Any, ...]]) -> OutboxItem:
    return OutboxItem(
        id=OutboxId(row.id),
        account=AccountId(row.account),
        ticket=TicketId(row.ticket),
        message_id=row.message_id,
        sender=row.sender,
        recipients=from_json(row.recipients),
        subject=row.subject,
        source=_source(row.source),
        event=EventId(row.event),
        created_at=instant(row.created_at),
        not_before=instant(row.not_before),
        state=OutboxState(row.state),
        attempts=row.attempts,
        handed_over=row.handed_over,
        accepted=from_json(row.accepted),
        refused=tuple(Refusal(*one) for one in refusals_from_json(row.refused)),
        error=row.error,
        sent_copy=SentCopy(row.sent_copy),
        in_reply_to_key=row.in_reply_to_key,
    )
