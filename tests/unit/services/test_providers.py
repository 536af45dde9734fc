"""The list of large providers: every entry whole, no domain twice, each found by address, exchanger and server."""

from collections import Counter

import pytest

from agentdesk.domain.settings import Security
from agentdesk.services.providers import (
    Provider,
    provider_of_domain,
    provider_of_exchanger,
    provider_of_server,
    providers,
)


def test_at_least_thirty_are_known_and_no_domain_twice() -> None:
    assert len(providers()) >= 30
    twice = [domain for domain, n in Counter(d for p in providers() for d in p.domains).items() if n > 1]
    assert twice == []


@pytest.mark.parametrize("provider", providers(), ids=lambda provider: provider.name)
def test_every_entry_is_whole(provider: Provider) -> None:
    assert provider.domains or provider.exchangers
    assert provider.imap.port == 993
    assert (provider.smtp.port, provider.smtp.security) in ((465, Security.TLS), (587, Security.STARTTLS))
    assert provider.sign_in in ("", "google", "microsoft")
    for name in (*provider.domains, *provider.exchangers, provider.imap.host, provider.smtp.host):
        assert name == name.lower().strip(".")
        assert "." in name


def test_a_provider_is_known_by_address_exchanger_and_server() -> None:
    for found in (
        provider_of_domain("gmail.com"),
        provider_of_exchanger("ASPMX.L.google.com."),
        provider_of_server("imap.gmail.com"),
    ):
        assert found is not None
        assert found.name == "Google"
    assert provider_of_domain("host.example") is None
    assert provider_of_exchanger("notgoogle.com") is None
