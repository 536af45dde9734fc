"""Spam goes into Junk where that is wanted, each mail once and only while it is there, and finds back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.errors import NetworkDown
from agentdesk.domain.ids import TicketId
from agentdesk.sync.mail_marks import MailMarks
from agentdesk.sync.uid_sets import copied
from tests.unit.sync.odd_server import Box, connected
from tests.unit.sync.test_mail_marks import Desk, a_desk, question

MOVES, COPIES, NEITHER = "IMAP4rev1 IDLE MOVE UIDPLUS", "IMAP4rev1 IDLE UIDPLUS", "IMAP4rev1 IDLE"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path, capabilities=MOVES) as made:
        settings = made.office.desk.settings
        settings.save(replace(settings.load(), move_spam=True))
        made.server.boxes["Junk"] = Box(uidvalidity=9, uidnext=70)
        yield made


def run(desk: Desk, *, looked_round: bool = False) -> None:
    with connected(desk.server) as connection:
        marks = desk.marks(connection)
        MailMarks(connection, marks._ports, desk.office.account, "Junk").run(looked_round=looked_round)


def lies(desk: Desk, folder: str) -> dict[int, set[str]]:
    return desk.server.boxes[folder].flags


def spam(desk: Desk, *tickets: TicketId):
    return desk.office.desk.tickets.mark_spam(tickets)


@pytest.mark.parametrize("capabilities", [MOVES, COPIES])
def test_spam_is_moved_and_undoing_brings_it_back(desk: Desk, capabilities: str) -> None:
    desk.server.capabilities = capabilities
    _, ticket = desk.has("INBOX", question(1), question(2))
    desk.server.inbox.flags[1].add("\\Deleted")
    done = spam(desk, ticket)
    run(desk)
    assert lies(desk, "INBOX") == {1: {"\\Deleted"}}, "what others have marked for removal stays"
    assert set(lies(desk, "Junk")) == {70}
    assert "$Junk" in lies(desk, "Junk")[70]
    assert [m.gone for m in desk.office.cache.locations(desk.office.mails(ticket)[0].message.key)] == [True]
    desk.office.desk.tickets.undo(done)
    run(desk)
    assert lies(desk, "Junk") == {}
    assert lies(desk, "INBOX")[3] & {"$Junk", "$AD_Closed"} == set()
    assert not any("EXPUNGE" in command and "UID EXPUNGE" not in command for command in desk.server.commands)


def test_it_is_not_moved_unless_that_is_wanted_and_safe(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    settings = desk.office.desk.settings
    for capabilities, wanted in ((NEITHER, True), (MOVES, False)):
        desk.server.capabilities = capabilities
        settings.save(replace(settings.load(), move_spam=wanted))
        spam(desk, ticket)
        run(desk)
        assert lies(desk, "INBOX") == {1: {"$Junk"}}
        assert desk.waiting() == ()


def test_only_mail_that_was_just_seen_there_is_moved(desk: Desk) -> None:
    """Eight clients that moved the same 60 mails made 475 copies."""
    tickets = desk.has("INBOX", *(question(n) for n in range(1, 5)))
    spam(desk, *tickets)
    desk.server.inbox.remove(2)
    desk.server.inbox.mails[3] = question(30)
    run(desk)
    (move,) = [command for command in desk.server.commands if "MOVE" in command]
    assert move.endswith('UID MOVE 1,4 "Junk"')
    assert len(desk.server.boxes["Junk"].mails) == 2
    assert sorted(mark.tries for mark in desk.waiting()) == [0, 0]


def test_nothing_is_moved_out_of_sent_or_out_of_junk(desk: Desk) -> None:
    desk.has("Junk", question(1))
    (ticket,) = desk.has("Sent", question(1))
    cursor = desk.office.cache.cursor(desk.office.account.id, "Sent")
    assert cursor is not None
    desk.office.intake.flags_changed(replace(cursor, outgoing=True), {})
    spam(desk, ticket)
    run(desk)
    assert not any("MOVE" in command for command in desk.server.commands)
    assert desk.waiting() == ()


@pytest.mark.parametrize("told", [True, False])
def test_a_line_cut_after_the_move_loses_no_way_back(desk: Desk, told: bool) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    desk.server.move_then_cut = not told
    done = spam(desk, ticket)
    if told:
        run(desk)
        desk.server.boxes["Junk"].uidvalidity += 1
    else:
        with pytest.raises(NetworkDown):
            run(desk)
        desk.office.intake.vanished(desk.cursors["INBOX"], [1])
    desk.office.desk.tickets.undo(done)
    run(desk)
    assert lies(desk, "Junk") == {}
    assert set(lies(desk, "INBOX")) == {2}


def test_what_was_taken_out_of_junk_by_others_is_forgotten(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    done = spam(desk, ticket)
    run(desk)
    desk.server.boxes["Junk"].remove(70)
    desk.office.desk.tickets.undo(done)
    run(desk)
    (mail,) = desk.office.mails(ticket)
    assert desk.office.record.moves(desk.office.account.id, [mail.message.key]) == ()
    assert lies(desk, "INBOX") == {}


def test_mail_whose_old_folder_is_gone_comes_back_into_the_inbox(desk: Desk) -> None:
    (ticket,) = desk.has("Shop", question(1))
    done = spam(desk, ticket)
    run(desk)
    del desk.server.boxes["Shop"]
    desk.office.desk.tickets.undo(done)
    run(desk)
    assert len(lies(desk, "INBOX")) == 1


def test_a_junk_folder_that_is_gone_keeps_nothing_else_waiting(desk: Desk) -> None:
    first, second = desk.has("INBOX", question(1), question(2))
    del desk.server.boxes["Junk"]
    spam(desk, first)
    desk.office.desk.tickets.close([second])
    for _ in range(5):
        run(desk, looked_round=True)
        assert lies(desk, "INBOX") == {1: {"$Junk"}, 2: {"\\Seen", "$AD_Closed"}}
    assert desk.waiting() == ()


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (b"9 1:2,5 11:13", {1: (9, 11), 2: (9, 12), 5: (9, 13)}),
        (b"9 1 1:2", {}),
        (b"9 1:9999999999 1:9999999999", {}),
        (b"x 1 1", {}),
        (b"9 1", {}),
        (b"9 a b", {}),
    ],
)
def test_a_copyuid_is_read(told: bytes, read: dict[int, tuple[int, int]]) -> None:
    assert copied(told) == read
