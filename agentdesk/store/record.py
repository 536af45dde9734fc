"""The record database behind ports.Record: each method is one transaction, on the disk when it returns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection

from agentdesk.domain.clock import Stamp
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.errors import NotFound
from agentdesk.domain.events import Event
from agentdesk.domain.ids import AccountId, EventId, MessageKey, OutboxId, TicketId
from agentdesk.domain.marks import Mark, Moved
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.services.ports import AlertRecord
from agentdesk.store import alert_rows, draft_book, event_log, kept_files, mark_rows, moved_rows, outbox_rows
from agentdesk.store.database import Database
from agentdesk.store.log_folding import LogFolding


class SqliteRecord:
    """ports.Record. Thread-safe; use open_record to get one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folding = LogFolding(database)

    @contextmanager
    def _writing(self, weight: int = 0) -> Iterator[Connection]:
        """A write transaction in which `weight` bytes of mail or attachments are written."""
        with self._database.writing() as db:
            yield db
        self._folding.committed(weight)

    def append(
        self,
        events: Sequence[Event],
        *,
        outbox: OutboxItem | None = None,
        consumed_draft: tuple[TicketId, DraftKind] | None = None,
        marks: Sequence[Mark] = (),
    ) -> None:
        with self._writing(len(outbox.source) if outbox else 0) as db:
            event_log.append_events(db, events)
            mark_rows.queue_marks(db, marks, event_log.count_events(db) if marks else 0)
            if outbox is not None:
                outbox_rows.put_item(db, outbox)
            if consumed_draft is not None:
                draft_book.drop_draft(db, *consumed_draft)

    def events_of(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, tuple[Event, ...]]:
        with self._database.reading() as db:
            return event_log.events_by_ticket(db, tickets)

    def grouping_events(self) -> tuple[Event, ...]:
        with self._database.reading() as db:
            return event_log.grouping_log(db)

    def arrival_events(self) -> tuple[Event, ...]:
        with self._database.reading() as db:
            return event_log.arrival_log(db)

    def contact_events(self) -> tuple[Event, ...]:
        with self._database.reading() as db:
            return event_log.contact_log(db)

    def canned_events(self) -> tuple[Event, ...]:
        with self._database.reading() as db:
            return event_log.canned_log(db)

    def article_events(self) -> tuple[Event, ...]:
        with self._database.reading() as db:
            return event_log.article_log(db)

    def answer_events(self) -> tuple[Event, ...]:
        with self._database.reading() as db:
            return event_log.answer_log(db)

    def keep_file(self, content: bytes) -> str:
        with self._writing(len(content)) as db:
            return kept_files.keep_file(db, content)

    def kept_file(self, digest: str) -> bytes | None:
        with self._database.reading() as db:
            return kept_files.kept_content(db, digest)

    def all_events(self, after: int = 0) -> Iterator[Event]:
        seq = after
        while True:
            with self._database.reading() as db:
                page = event_log.events_after(db, seq)
            if not page:
                return
            seq = page[-1][0]
            yield from (event for _, event in page)

    def event(self, event: EventId) -> Event | None:
        with self._database.reading() as db:
            return event_log.one_event(db, event)

    def events_with(self, ids: Iterable[EventId]) -> tuple[Event, ...]:
        with self._database.reading() as db:
            return event_log.events_with_ids(db, ids)

    def last_stamp(self) -> Stamp:
        with self._database.reading() as db:
            return event_log.newest_stamp(db)

    def version(self) -> int:
        """How many events there are."""
        with self._database.reading() as db:
            return event_log.count_events(db)

    def foreign_writes(self) -> int:
        """PRAGMA data_version of the connection that all our own writes take, so that only others change it."""
        with self._database.outside_transactions() as connection:
            return int(connection.execute("PRAGMA data_version").fetchone()[0])

    def save_draft(self, draft: Draft) -> None:
        with self._writing(sum(len(one.content) for one in draft.attachments)) as db:
            draft_book.put_draft(db, draft)

    def draft(self, ticket: TicketId, kind: DraftKind) -> Draft | None:
        with self._database.reading() as db:
            return draft_book.one_draft(db, ticket, kind)

    def drafts(self) -> tuple[Draft, ...]:
        with self._database.reading() as db:
            return draft_book.all_drafts(db)

    def discard_draft(self, ticket: TicketId, kind: DraftKind) -> None:
        with self._writing() as db:
            draft_book.drop_draft(db, ticket, kind)

    def outbox(self, states: Iterable[OutboxState] | None = None) -> tuple[OutboxItem, ...]:
        with self._database.reading() as db:
            return outbox_rows.items_in(db, states)

    def outbox_item(self, item: OutboxId) -> OutboxItem | None:
        with self._database.reading() as db:
            return outbox_rows.one_item(db, item)

    def claim_outbox(self, item: OutboxId, now: datetime) -> OutboxItem | None:
        with self._writing() as db:
            return outbox_rows.claim_item(db, item, now)

    def update_outbox(self, item: OutboxItem) -> None:
        with self._writing() as db:
            if not outbox_rows.replace_item(db, item):
                raise NotFound(f"The outbox has no mail {item.id} any more.", "It was taken back.")

    def settle_outbox(self, item: OutboxItem, found_in: Iterable[OutboxState]) -> bool:
        with self._writing() as db:
            return outbox_rows.replace_item_in(db, item, found_in)

    def take_back(
        self,
        item: OutboxId,
        undo: Event,
        draft: Draft,
        found_in: Iterable[OutboxState] = (OutboxState.QUEUED,),
        marks: Sequence[Mark] = (),
    ) -> bool:
        with self._writing() as db:
            if not outbox_rows.remove_item_in(db, item, found_in):
                return False
            event_log.append_events(db, [undo])
            mark_rows.queue_marks(db, marks, event_log.count_events(db) if marks else 0)
            draft_book.put_draft(db, draft)
            return True

    def queue_marks(self, marks: Sequence[Mark]) -> None:
        with self._writing() as db:
            mark_rows.queue_marks(db, marks, 0)

    def marks(self, account: AccountId) -> tuple[Mark, ...]:
        with self._database.reading() as db:
            return mark_rows.marks_of(db, account)

    def settle_marks(self, done: Sequence[Mark], again: Sequence[Mark] = ()) -> None:
        with self._writing() as db:
            mark_rows.settle_marks(db, done, again)

    def note_moves(self, moves: Sequence[Moved]) -> None:
        with self._writing() as db:
            moved_rows.note_moves(db, moves)

    def moves(self, account: AccountId, keys: Iterable[MessageKey]) -> tuple[Moved, ...]:
        with self._database.reading() as db:
            return moved_rows.moves_of(db, account, keys)

    def forget_moves(self, moves: Sequence[Moved]) -> None:
        with self._writing() as db:
            moved_rows.forget_moves(db, moves)

    def raise_alerts(self, alerts: Sequence[AlertRecord]) -> bool:
        if not alerts:
            return False
        with self._writing() as db:
            raised = [alert_rows.add_alert(db, alert) for alert in alerts]
        return any(raised)

    def alerts(self, *, standing_only: bool = True) -> tuple[AlertRecord, ...]:
        with self._database.reading() as db:
            return alert_rows.alerts_in(db, standing_only=standing_only)

    def mark_shown(self, keys: Sequence[MessageKey]) -> frozenset[MessageKey]:
        if not keys:
            return frozenset()
        with self._writing() as db:
            return frozenset(key for key in keys if alert_rows.show_alert(db, key))

    def acknowledge(self, keys: Iterable[MessageKey], at: datetime) -> tuple[AlertRecord, ...]:
        with self._writing() as db:
            return alert_rows.acknowledge_alerts(db, keys, at)

    def stand_again(self, keys: Iterable[MessageKey]) -> None:
        with self._writing() as db:
            alert_rows.raise_again(db, keys)

    def close(self) -> None:
        """Close the database."""
        self._folding.stop()
        self._database.close()
