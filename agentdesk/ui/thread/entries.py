"""What the thread shows, in order, and where to look first: plain values made from a Thread."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from agentdesk.domain.events import Replied
from agentdesk.domain.ids import MessageKey
from agentdesk.domain.message import Address, Attachment, Direction, FiledMessage
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.domain.ticket import Note
from agentdesk.domain.views import LoggedEvent, Thread


@dataclass(frozen=True, slots=True)
class MailEntry:
    """One mail; `copies` counts its further deliveries, `ours` says that it is from us; `unsent` where it has not
    left yet; `originality` in per cent where it is an answer of which that is known.
    """

    filed: FiledMessage
    copies: int = 0
    unsent: OutboxItem | None = None
    originality: int | None = None

    @property
    def key(self) -> MessageKey:
        return self.filed.message.key

    @property
    def at(self) -> datetime:
        return self.filed.at

    @property
    def ours(self) -> bool:
        return self.filed.direction is Direction.OUTGOING

    @property
    def sender(self) -> Address:
        return self.filed.message.from_

    @property
    def fold(self) -> str:
        """What is hidden behind “Show quoted text”."""
        message = self.filed.message
        return "\n\n".join(part for part in (message.signature, message.quote) if part.strip())

    @property
    def shown_text(self) -> str:
        """What the sender wrote; the whole text where nothing could be told apart."""
        message = self.filed.message
        return message.new_text if message.new_text.strip() else message.text

    @property
    def files(self) -> tuple[Attachment, ...]:
        """Attachments that are not merely pictures within the text."""
        return tuple(a for a in self.filed.message.attachments if not (a.inline and a.content_id))

    @property
    def inline_ids(self) -> tuple[str, ...]:
        """Content ids of the pictures that the text may refer to."""
        return tuple(a.content_id for a in self.filed.message.attachments if a.content_id)


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """An internal note."""

    note: Note

    @property
    def at(self) -> datetime:
        return self.note.at


@dataclass(frozen=True, slots=True)
class LogEntry:
    """Something that was done to the ticket."""

    logged: LoggedEvent

    @property
    def at(self) -> datetime:
        return self.logged.at


@dataclass(frozen=True, slots=True)
class UnsentEntry:
    """A mail in the outbox that the cache does not have (it was rebuilt meanwhile)."""

    item: OutboxItem

    @property
    def at(self) -> datetime:
        return self.item.created_at


Entry = MailEntry | NoteEntry | LogEntry | UnsentEntry


def entries_of(thread: Thread, outbox: tuple[OutboxItem, ...] = ()) -> tuple[Entry, ...]:
    """Mails, notes and log, oldest first. Copies are counted at the mail they are copies of, and those of
    `outbox`, the ticket's unsent mails, are marked.
    """
    originals = {filed.message.key for filed in thread.messages}
    copies = Counter(f.duplicate_of for f in thread.messages if f.duplicate_of in originals)
    hidden = set(thread.copies) | {f.message.key for f in thread.messages if f.duplicate_of in originals}
    noted = {note.event for note in thread.notes}
    unsent = {item.message_id: item for item in outbox}
    originality = {
        logged.change.message_id: logged.change.originality
        for logged in thread.log
        if isinstance(logged.change, Replied)
    }
    entries: list[Entry] = [
        MailEntry(
            f,
            copies[f.message.key],
            unsent.pop(f.message.message_id, None),
            originality.get(f.message.message_id),
        )
        for f in thread.messages
        if f.message.key not in hidden
    ]
    entries += [UnsentEntry(item) for item in unsent.values()]
    entries += [NoteEntry(note) for note in thread.notes]
    entries += [
        LogEntry(logged) for logged in thread.log if logged.event not in noted and not _shown_as_mail(logged)
    ]
    return tuple(sorted(entries, key=lambda entry: entry.at))


def _shown_as_mail(logged: LoggedEvent) -> bool:
    return isinstance(logged.change, Replied) and not logged.change.close


def look_first(entries: tuple[Entry, ...]) -> int:
    """Index of the entry to bring into view: a mail of ours that needs a decision, else the other side's newest mail,
    else the newest of all.
    """
    stuck = (i for i in reversed(range(len(entries))) if _undecided(entries[i]))
    if (found := next(stuck, None)) is not None:
        return found
    return next(
        (i for i in reversed(range(len(entries))) if _incoming(entries[i])),
        next((i for i in reversed(range(len(entries))) if not isinstance(entries[i], LogEntry)), 0),
    )


def _undecided(entry: Entry) -> bool:
    match entry:
        case MailEntry(unsent=item) | UnsentEntry(item):
            return item is not None and item.state in (OutboxState.FAILED, OutboxState.UNKNOWN)
        case _:
            return False


def _incoming(entry: Entry) -> bool:
    return isinstance(entry, MailEntry) and not entry.ours


def tail_start(entries: tuple[Entry, ...], limit: int) -> int:
    """Where to begin so that at most `limit` mails and notes are shown, the newest ones."""
    shown = 0
    for i in reversed(range(len(entries))):
        shown += not isinstance(entries[i], LogEntry)
        if shown > limit:
            return i + 1
    return 0


def addresses_line(addresses: Iterable[Address]) -> str:
    """Addresses as one line, each with its name where it has one."""
    return ", ".join(str(address) for address in addresses)
