"""A mail as AgentDesk understands it: a frozen value, made once by channels.mail and never changed."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.ids import MessageKey, TicketId


class Direction(StrEnum):
    """Which way a mail went, seen from the helpdesk."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class Kind(StrEnum):
    """What sort of contact a mail is."""

    CUSTOMER = "customer"
    AGENT = "agent"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    NEWSLETTER = "newsletter"
    MONITORING = "monitoring"
    RECEIPT = "receipt"
    VOICEMAIL = "voicemail"
    FORUM = "forum"
    MAILING_LIST = "mailing_list"
    CALENDAR = "calendar"
    SPAM = "spam"
    SYSTEM = "system"

    @property
    def automatic(self) -> bool:
        """Written by a machine: never reopens a ticket and is never auto-answered (RFC 3834)."""
        return self in _AUTOMATIC

    @property
    def asks_reply(self) -> bool:
        """A person (or a person's voice) waits for an answer."""
        return self in _ASKS_REPLY


_AUTOMATIC = frozenset(
    {
        Kind.AUTO_REPLY,
        Kind.BOUNCE,
        Kind.NEWSLETTER,
        Kind.MONITORING,
        Kind.RECEIPT,
        Kind.MAILING_LIST,
        Kind.SPAM,
        Kind.SYSTEM,
    }
)
_ASKS_REPLY = frozenset({Kind.CUSTOMER, Kind.VOICEMAIL, Kind.FORUM, Kind.CALENDAR})


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox (RFC 5322 section 3.4): display name, and address with its domain in lower case."""

    email: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>" if self.name else self.email

    @property
    def domain(self) -> str:
        """What follows the last @, lower case; empty where there is none."""
        return self.email.rpartition("@")[2].lower() if "@" in self.email else ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One part of a mail that is not its text. `part` counts the leaves of the MIME tree from 0."""

    part: int
    name: str
    content_type: str
    size: int
    content_id: str = ""
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One mail. Text is str without lone surrogates; ids carry no angle brackets; addresses may be empty."""

    key: MessageKey
    message_id: str
    """Normalised; a synthetic `<digest>@no-message-id` where the mail has none."""
    content_hash: str
    """Over sender, date, subject, body and attachments, so that a second delivery hashes alike;
    32 hex digits.
    """
    subject: str
    from_: Address
    sent_at: datetime | None
    """The Date header as an aware UTC time;
    None where missing or senseless (then the server's time counts).
    """
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    sent_by: tuple[Address, ...] = ()
    """Whom Sender and Resent-From name, From left out (RFC 5322 sections 3.6.2 and 3.6.6)."""
    text: str = ""
    """The whole body as plain text, quote and signature included (made from the HTML where there is no
    text, or one that says something else).
    """
    new_text: str = ""
    """What the sender wrote this time."""
    quote: str = ""
    signature: str = ""
    has_html: bool = False
    plain_differs: bool = False
    """Whether its text/plain says something else than `text`, which tells what the HTML shows."""
    attachments: tuple[Attachment, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    """The headers that judging needs, names lower case, values decoded, in the order of the mail."""
    problems: tuple[str, ...] = ()
    """What the parser had to guess or give up on, for a person to read;
    not empty for a mail shown as its source.
    """

    def header(self, name: str) -> str:
        """First value of header `name` (lower case), or the empty string."""
        return next((value for key, value in self.headers if key == name), "")

    def headers_named(self, name: str) -> tuple[str, ...]:
        """All values of header `name` (lower case)."""
        return tuple(value for key, value in self.headers if key == name)

    @property
    def reply_address(self) -> Address:
        """Where an answer goes (RFC 5322 section 3.6.2)."""
        return self.reply_to[0] if self.reply_to else self.from_


@dataclass(frozen=True, slots=True)
class Urgency:
    """A judgement and why: reasons are short phrases a person can read."""

    urgent: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawMail:
    """A mail as it came off the server. `received_at` is IMAP's INTERNALDATE, aware."""

    uid: int
    source: bytes
    received_at: datetime
    flags: frozenset[str] = frozenset()
    thread_hint: str = ""
    """X-GM-THRID where the server gives one."""


@dataclass(frozen=True, slots=True)
class FiledMessage:
    """A mail with everything that intake found out about it."""

    message: Message
    ticket: TicketId
    """The ticket it is shown in, merges and splits applied."""
    native_ticket: TicketId
    """The ticket that threading alone gives."""
    direction: Direction
    kind: Kind
    language: str
    """ISO 639-1, lower case; empty where there was too little text to tell."""
    urgency: Urgency
    received_at: datetime
    at: datetime
    """The time it is sorted by: the server's, bounded by the Date header where that is sane."""
    duplicate_of: MessageKey | None = None
    thread_ids: tuple[str, ...] = field(default=(), compare=False)
    """Every message id that this mail ties to its ticket: its own first, then what it answers.

    Needed once, to file it; empty in a mail that was read back.
    """
