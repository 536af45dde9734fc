"""Access tokens are renewed when they have ended or are refused: once, whoever asks; then a person is needed."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest

from agentdesk.domain.errors import (
    CredentialsRefused,
    NetworkDown,
    PasswordMissing,
    SignInNeeded,
    TokenRefused,
)
from agentdesk.domain.settings import Account
from agentdesk.services.signing_in import SignInRequest
from agentdesk.sync.oauth.browser import sign_in
from agentdesk.sync.oauth.grant import grant_from
from agentdesk.sync.oauth.logging_in import logged_in
from agentdesk.sync.oauth.token_vault import TokenVault
from tests.lab.oauth import Provider
from tests.unit.sync.oauth.signing import a_provider, browser


class Kept:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def password(self, account: Account) -> str:
        if account.password_command:
            return "from the command"
        if account.id not in self.texts:
            raise PasswordMissing("Nothing is kept.")
        return self.texts[account.id]

    def keep(self, account: Account, password: str) -> None:
        self.texts[account.id] = password

    keep_for_this_run = keep

    def forget(self, account: Account) -> None:
        self.texts.pop(account.id, None)

    def describe(self) -> str:
        return "memory"


@dataclass
class Signed:
    provider: Provider
    account: Account
    kept: Kept
    vault: TokenVault
    now: list[float]

    def token(self) -> str:
        grant = grant_from(self.kept.password(self.account))
        assert grant is not None
        return grant.access_token


@contextmanager
def signed(client_secret: str = "") -> Iterator[Signed]:
    """Somebody has signed in; `now` is the clock, which starts before the token's end."""
    with a_provider(client_secret=client_secret) as (provider, account, _):
        kept, now = Kept(), [0.0]
        vault = TokenVault(kept, lambda: now[0])
        vault.keep(account, sign_in(SignInRequest(account, browser(), client_secret)))
        yield Signed(provider, account, kept, vault, now)


def test_a_token_that_is_still_good_is_given_without_asking() -> None:
    with signed() as one:
        assert one.vault.password(one.account) == one.token()
        assert one.provider.refreshes == 0
        assert one.vault.signed_in(one.account)


def test_one_that_has_ended_is_renewed_and_kept() -> None:
    with signed("canary-secret") as one:
        before = one.token()
        one.now[0] = 1e12
        after = one.vault.password(one.account)
        assert after != before
        assert after == one.token()
        assert one.provider.refreshes == 1
        assert one.vault.client_secret(one.account) == "canary-secret"


def test_those_who_ask_at_the_same_time_renew_it_once() -> None:
    with signed() as one:
        refused, given = one.token(), []
        threads = [
            threading.Thread(target=lambda: given.append(one.vault.renewed(one.account, refused)))
            for _ in range(5)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
        assert one.provider.refreshes == 1
        assert set(given) == {one.token()}


def test_a_refused_token_is_renewed_once_and_then_a_person_is_asked() -> None:
    with signed() as one:
        tried: list[str] = []

        def refused(secret: str) -> None:
            tried.append(secret)
            raise TokenRefused("mail.example", "It is not accepted.", "Sign in again.")

        with pytest.raises(TokenRefused):
            logged_in(one.vault, one.account, refused)
        assert len(tried) == 2
        assert one.provider.refreshes == 1


def test_a_refused_password_is_not_tried_again() -> None:
    with signed() as one:
        account, tried = replace(one.account, oauth=type(one.account.oauth)()), []
        one.kept.keep(account, "secret")

        def refused(secret: str) -> None:
            tried.append(secret)
            raise CredentialsRefused("mail.example", "Wrong.")

        with pytest.raises(CredentialsRefused):
            logged_in(one.vault, account, refused)
        assert tried == ["secret"]


def test_a_sign_in_that_has_ended_says_what_to_do() -> None:
    with signed() as one:
        one.provider.ended = True
        one.now[0] = 1e12
        with pytest.raises(SignInNeeded, match="invalid_grant") as told:
            one.vault.password(one.account)
        assert "agentdesk account sign-in help@hosting.test" in told.value.sentence()


def test_a_provider_that_is_down_is_waited_for() -> None:
    with signed() as one:
        one.provider.down = True
        one.now[0] = 1e12
        with pytest.raises(NetworkDown, match="503"):
            one.vault.password(one.account)
        one.provider.down = False
        assert one.vault.password(one.account) == one.token()


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"access_token": 3}', "a password of before"])
def test_what_is_no_grant_asks_for_a_sign_in(text: str) -> None:
    with signed() as one:
        one.kept.keep(one.account, text)
        assert not one.vault.signed_in(one.account)
        with pytest.raises(SignInNeeded, match="missing"):
            one.vault.password(one.account)


def test_a_command_of_ones_own_prints_the_token() -> None:
    with signed() as one:
        account = replace(one.account, password_command="print-token")
        assert one.vault.password(account) == "from the command"
        assert one.vault.renewed(account, "from the command") == "from the command"
        assert one.provider.refreshes == 0
