"""Says an access token to a mail server: OAUTHBEARER (RFC 7628), else XOAUTH2 (Google's and Microsoft's).

──token──▶ yes
      └──▶ no: a challenge with the reason in JSON ──▶ our empty answer, as the protocol demands ──▶ the refusal
"""

import base64
import json
import re
from collections.abc import Iterable
from typing import Any

from agentdesk.domain.errors import AuthNotOffered, TokenRefused
from agentdesk.domain.settings import Account, ServerAddress

OAUTHBEARER, XOAUTH2 = "OAUTHBEARER", "XOAUTH2"
_STATUS = re.compile(r"[\w.-]{1,40}")


class BearerExchange:
    """One exchange on one connection."""

    def __init__(self, mechanism: str, address: ServerAddress, user: str, token: str) -> None:
        self.mechanism = mechanism
        self.status = ""
        """Why the server said no, in its own word; empty where it did not say."""
        self._first = _first_response(mechanism, address, user, token)
        self._said = False

    def answer(self, challenge: bytes) -> bytes:
        """Our next response: the token, and after that what ends a refused exchange."""
        if not self._said:
            self._said = True
            return self._first
        self.status = _status(challenge)
        return b"\x01" if self.mechanism == OAUTHBEARER else b""

    def answer_line(self, challenge: bytes) -> str:
        """The same for SMTP, in Base64 both ways (RFC 4954)."""
        try:
            plain = base64.b64decode(challenge, validate=False)
        except ValueError:
            plain = b""
        return base64.b64encode(self.answer(plain)).decode("ascii")


def begin_bearer(offered: Iterable[str], address: ServerAddress, user: str, token: str) -> BearerExchange:
    """An exchange by the better of the mechanisms that are offered. AuthNotOffered where there is none."""
    names = frozenset(name.upper() for name in offered)
    for mechanism in (OAUTHBEARER, XOAUTH2):
        if mechanism in names:
            return BearerExchange(mechanism, address, user, token)
    what = f"{address} takes no sign-in with the browser, only passwords."
    raise AuthNotOffered(address.host, what, "Choose the password as the way to log in.")


def token_refused(account: Account, address: ServerAddress, said: str) -> TokenRefused:
    """The error for a token that was not taken; `said`: why, in the server's words."""
    what = f"{address.host} does not accept the sign-in of {account.email}" + (
        f": “{said}”." if said else "."
    )
    advice = f"Sign in again as {account.user}: “Sign in with browser”, or `agentdesk account sign-in {account.email}`."
    return TokenRefused(address.host, what, advice)


def _first_response(mechanism: str, address: ServerAddress, user: str, token: str) -> bytes:
    if mechanism == OAUTHBEARER:
        name = user.replace("=", "=3D").replace(",", "=2C")
        text = f"n,a={name},\x01host={address.host}\x01port={address.port}\x01auth=Bearer {token}\x01\x01"
    else:
        text = f"user={user}\x01auth=Bearer {token}\x01\x01"
    return text.encode()


def _status(challenge: bytes) -> str:
    try:
        told: Any = json.loads(challenge)
    except (ValueError, RecursionError):
        return ""
    status = told.get("status") if isinstance(told, dict) else None
    return status if isinstance(status, str) and _STATUS.fullmatch(status) else ""
