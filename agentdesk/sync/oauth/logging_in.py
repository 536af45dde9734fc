"""Logs in with what the vault gives: a refused access token is renewed once, then a person is asked."""

from collections.abc import Callable
from typing import TypeVar

from agentdesk.domain.errors import CredentialsRefused
from agentdesk.domain.settings import Account
from agentdesk.services.ports import Vault

T = TypeVar("T")


def logged_in(vault: Vault, account: Account, attempt: Callable[[str], T], secret: str | None = None) -> T:
    """What `attempt` makes of the password or access token (`secret`, where it is at hand already).

    Raises SecretError, ServerError, and whatever else `attempt` raises.
    """
    first = secret if secret is not None else vault.password(account)
    try:
        return attempt(first)
    except CredentialsRefused:
        if not account.oauth.wanted:
            raise
        another = vault.renewed(account, first)
        if another == first:
            raise
    return attempt(another)
