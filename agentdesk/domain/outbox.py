"""A reply on its way out. The mail is frozen, with its Message-ID, in the same transaction as the event that
says so.

    held ──(hold over)──▶ queued ──▶ sending ──▶ sent
      │                     ▲           ├──▶ failed   (refused for good, or for too long; a person decides)
      └─ taken back         └── retry ──┤
         (back to a draft)              └──▶ unknown  (line dead after the final dot: looked up in Sent,
                                                   never resent silently)

`held` is `queued` with `not_before` in the future. An item found `sending` at start-up was cut off by a
crash: it becomes
`unknown` when `handed_over` was set (the final dot was about to go out), else `queued` again. Whoever was refused
before the dot is known even then: once the rest turns out to have gone out, the item is `failed` for the refused.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.errors import RecipientsRefused, Refusal
from agentdesk.domain.ids import AccountId, EventId, OutboxId, TicketId


class OutboxState(StrEnum):
    """Where an outbox item stands."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


class SentCopy(StrEnum):
    """Whether the copy in the Sent folder is there."""

    PENDING = "pending"
    FILED = "filed"


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One outgoing mail. Times are aware UTC."""

    id: OutboxId
    account: AccountId
    ticket: TicketId
    message_id: str
    sender: str
    recipients: tuple[str, ...]
    """Envelope recipients not yet accepted by the server."""
    subject: str
    source: bytes = field(repr=False)
    event: EventId
    created_at: datetime
    not_before: datetime
    """When it may go out; once it did, when."""
    state: OutboxState = OutboxState.QUEUED
    attempts: int = 0
    handed_over: bool = False
    accepted: tuple[str, ...] = ()
    error: str = ""
    """What went wrong last, in words; empty while all is well."""
    sent_copy: SentCopy = SentCopy.PENDING
    refused: tuple[Refusal, ...] = ()
    """Who was not taken when the mail was handed over; of use while nobody knows whether it went out."""
    in_reply_to_key: str = ""
    """MessageKey of the mail answered, for the \\Answered flag; empty for a new conversation."""

    def held_at(self, now: datetime) -> bool:
        """Whether it can still be taken back."""
        return self.state is OutboxState.QUEUED and self.attempts == 0 and now < self.not_before

    def gone_out(self) -> "OutboxItem":
        """The item once its mail was found to have gone out: all have it but those who were refused."""
        left = tuple(refusal.email for refusal in self.refused)
        served = tuple(r for r in self.recipients if r not in left)
        sent = replace(
            self,
            recipients=left,
            accepted=(*self.accepted, *served),
            refused=(),
            handed_over=False,
            state=OutboxState.SENT,
            error="",
        )
        if not left:
            return sent
        return replace(sent, state=OutboxState.FAILED, error=RecipientsRefused(self.refused).sentence())
