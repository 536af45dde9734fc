"""Answers stand in their thread from the moment they are given; the copy in Sent is recognised as the same mail."""

from agentdesk.channels.mail import parse
from agentdesk.domain.changes import Changes
from agentdesk.domain.ids import MessageKey, TicketId, ticket_id_for
from agentdesk.domain.message import Direction, FiledMessage, Kind, Message, Urgency
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.threading import referred_ids
from agentdesk.services.inbox import Inbox
from agentdesk.services.ports import Cache, CacheWriter, Record, StoredSource
from agentdesk.services.writing import EventWriter


class AnswersShown:
    """Shows mail of the outbox among the mail of the server."""

    def __init__(self, cache: Cache, record: Record, inbox: Inbox, writer: EventWriter) -> None:
        self._cache = cache
        self._record = record
        self._inbox = inbox
        self._writer = writer

    def show(self, item: OutboxItem) -> None:
        """Put an answer into its thread."""
        message = parse(item.source)
        said = self._record.event(item.event)
        with self._cache.writing() as tx:
            if tx.known([message.key]):
                return
            native = _native(tx, item, message)
            ticket = self._inbox.grouping().ticket_of(message.key, native)
            filed = FiledMessage(
                message=message,
                ticket=ticket,
                native_ticket=native,
                direction=Direction.OUTGOING,
                kind=Kind.AGENT,
                language="",
                urgency=Urgency(),
                received_at=item.created_at,
                at=said.stamp.at if said else item.created_at,
                thread_ids=(message.message_id, *referred_ids(message)),
            )
            tx.add_messages([StoredSource(filed, item.account, "", item.source)])
            tx.tie({message.message_id: native})
        self._writer.refresh([ticket], Changes(marks=True))

    def remove(self, item: OutboxItem) -> None:
        """Take an answer out of its thread."""
        with self._cache.writing() as tx:
            tx.remove_messages([parse(item.source).key])
        self._writer.refresh([item.ticket], Changes(marks=True))

    def show_missing(self) -> None:
        """Show what waits in the outbox and stands in no thread."""
        waiting = self._record.outbox()
        shown = self._cache.own_message_ids([item.message_id for item in waiting])
        for item in waiting:
            if item.message_id not in shown:
                self.show(item)


def _native(cache: CacheWriter, item: OutboxItem, message: Message) -> TicketId:
    """The ticket that threading alone gives it: that of the mail it answers."""
    answered = cache.known([MessageKey(item.in_reply_to_key)])
    for known in answered.values():
        return known.native_ticket
    root = ticket_id_for(message.references[0]) if message.references else item.ticket
    return cache.native_of(item.ticket) or root
