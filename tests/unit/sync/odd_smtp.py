"""A small submission server on loopback that refuses, stalls and hangs up exactly where a test wants it to."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account, Security, ServerAddress
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.smtp_session import SmtpSession, open_session

IMAP_NOWHERE = ServerAddress("127.0.0.1", 1, Security.NONE)


@dataclass
class OddSmtp:
    """`answers` maps the beginning of a command (or "." for the final dot) to the reply; "cut" hangs up instead."""

    answers: dict[str, str] = field(default_factory=dict)
    extensions: list[str] = field(default_factory=lambda: ["8BITMIME", "SIZE 1000000", "AUTH PLAIN LOGIN"])
    greeting: str = "220 odd"
    commands: list[str] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)
    connections: int = 0
    waiting: threading.Event = field(default_factory=threading.Event)
    _open: list[socket.socket] = field(default_factory=list)

    def start(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
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

    def account(self, user: str = "me") -> Account:
        smtp = ServerAddress("127.0.0.1", self.port, Security.NONE)
        return Account(AccountId("me@example.test"), "me@example.test", user, IMAP_NOWHERE, smtp)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.connections += 1
                self._open.append(sock)
                threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        with suppress(OSError, ValueError), sock.makefile("rb") as lines:
            self._say(sock, self.greeting)
            while line := lines.readline():
                verb, space, rest = line.decode("utf-8").rstrip("\r\n").partition(" ")
                text = verb.upper() + space + rest
                self.commands.append(text)
                if not self._answer(sock, lines, text):
                    break
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)

    def _answer(self, sock: socket.socket, lines, text: str) -> bool:
        reply = self._reply(text)
        if reply == "cut":
            return False
        if reply == "silence":
            self.waiting.set()
            return True
        self._say(sock, reply)
        if text.upper() != "DATA" or not reply.startswith("354"):
            return text.upper() != "QUIT"
        return self._content(sock, lines)

    def _content(self, sock: socket.socket, lines) -> bool:
        content = b""
        while not content.endswith(b"\r\n.\r\n"):
            line = lines.readline()
            if not line:
                return False
            content += line
        self.contents.append(content[:-3])
        reply = self.answers.get(".", "250 taken")
        if reply == "cut":
            return False
        if reply == "silence":
            self.waiting.set()
            return bool(lines.readline())
        self._say(sock, reply)
        return True

    def _reply(self, text: str) -> str:
        for beginning, reply in self.answers.items():
            if beginning != "." and text.upper().startswith(beginning.upper()):
                return reply
        verb = text.partition(" ")[0].upper()
        if verb == "EHLO":
            *first, last = ["odd.example.test", *self.extensions]
            return "\r\n".join([*(f"250-{line}" for line in first), f"250 {last}"])
        return {"AUTH": "235 in", "DATA": "354 go on", "QUIT": "221 bye"}.get(verb, "250 fine")

    def _say(self, sock: socket.socket, reply: str) -> None:
        sock.sendall(reply.encode() + b"\r\n")


@contextmanager
def serving_smtp(**what: object) -> Iterator[OddSmtp]:
    server = OddSmtp(**what)  # type: ignore[arg-type]
    server.start()
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def session_with(server: OddSmtp, user: str = "me", password: str = "secret") -> Iterator[SmtpSession]:
    session = open_session(server.account(user), password, Interrupt())
    try:
        yield session
    finally:
        session.hang_up()
