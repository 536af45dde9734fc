"""A sign-in in the system's browser: authorization code with PKCE (RFC 7636) and a loopback redirect (RFC 8252).

listen on loopback ──▶ show the address ──▶ the person signs in ──▶ the browser brings a code ──▶ tokens
                                 └── refused there · cancelled · five minutes over
"""

import base64
import hashlib
import re
import secrets
from urllib.parse import urlencode

from agentdesk.domain.errors import Cancelled, SignInNeeded
from agentdesk.domain.oauth import SignIn, check_oauth, completed
from agentdesk.domain.settings import Account
from agentdesk.services.signing_in import SignInRequest
from agentdesk.sync.oauth.grant import text_of
from agentdesk.sync.oauth.loopback import Brought, Loopback, listening
from agentdesk.sync.oauth.token_endpoint import exchange, sign_in_needed

PATIENCE = 300.0
"""Seconds that a person has."""
_ERROR_NAME = re.compile(r"[a-z_]{1,40}")
_MORE = {SignIn.GOOGLE: {"access_type": "offline", "prompt": "consent"}}
"""Google gives a refresh token only when asked so."""


def sign_in(request: SignInRequest, seconds: float = PATIENCE) -> str:
    """What Vault.keep takes. Raises SignInNeeded, Cancelled, ServerError, SettingsError."""
    account = request.account
    check_oauth(account.oauth, "oauth.", own_command=False)
    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
    with listening(state, request.pages) as loopback:
        redirect = _redirect(account, loopback)
        request.show(authorization_url(account, redirect, state, verifier))
        code = _code(request, loopback.wait(seconds, request.cancellation))
    return text_of(exchange(account, code, verifier, redirect, request.client_secret))


def authorization_url(account: Account, redirect: str, state: str, verifier: str) -> str:
    """Where the browser is to go."""
    oauth = completed(account.oauth)
    values = {
        "response_type": "code",
        "client_id": oauth.client_id,
        "redirect_uri": redirect,
        "scope": oauth.scope,
        "state": state,
        "code_challenge": challenge_of(verifier),
        "code_challenge_method": "S256",
        "login_hint": account.user,
        **_MORE.get(oauth.provider, {}),
    }
    query = urlencode({key: value for key, value in values.items() if value})
    return f"{oauth.authorize_url}{'&' if '?' in oauth.authorize_url else '?'}{query}"


def challenge_of(verifier: str) -> str:
    """RFC 7636 section 4.2, S256."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def _redirect(account: Account, loopback: Loopback) -> str:
    """Microsoft takes any port for `localhost`, the others for the address (RFC 8252 section 7.3)."""
    host = "localhost" if account.oauth.provider is SignIn.MICROSOFT else "127.0.0.1"
    return f"http://{host}:{loopback.port}/"


def _code(request: SignInRequest, brought: Brought | None) -> str:
    if brought is None:
        if request.cancellation.cancelled:
            raise Cancelled("The sign-in was cancelled.")
        raise sign_in_needed(request.account, "was not finished in time")
    if brought.code:
        return brought.code
    raise _denied(request.account, brought.error)


def _denied(account: Account, error: str) -> SignInNeeded:
    if error == "access_denied":
        return sign_in_needed(account, "was declined in the browser")
    name = error if _ERROR_NAME.fullmatch(error) else "for a reason it did not give"
    return sign_in_needed(account, f"was refused by the provider: {name}")
