"""Signing in with the browser (OAuth 2.0 for native programs, RFC 8252), as the services ask for it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from agentdesk.domain.settings import Account
from agentdesk.services.cancelling import Cancellation


@dataclass(frozen=True, slots=True)
class SignInPages:
    """What the browser shows at the end, one plain sentence each."""

    done: str = "You are signed in. You can close this page and go back to AgentDesk."
    failed: str = "The sign-in did not work. Go back to AgentDesk, which says why."


@dataclass(frozen=True, slots=True)
class SignInRequest:
    """One sign-in."""

    account: Account
    show: Callable[[str], None]
    """Opens this address in the browser, or shows it; called from the thread that signs in."""
    client_secret: str = field(default="", repr=False)
    """Where the provider gave one to the program; empty: the one kept from an earlier sign-in, if any."""
    pages: SignInPages = SignInPages()
    cancellation: Cancellation = field(default_factory=Cancellation)


class BrowserSignIn(Protocol):
    """Lets a person sign in."""

    def sign_in(self, request: SignInRequest) -> str:
        """What Vault.keep takes for the account. Waits for the person, five minutes at most.

        SignInNeeded where it came to nothing, Cancelled, ServerError.
        """
