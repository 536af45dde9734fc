"""The cache database behind ports.Cache: each method is one transaction around a function of this room."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime

from sqlalchemy import Connection

from agentdesk.domain.ids import AccountId, AgentId, MessageKey, TicketId
from agentdesk.domain.message import FiledMessage
from agentdesk.domain.search_query import SearchQuery
from agentdesk.domain.ticket import MessageFact
from agentdesk.domain.views import TicketRow, View
from agentdesk.services.ports import (
    FolderCursor,
    KnownMessage,
    Location,
    Preparing,
    SearchHit,
    SentAnswer,
    StoredSource,
    TicketDigest,
)
from agentdesk.store import (
    attachment_rows,
    mailbox_map,
    message_filing,
    message_reading,
    meta_values,
    thread_ids,
    ticket_rows,
)
from agentdesk.store.attachment_rows import Old
from agentdesk.store.database import Database
from agentdesk.store.search import search_tickets
from agentdesk.store.soundness import BackgroundCheck
from agentdesk.store.upkeep import Upkeep

_READ_AT_ONCE = 200


class _CacheReading:
    """ports.CacheReader over whatever connection `_reading` gives."""

    def _reading(self) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    def cursor(self, account: AccountId, folder: str) -> FolderCursor | None:
        with self._reading() as db:
            return mailbox_map.cursor_of(db, account, folder)

    def cursors(self) -> tuple[FolderCursor, ...]:
        with self._reading() as db:
            return mailbox_map.all_cursors(db)

    def uids(self, account: AccountId, folder: str, uidvalidity: int) -> Mapping[int, frozenset[str]]:
        with self._reading() as db:
            return mailbox_map.uids_in(db, account, folder, uidvalidity)

    def by_content(self, hashes: Iterable[str]) -> Mapping[str, KnownMessage]:
        with self._reading() as db:
            return message_reading.known_by_content(db, hashes)

    def known(self, keys: Iterable[MessageKey]) -> Mapping[MessageKey, KnownMessage]:
        with self._reading() as db:
            return message_reading.known_keys(db, keys)

    def threads_of(self, message_ids: Iterable[str]) -> Mapping[str, TicketId]:
        with self._reading() as db:
            return thread_ids.natives_by_id(db, message_ids)

    def aliases(self, native: Iterable[TicketId]) -> Mapping[TicketId, frozenset[TicketId]]:
        with self._reading() as db:
            return thread_ids.aliases_of(db, native)

    def native_of(self, ticket: TicketId) -> TicketId | None:
        with self._reading() as db:
            return thread_ids.native_behind(db, ticket)

    def participants(self, native: Iterable[TicketId]) -> Mapping[TicketId, frozenset[str]]:
        with self._reading() as db:
            return thread_ids.participants_of(db, native)

    def own_message_ids(self, message_ids: Iterable[str]) -> frozenset[str]:
        with self._reading() as db:
            return message_reading.own_ids(db, message_ids)

    def facts(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, tuple[MessageFact, ...]]:
        with self._reading() as db:
            return message_reading.facts_of(db, tickets)

    def digests(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, TicketDigest]:
        with self._reading() as db:
            return message_reading.digests_of(db, tickets)

    def keys_of_native(self, native: Iterable[TicketId]) -> Mapping[TicketId, tuple[MessageKey, ...]]:
        with self._reading() as db:
            return thread_ids.keys_by_native(db, native)

    def natives_of(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, frozenset[TicketId]]:
        with self._reading() as db:
            return thread_ids.natives_shown_in(db, tickets)

    def message(self, key: MessageKey) -> FiledMessage | None:
        with self._reading() as db:
            return message_reading.one_mail(db, key)

    def messages(self, ticket: TicketId) -> tuple[FiledMessage, ...]:
        with self._reading() as db:
            return message_reading.mails_of(db, ticket)

    def answers_since(self, since: datetime) -> tuple[SentAnswer, ...]:
        with self._reading() as db:
            return message_reading.answers_since(db, since)

    def new_texts(self, keys: Iterable[MessageKey]) -> Iterator[tuple[MessageKey, str]]:
        wanted = tuple(keys)
        for start in range(0, len(wanted), _READ_AT_ONCE):
            with self._reading() as db:
                read = message_reading.new_texts_of(db, wanted[start : start + _READ_AT_ONCE])
            yield from read

    def source(self, key: MessageKey) -> bytes | None:
        with self._reading() as db:
            return message_reading.source_of(db, key)

    def kept_source(self, key: MessageKey) -> bytes | None:
        with self._reading() as db:
            return message_reading.source_of(db, key, leaving_out=True)

    def is_whole(self, key: MessageKey) -> bool:
        with self._reading() as db:
            return attachment_rows.all_kept(db, key)

    def locations(self, key: MessageKey) -> tuple[Location, ...]:
        with self._reading() as db:
            return mailbox_map.locations_of(db, [key]).get(key, ())

    def places(self, keys: Iterable[MessageKey]) -> Mapping[MessageKey, tuple[Location, ...]]:
        with self._reading() as db:
            return mailbox_map.locations_of(db, keys)

    def received(self, tickets: Iterable[TicketId]) -> tuple[tuple[AccountId, MessageKey], ...]:
        with self._reading() as db:
            return mailbox_map.received_in(db, tickets)

    def rows(self, view: View, now: datetime, agent: str, limit: int | None = None) -> tuple[TicketRow, ...]:
        with self._reading() as db:
            return ticket_rows.rows_in(db, view, now, agent, limit)

    def row(self, ticket: TicketId) -> TicketRow | None:
        with self._reading() as db:
            return ticket_rows.one_row(db, ticket)

    def rows_of(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, TicketRow]:
        with self._reading() as db:
            return ticket_rows.rows_by_id(db, tickets)

    def counts(self, now: datetime, agent: str) -> Mapping[View, int]:
        with self._reading() as db:
            return ticket_rows.counts_at(db, now, agent)

    def ticket_ids(self, prefix: str, limit: int = 10) -> tuple[TicketId, ...]:
        with self._reading() as db:
            return ticket_rows.ids_starting(db, prefix, limit)

    def search(self, query: SearchQuery, now: datetime, limit: int, agent: str = "") -> tuple[SearchHit, ...]:
        with self._reading() as db:
            return search_tickets(db, query, now, limit, agent)

    def exported(self) -> Iterator[tuple[FiledMessage, tuple[Location, ...]]]:
        place: tuple[int, int] | None = (-(1 << 62), 0)
        while place is not None:
            with self._reading() as db:
                mails, place = message_reading.mails_after(db, place)
                places = mailbox_map.locations_of(db, [mail.message.key for mail in mails])
            for mail in mails:
                yield mail, places.get(mail.message.key, ())

    def recent_tickets_of(self, email: str, domain: str, since: datetime, limit: int) -> tuple[TicketId, ...]:
        with self._reading() as db:
            return ticket_rows.recent_ids_of(db, email, domain, since, limit)

    def tickets_of_contacts(self, emails: Iterable[str]) -> tuple[TicketId, ...]:
        with self._reading() as db:
            return ticket_rows.ids_of_contacts(db, emails)

    def tags(self) -> tuple[str, ...]:
        with self._reading() as db:
            return ticket_rows.tags_in_use(db)

    def assignees(self) -> tuple[AgentId, ...]:
        with self._reading() as db:
            return ticket_rows.assignees_in_use(db)

    def meta(self, key: str) -> str:
        with self._reading() as db:
            return meta_values.meta_value(db, key)


class _CacheWriting(_CacheReading):
    """ports.CacheWriter: one open transaction."""

    def __init__(self, db: Connection, preparing: Preparing) -> None:
        self._db = db
        self._preparing = preparing
        self.added = 0
        self.weight = 0

    def _reading(self) -> AbstractContextManager[Connection]:
        return nullcontext(self._db)

    def add_messages(self, stored: Sequence[StoredSource]) -> None:
        self.added += len(stored)
        self.weight += message_filing.add_mails(self._db, stored, self._preparing)

    def add_locations(self, locations: Sequence[Location]) -> None:
        mailbox_map.put_locations(self._db, locations)

    def set_flags(self, account: AccountId, folder: str, flags: Mapping[int, frozenset[str]]) -> None:
        mailbox_map.change_flags(self._db, account, folder, flags)

    def mark_gone(self, account: AccountId, folder: str, uids: Iterable[int]) -> None:
        mailbox_map.vanish(self._db, account, folder, uids)

    def forget_folder(self, account: AccountId, folder: str) -> None:
        mailbox_map.forget(self._db, account, folder)

    def tie(self, message_ids: Mapping[str, TicketId]) -> None:
        thread_ids.tie_ids(self._db, message_ids)

    def unite(self, gone: TicketId, into: TicketId) -> None:
        thread_ids.unite_natives(self._db, gone, into)

    def show_in(self, tickets: Mapping[MessageKey, TicketId]) -> None:
        message_reading.show_mails_in(self._db, tickets)

    def put_rows(self, rows: Sequence[TicketRow]) -> None:
        ticket_rows.put_ticket_rows(self._db, rows)

    def drop_rows(self, tickets: Iterable[TicketId]) -> None:
        ticket_rows.drop_ticket_rows(self._db, tickets)

    def put_notes(self, ticket: TicketId, text: str) -> None:
        message_filing.index_notes(self._db, ticket, text)

    def set_cursor(self, cursor: FolderCursor) -> None:
        mailbox_map.put_cursor(self._db, cursor)

    def put_source(self, key: MessageKey, source: bytes) -> None:
        message_filing.put_source(self._db, key, source, self._preparing)

    def remove_messages(self, keys: Iterable[MessageKey]) -> None:
        message_filing.remove_mails(self._db, keys)

    def set_meta(self, key: str, value: str) -> None:
        meta_values.put_meta(self._db, key, value)


class SqliteCache(_CacheReading):
    """ports.Cache. Thread-safe; use open_cache to get one."""

    def __init__(self, database: Database, check: BackgroundCheck | None = None) -> None:
        self._database = database
        self._check = check
        self._upkeep = Upkeep(database)

    def _reading(self) -> AbstractContextManager[Connection]:
        return self._database.reading()

    @contextmanager
    def writing(self) -> Iterator[_CacheWriting]:
        """One write transaction; do not open another in the same thread before it ends (RuntimeError)."""
        preparing = self.preparing()
        with self._database.writing() as db:
            tx = _CacheWriting(db, preparing)
            yield tx
        if tx.added:
            self._upkeep.wrote(tx.added, tx.weight)

    def preparing(self) -> Preparing:
        return self._upkeep.packing()

    def let_go(self, before: datetime, accounts: Iterable[AccountId], *, wait: bool = False) -> None:
        self._upkeep.let_go(Old(before, tuple(accounts)))
        if wait:
            self._upkeep.wait()

    def close(self) -> None:
        """Close the database; the last to close it notes that it is sound."""
        self._upkeep.stop()
        if self._check:
            self._check.stop()
        self._database.close()
