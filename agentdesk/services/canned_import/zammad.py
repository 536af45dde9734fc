"""Text modules of Zammad: the JSON of its API (`/api/v1/text_modules`, also with `full=true`), or its CSV."""

import re
from collections.abc import Mapping

import msgspec

from agentdesk.services.canned_import.foreign import Foreign, System
from agentdesk.services.canned_import.rows import converted

_OURS = {
    "ticket.customer.firstname": "contact.first_name",
    "ticket.customer.lastname": "contact.last_name",
    "ticket.customer.fullname": "contact.name",
    "ticket.customer.email": "contact.email",
    "ticket.number": "ticket.id",
    "ticket.title": "ticket.subject",
    "ticket.created_at": "ticket.opened_on",
    "user.firstname": "agent.name",
    "user.lastname": "agent.last_name",
    "user.fullname": "agent.name",
    "user.email": "agent.email",
    "ticket.owner.firstname": "agent.name",
    "ticket.owner.lastname": "agent.last_name",
    "ticket.owner.fullname": "agent.name",
    "ticket.owner.email": "agent.email",
    "config.organization": "company.name",
}
"""The owner is whoever answers."""


class _Module(msgspec.Struct):
    name: str
    content: str
    id: str | int = ""
    keywords: str = ""
    active: bool = True


def _entry(row: Mapping[str, object], number: int) -> Foreign:
    module = converted(row, _Module, number)
    words = tuple(re.split(r"[\s,;]+", module.keywords.strip())) if module.keywords.strip() else ()
    return Foreign(
        module.name, module.content, str(module.id), keywords=words, html=True, active=module.active
    )


ZAMMAD = System(
    "zammad",
    "Zammad",
    frozenset({"name", "content"}),
    re.compile(r"#\{([^{}]{1,200})\}"),
    lambda inner: _OURS.get(inner.strip().lower(), ""),
    _entry,
)
