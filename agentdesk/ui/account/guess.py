"""What the servers of an address are most often called; a guess that the person sees and can change."""

from dataclasses import dataclass

from agentdesk.domain.settings import Security

PORTS = {
    ("imap", Security.TLS): 993,
    ("imap", Security.STARTTLS): 143,
    ("imap", Security.NONE): 143,
    ("smtp", Security.TLS): 465,
    ("smtp", Security.STARTTLS): 587,
    ("smtp", Security.NONE): 25,
}
_KNOWN = {
    "gmail.com": ("imap.gmail.com", "smtp.gmail.com"),
    "googlemail.com": ("imap.gmail.com", "smtp.gmail.com"),
    "outlook.com": ("outlook.office365.com", "smtp.office365.com"),
    "hotmail.com": ("outlook.office365.com", "smtp.office365.com"),
    "yahoo.com": ("imap.mail.yahoo.com", "smtp.mail.yahoo.com"),
    "icloud.com": ("imap.mail.me.com", "smtp.mail.me.com"),
    "fastmail.com": ("imap.fastmail.com", "smtp.fastmail.com"),
    "wp.pl": ("imap.wp.pl", "smtp.wp.pl"),
    "o2.pl": ("poczta.o2.pl", "poczta.o2.pl"),
    "onet.pl": ("imap.poczta.onet.pl", "smtp.poczta.onet.pl"),
    "interia.pl": ("poczta.interia.pl", "poczta.interia.pl"),
    "uol.com.br": ("imap.uol.com.br", "smtps.uol.com.br"),
    "terra.com.br": ("imap.terra.com.br", "smtp.terra.com.br"),
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
    imap, smtp = _KNOWN.get(domain, (f"imap.{domain}", f"smtp.{domain}"))
    return Guess(imap, smtp)


def alternatives(email: str) -> tuple[str, ...]:
    """Other names that servers of this domain often have, to be offered in a list."""
    domain = email.strip().rpartition("@")[2].lower().strip(".")
    return (f"mail.{domain}", domain) if "." in domain else ()
