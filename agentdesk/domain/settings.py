"""All settings as one frozen value. Secrets are never among them: they live in the keyring."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from agentdesk.domain.calendar import Calendar
from agentdesk.domain.errors import NotFound
from agentdesk.domain.finding import FindingKind
from agentdesk.domain.ids import AccountId, AgentId, WorkstationId
from agentdesk.domain.oauth import OAuth
from agentdesk.domain.proxy import DIRECT
from agentdesk.domain.service_level import ServiceLevel

SETTINGS_VERSION = 1


class Security(StrEnum):
    """How a connection is protected. NONE is allowed on loopback only."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


class Theme(StrEnum):
    """Looks of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a server is and how to talk to it."""

    host: str
    port: int
    security: Security

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Account:
    """One mailbox.

    With an empty `password_command` the password is in the keyring, or is asked for each run.
    """

    id: AccountId
    email: str
    user: str
    imap: ServerAddress
    smtp: ServerAddress
    name: str = ""
    """Display name of outgoing mail."""
    folders: tuple[str, ...] = ("INBOX",)
    """Folders that are mirrored, besides Sent."""
    sent_folder: str = ""
    """Empty: found by its SPECIAL-USE attribute (RFC 6154), else by name."""
    password_command: str = ""
    aliases: tuple[str, ...] = ()
    """Further addresses that are ours (billing@, urgent@ ...)."""
    urgent_aliases: tuple[str, ...] = ()
    """Addresses that make a mail urgent;
    an address whose local part is `urgent` counts without being listed.
    """
    ca_file: str = ""
    """PEM file of certification authorities to trust instead of the system's."""
    file_sent_copy: bool = True
    """Whether a copy is to be appended to Sent (off where the provider files it itself)."""
    oauth: OAuth = OAuth()  # noqa: RUF009 - frozen
    """The sign-in with the browser, where that takes the place of a password. `password_command` then prints the
    access token.
    """
    proxy: str = ""
    """By which its servers are reached (see domain.proxy); empty: by the one of all accounts, `none`: directly."""

    @property
    def own_addresses(self) -> frozenset[str]:
        """Every address that is ours, lower case."""
        return frozenset(a.lower() for a in (self.email, *self.aliases, *self.urgent_aliases))


@dataclass(frozen=True, slots=True)
class AgentProfile:
    """The person at the keyboard."""

    id: AgentId = AgentId("")  # noqa: RUF009 - a NewType
    name: str = ""
    signature: str = ""
    signatures: Mapping[str, str] = field(default_factory=dict)
    """By language (ISO 639-1); `signature` for any other."""

    def signature_in(self, language: str) -> str:
        """What goes under an answer in `language`."""
        return self.signatures.get(language) or self.signature


@dataclass(frozen=True, slots=True)
class Company:
    """What customers may be told of the host: for placeholders of canned responses and for the published knowledge.

    Anything may be empty. Addresses of pages are whole URLs.
    """

    name: str = ""
    website: str = ""
    status_page: str = ""
    webmail: str = ""
    control_panel: str = ""
    knowledge: str = ""
    """Where the published articles are."""
    phone: str = ""
    imap_host: str = ""
    smtp_host: str = ""
    hours: Mapping[str, str] = field(default_factory=dict)
    """Support hours as customers read them, by language (ISO 639-1)."""

    def hours_in(self, language: str) -> str:
        """The support hours in `language`, else in English; empty where neither is given."""
        return self.hours.get(language) or self.hours.get("en", "")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that settings.toml holds."""

    version: int = SETTINGS_VERSION
    workstation: WorkstationId = WorkstationId("")  # noqa: RUF009 - a NewType
    agent: AgentProfile = AgentProfile()
    company: Company = Company()
    calendars: tuple[Calendar, ...] = ()
    """Business hours; the first is what customers are told."""
    service_levels: tuple[ServiceLevel, ...] = ()
    """By when customers are to be answered; of several the first that is for a ticket counts."""
    accounts: tuple[Account, ...] = ()
    theme: Theme = Theme.SYSTEM
    language: str = ""
    """Language of the window; empty follows the desktop."""
    undo_send_seconds: int = 20
    poll_minutes: int = 5
    desktop_alerts: bool = True
    subject_reference: bool = False
    """Whether outgoing subjects carry the ticket reference `[#…]`."""
    plain_text_only: bool = False
    """Whether answers go without HTML beside their text."""
    mark_mail: bool = True
    """Whether mails show on the server what was done here (see domain.marks)."""
    move_spam: bool = False
    """Whether what is marked as spam goes into the server's folder for spam, with `mark_mail`."""
    proxy: str = ""
    """By which mail servers are reached (see domain.proxy); empty: directly."""
    attachment_months: int = 0
    """For how many months large attachments are kept here; older ones are fetched when they are wanted. 0: for ever."""
    checks_off: tuple[FindingKind, ...] = ()
    """What nobody wants to be told of an answer. What blocks one is told all the same."""

    def account(self, account: AccountId) -> Account:
        """The account `account`; NotFound where there is none."""
        for candidate in self.accounts:
            if candidate.id == account:
                return candidate
        raise NotFound(f"There is no account {account}.", "See `agentdesk account list`.")

    def routed(self, account: Account) -> Account:
        """`account` as it is connected: with the proxy of all accounts where it names none of its own."""
        return replace(account, proxy=account.proxy or self.proxy)

    @property
    def proxied(self) -> bool:
        """Whether any mail goes through a proxy."""
        return any(account.proxy not in ("", DIRECT) for account in self.routed_accounts)

    @property
    def routed_accounts(self) -> tuple[Account, ...]:
        """All of them, as they are connected."""
        return tuple(map(self.routed, self.accounts))

    def with_account(self, account: Account) -> "Settings":
        """The same with `account` added, or replaced where its id is known."""
        others = tuple(a for a in self.accounts if a.id != account.id)
        return replace(self, accounts=(*others, account))

    def without_account(self, account: AccountId) -> "Settings":
        """The same without `account`."""
        return replace(self, accounts=tuple(a for a in self.accounts if a.id != account))

    @property
    def own_addresses(self) -> frozenset[str]:
        """Every address that is ours, over all accounts, lower case."""
        return frozenset(address for account in self.accounts for address in account.own_addresses)
