"""One IMAP connection: opened, secured, logged in. IMAPClient speaks on it;
bulk reading and IDLE go past it, over the Wire.

dial ──tls──▶ handshake ─────────────────────▶ greeting ──▶ login ──▶ ready ──▶ closed
  └─starttls─▶ greeting, STARTTLS, handshake ──────┘
"""

import imaplib
import logging
import re
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import repeat
from typing import Any

from imapclient import IMAPClient

from agentdesk import __version__
from agentdesk.domain.errors import (
    AuthNotOffered,
    CredentialsRefused,
    EncryptionNotOffered,
    FolderReadOnly,
    ProtocolError,
    ServerError,
)
from agentdesk.domain.settings import Account, ServerAddress
from agentdesk.sync import providers, secure_imap
from agentdesk.sync.imap_errors import told, told_login
from agentdesk.sync.interrupt import Interrupt, Stopped
from agentdesk.sync.oauth.bearer import begin_bearer, token_refused
from agentdesk.sync.uid_sets import chunks, copied, written
from agentdesk.sync.wire import Wire

_LARGEST_LITERAL = 1 << 20
"""Bytes. Outside bulk reading no answer carries more."""
_LONGEST_ANSWER = 2 << 20
"""Bytes of lines in answer to one command; thirty thousand folders are told in that."""
_LINE_END = re.compile(rb"[\r\n\0]")
_LISTED_AT_ONCE = 100
_MESSAGE_ID = "BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ListedFolder:
    """A folder the server lists; `attributes` in lower case (RFC 6154)."""

    name: str
    attributes: frozenset[str]

    @property
    def selectable(self) -> bool:
        return not self.attributes & {"\\noselect", "\\nonexistent"}


@dataclass(frozen=True, slots=True)
class FolderState:
    """What the server says of a folder when it is opened or asked for its status; 0 where it says nothing."""

    exists: int
    uidvalidity: int
    uidnext: int
    highestmodseq: int
    permanent_flags: frozenset[str] | None = None
    """In lower case, as `\\*` where mails take any keyword; None where it does not say."""

    def keeps(self, flag: str) -> bool:
        """Whether mails of the folder may be given `flag`. Of its own flags a server that lists none, as Yahoo does,
        takes those that the standard knows.
        """
        known, is_keyword = self.permanent_flags, not flag.startswith("\\")
        if not known:
            return known is None or not is_keyword
        return flag.lower() in known or (is_keyword and "\\*" in known)


class _Protocol(imaplib.IMAP4):
    """imaplib over a Wire, by the overrides it documents for other transports."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self._answered = 0
        super().__init__(wire.address.host, wire.address.port)

    def open(self, host: str = "", port: int = 143, timeout: float | None = None) -> None:  # noqa: ARG002
        self.host, self.port, self.sock = host, port, self.wire.socket

    def read(self, size: int) -> bytes:
        if size > _LARGEST_LITERAL:
            raise ProtocolError(
                self.host,
                f"{self.host} announced {size} bytes where a line was due.",
                "It is tried again by itself.",
            )
        return self.wire.read(size)

    def readline(self) -> bytes:
        line = self.wire.readline()
        self._answered += len(line)
        if self._answered > _LONGEST_ANSWER:
            raise ProtocolError(
                self.host, f"{self.wire.address} does not stop talking.", "It is tried again by itself."
            )
        return line

    def _command(self, name: str, *args: Any) -> Any:
        """A line end in an argument would be a command of its own."""
        if any(_LINE_END.search(arg if isinstance(arg, bytes) else str(arg).encode()) for arg in args):
            raise self.error(f"{name} takes no line end")
        return super()._command(name, *args)  # type: ignore[misc]  # the stubs leave it out

    def send(self, data: Any) -> None:
        self._answered = 0
        self.wire.send(bytes(data))

    def shutdown(self) -> None:
        self.wire.close()


class _Client(IMAPClient):  # type: ignore[misc]  # IMAPClient carries no types
    """IMAPClient over a Wire that is open already."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        super().__init__(wire.address.host, wire.address.port, ssl=False)

    def _create_IMAP4(self) -> _Protocol:  # noqa: N802  (IMAPClient's name)
        return _Protocol(self._wire)

    def _set_read_timeout(self) -> None:
        """The Wire keeps the time."""

    def take_copies_told(self) -> Sequence[bytes]:
        """What COPYUID the server has sent since the last time (RFC 4315)."""
        told: Sequence[bytes] = self._imap.untagged_responses.pop("COPYUID", ())
        return told


class Connection:
    """A logged-in IMAP connection, for one thread. Every method may raise ServerError and Stopped."""

    def __init__(self, wire: Wire, client: IMAPClient) -> None:
        self.wire = wire
        self._client = client
        self.capabilities: frozenset[str] = frozenset()
        self.enabled: frozenset[str] = frozenset()
        self.selected = ""
        self.round_trip = 0.0
        """Seconds, once a command was answered that is no work; 0 before."""

    @property
    def address(self) -> ServerAddress:
        return self.wire.address

    @property
    def greeting(self) -> str:
        """The server's first words."""
        return bytes(self._client.welcome).decode("utf-8", "replace")

    def offers(self, capability: str) -> bool:
        return capability in self.capabilities

    @property
    def counts_changes(self) -> bool:
        """Whether mod-sequences mean anything here; Yahoo tells one and understands none (RFC 7162)."""
        return self.offers("CONDSTORE") or self.offers("QRESYNC")

    def folders(self) -> tuple[ListedFolder, ...]:
        with told(self.address, "list its folders"):
            listed = self._client.list_folders()
        return tuple(ListedFolder(str(name), _lower(attributes)) for attributes, _, name in listed)

    def examine(self, folder: str) -> FolderState:
        """Open `folder` for reading only."""
        return self._open(folder, readonly=True)

    def select(self, folder: str) -> FolderState:
        """Open `folder` for reading and writing. Raises FolderReadOnly where it is open for reading then."""
        try:
            return self._open(folder, readonly=False)
        except FolderReadOnly:
            self.examine(folder)  # else imaplib lets no further command pass
            raise

    def status(self, folder: str) -> FolderState:
        """How `folder` stands without opening it (RFC 3501, 6.3.10)."""
        what = ["MESSAGES", "UIDNEXT", "UIDVALIDITY"]
        if self.counts_changes:
            what.append("HIGHESTMODSEQ")
        with told(self.address, f"tell the status of {folder}"):
            found = self._client.folder_status(folder, what)
            return self._state(found, "MESSAGES")

    def search(self, criteria: Sequence[str]) -> tuple[int, ...]:
        """UIDs in the open folder."""
        with told(self.address, f"search {self.selected}"):
            return tuple(int(uid) for uid in self._client.search(list(criteria)))

    def with_message_id(self, message_id: str) -> tuple[int, ...]:
        """UIDs in the open folder of mails that were sent with this Message-ID (no angle brackets)."""
        if not message_id.isprintable():
            return ()  # no mail has such an id, and a line end in it would be a second command
        found = self.search(["HEADER", "Message-ID", f"<{message_id}>"])
        if not found and providers.is_microsoft(self.greeting):
            with suppress(ProtocolError):  # no search of such a field: then it counts as not found
                found = self.search(["HEADER", providers.REWRITTEN_ID, f"<{message_id}>"])
        return found

    def add_flags(self, uids: Sequence[int], flags: Iterable[str]) -> None:
        """To mails of the open folder, which was opened by `select`; UIDs that are there no more do no harm."""
        self._store(self._client.add_flags, uids, flags)

    def remove_flags(self, uids: Sequence[int], flags: Iterable[str]) -> None:
        """The same the other way."""
        self._store(self._client.remove_flags, uids, flags)

    def _store(self, store: Callable[..., object], uids: Sequence[int], flags: Iterable[str]) -> None:
        with told(self.address, f"flag mail in {self.selected}"):
            for some in chunks(sorted(uids), repeat(len(uids))):
                store([written(some)], sorted(flags), silent=True)

    @property
    def can_move(self) -> bool:
        """Whether mail can be moved without touching what others have marked for removal."""
        return self.offers("MOVE") or self.offers("UIDPLUS")

    def message_ids(self, uids: Sequence[int]) -> dict[int, str]:
        """UID -> its field Message-ID, as it stands there, of those of `uids` that are in the open folder."""
        found = dict[int, str]()
        with told(self.address, f"look for mail in {self.selected}"):
            for some in chunks(sorted(uids), repeat(_LISTED_AT_ONCE)):  # IMAPClient takes no ranges here
                for uid, told_of in self._client.fetch(some, [_MESSAGE_ID]).items():
                    header = next((v for k, v in told_of.items() if k.startswith(b"BODY[HEADER")), None)
                    if header is not None:
                        found[uid] = header.decode("utf-8", "replace").partition(":")[2].strip()
        return found

    def move(self, uids: Sequence[int], folder: str) -> dict[int, tuple[int, int]]:
        """Mails of the open folder, which must just have been seen there: of mail that others move meanwhile some
        servers make copies. Gives UID -> UIDVALIDITY and UID in `folder`, where the server tells (RFC 4315).
        """
        arrived = dict[int, tuple[int, int]]()
        with told(self.address, f"move mail from {self.selected} to {folder}"):
            for some in chunks(sorted(uids), repeat(len(uids))):
                self._client.take_copies_told()
                self._move_some(written(some), folder)
                for line in self._client.take_copies_told():
                    arrived |= copied(line)
        return arrived

    def _move_some(self, uids: str, folder: str) -> None:
        if self.offers("MOVE"):
            self._client.move([uids], folder)
            return
        self._client.copy([uids], folder)
        self._client.add_flags([uids], ["\\Deleted"], silent=True)
        self._client.uid_expunge([uids])

    def append(self, folder: str, source: bytes, flags: Sequence[str], at: datetime) -> None:
        with told(self.address, f"file a copy in {folder}"):
            self._client.append(folder, source, list(flags), at)

    def create(self, folder: str) -> None:
        with told(self.address, f"make the folder {folder}"):
            self._client.create_folder(folder)

    def close(self) -> None:
        """Say goodbye where that is quick, and hang up."""
        self.wire.patience = 1.0
        with suppress(ServerError, Stopped), told(self.address, "log out"):
            self._client.logout()
        self.wire.close()

    def drop(self) -> None:
        """Hang up at once."""
        self.wire.close()

    def log_in(self, account: Account, password: str) -> None:
        """Authenticate and agree on extensions. Raises CredentialsRefused, AuthNotOffered ..."""
        if account.oauth.wanted:
            self._bear(account, password)
        else:
            with told_login(self.address, account.user):
                self._authenticate(account.user, password)
        with told(self.address, "tell what it can do"):
            self.capabilities = _upper(self._client.capabilities())
        self._introduce()
        self._enable()

    def _bear(self, account: Account, token: str) -> None:
        """By an access token instead of a password."""
        with told(self.address, "tell what it can do"):
            offered = _upper(self._client.capabilities())
        names = [name.removeprefix("AUTH=") for name in offered if name.startswith("AUTH=")]
        exchange = begin_bearer(names, self.address, account.user, token)
        try:
            with told_login(self.address, account.user):
                self._client.sasl_login(exchange.mechanism, exchange.answer)
        except CredentialsRefused as error:
            raise token_refused(account, self.address, exchange.status) from error

    def _authenticate(self, user: str, password: str) -> None:
        offered = _upper(self._client.capabilities())
        if "AUTH=PLAIN" in offered:
            self._client.plain_login(user, password)
        elif "LOGINDISABLED" in offered:
            what = f"{self.address} offers no way to log in with a password."
            raise AuthNotOffered(
                self.address.host, what, "Set the security to tls or starttls, or ask the provider."
            )
        elif not (user + password).isascii():
            what = f"{self.address} takes only plain letters in user name and password."
            raise AuthNotOffered(self.address.host, what, "Choose a password without accents.")
        else:
            self._client.login(user, password)

    def _introduce(self) -> None:
        if self.offers("ID"):
            began = time.monotonic()
            with suppress(ProtocolError), told(self.address, "hear our name"):
                self._client.id_({"name": "AgentDesk", "version": __version__})
            self.round_trip = time.monotonic() - began

    def _enable(self) -> None:
        wanted = [name for name in ("CONDSTORE", "QRESYNC") if self.offers(name)]
        if wanted and self.offers("ENABLE"):
            with suppress(ProtocolError), told(self.address, f"enable {' '.join(wanted)}"):
                self.enabled = _upper(self._client.enable(*wanted))

    def _open(self, folder: str, *, readonly: bool) -> FolderState:
        self.selected = ""
        with told(self.address, f"open {folder}"):
            answer = self._client.select_folder(folder, readonly=readonly)
            state = self._state(answer, "EXISTS")
        self.selected = folder
        return state

    def _state(self, answer: Any, count: str) -> FolderState:
        def number(key: str) -> int:
            value = answer.get(key.encode(), 0)
            return int(value) if isinstance(value, int) else int(re.sub(r"\D", "", str(value)) or 0)

        modseq = number("HIGHESTMODSEQ") if self.counts_changes else 0
        flags = answer.get(b"PERMANENTFLAGS")
        permanent = None if flags is None else _lower(flags)
        return FolderState(number(count), number("UIDVALIDITY"), number("UIDNEXT"), modseq, permanent)


def open_connection(
    account: Account, password: str, interrupt: Interrupt, patience: float = 30.0
) -> Connection:
    """Connect to the account's IMAP server and log in. Raises ServerError, SettingsError, Stopped."""
    wire = secure_imap.open_wire(account.imap, account.ca_file, interrupt, patience, account.proxy)
    try:
        with told(account.imap, "greet"):
            client = _Client(wire)
        connection = Connection(wire, client)
        _refuse_preauth(account, client)
        connection.log_in(account, password)
    except BaseException:
        wire.close()
        raise
    _log.info("Logged in to %s", account.imap)
    return connection


def _refuse_preauth(account: Account, client: IMAPClient) -> None:
    if b"PREAUTH" in client.welcome[:12]:
        what = f"{account.imap} treats us as logged in already, which nobody asked for."
        raise EncryptionNotOffered(account.imap.host, what, "Ask the server's administrator.")


def _upper(words: Iterable[bytes]) -> frozenset[str]:
    return frozenset(word.decode("ascii", "replace").upper() for word in words)


def _lower(words: Iterable[bytes]) -> frozenset[str]:
    return frozenset(word.decode("ascii", "replace").lower() for word in words)
