"""A small IMAP server on loopback that misbehaves on request, for what no real server does when asked."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account, Security, ServerAddress
from agentdesk.sync.connection import Connection, open_connection
from agentdesk.sync.interrupt import Interrupt

SMTP_NOWHERE = ServerAddress("127.0.0.1", 1, Security.NONE)


@dataclass
class Box:
    """A folder: UID -> source and flags."""

    uidvalidity: int = 7
    uidnext: int = 1
    mails: dict[int, bytes] = field(default_factory=dict)
    flags: dict[int, set[str]] = field(default_factory=dict)

    def add(self, source: bytes, *flags: str) -> int:
        uid, self.uidnext = self.uidnext, self.uidnext + 1
        self.mails[uid], self.flags[uid] = source, set(flags)
        return uid

    def remove(self, uid: int) -> None:
        del self.mails[uid], self.flags[uid]


@dataclass
class OddServer:
    """`refuse` are UIDs whose FETCH is answered NO; `greeting` and `login_answer` are sent as they are.

    `answers` maps a part of a command, in capitals, to the answer that it gets instead of being carried out.
    """

    boxes: dict[str, Box] = field(default_factory=lambda: {"INBOX": Box()})
    capabilities: str = "IMAP4rev1 IDLE"
    greeting: bytes = b"* OK odd\r\n"
    login_answer: str = "OK in"
    too_much: int = 0
    """Bytes more than were asked for of a part of a mail."""
    refuse: set[int] = field(default_factory=set)
    announce_uidnext: bool = True
    done_is_ignored: bool = False
    cut_after_mails: int = -1
    commands: list[str] = field(default_factory=list)
    appended: list[tuple[str, bytes]] = field(default_factory=list)
    append_then_cut: bool = False
    move_then_cut: bool = False
    append_answer: str = "OK done"
    answers: dict[str, str] = field(default_factory=dict)
    idling: threading.Event = field(default_factory=threading.Event)
    logins: int = 0
    _open: list[socket.socket] = field(default_factory=list)

    @property
    def inbox(self) -> Box:
        return self.boxes["INBOX"]

    def start(self) -> None:
        self.start_at(0)

    def start_at(self, port: int) -> None:
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)
        for sock in self._open:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()

    def account(self, **more: object) -> Account:
        imap = ServerAddress("127.0.0.1", self.port, Security.NONE)
        return Account(AccountId("me@example.test"), "me@example.test", "me", imap, SMTP_NOWHERE, **more)  # type: ignore[arg-type]

    def push(self, line: str) -> None:
        self._open[-1].sendall(line.encode() + b"\r\n")

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._open.append(sock)
                threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        with suppress(OSError, ValueError, BrokenPipeError), sock.makefile("rb") as lines:
            sock.sendall(self.greeting)
            _Dialogue(self, sock, lines).run()
        with suppress(OSError):
            # only this way: a client may still be sending, and would be reset
            sock.shutdown(socket.SHUT_WR)


class _Dialogue:
    def __init__(self, server: OddServer, sock: socket.socket, lines) -> None:
        self.server, self.sock, self.lines = server, sock, lines
        self.box: Box | None = None

    def run(self) -> None:
        while line := self.lines.readline():
            text = line.decode("utf-8", "replace").strip()
            self.server.commands.append(text)
            tag, _, rest = text.partition(" ")
            verb = rest.removeprefix("UID ").partition(" ")[0].upper()
            said = (said for part, said in self.server.answers.items() if part in rest.upper())
            answer = next(said, None) or getattr(self, "do_" + verb.lower(), self.unknown)(tag, rest)
            if answer is not None:
                self.say(f"{tag} {answer}")

    def say(self, line: str) -> None:
        self.sock.sendall(line.encode() + b"\r\n")

    def unknown(self, tag: str, rest: str) -> str:
        return "BAD what?"

    def do_capability(self, tag: str, rest: str) -> str:
        self.say(f"* CAPABILITY {self.server.capabilities}")
        return "OK done"

    def do_login(self, tag: str, rest: str) -> str:
        self.server.logins += 1
        return self.server.login_answer

    def do_noop(self, tag: str, rest: str) -> str:
        return "OK done"

    def do_logout(self, tag: str, rest: str) -> str:
        self.say("* BYE so long")
        return "OK done"

    def do_list(self, tag: str, rest: str) -> str:
        for name in self.server.boxes:
            self.say(f'* LIST () "/" "{name}"')
        return "OK done"

    def do_examine(self, tag: str, rest: str) -> str:
        box = self.server.boxes.get(_name(rest))
        if box is None:
            return "NO [NONEXISTENT] no such mailbox"
        self.box = box
        self.say(f"* {len(box.mails)} EXISTS")
        self.say(f"* OK [UIDVALIDITY {box.uidvalidity}] valid")
        if self.server.announce_uidnext:
            self.say(f"* OK [UIDNEXT {box.uidnext}] next")
        return "OK [READ-ONLY] done" if rest.upper().startswith("EXAMINE") else "OK [READ-WRITE] done"

    do_select = do_examine

    def do_status(self, tag: str, rest: str) -> str:
        box = self.server.boxes.get(_name(rest))
        if box is None:
            return "NO no such mailbox"
        self.say(
            f'* STATUS "{_name(rest)}" (MESSAGES {len(box.mails)} UIDNEXT {box.uidnext} UIDVALIDITY {box.uidvalidity})'
        )
        return "OK done"

    def do_search(self, tag: str, rest: str) -> str:
        assert self.box is not None
        uids = sorted(self.box.mails)
        if wanted := re.search(r"UID (\d+):\*", rest.removeprefix("UID ")):
            uids = [uid for uid in uids if uid >= int(wanted.group(1))] or uids[-1:]
        if wanted := re.search(r'Message-ID "?(<[^>]+>)', rest, re.IGNORECASE):
            uids = [uid for uid in uids if wanted.group(1).encode() in self.box.mails[uid]]
        self.say("* SEARCH " + " ".join(map(str, uids)))
        return "OK done"

    def do_fetch(self, tag: str, rest: str) -> str:
        assert self.box is not None
        _, _, uid_set, items = rest.split(" ", 3)
        for number, uid in enumerate(sorted(self.box.mails), start=1):
            if not _within(uid, uid_set):
                continue
            if "BODY" in items and uid in self.server.refuse:
                return "NO [SERVERBUG] that one I cannot read"
            self._one(number, uid, items)
        return "OK done"

    def _one(self, number: int, uid: int, items: str) -> None:
        assert self.box is not None
        flags = " ".join(sorted(self.box.flags[uid]))
        head = f'* {number} FETCH (UID {uid} FLAGS ({flags}) INTERNALDATE "02-Mar-2026 10:00:00 +0000"'
        if "BODY" not in items:
            self.say(head + ")")
            return
        source, name = self.box.mails[uid], "BODY[]"
        if "HEADER.FIELDS (MESSAGE-ID)" in items:
            field = re.search(rb"^Message-ID:.*", source, re.IGNORECASE | re.MULTILINE)
            source, name = (field[0] if field else b"") + b"\r\n\r\n", "BODY[HEADER.FIELDS (MESSAGE-ID)]"
        if partial := re.search(r"<(\d+)\.(\d+)>", items):
            begin, length = int(partial[1]), int(partial[2])
            source, name = source[begin:][: length + self.server.too_much], f"BODY[]<{begin}>"
        self.server.cut_after_mails -= 1
        if self.server.cut_after_mails == 0:
            self.sock.sendall(f"{head} {name} {{{len(source)}}}\r\n".encode() + source[: len(source) // 2])
            raise BrokenPipeError
        self.sock.sendall(f"{head} {name} {{{len(source)}}}\r\n".encode() + source + b")\r\n")

    def do_store(self, tag: str, rest: str) -> str:
        assert self.box is not None
        _, _, uid_set, what, listed = rest.split(" ", 4)
        flags = set(listed.strip("()").split())
        for uid in self.box.mails:
            if _within(uid, uid_set):
                self.box.flags[uid] = (
                    self.box.flags[uid] - flags if what.startswith("-") else self.box.flags[uid] | flags
                )
        return "OK done"

    def do_copy(self, tag: str, rest: str) -> str:
        assert self.box is not None
        _, _, uid_set, name = rest.split(" ", 3)
        there = self.server.boxes.get(name.strip('"'))
        if there is None:
            return "NO [TRYCREATE] no such mailbox"
        old = [uid for uid in sorted(self.box.mails) if _within(uid, uid_set)]
        new = [there.add(self.box.mails[uid], *self.box.flags[uid]) for uid in old]
        told = f"{there.uidvalidity} {','.join(map(str, old))} {','.join(map(str, new))}"
        return f"OK [COPYUID {told}] done" if "UIDPLUS" in self.server.capabilities else "OK done"

    def do_move(self, tag: str, rest: str) -> str:
        assert self.box is not None
        answer = self.do_copy(tag, rest)
        if answer.startswith("OK"):
            self.say(f"* {answer}")
            for uid in [uid for uid in self.box.mails if _within(uid, rest.split(" ")[2])]:
                self.box.remove(uid)
        if self.server.move_then_cut:
            self.server.move_then_cut = False
            raise BrokenPipeError
        return "OK done" if answer.startswith("OK") else answer

    def do_expunge(self, tag: str, rest: str) -> str:
        assert self.box is not None
        for uid in [u for u in self.box.mails if _within(u, rest.split(" ")[2])]:
            if "\\Deleted" in self.box.flags[uid]:
                self.box.remove(uid)
        return "OK done"

    def do_append(self, tag: str, rest: str) -> str | None:
        size = re.search(r"\{(\d+)\}$", rest)
        assert size is not None
        self.say("+ go on")
        source = self.lines.read(int(size.group(1)))
        self.lines.readline()
        if not self.server.append_answer.startswith("OK"):
            return self.server.append_answer
        self.server.appended.append((_name(rest), source))
        self.server.boxes.setdefault(_name(rest), Box()).add(source, "\\Seen")
        if self.server.append_then_cut:
            self.server.append_then_cut = False
            raise BrokenPipeError
        return "OK done"

    def do_create(self, tag: str, rest: str) -> str:
        self.server.boxes.setdefault(_name(rest), Box())
        return "OK done"

    def do_idle(self, tag: str, rest: str) -> str | None:
        self.say("+ idling")
        self.server.idling.set()
        try:
            while line := self.lines.readline():
                if line.strip().upper() == b"DONE" and not self.server.done_is_ignored:
                    return "OK done"
        finally:
            self.server.idling.clear()
        return None


def _name(rest: str) -> str:
    found = re.search(r'^(?:UID )?\w+ (?:"([^"]*)"|(\S+))', rest)
    return (found.group(1) or found.group(2)) if found else ""


def _within(uid: int, uid_set: str) -> bool:
    for part in uid_set.split(","):
        low, _, high = part.partition(":")
        if int(low) <= uid <= (2**32 if high == "*" else int(high or low)):
            return True
    return False


@contextmanager
def serving(server: OddServer | None = None) -> Iterator[OddServer]:
    odd = server or OddServer()
    odd.start()
    try:
        yield odd
    finally:
        odd.stop()


@contextmanager
def connected(server: OddServer, patience: float = 3.0) -> Iterator[Connection]:
    connection = open_connection(server.account(), "secret", Interrupt(), patience)
    try:
        yield connection
    finally:
        connection.drop()
