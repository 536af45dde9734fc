"""Predefined replies of WHMCS: the JSON of its API, or the rows of its table `tblticketpredefinedreplies`.

A reply holds `[NAME]`, `[FIRSTNAME]` and `[EMAIL]`, and in texts taken over from its mail templates `{$client_name}`
and the like. It is Markdown, with the signs of HTML written as entities.
"""

import re
from collections.abc import Mapping
from html import unescape

import msgspec

from agentdesk.services.canned_import.foreign import Foreign, System
from agentdesk.services.canned_import.rows import converted

_OURS = {
    "name": "contact.name",
    "firstname": "contact.first_name",
    "email": "contact.email",
    "$client_name": "contact.name",
    "$client_first_name": "contact.first_name",
    "$client_last_name": "contact.last_name",
    "$client_email": "contact.email",
    "$ticket_id": "ticket.id",
    "$ticket_tid": "ticket.id",
    "$ticket_subject": "ticket.subject",
    "$ticket_date_opened": "ticket.opened_on",
    "$company_name": "company.name",
    "$company_domain": "company.website",
}


class _Reply(msgspec.Struct):
    name: str
    reply: str
    id: str | int = ""


def _entry(row: Mapping[str, object], number: int) -> Foreign:
    reply = converted(row, _Reply, number)
    return Foreign(unescape(reply.name), unescape(reply.reply), str(reply.id))


WHMCS = System(
    "whmcs",
    "WHMCS",
    frozenset({"name", "reply"}),
    re.compile(r"(\[(?:NAME|FIRSTNAME|EMAIL)\]|\{\$[A-Za-z_][\w.]{0,100}\})"),
    lambda inner: _OURS.get(inner[1:-1].lower(), ""),
    _entry,
)
