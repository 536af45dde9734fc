"""Asks the name servers for more than addresses: SRV and MX records."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_PATIENCE = 3.0
"""Seconds for one question, whatever number of servers is asked."""


@dataclass(frozen=True, slots=True)
class NameServer:
    """`servers` are asked at `port`; without any, those of the system."""

    servers: Sequence[str] = ()
    port: int = 53

    def services(self, name: str) -> tuple[tuple[str, int], ...]:
        """Host and port of each SRV record, best first (RFC 2782); empty where there is none or nobody answers."""
        records = sorted(self._ask(name, "SRV"), key=lambda one: (one.priority, -one.weight))
        named = ((_host(one.target), int(one.port)) for one in records)
        return tuple((host, port) for host, port in named if host and port)

    def exchangers(self, domain: str) -> tuple[str, ...]:
        """The hosts that take the domain's mail, best first (RFC 5321 section 5.1)."""
        records = sorted(self._ask(domain, "MX"), key=lambda one: one.preference)
        return tuple(host for one in records if (host := _host(one.exchange)))

    def _ask(self, name: str, kind: str) -> list[Any]:
        from dns.exception import DNSException

        try:
            return list(self._resolver().resolve(f"{name}.", kind, lifetime=_PATIENCE, search=False))
        except (DNSException, OSError):
            return []

    def _resolver(self) -> Any:
        from dns.resolver import Resolver

        resolver = Resolver(configure=not self.servers)
        if self.servers:
            resolver.nameservers = list(self.servers)
            resolver.port = self.port
        return resolver


def _host(name: Any) -> str:
    """As text; empty for the root, which says that the service is not offered (RFC 2782)."""
    return str(name.to_text(omit_final_dot=True)).lower() if name.labels not in ((), (b"",)) else ""
