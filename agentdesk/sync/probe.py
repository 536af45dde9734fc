"""Logs in to an account's servers once, to say in plain words what works and what does not."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from agentdesk.domain.errors import AgentDeskError, CredentialsRefused
from agentdesk.domain.settings import Account
from agentdesk.services.cancelling import Cancellation
from agentdesk.services.finding import FoundSettings, Progress, SettingsFinder
from agentdesk.services.ports import CheckResult, MailboxFacts
from agentdesk.services.signing_in import SignInRequest
from agentdesk.sync.interrupt import Interrupt

if TYPE_CHECKING:
    from agentdesk.sync.connection import Connection

_PATIENCE = 15.0


class ServerProbe:
    """ports.AccountProbe; `finder` where another one is to look for servers."""

    def __init__(self, finder: SettingsFinder | None = None) -> None:
        self._finder = finder

    def find(
        self, email: str, ca_file: str, cancellation: Cancellation, progress: Progress, proxy: str = ""
    ) -> FoundSettings:
        """The servers of an address. Raises Cancelled, SettingsError."""
        from agentdesk.sync.discovery.finder import ServerFinder

        return (self._finder or ServerFinder()).find(email, ca_file, cancellation, progress, proxy)

    def sign_in(self, request: SignInRequest) -> str:
        """What Vault.keep takes. Raises SignInNeeded, Cancelled, ServerError."""
        from agentdesk.sync.oauth.browser import sign_in

        return sign_in(request)

    def check(self, account: Account, password: str) -> tuple[CheckResult, ...]:
        """IMAP first, then SMTP; a failure of one does not keep the other from being tried."""
        return (
            _tried(f"IMAP {account.imap}", lambda: _read(account, password)),
            _tried(f"SMTP {account.smtp}", lambda: _could_send(account, password)),
        )

    def folders(self, account: Account, password: str) -> tuple[str, ...]:
        """Names of the folders that can be mirrored. Raises ServerError."""
        from agentdesk.sync.folders import choosable

        connection = _connected(account, password)
        try:
            return choosable(connection.folders())
        finally:
            connection.close()


def _tried(what: str, attempt: Callable[[], MailboxFacts]) -> CheckResult:
    try:
        facts = attempt()
    except AgentDeskError as error:
        refused = isinstance(error, CredentialsRefused)
        return CheckResult(what, ok=False, detail=error.sentence(), refused=refused, error=error)
    return CheckResult(what, ok=True, detail=" ".join(_told(facts)), facts=facts)


def _told(facts: MailboxFacts) -> Iterator[str]:
    if facts.mails is None:
        yield "Logged in." if facts.logged_in else "Connected; no login is asked for."
        return
    push = "new mail is told at once" if facts.pushes else "new mail is asked for now and then"
    yield f"Logged in; {facts.mails} mails in INBOX; {push}."
    sent = facts.sent_folder
    yield f"Sent mail is in {sent}." if sent else "There is no Sent folder yet; one is made."
    for name in facts.missing:
        yield f"The folder {name} is not there."


def _read(account: Account, password: str) -> MailboxFacts:
    from agentdesk.sync.folders import mirrored, sent_folder

    connection = _connected(account, password)
    try:
        listed = connection.folders()
        inbox = connection.status("INBOX")
        there = {folder.name for folder in listed}
        return MailboxFacts(
            mails=inbox.exists,
            pushes=connection.offers("IDLE"),
            sent_folder=sent_folder(listed, account) or "",
            missing=tuple(f.name for f in mirrored(listed, account) if f.name not in there),
        )
    finally:
        connection.close()


def _could_send(account: Account, password: str) -> MailboxFacts:
    from agentdesk.sync.smtp_session import open_session

    session = open_session(account, password, Interrupt())
    session.hang_up()
    return MailboxFacts(logged_in=bool(account.user))


def _connected(account: Account, password: str) -> "Connection":
    from agentdesk.sync.connection import open_connection

    return open_connection(account, password, Interrupt(), _PATIENCE)
