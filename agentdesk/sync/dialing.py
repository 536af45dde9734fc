"""Opens connections: name lookup, TCP and TLS, each with a deadline and each ended at once by an
Interrupt.
"""

import errno
import ipaddress
import socket
import ssl
from contextlib import suppress
from typing import Any

from agentdesk.domain.errors import EncryptionNotOffered, ServerError
from agentdesk.domain.proxy import proxy_from
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.network_errors import silent, told
from agentdesk.sync.proxying import address_of, ask_proxy

CONNECT_SECONDS = 15.0
_KEEPALIVE = {"TCP_KEEPIDLE": 60, "TCP_KEEPINTVL": 15, "TCP_KEEPCNT": 4, "TCP_USER_TIMEOUT": 90_000}


def dial(
    address: ServerAddress, interrupt: Interrupt, proxy: str = "", seconds: float = CONNECT_SECONDS
) -> socket.socket:
    """A connected, non-blocking TCP socket. With a `proxy` (see domain.proxy) the name is looked up there; what goes
    without encryption is for this computer only, and through no proxy. Raises ServerError, SettingsError, Stopped.
    """
    through = proxy_from(proxy) if address.security is not Security.NONE else None
    if through is None:
        return _reach(address, interrupt, seconds)
    sock = _reach(address_of(through), interrupt, seconds)
    try:
        ask_proxy(through, sock, address, interrupt, seconds)
    except BaseException:
        sock.close()
        raise
    return sock


def _reach(address: ServerAddress, interrupt: Interrupt, seconds: float) -> socket.socket:
    """Every address of the name is tried."""
    found = _look_up(address)
    if address.security is Security.NONE:
        _demand_loopback(address, found)
    problem: ServerError = silent(address)
    for family, kind, protocol, _, where in found:
        try:
            return _connect(address, socket.socket(family, kind, protocol), where, interrupt, seconds)
        except ServerError as error:
            problem = error
        except OSError as error:
            problem = told(address, error)
    raise problem


def shake_hands(
    plain: socket.socket,
    address: ServerAddress,
    context: ssl.SSLContext,
    interrupt: Interrupt,
    seconds: float = CONNECT_SECONDS,
) -> ssl.SSLSocket:
    """TLS over a connected socket, left non-blocking.
    Raises ssl.SSLError as it is (see certificates.told), ServerError.
    """
    plain.setblocking(False)
    secured = context.wrap_socket(plain, server_hostname=address.host, do_handshake_on_connect=False)
    try:
        _handshake(secured, address, interrupt, seconds)
    except BaseException:
        secured.close()
        raise
    return secured


def _handshake(secured: ssl.SSLSocket, address: ServerAddress, interrupt: Interrupt, seconds: float) -> None:
    while True:
        try:
            secured.do_handshake()
            return
        except ssl.SSLWantReadError:
            ready = interrupt.wait_for(secured, seconds)
        except ssl.SSLWantWriteError:
            ready = interrupt.wait_for(secured, seconds, writing=True)
        except ssl.SSLError:
            raise
        except OSError as error:
            raise told(address, error) from error
        if not ready:
            raise silent(address)


def _look_up(address: ServerAddress) -> list[tuple[Any, Any, int, str, Any]]:
    try:
        return socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise told(address, error) from error
    except UnicodeError as error:
        raise told(address, socket.gaierror(socket.EAI_NONAME, "not a host name")) from error


def _demand_loopback(address: ServerAddress, found: list[tuple[Any, Any, int, str, Any]]) -> None:
    if all(ipaddress.ip_address(where[0].partition("%")[0]).is_loopback for *_, where in found):
        return
    what = f"The password for {address.host} would cross the network unprotected, so nothing was sent."
    raise EncryptionNotOffered(
        address.host, what, "Set the security to tls or starttls; none is for this machine only."
    )


def _connect(
    address: ServerAddress, sock: socket.socket, where: Any, interrupt: Interrupt, seconds: float
) -> socket.socket:
    try:
        _tune(sock)
        sock.setblocking(False)
        code = sock.connect_ex(where)
        if code not in (0, errno.EINPROGRESS, errno.EWOULDBLOCK):
            raise OSError(code, errno.errorcode.get(code, str(code)))
        if not interrupt.wait_for(sock, seconds, writing=True):
            raise silent(address)
        _demand_connected(sock)
    except BaseException:
        sock.close()
        raise
    return sock


def _demand_connected(sock: socket.socket) -> None:
    code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code == errno.ECONNREFUSED:
        raise ConnectionRefusedError(code, "refused")
    if code:
        raise OSError(code, errno.errorcode.get(code, str(code)))


def _tune(sock: socket.socket) -> None:
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    with suppress(OSError):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for name, value in _KEEPALIVE.items():
        option = getattr(socket, name, None)
        if option is not None:
            with suppress(OSError):
                sock.setsockopt(socket.IPPROTO_TCP, option, value)
