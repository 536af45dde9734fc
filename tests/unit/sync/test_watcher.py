"""News is heard at once, and a dead line is noticed."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import pytest

from agentdesk.domain.errors import NetworkDown
from agentdesk.sync.rhythm import Rhythm
from agentdesk.sync.watcher import News, Watcher
from tests.unit.sync.memory_desk import HandClock, SystemClock
from tests.unit.sync.odd_server import OddServer, connected, serving


def watching(server: OddServer, connection, rhythm: Rhythm | None = None, clock=None) -> Watcher:
    connection.examine("INBOX")
    return Watcher(connection, clock or SystemClock(), rhythm)


def when_idle(server: OddServer, do) -> None:
    threading.Thread(target=lambda: (server.idling.wait(5), time.sleep(0.05), do()), daemon=True).start()


@pytest.mark.parametrize(
    ("line", "news"),
    [
        ("* 5 EXISTS", News.ARRIVED),
        ("* 3 EXPUNGE", News.CHANGED),
        ("* 2 FETCH (UID 2 FLAGS (\\Seen))", News.CHANGED),
        ("* OK Still here\r\n* 7 EXISTS", News.ARRIVED),
    ],
)
def test_what_the_server_says_ends_the_watch(line: str, news: News) -> None:
    with serving() as server, connected(server) as connection:
        watcher = watching(server, connection)
        when_idle(server, lambda: server.push(line))
        began = time.monotonic()
        assert news in watcher.wait(10)
        assert time.monotonic() - began < 1
        connection.examine("INBOX")


def test_a_poke_ends_the_watch_within_a_fifth_of_a_second() -> None:
    with serving() as server, connected(server) as connection:
        watcher = watching(server, connection)
        poked: list[float] = []
        when_idle(server, lambda: (poked.append(time.monotonic()), connection.wire.interrupt.poke()))
        assert watcher.wait(10) == News.POKED
        assert time.monotonic() - poked[0] < 0.2
        connection.examine("INBOX")


def test_the_time_to_look_round_comes() -> None:
    with serving() as server, connected(server) as connection:
        assert watching(server, connection).wait(0.05) == News.DUE


def test_done_never_hangs() -> None:
    with serving(OddServer(done_is_ignored=True)) as server, connected(server) as connection:
        watcher = watching(server, connection, Rhythm(renewal=0.05, done=0.1))
        began = time.monotonic()
        with pytest.raises(NetworkDown, match="does not answer"):
            watcher.wait(10)
        assert time.monotonic() - began < 2


def test_a_cut_line_is_told() -> None:
    with serving() as server, connected(server) as connection:
        watcher = watching(server, connection)
        when_idle(server, server.stop)
        with pytest.raises(NetworkDown):
            watcher.wait(10)


def test_a_machine_that_slept_connects_anew() -> None:
    clock = HandClock()
    with serving() as server, connected(server) as connection:
        watcher = watching(server, connection, Rhythm(slice=0.05), clock)

        def sleep() -> None:
            clock.at += timedelta(hours=6)

        when_idle(server, sleep)
        with pytest.raises(NetworkDown, match="slept"):
            watcher.wait(10)


def test_without_idle_it_is_asked_now_and_then() -> None:
    with serving(OddServer(capabilities="IMAP4rev1")) as server, connected(server) as connection:
        watcher = watching(server, connection, Rhythm(without_idle=0.05))
        assert News.ARRIVED in watcher.wait(10)
        connection.wire.interrupt.poke()
        assert watcher.wait(10) == News.POKED
        assert not any("IDLE" in command for command in server.commands)


@pytest.mark.parametrize("answer", ["NO not now", "BAD what is that"])
def test_where_idle_is_refused_it_is_asked_now_and_then(answer: str) -> None:
    with serving(OddServer(answers={"IDLE": answer})) as server, connected(server) as connection:
        watcher = watching(server, connection, Rhythm(without_idle=0.05))
        assert watcher.wait(10) == News.DUE
        assert News.ARRIVED in watcher.wait(10)
        assert sum("IDLE" in command for command in server.commands) == 1
