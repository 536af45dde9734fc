"""A server that may be the one: what each source of settings gives."""

from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.settings import ServerAddress
from agentdesk.services.finding import SettingsSource


class Kind(StrEnum):
    """What the server is for."""

    IMAP = "imap"
    SMTP = "smtp"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One server, before it was tried. The sources give the better ones first."""

    kind: Kind
    address: ServerAddress
    user: str
    source: SettingsSource
    vouched: bool = True


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The address whose servers are looked for, its domain in the form that DNS and TLS take."""

    email: str
    local: str
    domain: str


def mailbox_of(email: str) -> Mailbox:
    """The parts of an address. UnicodeError where its domain can be none."""
    local, _, domain = email.rpartition("@")
    return Mailbox(email, local, domain.strip(".").encode("idna").decode("ascii").lower())


def within(host: str, domain: str) -> bool:
    """Whether `host` belongs to `domain`."""
    name = host.lower().rstrip(".")
    return name == domain or name.endswith(f".{domain}")
