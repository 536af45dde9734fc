"""Passwords: in the system's keyring, from a command, or in memory for this run; never in a file, a log or a
repr.

Only keyrings that keep secrets secret are used, told by their class: with `keyrings.alt` installed and no
D-Bus, `keyring` would take its plaintext file without a word.
"""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Protocol

from agentdesk.domain.errors import KeyringLocked, NoKeyring, PasswordMissing, SecretError
from agentdesk.domain.ids import AccountId
from agentdesk.domain.oauth import SignIn
from agentdesk.domain.settings import Account
from agentdesk.store.password_command import password_from

_TRUSTED = {
    ("keyring.backends.SecretService", "Keyring"): "Secret Service",
    ("keyring.backends.libsecret", "Keyring"): "Secret Service (libsecret)",
    ("keyring.backends.kwallet", "DBusKeyring"): "KWallet",
    ("keyring.backends.macOS", "Keyring"): "Keychain",
    ("keyring.backends.Windows", "WinVaultKeyring"): "Windows Credential Locker",
}
_CHAIN = ("keyring.backends.chainer", "ChainerBackend")
_SERVICE = "agentdesk"
_FALLBACK = "Give the account a password command instead, or the password will be asked for each run."


class Backend(Protocol):
    """What is used of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class KeyringVault:
    """ports.Vault. Calls may wait for an unlock prompt, so make them off the UI thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._this_run: dict[tuple[AccountId, SignIn], str] = {}

    def __repr__(self) -> str:
        return "KeyringVault()"

    def password(self, account: Account) -> str:
        """From this run's memory, the account's command, or the keyring. Raises SecretError."""
        with self._lock:
            given = self._this_run.get(_key(account))
        if given is not None:
            return given
        if account.password_command:
            return password_from(account.password_command)
        return self._from_keyring(account)

    def keep(self, account: Account, password: str) -> None:
        """Into the keyring. Raises NoKeyring or KeyringLocked."""
        backend, _ = _trusted_backend()
        with _keyring_faults():
            backend.set_password(_service(account), account.user, password)
        with self._lock:
            self._this_run.pop(_key(account), None)

    def keep_for_this_run(self, account: Account, password: str) -> None:
        """In memory, until this process ends."""
        with self._lock:
            self._this_run[_key(account)] = password

    def forget(self, account: Account) -> None:
        """Out of memory and the keyring. Without a keyring there is nothing to forget there."""
        with self._lock:
            self._this_run.pop(_key(account), None)
        try:
            backend, _ = _trusted_backend()
        except NoKeyring:
            return
        with _keyring_faults():
            if backend.get_password(_service(account), account.user) is not None:
                backend.delete_password(_service(account), account.user)

    def describe(self) -> str:
        """Name of the keyring in use. Raises NoKeyring, which says why there is none."""
        return _trusted_backend()[1]

    def _from_keyring(self, account: Account) -> str:
        backend, name = _trusted_backend()
        with _keyring_faults():
            found = backend.get_password(_service(account), account.user)
        if found is None:
            raise PasswordMissing(
                f"The keyring ({name}) has no password for {account.email}.",
                "Enter it under Accounts in the window's menu, or with `agentdesk account add --password-stdin`.",
            )
        return found


def _key(account: Account) -> tuple[AccountId, SignIn]:
    """A password and what a sign-in gave are never taken for each other."""
    return account.id, account.oauth.provider


def _service(account: Account) -> str:
    kind = f"{_SERVICE}-{account.oauth.provider}" if account.oauth.wanted else _SERVICE
    return f"{kind}:{account.imap.host.lower()}"


def _trusted_backend() -> tuple[Backend, str]:
    """The keyring in use and its name. Raises NoKeyring, which says what was found instead."""
    import keyring

    try:
        _prefer_secret_service()
        backend = keyring.get_keyring()
        candidates = list(getattr(backend, "backends", ())) if _class_of(backend) == _CHAIN else [backend]
    except Exception as error:  # a backend lets through whatever its D-Bus or system library raises
        raise NoKeyring(f"The system's keyring cannot be reached: {error}.", _FALLBACK) from error
    for candidate in candidates:
        name = _TRUSTED.get(_class_of(candidate))
        if name:
            return candidate, name
    raise NoKeyring(_refusal(candidates), _FALLBACK)


@cache
def _prefer_secret_service() -> None:
    """Spare `keyring` its search where the outcome is known: of all kinds it loads, that of macOS runs a C compiler."""
    from keyring import core

    if not sys.platform.startswith("linux") or "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", ""):
        return
    if core.load_env() or core.load_config():
        return
    # None is running, or it cannot be talked to: whatever else there is will be found.
    with suppress(Exception):
        core.set_keyring(core.load_keyring("keyring.backends.SecretService.Keyring"))


def _class_of(backend: object) -> tuple[str, str]:
    return type(backend).__module__, type(backend).__qualname__


def _refusal(candidates: list[object]) -> str:
    refused = [".".join(_class_of(one)) for one in candidates if _class_of(one)[0] != "keyring.backends.fail"]
    if not refused:
        return "There is no keyring on this system."
    return f"The only keyring here ({', '.join(refused)}) does not keep passwords secret, so it is not used."


@contextmanager
def _keyring_faults() -> Iterator[None]:
    from keyring import errors

    try:
        yield
    except errors.KeyringLocked as error:
        raise KeyringLocked("The keyring is locked.", "Unlock it and try again.") from error
    except errors.NoKeyringError as error:
        raise NoKeyring("The system's keyring went away.", _FALLBACK) from error
    except Exception as error:  # a backend lets through whatever its D-Bus or system library raises
        raise _told(error) from error


def _told(error: Exception) -> SecretError:
    if "locked" in str(error).lower() or "dismissed" in str(error).lower():
        return KeyringLocked("The keyring is locked.", "Unlock it and try again.")
    return SecretError(
        f"The keyring answered with an error ({type(error).__name__}).", "Check the keyring, then try again."
    )
