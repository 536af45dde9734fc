"""What a search for an address's servers gives: which servers, how each was found, and how far to believe it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from agentdesk.domain.settings import ServerAddress
from agentdesk.services.cancelling import Cancellation


class SettingsSource(StrEnum):
    """Who named a server, the most telling first."""

    SRV = "srv"
    """The domain's DNS (RFC 6186, RFC 8314)."""
    AUTOCONFIG = "autoconfig"
    """A file that the domain, or its mail exchanger's, serves (Mozilla's autoconfig)."""
    PROVIDER = "provider"
    """The list of large providers."""
    GUESS = "guess"
    """Nobody: a usual name."""


@dataclass(frozen=True, slots=True)
class FoundServer:
    """A server that answered as it should, under a verified certificate."""

    address: ServerAddress
    user: str
    source: SettingsSource
    vouched: bool
    """Whether the address's own domain or our list names it; what unsigned DNS says of servers elsewhere is
    to be looked at by a person first (RFC 6186 section 6).
    """


@dataclass(frozen=True, slots=True)
class TriedServer:
    """A server that was tried; `problem` is empty where it works."""

    kind: str
    """imap or smtp."""
    address: ServerAddress
    source: SettingsSource
    problem: str = ""


@dataclass(frozen=True, slots=True)
class FoundSettings:
    """What was found; None where nothing was."""

    email: str
    imap: FoundServer | None = None
    smtp: FoundServer | None = None
    provider: str = ""
    sign_in: str = ""
    """The sign-in in the browser that this provider takes: "google", "microsoft" or empty."""
    app_password: bool = False
    """Whether the provider wants a password made for a program."""
    tried: tuple[TriedServer, ...] = ()

    @property
    def complete(self) -> bool:
        return self.imap is not None and self.smtp is not None

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Hosts that a person should look at before a password goes there."""
        servers = (one for one in (self.imap, self.smtp) if one is not None and not one.vouched)
        return tuple(dict.fromkeys(one.address.host for one in servers))


Progress = Callable[[int, int], None]
"""Is told how many servers were tried, of how many known so far; from any thread."""


class SettingsFinder(Protocol):
    """Finds the servers of an address."""

    def find(
        self, email: str, ca_file: str, cancellation: Cancellation, progress: Progress, proxy: str = ""
    ) -> FoundSettings:
        """What works, within a few seconds. No password is needed and none is sent. Cancelled, SettingsError."""
