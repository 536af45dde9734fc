"""Asks the domain of an address, and the domain of its mail exchanger, for their autoconfig file. Nobody else is
asked, so nobody else learns of the address.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from agentdesk.domain.errors import ServerError
from agentdesk.services.providers import provider_of_exchanger
from agentdesk.sync.discovery.autoconfig_file import LARGEST, Unreadable, servers_in
from agentdesk.sync.discovery.candidate import Candidate, Mailbox, within
from agentdesk.sync.web import Web

PLACES = (
    "https://autoconfig.{domain}/mail/config-v1.1.xml?emailaddress={email}",
    "https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
)
"""Where a domain keeps the file. Plain http is never asked: anybody on the way could answer."""
_SECOND_LEVELS = frozenset("ac co com edu gov gob net org ne or".split())
_MOST_DOMAINS = 3


@dataclass(frozen=True, slots=True)
class Autoconfig:
    """One place of the file."""

    web: Web
    places: Sequence[str] = PLACES

    def at(self, place: str, domain: str, mailbox: Mailbox, *, vouched: bool) -> tuple[Candidate, ...]:
        """What the file at `place` of `domain` names; empty where there is none, or nothing to be read."""
        url = place.format(domain=domain, email=quote(mailbox.email))
        try:
            found = servers_in(self.web.get(url, LARGEST), mailbox, vouched=vouched)
        except (ServerError, Unreadable):
            return ()
        return tuple(found)


def domains_of_exchangers(exchangers: Iterable[str], mailbox: Mailbox) -> tuple[str, ...]:
    """The domains that may hold the file of whoever runs these mail exchangers, the most likely first.

    Not for exchangers in the address's own domain, nor for providers whose servers we know.
    """
    foreign = (
        host
        for host in exchangers
        if not within(host, mailbox.domain) and provider_of_exchanger(host) is None
    )
    found = dict.fromkeys(domain for host in foreign for domain in _parents(host))
    return tuple(found)[:_MOST_DOMAINS]


def _parents(host: str) -> Iterator[str]:
    """`mx1.mail.hoster.example` -> its parent, and the domain that somebody registered."""
    labels = host.split(".")
    registered = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVELS else 2
    if len(labels) > registered:
        yield ".".join(labels[1:])
    if len(labels) >= registered:
        yield ".".join(labels[-registered:])
