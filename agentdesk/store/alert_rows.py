"""Alerts as rows: raised once per mail, shown once, standing until acknowledged."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update
from sqlalchemy.dialects.sqlite import insert

from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.services.ports import AlertRecord
from agentdesk.store.instants import instant, instant_or_none, micros, micros_or_none
from agentdesk.store.json_lists import as_json, from_json
from agentdesk.store.lists import among
from agentdesk.store.record_schema import alert


def add_alert(db: Connection, one: AlertRecord) -> bool:
    """Remember `one`; False where its mail raised one before."""
    values = {
        "key": one.key,
        "ticket": one.ticket,
        "raised_at": micros(one.raised_at),
        "reasons": as_json(one.reasons),
        "title": one.title,
        "body": one.body,
        "shown": one.shown,
        "acknowledged_at": micros_or_none(one.acknowledged_at),
    }
    return bool(db.execute(insert(alert).values(values).on_conflict_do_nothing()).rowcount)


def alerts_in(db: Connection, *, standing_only: bool) -> tuple[AlertRecord, ...]:
    """Alerts in the order they were raised."""
    chosen = select(alert).order_by(alert.c.raised_at, alert.c.key)
    if standing_only:
        chosen = chosen.where(alert.c.acknowledged_at.is_(None))
    return tuple(_alert(row) for row in db.execute(chosen))


def show_alert(db: Connection, key: MessageKey) -> bool:
    """The desktop shows it now; False where it did before."""
    unseen = (alert.c.key == key) & alert.c.shown.is_(False)
    return bool(db.execute(update(alert).where(unseen).values(shown=True)).rowcount)


def acknowledge_alerts(db: Connection, keys: Iterable[MessageKey], at: datetime) -> tuple[AlertRecord, ...]:
    """Acknowledge the standing alerts of these mails."""
    standing = among(alert.c.key, list(keys)) & alert.c.acknowledged_at.is_(None)
    found = [_alert(row) for row in db.execute(select(alert).where(standing).order_by(alert.c.raised_at))]
    if found:
        db.execute(update(alert).where(standing).values(acknowledged_at=micros(at)))
    return tuple(replace(one, acknowledged_at=at) for one in found)


def raise_again(db: Connection, keys: Iterable[MessageKey]) -> None:
    """Have the alerts of these mails stand once more, as something that the desktop has shown."""
    ours = among(alert.c.key, list(keys))
    db.execute(update(alert).where(ours).values(acknowledged_at=None, shown=True))


def _alert(row: Row[*tuple[Any, ...]]) -> AlertRecord:
    return AlertRecord(
        key=MessageKey(row.key),
        ticket=TicketId(row.ticket),
        raised_at=instant(row.raised_at),
        reasons=from_json(row.reasons),
        title=row.title,
        body=row.body,
        shown=row.shown,
        acknowledged_at=instant_or_none(row.acknowledged_at),
    )
