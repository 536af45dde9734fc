"""Logging in: what is refused is told in words, and no password goes where it should not."""

from __future__ import annotations

import logging
import socket
import time
from dataclasses import replace

import pytest

from agentdesk.domain.errors import (
    AuthNotOffered,
    ConnectionRefused,
    CredentialsRefused,
    EncryptionNotOffered,
    FolderMissing,
    NameNotFound,
    NetworkDown,
    ProtocolError,
    ServerError,
    SettingsError,
    Throttled,
    TooManyConnections,
)
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.sync.connection import open_connection
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.rhythm import Rhythm
from tests.unit.sync.odd_server import Box, OddServer, connected, serving

PASSWORD = "canary-71"
KEEPALIVE = ("TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT")


def log_in(server: OddServer, security: Security = Security.NONE, host: str = "127.0.0.1") -> None:
    account = replace(server.account(), imap=ServerAddress(host, server.port, security))
    open_connection(account, PASSWORD, Interrupt(), patience=1.0).close()


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ({"login_answer": "NO [AUTHENTICATIONFAILED] wrong"}, CredentialsRefused),
        ({"login_answer": "NO Login failed."}, CredentialsRefused),
        ({"login_answer": "NO [LIMIT] enough"}, TooManyConnections),
        ({"login_answer": "NO Maximum number of connections from user+IP exceeded"}, TooManyConnections),
        ({"login_answer": "NO [ALERT] Too many simultaneous connections. (Failure)"}, TooManyConnections),
        ({"login_answer": "NO [UNAVAILABLE] Temporary authentication failure."}, Throttled),
        ({"login_answer": "NO User is authenticated but not connected, try again later."}, Throttled),
        ({"login_answer": "NO [PRIVACYREQUIRED] encrypt first"}, AuthNotOffered),
        ({"login_answer": "BAD [THROTTLED] slower"}, Throttled),
        ({"capabilities": "IMAP4rev1 LOGINDISABLED"}, AuthNotOffered),
        ({"greeting": b"* BYE go away\r\n"}, ServerError),
        ({"greeting": b"220 mail.example ESMTP\r\n"}, ServerError),
        ({"greeting": b"* PREAUTH you are in\r\n"}, EncryptionNotOffered),
        ({"greeting": b"\0\0\0\0\r\n"}, ServerError),
        ({"capabilities": "NOTHING"}, ServerError),
    ],
)
def test_why_there_is_no_connection(what: dict[str, object], kind: type[ServerError]) -> None:
    with serving(OddServer(**what)) as server, pytest.raises(kind) as raised:  # type: ignore[arg-type]
        log_in(server)
    assert "127.0.0.1" in raised.value.what
    assert PASSWORD not in raised.value.sentence()


@pytest.mark.parametrize("password", ["simple", 'quote"back\\slash', "żółw and spaces"])
def test_a_login_goes_through_with_any_letters(password: str) -> None:
    with serving(OddServer(capabilities="IMAP4rev1 IDLE")) as server:
        if password.isascii():
            open_connection(server.account(), password, Interrupt()).close()
            assert server.logins == 1
        else:
            with pytest.raises(AuthNotOffered, match="letters"):
                open_connection(server.account(), password, Interrupt())


def test_starttls_that_is_hidden_sends_no_password() -> None:
    with serving() as server, pytest.raises(EncryptionNotOffered, match="does not offer STARTTLS"):
        log_in(server, Security.STARTTLS)
    assert not any("LOGIN" in command.upper() for command in server.commands)


def test_a_server_that_speaks_no_tls_is_told_as_such() -> None:
    with serving() as server, pytest.raises(EncryptionNotOffered, match="No encrypted connection"):
        log_in(server, Security.TLS)


def test_unprotected_means_this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    there = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.7", 143))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: there)
    with serving() as server, pytest.raises(EncryptionNotOffered, match="unprotected"):
        log_in(server, host="mail.example.test")
    assert server.commands == []


def test_a_name_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with serving() as server, pytest.raises(NameNotFound, match=r"no host named mial\.example\.test"):
        log_in(server, host="mial.example.test")


def test_a_port_where_nothing_listens() -> None:
    server = OddServer()
    server.start()
    server.stop()
    with pytest.raises(ConnectionRefused, match="nothing listens there"):
        log_in(server)


def test_a_server_that_says_nothing() -> None:
    with serving(OddServer(greeting=b"")) as server:
        began = time.monotonic()
        with pytest.raises(NetworkDown, match="does not answer"):
            log_in(server)
        assert time.monotonic() - began < 3


def test_a_missing_ca_file_names_the_setting() -> None:
    with serving() as server:
        account = replace(server.account(), ca_file="nowhere.pem")
        with pytest.raises(SettingsError, match="ca_file"):
            open_connection(account, PASSWORD, Interrupt())


def test_optional_commands_may_be_refused() -> None:
    with (
        serving(OddServer(capabilities="IMAP4rev1 ID ENABLE CONDSTORE QRESYNC IDLE")) as server,
        connected(server) as connection,
    ):
        assert connection.enabled == frozenset()
        assert connection.examine("INBOX").exists == 0


def test_a_missing_folder_is_told_as_such() -> None:
    with serving() as server, connected(server) as connection:
        for ask in (connection.examine, connection.select, connection.status):
            with pytest.raises(FolderMissing):
                ask("Nowhere")


def test_hostile_names_stay_one_command() -> None:
    name = 'a "b" \\c\r\nA1 DELETE INBOX'
    with serving() as server, connected(server) as connection:
        before = len(server.commands)
        with pytest.raises((FolderMissing, ProtocolError)):
            connection.examine(name)
        connection.examine("INBOX")
        assert connection.with_message_id('x"> OR ALL (\r\nA2 DELETE INBOX') == ()
        assert not any(command.split(" ", 1)[-1].startswith("DELETE") for command in server.commands[before:])


def test_a_folder_with_letters_of_its_own() -> None:
    with serving() as server, connected(server) as connection:
        server.boxes["Wys&AUI-ane & inne".replace("& ", "&- ")] = Box()
        assert connection.examine("Wysłane & inne").exists == 0
        assert "Wysłane & inne" in {folder.name for folder in connection.folders()}


def test_no_password_is_logged_even_when_everything_is(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with serving() as server:
        open_connection(server.account(), "canary-plain", Interrupt()).close()
    with serving(OddServer(login_answer="NO wrong")) as server, pytest.raises(CredentialsRefused):
        open_connection(server.account(), "canary-plain", Interrupt())
    assert caplog.records
    assert "canary-plain" not in caplog.text


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="these limits are Linux's")
def test_a_line_that_died_silently_is_noticed_within_minutes() -> None:
    with serving() as server, connected(server) as connection:
        line = connection.wire.socket
        assert line.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        waits = [line.getsockopt(socket.IPPROTO_TCP, getattr(socket, name)) for name in KEEPALIVE]
        assert waits[0] + waits[1] * waits[2] <= 180
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) <= 180_000
    rhythm = Rhythm()
    assert rhythm.renewal + rhythm.done < 300
