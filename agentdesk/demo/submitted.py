"""Reads back what the agent sent: just enough of it for a customer to answer."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

_AUTOMATIC_PRECEDENCE = frozenset({"bulk", "junk", "list", "auto_reply"})


@dataclass(frozen=True, slots=True)
class Submitted:
    """A mail from the agent; ids carry no angle brackets."""

    message_id: str
    references: tuple[str, ...]
    sender_name: str
    sender_address: str
    to: str
    subject: str
    at: datetime
    text: str
    automatic: bool
    """Sent by a program (RFC 3834, or marked as bulk): nobody answers it."""


def read_submitted(raw: bytes) -> Submitted:
    """The parts of a submitted mail that matter to its reader."""
    message = message_from_bytes(raw, policy=policy.default)
    name, address = parseaddr(str(message.get("From", "")))
    return Submitted(
        message_id=_bare(str(message.get("Message-ID", ""))),
        references=tuple(map(_bare, str(message.get("References", "")).split())),
        sender_name=name,
        sender_address=address,
        to=str(message.get("To", "")),
        subject=str(message.get("Subject", "")),
        at=_date(str(message.get("Date", ""))),
        text=_text(message),
        automatic=_automatic(message),
    )


def _text(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    content = part.get_content() if part is not None else ""
    return str(content).replace("\r\n", "\n").rstrip("\n")


def _automatic(message: EmailMessage) -> bool:
    submitted = str(message.get("Auto-Submitted", "no")).partition(";")[0].strip().lower()
    return submitted != "no" or str(message.get("Precedence", "")).strip().lower() in _AUTOMATIC_PRECEDENCE


def _date(value: str) -> datetime:
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return datetime.now(UTC)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _bare(identity: str) -> str:
    return identity.strip().strip("<>")
