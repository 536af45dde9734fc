"""A folder ends up here whole, whatever the server does in between."""

from __future__ import annotations

import threading
import time

import pytest

from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import NetworkDown
from agentdesk.sync import fetching
from agentdesk.sync import mirror as mirror_module
from agentdesk.sync.fetch_response import Limits
from agentdesk.sync.folders import MirroredFolder
from agentdesk.sync.interrupt import Stopped
from agentdesk.sync.mirror import FolderMirror, MirrorPorts
from tests.reliability.recording import Seen
from tests.unit.sync.memory_desk import HandClock, MemoryDesk
from tests.unit.sync.odd_server import Box, OddServer, connected, serving


def mail(number: int, extra: bytes = b"") -> bytes:
    return b"Message-ID: <%d@example.test>\r\nSubject: mail %d\r\n\r\n" % (number, number) + extra


def filled(count: int) -> OddServer:
    server = OddServer()
    for number in range(1, count + 1):
        server.inbox.add(mail(number))
    return server


def mirror_of(connection, server: OddServer, desk: MemoryDesk, folder: str = "INBOX") -> FolderMirror:
    ports = MirrorPorts(desk, desk, HandClock(), lambda changes: None, lambda progress: None)  # type: ignore[arg-type]
    return FolderMirror(
        connection, ports, server.account(), MirroredFolder(folder, outgoing=folder == "Sent")
    )


def synchronised(server: OddServer, desk: MemoryDesk) -> FolderMirror:
    with connected(server) as connection:
        mirror = mirror_of(connection, server, desk)
        mirror.begin()
        while not mirror.complete:
            mirror.backfill()
        return mirror


def test_newest_first_in_small_portions_then_larger() -> None:
    desk = MemoryDesk()
    with serving(filled(900)) as server:
        synchronised(server, desk)
    sizes = [len(uids) for _, uids in desk.batches]
    assert sizes == [50, 200, 200, 200, 200, 50]
    assert [max(uids) for _, uids in desk.batches] == [900, 850, 650, 450, 250, 50]
    assert [cursor.lowest_uid for cursor, _ in desk.batches] == [851, 651, 451, 251, 51, 0]
    assert {cursor.uidnext for cursor, _ in desk.batches} == {901}
    assert desk.sources() == [mail(number) for number in range(1, 901)]


def test_an_empty_folder_has_a_cursor_too() -> None:
    desk = MemoryDesk()
    with serving() as server:
        synchronised(server, desk)
    cursor = desk.cursors_by_folder["INBOX"]
    assert (cursor.uidvalidity, cursor.uidnext, cursor.lowest_uid) == (7, 1, 0)


def test_a_first_fetch_that_drops_resumes_where_it_was() -> None:
    desk = MemoryDesk()
    with serving(filled(700)) as server:
        server.cut_after_mails = 300
        with pytest.raises(NetworkDown):
            synchronised(server, desk)
        here = len(desk.mails)
        assert 50 <= here < 300
        server.commands.clear()
        synchronised(server, desk)
        fetched = sum(_asked(command) for command in server.commands if "BODY.PEEK[]" in command)
    assert fetched == 700 - here
    assert desk.sources() == [mail(number) for number in range(1, 701)]


def test_new_mail_after_an_interrupted_first_fetch_raises_the_cursor_in_order() -> None:
    desk = MemoryDesk()
    with serving(filled(300)) as server:
        server.cut_after_mails = 100
        with pytest.raises(NetworkDown):
            synchronised(server, desk)
        server.inbox.add(mail(301))
        first_new = len(desk.batches)
        synchronised(server, desk)
    assert desk.batches[first_new][1] == (301,)
    assert desk.batches[first_new][0].uidnext == 302


def test_new_mail_changed_flags_and_vanished_mail_without_condstore() -> None:
    desk = MemoryDesk()
    with serving(filled(10)) as server, connected(server) as connection:
        mirror = mirror_of(connection, server, desk)
        mirror.begin()
        mirror.backfill()
        server.inbox.add(mail(11))
        server.inbox.flags[3] = {"\\Seen"}
        server.inbox.remove(5)
        mirror.catch_up()
        assert desk.flags["INBOX"][3] == frozenset({"\\Seen"})
        assert sorted(desk.flags["INBOX"]) == [1, 2, 3, 4, 6, 7, 8, 9, 10, 11]
        server.inbox.mails.clear()
        server.inbox.flags.clear()
        mirror.catch_up()
        assert desk.flags["INBOX"] == {}


def test_without_condstore_the_flags_of_a_large_folder_are_listed_for_the_newest_and_now_and_then_for_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mirror_module, "_WINDOW", 10)
    desk = MemoryDesk()
    with serving(filled(30)) as server, connected(server) as connection:
        mirror = mirror_of(connection, server, desk)
        mirror.begin()
        mirror.backfill()
        mirror.catch_up()
        server.commands.clear()
        server.inbox.flags[3], server.inbox.flags[25] = {"\\Seen"}, {"\\Seen"}
        server.inbox.remove(5)
        server.inbox.remove(27)
        mirror.catch_up()
        asked = next(command for command in server.commands if "FLAGS" in command)
        assert asked.endswith("UID FETCH 21:* (UID FLAGS)")
        assert sorted(desk.flags["INBOX"]) == [uid for uid in range(1, 31) if uid not in (5, 27)]
        assert (desk.flags["INBOX"][25], desk.flags["INBOX"][3]) == ({"\\Seen"}, frozenset())
        monkeypatch.setattr(mirror_module, "_WINDOW", 100)
        mirror.catch_up()
        assert desk.flags["INBOX"][3] == {"\\Seen"}


@pytest.mark.parametrize("uidvalidity", [6, 8])
def test_a_folder_numbered_anew_is_forgotten_and_fetched_again(uidvalidity: int) -> None:
    desk = MemoryDesk()
    with serving(filled(5)) as server:
        synchronised(server, desk)
        server.boxes["INBOX"] = box = Box(uidvalidity=uidvalidity, uidnext=40)
        box.add(mail(5))
        synchronised(server, desk)
    assert desk.resets == ["INBOX"]
    assert desk.sources() == [mail(5)]
    assert desk.cursors_by_folder["INBOX"].uidvalidity == uidvalidity


@pytest.mark.hard_case(11, how="scripted server whose UIDNEXT falls while UIDVALIDITY stays")
def test_a_uidnext_that_falls_counts_as_numbered_anew(seen: Seen) -> None:
    desk = MemoryDesk()
    with serving(filled(5)) as server:
        synchronised(server, desk)
        server.boxes["INBOX"] = box = Box(uidnext=1)
        box.add(mail(99))
        synchronised(server, desk)
    assert desk.resets == ["INBOX"]
    assert desk.sources() == [mail(99)]
    seen("matched anew like a mailbox with another UIDVALIDITY; no mail is taken for another")


@pytest.mark.hard_case(11, how="scripted server that tells no UIDNEXT")
def test_a_server_that_tells_no_uidnext(seen: Seen) -> None:
    desk = MemoryDesk()
    with serving(filled(3)) as server:
        server.announce_uidnext = False
        synchronised(server, desk)
        assert desk.cursors_by_folder["INBOX"].uidnext == 4
        server.inbox.add(mail(4))
        synchronised(server, desk)
    assert desk.resets == []
    assert len(desk.sources()) == 4
    seen("all mail is here, new mail too; nothing is fetched twice")


@pytest.mark.hard_case(
    32, how="scripted server that answers NO to every FETCH of one mail, then gives it after all"
)
def test_one_mail_the_server_cannot_read_stalls_nothing(seen: Seen) -> None:
    desk = MemoryDesk()
    with serving(filled(260)) as server:
        server.refuse = {30}
        mirror = synchronised(server, desk)
        assert mirror.complete
        assert set(mirror.progress.refused) == {30}
        assert sorted(desk.flags["INBOX"]) == [uid for uid in range(1, 261) if uid != 30]
        server.refuse = set()
        again = synchronised(server, desk)
    assert not again.progress.refused
    assert len(desk.sources()) == 260
    seen("259 of 260 mails are here and the one is told; it comes when the server can give it")


def test_a_mail_too_large_to_fetch_is_filed_with_its_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "Limits", lambda: Limits(literal=10_000, bearable=10_000_000))
    monkeypatch.setattr(fetching, "_BEGINNING", 5_000)
    desk, huge = (
        MemoryDesk(),
        b"MIME-Version: 1.0\r\nContent-Type: image/png\r\nSubject: huge\r\n\r\n" + b"x" * 2_000_000,
    )
    with serving(filled(3)) as server:
        server.inbox.add(huge)
        server.inbox.add(mail(5))
        synchronised(server, desk)
    assert len(desk.mails) == 5
    stand_in = desk.mails["INBOX", 4].source
    assert b"Subject: huge\r\n" in stand_in
    assert b"image/png" not in stand_in
    assert b"too large to be fetched" in stand_in
    assert len(stand_in) < 1000


def test_heavy_mail_is_filed_early_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = MemoryDesk()
    original = fetching.Fetcher.__init__
    monkeypatch.setattr(fetching.Fetcher, "__init__", lambda self, c: original(self, c, heavy=50_000))
    server = OddServer()
    for number in range(1, 61):
        server.inbox.add(mail(number, b"x" * 10_000))
    with serving(server):
        synchronised(server, desk)
    assert max(len(uids) for _, uids in desk.batches) < 10
    assert sorted(desk.flags["INBOX"]) == list(range(1, 61))
    assert desk.cursors_by_folder["INBOX"].lowest_uid == 0


def test_a_slow_intake_can_be_stopped_between_two_batches() -> None:
    desk = MemoryDesk(before_receive=lambda mails: time.sleep(0.005 * len(mails)))
    with serving(filled(500)) as server:
        with connected(server) as connection:
            mirror = mirror_of(connection, server, desk)
            mirror.begin()
            mirror.backfill(200)
            assert desk.cursors_by_folder["INBOX"].lowest_uid == 301
            threading.Timer(0.3, connection.wire.interrupt.stop).start()
            with pytest.raises(Stopped):
                mirror.backfill()
        desk.before_receive = lambda mails: None
        synchronised(server, desk)
    assert desk.sources() == [mail(number) for number in range(1, 501)]


def test_arrived_mail_is_told_from_what_was_announced_meanwhile() -> None:
    desk = MemoryDesk()
    with serving(filled(3)) as server, connected(server) as connection:
        mirror = mirror_of(connection, server, desk)
        mirror.begin()
        mirror.backfill()
        assert mirror.catch_up_new() is False
        server.inbox.add(mail(4))
        assert mirror.catch_up_new() is True
        assert mirror.catch_up_new() is False
        assert desk.batches[-1][1] == (4,)


def test_changes_are_passed_on() -> None:
    desk, told = MemoryDesk(), []
    with serving(filled(2)) as server, connected(server) as connection:
        ports = MirrorPorts(desk, desk, HandClock(), told.append, lambda progress: None)  # type: ignore[arg-type]
        mirror = FolderMirror(connection, ports, server.account(), MirroredFolder("INBOX"))
        mirror.begin()
        mirror.backfill()
    total = Changes()
    for changes in told:
        total = total | changes
    assert set(total.arrived) == {"INBOX/1", "INBOX/2"}


def _asked(command: str) -> int:
    uid_set = command.split()[3]
    ranges = [part.partition(":") for part in uid_set.split(",")]
    return sum(int(high or low) - int(low) + 1 for low, _, high in ranges)
