"""Passwords of accounts: what the keyring has stays when an account is changed, and follows it to another server."""

from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from keyring.backends.SecretService import Keyring as SecretService

from agentdesk.domain.errors import NameNotFound, SettingsError
from agentdesk.domain.settings import Account
from agentdesk.services.accounts import Accounts, account_from
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.services.ports import CheckResult
from agentdesk.store.settings_file import TomlSettings
from agentdesk.store.vault import KeyringVault

ACCOUNT = account_from(email="help@host.example", imap="mail.host.example", smtp="mail.host.example")
Kept = dict[tuple[str, str], str]


class NoServers:
    """Every name is unknown."""

    def check(self, account: Account, password: str) -> tuple[CheckResult, ...]:
        return (CheckResult("IMAP", ok=False, detail=f"{account.imap.host} is not known"),)

    def folders(self, account: Account, password: str) -> tuple[str, ...]:
        raise NameNotFound(account.imap.host, "It is not known.")


def in_memory(kept: Kept) -> SecretService:
    """The Secret Service backend with its D-Bus calls kept in memory."""
    backend = SecretService()
    backend.get_password = lambda service, user: kept.get((service, user))
    backend.set_password = lambda service, user, word: kept.__setitem__((service, user), word)
    backend.delete_password = lambda service, user: kept.__delitem__((service, user))
    return backend


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Kept:
    passwords: Kept = {}
    backend = in_memory(passwords)
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    return passwords


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    settings = TomlSettings(tmp_path / "settings.toml")
    return Accounts(settings, KeyringVault(), NoServers(), LocalChangeHub())


def test_an_account_that_is_changed_keeps_its_password(accounts: Accounts, kept: Kept) -> None:
    assert accounts.add(ACCOUNT, "secret") == ""
    assert accounts.add(replace(ACCOUNT, name="Host Support"), None) == ""
    assert list(kept.values()) == ["secret"]
    assert accounts.list()[0].name == "Host Support"


def test_the_password_follows_to_another_server(accounts: Accounts, kept: Kept) -> None:
    accounts.add(ACCOUNT, "secret")
    moved = replace(ACCOUNT, imap=replace(ACCOUNT.imap, host="imap.host.example"), user="help")
    assert accounts.add(moved, None) == ""
    assert kept == {("agentdesk:imap.host.example", "help"): "secret"}


def test_a_new_password_replaces_the_one_of_another_server(accounts: Accounts, kept: Kept) -> None:
    accounts.add(ACCOUNT, "secret")
    moved = replace(ACCOUNT, imap=replace(ACCOUNT.imap, host="imap.host.example"))
    assert accounts.add(moved, "other") == ""
    assert list(kept.values()) == ["other"]


def test_a_password_that_is_kept_counts_at_once(accounts: Accounts, kept: Kept) -> None:
    accounts.add(ACCOUNT, None)
    accounts.give_password(ACCOUNT, "mistyped")
    assert accounts.keep_password(ACCOUNT, "secret") == ""
    assert accounts.needs_password(ACCOUNT) == ""
    assert KeyringVault().password(ACCOUNT) == "secret"
    assert accounts.keyring() == "Secret Service"


def test_without_any_password_it_is_said(accounts: Accounts, kept: Kept) -> None:
    assert "each run" in accounts.add(ACCOUNT, None)
    why = accounts.needs_password(ACCOUNT)
    assert "Accounts" in why
    assert "agentdesk account add" in why


def test_without_a_keyring_the_password_serves_this_run(
    accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    assert "each run" in accounts.add(ACCOUNT, "secret")
    assert accounts.keyring() == ""
    assert accounts.add(replace(ACCOUNT, name="Host Support"), None) == ""
    assert accounts.needs_password(ACCOUNT) == ""


def test_aliases_are_addresses() -> None:
    with pytest.raises(SettingsError, match="urgent_aliases"):
        account_from(email="a@b.example", imap="b.example", smtp="b.example", urgent_aliases=["urgent"])
    made = account_from(
        email="a@b.example", imap="b.example", smtp="b.example", aliases=[" x@b.example ", "", "x@b.example"]
    )
    assert made.aliases == ("x@b.example",)
