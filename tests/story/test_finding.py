"""The servers of an address are found by DNS, by the domain's file, by guessing; each is tried, none told a secret."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from agentdesk.cli import run
from agentdesk.cli.launchers import Launchers
from agentdesk.domain.errors import Cancelled
from agentdesk.domain.settings import Security
from agentdesk.services.cancelling import Cancellation
from agentdesk.services.finding import FoundSettings, SettingsSource
from agentdesk.sync.discovery import finder as finding
from agentdesk.sync.discovery.finder import ServerFinder
from agentdesk.sync.discovery.guesses import UsualPlaces
from agentdesk.sync.discovery.name_server import NameServer
from tests.lab.certificates import EXPIRED_HOST
from tests.lab.children import free_port
from tests.lab.dovecot import Dovecot
from tests.lab.name_server import LabNames, serving_names
from tests.lab.postfix import Postfix
from tests.lab.web_server import LabWeb, Told, serving_web
from tests.story.conftest import Lab

NO_GUESSES = UsualPlaces(imap=(), smtp=())


@pytest.fixture
def names() -> Iterator[LabNames]:
    with serving_names() as made:
        yield made


@pytest.fixture
def web(lab: Lab) -> Iterator[LabWeb]:
    with serving_web(LabWeb(), lab.certificates.good) as made:
        yield made


def finder(names: LabNames, web: LabWeb, usual: UsualPlaces = NO_GUESSES) -> ServerFinder:
    places = (f"{web.url}/autoconfig.{{domain}}?emailaddress={{email}}", f"{web.url}/well-known/{{domain}}")
    return ServerFinder(NameServer(("127.0.0.1",), names.port), places, usual)


def found(search: ServerFinder, lab: Lab, email: str = "help@hosting.test") -> FoundSettings:
    return search.find(email, str(lab.certificates.authority), Cancellation(), lambda *_: None)


def autoconfig(imap_port: int, smtp_port: int, host: str = "localhost") -> Told:
    return Told(
        content=f"""<clientConfig version="1.1"><emailProvider id="x">
        <incomingServer type="imap"><hostname>{host}</hostname><port>{imap_port}</port>
        <socketType>SSL</socketType><username>%EMAILLOCALPART%</username></incomingServer>
        <outgoingServer type="smtp"><hostname>{host}</hostname><port>{smtp_port}</port>
        <socketType>STARTTLS</socketType><username>%EMAILLOCALPART%</username></outgoingServer>
        </emailProvider></clientConfig>""".encode()
    )


def test_srv_records_name_the_servers(
    names: LabNames, web: LabWeb, lab: Lab, dovecot: Dovecot, postfix: Postfix
) -> None:
    dead = free_port()
    names.records += [
        ("_imaps._tcp.hosting.test", "SRV", f"10 0 {dead} localhost."),
        ("_imaps._tcp.hosting.test", "SRV", f"20 0 {dovecot.imaps_port} localhost."),
        ("_imap._tcp.hosting.test", "SRV", f"0 0 {dovecot.imap_port} localhost."),
        ("_submissions._tcp.hosting.test", "SRV", "0 0 0 ."),
        ("_submission._tcp.hosting.test", "SRV", f"0 0 {postfix.submission_port} localhost."),
    ]
    settings = found(finder(names, web), lab)
    assert settings.imap is not None
    assert settings.smtp is not None
    assert (settings.imap.address.port, settings.imap.address.security) == (
        dovecot.imaps_port,
        Security.TLS,
    )
    assert (settings.smtp.address.port, settings.smtp.address.security) == (
        postfix.submission_port,
        Security.STARTTLS,
    )
    assert settings.imap.source is SettingsSource.SRV
    assert settings.imap.user == "help@hosting.test"
    assert settings.doubtful == ("localhost",)  # unsigned DNS named a host of another domain
    assert any(f"localhost:{dead}" in one.problem for one in settings.tried)


def test_the_domains_own_file_names_them(
    names: LabNames, web: LabWeb, lab: Lab, dovecot: Dovecot, postfix: Postfix
) -> None:
    web.files["/well-known/hosting.test"] = autoconfig(dovecot.imaps_port, postfix.submission_port)
    settings = found(finder(names, web), lab)
    assert settings.complete
    assert settings.imap is not None
    assert settings.imap.source is SettingsSource.AUTOCONFIG
    assert settings.imap.user == "help"
    assert settings.doubtful == ()
    assert "/autoconfig.hosting.test?emailaddress=help%40hosting.test" in {one.path for one in web.requests}


def test_the_file_of_the_mail_exchangers_domain_serves_too(
    names: LabNames, web: LabWeb, lab: Lab, dovecot: Dovecot, postfix: Postfix
) -> None:
    names.records += [("hosting.test", "MX", "10 mx1.mail.provider.test.")]
    web.files["/well-known/provider.test"] = autoconfig(dovecot.imaps_port, postfix.submission_port)
    settings = found(finder(names, web), lab)
    assert settings.complete
    assert settings.doubtful == ("localhost",)


def test_usual_names_are_guessed(
    names: LabNames, web: LabWeb, lab: Lab, dovecot: Dovecot, postfix: Postfix
) -> None:
    usual = UsualPlaces(
        imap=("imap.no-such-host.invalid", "localhost"),
        smtp=("localhost",),
        imap_ports=((free_port(), Security.TLS), (dovecot.imap_port, Security.STARTTLS)),
        smtp_ports=((postfix.submissions_port, Security.TLS), (postfix.submission_port, Security.STARTTLS)),
    )
    began = time.monotonic()
    settings = found(finder(names, web, usual), lab)
    assert time.monotonic() - began < 6
    assert settings.imap is not None
    assert settings.smtp is not None
    assert settings.imap.address.port == dovecot.imap_port
    assert settings.smtp.address.port == postfix.submissions_port
    assert settings.imap.source is SettingsSource.GUESS


def test_a_server_with_a_bad_certificate_or_without_a_login_is_not_taken(
    names: LabNames, web: LabWeb, lab: Lab, dovecot: Dovecot, postfix: Postfix
) -> None:
    usual = UsualPlaces(
        imap=(EXPIRED_HOST,),
        smtp=("localhost",),
        imap_ports=((dovecot.imaps_port, Security.TLS),),
        smtp_ports=((postfix.no_auth_port, Security.STARTTLS),),
    )
    settings = found(finder(names, web, usual), lab)
    assert settings.imap is None
    assert settings.smtp is None
    imap, smtp = settings.tried
    assert "expired" in imap.problem
    assert "login" in smtp.problem


def test_silent_name_servers_and_servers_cost_a_few_seconds_at_most(
    names: LabNames, web: LabWeb, lab: Lab, dovecot: Dovecot, postfix: Postfix
) -> None:
    names.silent = True
    go_on = threading.Event()
    web.decide = lambda asked: Told(200, b"late") if go_on.wait(20) else Told(500)
    usual = UsualPlaces(
        imap=("localhost",),
        smtp=("localhost",),
        imap_ports=((dovecot.imaps_port, Security.TLS),),
        smtp_ports=((postfix.submission_port, Security.STARTTLS),),
    )
    began = time.monotonic()
    settings = found(finder(names, web, usual), lab)
    took = time.monotonic() - began
    go_on.set()
    assert settings.complete
    assert took < 8


def test_a_search_is_cancelled_at_once(names: LabNames, web: LabWeb, lab: Lab) -> None:
    names.silent = True
    cancellation = Cancellation()
    threading.Timer(0.3, cancellation.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        finder(names, web).find(
            "help@hosting.test", str(lab.certificates.authority), cancellation, lambda *_: None
        )
    assert time.monotonic() - began < 1.5


@pytest.fixture
def command(names: LabNames, web: LabWeb, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """A command line whose finder asks the laboratory's name server and web server."""
    monkeypatch.setattr(finding, "ServerFinder", lambda: finder(names, web))
    launchers = Launchers(lambda _: 0, lambda _: 0, lambda: "Qt")
    return lambda *arguments: run([str(argument) for argument in arguments], launchers)


def test_the_command_tells_what_was_found(
    command: Callable[..., int], web: LabWeb, lab: Lab, dovecot: Dovecot, postfix: Postfix,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    trusted = ("--ca-file", lab.certificates.authority)
    assert command("account", "find", "help@hosting.test", *trusted) == 1
    assert "none was found" in capsys.readouterr().out
    web.files["/well-known/hosting.test"] = autoconfig(dovecot.imaps_port, postfix.submission_port)
    assert command("account", "find", "help@hosting.test", *trusted, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["imap"] == {
        "server": f"localhost:{dovecot.imaps_port}", "security": "tls", "user": "help",
        "source": "autoconfig", "vouched": True,
    }  # fmt: skip
    assert {one["problem"] for one in told["tried"]} == {""}


def test_an_account_is_added_by_its_address_alone(
    command: Callable[..., int], web: LabWeb, lab: Lab, dovecot: Dovecot, postfix: Postfix,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    web.files["/well-known/hosting.test"] = autoconfig(dovecot.imaps_port, postfix.submission_port)
    adding = ("account", "add", "--email", "help@hosting.test", "--ca-file", lab.certificates.authority)
    assert command(*adding, "--password-command", "echo secret") == 0
    assert "Found by the domain's file" in capsys.readouterr().out
    command("account", "list", "--json")
    (account,) = json.loads(capsys.readouterr().out)
    assert account["imap"] == f"localhost:{dovecot.imaps_port}"
    assert (account["smtp_security"], account["user"]) == ("starttls", "help")


def test_what_only_dns_says_of_another_domain_is_not_taken_unseen(
    command: Callable[..., int], names: LabNames, lab: Lab, dovecot: Dovecot, postfix: Postfix,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    names.records += [
        ("_imaps._tcp.hosting.test", "SRV", f"0 0 {dovecot.imaps_port} localhost."),
        ("_submission._tcp.hosting.test", "SRV", f"0 0 {postfix.submission_port} localhost."),
    ]
    adding = ("account", "add", "--email", "help@hosting.test", "--ca-file", lab.certificates.authority)
    assert command(*adding, "--password-command", "echo secret") == 2
    told = capsys.readouterr().err
    assert "localhost" in told
    assert f"--imap localhost:{dovecot.imaps_port} --imap-security tls" in told
    command("account", "list", "--json")
    assert json.loads(capsys.readouterr().out) == []
