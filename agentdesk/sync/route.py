"""Tells whether the network has changed under a connection: whether the way to its server begins elsewhere now.

A connection over the old network is dead then, and nobody says so for minutes.
"""

import socket


def moved(sock: socket.socket) -> bool:
    """Whether a connection to the same server would have another address of ours. Without any way there: no."""
    try:
        ours, peer = sock.getsockname()[0], sock.getpeername()
    except OSError:
        return False  # it has ended, which whoever reads it is told
    now = local_address(peer)
    return bool(now) and now != ours


def local_address(peer: tuple[str, int] | tuple[str, int, int, int]) -> str:
    """The address of ours that a connection to `peer` would have (nothing is sent); empty without a route."""
    family = socket.AF_INET6 if ":" in peer[0] else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect(peer)
            return str(probe.getsockname()[0])
    except OSError:
        return ""
