"""The large mail providers and their servers, from the list that travels with the program."""

import tomllib
from dataclasses import dataclass
from functools import cache

from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.resources import resource


@dataclass(frozen=True, slots=True)
class Provider:
    """One entry of resources/providers.toml."""

    name: str
    domains: frozenset[str]
    """Of its addresses, lower case."""
    exchangers: tuple[str, ...]
    """Ends of the names of its mail exchangers."""
    imap: ServerAddress
    smtp: ServerAddress
    sign_in: str = ""
    """The sign-in in the browser that it takes: "google", "microsoft" or empty."""
    app_password: bool = False
    """Whether it refuses the usual password and wants one made for a program."""


@cache
def providers() -> tuple[Provider, ...]:
    """All of them, the largest first."""
    listed = tomllib.loads(resource("providers.toml").read_text("utf-8"))["providers"]
    return tuple(
        Provider(
            name=one["name"],
            domains=frozenset(one["domains"]),
            exchangers=tuple(one.get("mx", ())),
            imap=_server(one["imap"], 993),
            smtp=_server(one["smtp"], 465),
            sign_in=one.get("sign_in", ""),
            app_password=one.get("app_password", False),
        )
        for one in listed
    )


def provider_of_domain(domain: str) -> Provider | None:
    """Who gives out addresses of `domain` (lower case)."""
    return next((one for one in providers() if domain in one.domains), None)


def provider_of_exchanger(host: str) -> Provider | None:
    """Who runs the mail exchanger `host`, and so most likely the mailboxes behind it."""
    name = host.lower().rstrip(".")
    return next(
        (one for one in providers() if any(_within(name, end) for end in one.exchangers)),
        None,
    )


def provider_of_server(host: str) -> Provider | None:
    """Whose server `host` is."""
    name = host.lower().rstrip(".")
    return next((one for one in providers() if name in (one.imap.host, one.smtp.host)), None)


def _within(name: str, end: str) -> bool:
    return name == end or name.endswith(f".{end}")


def _server(text: str, usual: int) -> ServerAddress:
    host, _, port = text.partition(":")
    return ServerAddress(host, int(port or usual), Security.STARTTLS if port == "587" else Security.TLS)
