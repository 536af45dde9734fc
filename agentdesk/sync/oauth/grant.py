"""What a sign-in gave: the tokens, as they are kept in the keyring."""

import json
from dataclasses import dataclass, field
from typing import Any

_EARLY = 60.0
"""Seconds before its end at which an access token counts as ended, for clocks differ and mail takes time."""


@dataclass(frozen=True, slots=True)
class Grant:
    """`expires_at` in seconds since 1970; 0 where the provider did not say."""

    access_token: str = field(repr=False)
    refresh_token: str = field(default="", repr=False)
    expires_at: float = 0.0
    client_secret: str = field(default="", repr=False)
    """Of the program, where the provider gave it one."""

    def ended(self, now: float) -> bool:
        """Whether the access token is not worth trying."""
        return bool(self.expires_at) and now >= self.expires_at - _EARLY


def text_of(grant: Grant) -> str:
    """For the keyring."""
    return json.dumps(
        {
            "access_token": grant.access_token,
            "refresh_token": grant.refresh_token,
            "expires_at": grant.expires_at,
            "client_secret": grant.client_secret,
        }
    )


def grant_from(text: str) -> Grant | None:
    """From the keyring; None for anything else."""
    try:
        kept: Any = json.loads(text)
    except ValueError:
        return None
    if not isinstance(kept, dict) or not isinstance(kept.get("access_token"), str):
        return None
    expires_at = kept.get("expires_at")
    return Grant(
        kept["access_token"],
        str(kept.get("refresh_token") or ""),
        float(expires_at) if isinstance(expires_at, int | float) else 0.0,
        str(kept.get("client_secret") or ""),
    )
