"""Files fetched mail: parse, judge, thread, raise alerts, and write it all in one transaction with the
cursor.

Judging and parsing happen before the transaction, so that the database is held only while rows are written.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC

from agentdesk.domain.changes import Changes
from agentdesk.domain.events import Status
from agentdesk.domain.grouping import Grouping
from agentdesk.domain.ids import AccountId, MessageKey, TicketId, ticket_id_for
from agentdesk.domain.marks import keywords_of
from agentdesk.domain.message import FiledMessage, Message, RawMail
from agentdesk.domain.threading import Placement, ThreadIndex, ids_to_look_up, referred_ids, tokens_in
from agentdesk.services.alerting import AlertBook
from agentdesk.services.arrivals import Arrivals
from agentdesk.services.judging import Judged, JudgedHere, JudgeMails, Judging, Verdicts
from agentdesk.services.marking import Marking
from agentdesk.services.ports import (
    Cache,
    CacheWriter,
    ChangeHub,
    FolderCursor,
    KnownMessage,
    Location,
    SettingsFile,
    StoredSource,
)
from agentdesk.services.projection import Projection
from agentdesk.services.roster import Roster


class Intake:
    """ports.MailIntake."""

    def __init__(
        self,
        cache: Cache,
        settings: SettingsFile,
        roster: Roster,
        projection: Projection,
        arrivals: Arrivals,
        alerts: AlertBook,
        marking: Marking,
        changes: ChangeHub,
        judge_mails: JudgeMails = JudgedHere,
    ) -> None:
        self._cache = cache
        self._settings = settings
        self._roster = roster
        self._projection = projection
        self._arrivals = arrivals
        self._alerts = alerts
        self._marking = marking
        self._changes = changes
        self._judge_mails = judge_mails

    def expect_many(self) -> None:
        """A mailbox that was never read is about to come."""
        self._judge_mails.expect_many()

    def judge(self, mails: Sequence[RawMail], cursor: FolderCursor) -> Verdicts:
        """Begin to judge mails of cursor.folder, perhaps in another process."""
        settings = self._settings.load()
        before = self._cache.cursor(cursor.account, cursor.folder)
        known_until = before.uidnext if before and before.uidvalidity == cursor.uidvalidity else None
        judging = Judging(
            own=settings.own_addresses,
            vips=self._roster.vips(),
            urgent_aliases=frozenset(a.lower() for a in settings.account(cursor.account).urgent_aliases),
            outgoing_folder=cursor.outgoing,
            live_from=known_until,
            preparing=self._cache.preparing(),
        )
        return self._judge_mails(judging, mails)

    def file(self, batch: Verdicts, cursor: FolderCursor) -> Changes:
        """File judged mails of cursor.folder and move the cursor, in one transaction."""
        judged = sorted(batch.result(), key=lambda one: (one.at, one.raw.uid))
        own = self._settings.load().own_addresses
        with self._cache.writing() as tx:
            filing = _Filing(tx, cursor, own, self._roster, self._arrivals, judged)
            touched = filing.write()
            closed = {t for t, row in tx.rows_of(filing.asking).items() if row.status is Status.CLOSED}
            self._projection.refresh(tx, touched)
            marked = {t for t, row in tx.rows_of(filing.asking).items() if keywords_of(row)}
            tx.set_cursor(cursor)
            raised = self._alerts.raise_for(tx, filing.alarming)
        self._marking.follow(closed | marked)
        changes = Changes(frozenset(touched), tuple(f.message.key for f in filing.filed), alerts=raised)
        self._changes.publish(changes)
        return changes

    def flags_changed(self, cursor: FolderCursor, flags: Mapping[int, frozenset[str]]) -> Changes:
        """Note what other mail programs set on the server."""
        with self._cache.writing() as tx:
            tx.set_flags(cursor.account, cursor.folder, flags)
            tx.set_cursor(cursor)
        return Changes()

    def vanished(self, cursor: FolderCursor, uids: Iterable[int]) -> Changes:
        """Mail gone from the server keeps its place in the ticket; it is only marked."""
        with self._cache.writing() as tx:
            tx.mark_gone(cursor.account, cursor.folder, uids)
            tx.set_cursor(cursor)
        return Changes()

    def folder_reset(self, account: AccountId, folder: str) -> Changes:
        """UIDVALIDITY changed: forget the locations, keep the mails."""
        with self._cache.writing() as tx:
            tx.forget_folder(account, folder)
        return Changes()


class _Filing:
    """Writes one batch: which mails are new, which are copies, and which ticket each belongs to."""

    def __init__(
        self,
        tx: CacheWriter,
        cursor: FolderCursor,
        own_addresses: frozenset[str],
        roster: Roster,
        arrivals: Arrivals,
        judged: Sequence[Judged],
    ) -> None:
        self._arrivals = arrivals
        self._tx = tx
        self._cursor = cursor
        self._grouped = roster.grouping()
        self._judged = judged
        self._live_keys = frozenset(one.message.key for one in judged if one.live)
        self._known = dict(tx.known(j.message.key for j in judged))
        self._by_content = dict(tx.by_content(j.message.content_hash for j in judged))
        self._index = _index(tx, judged, own_addresses)
        self._split_ids = _split_ids(tx, judged, self._grouped)
        self._apart: dict[MessageKey, TicketId] = {}
        self._moved: set[TicketId] = set()
        self._united: dict[TicketId, TicketId] = {}
        self.filed: list[FiledMessage] = []
        self.alarming: list[FiledMessage] = []
        self.asking: frozenset[TicketId] = frozenset()

    def write(self) -> set[TicketId]:
        """Write the batch; gives every shown ticket that it touches."""
        stored = [made for one in self._judged if (made := self._file(one)) is not None]
        touched = self._unite()
        self._arrivals.follow_splits(self._apart)
        settled = map(self._settled, stored)
        stored = self._arrivals.in_order(self._tx, settled, self._judged)
        self.filed = [s.filed for s in stored]
        self.alarming = [f for f in self.filed if f.urgency.urgent and not f.duplicate_of and self._live(f)]
        self.asking = frozenset(
            f.ticket for f in self.filed if (f.kind.asks_reply or f.urgency.urgent) and self._live(f)
        )
        self._tx.add_messages(stored)
        self._tx.tie({ref: self._native(f.native_ticket) for f in self.filed for ref in f.thread_ids})
        self._tx.add_locations([self._location(one) for one in self._judged])
        return touched | self._moved | {f.ticket for f in self.filed}

    def _file(self, one: Judged) -> StoredSource | None:
        """The mail to add; None where it is already here and only lies in one more place."""
        key = one.message.key
        if key in self._known:
            return None
        original = self._original(one.message) or self._ours_in_full(one.message)
        followed = self._followed(one.message)
        placement = self._beside(original, one.message) if original else self._place(one)
        if one.live:
            self._follow(one.message, followed if followed in placement.ids else "", original)
        filed = FiledMessage(
            message=one.message,
            ticket=placement.ticket,
            native_ticket=placement.ticket,
            direction=one.direction,
            kind=one.kind,
            language=one.language,
            urgency=one.urgency,
            received_at=one.raw.received_at.astimezone(UTC),
            at=one.at,
            duplicate_of=original.key if original else None,
            thread_ids=placement.ids,
        )
        self._remember(filed)
        account, folder = self._cursor.account, self._cursor.folder
        return StoredSource(filed, account, folder, one.raw.source, one.prepared)

    def _original(self, message: Message) -> KnownMessage | None:
        """The mail of the same content under another Message-ID, as relays rewrite it. A machine that dates nothing
        writes the same alarm again and again, so there a copy has the same id too, and the same key.
        """
        return self._by_content.get(message.content_hash) if message.sent_at is not None else None

    def _ours_in_full(self, message: Message) -> KnownMessage | None:
        """Our own answer, where what lies in Sent is too large to be fetched: its stand-in has the id, and no files."""
        native = self._index.tickets.get(message.message_id)
        ours = message.message_id in self._index.own_ids
        if native is None or not ours or not self._cursor.outgoing or message.attachments:
            return None
        known = self._tx.known(_keys(self._tx, [self._native(native)]))
        same = (one for one in known.values() if one.message_id == message.message_id)
        return next((one for one in same if _has_files(self._tx, one.key)), None)

    def _live(self, filed: FiledMessage) -> bool:
        return filed.message.key in self._live_keys

    def _place(self, one: Judged) -> Placement:
        self._give_way(one)
        placement = self._index.place(one.message, one.direction, one.raw.thread_hint)
        self._united.update(dict.fromkeys(placement.united, placement.ticket))
        return placement

    def _give_way(self, one: Judged) -> None:
        """Mail of strangers that came before the mail it refers to, as in a first sync, leaves that mail its ticket.

        Whatever was done to the ticket was done to it, not to them.
        """
        ticket = self._index.claimed(one.message, one.direction)
        keys = self._tx.keys_of_native([ticket]).get(ticket, ()) if ticket else ()
        strangers = self._tx.known(keys)
        if ticket is None or not keys or one.message.message_id in {s.message_id for s in strangers.values()}:
            return
        first = self._tx.message(keys[0])
        own = [ref for ref in referred_ids(first.message) if ref != one.message.message_id] if first else []
        apart = ticket_id_for((*own, strangers[keys[0]].message_id)[0])
        self._tx.unite(ticket, apart)
        self._index.move(ticket, apart, one.message.message_id)
        self._by_content = {
            content: replace(known, native_ticket=apart) if known.native_ticket == ticket else known
            for content, known in self._by_content.items()
        }
        self._moved |= {ticket, apart, *(s.ticket for s in strangers.values()), *self._regroup({apart})}

    def _beside(self, original: KnownMessage, copy: Message) -> Placement:
        native = self._index.tickets.setdefault(copy.message_id, self._native(original.native_ticket))
        return Placement(native, (), (copy.message_id,))

    def _followed(self, message: Message) -> str:
        """The id of the mail split off that this one answers; empty where its nearest relative was not split off."""
        for ref in (*message.in_reply_to, *reversed(message.references)):
            if ref in self._split_ids:
                return ref
            if ref in self._index.tickets:
                return ""
        return ""

    def _follow(self, message: Message, followed: str, original: KnownMessage | None) -> None:
        """What comes to answer a mail that was split off, or is a copy of one, goes with it."""
        split = self._grouped.split
        if message.key in split:
            return
        ticket = self._split_ids.get(followed)
        if original is not None:
            ticket = self._apart.get(original.key) or split.get(original.key)
        if ticket is not None:
            self._apart[message.key] = self._split_ids[message.message_id] = ticket

    def _remember(self, filed: FiledMessage) -> None:
        message = filed.message
        known = KnownMessage(
            message.key,
            message.message_id,
            message.content_hash,
            filed.ticket,
            filed.native_ticket,
            message.from_.email,
        )
        self._known[message.key] = known
        if filed.duplicate_of is None:
            self._by_content.setdefault(message.content_hash, known)

    def _unite(self) -> set[TicketId]:
        """Tell the cache which tickets turned out to be one;
        gives the shown tickets that this moves mail out of or into.
        """
        gone = {old: self._native(old) for old in self._united}
        touched = {known.ticket for known in self._tx.known(_keys(self._tx, gone)).values()}
        for old, new in gone.items():
            self._tx.unite(old, new)
        regrouped = self._regroup(set(gone.values())) if gone else set()
        return touched | regrouped

    def _regroup(self, natives: set[TicketId]) -> set[TicketId]:
        grouped = self._grouped
        keys = self._tx.keys_of_native(natives)
        shown = {key: grouped.ticket_of(key, native) for native, several in keys.items() for key in several}
        self._tx.show_in(shown)
        return set(shown.values())

    def _native(self, ticket: TicketId) -> TicketId:
        while ticket in self._united and self._united[ticket] != ticket:
            ticket = self._united[ticket]
        return ticket

    def _settled(self, stored: StoredSource) -> StoredSource:
        filed = stored.filed
        native = self._native(filed.native_ticket)
        apart = self._apart.get(filed.message.key)
        ticket = self._grouped.root(apart) if apart else self._grouped.ticket_of(filed.message.key, native)
        if (native, ticket) == (filed.native_ticket, filed.ticket):
            return stored
        return replace(stored, filed=replace(filed, native_ticket=native, ticket=ticket))

    def _location(self, one: Judged) -> Location:
        cursor = self._cursor
        return Location(
            cursor.account, cursor.folder, cursor.uidvalidity, one.raw.uid, one.message.key, one.raw.flags
        )


def _keys(tx: CacheWriter, natives: Iterable[TicketId]) -> list[MessageKey]:
    return [key for several in tx.keys_of_native(natives).values() for key in several]


def _has_files(tx: CacheWriter, key: MessageKey) -> bool:
    filed = tx.message(key)
    return filed is not None and bool(filed.message.attachments)


def _index(tx: CacheWriter, judged: Sequence[Judged], own_addresses: frozenset[str]) -> ThreadIndex:
    messages = [j.message for j in judged]
    ids = ids_to_look_up(messages, (j.raw.thread_hint for j in judged))
    tickets = dict(tx.threads_of(ids))
    tokens = {token: native for token in tokens_in(messages) if (native := tx.native_of(token)) is not None}
    participants = dict(tx.participants({*tickets.values(), *tokens.values()}))
    return ThreadIndex(tickets, participants, set(tx.own_message_ids(ids)), own_addresses, tokens)


def _split_ids(tx: CacheWriter, judged: Sequence[Judged], grouped: Grouping) -> dict[str, TicketId]:
    """Message ids of the mails that were split off, those of this batch included."""
    if not grouped.split:
        return {}
    ids = {j.message.key: j.message.message_id for j in judged}
    ids |= {key: known.message_id for key, known in tx.known(grouped.split).items()}
    return {ids[key]: ticket for key, ticket in grouped.split.items() if key in ids}
