"""What mail servers are usually called, and what our list knows."""

from dataclasses import dataclass

from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.services.finding import SettingsSource
from agentdesk.services.providers import Provider
from agentdesk.sync.discovery.candidate import Candidate, Kind, Mailbox


@dataclass(frozen=True, slots=True)
class UsualPlaces:
    """Names and ports, the better ones first."""

    imap: tuple[str, ...] = ("imap.{domain}", "mail.{domain}")
    smtp: tuple[str, ...] = ("smtp.{domain}", "mail.{domain}")
    imap_ports: tuple[tuple[int, Security], ...] = ((993, Security.TLS), (143, Security.STARTTLS))
    smtp_ports: tuple[tuple[int, Security], ...] = ((465, Security.TLS), (587, Security.STARTTLS))


def guessed(mailbox: Mailbox, usual: UsualPlaces) -> tuple[Candidate, ...]:
    """TLS from the first byte on every name before STARTTLS on any."""
    kinds = ((Kind.IMAP, usual.imap, usual.imap_ports), (Kind.SMTP, usual.smtp, usual.smtp_ports))
    return tuple(
        Candidate(
            kind,
            ServerAddress(name.format(domain=mailbox.domain), port, security),
            mailbox.email,
            SettingsSource.GUESS,
        )
        for kind, names, ports in kinds
        for port, security in ports
        for name in names
    )


def of_provider(provider: Provider | None, mailbox: Mailbox) -> tuple[Candidate, ...]:
    """The servers of a large provider."""
    if provider is None:
        return ()
    return tuple(
        Candidate(kind, address, mailbox.email, SettingsSource.PROVIDER)
        for kind, address in ((Kind.IMAP, provider.imap), (Kind.SMTP, provider.smtp))
    )
