"""Signing in with the browser instead of a password (OAuth 2.0, RFC 6749): at whom, and as which program.

The program's secret, where a provider gives one, and all tokens are in the keyring, never among the settings.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlsplit

from agentdesk.domain.addresses import is_loopback
from agentdesk.domain.errors import SettingsError


class SignIn(StrEnum):
    """How an account logs in."""

    PASSWORD = "password"  # noqa: S105 - a word
    GOOGLE = "google"
    MICROSOFT = "microsoft"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class OAuth:
    """What a sign-in needs to know; empty addresses and scope mean those of the provider."""

    provider: SignIn = SignIn.PASSWORD
    client_id: str = ""
    """By which the provider knows this program; a person registers it there."""
    authorize_url: str = ""
    """Where the browser goes."""
    token_url: str = ""
    """Where codes and refresh tokens are exchanged for access tokens."""
    scope: str = ""
    """What is asked for, as the provider names it."""

    @property
    def wanted(self) -> bool:
        """Whether the account signs in with the browser."""
        return self.provider is not SignIn.PASSWORD


_KNOWN = {
    SignIn.GOOGLE: OAuth(
        SignIn.GOOGLE,
        authorize_url="https://accounts.google.com/o/oauth2/v2/auth",
        token_url="https://oauth2.googleapis.com/token",  # noqa: S106
        scope="https://mail.google.com/",
    ),
    SignIn.MICROSOFT: OAuth(
        SignIn.MICROSOFT,
        authorize_url="https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
        token_url="https://login.microsoftonline.com/common/oauth2/v2.0/token",  # noqa: S106
        scope="https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
    ),
}


def completed(oauth: OAuth) -> OAuth:
    """The same with what the provider is known to use filled in."""
    known = _KNOWN.get(oauth.provider, OAuth())
    return replace(
        oauth,
        authorize_url=oauth.authorize_url or known.authorize_url,
        token_url=oauth.token_url or known.token_url,
        scope=oauth.scope or known.scope,
    )


def check_oauth(oauth: OAuth, path: str, *, own_command: bool) -> None:
    """SettingsError names the first key, below `path`, that a sign-in would fail at. With a command of the person's
    own that prints the access token, nothing else is needed.
    """
    if not oauth.wanted or own_command:
        return
    if not oauth.client_id.strip():
        allowed = "the client id that your provider gives for a program that you register there"
        raise SettingsError(f"{path}client_id", oauth.client_id, allowed)
    whole = completed(oauth)
    for key, url in (("authorize_url", whole.authorize_url), ("token_url", whole.token_url)):
        if not _is_protected(url):
            raise SettingsError(f"{path}{key}", url, "an https address")


def _is_protected(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host)))
