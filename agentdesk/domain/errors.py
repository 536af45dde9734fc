"""Every error that a person can meet, in one tree.

    AgentDeskError
    ├── SettingsError            a key of settings.toml has a value that is not allowed
    ├── ProfileInUse             another AgentDesk holds this profile
    ├── Cancelled                a person stopped what was going on
    ├── UsageError               a command or form was filled in wrongly
    │   ├── NotFound             no such ticket, account, message, canned response
    │   │   ├── NothingToAnswer  a ticket without mail
    │   │   └── NotKept          it is on the server alone, and has to be fetched first
    │   ├── NotAnAddress         something else than a mail address
    │   ├── DraftUnfit           a draft that cannot be sent as it is
    │   ├── CannedUnfit          a canned response that cannot be kept as it is
    │   ├── ArticleUnfit         an article that cannot be kept as it is
    │   ├── FileUnreadable       a file that was to be imported is broken, or of another kind
    │   ├── MailTooLarge
    │   └── QueryError           a search that cannot be read
    ├── StoreError
    │   ├── DiskFull
    │   ├── DatabaseLocked
    │   ├── CacheBroken          the cache failed its integrity check; it can be rebuilt from the server
    │   └── BackupUnusable       a backup is damaged, of a later version, or none at all
    ├── SecretError
    │   ├── NoKeyring            no keyring that keeps secrets secret
    │   ├── KeyringLocked
    │   ├── PasswordCommandFailed
    │   ├── SignInNeeded         a person has to sign in with the browser: never done, ended, or refused
    │   └── PasswordMissing      neither keyring nor command gave one, and nobody could be asked
    ├── ServerError              always names the host
    │   ├── NameNotFound
    │   ├── ConnectionRefused
    │   ├── NetworkDown          timeouts, no route, connection lost
    │   ├── ProxyRefused         the proxy does not let us through
    │   ├── CertificateRefused
    │   ├── EncryptionNotOffered STARTTLS asked for and not offered, or stripped
    │   ├── CredentialsRefused
    │   │   └── TokenRefused     the sign-in with the browser does not count (any more)
    │   ├── AuthNotOffered       the SMTP server offers no AUTH
    │   ├── TooManyConnections
    │   ├── Throttled
    │   ├── QuotaExceeded
    │   ├── FolderMissing
    │   └── ProtocolError        the server said something that makes no sense
    │       └── FolderReadOnly
    └── SendError
        ├── RecipientsRefused    some or all addresses were refused
        ├── MessageRefused       the server refused the mail itself
        └── OutcomeUnknown       the line went dead after the mail was handed over

Each adapter maps foreign exceptions to these once, at its edge. `str(error)` is one sentence that says
what happened and to what; `advice` says what to do next.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from agentdesk.domain.article_problem import ArticleProblem
from agentdesk.domain.canned_problem import CannedProblem
from agentdesk.domain.draft_problem import DraftProblem


class AgentDeskError(Exception):
    """An error that is told to a person: what happened, to what, and what to do next."""

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.advice = advice

    def sentence(self) -> str:
        """Both parts as one line."""
        return f"{self.what} {self.advice}".strip()


class SettingsError(AgentDeskError):
    """A setting has a value that is not allowed."""

    def __init__(self, key: str, value: object, allowed: str) -> None:
        super().__init__(f"The setting “{key}” cannot be {value!r}.", f"Allowed: {allowed}.")
        self.key = key
        self.value = value
        self.allowed = allowed


class ProfileInUse(AgentDeskError):
    """Another AgentDesk is running on this profile."""


class Cancelled(AgentDeskError):
    """A person stopped it."""


class UsageError(AgentDeskError):
    """What was asked for was put wrongly."""


class NotFound(UsageError):
    """There is no such thing here."""


class NothingToAnswer(NotFound):
    """The ticket has no mail that could be answered."""


class NotAnAddress(UsageError):
    """What was given as a mail address is none."""

    def __init__(self, address: str) -> None:
        super().__init__(f"“{address}” is not a mail address.", "Write it like name@example.org.")
        self.address = address


class DraftUnfit(UsageError):
    """A draft cannot be sent as it is."""

    def __init__(self, problem: DraftProblem) -> None:
        super().__init__(str(problem), "Mend the draft and send again.")
        self.problem = problem


class CannedUnfit(UsageError):
    """A canned response cannot be kept as it is."""

    def __init__(self, title: str, problem: CannedProblem) -> None:
        super().__init__(f"“{title}” cannot be saved. {problem}", "Mend that, then save again.")
        self.problem = problem


class ArticleUnfit(UsageError):
    """An article cannot be kept as it is."""

    def __init__(self, title: str, problem: ArticleProblem) -> None:
        super().__init__(f"“{title}” cannot be saved. {problem}", "Mend that, then save again.")
        self.problem = problem


class FileUnreadable(UsageError):
    """A file that was to be imported is broken, or of another kind."""


class MailTooLarge(UsageError):
    """A mail has more megabytes than most servers take."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(f"The mail has {megabytes} MB; most servers refuse that.", "Send a link instead.")
        self.megabytes = megabytes


class NotKept(NotFound):
    """It is on the server alone, and has to be fetched first: the mail `key`; empty where that was tried."""

    def __init__(self, what: str, advice: str = "", *, key: str = "") -> None:
        super().__init__(what, advice)
        self.key = key


class QueryError(UsageError):
    """A search that cannot be read: the operator, what was given to it (may be empty), what it takes in English."""

    def __init__(self, operator: str, value: str, allowed: str) -> None:
        what, advice = (
            f"“{operator}:{value}” cannot be searched for.",
            f"Allowed after {operator}: is {allowed}.",
        )
        if not value:
            what, advice = f"“{operator}:” needs a value.", f"Allowed: {allowed}."
        super().__init__(what, advice)
        self.operator = operator
        self.value = value


class StoreError(AgentDeskError):
    """The local databases could not be read or written."""


class DiskFull(StoreError):
    """No space is left where the profile lives."""


class DatabaseLocked(StoreError):
    """Another process holds the database."""


class CacheBroken(StoreError):
    """The cache failed its integrity check."""


class BackupUnusable(StoreError):
    """A backup is damaged, of a later version, or none at all."""


class SecretError(AgentDeskError):
    """The password could not be had or kept."""


class NoKeyring(SecretError):
    """No keyring that keeps secrets secret is available."""


class KeyringLocked(SecretError):
    """The keyring is there but locked."""


class PasswordCommandFailed(SecretError):
    """The password command ended with an error or printed nothing."""


class PasswordMissing(SecretError):
    """No password is known and nobody could be asked for it."""


class SignInNeeded(SecretError):
    """Nobody has signed in with the browser yet, or that has ended."""


class ServerError(AgentDeskError):
    """Something between us and a mail server; names the host."""

    def __init__(self, host: str, what: str, advice: str = "") -> None:
        super().__init__(what, advice)
        self.host = host


class NameNotFound(ServerError):
    """The host name does not resolve."""


class ConnectionRefused(ServerError):
    """Nothing listens there."""


class NetworkDown(ServerError):
    """No route, a timeout, or a connection lost."""


class ProxyRefused(ServerError):
    """The proxy does not let us through."""


class CertificateFault(StrEnum):
    """What is wrong with a certificate."""

    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    SELF_SIGNED = "self_signed"
    UNKNOWN_AUTHORITY = "unknown_authority"
    WRONG_NAME = "wrong_name"
    REVOKED = "revoked"


class CertificateRefused(ServerError):
    """The server's certificate is not to be trusted for this host. `fault` is None where only the words tell;
    `about` is the day or the names that it holds, as far as they could be had.
    """

    def __init__(
        self,
        host: str,
        what: str,
        advice: str = "",
        *,
        fault: CertificateFault | None = None,
        about: str = "",
    ) -> None:
        super().__init__(host, what, advice)
        self.fault = fault
        self.about = about


class EncryptionNotOffered(ServerError):
    """Encryption was asked for and the server does not offer it."""


class CredentialsRefused(ServerError):
    """User name or password are wrong."""


class TokenRefused(CredentialsRefused):
    """The server does not take the access token of a sign-in."""


class AuthNotOffered(ServerError):
    """The server offers no way to log in on this connection."""


class TooManyConnections(ServerError):
    """The server allows no more connections of this user."""


class Throttled(ServerError):
    """The server asks us to slow down; `wait`: for how many seconds at least, 0 where it does not say."""

    def __init__(self, host: str, what: str, advice: str = "", *, wait: float = 0.0) -> None:
        super().__init__(host, what, advice)
        self.wait = wait


class QuotaExceeded(ServerError):
    """The mailbox is full."""


class FolderMissing(ServerError):
    """The folder is not there."""


class ProtocolError(ServerError):
    """The server's answer makes no sense."""


class FolderReadOnly(ProtocolError):
    """A folder cannot be written to."""


class SendError(AgentDeskError):
    """A mail could not be handed over."""


class MessageRefused(SendError):
    """The server refused the mail itself."""

    def __init__(self, what: str, advice: str = "", *, permanent: bool = True) -> None:
        super().__init__(what, advice)
        self.permanent = permanent


@dataclass(frozen=True, slots=True)
class Refusal:
    """One address that the server would not take: SMTP reply code and text."""

    email: str
    code: int
    text: str

    @property
    def permanent(self) -> bool:
        """Whether trying again is pointless (5yz, RFC 5321 section 4.2.1)."""
        return self.code >= 500


class RecipientsRefused(SendError):
    """Some or all recipients were refused; `accepted` got the mail."""

    def __init__(self, refusals: tuple[Refusal, ...], accepted: tuple[str, ...] = ()) -> None:
        names = ", ".join(f"{r.email} ({r.code} {r.text})" for r in refusals)
        super().__init__(
            f"The server refused {names}.", "Check the address, or ask the recipient another way."
        )
        self.refusals = refusals
        self.accepted = accepted


class OutcomeUnknown(SendError):
    """The line went dead between handing over the mail and the server's answer."""
