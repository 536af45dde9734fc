"""Canned responses of osTicket: its `premade.yaml`, or the rows of its table `canned_response` as JSON or CSV."""

import re
from collections.abc import Mapping

import msgspec

from agentdesk.services.canned_import.foreign import Foreign, System
from agentdesk.services.canned_import.rows import converted

_OURS = {
    "ticket.name": "contact.name",
    "ticket.name.full": "contact.name",
    "ticket.name.first": "contact.first_name",
    "ticket.name.last": "contact.last_name",
    "ticket.email": "contact.email",
    "ticket.user.name": "contact.name",
    "ticket.user.name.full": "contact.name",
    "ticket.user.name.first": "contact.first_name",
    "ticket.user.name.last": "contact.last_name",
    "ticket.user.email": "contact.email",
    "ticket.number": "ticket.id",
    "ticket.id": "ticket.id",
    "ticket.subject": "ticket.subject",
    "ticket.create_date": "ticket.opened_on",
    "ticket.staff.name": "agent.name",
    "ticket.staff.name.full": "agent.name",
    "ticket.staff.name.first": "agent.name",
    "ticket.staff.name.last": "agent.last_name",
    "ticket.staff.email": "agent.email",
    "company.name": "company.name",
    "company.website": "company.website",
    "company.phone": "company.phone",
}
"""The staff member of a ticket is whoever answers."""


class _Attached(msgspec.Struct):
    name: str
    data: str
    type: str = "application/octet-stream"


class _Response(msgspec.Struct):
    title: str
    response: str
    canned_id: str | int = ""
    isenabled: bool = True
    lang: str = ""
    attachments: tuple[_Attached, ...] = ()


def _entry(row: Mapping[str, object], number: int) -> Foreign:
    canned = converted(row, _Response, number)
    return Foreign(
        canned.title,
        canned.response,
        str(canned.canned_id),
        language=canned.lang[:2].lower(),
        active=canned.isenabled,
        files=tuple((one.name, one.type, one.data.encode()) for one in canned.attachments),
    )


OSTICKET = System(
    "osticket",
    "osTicket",
    frozenset({"title", "response"}),
    re.compile(r"%\{([^{}]{1,200})\}"),
    lambda inner: _OURS.get(inner.strip().lower(), ""),
    _entry,
)
