"""Spares the full-text index what the conditions rule out anyway.

A stretch of time is roughly a stretch of mail numbers, which the index can start from. Where the conditions leave only
few tickets, the numbers of their mails are listed, so that no other match is looked up.
"""

from sqlalchemy import Connection, select, text

from agentdesk.store.json_lists import as_json_numbers
from agentdesk.store.search_conditions import Conditions

_FEW_TICKETS = 2_000
_MAILS_OF = text(
    "SELECT x.id FROM json_each(:numbers) j CROSS JOIN ticket t ON t.rowid = j.value"
    " CROSS JOIN message x ON x.ticket = t.id"
    " UNION ALL SELECT x.id FROM json_each(:numbers) j CROSS JOIN ticket t ON t.rowid = j.value"
    " CROSS JOIN note x ON x.ticket = t.id"
)


def narrowed(db: Connection, conditions: Conditions) -> list[str]:
    """Further conditions on `words.rowid` that follow from `conditions`."""
    found = [_stretch(db, conditions)] if conditions.on_mail else []
    if len(conditions.on_ticket) > 1:
        found += _few_mails(db, conditions)
    return found


def _stretch(db: Connection, conditions: Conditions) -> str:
    dated = select(text("min(m.id) AS first"), text("max(m.id) AS last")).select_from(text("message m"))
    found = db.execute(dated.where(*(text(one) for one in conditions.on_mail)), conditions.values).one()
    first, last = conditions.value(found.first or 0), conditions.value(found.last or 0)
    return f"words.rowid BETWEEN {first} AND {last}"


def _few_mails(db: Connection, conditions: Conditions) -> list[str]:
    some = (
        select(text("t.rowid"))
        .select_from(text("ticket t"))
        .where(*(text(one) for one in conditions.on_ticket))
    )
    tickets = db.execute(some.limit(_FEW_TICKETS + 1), conditions.values).scalars().all()
    if len(tickets) > _FEW_TICKETS:
        return []
    mails = db.execute(_MAILS_OF, {"numbers": as_json_numbers(tickets)}).scalars()
    listed = conditions.value(as_json_numbers(mails))
    return [f"+words.rowid IN (SELECT value FROM json_each({listed}))"]  # noqa: S608
