"""Saved replies of FreeScout: the rows of its table `saved_replies`, as JSON or CSV."""

import re
from collections.abc import Mapping

import msgspec

from agentdesk.services.canned_import.foreign import Foreign, System
from agentdesk.services.canned_import.rows import converted

_OURS = {
    "customer.fullname": "contact.name",
    "customer.firstname": "contact.first_name",
    "customer.lastname": "contact.last_name",
    "customer.email": "contact.email",
    "subject": "ticket.subject",
    "conversation.number": "ticket.id",
    "mailbox.email": "account.email",
    "mailbox.name": "account.name",
    "mailbox.fromname": "account.name",
    "user.fullname": "agent.name",
    "user.firstname": "agent.name",
    "user.lastname": "agent.last_name",
    "user.email": "agent.email",
}


class _Reply(msgspec.Struct):
    name: str
    text: str
    id: str | int = ""


def _entry(row: Mapping[str, object], number: int) -> Foreign:
    reply = converted(row, _Reply, number)
    return Foreign(reply.name, reply.text, str(reply.id), html=True)


def _expression(inner: str) -> str:
    """`customer.firstName,fallback=there`: what is said where there is no name."""
    name, _, fallback = inner.partition(",fallback=")
    ours = _OURS.get(name.strip().lower(), "")
    said = fallback.strip().replace('"', "")
    return f'{ours} | default: "{said}"' if ours and said else ours


FREESCOUT = System(
    "freescout",
    "FreeScout",
    frozenset({"name", "text"}),
    re.compile(r"\{%([^{}%]{1,200})%\}"),
    _expression,
    _entry,
)
