"""What a proxy says, byte by byte and all at once, rightly and wrongly; never a byte of the server's is lost."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from agentdesk.domain.errors import (
    ConnectionRefused,
    NameNotFound,
    NetworkDown,
    ProtocolError,
    ProxyRefused,
    ServerError,
    SettingsError,
)
from agentdesk.domain.proxy import Proxy, ProxyKind, proxy_from
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.services.accounts import account_from
from agentdesk.sync.backoff import needs_person
from agentdesk.sync.interrupt import Interrupt, Stopped
from agentdesk.sync.proxying import ask_proxy

SERVER = ServerAddress("imap.example.test", 993, Security.TLS)
SOCKS, HTTP = Proxy(ProxyKind.SOCKS5, "proxy.test", 1080), Proxy(ProxyKind.HTTP, "proxy.test", 3128)
GREETING = b"* OK hello\r\n"
IPV4_REPLY = b"\x05\x00\x00\x01\x7f\x00\x00\x01\x04\x38"


@contextmanager
def talking(
    steps: list[tuple[bytes, bytes]], *, slowly: bool = False
) -> Iterator[tuple[socket.socket, list[bytes]]]:
    """A proxy that waits for the end of each first, and then says the second."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    heard: list[bytes] = []

    def run() -> None:
        for wanted, said in steps:
            got = b""
            while not got.endswith(wanted):
                chunk = theirs.recv(1)
                if not chunk:
                    return
                got += chunk
            heard.append(got)
            for part in [said[n : n + 1] for n in range(len(said))] if slowly else [said]:
                theirs.sendall(part)
        theirs.shutdown(socket.SHUT_WR)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield ours, heard
    finally:
        ours.close()
        thread.join(5)
        theirs.close()


def asked(proxy: Proxy, sock: socket.socket, address: ServerAddress = SERVER, seconds: float = 5.0) -> None:
    ask_proxy(proxy, sock, address, Interrupt(), seconds)


def rest_of(sock: socket.socket) -> bytes:
    sock.setblocking(True)
    sock.settimeout(5)
    return b"".join(iter(lambda: sock.recv(100), b""))


@pytest.mark.parametrize("slowly", [False, True])
@pytest.mark.parametrize(
    "reply",
    [IPV4_REPLY, b"\x05\x00\x00\x03\x09localhost\x04\x38", b"\x05\x00\x00\x04" + bytes(15) + b"\x01\x04\x38"],
    ids=["IPv4", "name", "IPv6"],
)
def test_socks_gives_the_name_away_and_leaves_the_greeting_whole(reply: bytes, slowly: bool) -> None:
    end = SERVER.port.to_bytes(2, "big")
    with talking([(b"\x05\x01\x00", b"\x05\x00"), (end, reply + GREETING)], slowly=slowly) as (sock, heard):
        asked(SOCKS, sock)
        assert rest_of(sock) == GREETING
    assert heard[1] == b"\x05\x01\x00\x03\x11imap.example.test" + end


@pytest.mark.parametrize("slowly", [False, True])
def test_connect_gives_the_name_away_and_leaves_the_greeting_whole(slowly: bool) -> None:
    said = b"HTTP/1.0 200 Connection established\r\nProxy-agent: x\r\n\r\n" + GREETING
    with talking([(b"\r\n\r\n", said)], slowly=slowly) as (sock, heard):
        asked(HTTP, sock)
        assert rest_of(sock) == GREETING
    assert heard[0].startswith(b"CONNECT imap.example.test:993 HTTP/1.1\r\n")


def test_an_ipv6_server_is_named_as_each_kind_wants_it() -> None:
    server = ServerAddress("::1", 993, Security.TLS)
    with talking([(b"\x05\x01\x00", b"\x05\x00"), (b"\x03\xe1", IPV4_REPLY)]) as (sock, heard):
        asked(SOCKS, sock, server)
    assert heard[1] == b"\x05\x01\x00\x04" + bytes(15) + b"\x01\x03\xe1"
    with talking([(b"\r\n\r\n", b"HTTP/1.1 200 OK\r\n\r\n")]) as (sock, heard):
        asked(HTTP, sock, server)
    assert heard[0].startswith(b"CONNECT [::1]:993 HTTP/1.1\r\n")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (1, NetworkDown), (2, ProxyRefused), (3, NameNotFound), (4, NameNotFound), (5, ConnectionRefused),
        (6, NameNotFound), (8, NetworkDown), (200, NetworkDown),
    ],
)  # fmt: skip
def test_each_refusal_of_socks_has_its_words(code: int, kind: type[ServerError]) -> None:
    refusal = bytes([5, code, 0, 1, 0, 0, 0, 0, 0, 0])
    with (
        talking([(b"\x05\x01\x00", b"\x05\x00"), (b"\x03\xe1", refusal)]) as (sock, _),
        pytest.raises(kind, match="socks5://proxy"),
    ):
        asked(SOCKS, sock)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (b"HTTP/1.1 407 Login\r\n\r\n", ProxyRefused),
        (b"HTTP/1.1 403 No\r\n\r\n", ProxyRefused),
        (b"HTTP/1.1 502 Bad\r\n\r\n", NetworkDown),
        (b"HTTP/1.1 302 There\r\nLocation: http://x/\r\n\r\n", ProxyRefused),
        (b"* OK IMAP\r\n", ProtocolError),
        (b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 5000, ProtocolError),
        (b"HTTP/1.1 200 OK\r\n", NetworkDown),
        (b"", NetworkDown),
    ],
    ids=["login", "forbidden", "unreachable", "redirect", "another protocol", "endless", "cut", "nothing"],
)
def test_each_refusal_of_connect_has_its_words(said: bytes, kind: type[ServerError]) -> None:
    with (
        talking([(b"\r\n\r\n", said)]) as (sock, _),
        pytest.raises(kind, match="http://proxy") as told,
    ):
        asked(HTTP, sock)
    assert needs_person(told.value) == (kind is ProxyRefused)


@pytest.mark.parametrize(
    ("said", "kind"), [(b"\x05\xff", ProxyRefused), (b"\x05\x02", ProxyRefused), (b"HTTP", ProtocolError)]
)
def test_a_socks_proxy_that_wants_a_login_or_is_none_is_told(said: bytes, kind: type[ServerError]) -> None:
    with talking([(b"\x05\x01\x00", said)]) as (sock, _), pytest.raises(kind):
        asked(SOCKS, sock)


def test_a_silent_proxy_is_given_up_and_a_wait_for_it_can_be_ended() -> None:
    with talking([(b"never", b"")]) as (sock, _), pytest.raises(NetworkDown, match="does not answer"):
        asked(SOCKS, sock, seconds=0.1)
    interrupt = Interrupt()
    with talking([(b"never", b"")]) as (sock, _):
        threading.Timer(0.1, interrupt.stop).start()
        with pytest.raises(Stopped):
            ask_proxy(HTTP, sock, SERVER, interrupt, 10)


@pytest.mark.parametrize(
    ("text", "proxy"),
    [
        ("", None),
        ("none", None),
        ("socks5://proxy.test:1080", SOCKS),
        ("http://proxy.test:3128/", HTTP),
        ("socks5://[::1]:1080", Proxy(ProxyKind.SOCKS5, "::1", 1080)),
    ],
)
def test_what_settings_may_say(text: str, proxy: Proxy | None) -> None:
    assert proxy_from(text) == proxy
    if proxy is not None:
        assert proxy_from(str(proxy)) == proxy


@pytest.mark.parametrize(
    "text",
    [
        "proxy.test:1080", "socks4://a:1", "https://a:1", "socks5://a", "socks5://a:0", "socks5://a:99999",
        "socks5://:1", "http://a:1/path", "http://a:1?x", "direct", "http://[::1:1",
    ],
)  # fmt: skip
def test_what_settings_may_not_say(text: str) -> None:
    with pytest.raises(SettingsError, match="proxy"):
        proxy_from(text)


def test_a_password_of_a_proxy_is_refused_and_not_repeated() -> None:
    with pytest.raises(SettingsError) as told:
        proxy_from("socks5://me:canary@proxy.test:1080")
    assert "canary" not in told.value.sentence()
    assert "login" in told.value.sentence()


@pytest.mark.parametrize(
    ("typed", "host", "port"),
    [
        ("::1", "::1", 993),
        ("[::1]", "::1", 993),
        ("[::1]:10993", "::1", 10993),
        ("mail.test:1", "mail.test", 1),
    ],
)
def test_an_ipv6_server_is_typed_with_or_without_a_port(typed: str, host: str, port: int) -> None:
    account: Callable[..., object] = account_from
    imap = account(email="a@b.test", imap=typed, smtp=typed, smtp_security="tls").imap  # type: ignore[attr-defined]
    assert (imap.host, imap.port) == (host, port)
    assert str(imap) == (f"[{host}]:{port}" if ":" in host else f"{host}:{port}")
