"""The vault as the servers need it: for accounts that sign in with the browser it gives access tokens, and renews
one that has ended or was refused.

keyring ──▶ grant ──still good──▶ access token
              └──ended, refused──▶ refresh, once ──▶ keyring, access token
                                        └──▶ SignInNeeded: a person has to sign in
"""

import threading
import time
from collections import defaultdict
from collections.abc import Callable

from agentdesk.domain.errors import KeyringLocked, NoKeyring, PasswordMissing
from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account
from agentdesk.services.ports import PasswordVault
from agentdesk.sync.oauth.grant import Grant, grant_from, text_of
from agentdesk.sync.oauth.token_endpoint import refresh, sign_in_needed


class TokenVault:
    """ports.Vault over one that only keeps. One token is renewed at a time, whoever asks."""

    def __init__(self, kept: PasswordVault, now: Callable[[], float] = time.time) -> None:
        self._kept = kept
        self._now = now
        self._locks: defaultdict[AccountId, threading.Lock] = defaultdict(threading.Lock)

    def password(self, account: Account) -> str:
        """The password, or an access token that is still good. Raises SecretError, ServerError."""
        if not _has_grant(account):
            return self._kept.password(account)
        with self._locks[account.id]:
            grant = self._grant(account)
            return self._refreshed(account, grant) if grant.ended(self._now()) else grant.access_token

    def renewed(self, account: Account, refused: str) -> str:
        """Another access token than `refused`. Raises SignInNeeded, ServerError."""
        if not _has_grant(account):
            return self._kept.password(account)  # a command may print another one by now
        with self._locks[account.id]:
            grant = self._grant(account)
            if grant.access_token != refused:
                return grant.access_token  # somebody was quicker
            return self._refreshed(account, grant)

    def signed_in(self, account: Account) -> bool:
        """Whether a grant is kept."""
        return self._found(account) is not None

    def client_secret(self, account: Account) -> str:
        """The one of the last sign-in; empty where there is none."""
        grant = self._found(account)
        return grant.client_secret if grant is not None else ""

    def keep(self, account: Account, password: str) -> None:
        """Into the keyring. Raises NoKeyring or KeyringLocked."""
        self._kept.keep(account, password)

    def keep_for_this_run(self, account: Account, password: str) -> None:
        self._kept.keep_for_this_run(account, password)

    def forget(self, account: Account) -> None:
        self._kept.forget(account)

    def describe(self) -> str:
        """Name of the keyring in use. Raises NoKeyring."""
        return self._kept.describe()

    def _grant(self, account: Account) -> Grant:
        grant = self._found(account)
        if grant is None:
            raise sign_in_needed(account, "is missing")
        return grant

    def _found(self, account: Account) -> Grant | None:
        """None where nobody has signed in. Without a keyring there is what was given for this run, or nothing."""
        try:
            return grant_from(self._kept.password(account))
        except (PasswordMissing, NoKeyring):
            return None

    def _refreshed(self, account: Account, grant: Grant) -> str:
        fresh = refresh(account, grant)
        self._replace(account, text_of(fresh))
        return fresh.access_token

    def _replace(self, account: Account, text: str) -> None:
        """Where the grant was: in the keyring, or in memory where there is none."""
        try:
            self._kept.keep(account, text)
        except (NoKeyring, KeyringLocked):
            self._kept.keep_for_this_run(account, text)


def _has_grant(account: Account) -> bool:
    """Whether tokens are ours to renew; a command of the person's own renews what it prints."""
    return account.oauth.wanted and not account.password_command
