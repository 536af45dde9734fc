"""Freezes an answer: the event that says it was given, and the mail with its Message-ID, as they stay from then on."""

import secrets
from datetime import datetime, timedelta

from agentdesk.channels.mail import Outgoing, compose, parse
from agentdesk.domain.draft import Draft
from agentdesk.domain.draft_problem import DraftProblem
from agentdesk.domain.errors import MailTooLarge
from agentdesk.domain.events import Event, Promised, Replied, SplitOff, Undone
from agentdesk.domain.ids import MessageKey, OutboxId
from agentdesk.domain.message import Address
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.settings import Account
from agentdesk.domain.tokens import our_message_id
from agentdesk.services.addressing import references_of
from agentdesk.services.inbox import Inbox
from agentdesk.services.journalist import Journalist
from agentdesk.services.originality import OriginalityGauge
from agentdesk.services.ports import Clock, SettingsFile
from agentdesk.services.sending_gate import SendingGate

_LARGEST_MAIL = 35 * 1024 * 1024


class Freezing:
    """Makes values only; whoever asks keeps them."""

    def __init__(
        self,
        settings: SettingsFile,
        inbox: Inbox,
        journalist: Journalist,
        originality: OriginalityGauge,
        gate: SendingGate,
        clock: Clock,
    ) -> None:
        self._settings = settings
        self._inbox = inbox
        self._journalist = journalist
        self._originality = originality
        self._gate = gate
        self._clock = clock

    def problems(self, draft: Draft) -> tuple[DraftProblem, ...]:
        """What keeps the draft from being sent; empty when it may go."""
        return self._gate.problems(draft)

    def frozen(self, draft: Draft, *, close: bool, hold_seconds: int | None) -> tuple[OutboxItem, Event]:
        """The mail, to leave after so many seconds (None: as set), and its event. MailTooLarge."""
        settings, now = self._settings.load(), self._clock.now()
        account = settings.account(draft.account)
        hold = settings.undo_send_seconds if hold_seconds is None else hold_seconds
        message_id = our_message_id(draft.ticket, Address(account.email).domain, secrets.token_hex(8))
        promise = Promised(draft.promise, draft.promise_words) if draft.promise is not None else None
        originality = self._originality.of(draft)
        replied = Replied(message_id, close, originality, draft.canned, draft.macro, promise)
        event, *_ = self._journalist.events([(draft.ticket, replied)], self._inbox.last_at([draft.ticket]))
        mail = self._outgoing(draft, account, message_id, now)
        source = compose(mail)
        if len(source) > _LARGEST_MAIL:
            raise MailTooLarge(len(source) // 1_000_000)
        item = OutboxItem(
            id=OutboxId(secrets.token_hex(8)),
            account=account.id,
            ticket=draft.ticket,
            message_id=message_id,
            sender=account.email,
            recipients=mail.recipients,
            subject=draft.subject,
            source=source,
            event=event.id,
            created_at=now,
            not_before=now + timedelta(seconds=hold),
            in_reply_to_key=draft.answers or "",
        )
        return item, event

    def following_split(self, item: OutboxItem) -> tuple[Event, ...]:
        """An answer to a mail that was split off goes with it."""
        apart = self._inbox.grouping().split.get(MessageKey(item.in_reply_to_key))
        if apart is None:
            return ()
        return self._journalist.events([(apart, SplitOff((parse(item.source).key,), apart))])

    def undoing(self, item: OutboxItem) -> Event:
        """That the answer was taken back."""
        undo, *_ = self._journalist.events([(item.ticket, Undone(item.event))])
        return undo

    def _outgoing(self, draft: Draft, account: Account, message_id: str, now: datetime) -> Outgoing:
        answered = self._inbox.mail(draft.answers) if draft.answers else None
        references = references_of(answered.message) if answered else ()
        settings = self._settings.load()
        signature = settings.agent.signature_in(answered.language if answered else "").strip()
        return Outgoing(
            sender=Address(account.email, account.name),
            to=draft.to,
            cc=draft.cc,
            bcc=draft.bcc,
            subject=draft.subject,
            text=f"{draft.text.rstrip()}\n\n-- \n{signature}" if signature else draft.text,
            quote=draft.quote,
            message_id=message_id,
            in_reply_to=answered.message.message_id if answered else "",
            references=references,
            date=now,
            attachments=draft.attachments,
            ticket=draft.ticket,
            plain_only=settings.plain_text_only,
        )
