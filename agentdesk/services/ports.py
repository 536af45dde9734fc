"""What the services need of the outside world, as Protocols. bootstrap.py is the only place that plugs
adapters in.

Two databases stand behind these ports. The *cache* holds what the mail server could give us again (messages,
sources, the search index, the projection of tickets); it can be thrown away. The *record* holds what it could
not (events, drafts, outbox, alerts); it never is. All calls block and are made off the UI thread; all of them
may raise StoreError.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from agentdesk.domain.changes import Changes
from agentdesk.domain.clock import Stamp
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.errors import AgentDeskError
from agentdesk.domain.events import Event
from agentdesk.domain.ids import AccountId, AgentId, EventId, MessageKey, OutboxId, TicketId
from agentdesk.domain.marks import Mark, Moved
from agentdesk.domain.message import Address, FiledMessage, Message, RawMail
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.domain.search_query import SearchQuery
from agentdesk.domain.settings import Account, Settings
from agentdesk.domain.sync_status import SyncStatus
from agentdesk.domain.ticket import MessageFact
from agentdesk.domain.views import TicketRow, View
from agentdesk.services.finding import SettingsFinder
from agentdesk.services.signing_in import BrowserSignIn

if TYPE_CHECKING:
    from agentdesk.services.judging import Verdicts  # loads the parser, which most who import this need not


class Clock(Protocol):
    """Gives the time, so that rules need none of their own."""

    def now(self) -> datetime:
        """Aware UTC."""


@dataclass(frozen=True, slots=True)
class FolderCursor:
    """How far a folder has been read; written in the same transaction as the mails it covers."""

    account: AccountId
    folder: str
    uidvalidity: int
    uidnext: int = 1
    """All mail with UID >= this is new."""
    lowest_uid: int = 0
    """Mail with a lower UID is still to be fetched (newest first);
    0 once all is here, or nothing was begun.
    """
    highestmodseq: int = 0
    outgoing: bool = False
    """Whether this is the Sent folder."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where on the server a mail lies. One mail may lie in several places; `gone` once it vanished there."""

    account: AccountId
    folder: str
    uidvalidity: int
    uid: int
    key: MessageKey
    flags: frozenset[str] = frozenset()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class PreparedPiece:
    """A large attachment cut out of a mail's source: where (see store.source_pieces), SHA-256, content compressed."""

    place: int
    line: int
    digest: bytes = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PreparedMail:
    """What the cache writes of a mail that follows from the mail alone, as Cache.preparing() makes it."""

    source: bytes = field(repr=False)
    """Compressed, without `pieces`."""
    document: bytes = field(repr=False)
    """The Message, compressed."""
    words: tuple[str, str, str, str, str] = field(repr=False)
    """For the search index: subject, sender, recipients, body, names of attachments."""
    preview: str
    pieces: tuple[PreparedPiece, ...] = field(default=(), repr=False)


class Preparing(Protocol):
    """Does outside of the write transaction what takes the longest of filing a mail.

    Depends on nothing but its arguments, may be called in any thread, and can be pickled, so that another process may
    call it. Ask the cache for it anew with each batch: it learns from the mails how to pack them smaller; what an
    older one made stays good.
    """

    def __call__(self, message: Message, source: bytes) -> PreparedMail: ...


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A new message together with what it was made from."""

    filed: FiledMessage
    account: AccountId
    folder: str
    source: bytes = field(repr=False)
    """Not looked at where `prepared` is given; then it may be empty."""
    prepared: PreparedMail | None = field(default=None, repr=False)
    """What Cache.preparing() made of filed.message and its source; None: add_messages makes it itself.

    Where it is given, add_messages looks neither at the text, new_text, quote, signature, headers and problems of
    filed.message nor at the content of its attachments, so that these need not come back from another process.
    """


@dataclass(frozen=True, slots=True)
class KnownMessage:
    """What intake needs to know of a mail that is already here."""

    key: MessageKey
    message_id: str
    content_hash: str
    ticket: TicketId
    native_ticket: TicketId
    from_email: str


@dataclass(frozen=True, slots=True)
class TicketDigest:
    """What the projection needs of a ticket's messages besides the facts that folding takes."""

    account: AccountId
    subject: str
    """Of the oldest message, reply prefixes removed."""
    contact: Address
    language: str
    kind: str
    urgency_reasons: tuple[str, ...]
    messages: int
    has_attachment: bool
    preview: str


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One ticket found, with the passage that matched (plain text, one line)."""

    row: TicketRow
    passage: str


@dataclass(frozen=True, slots=True)
class SentAnswer:
    """A mail that somebody here sent. `ticket` is where it is shown."""

    key: MessageKey
    message_id: str
    ticket: TicketId
    at: datetime


class CacheReader(Protocol):
    """Reads of the cache. Each call sees one consistent state."""

    def cursor(self, account: AccountId, folder: str) -> FolderCursor | None: ...

    def cursors(self) -> tuple[FolderCursor, ...]: ...

    def uids(self, account: AccountId, folder: str, uidvalidity: int) -> Mapping[int, frozenset[str]]:
        """UID -> flags of all mail known (and not gone) in the folder."""

    def by_content(self, hashes: Iterable[str]) -> Mapping[str, KnownMessage]:
        """The oldest message with each content hash (never one that is itself a copy)."""

    def known(self, keys: Iterable[MessageKey]) -> Mapping[MessageKey, KnownMessage]: ...

    def threads_of(self, message_ids: Iterable[str]) -> Mapping[str, TicketId]:
        """Native ticket of each message id that is known or was ever referred to."""

    def aliases(self, native: Iterable[TicketId]) -> Mapping[TicketId, frozenset[TicketId]]:
        """All ticket ids (of any message id in the thread) under which events of a native ticket may be
        filed.
        """

    def native_of(self, ticket: TicketId) -> TicketId | None:
        """The native ticket behind `ticket` or behind any alias of it."""

    def participants(self, native: Iterable[TicketId]) -> Mapping[TicketId, frozenset[str]]:
        """Addresses (lower case) seen in From, To, Cc and Reply-To of each ticket's mails."""

    def own_message_ids(self, message_ids: Iterable[str]) -> frozenset[str]:
        """Those of `message_ids` that belong to outgoing mail."""

    def facts(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, tuple[MessageFact, ...]]:
        """Facts of each shown ticket's messages; copies left out."""

    def digests(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, TicketDigest]: ...

    def keys_of_native(self, native: Iterable[TicketId]) -> Mapping[TicketId, tuple[MessageKey, ...]]: ...

    def natives_of(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, frozenset[TicketId]]:
        """Native tickets of the messages shown in each ticket."""

    def message(self, key: MessageKey) -> FiledMessage | None: ...

    def messages(self, ticket: TicketId) -> tuple[FiledMessage, ...]:
        """Oldest first, copies included."""

    def source(self, key: MessageKey) -> bytes | None:
        """The mail as it came off the server; None where that is not here, or not all of it."""

    def kept_source(self, key: MessageKey) -> bytes | None:
        """The same with attachments left out whose content is not here."""

    def is_whole(self, key: MessageKey) -> bool:
        """Whether no attachment of the mail has to be fetched."""

    def locations(self, key: MessageKey) -> tuple[Location, ...]: ...

    def places(self, keys: Iterable[MessageKey]) -> Mapping[MessageKey, tuple[Location, ...]]:
        """The locations of each of these mails that has any."""

    def received(self, tickets: Iterable[TicketId]) -> tuple[tuple[AccountId, MessageKey], ...]:
        """The incoming mails of these shown tickets, copies included, each with every account that it came to."""

    def rows(self, view: View, now: datetime, agent: str, limit: int | None = None) -> tuple[TicketRow, ...]:
        """A view's tickets in its order:
        oldest unanswered first where a reply is needed, else newest first.
        """

    def row(self, ticket: TicketId) -> TicketRow | None: ...

    def rows_of(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, TicketRow]:
        """The rows of those of `tickets` that are shown, in no order."""

    def counts(self, now: datetime, agent: str) -> Mapping[View, int]: ...

    def ticket_ids(self, prefix: str, limit: int = 10) -> tuple[TicketId, ...]:
        """Shown tickets whose id starts with `prefix` (upper case)."""

    def search(self, query: SearchQuery, now: datetime, limit: int, agent: str = "") -> tuple[SearchHit, ...]:
        """Best first; filters alone: newest first. `agent` is who `is:mine` and `assignee:me` mean."""

    def exported(self) -> Iterable[tuple[FiledMessage, tuple[Location, ...]]]:
        """Every message with its locations, oldest first; streamed."""

    def answers_since(self, since: datetime) -> tuple[SentAnswer, ...]:
        """Mails that people here sent at or after `since`, copies left out, the newest first."""

    def new_texts(self, keys: Iterable[MessageKey]) -> Iterable[tuple[MessageKey, str]]:
        """What was written newly in each of these mails; streamed, in no order."""

    def recent_tickets_of(self, email: str, domain: str, since: datetime, limit: int) -> tuple[TicketId, ...]:
        """Tickets with mail at or after `since` whose contact has this address, or one at `domain` (empty: none); lower
        case both. The newest first.
        """

    def tickets_of_contacts(self, emails: Iterable[str]) -> tuple[TicketId, ...]:
        """Shown tickets whose contact has one of these addresses (lower case)."""

    def tags(self) -> tuple[str, ...]:
        """Every tag on a shown ticket, in order."""

    def assignees(self) -> tuple[AgentId, ...]:
        """Everybody to whom a shown ticket is assigned."""

    def meta(self, key: str) -> str:
        """A small value that services keep here; empty where none was set."""


class CacheWriter(CacheReader, Protocol):
    """The cache inside one write transaction; reads see what was written so far."""

    def add_messages(self, stored: Sequence[StoredSource]) -> None:
        """New messages with sources, thread ids and search index entries."""

    def add_locations(self, locations: Sequence[Location]) -> None: ...

    def set_flags(self, account: AccountId, folder: str, flags: Mapping[int, frozenset[str]]) -> None: ...

    def mark_gone(self, account: AccountId, folder: str, uids: Iterable[int]) -> None: ...

    def forget_folder(self, account: AccountId, folder: str) -> None:
        """Drop locations and cursor (UIDVALIDITY changed);
        messages stay and are recognised when fetched again.
        """

    def tie(self, message_ids: Mapping[str, TicketId]) -> None:
        """These message ids belong to these native tickets (overwrites)."""

    def unite(self, gone: TicketId, into: TicketId) -> None:
        """Native ticket `gone` turned out to be `into`: ids and messages follow."""

    def show_in(self, tickets: Mapping[MessageKey, TicketId]) -> None:
        """Set the shown ticket of messages (merge, split)."""

    def put_rows(self, rows: Sequence[TicketRow]) -> None: ...

    def drop_rows(self, tickets: Iterable[TicketId]) -> None: ...

    def put_notes(self, ticket: TicketId, text: str) -> None:
        """The notes of a ticket, joined, for the search index (overwrites)."""

    def set_cursor(self, cursor: FolderCursor) -> None: ...

    def set_meta(self, key: str, value: str) -> None: ...

    def put_source(self, key: MessageKey, source: bytes) -> None:
        """The mail's source is here whole again."""

    def remove_messages(self, keys: Iterable[MessageKey]) -> None:
        """Drop messages that were never on a server (an answer taken back), from the search index too."""


class Cache(CacheReader, Protocol):
    """The cache database."""

    def writing(self) -> AbstractContextManager[CacheWriter]:
        """One write transaction (BEGIN IMMEDIATE): commits at the end, rolls back on an exception."""

    def preparing(self) -> Preparing:
        """How new mails are made ready for add_messages, as of now; costs nothing."""

    def let_go(self, before: datetime, accounts: Iterable[AccountId], *, wait: bool = False) -> None:
        """Drop large attachments that only mails from before then have, where one of these accounts has each of them.

        Begins that beside everything else and returns at once, or, to `wait`, once it is done.
        """


@dataclass(frozen=True, slots=True)
class AlertRecord:
    """An alert that was raised. `acknowledged_at` None: it still stands."""

    key: MessageKey
    ticket: TicketId
    raised_at: datetime
    reasons: tuple[str, ...]
    title: str
    body: str
    shown: bool = False
    """Whether the desktop has shown it (an alert is shown once)."""
    acknowledged_at: datetime | None = None
    stands_for: tuple[TicketId, ...] = ()
    """Of one that is shown for very many of one sender: the tickets of all of them; `title` is the sender then."""


class Record(Protocol):
    """The record database: what no server could give us again.

    Each call is one transaction, durable on return.
    """

    def append(
        self,
        events: Sequence[Event],
        *,
        outbox: OutboxItem | None = None,
        consumed_draft: tuple[TicketId, DraftKind] | None = None,
        marks: Sequence[Mark] = (),
    ) -> None:
        """Events, the outbox item they announce, the draft it was made from and what mails are to show of it on the
        server, all or nothing.

        Known ids are passed over. The marks wait until the rows have followed these events.
        """

    def events_of(self, tickets: Iterable[TicketId]) -> Mapping[TicketId, tuple[Event, ...]]:
        """Events filed under each of these ids, together with the `Undone` events that aim at them."""

    def grouping_events(self) -> tuple[Event, ...]:
        """All Merged and SplitOff events and the `Undone` that aim at them."""

    def arrival_events(self) -> tuple[Event, ...]:
        """All Arrived events."""

    def contact_events(self) -> tuple[Event, ...]:
        """All VipSet events and the `Undone` that aim at them."""

    def canned_events(self) -> tuple[Event, ...]:
        """All CannedSaved events and the `Undone` that aim at them."""

    def article_events(self) -> tuple[Event, ...]:
        """All ArticleSaved events and the `Undone` that aim at them."""

    def answer_events(self) -> tuple[Event, ...]:
        """All Replied events and the `Undone` that aim at them."""

    def keep_file(self, content: bytes) -> str:
        """Keep a file that a canned response brings along; gives its SHA-256 (hex)."""

    def kept_file(self, digest: str) -> bytes | None:
        """The content with that digest; None where it is gone or no longer what it was."""

    def all_events(self, after: int = 0) -> Iterable[Event]:
        """Every event in order of arrival, the first `after` left out; streamed."""

    def event(self, event: EventId) -> Event | None: ...

    def events_with(self, ids: Iterable[EventId]) -> tuple[Event, ...]:
        """Those of these events that there are, in order of arrival."""

    def last_stamp(self) -> Stamp: ...

    def version(self) -> int:
        """Grows with every event appended, also by another process."""

    def foreign_writes(self) -> int:
        """Another number whenever another process has written anything: an event, a draft, an outbox state."""

    def save_draft(self, draft: Draft) -> None: ...

    def draft(self, ticket: TicketId, kind: DraftKind) -> Draft | None: ...

    def drafts(self) -> tuple[Draft, ...]: ...

    def discard_draft(self, ticket: TicketId, kind: DraftKind) -> None: ...

    def outbox(self, states: Iterable[OutboxState] | None = None) -> tuple[OutboxItem, ...]:
        """Items in the order they were made;
        without `states` all that are not yet sent, or whose Sent copy is pending.
        """

    def outbox_item(self, item: OutboxId) -> OutboxItem | None: ...

    def claim_outbox(self, item: OutboxId, now: datetime) -> OutboxItem | None:
        """Take a queued item whose time has come: it is `sending` then, with one attempt more.

        None where it is held, was taken back, or another process has it. Claim before connecting, so
        that no mail goes twice.
        """

    def update_outbox(self, item: OutboxItem) -> None:
        """Replace the item with the same id (its source stays as it was). NotFound if taken back."""

    def settle_outbox(self, item: OutboxItem, found_in: Iterable[OutboxState]) -> bool:
        """Replace the item with the same id where it is still in one of these states; False where it moved on."""

    def take_back(
        self,
        item: OutboxId,
        undo: Event,
        draft: Draft,
        found_in: Iterable[OutboxState] = (OutboxState.QUEUED,),
        marks: Sequence[Mark] = (),
    ) -> bool:
        """Remove an item that is still in one of these states, append `undo`, restore `draft` and queue `marks`, all or
        nothing; False where it moved on.
        """

    def queue_marks(self, marks: Sequence[Mark]) -> None:
        """What mails are to show on the server; one mark for each mail and account, which grows."""

    def marks(self, account: AccountId) -> tuple[Mark, ...]:
        """All that waits to be carried out in an account."""

    def settle_marks(self, done: Sequence[Mark], again: Sequence[Mark] = ()) -> None:
        """`done` are off the queue, `again` have one try more; neither where the mark was queued anew meanwhile."""

    def note_moves(self, moves: Sequence[Moved]) -> None:
        """Mails are about to be moved, or were; one note for each mail, account and origin."""

    def moves(self, account: AccountId, keys: Iterable[MessageKey]) -> tuple[Moved, ...]:
        """What is noted of these mails."""

    def forget_moves(self, moves: Sequence[Moved]) -> None:
        """They are back, or nowhere."""

    def raise_alerts(self, alerts: Sequence[AlertRecord]) -> bool:
        """Remember alerts; a mail that raised one before raises no other. Whether any was new."""

    def alerts(self, *, standing_only: bool = True) -> tuple[AlertRecord, ...]: ...

    def mark_shown(self, keys: Sequence[MessageKey]) -> frozenset[MessageKey]:
        """Note that the desktop shows these now; gives those that no other process had shown before."""

    def acknowledge(self, keys: Iterable[MessageKey], at: datetime) -> tuple[AlertRecord, ...]:
        """Acknowledge the standing alerts of these mails; gives them back."""

    def stand_again(self, keys: Iterable[MessageKey]) -> None:
        """What acknowledged the alerts of these mails was taken back: they stand, as shown before."""


class SettingsFile(Protocol):
    """settings.toml of the profile."""

    def load(self) -> Settings: ...

    def save(self, settings: Settings) -> None: ...


class WordList(Protocol):
    """The words that a person taught the spelling check."""

    def words(self) -> frozenset[str]: ...

    def add(self, word: str) -> None:
        """Keep one more."""


class PasswordVault(Protocol):
    """Where passwords, and what a sign-in with the browser gave, are kept."""

    def password(self, account: Account) -> str:
        """From the keyring, the account's password command, or what was given for this run.

        SecretError where there is none.
        """

    def keep(self, account: Account, password: str) -> None:
        """Into the keyring. NoKeyring or KeyringLocked where that cannot be."""

    def keep_for_this_run(self, account: Account, password: str) -> None: ...

    def forget(self, account: Account) -> None: ...

    def describe(self) -> str:
        """Name of the keyring in use. NoKeyring says why there is none."""


class Vault(PasswordVault, Protocol):
    """What logs an account in: its password, or the access token of its sign-in.

    For an account that signs in, `password` gives a token that is still good, which may take a question to the
    provider (ServerError where that fails), and `keep` takes what BrowserSignIn gave.
    """

    def renewed(self, account: Account, refused: str) -> str:
        """Another access token than `refused`, which a server would not take. SignInNeeded, ServerError."""

    def signed_in(self, account: Account) -> bool:
        """Whether somebody has signed in; asks nobody."""

    def client_secret(self, account: Account) -> str:
        """The program's secret, as it was given for the last sign-in; empty where there is none."""


@dataclass(frozen=True, slots=True)
class MailboxFacts:
    """What a test saw of a server. Of one for sending only `logged_in` is known."""

    logged_in: bool = True
    mails: int | None = None
    """How many are in INBOX; None of a server for sending."""
    pushes: bool = False
    sent_folder: str = ""
    """Empty where there is none yet."""
    missing: tuple[str, ...] = ()
    """Folders that were chosen and are not there."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One line of an account test:
    what was tried, whether it worked, and in words what is wrong and what to do.
    """

    what: str
    ok: bool
    detail: str = ""
    refused: bool = False
    """Whether it was the password, or the access token, that was not taken."""
    error: AgentDeskError | None = None
    """What `detail` says in English, where it did not work."""
    facts: MailboxFacts | None = None
    """What `detail` says in English, where it worked."""


class AccountProbe(SettingsFinder, BrowserSignIn, Protocol):
    """Finds an account's servers, signs in, and logs in to see whether they work."""

    def check(self, account: Account, password: str) -> tuple[CheckResult, ...]:
        """IMAP first, then SMTP; never raises for what a server or the network does."""

    def folders(self, account: Account, password: str) -> tuple[str, ...]:
        """Names of the folders that can be mirrored. Raises ServerError."""


class MailIntake(Protocol):
    """What the mailbox mirror hands fetched mail to (services.intake): judged, perhaps while more is fetched,
    then filed.
    """

    def expect_many(self) -> None:
        """A mailbox that was never read is about to come. Returns at once."""

    def judge(self, mails: Sequence[RawMail], cursor: FolderCursor) -> "Verdicts":
        """Begin to judge mails of cursor.folder. One bad mail never stops the rest."""

    def file(self, batch: "Verdicts", cursor: FolderCursor) -> Changes:
        """File judged mails of cursor.folder and move the cursor, in one transaction."""

    def flags_changed(self, cursor: FolderCursor, flags: Mapping[int, frozenset[str]]) -> Changes: ...

    def vanished(self, cursor: FolderCursor, uids: Iterable[int]) -> Changes: ...

    def folder_reset(self, account: AccountId, folder: str) -> Changes:
        """UIDVALIDITY changed: forget the locations, keep the mails."""


ChangeListener = Callable[[Changes], None]


class ChangeHub(Protocol):
    """Tells whoever listens what was written; may be called from any thread."""

    def publish(self, changes: Changes) -> None: ...

    def subscribe(self, listener: ChangeListener) -> Callable[[], None]:
        """Start listening; the returned function stops it."""


StatusListener = Callable[[SyncStatus], None]


class SyncControl(Protocol):
    """The background sync of all accounts, as the window and the commands steer it.

    Never blocks, except `stop`.
    """

    def start(self) -> None:
        """Begin mirroring, watching and sending for every account, each on threads of its own."""

    def stop(self, timeout: float = 2.0) -> None:
        """End all of it within `timeout` seconds, even with a dead server."""

    def run_once(self, progress: StatusListener) -> Changes:
        """Fetch and send what there is, on the caller's thread.

        Raises the first SecretError or ServerError.
        """

    def flush_once(self) -> None:
        """Send what is due in the outbox, on the caller's thread.

        Raises SecretError or ServerError where no server is reached.
        """

    def sync_now(self) -> None:
        """Check all folders now; ends a backoff."""

    def outbox_changed(self) -> None:
        """There may be something to send (or the time to send it may have moved)."""

    def accounts_changed(self) -> None:
        """Settings have other accounts now."""

    def watch_status(self, listener: StatusListener) -> Callable[[], None]:
        """Be told of each status change, from any thread; the last known ones at once.

        The returned function ends it.
        """


Told = Callable[[int, int], object]
"""Told of bytes done and of all; may raise, which ends the work."""


class MailFetcher(Protocol):
    """Gets a mail off the server again, over the connection that is there."""

    def fetch(self, place: Location, told: Told) -> bytes:
        """The mail that lies at `place`, byte for byte; `told` is called again and again on the caller's thread.

        Raises NotKept where the server is not reached now, NotFound where no mail lies there, ServerError.
        """


class RemoteImages(Protocol):
    """Fetches pictures that a mail points to, once an agent asked to see them."""

    def fetch(self, url: str) -> bytes:
        """The picture behind an http(s) address. Nothing is kept and nothing told about the agent.

        Raises ServerError.
        """
