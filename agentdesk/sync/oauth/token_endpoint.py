"""Exchanges a code, or a refresh token, for an access token (RFC 6749 sections 4.1.3, 5 and 6).

Nothing of what is sent or answered goes into an error or a log, but the provider's name for what is wrong.
"""

import json
import re
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from agentdesk.domain.errors import NetworkDown, ProtocolError, SignInNeeded, Throttled
from agentdesk.domain.oauth import completed
from agentdesk.domain.settings import Account
from agentdesk.sync.oauth.grant import Grant
from agentdesk.sync.web import Answer, Web

_SECONDS = 15.0
_LARGEST = 64 * 1024
_ERROR_NAME = re.compile(r"[a-z_]{1,40}")
_AGAIN = "It is tried again by itself."


def exchange(account: Account, code: str, verifier: str, redirect: str, client_secret: str) -> Grant:
    """The grant for a code that the browser brought. Raises SignInNeeded, ServerError."""
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": redirect,
        "code_verifier": verifier,
    }
    return _asked(account, form, Grant("", client_secret=client_secret))


def refresh(account: Account, grant: Grant) -> Grant:
    """The grant with a new access token. Raises SignInNeeded where the sign-in has ended, ServerError."""
    if not grant.refresh_token:
        raise sign_in_needed(account, "has ended")
    return _asked(account, {"grant_type": "refresh_token", "refresh_token": grant.refresh_token}, grant)


def sign_in_needed(account: Account, why: str) -> SignInNeeded:
    """A person has to sign in."""
    return SignInNeeded(
        f"The sign-in of {account.email} {why}.",
        f"Press “Sign in with browser” in the account's settings, or run `agentdesk account sign-in {account.email}`.",
    )


def _asked(account: Account, form: dict[str, str], before: Grant) -> Grant:
    oauth = completed(account.oauth)
    form["client_id"] = oauth.client_id
    if before.client_secret:
        form["client_secret"] = before.client_secret
    now = time.time()
    answer = Web(account.ca_file, _SECONDS, account.proxy).post(oauth.token_url, form, _LARGEST)
    told = _read(answer)
    if answer.status != 200:
        raise _refused(account, oauth.token_url, answer.status, told)
    token = told.get("access_token")
    if not isinstance(token, str) or not token or not token.isprintable():
        host = _host(oauth.token_url)
        raise ProtocolError(host, f"{host} gave no access token for {account.email}.", _AGAIN)
    fresh = told.get("refresh_token")
    return Grant(
        token,
        fresh if isinstance(fresh, str) and fresh else before.refresh_token,
        _end(now, told.get("expires_in")),
        before.client_secret,
    )


def _read(answer: Answer) -> Mapping[str, Any]:
    try:
        told = json.loads(answer.content)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _end(now: float, seconds: object) -> float:
    """Some providers give the number as text."""
    try:
        lasts = float(str(seconds))
    except ValueError:
        return 0.0
    return now + lasts if 0 < lasts < 10**9 else 0.0


def _refused(
    account: Account, url: str, status: int, told: Mapping[str, Any]
) -> SignInNeeded | Throttled | NetworkDown:
    host, named = _host(url), str(told.get("error", ""))
    name = named if _ERROR_NAME.fullmatch(named) else ""
    said = f" ({name})" if name else ""
    if status == 429:
        return Throttled(host, f"{host} asks to wait before a sign-in is renewed{said}.", _AGAIN)
    if status >= 500 or name == "temporarily_unavailable":
        return NetworkDown(host, f"{host} cannot renew the sign-in now: it answered {status}{said}.", _AGAIN)
    return sign_in_needed(account, f"is not accepted by {host}{said}")


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
