"""Mailboxes: adding, testing and removing them, and getting at their passwords."""

from collections.abc import Iterable
from dataclasses import replace

from agentdesk.domain.addresses import is_address, is_loopback
from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import (
    AgentDeskError,
    KeyringLocked,
    NoKeyring,
    PasswordMissing,
    SecretError,
    SettingsError,
)
from agentdesk.domain.ids import AccountId, AgentId
from agentdesk.domain.oauth import OAuth, SignIn, check_oauth
from agentdesk.domain.proxy import proxy_from
from agentdesk.domain.settings import Account, AgentProfile, Security, ServerAddress
from agentdesk.services.cancelling import Cancellation
from agentdesk.services.finding import FoundSettings, Progress
from agentdesk.services.ports import AccountProbe, ChangeHub, CheckResult, SettingsFile, Vault
from agentdesk.services.signing_in import SignInRequest

_LARGEST_PORT = 65535
_DEFAULT_PORTS = {
    ("imap", Security.TLS): 993,
    ("imap", Security.STARTTLS): 143,
    ("imap", Security.NONE): 143,
    ("smtp", Security.TLS): 465,
    ("smtp", Security.STARTTLS): 587,
    ("smtp", Security.NONE): 25,
}


class Accounts:
    """The accounts of this profile."""

    def __init__(self, settings: SettingsFile, vault: Vault, probe: AccountProbe, changes: ChangeHub) -> None:
        self._settings = settings
        self._vault = vault
        self._probe = probe
        self._changes = changes

    def list(self) -> tuple[Account, ...]:
        """In the order they were added."""
        return self._settings.load().accounts

    def add(self, account: Account, password: str | None) -> str:
        """Add or replace an account and keep its password; without one, the password kept so far stays, also for
        another server or user. Empty, or why the password will be asked for on each run.
        """
        settings = self._settings.load()
        before = next((one for one in settings.accounts if one.id == account.id), None)
        asked = self._keep(account, password, before)
        settings = settings.with_account(account)
        if not settings.agent.id:
            agent = AgentProfile(AgentId(account.email.lower()), account.name, settings.agent.signature)
            settings = replace(settings, agent=agent)
        self._settings.save(settings)
        if before is not None and not asked and _place(before) not in map(_place, settings.accounts):
            self._vault.forget(before)
        self._changes.publish(Changes(settings=True))
        return asked

    def remove(self, account: AccountId) -> None:
        """Forget the account and its password; its tickets stay. NotFound where there is none."""
        settings = self._settings.load()
        self._vault.forget(settings.account(account))
        self._settings.save(settings.without_account(account))
        self._changes.publish(Changes(settings=True))

    def test(self, account: Account, password: str | None = None) -> tuple[CheckResult, ...]:
        """Log in to both servers and say in plain words what works and what does not."""
        account = self._settings.load().routed(account)
        try:
            secret = password or self._vault.password(account)
        except AgentDeskError as error:
            return (CheckResult(_secret_of(account), ok=False, detail=error.sentence(), error=error),)
        results = self._probe.check(account, secret)
        if account.oauth.wanted and any(result.refused for result in results):
            return self._tested_anew(account, secret, results)
        return results

    def sign_in(self, request: SignInRequest) -> str:
        """Let a person sign in with the browser, and keep what that gives; empty, or why for this run only.

        SignInNeeded, Cancelled, ServerError.
        """
        account = self._settings.load().routed(request.account)
        secret = request.client_secret or self._vault.client_secret(account)
        return self.keep_password(
            account, self._probe.sign_in(replace(request, account=account, client_secret=secret))
        )

    def folders(self, account: Account, password: str | None = None) -> tuple[str, ...]:
        """The folders that can be mirrored. SecretError, ServerError."""
        account = self._settings.load().routed(account)
        return self._probe.folders(account, password or self._vault.password(account))

    def forget_unless_added(self, account: Account) -> None:
        """A sign-in for an account that was not added after all leaves nothing behind."""
        if _place(account) not in map(_place, self._settings.load().accounts):
            self._vault.forget(account)

    def find(
        self,
        email: str,
        ca_file: str = "",
        cancellation: Cancellation | None = None,
        progress: Progress | None = None,
        proxy: str = "",
    ) -> FoundSettings:
        """The servers of an address, each tried live, within a few seconds. Cancelled, SettingsError."""
        way = proxy or self._settings.load().proxy
        return self._probe.find(email, ca_file, cancellation or Cancellation(), progress or _unheard, way)

    def needs_password(self, account: Account) -> str:
        """Empty, or why a person must be asked for the password."""
        if account.oauth.wanted and not account.password_command:
            return ""  # no password would help: the sync says that a sign-in is needed
        try:
            self._vault.password(account)
        except (PasswordMissing, NoKeyring, KeyringLocked) as error:
            return error.sentence()
        return ""

    def give_password(self, account: Account, password: str) -> None:
        """Use this password until the program ends."""
        self._vault.keep_for_this_run(account, password)

    def keyring(self) -> str:
        """Name of the keyring that keeps passwords; empty where there is none."""
        try:
            return self._vault.describe()
        except SecretError:
            return ""

    def keep_password(self, account: Account, password: str) -> str:
        """Into the keyring; empty, or why it could be kept for this run only."""
        try:
            self._vault.keep(account, password)
        except (NoKeyring, KeyringLocked) as error:
            self._vault.keep_for_this_run(account, password)
            if account.oauth.wanted:
                return f"You will have to sign in again on each run: {error.sentence()}"
            return f"The password will be asked for on each run: {error.sentence()}"
        return ""

    def _tested_anew(
        self, account: Account, secret: str, results: tuple[CheckResult, ...]
    ) -> tuple[CheckResult, ...]:
        """With another access token, once."""
        try:
            return self._probe.check(account, self._vault.renewed(account, secret))
        except AgentDeskError as error:
            return (
                *results,
                CheckResult(_secret_of(account), ok=False, detail=error.sentence(), error=error),
            )

    def _keep(self, account: Account, password: str | None, before: Account | None) -> str:
        if account.password_command:
            return ""
        if account.oauth.wanted:
            return "" if self._vault.signed_in(account) else _sign_in_first(account)
        if not password and self._password_of(account):
            return ""
        moved = password or (self._password_of(before) if before is not None else "")
        if not moved:
            return "No password was given, so it will be asked for on each run."
        return self.keep_password(account, moved)

    def _password_of(self, account: Account) -> str:
        """What is kept for the account; empty for nothing, and for what a command prints."""
        if account.password_command or account.oauth.wanted:
            return ""
        try:
            return self._vault.password(account)
        except SecretError:
            return ""


def _unheard(tried: int, known: int) -> None:
    """Nobody is told."""


def _place(account: Account) -> tuple[str, str, SignIn]:
    """Where the keyring keeps its password."""
    return account.imap.host.lower(), account.user, account.oauth.provider


def _secret_of(account: Account) -> str:
    return "Sign-in" if account.oauth.wanted else "Password"


def _sign_in_first(account: Account) -> str:
    return (
        f"Nobody has signed in yet: run `agentdesk account sign-in {account.email}`, "
        "or press “Sign in with browser” under Accounts in the window's menu."
    )


def account_from(  # noqa: PLR0913 - one keyword a field of the form
    *,
    email: str,
    imap: str,
    smtp: str,
    imap_security: str = "tls",
    smtp_security: str = "starttls",
    user: str = "",
    name: str = "",
    folders: Iterable[str] = (),
    password_command: str = "",
    aliases: Iterable[str] = (),
    urgent_aliases: Iterable[str] = (),
    ca_file: str = "",
    sent_folder: str = "",
    oauth: OAuth | None = None,
    proxy: str = "",
) -> Account:
    """An account from what a person typed. SettingsError names the field and what it may hold."""
    address = email.strip()
    if not is_address(address):
        raise SettingsError("email", email, "a mail address such as support@example.org")
    sign_in = oauth or OAuth()
    check_oauth(sign_in, "oauth.", own_command=bool(password_command.strip()))
    return Account(
        id=AccountId(address.lower()),
        email=address,
        user=user.strip() or address,
        imap=_server("imap", imap, imap_security),
        smtp=_server("smtp", smtp, smtp_security),
        name=name.strip(),
        folders=tuple(dict.fromkeys(folders)) or ("INBOX",),
        sent_folder=sent_folder,
        password_command=password_command.strip(),
        aliases=_addresses("aliases", aliases),
        urgent_aliases=_addresses("urgent_aliases", urgent_aliases),
        ca_file=ca_file.strip(),
        oauth=sign_in,
        proxy=_checked_proxy(proxy.strip()),
    )


def _checked_proxy(text: str) -> str:
    proxy_from(text)
    return text


def _addresses(key: str, typed: Iterable[str]) -> tuple[str, ...]:
    addresses = tuple(dict.fromkeys(one.strip() for one in typed if one.strip()))
    for address in addresses:
        if not is_address(address):
            raise SettingsError(key, address, "mail addresses such as urgent@example.org")
    return addresses


def _server(which: str, address: str, security: str) -> ServerAddress:
    try:
        secured = Security(security.lower())
    except ValueError:
        raise SettingsError(
            f"{which}-security", security, "tls, starttls or none (none on loopback only)"
        ) from None
    host, port = _host_and_port(which, address.strip(), secured)
    if secured is Security.NONE and not is_loopback(host):
        raise SettingsError(
            f"{which}-security", security, f"tls or starttls, since {host} is not this computer"
        )
    return ServerAddress(host, port, secured)


def _host_and_port(which: str, address: str, security: Security) -> tuple[str, int]:
    bare = address.endswith("]") or (address.count(":") > 1 and not address.startswith("["))  # IPv6, no port
    host, colon, port = (address, "", "") if bare else address.rpartition(":")
    if not colon:
        host, port = address, str(_DEFAULT_PORTS[which, security])
    host = host.strip("[]")
    if not host or not port.isdigit() or not 0 < int(port) <= _LARGEST_PORT:
        raise SettingsError(which, address, "HOST or HOST:PORT, the port from 1 to 65535")
    return host, int(port)
