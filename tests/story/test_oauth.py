"""An account that signs in with the browser: at Dovecot and Postfix by access token, renewed once, then asked for."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from agentdesk.domain.oauth import OAuth, SignIn
from agentdesk.domain.outbox import OutboxState
from agentdesk.domain.settings import Account
from agentdesk.domain.sync_status import SyncPhase
from agentdesk.services.signing_in import SignInRequest
from agentdesk.sync.oauth.browser import sign_in
from agentdesk.sync.oauth.token_vault import TokenVault
from agentdesk.sync.probe import ServerProbe
from tests.lab import dovecot as dovecot_server
from tests.lab import postfix as postfix_server
from tests.lab.children import wait_for
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.oauth import Provider, TokenKey, provider_web
from tests.lab.postfix import Postfix
from tests.lab.web_server import LabWeb, serving_web
from tests.lab.workstation import AGENTDESK, Workstation
from tests.reliability.recording import Seen
from tests.story.conftest import Lab
from tests.story.syncing import Station, a_station, an_account
from tests.unit.services.office import a_mail
from tests.unit.sync.oauth.signing import browser, visited
from tests.unit.sync.oauth.test_token_vault import Kept

ADDRESS = "oauth@hosting.test"
CUSTOMER = "eva@customer.test"


@dataclass
class Servers:
    """A Dovecot that believes the tokens of `key`, and a Postfix that asks it."""

    key: TokenKey
    dovecot: Dovecot
    postfix: Postfix


@contextmanager
def servers_with(lab: Lab, mechanisms: str) -> Iterator[Servers]:
    _need(dovecot_server.why_not() or postfix_server.why_not())
    place = lab.directory / f"oauth-{mechanisms.replace(' ', '-')}"
    key, users = TokenKey(), {ADDRESS: "no password does", CUSTOMER: "eva's password"}
    (place / "dovecot").mkdir(parents=True)
    place.chmod(0o755)
    dovecot = Dovecot(place / "dovecot", lab.children, lab.certificates, users)
    dovecot.extra = key.install(place / "dovecot", mechanisms)
    dovecot.start()
    postfix = Postfix(place / "postfix", lab.children, lab.certificates, dovecot)
    postfix.start()
    try:
        yield Servers(key, dovecot, postfix)
    finally:
        postfix.stop()
        dovecot.stop()


@pytest.fixture(scope="module")
def servers(lab: Lab) -> Iterator[Servers]:
    with servers_with(lab, "xoauth2 oauthbearer") as made:
        yield made


@pytest.fixture
def provider(servers: Servers) -> Provider:
    return Provider(servers.key, ADDRESS)


@pytest.fixture
def web(provider: Provider) -> Iterator[LabWeb]:
    with serving_web(provider_web(provider)) as made:
        yield made


def an_oauth_account(servers: Servers, lab: Lab, web: LabWeb | None = None) -> Account:
    url = web.url if web is not None else "https://nobody.test"
    oauth = OAuth(SignIn.CUSTOM, "lab-client", f"{url}/authorize", f"{url}/token", "mail")
    account = an_account(ADDRESS, servers.dovecot, lab.certificates, servers.postfix)
    return replace(account, oauth=oauth)


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_each_way_of_saying_a_token_is_taken_and_refused_in_words(lab: Lab, mechanism: str) -> None:
    with servers_with(lab, mechanism) as servers:
        account = an_oauth_account(servers, lab)
        good = servers.key.token(ADDRESS)
        assert [result.detail for result in ServerProbe().check(account, good) if not result.ok] == []
        others = (
            servers.key.token(ADDRESS, -100), TokenKey().token(ADDRESS), servers.key.token("other@hosting.test"), "x",
        )  # fmt: skip
        for token in others:
            for result in ServerProbe().check(account, token):
                assert result.refused
                assert "does not accept the sign-in of oauth@hosting.test" in result.detail
                assert "agentdesk account sign-in" in result.detail
                assert token == "x" or token not in result.detail
        assert f"method={mechanism.upper()}" in servers.dovecot.log.read_text(encoding="utf-8")


def test_a_server_that_takes_only_passwords_says_so(lab: Lab, dovecot: Dovecot, postfix: Postfix) -> None:
    account = an_oauth_account(Servers(TokenKey(), dovecot, postfix), lab)
    for result in ServerProbe().check(account, "token"):
        assert "takes no sign-in" in result.detail


def test_a_person_signs_in_and_no_secret_is_left_anywhere(
    servers: Servers, provider: Provider, web: LabWeb, lab: Lab, desktop: Desktop, tmp_path: Path
) -> None:
    provider.client_secret = "canary-client-secret-9f3"
    provider.given.append(provider.client_secret)
    station = Workstation(tmp_path / "station", desktop, lab.certificates)
    told = _added(station, servers, web)
    assert "sign-in" in told
    refused = station.tries("sync", "--once")
    assert refused.status == 1
    assert "account sign-in" in refused.words
    told += _signed_in(station, provider.client_secret)
    assert provider.complaints == []
    told += _worked(station, servers, tmp_path / "answer.txt")
    told += station.run("account", "list")
    assert provider.exchanges == 1
    assert provider.refreshes == 0
    _demand_no_secret(provider, told, station, desktop)
    station.run("account", "remove", ADDRESS)
    assert "Nobody has signed in yet" in _added(station, servers, web)


def _added(station: Workstation, servers: Servers, web: LabWeb) -> str:
    return station.run(
        "account", "add", "--email", ADDRESS,
        "--imap", f"localhost:{servers.dovecot.imaps_port}", "--smtp", f"localhost:{servers.postfix.submission_port}",
        "--oauth", "custom", "--oauth-client-id", "lab-client", "--oauth-authorize-url", f"{web.url}/authorize",
        "--oauth-token-url", f"{web.url}/token", "--oauth-scope", "mail",
    )  # fmt: skip


def _signed_in(station: Workstation, client_secret: str) -> str:
    command = ("account", "sign-in", ADDRESS, "--no-browser", "--client-secret-stdin")
    child = station.desktop.children.start(
        "sign-in", [*AGENTDESK, *command], env=station.environment, stdin=f"{client_secret}\n".encode()
    )
    url = wait_for("the address to sign in at", lambda: re.search(r"http://\S+", child.output()), 30)
    assert "go back to AgentDesk" in visited(url[0]).text
    assert child.wait(30) == 0, child.output()
    return child.output()


def _worked(station: Workstation, servers: Servers, answer: Path) -> str:
    """Logged in at both servers, a mail read, and an answer delivered."""
    told = station.run("account", "test")
    servers.dovecot.deliver(ADDRESS, a_mail("oauth-1@customer.test", sender=CUSTOMER, to=ADDRESS), CUSTOMER)
    told += station.run("sync", "--once")
    answer.write_text("It is new now.", encoding="utf-8")
    told += station.run("reply", station.ticket_about("Old page")["ticket"], "--body-file", answer)
    told += station.run("outbox", "--flush")
    wait_for("the answer with the customer", lambda: servers.dovecot.count(CUSTOMER) == 1)
    return told


def _demand_no_secret(provider: Provider, told: str, station: Workstation, desktop: Desktop) -> None:
    homes = (Path(desktop.environment[name]) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"))
    files = [path for root in (station.profile, *homes) for path in root.rglob("*") if path.is_file()]
    assert provider.given
    for secret in provider.given:
        assert secret not in told
        assert [path for path in files if secret.encode() in path.read_bytes()] == []


@pytest.mark.fault(27, "a short-lived token that Dovecot checks itself, and doveadm kick")
def test_a_token_that_ends_in_a_session_is_renewed_once_and_then_a_person_is_asked(
    servers: Servers, provider: Provider, web: LabWeb, lab: Lab, tmp_path: Path, seen: Seen
) -> None:
    provider.lasts, provider.announced = 2, None  # the provider does not say when its tokens end
    account = an_oauth_account(servers, lab, web)
    vault = TokenVault(Kept())
    vault.keep(account, sign_in(SignInRequest(account, browser())))
    first, before = vault.password(account), servers.dovecot.count(CUSTOMER)
    with a_station(account, "", tmp_path / "station", vault=vault) as station:
        station.engine.start()
        station.wait_for(SyncPhase.ONLINE, 20)
        _let_end(provider)
        provider.lasts = 2
        _kicked(servers, station)
        station.wait_until(lambda: provider.refreshes == 1, 20)
        station.wait_for(SyncPhase.ONLINE, 20)
        assert vault.password(account) != first
        seen("the token is refused at the next login, renewed once, and the mailbox is watched again")

        _let_end(provider)
        provider.ended = True
        _kicked(servers, station)
        status = station.wait_for(SyncPhase.NEEDS_ATTENTION, 20)
        assert "account sign-in" in status.problem
        answer = station.queue("waits", CUSTOMER)
        station.engine.outbox_changed()
        station.wait_until(lambda: "sign-in" in station.item(answer).error, 20)
        asked = _token_requests(web)
        station.engine.outbox_changed()
        assert station.item(answer).state is OutboxState.QUEUED
        assert provider.refreshes == 1
        assert asked <= 4  # the code, the renewal, and one refusal each for reading and sending
        seen(
            "when the provider renews no more, each of reading and sending asks it once; then a person is asked"
        )

        provider.ended, provider.lasts = False, 3600
        vault.keep(account, sign_in(SignInRequest(account, browser())))
        station.engine.accounts_changed()
        station.wait_until(lambda: station.item(answer).state is OutboxState.SENT, 20)
        wait_for("the answer with the customer", lambda: servers.dovecot.count(CUSTOMER) > before)
        assert servers.dovecot.count(CUSTOMER) == before + 1
        seen("what was in the outbox meanwhile is sent once somebody has signed in again")


def _let_end(provider: Provider) -> None:
    """Until the token given out last has ended."""
    ends = time.time() + provider.lasts
    wait_for("the token's end", lambda: time.time() > ends + 1, 20)


def _kicked(servers: Servers, station: Station) -> None:
    station.statuses.clear()
    servers.dovecot.kick(ADDRESS)


def _token_requests(web: LabWeb) -> int:
    return sum(one.path == "/token" for one in web.requests)


def _need(missing: str | None) -> None:
    if missing:
        pytest.skip(missing)
