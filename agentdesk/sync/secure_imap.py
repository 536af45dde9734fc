"""Brings an IMAP connection to the point where speaking is safe: TLS from the first byte,
or by STARTTLS (RFC 3501, 6.2.1).

Nothing that came before TLS is believed afterwards: greeting and capabilities are asked for anew.
"""

import ssl
from collections.abc import Mapping
from typing import Any

from agentdesk.domain.errors import EncryptionNotOffered, NetworkDown
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.sync import certificates
from agentdesk.sync.dialing import dial, shake_hands
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.wire import Wire

_GREETING_AFTER_TLS = b"* OK ready\r\n"
_MOST_LINES = 100


def open_wire(
    address: ServerAddress, ca_file: str, interrupt: Interrupt, patience: float, proxy: str = ""
) -> Wire:
    """A Wire on which the greeting is the next line to read. Raises ServerError, SettingsError, Stopped."""
    context = certificates.trusting(ca_file)
    wire = _prepared(address, interrupt, patience, proxy)
    try:
        if address.security is not Security.NONE:
            _secure(wire, context, ca_file, proxy)
    except BaseException:
        wire.close()
        raise
    return wire


def _prepared(address: ServerAddress, interrupt: Interrupt, patience: float, proxy: str) -> Wire:
    """Connected and ready for the TLS handshake (or for plain text on loopback)."""
    wire = Wire(dial(address, interrupt, proxy), address, interrupt, patience)
    if address.security is Security.STARTTLS:
        try:
            _ask_for_tls(wire)
        except BaseException:
            wire.close()
            raise
    return wire


def _secure(wire: Wire, context: ssl.SSLContext, ca_file: str, proxy: str) -> None:
    address, interrupt = wire.address, wire.interrupt

    def look_again(lenient: ssl.SSLContext) -> Mapping[str, Any]:
        other = _prepared(address, interrupt, wire.patience, proxy)
        with shake_hands(other.socket, address, lenient, interrupt) as shown:
            return shown.getpeercert() or {}

    try:
        wire.secured(shake_hands(wire.socket, address, context, interrupt))
    except ssl.SSLError as error:
        raise certificates.told(address, error, ca_file, look_again) from error
    if address.security is Security.STARTTLS:
        wire.put_back(_GREETING_AFTER_TLS)


def _ask_for_tls(wire: Wire) -> None:
    greeting = wire.readline()
    if not greeting.upper().startswith(b"* OK"):
        text = greeting.decode("ascii", "replace").strip()
        raise NetworkDown(
            wire.host, f"{wire.address} does not want to talk: “{text}”.", "It is tried again by itself."
        )
    capabilities = _command(wire, b"S0", b"CAPABILITY")
    if b"STARTTLS" not in capabilities.upper().split():
        raise _not_offered(wire.address)
    _command(wire, b"S1", b"STARTTLS")


def _command(wire: Wire, tag: bytes, command: bytes) -> bytes:
    wire.send(tag + b" " + command + b"\r\n")
    said = b""
    for _ in range(_MOST_LINES):
        line = wire.readline()
        if line.startswith(tag + b" "):
            if not line[len(tag) + 1 :].upper().startswith(b"OK"):
                break
            return said
        said += line
    raise _not_offered(wire.address)


def _not_offered(address: ServerAddress) -> EncryptionNotOffered:
    what = f"{address} does not offer STARTTLS, or somebody on the way hides it. No password was sent."
    return EncryptionNotOffered(
        address.host, what, "Try tls (port 993), or ask the provider which security to use."
    )
