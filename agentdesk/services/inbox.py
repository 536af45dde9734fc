"""Reading: the views, a ticket opened, search, and what a mail carries along."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from agentdesk.channels.mail import (
    SafeHtml,
    attachment_warning,
    date_header,
    html_of,
    inline_image,
    leaf,
    plain_version,
    safe_file_name,
    sanitize,
    text_to_html,
)
from agentdesk.domain.errors import NotFound, NotKept, UsageError
from agentdesk.domain.event_words import in_words
from agentdesk.domain.events import Arrived, Event, NoteWritten, standing
from agentdesk.domain.grouping import Grouping, follows_split
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.message import FiledMessage
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.domain.search_parser import describe, parse_query
from agentdesk.domain.search_query import SearchQuery
from agentdesk.domain.threading import referred_ids
from agentdesk.domain.views import LoggedEvent, Thread, TicketRow, View
from agentdesk.services.journalist import Journalist
from agentdesk.services.ports import Cache, Clock, Record, SearchHit
from agentdesk.services.projection import Projection

_SHOWN_OTHERWISE = (NoteWritten, Arrived)
"""Notes and mails stand in the thread themselves."""


@dataclass(frozen=True, slots=True)
class AttachmentContent:
    """One attachment, ready to be written to disk under a harmless name.

    `warning` is empty or one sentence.
    """

    name: str
    content_type: str
    content: bytes = field(repr=False)
    warning: str = ""


class Inbox:
    """Reads of tickets and mails."""

    def __init__(
        self, cache: Cache, record: Record, projection: Projection, journalist: Journalist, clock: Clock
    ) -> None:
        self._cache = cache
        self._record = record
        self._projection = projection
        self._journalist = journalist
        self._clock = clock

    def rows(self, view: View, limit: int | None = None) -> tuple[TicketRow, ...]:
        """The tickets of a view in its order."""
        if view is View.OUTBOX:
            tickets = dict.fromkeys(self._shown_in(item.ticket) for item in self._unsent())
            return tuple(row for t in tickets if (row := self._cache.row(t)) is not None)[:limit]
        return self._cache.rows(view, self._clock.now(), self._journalist.agent, limit)

    def version(self) -> int:
        """Another number whenever another process on this profile has written anything: a sign to read anew."""
        return self._record.foreign_writes()

    def counts(self) -> Mapping[View, int]:
        """How many tickets each view holds; for the outbox, how many mails."""
        counts = dict(self._cache.counts(self._clock.now(), self._journalist.agent))
        counts[View.OUTBOX] = len(self._unsent())
        return counts

    def search(self, text: str, limit: int = 200) -> tuple[SearchHit, ...]:
        """Tickets found, best first. QueryError where the search cannot be read."""
        query = self.read_query(text)
        return self._cache.search(query, self._clock.now(), limit, self._journalist.agent)

    def read_query(self, text: str) -> SearchQuery:
        """What is searched for. QueryError where it cannot be read."""
        return parse_query(text, today=self._today())

    def describe_query(self, text: str) -> str:
        """How the search was read, in English."""
        return describe(self.read_query(text))

    def resolve(self, reference: str) -> TicketId:
        """The ticket meant by an id or the start of one. NotFound for none, UsageError for several."""
        prefix = reference.strip().strip("[]").lstrip("#").upper()
        found = self._cache.ticket_ids(prefix) if prefix else ()
        if len(found) == 1 or prefix in found:
            return TicketId(prefix) if prefix in found else found[0]
        former = self.shown(TicketId(prefix))
        if self._cache.row(former) is not None:
            return former
        if found:
            raise UsageError(f"“{reference}” could be {', '.join(found)}.", "Give more of the ticket's id.")
        raise NotFound(f"There is no ticket “{reference}”.", "See `agentdesk tickets` or `agentdesk search`.")

    def thread(self, ticket: TicketId) -> Thread:
        """A ticket with everything in it. NotFound where there is none."""
        row = self._cache.row(ticket)
        if row is None:
            raise NotFound(f"There is no ticket {ticket}.", "See `agentdesk tickets`.")
        messages = self._cache.messages(ticket)
        events = self._projection.events(self._cache, [ticket])[ticket]
        state = self._projection.states(self._cache, [ticket])[ticket]
        return Thread(
            row=row,
            state=state,
            messages=messages,
            copies=tuple(m.message.key for m in messages if m.duplicate_of),
            notes=state.notes,
            log=tuple(_logged(e) for e in standing(list(events)) if _is_logged(e)),
            related=self._related(ticket, messages),
        )

    def shown(self, ticket: TicketId) -> TicketId:
        """The ticket in which the mails of `ticket`, a name it may have had before, are shown now."""
        return self._projection.shown(self._cache, ticket)

    def grouping(self) -> Grouping:
        """The merges and splits that stand."""
        return self._projection.grouping()

    def last_at(self, tickets: Iterable[TicketId]) -> datetime | None:
        """When something last happened in any of these tickets."""
        rows = (self._cache.row(ticket) for ticket in tickets)
        return max((row.last_at for row in rows if row is not None), default=None)

    def mail(self, key: MessageKey) -> FiledMessage | None:
        """One mail; None where it is not here."""
        return self._cache.message(key)

    def html(self, key: MessageKey, *, remote_images: bool = False) -> SafeHtml:
        """The mail's body, harmless: its HTML where it has some, else its text with links."""
        filed = self._message(key)
        html = html_of(self._kept_source(key)) if filed.message.has_html else None
        if html is None:
            return SafeHtml(text_to_html(filed.message.text))
        return sanitize(html, remote_images=remote_images)

    def plain_version(self, key: MessageKey) -> str:
        """The mail's text/plain where its HTML says something else, else nothing."""
        return plain_version(self._kept_source(key))

    def attachment(self, key: MessageKey, part: int) -> AttachmentContent:
        """An attachment's content under a safe name, with a warning where it could do harm."""
        found = next((a for a in self._message(key).message.attachments if a.part == part), None)
        if found is None:
            raise NotFound("This mail has no such attachment.", "Open the ticket again.")
        content = self.leaf(self.source(key), part)
        warning = attachment_warning(found.name, found.content_type, content)
        return AttachmentContent(safe_file_name(found.name), found.content_type, content, warning)

    def inline_image(self, key: MessageKey, content_id: str) -> bytes | None:
        """A picture inside the mail, by its Content-ID; None where there is none, or it is not kept here."""
        found = inline_image(self._kept_source(key), content_id)
        return (found[1] or None) if found else None

    def source(self, key: MessageKey) -> bytes:
        """The mail as it came off the server. NotKept where its attachments have to be fetched first."""
        source = self._cache.source(key)
        if source is None:
            self._kept_source(key)
            raise NotKept(
                "The attachments of this mail are no longer kept here.",
                "Open one in the window to fetch them.",
                key=key,
            )
        return source

    def date_header(self, key: MessageKey) -> str:
        """The mail's Date header as its sender wrote it; empty where it has none or the mail is not here."""
        return date_header(self._cache.kept_source(key) or b"")

    def is_whole(self, key: MessageKey) -> bool:
        """Whether all of the mail is here."""
        return self._cache.is_whole(key)

    def _kept_source(self, key: MessageKey) -> bytes:
        source = self._cache.kept_source(key)
        if source is None:
            raise NotFound("The source of this mail is not here.", "Sync once more.")
        return source

    def leaf(self, source: bytes, part: int) -> bytes:
        """Decoded content of one MIME leaf."""
        return leaf(source, part)

    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    def _message(self, key: MessageKey) -> FiledMessage:
        filed = self._cache.message(key)
        if filed is None:
            raise NotFound("This mail is not here any more.", "Open the ticket again.")
        return filed

    def _unsent(self) -> tuple[OutboxItem, ...]:
        return tuple(item for item in self._record.outbox() if item.state is not OutboxState.SENT)

    def _shown_in(self, ticket: TicketId) -> TicketId:
        """The ticket that this one's mails are shown in by now: another one after a merge."""
        if self._cache.row(ticket) is not None:
            return ticket
        native = self._cache.native_of(ticket) or ticket
        keys = self._cache.keys_of_native([native]).get(native, ())
        return next((known.ticket for known in self._cache.known(keys).values()), ticket)

    def unsent(self, ticket: TicketId) -> tuple[OutboxItem, ...]:
        """The mails of a ticket that have not left yet."""
        return tuple(item for item in self._unsent() if self._shown_in(item.ticket) == ticket)

    def _related(self, ticket: TicketId, messages: tuple[FiledMessage, ...]) -> tuple[TicketId, ...]:
        """Tickets that these mails refer to without belonging there: for a person to look at."""
        ids = {ref for m in messages for ref in referred_ids(m.message)}
        shown = {
            row
            for native in self._cache.threads_of(ids).values()
            for row in self._cache.ticket_ids(native, 1)
        }
        return tuple(sorted(shown - {ticket}))


def _is_logged(event: Event) -> bool:
    return not (isinstance(event.change, _SHOWN_OTHERWISE) or follows_split(event))


def _logged(event: Event) -> LoggedEvent:
    return LoggedEvent(event.id, event.agent, event.stamp.at, in_words(event.change), event.change)
