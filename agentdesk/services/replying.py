"""Answering: from a fresh draft to a frozen mail in the outbox, and back again while the hold lasts."""

from collections.abc import Iterable
from dataclasses import replace

from agentdesk.channels.mail import (
    forward_subject,
    forwarded,
    parse,
    quoted,
    reply_subject,
)
from agentdesk.domain.changes import Changes
from agentdesk.domain.draft import Draft, DraftAttachment, DraftKind
from agentdesk.domain.draft_problem import DraftProblem
from agentdesk.domain.errors import DraftUnfit
from agentdesk.domain.events import Replied
from agentdesk.domain.ids import MessageKey, OutboxId, TicketId
from agentdesk.domain.message import Address, Message
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.domain.tokens import own_reference
from agentdesk.services.addressing import addressed_to, mail_to_answer, recipients_of
from agentdesk.services.alerting import Alerting
from agentdesk.services.answers_shown import AnswersShown
from agentdesk.services.drafts import Drafts
from agentdesk.services.freezing import Freezing
from agentdesk.services.inbox import Inbox
from agentdesk.services.marking import Marking
from agentdesk.services.ports import Record, SettingsFile
from agentdesk.services.taken_back import typed_and_quoted, with_pictures
from agentdesk.services.writing import EventWriter


class Replying:
    """Drafts and answers."""

    def __init__(
        self,
        record: Record,
        settings: SettingsFile,
        inbox: Inbox,
        freezing: Freezing,
        answers: AnswersShown,
        writer: EventWriter,
        alerting: Alerting,
        marking: Marking,
        drafts: Drafts,
    ) -> None:
        self._record = record
        self._settings = settings
        self._inbox = inbox
        self._freezing = freezing
        self._answers = answers
        self._writer = writer
        self._alerting = alerting
        self._marking = marking
        self._drafts = drafts

    def start(self, ticket: TicketId, *, reply_all: bool = True) -> Draft:
        """The draft kept for this ticket, else a fresh one addressed to everybody (or the sender only)."""
        kept = self._drafts.of(ticket, DraftKind.REPLY)
        return kept if kept is not None else self.fresh(ticket, reply_all=reply_all)

    def fresh(self, ticket: TicketId, *, reply_all: bool = True) -> Draft:
        """A new answer to the ticket's latest mail, whatever draft is kept."""
        thread = self._inbox.thread(ticket)
        answered = mail_to_answer(thread.messages)
        settings = self._settings.load()
        account = settings.account(thread.row.account)
        to, cc = recipients_of(answered, settings.own_addresses, reply_all=reply_all)
        return Draft(
            ticket=ticket,
            kind=DraftKind.REPLY,
            account=account.id,
            to=to,
            cc=cc,
            subject=self._subject(reply_subject(answered.message.subject), ticket),
            answers=answered.message.key,
            quote=quoted(answered.message, answered.language),
        )

    def start_note(self, ticket: TicketId) -> Draft:
        """The note kept for this ticket, else an empty one."""
        kept = self._drafts.of(ticket, DraftKind.NOTE)
        row = self._inbox.thread(ticket).row
        return kept if kept is not None else Draft(ticket, DraftKind.NOTE, row.account)

    def forward(self, ticket: TicketId) -> Draft:
        """The ticket's latest mail, with its attachments, for somebody else to read."""
        thread = self._inbox.thread(ticket)
        passed_on = thread.messages[-1]
        return Draft(
            ticket=ticket,
            kind=DraftKind.REPLY,
            account=thread.row.account,
            subject=forward_subject(passed_on.message.subject),
            answers=passed_on.message.key,
            quote=forwarded(passed_on.message, passed_on.language),
            attachments=self._attachments_of(passed_on.message),
        )

    def save(self, draft: Draft) -> None:
        """Keep what is being typed."""
        self._drafts.save(draft)

    def discard(self, ticket: TicketId, kind: DraftKind) -> None:
        """The agent threw the draft away."""
        self._drafts.discard(ticket, kind)

    def drafts(self) -> tuple[Draft, ...]:
        """Everything unfinished."""
        return self._drafts.all()

    def problems(self, draft: Draft) -> tuple[DraftProblem, ...]:
        """What keeps the draft from being sent; empty when it may go."""
        return self._freezing.problems(draft)

    def send(self, draft: Draft, *, close: bool = False, hold_seconds: int | None = None) -> OutboxItem:
        """Freeze the mail with its event in one transaction; it leaves once the hold is over.

        DraftUnfit and MailTooLarge when it may not go.
        """
        if problems := self.problems(draft):
            raise DraftUnfit(problems[0])
        ticket = self._inbox.shown(draft.ticket)
        item, event = self._freezing.frozen(
            replace(draft, ticket=ticket), close=close, hold_seconds=hold_seconds
        )
        events = [event, *self._freezing.following_split(item)]
        self._record.append(
            events,
            outbox=item,
            consumed_draft=(draft.ticket, draft.kind),
            marks=self._marking.of([ticket], seen=True),
        )
        self._answers.show(item)
        self._alerting.acknowledge([ticket], event.stamp.at)
        return item

    def show_unsent(self) -> None:
        """Put what waits in the outbox into its threads where a crash, or a cache begun anew, left it out."""
        self._answers.show_missing()

    def take_back(
        self, item: OutboxId, found_in: Iterable[OutboxState] = (OutboxState.QUEUED,)
    ) -> Draft | None:
        """Undo sending while the mail has not left: the draft is back. None where it is already on its way.

        Offline it can be taken back long after the hold. Where some recipients were served, nothing is undone, and
        the draft is for the others.
        """
        found = self._record.outbox_item(item)
        if found is None or found.state not in frozenset(found_in):
            return None
        if found.accepted:
            return self._for_the_others(found, found_in)
        draft = self._drafts.beside_kept(self._draft_from(found))
        undo = self._freezing.undoing(found)
        marks = self._marking.of([self._inbox.shown(found.ticket)])
        if not self._record.take_back(item, undo, draft, found_in, marks):
            return None
        self._answers.remove(found)
        self._alert_again(found)
        return draft

    def _alert_again(self, item: OutboxItem) -> None:
        """The alerts that this answer acknowledged stand once more."""
        answered = {event.stamp.at for event in self._record.events_with([item.event])}
        self._alerting.stand_again([self._inbox.shown(item.ticket)], answered)

    def _for_the_others(self, item: OutboxItem, found_in: Iterable[OutboxState]) -> Draft | None:
        """A draft for those who were refused; for the rest the mail counts as sent."""
        if not self._record.settle_outbox(replace(item, state=OutboxState.SENT, error=""), found_in):
            return None
        draft = addressed_to(self._draft_from(item), frozenset(r.lower() for r in item.recipients))
        self._drafts.save(self._drafts.beside_kept(draft))
        self._writer.refresh([item.ticket], Changes(outbox=True, drafts=True))
        return draft

    def _draft_from(self, item: OutboxItem) -> Draft:
        """The draft that this mail was made of, as far as the mail and its event still tell."""
        message = parse(item.source)
        replied = self._replied(item)
        promise = replied.promise
        visible = {a.email.lower() for a in (*message.to, *message.cc)}
        text, quote = typed_and_quoted(message)
        files = tuple(
            DraftAttachment(a.name, a.content_type, self._inbox.leaf(item.source, a.part), a.content_id)
            for a in message.attachments
        )
        text, files = with_pictures(text, files)
        draft = Draft(
            ticket=self._inbox.shown(item.ticket),
            kind=DraftKind.REPLY,
            account=item.account,
            text=text,
            to=message.to,
            cc=message.cc,
            bcc=tuple(Address(r) for r in item.recipients if r.lower() not in visible),
            subject=item.subject,
            answers=MessageKey(item.in_reply_to_key) if item.in_reply_to_key else None,
            quote=quote,
            attachments=files,
            canned=replied.canned,
            macro=replied.macro,
            promise=promise.due if promise is not None else None,
            promise_words=promise.words if promise is not None else "",
        )
        return self._drafts.dated(draft)

    def _replied(self, item: OutboxItem) -> Replied:
        changes = (event.change for event in self._record.events_with([item.event]))
        return next((one for one in changes if isinstance(one, Replied)), Replied(item.message_id))

    def _attachments_of(self, message: Message) -> tuple[DraftAttachment, ...]:
        contents = (
            (a, self._inbox.attachment(message.key, a.part)) for a in message.attachments if not a.inline
        )
        return tuple(DraftAttachment(c.name, a.content_type, c.content) for a, c in contents)

    def _subject(self, subject: str, ticket: TicketId) -> str:
        reference = own_reference(ticket)
        wanted = self._settings.load().subject_reference and reference not in subject
        return f"{subject} {reference}" if wanted else subject
