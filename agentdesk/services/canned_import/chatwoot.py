"""Canned responses of Chatwoot: the JSON of its API (`/api/v1/accounts/ID/canned_responses`), or CSV.

Its placeholders are Liquid too; an account there is the company, an inbox the mailbox.
"""

import re
from collections.abc import Mapping

import msgspec

from agentdesk.services.canned_import.foreign import Foreign, System
from agentdesk.services.canned_import.rows import converted

_OURS = {
    "contact.name": "contact.name",
    "contact.first_name": "contact.first_name",
    "contact.last_name": "contact.last_name",
    "contact.email": "contact.email",
    "conversation.id": "ticket.id",
    "conversation.display_id": "ticket.id",
    "agent.name": "agent.name",
    "agent.first_name": "agent.name",
    "agent.last_name": "agent.last_name",
    "agent.email": "agent.email",
    "inbox.name": "account.name",
    "account.name": "company.name",
}


class _Response(msgspec.Struct):
    short_code: str
    content: str
    id: str | int = ""


def _entry(row: Mapping[str, object], number: int) -> Foreign:
    canned = converted(row, _Response, number)
    title = re.sub(r"[_-]+", " ", canned.short_code).strip()
    return Foreign(
        title[:1].upper() + title[1:],
        canned.content,
        str(canned.id),
        keywords=(canned.short_code,),
        html=False,
    )


def _expression(inner: str) -> str:
    """`contact.name | default: "there"`: its filters are Liquid's own."""
    name, pipe, filters = inner.partition("|")
    ours = _OURS.get(name.strip().lower(), "")
    return f"{ours} | {filters.strip()}" if ours and pipe else ours


CHATWOOT = System(
    "chatwoot",
    "Chatwoot",
    frozenset({"short_code", "content"}),
    re.compile(r"\{\{([^{}]{1,200})\}\}"),
    _expression,
    _entry,
)
