"""Fetches the pictures of a mail after the agent's click, without being led into the agent's own network.

Every hop of a redirect is looked up once, refused unless all its addresses are public, and then connected to
by exactly that address, so that a second answer of the name server cannot change where we go. No cookies, no
referrer, no proxy.
"""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from agentdesk.domain.errors import NameNotFound, NetworkDown, ProtocolError, ServerError

MAX_BYTES = 8 * 1024 * 1024
MAX_SECONDS = 15.0
MAX_REDIRECTS = 4
_STEP_SECONDS = 6.0
_CHUNK = 64 * 1024
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_URL_MARKS = "%/:=&?~#+!$,;'@()*[]"
_HEADERS = {
    "Accept": "image/png,image/jpeg,image/gif,image/webp",
    "User-Agent": "Mozilla/5.0",
    "Accept-Encoding": "identity",
}


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet; IPv4 within IPv6 counts as what it stands for."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or _nat64(ip)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def _nat64(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip in ipaddress.IPv6Network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return None


def addresses_of(host: str, port: int) -> tuple[str, ...]:
    """All addresses the name server gives for `host`. Raises NameNotFound."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        raise NameNotFound(host, f"The host {host} of a picture was not found.") from problem
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class PublicImages:
    """The RemoteImages port over http and https."""

    resolve: Callable[[str, int], Iterable[str]] = addresses_of
    allowed: Callable[[str], bool] = is_public
    proxied: Callable[[], bool] = lambda: False
    """Whether mail goes through a proxy: a picture would go past it, and tell who looks."""
    max_bytes: int = MAX_BYTES
    max_seconds: float = MAX_SECONDS

    def fetch(self, url: str) -> bytes:
        """The picture at `url`. Raises ServerError for anything but a picture of at most `max_bytes`."""
        if self.proxied():
            what = "Pictures are not loaded while a proxy is set, because they would go past it."
            raise ServerError(_host(_checked(url)), what)
        deadline = time.monotonic() + self.max_seconds
        for _ in range(MAX_REDIRECTS + 1):
            target = _checked(url)
            connection = self._connect(target, deadline)
            try:
                connection.connect()
                response = self._answer(connection, target, deadline)
                if response.status not in _REDIRECTS:
                    return self._picture(response, target, deadline)
                url = urljoin(url, response.headers.get("Location", ""))
            except (OSError, HTTPException) as problem:
                raise NetworkDown(
                    _host(target), f"The picture at {_host(target)} could not be fetched."
                ) from problem
            finally:
                connection.close()
        raise ProtocolError(_host(urlsplit(url)), "A picture was redirected too often.")

    def _connect(self, target: SplitResult, deadline: float) -> HTTPConnection:
        host, port = _host(target), _port(target)
        address = self._address(host, port)
        timeout = max(0.1, min(_STEP_SECONDS, deadline - time.monotonic()))
        if target.scheme == "https":
            return _PinnedHttps(host, port, address, timeout)
        return _PinnedHttp(host, port, address, timeout)

    def _answer(self, connection: HTTPConnection, target: SplitResult, deadline: float) -> HTTPResponse:
        """The head of the answer; a server that dribbles it out is cut off at the deadline."""
        cut = threading.Timer(
            max(0.1, deadline - time.monotonic()), connection.sock.shutdown, (socket.SHUT_RDWR,)
        )
        cut.daemon = True
        cut.start()
        try:
            return _ask(connection, target)
        finally:
            cut.cancel()

    def _address(self, host: str, port: int) -> str:
        addresses = tuple(self.resolve(host, port))
        if not addresses or not all(self.allowed(address) for address in addresses):
            raise ServerError(
                host,
                f"A picture points to {host}, which is not on the public internet.",
                "It was not fetched.",
            )
        return addresses[0]

    def _picture(self, response: HTTPResponse, target: SplitResult, deadline: float) -> bytes:
        host = _host(target)
        kind = response.headers.get_content_type()
        if response.status != 200 or not kind.startswith("image/") or "svg" in kind:
            raise ProtocolError(host, f"{host} answered {response.status} {kind} instead of a picture.")
        content = bytearray()
        while chunk := response.read1(_CHUNK):
            content += chunk
            if len(content) > self.max_bytes:
                raise ProtocolError(host, f"A picture of {host} is larger than {self.max_bytes // 1024} KB.")
            if time.monotonic() > deadline:
                raise NetworkDown(host, f"A picture of {host} took too long.")
        return bytes(content)


class _PinnedHttp(HTTPConnection):
    """Connects to the address that was checked, whatever the name means by now."""

    def __init__(self, host: str, port: int, address: str, timeout: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self._address = address

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)


class _PinnedHttps(HTTPSConnection):
    """The same under TLS; the certificate is verified for the name."""

    def __init__(self, host: str, port: int, address: str, timeout: float) -> None:
        self._tls = ssl.create_default_context()
        super().__init__(host, port, timeout=timeout, context=self._tls)
        self._address = address

    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), self.timeout)
        self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)


def _ask(connection: HTTPConnection, target: SplitResult) -> HTTPResponse:
    path = target.path or "/"
    connection.request("GET", f"{path}?{target.query}" if target.query else path, headers=_HEADERS)
    return connection.getresponse()


def _checked(url: str) -> SplitResult:
    try:
        target = urlsplit(quote(url.strip(), safe=_URL_MARKS))
        port = target.port
    except ValueError as problem:
        raise ProtocolError("", "The address of a picture makes no sense.") from problem
    if target.scheme not in ("http", "https") or not target.hostname or port == 0:
        raise ProtocolError(target.hostname or "", "A picture is neither at an http nor at an https address.")
    return target


def _host(target: SplitResult) -> str:
    return target.hostname or ""


def _port(target: SplitResult) -> int:
    return target.port or (443 if target.scheme == "https" else 80)
