"""Has a proxy connect for us, over a socket that is connected to it: SOCKS5 (RFC 1928) or HTTP CONNECT (RFC 9110).

The name of the server goes to the proxy as it is, so nothing here looks it up. Exactly what the proxy says is read and
no byte more: the next one is the mail server's.

connected to the proxy ──request──▶ reply ──▶ the server's own bytes
                                      └──▶ an error that says whether proxy or server is to blame
"""

import socket
from dataclasses import dataclass
from typing import Any

from agentdesk.domain.errors import (
    ConnectionRefused,
    NameNotFound,
    NetworkDown,
    ProtocolError,
    ProxyRefused,
    ServerError,
)
from agentdesk.domain.proxy import Proxy, ProxyKind
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.network_errors import silent, told

_LONGEST_HEAD = 16 * 1024
_AGAIN = "It is tried again by itself."
_ADVICE = "Check the proxy in the settings."
_HTTP = b"HTTP/"
_NO_LOGIN = b"\x05\x00"
_ADDRESS_BYTES = {1: 4, 4: 16}


def ask_proxy(
    proxy: Proxy, sock: socket.socket, address: ServerAddress, interrupt: Interrupt, seconds: float
) -> None:
    """Returns when the next byte on `sock` is the server's. Raises ServerError, Stopped."""
    talk = _Talk(proxy, sock, interrupt, seconds)
    if proxy.kind is ProxyKind.SOCKS5:
        _by_socks(talk, address)
    else:
        _by_connect(talk, address)


@dataclass(frozen=True, slots=True)
class _Talk:
    """The few words with the proxy; each wait has a deadline and can be ended."""

    proxy: Proxy
    sock: socket.socket
    interrupt: Interrupt
    seconds: float

    @property
    def where(self) -> ServerAddress:
        return address_of(self.proxy)

    def send(self, data: bytes) -> None:
        while data:
            self._wait(writing=True)
            try:
                data = data[self.sock.send(data) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise told(self.where, error) from error

    def read(self, size: int) -> bytes:
        """Exactly `size` bytes."""
        got = b""
        while len(got) < size:
            self._wait(writing=False)
            try:
                chunk = self.sock.recv(size - len(got))
            except BlockingIOError:
                continue
            except OSError as error:
                raise told(self.where, error) from error
            if not chunk:
                raise NetworkDown(self.proxy.host, f"The proxy {self.proxy} closed the connection.", _ADVICE)
            got += chunk
        return got

    def _wait(self, *, writing: bool) -> None:
        if not self.interrupt.wait_for(self.sock, self.seconds, writing=writing):
            raise silent(self.where)


def address_of(proxy: Proxy) -> ServerAddress:
    """Where the proxy is."""
    return ServerAddress(proxy.host, proxy.port, Security.TLS)


def _by_socks(talk: _Talk, address: ServerAddress) -> None:
    from socksio import socks5

    connection = socks5.SOCKS5Connection()
    connection.send(socks5.SOCKS5AuthMethodsRequest([socks5.SOCKS5AuthMethod.NO_AUTH_REQUIRED]))
    talk.send(connection.data_to_send())
    method = talk.read(2)
    if method[:1] != b"\x05":
        raise _senseless(talk.proxy)
    if method != _NO_LOGIN:
        raise _wants_login(talk.proxy)
    connection.receive_data(method)
    request = socks5.SOCKS5CommandRequest.from_address(
        socks5.SOCKS5Command.CONNECT, (address.host, address.port)
    )
    connection.send(request)
    talk.send(connection.data_to_send())
    _judge_socks(talk, address)


def _judge_socks(talk: _Talk, address: ServerAddress) -> None:
    """The reply of RFC 1928 section 6, read to its end, whatever its address is good for."""
    version, code, _, kind = talk.read(4)
    if version != 5:
        raise _senseless(talk.proxy)
    if code:
        raise _socks_refusal(talk.proxy, address, code)
    size = _ADDRESS_BYTES.get(kind) or (talk.read(1)[0] if kind == 3 else 0)
    if not size:
        raise _senseless(talk.proxy)
    talk.read(size + 2)


def _socks_refusal(proxy: Proxy, address: ServerAddress, code: int) -> ServerError:
    host = address.host
    if code == 5:
        return ConnectionRefused(host, f"{address} refused the connection of the proxy {proxy}.", _AGAIN)
    if code in (3, 4, 6):
        what = f"The proxy {proxy} finds no way to {address}."
        return NameNotFound(host, what, "Check the spelling of the host name, and the proxy.")
    if code == 2:
        return ProxyRefused(host, f"The proxy {proxy} does not allow a connection to {address}.", _ADVICE)
    return NetworkDown(host, f"The proxy {proxy} could not reach {address} (code {code}).", _AGAIN)


def _by_connect(talk: _Talk, address: ServerAddress) -> None:
    import h11

    target = f"[{address.host}]:{address.port}" if ":" in address.host else str(address)
    connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST_HEAD)
    request = h11.Request(method="CONNECT", target=target, headers=[("Host", target)])
    try:
        talk.send(connection.send(request) or b"")
        status = _status(talk, connection)
    except (h11.ProtocolError, UnicodeError) as error:
        raise _senseless(talk.proxy) from error
    if status != 200:
        raise _http_refusal(talk.proxy, address, status)


def _status(talk: _Talk, connection: Any) -> int:
    """Byte by byte, because the server may speak right behind the end of the proxy's head."""
    import h11

    beginning = talk.read(len(_HTTP))
    if beginning != _HTTP:
        raise _senseless(talk.proxy)
    connection.receive_data(beginning)
    while True:
        event = connection.next_event()
        if isinstance(event, h11.Response):
            return int(event.status_code)
        if event is h11.NEED_DATA:
            connection.receive_data(talk.read(1))


def _http_refusal(proxy: Proxy, address: ServerAddress, status: int) -> ServerError:
    host = address.host
    if status == 407:
        return _wants_login(proxy)
    if status in (500, 502, 503, 504):
        return NetworkDown(host, f"The proxy {proxy} could not reach {address} ({status}).", _AGAIN)
    return ProxyRefused(
        host, f"The proxy {proxy} does not allow a connection to {address} ({status}).", _ADVICE
    )


def _wants_login(proxy: Proxy) -> ProxyRefused:
    return ProxyRefused(
        proxy.host, f"The proxy {proxy} wants a login, which cannot be given.", "Use one that wants none."
    )


def _senseless(proxy: Proxy) -> ProtocolError:
    return ProtocolError(
        proxy.host,
        f"{proxy} does not answer as such a proxy does.",
        "Check its kind and port in the settings.",
    )
