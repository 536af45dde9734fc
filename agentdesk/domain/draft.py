"""What an agent is typing, saved as it is typed; survives a crash."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.canned import NO_MACRO, CannedUse, Inserted, Macro
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
    content_id: str = ""
    """Of a picture that stands in the text, as `![name](cid:content-id)`; empty for a file that goes along."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One text in the making, at most one of each kind per ticket."""

    ticket: TicketId
    kind: DraftKind
    account: AccountId
    text: str = ""
    """Markdown-light: what channels.mail turns into HTML beside the plain text."""
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    answers: MessageKey | None = None
    """The mail that is answered; None starts a new conversation."""
    quote: str = ""
    """Quoted text that follows the answer, already marked with `> `; empty for none."""
    attachments: tuple[DraftAttachment, ...] = ()
    canned: tuple[CannedUse, ...] = ()
    """The canned responses inserted so far, whatever became of their texts."""
    inserted: tuple[Inserted, ...] = ()
    """What of `text` stands as it was inserted, in order, without overlap."""
    macro: Macro = NO_MACRO
    """What is done to the ticket once the answer is sent."""
    promise: datetime | None = None
    """When the agent says it will be done (aware), where the answer promises something."""
    promise_words: str = ""
    """The words of the answer that say so."""
    updated_at: datetime | None = None

    @property
    def empty(self) -> bool:
        """Nothing that would be a loss."""
        return not self.text.strip() and not self.attachments
