"""A server that means harm costs a bounded amount of memory and time, and nothing of what is here."""

from __future__ import annotations

import email
import itertools
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agentdesk.channels.mail import Outgoing, compose, parse
from agentdesk.domain.draft import DraftAttachment
from agentdesk.domain.errors import FolderMissing, ProtocolError, ServerError
from agentdesk.domain.message import Address
from agentdesk.sync.connection import open_connection
from agentdesk.sync.interrupt import Interrupt
from tests.reliability.recording import Seen
from tests.unit.sync.memory_desk import MemoryDesk
from tests.unit.sync.odd_server import Box, OddServer, connected, serving
from tests.unit.sync.provider_servers import ProviderDialogue, ProviderServer
from tests.unit.sync.test_mirror import mail, synchronised

MAILS = 30
MOST_MEMORY = 200 << 10
"""KB above what the test began with."""
MEGABYTE = b"a" * (1 << 20)


@dataclass
class EvilServer(ProviderServer):
    """`evil` maps a verb to what is sent in place of its answer, with TAG for the tag and REST for the
    honest answer."""

    evil: dict[str, Callable[[], Iterable[bytes]]] = field(default_factory=dict)

    def _serve(self, sock: socket.socket) -> None:
        try:
            with sock.makefile("rb") as lines:
                for part in self.evil.get("GREETING", lambda: [self.greeting])():
                    sock.sendall(part)
                _EvilDialogue(self, sock, lines).run()
        except (OSError, ValueError):
            sock.close()


class _EvilDialogue(ProviderDialogue):
    server: EvilServer

    def __getattribute__(self, name: str):
        verb = name.removeprefix("do_").upper()
        if name.startswith("do_") and verb in object.__getattribute__(self, "server").evil:
            return self._harm(verb)
        return object.__getattribute__(self, name)

    def _harm(self, verb: str) -> Callable[[str, str], str | None]:
        def answer(tag: str, rest: str) -> str | None:
            for part in self.server.evil[verb]():
                said, honest, _ = part.partition(b"REST")
                self.sock.sendall(said.replace(b"TAG", tag.encode()))
                if honest:
                    return object.__getattribute__(self, f"do_{verb.lower()}")(tag, rest)
            return None

        return answer


def once(said: bytes) -> Callable[[], Iterable[bytes]]:
    return lambda: [said]


def endless(start: bytes, again: bytes) -> Callable[[], Iterable[bytes]]:
    return lambda: itertools.chain([start], itertools.repeat(again))


def uids_from(low: int) -> bytes:
    return b"* SEARCH " + b" ".join(b"%d" % uid for uid in range(low, low + 10**5)) + b"\r\n"


FETCH = b"* 1 FETCH (UID 31 FLAGS () BODY[] "
HARMFUL = {
    "10 GB announced as a mail": ("FETCH", once(FETCH + b"{10737418240}\r\nabc")),
    "10 GB announced as a flag": ("FETCH", once(b"* 1 FETCH (UID 31 FLAGS ({10737418240}\r\n")),
    "10 GB announced as a folder's name": ("LIST", once(b'* LIST () "/" {10737418240}\r\n')),
    "10 GB announced as a folder's state": ("EXAMINE", once(b"* FLAGS {10737418240}\r\n")),
    "a mail without an end in one line": ("FETCH", endless(FETCH + b'"', MEGABYTE)),
    "a search result without an end in one line": ("SEARCH", endless(b"* SEARCH", b" 17" * 300_000)),
    "search results without an end": ("SEARCH", endless(b"", b"* SEARCH" + b" 17" * 300_000 + b"\r\n")),
    "UIDs without an end": ("SEARCH", lambda: map(uids_from, itertools.count(1, 10**5))),
    "a greeting without an end": ("GREETING", endless(b"* OK ", MEGABYTE)),
    "capabilities without an end": ("CAPABILITY", endless(b"* CAPABILITY IMAP4rev1 ", MEGABYTE)),
    "folders without an end": ("LIST", endless(b"", b'* LIST () "/" again\r\n' * 20_000)),
    "a tag nobody used": ("SEARCH", once(b"ZZ9 OK done\r\n")),
    "a tag nobody used, for a mail": ("FETCH", once(b"AD99 OK done\r\n")),
    "a tag nobody used, for a folder": ("EXAMINE", once(b"ZZ9 OK done\r\n")),
    "NULs for an answer": ("SEARCH", once(b"\0\0\0\0\r\n")),
    "NULs for a folder's state": ("EXAMINE", once(b"* \0 EXISTS\r\n\0TAG OK\r\n")),
    "literals without an end": ("FETCH", endless(FETCH, b"{1}\r\na")),
    "a farewell in the middle of a mail": ("FETCH", once(FETCH + b"{9}\r\nabc* BYE\r\n* BYE\r\n")),
}  # fmt: skip


@pytest.mark.parametrize(
    "harm", [pytest.param(name, marks=pytest.mark.hostile(88, how="scripted server")) for name in HARMFUL]
)
def test_harm_ends_the_connection_and_the_mails_that_are_here_stay(harm: str, seen: Seen) -> None:
    desk, server = MemoryDesk(), filled()
    with serving(server):
        synchronised(server, desk)
        server.inbox.add(mail(MAILS + 1))
        verb, said = HARMFUL[harm]
        server.evil[verb] = said
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
        before = memory("VmRSS")
        with pytest.raises(ServerError):
            visit(server, desk)
        assert memory("VmHWM") - before < MOST_MEMORY
        assert desk.sources() == [mail(number) for number in range(1, MAILS + 1)]
        server.evil.clear()
        visit(server, desk)
    assert desk.sources() == [mail(number) for number in range(1, MAILS + 2)]
    seen("disconnected, all mails still here, the new one at the next visit")


HARMLESS = {
    "UID 0": ("SEARCH", b"* SEARCH 0 31 0 99999999999999999999\r\n"),
    "fewer mails than before": ("SEARCH", b"* 3 EXISTS\r\n* 0 EXISTS\r\n"),
    "an untold number of mails": ("SEARCH", b"* 4294967295 EXISTS\r\n* 99999999999 EXISTS\r\n"),
    "another mail than was asked for": ("FETCH", b"* 1 FETCH (UID 7 FLAGS () BODY[] {5}\r\nother)\r\n"),
    "mail with UID 0": ("FETCH", b"* 1 FETCH (UID 0 BODY[] {3}\r\nabc)\r\n"),
    "brackets without an end": ("FETCH", b"* 1 FETCH " + b"(" * 100_000 + b"\r\n"),
    "removals of what is not there": ("SEARCH", b"* 99 EXPUNGE\r\n* 0 EXPUNGE\r\n* VANISHED 0:0\r\n"),
}


@pytest.mark.parametrize(
    "harm", [pytest.param(name, marks=pytest.mark.hostile(88, how="scripted server")) for name in HARMLESS]
)
def test_nonsense_changes_no_mail_that_is_here(harm: str, seen: Seen) -> None:
    desk, server = MemoryDesk(), filled()
    with serving(server):
        synchronised(server, desk)
        server.inbox.add(mail(MAILS + 1))
        verb, said = HARMLESS[harm]
        server.evil[verb] = once(said + b"REST")
        visit(server, desk)
        assert desk.sources()[:MAILS] == [mail(number) for number in range(1, MAILS + 1)]
        server.evil.clear()
        visit(server, desk)
    assert desk.sources() == [mail(number) for number in range(1, MAILS + 2)]
    seen("no mail lost or changed, the new one here at the next visit at the latest")


@pytest.mark.hostile(88, how="scripted server")
def test_a_mail_full_of_nuls_is_kept_as_it_is(seen: Seen) -> None:
    source = b"Subject: \0x\r\n\r\n" + b"\0" * 1000
    desk, server = MemoryDesk(), EvilServer()
    server.inbox.add(source)
    with serving(server):
        synchronised(server, desk)
    assert desk.sources() == [source]
    seen("kept byte by byte")


EXPECTED_HEADERS = set(
    "from to subject date message-id user-agent mime-version content-type content-transfer-encoding "
    "content-disposition".split()
)
NASTY = [
    "a\r\nX1 DELETE INBOX",
    'a" {5+}\r\nb',
    "{5+}",
    "{5}\r\nX2 LOGOUT",
    '"\\',
    "a\0b",
    "*",
    "%",
    "~{3}",
    "ż\r\nó",
]


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.hostile(87, how="scripted server that keeps every line it is sent")
def test_a_name_never_becomes_a_command(name: str, seen: Seen) -> None:
    with serving(OddServer(boxes={"INBOX": Box()})) as server, connected(server) as connection:
        sent = len(server.commands)
        for ask in (connection.examine, connection.status, connection.create):
            try:
                ask(name)
            except (FolderMissing, ProtocolError):
                assert ask is not connection.create or not server.appended
        connection.examine("INBOX")
        assert connection.with_message_id(name) == ()
        verbs = {command.split(" ")[1] for command in server.commands[sent:] if " " in command}
        assert verbs <= {"EXAMINE", "STATUS", "CREATE", "UID"}
    seen("one command each, whatever the name")


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.hostile(87, how="scripted server that keeps every line it is sent")
def test_a_flag_never_becomes_a_command(name: str, seen: Seen) -> None:
    with serving(OddServer(boxes={"INBOX": Box()})) as server, connected(server) as connection:
        server.inbox.add(mail(1))
        connection.select("INBOX")
        sent = len(server.commands)
        with suppress(ProtocolError):
            connection.add_flags([1], [name])
        assert len(server.commands) - sent <= 1
        assert all(" UID STORE 1 +FLAGS" in command for command in server.commands[sent:])
        assert connection.examine("INBOX").exists == 1
    seen("one STORE at most, none where there is a line end in it; the connection stays in step")


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.hostile(87, how="scripted server that keeps every line it is sent")
def test_the_name_of_an_attached_file_never_becomes_a_command_or_a_header(name: str, seen: Seen) -> None:
    source = compose(
        Outgoing(
            sender=Address("support@host.example"),
            to=(Address("anna@client.example"),),
            subject="The file",
            text="Here it is.",
            message_id="m@host.example",
            date=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
            attachments=(DraftAttachment(name, "text/plain", b"x"),),
        )
    )
    with serving(OddServer(boxes={"INBOX": Box(), "Sent": Box()})) as server, connected(server) as connection:
        sent = len(server.commands)
        connection.append("Sent", source, ["\\Seen"], datetime.now(UTC))
        (command,) = server.commands[sent:]
    assert " APPEND " in command
    assert server.appended == [("Sent", source)]
    (attached,) = parse(source).attachments
    assert not {"\r", "\n", "\0", "/", '"'} & set(attached.name)
    headers = email.message_from_bytes(source).walk()
    assert {key.lower() for part in headers for key in part} <= EXPECTED_HEADERS
    seen("filed by one APPEND, byte by byte; no line of the mail is of the name's making")


def memory(field: str) -> int:
    """VmRSS or VmHWM of this process, in kB (proc(5))."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{field}:"))


def filled() -> EvilServer:
    server = EvilServer()
    for number in range(1, MAILS + 1):
        server.inbox.add(mail(number))
    return server


def visit(server: EvilServer, desk: MemoryDesk) -> None:
    """Over a connection that looks at its folders first, as any does."""
    connection = open_connection(server.account(), "secret", Interrupt(), 3.0)
    try:
        connection.folders()
    finally:
        connection.drop()
    synchronised(server, desk)
