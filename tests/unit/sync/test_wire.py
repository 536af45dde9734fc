"""Nothing a server does makes a wait last, and nothing it says fills the memory."""

from __future__ import annotations

import threading
import time

import pytest

from agentdesk.domain.errors import NetworkDown, ProtocolError
from agentdesk.sync.interrupt import Stopped, Wake
from tests.unit.sync.scripted import talking, wired


def test_lines_and_literals_come_whole_however_they_are_cut() -> None:
    text = b"* 1 FETCH (BODY[] {5}\r\nhello)\r\nnext\r\n"
    with wired() as (wire, server):

        def dribble(sock):
            for byte in text:
                sock.sendall(bytes([byte]))

        with talking(server, dribble):
            assert wire.readline() == b"* 1 FETCH (BODY[] {5}\r\n"
            assert wire.read(5) == b"hello"
            assert wire.readline() == b")\r\n"
            assert wire.readline() == b"next\r\n"


def test_a_large_literal_larger_than_any_buffer() -> None:
    content = bytes(range(256)) * 20_000
    with wired() as (wire, server), talking(server, lambda s: s.sendall(b"x\r\n" + content + b"end\r\n")):
        assert wire.readline() == b"x\r\n"
        assert wire.read(len(content)) == content
        assert wire.readline() == b"end\r\n"


def test_skipping_leaves_the_line_after_it() -> None:
    with (
        wired() as (wire, server),
        talking(server, lambda s: s.sendall(b"a\r\n" + b"z" * 3_000_000 + b"end\r\n")),
    ):
        wire.readline()
        wire.skip(3_000_000)
        assert wire.readline() == b"end\r\n"


def test_an_endless_line_ends_the_connection() -> None:
    with wired() as (wire, server):

        def endless(sock):
            sock.settimeout(5)
            sock.sendall(b"x" * 200_000)

        with talking(server, endless), pytest.raises(ProtocolError, match="without an end"):
            wire.readline(limit=100_000)


def test_a_server_that_does_not_stop_talking_is_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agentdesk.sync.wire._MOST_UNASKED", 10_000)
    with wired() as (wire, server), talking(server, lambda s: s.sendall(b"* 1 EXISTS\r\n" * 2000)):
        said = iter(wire.readline, b"")
        with pytest.raises(ProtocolError, match="does not stop talking"):
            list(said)


def test_a_cut_within_a_literal_is_an_error_and_no_data() -> None:
    with wired() as (wire, server):
        server.sendall(b"half of it")
        server.close()
        with pytest.raises(NetworkDown, match=r"imap\.example\.test:993 closed the connection"):
            wire.read(100)


def test_silence_ends_after_the_patience() -> None:
    with wired(patience=0.05) as (wire, _), pytest.raises(NetworkDown, match="does not answer"):
        wire.readline()


def test_a_reader_that_does_not_read_does_not_hold_us_for_ever() -> None:
    with wired(patience=0.05) as (wire, _), pytest.raises(NetworkDown, match="does not answer"):
        wire.send(b"x" * 50_000_000)


def test_stop_ends_a_wait_at_once() -> None:
    with wired(patience=30) as (wire, _):
        threading.Timer(0.05, wire.interrupt.stop).start()
        began = time.monotonic()
        with pytest.raises(Stopped):
            wire.readline()
        assert time.monotonic() - began < 1


def test_a_poke_ends_a_watch_but_no_read() -> None:
    with wired(patience=5) as (wire, server):
        wire.interrupt.poke()
        server.sendall(b"line\r\n")
        assert wire.readline() == b"line\r\n"
        assert wire.watch(5) is Wake.POKED
        assert wire.watch(0.01) is Wake.TIMEOUT
        server.sendall(b"more\r\n")
        assert wire.watch(5) is Wake.READY


def test_a_watch_sees_what_was_read_ahead() -> None:
    with wired() as (wire, server):
        server.sendall(b"one\r\ntwo\r\n")
        wire.readline()
        assert wire.watch(0) is Wake.READY
        assert wire.line_ready
        assert wire.readline() == b"two\r\n"
        assert not wire.line_ready


def test_what_came_before_tls_is_forgotten() -> None:
    with wired() as (wire, server):
        server.sendall(b"* OK go ahead\r\n* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n")
        wire.readline()
        wire.secured(wire.socket)  # type: ignore[arg-type]
        wire.put_back(b"* OK ready\r\n")
        server.sendall(b"after\r\n")
        assert [wire.readline(), wire.readline()] == [b"* OK ready\r\n", b"after\r\n"]
