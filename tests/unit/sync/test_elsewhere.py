"""News of folders that are not open, from servers that tell of them well, badly and not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from agentdesk.sync.elsewhere import Elsewhere
from agentdesk.sync.rhythm import Rhythm
from agentdesk.sync.watcher import News, Watcher
from tests.unit.sync.memory_desk import SystemClock
from tests.unit.sync.odd_server import connected, serving
from tests.unit.sync.provider_servers import ProviderServer
from tests.unit.sync.test_watcher import when_idle

OFFERED = "IMAP4rev1 IDLE ENABLE CONDSTORE NOTIFY"


@contextmanager
def watching(*folders: str, offered: str = OFFERED, answer: str = "OK") -> Iterator[tuple]:
    server = ProviderServer(capabilities=offered)
    server.notify_answer = answer
    with serving(server), connected(server) as connection:
        elsewhere = Elsewhere(connection, folders, lambda folder, status: status.highestmodseq > 5)
        connection.examine("INBOX")
        watcher = Watcher(connection, SystemClock(), Rhythm(), elsewhere=elsewhere)
        yield server, watcher, elsewhere


def notified(server: ProviderServer) -> list[str]:
    return [command for command in server.commands if "NOTIFY" in command]


def test_a_folder_that_changed_is_named_and_the_watch_is_over_until_the_next() -> None:
    with watching("Sent", "Old") as (server, watcher, elsewhere):
        when_idle(server, lambda: server.push('* STATUS "Sent" (MESSAGES 1 HIGHESTMODSEQ 6)'))
        assert watcher.wait(10) == News.ELSEWHERE
        assert elsewhere.take() == {"Sent"}
        assert elsewhere.take() == frozenset()
        assert 'MAILBOXES ("Sent" "Old")' in notified(server)[0]
        assert "SELECTED-DELAYED" in notified(server)[1]


def test_what_is_known_already_or_was_told_before_is_no_news() -> None:
    with watching("Sent") as (server, watcher, _):
        said = "* STATUS Sent (HIGHESTMODSEQ 6)"
        when_idle(server, lambda: server.push(said))
        assert watcher.wait(10) == News.ELSEWHERE
        quiet = f"* STATUS Sent (HIGHESTMODSEQ 5)\r\n{said}\r\n* STATUS Other (HIGHESTMODSEQ 9)"
        when_idle(server, lambda: server.push(quiet))
        assert watcher.wait(0.4) == News.DUE


def test_names_are_spelled_both_ways_until_that_is_refused() -> None:
    with watching("Środa\r\n", "Wysłane", answer="BAD no 8 bits here") as (server, watcher, _):
        assert watcher.wait(0.05) == News.DUE
        assert '"&AVo-roda&AA0ACg-" "Wys&AUI-ane" "Wysłane"' in notified(server)[0]
        server.notify_answer = "OK"
        assert watcher.wait(0.05) == News.DUE
        assert '("&AVo-roda&AA0ACg-" "Wys&AUI-ane")' in notified(server)[1]
        when_idle(server, lambda: server.push("* STATUS Wys&AUI-ane (HIGHESTMODSEQ 6)"))
        assert watcher.wait(10) == News.ELSEWHERE


def test_a_server_that_refuses_is_watched_by_idle_alone_and_not_asked_again() -> None:
    with watching("Sent", answer="NO [BADEVENT] what?") as (server, watcher, _):
        for _ in range(2):
            when_idle(server, lambda: server.push("* 1 EXISTS"))
            assert watcher.wait(10) == News.ARRIVED
        assert len(notified(server)) == 1


def test_a_server_that_has_too_much_to_tell_is_asked_in_turn() -> None:
    with watching("Sent") as (server, watcher, _):
        when_idle(server, lambda: server.push("* OK [NOTIFICATIONOVERFLOW] too much"))
        assert watcher.wait(10) == News.DUE
        assert watcher.wait(0.05) == News.DUE
        assert len(notified(server)) == 2


def test_nothing_is_asked_where_nothing_can_come_of_it() -> None:
    for folders, offered in (
        ((), OFFERED),
        (("Sent",), "IMAP4rev1 IDLE CONDSTORE"),
        (("Sent",), "IMAP4rev1 IDLE NOTIFY"),
        (tuple(f"folder {n} of a very long list" for n in range(60)), OFFERED),
    ):
        with watching(*folders, offered=offered) as (server, watcher, _):
            assert watcher.wait(0.05) == News.DUE
            assert notified(server) == []
