"""A proxy as settings name it: `socks5://HOST:PORT` (RFC 1928), or `http://HOST:PORT` (CONNECT, RFC 9110 9.3.6)."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from agentdesk.domain.errors import SettingsError

DIRECT = "none"
"""What an account says that goes without the proxy of the others."""
ALLOWED = "socks5://HOST:PORT, http://HOST:PORT, none, or empty; a proxy that wants a login cannot be used"


class ProxyKind(StrEnum):
    """How it is spoken to."""

    SOCKS5 = "socks5"
    HTTP = "http"


@dataclass(frozen=True, slots=True)
class Proxy:
    """Looks names up itself, and connects on our behalf."""

    kind: ProxyKind
    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.kind}://{host}:{self.port}"


def proxy_from(text: str, key: str = "proxy") -> Proxy | None:
    """None where there is to be none. SettingsError for anything that is no proxy."""
    if text in ("", DIRECT):
        return None
    try:
        parts = urlsplit(text)
        kind, host, port = ProxyKind(parts.scheme), parts.hostname, parts.port
    except ValueError:
        raise SettingsError(key, _shown(text), ALLOWED) from None
    rest = parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc
    if not host or not port or rest or not host.isascii() or not host.isprintable() or " " in host:
        raise SettingsError(key, _shown(text), ALLOWED)
    return Proxy(kind, host, port)


def _shown(text: str) -> str:
    """Without a password that somebody may have put in."""
    scheme, slashes, rest = text.rpartition("://")
    return f"{scheme}{slashes}{rest.rpartition('@')[2]}"
