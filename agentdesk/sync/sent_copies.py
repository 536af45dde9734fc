"""What remains to be done on the IMAP server for mail that went out (or may have): the copy in Sent,
the mark on the mail that it answers,
and the search that tells whether an unknown one went out. Each step looks first, so that doing it twice does no harm.
A mail that the server will not have does not keep the others from being filed.

    accepted, copy pending ──▶ Message-ID in Sent? ──no──▶ APPEND as seen ──▶ mark what was answered ──▶ filed
                                     ├─yes────────────────────────────────▶┘
                                     └─not yet, and the provider files sent mail itself: look again later
    unknown ──▶ Message-ID in Sent or INBOX? ──yes──▶ sent        (no: it is looked for again, or a person decides)
          └── served some before: their copy tells nothing of the others, for whom a person decides
"""

from contextlib import suppress
from dataclasses import dataclass, replace

from agentdesk.domain.errors import FolderMissing, ProtocolError, ServerError
from agentdesk.domain.ids import MessageKey
from agentdesk.domain.marks import Mark
from agentdesk.domain.outbox import OutboxItem, OutboxState, SentCopy
from agentdesk.domain.settings import Account
from agentdesk.sync import providers
from agentdesk.sync.connection import Connection
from agentdesk.sync.imap_errors import REFUSALS
from agentdesk.sync.outbox_runner import OutboxPorts, OutboxRunner


@dataclass(frozen=True, slots=True)
class SentCopies:
    """The chores of one account over its connection. Raises ServerError, Stopped, StoreError."""

    ports: OutboxPorts
    runner: OutboxRunner
    account: Account
    sent_folder: str

    def pending(self) -> bool:
        """Whether there is anything to do."""
        return any(_copy_due(item) or item.state is OutboxState.UNKNOWN for item in self._items())

    def run(self, connection: Connection) -> bool:
        """Do what can be done now; True where something was filed or found. Raises what was refused at the end."""
        did, refused = False, list[ServerError]()
        for due, chore in ((_is_unknown, self._resolve), (_copy_due, self._file)):
            for item in filter(due, self._items()):
                try:
                    did = chore(connection, item) or did
                except REFUSALS as error:
                    refused.append(error)
        if refused:
            raise refused[0]
        return did

    def _items(self) -> list[OutboxItem]:
        return [item for item in self.ports.record.outbox() if item.account == self.account.id]

    def _file(self, connection: Connection, item: OutboxItem) -> bool:
        """Whether its copy is in Sent now, or none is wanted."""
        if self.account.file_sent_copy and not self._append_once(connection, item):
            return False
        self._mark_answered(item)
        self.runner.revise(item.id, _filed)
        return True

    def _append_once(self, connection: Connection, item: OutboxItem) -> bool:
        folder = self.sent_folder or "Sent"
        if not self.sent_folder:
            with suppress(ProtocolError):  # it is there already, but hidden from the list
                connection.create(folder)
        if not self._holds(connection, folder, item.message_id):
            if self._may_still_come(connection, item):
                return False
            self._append(connection, folder, item.source)
        return True

    def _append(self, connection: Connection, folder: str, source: bytes) -> None:
        try:
            connection.append(folder, source, ["\\Seen"], self.ports.clock.now())
        except FolderMissing:  # somebody removed it since the folders were listed
            connection.create(folder)
            connection.append(folder, source, ["\\Seen"], self.ports.clock.now())

    def _may_still_come(self, connection: Connection, item: OutboxItem) -> bool:
        """Whether the provider may yet file the copy itself."""
        if not providers.may_file_sent_mail(connection.capabilities, connection.greeting):
            return False
        since = (self.ports.clock.now() - item.not_before).total_seconds()
        return since < providers.FILES_WITHIN

    def _holds(self, connection: Connection, folder: str, message_id: str) -> bool:
        try:
            connection.examine(folder)
        except FolderMissing:
            return False
        return bool(connection.with_message_id(message_id))

    def _mark_answered(self, item: OutboxItem) -> None:
        """So that a phone's mail program shows the answer too, now that it went out."""
        if item.in_reply_to_key:
            answered = Mark(self.account.id, MessageKey(item.in_reply_to_key), seen=True, answered=True)
            self.ports.record.queue_marks([answered])

    def _resolve(self, connection: Connection, item: OutboxItem) -> bool:
        if item.accepted:
            return False  # the copy that is there, or is about to be filed, is of an earlier attempt
        folders = [folder for folder in (self.sent_folder, "INBOX") if folder]
        if not any(self._holds(connection, folder, item.message_id) for folder in folders):
            return False
        self.runner.revise(item.id, _found)
        return True


def _found(item: OutboxItem) -> OutboxItem:
    """The item once its mail was seen on the server; unchanged where a person decided meanwhile."""
    return item.gone_out() if item.state is OutboxState.UNKNOWN else item


def _filed(item: OutboxItem) -> OutboxItem:
    return replace(item, sent_copy=SentCopy.FILED)


def _is_unknown(item: OutboxItem) -> bool:
    return item.state is OutboxState.UNKNOWN


def _copy_due(item: OutboxItem) -> bool:
    return (
        item.sent_copy is SentCopy.PENDING and bool(item.accepted) and item.state is not OutboxState.SENDING
    )
