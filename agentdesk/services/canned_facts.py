"""What the placeholders of a canned response stand for in one ticket."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from agentdesk.domain.freemail import own_domain
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import Address, Direction
from agentdesk.domain.settings import Account, Settings
from agentdesk.domain.views import Thread
from agentdesk.services.company_facts import company_facts
from agentdesk.services.hours_text import told_company
from agentdesk.services.inbox import Inbox
from agentdesk.services.ports import SettingsFile

_HOST = re.compile(
    r"(?<![@\w.-])(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})(?![\w@-])", re.IGNORECASE
)
_LOOKED_THROUGH = 4_000
"""Characters of a mail in which a domain is looked for."""
_FILE_ENDINGS = frozenset(
    "php html htm txt pdf doc docx xls xlsx png jpg jpeg gif zip gz sql css js log conf ini".split()
)


class Facts(NamedTuple):
    """Values by dotted name; a name without one is not there, or empty."""

    values: Mapping[str, str]
    language: str
    """ISO 639-1, of the ticket."""


class CannedFacts:
    """Looks them up."""

    def __init__(self, inbox: Inbox, settings: SettingsFile) -> None:
        self._inbox = inbox
        self._settings = settings

    def of(self, ticket: TicketId, language: str = "") -> Facts:
        """The facts of `ticket`, for a text in `language` (empty: the ticket's)."""
        thread = self._inbox.thread(ticket)
        settings = self._settings.load()
        spoken = language or thread.row.language
        account = next((one for one in settings.accounts if one.id == thread.row.account), None)
        values = _contact(thread.row.contact) | _ticket(thread) | _account(account) | _ours(settings, spoken)
        return Facts(values, spoken)


def _contact(contact: Address) -> dict[str, str]:
    name = contact.name or contact.email.partition("@")[0]
    return {
        "contact.name": name,
        "contact.first_name": _first_name(name),
        "contact.email": contact.email,
        "contact.domain": own_domain(contact.domain),
    }


def _first_name(name: str) -> str:
    """`Nowak, Anna` is Anna too; of a single word that is all there is."""
    family, comma, given = name.partition(",")
    words = (given if comma and given.strip() else family).split()
    return words[0] if words else ""


def _ticket(thread: Thread) -> dict[str, str]:
    return {
        "ticket.id": thread.row.id,
        "ticket.subject": thread.row.subject,
        "ticket.opened_on": thread.row.opened_at.date().isoformat(),
        "ticket.domain": _domain_named(thread) or own_domain(thread.row.contact.domain),
    }


def _domain_named(thread: Thread) -> str:
    """The first host that the customer names in what they wrote last, else in the subject."""
    incoming = [m.message for m in thread.messages if m.direction is Direction.INCOMING]
    for text in (*(m.new_text for m in reversed(incoming)), thread.row.subject):
        for found in _HOST.finditer(text[:_LOOKED_THROUGH]):
            host = found[1].lower().removeprefix("www.")
            if "." in host and host.rpartition(".")[2] not in _FILE_ENDINGS:
                return host
    return ""


def _account(account: Account | None) -> dict[str, str]:
    return {"account.email": account.email, "account.name": account.name} if account else {}


def _ours(settings: Settings, language: str) -> dict[str, str]:
    agent = settings.agent
    return company_facts(told_company(settings), language) | {
        "agent.name": agent.name,
        "agent.email": agent.id,
    }
