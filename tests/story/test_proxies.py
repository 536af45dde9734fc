"""Mail through a real SOCKS5 and a real HTTP proxy, over IPv4 and IPv6: read, sent, refused and verified as without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from agentdesk.domain.ids import AccountId
from agentdesk.domain.outbox import OutboxState
from agentdesk.domain.settings import Account, Security, ServerAddress, Settings
from agentdesk.services.cancelling import Cancellation
from agentdesk.services.signing_in import SignInRequest
from agentdesk.sync.discovery.finder import ServerFinder
from agentdesk.sync.discovery.guesses import UsualPlaces
from agentdesk.sync.discovery.name_server import NameServer
from agentdesk.sync.oauth.browser import sign_in
from agentdesk.sync.oauth.token_vault import TokenVault
from agentdesk.sync.probe import ServerProbe
from tests.lab import real_proxies
from tests.lab.certificates import OTHER_HOST
from tests.lab.children import free_port, wait_for
from tests.lab.dovecot import Dovecot
from tests.lab.name_server import serving_names
from tests.lab.postfix import Postfix, why_not
from tests.lab.real_proxies import RealProxies, RealProxy
from tests.story.conftest import PASSWORD, Lab
from tests.story.syncing import a_station
from tests.unit.services.office import a_mail
from tests.unit.sync.oauth.signing import a_provider, browser
from tests.unit.sync.oauth.test_token_vault import Kept

ADDRESS, CUSTOMER = "proxied@hosting.test", "jan@customer.test"


@dataclass(frozen=True, slots=True)
class Servers:
    """Both on 127.0.0.1 and ::1."""

    dovecot: Dovecot
    postfix: Postfix

    def account(self, lab: Lab, proxy: RealProxy | str, host: str = "localhost") -> Account:
        imap = ServerAddress(host, self.dovecot.imaps_port, Security.TLS)
        smtp = ServerAddress(host, self.postfix.submission_port, Security.STARTTLS)
        url = proxy if isinstance(proxy, str) else proxy.url
        trusted = str(lab.certificates.authority)
        return Account(AccountId(ADDRESS), ADDRESS, ADDRESS, imap, smtp, ca_file=trusted, proxy=url)


@pytest.fixture(scope="module")
def servers(lab: Lab) -> Iterator[Servers]:
    missing = why_not() or real_proxies.why_not()
    if missing:
        pytest.skip(missing)
    users = {ADDRESS: PASSWORD, CUSTOMER: PASSWORD}
    place = lab.directory / "proxied"
    place.mkdir()
    place.chmod(0o755)
    dovecot = Dovecot(
        place / "dovecot", lab.children, lab.certificates, users, extra="listen = 127.0.0.1 127.0.0.4 ::1\n"
    )
    dovecot.start()
    postfix = Postfix(
        place / "postfix", lab.children, lab.certificates, dovecot, extra="inet_protocols = all\n", ipv6=True
    )
    postfix.start()
    yield Servers(dovecot, postfix)
    postfix.stop()
    dovecot.stop()


@pytest.fixture
def proxies(lab: Lab, tmp_path: Path) -> Iterator[RealProxies]:
    made = RealProxies(tmp_path / "proxies", lab.children)
    yield made
    made.stop()


def start(proxies: RealProxies, kind: str, host: str = "127.0.0.1") -> RealProxy:
    return proxies.socks(host) if kind == "socks5" else proxies.http(host)


def problems(account: Account, password: str = PASSWORD) -> list[str]:
    return [result.detail for result in ServerProbe().check(account, password) if not result.ok]


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_both_servers_are_reached_and_the_proxy_looks_their_names_up(
    servers: Servers, proxies: RealProxies, lab: Lab, kind: str
) -> None:
    proxy = start(proxies, kind)
    assert problems(servers.account(lab, proxy)) == []
    for port in (servers.dovecot.imaps_port, servers.postfix.submission_port):
        wait_for(f"the name in {proxy.said!r}", lambda port=port: f"localhost:{port}" in proxy.said)
    (refused, _) = problems(servers.account(lab, proxy), "wrong")
    assert "password" in refused


@pytest.mark.parametrize("host", ["::1", "localhost"])
def test_servers_are_reached_over_ipv6(servers: Servers, lab: Lab, host: str) -> None:
    assert problems(servers.account(lab, "", host)) == []
    tls = ServerAddress(host, servers.postfix.submissions_port, Security.TLS)
    assert problems(replace(servers.account(lab, "", host), smtp=tls)) == []


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_a_proxy_on_ipv6_reaches_servers_on_ipv6(
    servers: Servers, proxies: RealProxies, lab: Lab, kind: str
) -> None:
    proxy = start(proxies, kind, "::1")
    assert problems(servers.account(lab, proxy, "::1")) == []


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_mail_is_read_and_sent_through_it(
    servers: Servers, proxies: RealProxies, lab: Lab, tmp_path: Path, kind: str
) -> None:
    proxy = start(proxies, kind)
    before = servers.dovecot.count(CUSTOMER)
    servers.dovecot.deliver(ADDRESS, a_mail(f"{kind}@customer.test", to=ADDRESS), CUSTOMER)
    with a_station(servers.account(lab, proxy), PASSWORD, tmp_path / kind) as station:
        answer = station.queue(f"answer-{kind}", CUSTOMER)
        station.once()
        assert station.item(answer).state is OutboxState.SENT
        assert any(f"{kind}@customer.test".encode() in source for source in station.desk.sources())
    wait_for("the answer with the customer", lambda: servers.dovecot.count(CUSTOMER) == before + 1)


def test_the_proxy_of_all_accounts_counts_unless_one_says_none(servers: Servers, lab: Lab) -> None:
    nowhere = f"socks5://127.0.0.1:{free_port()}"
    account = servers.account(lab, "")
    settings = Settings(accounts=(account,), proxy=nowhere)
    assert any(nowhere.partition("//")[2] in words for words in problems(settings.routed(account)))
    assert problems(settings.routed(replace(account, proxy="none"))) == []


def test_a_certificate_is_judged_through_a_proxy_as_without(
    servers: Servers, proxies: RealProxies, lab: Lab
) -> None:
    account = servers.account(lab, proxies.socks())
    other = replace(account, imap=replace(account.imap, host=OTHER_HOST))
    assert "mail.elsewhere.example" in problems(other)[0]


def test_what_is_wrong_says_whether_proxy_or_server_is_to_blame(
    servers: Servers, proxies: RealProxies, lab: Lab
) -> None:
    socks, http, strict = proxies.socks(), proxies.http(), proxies.http(more="ConnectPort 443\n")
    dead = free_port()
    for proxy in (socks, http):
        closed = servers.account(lab, proxy)
        closed = replace(closed, imap=replace(closed.imap, port=dead))
        (words,) = problems(closed)
        assert proxy.url in words
        assert f"localhost:{dead}" in words
    unknown = servers.account(lab, socks, "imap.no-such-host.invalid")
    assert all("imap.no-such-host.invalid" in words for words in problems(unknown))
    assert all("does not allow" in words for words in problems(servers.account(lab, strict)))
    crossed = socks.url.replace("socks5", "http")
    assert len(problems(servers.account(lab, crossed))) == 2
    crossed = http.url.replace("http", "socks5")
    assert len(problems(servers.account(lab, crossed))) == 2


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_a_sign_in_and_the_search_for_settings_go_the_same_way(
    servers: Servers, proxies: RealProxies, lab: Lab, kind: str
) -> None:
    proxy = start(proxies, kind)
    with a_provider() as (provider, direct, web):
        account, kept = replace(direct, proxy=proxy.url), Kept()
        kept.keep(account, sign_in(SignInRequest(account, browser())))
        assert TokenVault(kept, lambda: 1e12).password(account)
        assert provider.refreshes == 1
        wait_for(f"the provider in {proxy.said!r}", lambda: f":{web.port}" in proxy.said)
    usual = UsualPlaces(
        ("localhost",), ("localhost",),
        ((servers.dovecot.imaps_port, Security.TLS),), ((servers.postfix.submission_port, Security.STARTTLS),),
    )  # fmt: skip
    with serving_names() as names:
        finder = ServerFinder(NameServer(("127.0.0.1",), names.port), (), usual)
        trusted = str(lab.certificates.authority)
        found = finder.find(ADDRESS, trusted, Cancellation(), lambda *_: None, proxy.url)
        assert found.complete
        assert names.asked == []
