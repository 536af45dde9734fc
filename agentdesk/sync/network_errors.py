"""Says in words what the operating system says in numbers about a connection;
the one place that reads `OSError`.
"""

import errno
import socket

from agentdesk.domain.errors import ConnectionRefused, NameNotFound, NetworkDown, ServerError
from agentdesk.domain.settings import ServerAddress

_NO_ROUTE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN})
_NOT_THERE = frozenset(
    code
    for code in (getattr(socket, name, None) for name in ("EAI_NONAME", "EAI_NODATA", "EAI_FAIL"))
    if code is not None
)


def told(address: ServerAddress, error: OSError) -> ServerError:
    """The error that a person is told for `error` on a connection to `address`."""
    host = address.host
    if isinstance(error, socket.gaierror):
        return _name_error(host, error)
    if isinstance(error, ConnectionRefusedError):
        advice = f"Check the port: is it really {address.port}? Else the server is down."
        return ConnectionRefused(host, f"{address} refused the connection: nothing listens there.", advice)
    if isinstance(error, TimeoutError) or error.errno == errno.ETIMEDOUT:
        return silent(address)
    if error.errno in _NO_ROUTE:
        return NetworkDown(host, f"There is no way to {host} from here.", "Check the network connection.")
    reason = error.strerror or str(error) or type(error).__name__
    return NetworkDown(
        host, f"The connection to {address} was lost ({reason}).", "It is tried again by itself."
    )


def silent(address: ServerAddress) -> NetworkDown:
    """The server does not answer."""
    advice = "Check the network connection, the host name and the port; a firewall may be in the way."
    return NetworkDown(address.host, f"{address} does not answer.", advice)


def closed(address: ServerAddress) -> NetworkDown:
    """The server hung up."""
    return NetworkDown(address.host, f"{address} closed the connection.", "It is tried again by itself.")


def _name_error(host: str, error: socket.gaierror) -> ServerError:
    if error.errno in _NOT_THERE:
        return NameNotFound(host, f"There is no host named {host}.", "Check the spelling of the host name.")
    what = f"The name {host} could not be looked up: no name server answered."
    return NetworkDown(host, what, "Check the network connection, and the spelling of the host name.")
