"""A ticket's row as the views show it, out of its columns. Loads without SQLAlchemy, for the first list of a window."""

from collections.abc import Sequence
from typing import Any

from agentdesk.domain.events import Priority, Status
from agentdesk.domain.ids import AccountId, AgentId, TicketId
from agentdesk.domain.message import Address
from agentdesk.domain.views import TicketRow
from agentdesk.store.instants import instant, instant_or_none
from agentdesk.store.json_lists import from_json

SHOWN = (
    "id",
    "account",
    "subject",
    "contact_email",
    "contact_name",
    "status",
    "opened_at",
    "last_at",
    "waiting_since",
    "snoozed_until",
    "assignee",
    "priority",
    "urgent",
    "urgency_reasons",
    "vip",
    "language",
    "kind",
    "tags",
    "messages",
    "has_attachment",
    "preview",
    "promise_due",
    "asked_at",
)
"""Columns of the table `ticket`, in the order that `row_from` takes them."""

_STATUSES = {status.value: status for status in Status}
_PRIORITIES = {priority.value: priority for priority in Priority}


def row_from(row: Sequence[Any]) -> TicketRow:
    """The frozen value of one row of the columns SHOWN."""
    (
        id_,
        account,
        subject,
        contact_email,
        contact_name,
        status,
        opened_at,
        last_at,
        waiting_since,
        snoozed_until,
        assignee,
        priority,
        urgent,
        urgency_reasons,
        vip,
        language,
        kind,
        tags,
        messages,
        has_attachment,
        preview,
        promise_due,
        _asked_at,
    ) = row
    return TicketRow(
        TicketId(id_),
        AccountId(account),
        subject,
        Address(contact_email, contact_name),
        _STATUSES[status],
        instant(opened_at),
        instant(last_at),
        instant_or_none(waiting_since),
        instant_or_none(snoozed_until),
        assignee and AgentId(assignee),
        _PRIORITIES[priority],
        bool(urgent),
        from_json(urgency_reasons),
        bool(vip),
        language,
        kind,
        from_json(tags),
        messages,
        bool(has_attachment),
        preview,
        instant_or_none(promise_due),
    )
