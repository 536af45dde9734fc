"""Builders of ticket rows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from agentdesk.domain.events import Priority, Status
from agentdesk.domain.ids import AccountId, AgentId, TicketId
from agentdesk.domain.message import Address
from agentdesk.domain.views import TicketRow

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def a_row(number: int = 1, **changes: Any) -> TicketRow:
    """A ticket of Anna's that has waited three hours."""
    since = NOW - timedelta(hours=3)
    row = TicketRow(
        id=TicketId(f"T{number:09d}"),
        account=AccountId("support@host.example"),
        subject="Old page",
        contact=Address("anna@client.example", "Anna Nowak"),
        status=Status.NEEDS_REPLY,
        opened_at=since,
        last_at=since,
        waiting_since=since,
        snoozed_until=None,
        assignee=None,
        priority=Priority.NORMAL,
        urgent=False,
        urgency_reasons=(),
        vip=False,
        language="pl",
        kind="customer",
        tags=(),
        messages=1,
        has_attachment=False,
        preview="Our site shows an old page",
    )
    return replace(row, **changes)


AGENT = AgentId("jan.kowal@host.example")
