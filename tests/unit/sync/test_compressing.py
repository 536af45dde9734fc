"""Deflated lines carry the same bytes, and are only used where they may pay."""

from __future__ import annotations

import random
import zlib

import pytest

from agentdesk.domain.errors import NetworkDown, ProtocolError
from agentdesk.sync.compressing import compress, compress_if_slow, is_slow
from agentdesk.sync.interrupt import Wake
from tests.unit.sync.odd_server import OddServer, connected, serving
from tests.unit.sync.scripted import talking, wired


def packed(*parts: bytes) -> bytes:
    deflater = zlib.compressobj(wbits=-15)
    return b"".join(deflater.compress(part) + deflater.flush(zlib.Z_SYNC_FLUSH) for part in parts)


def test_lines_and_literals_come_whole_however_they_are_packed() -> None:
    body = random.Random(1).randbytes(300_000) + b"0" * 3_000_000
    with wired() as (wire, server):
        wire.deflate()
        with talking(
            server, lambda s: s.sendall(packed(b"* 1 FETCH {%d}\r\n" % len(body), body, b")\r\nlast\r\n"))
        ):
            assert wire.readline() == b"* 1 FETCH {%d}\r\n" % len(body)
            assert wire.read(len(body)) == body
            assert [wire.readline(), wire.readline()] == [b")\r\n", b"last\r\n"]
        assert not wire.line_ready
        assert wire.watch(0.01) is Wake.TIMEOUT


def test_what_came_in_one_packet_with_the_answer_is_unpacked_too() -> None:
    with wired() as (wire, server):
        server.sendall(b"CO1 OK go\r\n" + packed(b"* 5 EXISTS\r\n"))
        assert wire.readline() == b"CO1 OK go\r\n"
        wire.deflate()
        assert wire.watch(1) is Wake.READY
        assert wire.readline() == b"* 5 EXISTS\r\n"


def test_what_is_sent_arrives_whole_though_the_line_takes_it_in_pieces() -> None:
    said = random.Random(2).randbytes(3_000_000)
    with wired() as (wire, server):
        wire.deflate()
        arrived = bytearray()

        def read(_: object) -> None:
            inflater = zlib.decompressobj(-15)
            while len(arrived) < len(said):
                arrived.extend(inflater.decompress(server.recv(1 << 16)))

        with talking(server, read):
            wire.send(said)
        assert bytes(arrived) == said


def test_a_line_that_unpacks_without_an_end_is_no_larger_here_than_any_other() -> None:
    with wired() as (wire, server):
        wire.deflate()
        bomb = packed(b"a" * (64 << 20))
        assert len(bomb) < 100_000
        with talking(server, lambda s: s.sendall(bomb)), pytest.raises(ProtocolError, match="without an end"):
            wire.readline()


def test_what_is_not_packed_ends_the_connection() -> None:
    with wired() as (wire, server):
        wire.deflate()
        server.sendall(b"* OK this is no deflate stream\r\n")
        with pytest.raises(NetworkDown):
            wire.readline()


def test_a_server_that_refuses_is_spoken_to_as_before() -> None:
    with (
        serving(OddServer(capabilities="IMAP4rev1 COMPRESS=DEFLATE")) as server,
        connected(server) as connection,
    ):
        assert compress(connection) is False
        assert connection.examine("INBOX").exists == 0


def test_this_machine_is_never_far() -> None:
    with (
        serving(OddServer(capabilities="IMAP4rev1 COMPRESS=DEFLATE")) as server,
        connected(server) as connection,
    ):
        connection.round_trip, connection.wire.received, connection.wire.waited = 0.2, 10**6, 60.0
        assert compress_if_slow(connection) is False
        assert not any("COMPRESS" in command for command in server.commands)


@pytest.mark.parametrize(
    ("round_trip", "received", "waited", "slow"),
    [
        (0.040, 1_000_000, 2.0, True),
        (0.040, 10_000_000, 2.0, False),
        (0.005, 1_000_000, 2.0, False),
        (0.0, 1_000_000, 2.0, False),
        (0.040, 50_000, 2.0, False),
    ],
)
def test_far_and_thin(round_trip: float, received: int, waited: float, slow: bool) -> None:
    assert is_slow(round_trip, received, waited) is slow


def test_a_wire_knows_how_long_it_waited_for_how_much() -> None:
    with wired() as (wire, server):
        with talking(server, lambda s: (s.recv(1), s.sendall(b"x" * 1000 + b"\r\n"))):
            wire.send(b"?")
            wire.readline()
        assert wire.received == 1002
        assert 0 <= wire.waited < 2
