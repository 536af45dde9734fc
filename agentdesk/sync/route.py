"""Tells whether the network has changed: whether the way to a server begins elsewhere now.

A connection over the old network is dead then, and nobody says so for minutes; what did not work may work now.
"""

import socket

_SOMEWHERE = (("192.0.2.1", 9), ("2001:db8::1", 9, 0, 0))
"""Addresses of nobody (RFC 5737, RFC 3849): the way there is the way out."""


def moved(sock: socket.socket) -> bool:
    """Whether a connection to the same server would have another address of ours. Without any way there: no."""
    try:
        ours, peer = sock.getsockname()[0], sock.getpeername()
    except OSError:
        return False  # it has ended, which whoever reads it is told
    now = local_address(peer)
    return bool(now) and now != ours


def ways_out() -> tuple[str, ...]:
    """Our addresses towards the world, by IPv4 and by IPv6; empty where there is no way out."""
    return tuple(local_address(somewhere) for somewhere in _SOMEWHERE)


def local_address(peer: tuple[str, int] | tuple[str, int, int, int]) -> str:
    """The address of ours that a connection to `peer` would have (nothing is sent); empty without a route."""
    family = socket.AF_INET6 if ":" in peer[0] else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect(peer)
            return str(probe.getsockname()[0])
    except OSError:
        return ""
