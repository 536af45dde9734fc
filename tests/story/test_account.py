"""An account is added, tested, removed; each fault is told in plain words; passwords stay in the keyring."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.lab.certificates import EXPIRED_HOST, OTHER_HOST, SELF_SIGNED_HOST
from tests.lab.children import free_port
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.workstation import Answer, Workstation
from tests.story.conftest import PASSWORD, Lab

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Servers:
    """What a person types into the account dialog; the defaults work."""

    imap: str
    smtp: str
    imap_security: str = "tls"
    smtp_security: str = "starttls"
    password: str = PASSWORD


@pytest.fixture
def right(dovecot: Dovecot, postfix: Postfix) -> Servers:
    return Servers(f"localhost:{dovecot.imaps_port}", f"localhost:{postfix.submission_port}")


@pytest.fixture
def fresh(tmp_path: Path, desktop: Desktop, lab: Lab, mailbox: str) -> Iterator[Workstation]:
    """A workstation without an account."""
    station = Workstation(tmp_path / "fresh", desktop, lab.certificates)
    yield station
    station.tries("account", "remove", mailbox)


def added(station: Workstation, mailbox: str, servers: Servers, *more: str) -> Answer:
    return station.tries(
        "account", "add", "--email", mailbox,
        "--imap", servers.imap, "--imap-security", servers.imap_security,
        "--smtp", servers.smtp, "--smtp-security", servers.smtp_security,
        "--password-stdin", *more,
        stdin=servers.password + "\n",
    )  # fmt: skip


def complaint(station: Workstation, mailbox: str, servers: Servers) -> str:
    """What `account test` says about these servers; it must fail, and without a traceback."""
    assert added(station, mailbox, servers).status == 0
    answer = station.tries("account", "test", mailbox)
    assert answer.status == 1, answer.words
    assert not answer.crashed, answer.words
    assert servers.password not in answer.words
    return answer.words


def test_a_right_account_passes_over_every_kind_of_connection(
    fresh: Workstation, mailbox: str, right: Servers, dovecot: Dovecot, postfix: Postfix
) -> None:
    for servers in (
        right,
        replace(right, imap=f"localhost:{dovecot.imap_port}", imap_security="starttls"),
        replace(right, smtp=f"localhost:{postfix.submissions_port}", smtp_security="tls"),
        Servers(f"127.0.0.1:{dovecot.imap_port}", f"127.0.0.1:{postfix.submission_port}", "none", "none"),
    ):
        assert added(fresh, mailbox, servers).status == 0
        answer = fresh.tries("account", "test", mailbox)
        assert answer.status == 0, answer.words
        results = fresh.json("account", "test", mailbox)
        assert {result["ok"] for result in results} == {True}


def test_a_name_that_does_not_exist(fresh: Workstation, mailbox: str, right: Servers) -> None:
    words = complaint(fresh, mailbox, replace(right, imap="imap.no-such-host.invalid:993"))
    assert "imap.no-such-host.invalid" in words


def test_a_port_where_nobody_listens(fresh: Workstation, mailbox: str, right: Servers) -> None:
    port = free_port()
    words = complaint(fresh, mailbox, replace(right, imap=f"localhost:{port}"))
    assert "localhost" in words
    assert "refused" in words or "listens" in words


@pytest.mark.parametrize(
    ("host", "reason"),
    [(EXPIRED_HOST, "expired"), (SELF_SIGNED_HOST, "self-signed"), (OTHER_HOST, "another")],
)
def test_a_bad_certificate_names_host_and_reason(
    fresh: Workstation, mailbox: str, right: Servers, dovecot: Dovecot, host: str, reason: str
) -> None:
    words = complaint(fresh, mailbox, replace(right, imap=f"{host}:{dovecot.imaps_port}"))
    assert host in words
    assert reason in words.lower() or "not for" in words.lower() or "different" in words.lower(), words


def test_a_bad_certificate_of_the_smtp_server(
    fresh: Workstation, mailbox: str, right: Servers, postfix: Postfix
) -> None:
    bad = replace(right, smtp=f"{EXPIRED_HOST}:{postfix.submissions_port}", smtp_security="tls")
    words = complaint(fresh, mailbox, bad)
    assert EXPIRED_HOST in words
    assert "expired" in words


def test_a_wrong_password(fresh: Workstation, mailbox: str, right: Servers) -> None:
    words = complaint(fresh, mailbox, replace(right, password="canary-of-a-wrong-password"))
    assert "password" in words.lower()


def test_a_submission_server_without_login(
    fresh: Workstation, mailbox: str, right: Servers, postfix: Postfix
) -> None:
    words = complaint(fresh, mailbox, replace(right, smtp=f"localhost:{postfix.no_auth_port}"))
    assert "log in" in words or "login" in words or "AUTH" in words, words


def test_a_server_that_speaks_something_else(
    fresh: Workstation, mailbox: str, right: Servers, dovecot: Dovecot, postfix: Postfix
) -> None:
    crossed = replace(right, imap=f"localhost:{postfix.incoming_port}", imap_security="none")
    assert "localhost" in complaint(fresh, mailbox, crossed)


def test_no_encryption_is_for_this_computer_only(fresh: Workstation, mailbox: str, right: Servers) -> None:
    answer = added(fresh, mailbox, replace(right, imap="mail.example.org:143", imap_security="none"))
    assert answer.status != 0
    assert "imap-security" in answer.words
    assert "tls" in answer.words


def test_a_wrong_setting_names_the_key_and_what_is_allowed(
    fresh: Workstation, mailbox: str, right: Servers
) -> None:
    answer = added(fresh, mailbox, replace(right, imap_security="ssl"))
    assert answer.status == 2
    for word in ("imap-security", "ssl", "tls", "starttls", "none"):
        assert word in answer.words


def test_a_password_command_is_used_and_its_failure_told(
    fresh: Workstation, mailbox: str, right: Servers, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSWORD}\n", encoding="utf-8")
    command = f"cat {shlex.quote(str(secret))}"
    arguments = ["account", "add", "--email", mailbox, "--imap", right.imap, "--smtp", right.smtp]
    fresh.run(*arguments, "--password-command", command)
    assert fresh.tries("account", "test", mailbox).status == 0
    fresh.run(*arguments, "--password-command", "false")
    answer = fresh.tries("account", "test", mailbox)
    assert answer.status == 1
    assert "command" in answer.words
    assert PASSWORD not in answer.words


def test_a_plaintext_keyring_is_refused(
    mailbox: str, right: Servers, desktop: Desktop, lab: Lab, tmp_path: Path
) -> None:
    file = tmp_path / "plaintext.json"
    plain = {
        "PYTHON_KEYRING_BACKEND": "tests.lab.plaintext_keyring.PlaintextKeyring",
        "PYTHONPATH": str(REPOSITORY),
        "PLAINTEXT_KEYRING_FILE": str(file),
    }
    station = Workstation(tmp_path / "plain", desktop, lab.certificates, plain)
    answer = added(station, mailbox, right)
    assert "asked for on each run" in answer.words
    assert not file.exists()
    doctor = station.tries("doctor")
    assert "PlaintextKeyring" in doctor.words or "plain" in doctor.words.lower()
    refused = station.tries("sync", "--once")
    assert refused.status == 1
    assert "password" in refused.words.lower()


def test_removing_an_account_forgets_its_password(fresh: Workstation, mailbox: str, right: Servers) -> None:
    added(fresh, mailbox, right)
    assert [account["email"] for account in fresh.json("account", "list")] == [mailbox]
    fresh.run("account", "remove", mailbox)
    assert fresh.json("account", "list") == []
    added_again = fresh.run("account", "add", "--email", mailbox, "--imap", right.imap, "--smtp", right.smtp)
    assert "asked for on each run" in added_again


def test_no_secret_is_in_any_file_of_the_profile_or_the_session(
    fresh: Workstation, mailbox: str, right: Servers, desktop: Desktop
) -> None:
    added(fresh, mailbox, right)
    fresh.run("sync", "--once")
    fresh.tries("doctor")
    roots = [
        fresh.profile,
        *(Path(desktop.environment[name]) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")),
    ]
    files = [path for root in roots for path in root.rglob("*") if path.is_file()]
    assert files
    guilty = [path for path in files if PASSWORD.encode() in path.read_bytes()]
    assert guilty == []
    loose = [path for path in fresh.profile.rglob("*") if path.is_file() and path.stat().st_mode & 0o077]
    assert loose == []
