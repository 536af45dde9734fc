"""Who is asked for the servers of an address, in the order in which they are believed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from agentdesk.services.providers import provider_of_domain, provider_of_exchanger
from agentdesk.sync.discovery.autoconfig import Autoconfig, domains_of_exchangers
from agentdesk.sync.discovery.candidate import Candidate, Mailbox
from agentdesk.sync.discovery.guesses import UsualPlaces, guessed, of_provider
from agentdesk.sync.discovery.name_server import NameServer
from agentdesk.sync.discovery.srv_records import SERVICES, from_srv


@dataclass(frozen=True, slots=True)
class Source:
    """One question. `rank`: the lower, the more it is believed. It gives candidates, or further sources."""

    rank: int
    ask: Callable[[], "tuple[Candidate | Source, ...]"]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where to look. Without `names` DNS is not asked (behind a proxy, which looks names up itself)."""

    autoconfig: Autoconfig
    names: NameServer | None
    usual: UsualPlaces

    def of(self, mailbox: Mailbox) -> tuple[Source, ...]:
        """All that can be asked at once."""
        asked = [*self._srv(mailbox), *self._own_files(mailbox)]
        asked.append(lambda: of_provider(provider_of_domain(mailbox.domain), mailbox))
        first_of_exchangers = len(asked)
        guesses = first_of_exchangers + 100
        sources = [Source(rank, ask) for rank, ask in enumerate(asked)]
        if self.names is not None:
            exchangers = partial(self._of_exchangers, self.names, mailbox, first_of_exchangers)
            sources.append(Source(first_of_exchangers, exchangers))
        return (*sources, Source(guesses, lambda: guessed(mailbox, self.usual)))

    def _srv(self, mailbox: Mailbox) -> Iterator[Callable[[], tuple[Candidate, ...]]]:
        if self.names is not None:
            for service in SERVICES:
                yield partial(from_srv, mailbox, self.names, *service)

    def _own_files(self, mailbox: Mailbox) -> Iterator[Callable[[], tuple[Candidate, ...]]]:
        for place in self.autoconfig.places:
            yield partial(self.autoconfig.at, place, mailbox.domain, mailbox, vouched=True)

    def _of_exchangers(self, names: NameServer, mailbox: Mailbox, rank: int) -> tuple[Source, ...]:
        """What is known, or served, by whoever takes the domain's mail: DNS names them, so nobody vouches."""
        exchangers = names.exchangers(mailbox.domain)
        provider = next((found for host in exchangers if (found := provider_of_exchanger(host))), None)
        files = [
            partial(self.autoconfig.at, place, domain, mailbox, vouched=False)
            for domain in domains_of_exchangers(exchangers, mailbox)
            for place in self.autoconfig.places
        ]
        asked: list[Callable[[], tuple[Candidate, ...]]] = [lambda: of_provider(provider, mailbox), *files]
        return tuple(Source(rank + 1 + number, ask) for number, ask in enumerate(asked))
