"""Passwords are kept in a keyring that keeps them secret, or nowhere."""

import logging
from collections.abc import Iterator
from dataclasses import replace

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.backends.SecretService import Keyring as SecretService
from keyring.errors import KeyringLocked as Locked

from agentdesk.domain.errors import (
    KeyringLocked,
    NoKeyring,
    PasswordCommandFailed,
    PasswordMissing,
    SecretError,
)
from agentdesk.store import password_command
from agentdesk.store.vault import KeyringVault
from tests.unit.store.test_settings_file import ACCOUNT as WITH_COMMAND

SECRET = "canary-7Xq"
ACCOUNT = replace(WITH_COMMAND, password_command="")


class PlaintextKeyring(KeyringBackend):
    """Stands for keyrings.alt.file.PlaintextKeyring, which `keyring` prefers where there is no D-Bus."""

    priority = 0.5

    def get_password(self, service: str, username: str) -> str:
        pytest.fail("a plaintext keyring was read")

    def set_password(self, service: str, username: str, password: str) -> None:
        pytest.fail("a plaintext keyring was written")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[tuple[str, str], str]]:
    """The Secret Service backend of `keyring` with its D-Bus calls kept in memory."""
    kept: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(SecretService, "get_password", lambda _, service, user: kept.get((service, user)))
    monkeypatch.setattr(
        SecretService, "set_password", lambda _, service, user, secret: kept.update({(service, user): secret})
    )
    monkeypatch.setattr(SecretService, "delete_password", lambda _, service, user: kept.pop((service, user)))
    use(SecretService(), monkeypatch)
    return kept


def use(backend: KeyringBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)


def test_a_password_goes_into_the_keyring_and_out_again(installed: dict[tuple[str, str], str]) -> None:
    vault = KeyringVault()
    with pytest.raises(PasswordMissing, match=r"Support@host\.example"):
        vault.password(ACCOUNT)
    vault.keep(ACCOUNT, SECRET)
    assert installed == {("agentdesk:imap.host.example", "support"): SECRET}
    assert vault.password(ACCOUNT) == SECRET
    vault.forget(ACCOUNT)
    vault.forget(ACCOUNT)
    assert installed == {}
    assert vault.describe() == "Secret Service"


@pytest.mark.parametrize("backend", [PlaintextKeyring(), null.Keyring()], ids=["plaintext", "null"])
def test_a_keyring_that_keeps_nothing_secret_is_refused_by_class(
    backend: KeyringBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(backend, monkeypatch)
    vault = KeyringVault()
    for attempt in (lambda: vault.keep(ACCOUNT, SECRET), lambda: vault.password(ACCOUNT), vault.describe):
        with pytest.raises(NoKeyring, match="does not keep passwords secret") as raised:
            attempt()
        assert "password command" in raised.value.advice
        assert SECRET not in raised.value.sentence()
    vault.forget(ACCOUNT)


def test_a_backend_that_only_calls_itself_secret_service_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    impostor = type("Keyring", (PlaintextKeyring,), {})
    use(impostor(), monkeypatch)
    with pytest.raises(NoKeyring):
        KeyringVault().keep(ACCOUNT, SECRET)


def test_without_a_keyring_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    use(fail.Keyring(), monkeypatch)
    with pytest.raises(NoKeyring, match="There is no keyring"):
        KeyringVault().describe()


def test_of_a_chain_only_the_trusted_link_is_used(
    installed: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = chainer.ChainerBackend()
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [PlaintextKeyring(), SecretService()])
    use(chain, monkeypatch)
    KeyringVault().keep(ACCOUNT, SECRET)
    assert list(installed.values()) == [SECRET]

    monkeypatch.setattr(chainer.ChainerBackend, "backends", [PlaintextKeyring()])
    with pytest.raises(NoKeyring):
        KeyringVault().keep(ACCOUNT, SECRET)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("raised", "told"),
    [(Locked("no prompt"), KeyringLocked), (OSError("D-Bus died"), SecretError), (EOFError(), SecretError)],
)
def test_a_keyring_that_fails_is_told(
    raised: Exception, told: type[SecretError], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise raised

    monkeypatch.setattr(SecretService, "get_password", refuse)
    with pytest.raises(told):
        KeyringVault().password(ACCOUNT)


def test_a_password_given_for_this_run_needs_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    use(fail.Keyring(), monkeypatch)
    vault = KeyringVault()
    vault.keep_for_this_run(WITH_COMMAND, SECRET)
    assert vault.password(WITH_COMMAND) == SECRET
    assert SECRET not in repr(vault) + str(vars(vault.__class__))
    vault.forget(ACCOUNT)
    with pytest.raises(NoKeyring):
        vault.password(ACCOUNT)


def test_a_command_gives_the_first_line_it_prints() -> None:
    vault = KeyringVault()
    for command in (f"echo {SECRET}", f"printf '{SECRET}\\r\\nurl: x\\n'", f"printf %s {SECRET} | cat"):
        assert vault.password(replace(ACCOUNT, password_command=command)) == SECRET


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (f"echo {SECRET[::-1]}; echo no key >&2; exit 3", "ended with 3: no key"),
        ("true", "printed nothing"),
        ("no-such-program-here", "ended with 127"),
        ("sleep 60; true", "did not end within"),
        ("sleep 60 & sleep 60", "did not end within"),
    ],
)
def test_a_command_that_fails_is_told_without_what_it_printed(
    command: str, said: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(password_command, "_PATIENCE_SECONDS", 0.5)
    with caplog.at_level(logging.DEBUG), pytest.raises(PasswordCommandFailed) as raised:
        KeyringVault().password(replace(ACCOUNT, password_command=command))
    assert said in raised.value.what
    told = raised.value.sentence().replace(command, "") + caplog.text
    assert SECRET[::-1] not in told
    assert raised.value.__cause__ is None
