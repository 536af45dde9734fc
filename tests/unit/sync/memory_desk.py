"""A desk kept in memory: intake and cache for the mailbox mirror to work against, without parsing or a database."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from agentdesk.domain.changes import Changes
from agentdesk.domain.ids import AccountId, MessageKey, OutboxId
from agentdesk.domain.marks import Mark
from agentdesk.domain.message import RawMail
from agentdesk.domain.outbox import OutboxItem, OutboxState, SentCopy
from agentdesk.domain.settings import Account
from agentdesk.services.ports import FolderCursor


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class HandClock:
    """A clock that stands still until it is set."""

    at: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


@dataclass
class Passwords:
    """A vault that gives one password."""

    secret: str = "secret"

    def password(self, account: Account) -> str:
        return self.secret


@dataclass
class Unjudged:
    """Verdicts of nobody: the mails as they came."""

    mails: Sequence[RawMail]
    ready: bool = True

    def result(self) -> Sequence[RawMail]:
        return self.mails


@dataclass
class MemoryDesk:
    """MailIntake and the part of CacheReader that sync reads. `batches` remembers each that was filed."""

    mails: dict[tuple[str, int], RawMail] = field(default_factory=dict)
    flags: dict[str, dict[int, frozenset[str]]] = field(default_factory=dict)
    cursors_by_folder: dict[str, FolderCursor] = field(default_factory=dict)
    batches: list[tuple[FolderCursor, tuple[int, ...]]] = field(default_factory=list)
    received: threading.Condition = field(default_factory=threading.Condition)
    resets: list[str] = field(default_factory=list)
    keep_sources: bool = True
    many_expected: bool = False
    before_receive: Callable[[Sequence[RawMail]], None] = lambda mails: None

    def expect_many(self) -> None:
        self.many_expected = True

    def judge(self, mails: Sequence[RawMail], cursor: FolderCursor) -> Unjudged:
        return Unjudged(mails)

    def file(self, batch: Unjudged, cursor: FolderCursor) -> Changes:
        mails = batch.result()
        self.before_receive(mails)
        with self.received:
            for mail in mails:
                self.mails[cursor.folder, mail.uid] = mail if self.keep_sources else replace(mail, source=b"")
                self.flags.setdefault(cursor.folder, {})[mail.uid] = mail.flags
            self.cursors_by_folder[cursor.folder] = cursor
            self.batches.append((cursor, tuple(mail.uid for mail in mails)))
            self.received.notify_all()
        return Changes(arrived=tuple(MessageKey(f"{cursor.folder}/{mail.uid}") for mail in mails))

    def flags_changed(self, cursor: FolderCursor, flags: Mapping[int, frozenset[str]]) -> Changes:
        with self.received:
            self.flags.setdefault(cursor.folder, {}).update(flags)
            self.cursors_by_folder[cursor.folder] = cursor
            self.received.notify_all()
        return Changes()

    def vanished(self, cursor: FolderCursor, uids: Iterable[int]) -> Changes:
        with self.received:
            for uid in uids:
                self.flags[cursor.folder].pop(uid)
            self.cursors_by_folder[cursor.folder] = cursor
            self.received.notify_all()
        return Changes()

    def folder_reset(self, account: AccountId, folder: str) -> Changes:
        self.resets.append(folder)
        self.flags.pop(folder, None)
        self.cursors_by_folder.pop(folder, None)
        return Changes()

    def cursor(self, account: AccountId, folder: str) -> FolderCursor | None:
        return self.cursors_by_folder.get(folder)

    def uids(self, account: AccountId, folder: str, uidvalidity: int) -> Mapping[int, frozenset[str]]:
        return dict(self.flags.get(folder, {}))

    def sources(self, folder: str = "INBOX") -> list[bytes]:
        return [self.mails[folder, uid].source for uid in sorted(self.flags.get(folder, {}))]

    def wait_until(self, what: Callable[[MemoryDesk], bool], seconds: float = 10.0) -> None:
        with self.received:
            assert self.received.wait_for(lambda: what(self), seconds), "it never came"


@dataclass
class MemoryOutbox:
    """The outbox of a Record. `states` remembers every state that was written, in order."""

    items: dict[OutboxId, OutboxItem] = field(default_factory=dict)
    written: list[OutboxItem] = field(default_factory=list)
    queued: list[Mark] = field(default_factory=list)

    def outbox(self, states: Iterable[OutboxState] | None = None) -> tuple[OutboxItem, ...]:
        wanted = set(states) if states is not None else None
        return tuple(
            item
            for item in list(self.items.values())
            if (item.state in wanted if wanted is not None else _unfinished(item))
        )

    def outbox_item(self, item: OutboxId) -> OutboxItem | None:
        return self.items.get(item)

    def update_outbox(self, item: OutboxItem) -> None:
        if item.id in self.items:
            self.items[item.id] = item
            self.written.append(item)

    def queue_marks(self, marks: Sequence[Mark]) -> None:
        self.queued.extend(marks)

    def marks(self, account: AccountId) -> tuple[Mark, ...]:
        return ()

    def add(self, item: OutboxItem) -> OutboxItem:
        self.items[item.id] = item
        return item


def _unfinished(item: OutboxItem) -> bool:
    return item.state is not OutboxState.SENT or item.sent_copy is SentCopy.PENDING
