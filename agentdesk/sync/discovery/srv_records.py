"""What a domain's SRV records say of its mail servers (RFC 6186, RFC 8314 section 5.1)."""

from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.services.finding import SettingsSource
from agentdesk.sync.discovery.candidate import Candidate, Kind, Mailbox, within
from agentdesk.sync.discovery.name_server import NameServer

SERVICES = (
    ("_imaps._tcp", Kind.IMAP, Security.TLS),
    ("_imap._tcp", Kind.IMAP, Security.STARTTLS),
    ("_submissions._tcp", Kind.SMTP, Security.TLS),
    ("_submission._tcp", Kind.SMTP, Security.STARTTLS),
)
"""TLS from the first byte before STARTTLS."""
_MOST = 3
"""Records of one service."""


def from_srv(
    mailbox: Mailbox, names: NameServer, service: str, kind: Kind, security: Security
) -> tuple[Candidate, ...]:
    """The servers of one of SERVICES. The user name is the whole address, as RFC 6186 section 4 wants it."""
    return tuple(
        Candidate(
            kind,
            ServerAddress(host, port, security),
            mailbox.email,
            SettingsSource.SRV,
            vouched=within(host, mailbox.domain),
        )
        for host, port in names.services(f"{service}.{mailbox.domain}")[:_MOST]
    )
