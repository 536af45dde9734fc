"""What agents are typing: kept as it is typed, and found again when its ticket has become part of another."""

from dataclasses import replace

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.ids import TicketId
from agentdesk.services.inbox import Inbox
from agentdesk.services.ports import Clock, Record


class Drafts:
    """The drafts of all tickets, at most one of each kind per ticket."""

    def __init__(self, record: Record, inbox: Inbox, clock: Clock) -> None:
        self._record = record
        self._inbox = inbox
        self._clock = clock

    def save(self, draft: Draft) -> None:
        """Keep what is being typed."""
        self._record.save_draft(self.dated(draft))

    def dated(self, draft: Draft) -> Draft:
        """`draft` as typed just now."""
        return replace(draft, updated_at=self._clock.now())

    def discard(self, ticket: TicketId, kind: DraftKind) -> None:
        """The agent threw the draft away."""
        self._record.discard_draft(ticket, kind)

    def all(self) -> tuple[Draft, ...]:
        """Everything unfinished, each under the ticket that it would be found in now."""
        kept = self._record.drafts()
        moved = [draft for draft in kept if self._inbox.shown(draft.ticket) != draft.ticket]
        for draft in moved:
            self._move(draft, self._inbox.shown(draft.ticket))
        return self._record.drafts() if moved else kept

    def of(self, ticket: TicketId, kind: DraftKind) -> Draft | None:
        """The draft of that kind for `ticket`."""
        return next((draft for draft in self.all() if (draft.ticket, draft.kind) == (ticket, kind)), None)

    def beside_kept(self, draft: Draft) -> Draft:
        """`draft`, followed by what is already being typed in its place, so that neither is lost."""
        kept = self._record.draft(draft.ticket, draft.kind)
        if kept is None or kept.empty:
            return draft
        first = draft.text.rstrip()
        text = "\n\n".join(part for part in (first, kept.text) if part.strip())
        moved = (one.moved(len(text) - len(kept.text)) for one in kept.inserted)
        files = dict.fromkeys((*draft.attachments, *kept.attachments))
        inserted = (*(one for one in draft.inserted if one.end <= len(first)), *moved)
        return replace(draft, text=text, inserted=inserted, attachments=tuple(files))

    def _move(self, draft: Draft, ticket: TicketId) -> None:
        kept = self._record.draft(ticket, draft.kind)
        stays = kept if kept is not None and not kept.empty else replace(draft, ticket=ticket)
        joined = self.beside_kept(replace(draft, ticket=ticket))
        whole = replace(stays, text=joined.text, inserted=joined.inserted, attachments=joined.attachments)
        self._record.save_draft(whole)
        self._record.discard_draft(draft.ticket, draft.kind)
