"""The mail programs of the sample's customers: what each puts into headers, and how it lays out text and quotes."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from agentdesk.demo.quoting import Style

_WESTERN: Mapping[str, str] = MappingProxyType({"en": "windows-1252", "pl": "iso-8859-2", "pt": "iso-8859-1"})
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Client:
    """One mail program. `wrap` is the width of hard or flowed lines in characters, 0 for none."""

    name: str
    style: Style
    mailer: tuple[tuple[str, str], ...] = ()
    wrap: int = 0
    flowed: bool = False
    html: bool = False
    base64: bool = False
    delimits: bool = False
    charsets: Mapping[str, str] = field(default_factory=lambda: _NONE)

    def headers(self, message_id: str, subject: str) -> tuple[tuple[str, str], ...]:
        """What this program adds to every mail."""
        if self.style is not Style.OUTLOOK:
            return self.mailer
        index = base64.b64encode(b"\x01\xdb" + hashlib.sha256(message_id.encode()).digest()[:20]).decode()
        topic = subject if subject.isascii() else ""
        return (*self.mailer, ("Thread-Index", index), ("Thread-Topic", topic), ("X-MS-Has-Attach", "no"))

    def message_id(self, unique: str, domain: str) -> str:
        """A Message-ID in the manner of this program."""
        return _ID_SHAPES.get(self.name, "{0}@{1}").format(unique, domain)


_ID_SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "gmail": "CA+{0}=Qw@mail.{1}",
        "outlook": "AM9PR04{0}@AM9PR04.eurprd04.{1}",
        "outlook-classic": "000801db{0}$4a10@{1}",
        "thunderbird": "{0}-7e5a-4c1b@{1}",
        "apple": "{0}-93D1@{1}",
        "iphone": "{0}-0A4F@{1}",
        "samsung": "{0}.1741.android@{1}",
    }
)


CLIENTS: Mapping[str, Client] = MappingProxyType(
    {
        client.name: client
        for client in (
            Client("gmail", Style.GMAIL, wrap=76, html=True),
            Client(
                "outlook",
                Style.OUTLOOK,
                (("Accept-Language", "en-GB, pl-PL, pt-BR"), ("Content-Language", "en-GB")),
                html=True,
                charsets=_WESTERN,
            ),
            Client(
                "outlook-classic",
                Style.OUTLOOK_CLASSIC,
                (("X-Mailer", "Microsoft Outlook 16.0"),),
                charsets=_WESTERN,
            ),
            Client(
                "thunderbird",
                Style.THUNDERBIRD,
                (("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "en-US, pl, pt-BR")),
                wrap=72,
                flowed=True,
                delimits=True,
            ),
            Client("apple", Style.APPLE, (("X-Mailer", "Apple Mail (2.3774.600.62)"),)),
            Client("iphone", Style.APPLE, (("X-Mailer", "iPhone Mail (21F90)"),), html=True),
            Client("samsung", Style.SAMSUNG, html=True, base64=True),
            Client(
                "roundcube",
                Style.ROUNDCUBE,
                (("User-Agent", "Roundcube Webmail/1.6.9"),),
                wrap=72,
                delimits=True,
            ),
            Client("mutt", Style.MUTT, (("User-Agent", "Mutt/2.2.12 (2023-09-09)"),), wrap=72, delimits=True),
            Client("machine", Style.THUNDERBIRD),
            Client("agentdesk", Style.THUNDERBIRD, (("User-Agent", "AgentDesk"),), wrap=76, delimits=True),
        )
    }
)
