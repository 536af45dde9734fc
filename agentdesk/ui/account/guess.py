"""What the servers of an address are most often called; a guess that the person sees and can change."""

from dataclasses import dataclass

from agentdesk.domain.settings import Security
from agentdesk.services.providers import provider_of_domain

PORTS = {
    ("imap", Security.TLS): 993,
    ("imap", Security.STARTTLS): 143,
    ("imap", Security.NONE): 143,
    ("smtp", Security.TLS): 465,
    ("smtp", Security.STARTTLS): 587,
    ("smtp", Security.NONE): 25,
}


@dataclass(frozen=True, slots=True)
class Guess:
    """Host names for reading and sending; empty where the address names no domain yet."""

    imap: str = ""
    smtp: str = ""


def guess(email: str) -> Guess:
    """The usual servers of the provider, else `imap.` and `smtp.` of the domain."""
    domain = email.strip().rpartition("@")[2].lower().strip(".")
    if "@" not in email or "." not in domain:
        return Guess()
    provider = provider_of_domain(domain)
    if provider is not None:
        return Guess(provider.imap.host, provider.smtp.host)
    return Guess(f"imap.{domain}", f"smtp.{domain}")


def alternatives(email: str) -> tuple[str, ...]:
    """Other names that servers of this domain often have, to be offered in a list."""
    domain = email.strip().rpartition("@")[2].lower().strip(".")
    return (f"mail.{domain}", domain) if "." in domain else ()
