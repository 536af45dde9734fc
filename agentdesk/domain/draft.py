"""What an agent is typing, saved as it is typed; survives a crash."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.ids import AccountId, MessageKey, TicketId
from agentdesk.domain.message import Address


class DraftKind(StrEnum):
    """A reply goes out by mail, a note never does: the mail builder takes no notes."""

    REPLY = "reply"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class DraftAttachment:
    """A file to go along: its name as the recipient sees it and its content, kept with the draft."""

    name: str
    content_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """One text in the making, at most one of each kind per ticket."""

    ticket: TicketId
    kind: DraftKind
    account: AccountId
    text: str = ""
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    answers: MessageKey | None = None
    """The mail that is answered; None starts a new conversation."""
    quote: str = ""
    """Quoted text that follows the answer, already marked with `> `; empty for none."""
    attachments: tuple[DraftAttachment, ...] = ()
    canned_used: tuple[str, ...] = ()
    """Ids of the canned responses inserted so far."""
    updated_at: datetime | None = None

    @property
    def empty(self) -> bool:
        """Nothing that would be a loss."""
        return not self.text.strip() and not self.attachments
