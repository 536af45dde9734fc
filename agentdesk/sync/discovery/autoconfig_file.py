"""Reads Mozilla's autoconfig file (config-v1.1.xml), which comes from a stranger's server.

A document type is refused, and with it every entity; size, depth and number of elements are limited.
Source: https://www.bucksch.org/1/projects/thunderbird/autoconfiguration/config-file-format.html
"""

from collections.abc import Iterator
from xml.parsers import expat

from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.services.finding import SettingsSource
from agentdesk.sync.discovery.candidate import Candidate, Kind, Mailbox

LARGEST = 64 * 1024
"""Bytes."""
_DEEPEST, _MOST_ELEMENTS, _LONGEST_VALUE = 12, 1000, 300
_SERVERS = {"incomingServer": {"imap": Kind.IMAP}, "outgoingServer": {"smtp": Kind.SMTP}}
_SECURITY = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}
_LARGEST_PORT = 65535


class Unreadable(Exception):
    """It is no autoconfig file, or one that asks for trouble."""


def servers_in(content: bytes, mailbox: Mailbox, *, vouched: bool) -> tuple[Candidate, ...]:
    """The IMAP and submission servers named, in the file's order; those without encryption are left out. Unreadable."""
    if len(content) > LARGEST:
        raise Unreadable("larger than such a file can be")
    reader = _Reader()
    reader.read(content)
    return tuple(_candidates(reader.servers, mailbox, vouched=vouched))


class _Reader:
    """Collects the values of each server element as they pass."""

    def __init__(self) -> None:
        self.servers: list[tuple[Kind, dict[str, str]]] = []
        self._path: list[str] = []
        self._elements = 0
        self._server: dict[str, str] | None = None
        self._text = ""

    def read(self, content: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take
        try:
            parser.Parse(content, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Unreadable("not XML") from error

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._path.append(name)
        if len(self._path) > _DEEPEST or self._elements > _MOST_ELEMENTS:
            raise Unreadable("more elements than such a file can have")
        kind = _SERVERS.get(name, {}).get(attributes.get("type", "").lower())
        if kind is not None and self._path[:-1] == ["clientConfig", "emailProvider"]:
            self._server = {}
            self.servers.append((kind, self._server))
        self._text = ""

    def _end(self, name: str) -> None:
        self._path.pop()
        if name in _SERVERS:
            self._server = None
        elif self._server is not None:
            self._server.setdefault(name, self._text.strip())

    def _take(self, text: str) -> None:
        if len(self._text) < _LONGEST_VALUE:
            self._text += text[:_LONGEST_VALUE]


def _refuse(*_: object) -> None:
    raise Unreadable("a document type, which no such file needs")


def _candidates(
    servers: list[tuple[Kind, dict[str, str]]], mailbox: Mailbox, *, vouched: bool
) -> Iterator[Candidate]:
    for kind, values in servers:
        host = _filled(values.get("hostname", ""), mailbox).lower().rstrip(".")
        port, security = values.get("port", ""), _SECURITY.get(values.get("socketType", "").upper())
        if security is None or not _is_host(host) or not _is_port(port):
            continue
        user = _filled(values.get("username", ""), mailbox) or mailbox.email
        yield Candidate(
            kind,
            ServerAddress(host, int(port), security),
            user if user.isprintable() else mailbox.email,
            SettingsSource.AUTOCONFIG,
            vouched,
        )


def _filled(text: str, mailbox: Mailbox) -> str:
    return (
        text.replace("%EMAILADDRESS%", mailbox.email)
        .replace("%EMAILLOCALPART%", mailbox.local)
        .replace("%EMAILDOMAIN%", mailbox.domain)
    )


def _is_host(text: str) -> bool:
    return 0 < len(text) <= 253 and text.isascii() and text.replace(".", "").replace("-", "").isalnum()


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 5 and 0 < int(text) <= _LARGEST_PORT
