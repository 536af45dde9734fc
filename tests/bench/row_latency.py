"""From the mail server's push to the row in the open window's list, beside what a bare IDLE client hears."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator

from tests.bench.figures import Figure, figure
from tests.bench.setting import PASSWORD, Setting, messages_in, probed_window, say
from tests.lab.children import wait_for

MAILS = 50
SETTLED = 3.0  # seconds a window gets to reach IDLE


def figures(setting: Setting) -> Iterator[Figure]:
    address = setting.mailbox(MAILS)
    station = setting.workstation(address)
    station.run("sync", "--once")
    window = probed_window(setting, station.environment, "agentdesk")
    window.rows_at(1)
    wait_for("the cache is current", lambda: messages_in(station.profile) >= MAILS)
    time.sleep(SETTLED)
    say("mail arrives, again and again")
    listed = window.rows()
    heard, shown = [], []
    for turn in range(max(10, setting.repeats)):
        with _Idling(setting.dovecot.imap_port, address) as client:
            setting.dovecot.deliver(address, _mail(address, turn))
            delivered = time.time()
            heard.append(client.heard_at() - delivered)
        listed += 1
        shown.append(window.rows_at(listed, 20) - delivered)
    window.child.stop()
    yield figure("push heard by a bare IDLE client after delivery", heard, "s")
    yield figure("row in the list after delivery", shown, "s")
    later = [(row - push) * 1000 for row, push in zip(shown, heard, strict=True)]
    yield figure("row in the list, later than the bare client", later, "ms", at_most=150)


class _Idling:
    """A client that does nothing but IDLE (RFC 2177)."""

    def __init__(self, port: int, address: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), 20)
        self._lines = self._socket.makefile("rb")
        for tag, command in (("a", f'LOGIN "{address}" "{PASSWORD}"'), ("b", "EXAMINE INBOX")):
            self._socket.sendall(f"{tag} {command}\r\n".encode())
            self._until(tag.encode() + b" OK")
        self._socket.sendall(b"c IDLE\r\n")
        self._until(b"+")

    def __enter__(self) -> _Idling:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def heard_at(self) -> float:
        while b"EXISTS" not in self._lines.readline():
            pass
        return time.time()

    def _until(self, start: bytes) -> None:
        while not self._lines.readline().startswith(start):
            pass


def _mail(address: str, turn: int) -> bytes:
    return (
        f"From: Customer {turn} <customer{turn}@shop{turn}.example>\r\nTo: {address}\r\nSubject: A question {turn}\r\n"
        f"Message-ID: <row.{time.time_ns()}@shop{turn}.example>\r\n"
        f"Date: {time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime())}\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHow do I add a mailbox?\r\n"
    ).encode()
