"""The outbox as a person sees it, and the decisions that only a person can take."""

from dataclasses import replace

from agentdesk.domain.changes import Changes
from agentdesk.domain.draft import Draft
from agentdesk.domain.errors import NotFound, UsageError
from agentdesk.domain.ids import OutboxId
from agentdesk.domain.outbox import OutboxItem, OutboxState, SentCopy
from agentdesk.services.ports import ChangeHub, Clock, Record
from agentdesk.services.replying import Replying

_UNDECIDED = (OutboxState.FAILED, OutboxState.UNKNOWN)


class OutboxBook:
    """Outgoing mail that has not yet arrived."""

    def __init__(self, record: Record, replying: Replying, changes: ChangeHub, clock: Clock) -> None:
        self._record = record
        self._replying = replying
        self._changes = changes
        self._clock = clock

    def items(self) -> tuple[OutboxItem, ...]:
        """Everything not yet sent, oldest first."""
        return tuple(item for item in self._record.outbox() if item.state is not OutboxState.SENT)

    def retry(self, item: OutboxId) -> None:
        """Send a failed or unknown item again, now."""
        found = self._undecided(item)
        now = self._clock.now()
        again = replace(
            found, state=OutboxState.QUEUED, handed_over=False, refused=(), error="", not_before=now
        )
        self._settle(again, found)

    def send_now(self, item: OutboxId) -> None:
        """Do not wait for the hold, or for the next attempt; nothing happens where the mail is already on its way."""
        found = self._item(item)
        if found.state is OutboxState.QUEUED:
            self._settle(replace(found, not_before=self._clock.now()), found)

    def mark_sent(self, item: OutboxId) -> None:
        """A person found out that the mail did arrive, so that only its copy is still to be filed; or that those
        who refused it need it no more.
        """
        found = self._undecided(item)
        done = replace(found, state=OutboxState.SENT, sent_copy=SentCopy.FILED, error="")
        self._settle(found.gone_out() if found.state is OutboxState.UNKNOWN else done, found)

    def give_up(self, item: OutboxId) -> Draft | None:
        """Take the mail out of the outbox and back into a draft; None where it is just being sent, or was."""
        return self._replying.take_back(item, (OutboxState.QUEUED, *_UNDECIDED))

    def _undecided(self, item: OutboxId) -> OutboxItem:
        found = self._item(item)
        if found.state not in _UNDECIDED:
            raise UsageError(
                f"The mail “{found.subject}” is {found.state}.",
                "Only failed or unknown mail needs a decision.",
            )
        return found

    def _item(self, item: OutboxId) -> OutboxItem:
        found = self._record.outbox_item(item)
        if found is None:
            raise NotFound(f"There is no mail {item} in the outbox.", "See `agentdesk outbox`.")
        return found

    def _settle(self, item: OutboxItem, found: OutboxItem) -> None:
        """Write a decision, unless the sender was quicker."""
        if self._record.settle_outbox(item, (found.state,)):
            self._changes.publish(Changes(frozenset({item.ticket}), outbox=True))
