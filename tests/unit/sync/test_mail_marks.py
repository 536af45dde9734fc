"""Marks reach the server in few commands, wait where they must, and never stand in each other's way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from agentdesk.domain.errors import NetworkDown
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.marks import Mark
from agentdesk.domain.message import RawMail
from agentdesk.services.ports import FolderCursor
from agentdesk.sync.connection import Connection
from agentdesk.sync.mail_marks import MailMarks, MarkPorts
from agentdesk.sync.outbox_runner import OutboxPorts
from tests.unit.services.office import Office, a_mail, an_office
from tests.unit.sync.memory_desk import Passwords
from tests.unit.sync.odd_server import Box, connected, serving
from tests.unit.sync.provider_servers import ProviderServer

FLAGS = "\\Answered \\Flagged \\Deleted \\Seen \\Draft"


@dataclass
class Desk:
    """An office whose mail lies on a scripted server."""

    office: Office
    server: ProviderServer
    cursors: dict[str, FolderCursor] = field(default_factory=dict)

    def has(self, folder: str, *sources: bytes) -> tuple[TicketId, ...]:
        """Mail lies in a folder, there and here; gives the tickets, oldest first."""
        box, account = self.server.boxes.setdefault(folder, Box()), self.office.account.id
        uids = [box.add(source) for source in sources]
        cursor = FolderCursor(account, folder, box.uidvalidity, uidnext=box.uidnext)
        self.cursors[folder] = cursor
        mails = [
            RawMail(uid, source, self.office.clock.at) for uid, source in zip(uids, sources, strict=True)
        ]
        intake = self.office.intake
        intake.file(intake.judge(mails, cursor), cursor)
        tickets = {
            place.uid: mail.ticket
            for mail, places in self.office.cache.exported()
            for place in places
            if place.folder == folder
        }
        return tuple(tickets[uid] for uid in uids)

    def run(self, *, looked_round: bool = False) -> bool:
        """Over a new connection."""
        with connected(self.server) as connection:
            return self.marks(connection).run(looked_round=looked_round)

    def marks(self, connection: Connection) -> MailMarks:
        office = self.office
        outbox = OutboxPorts(office.desk.settings.load, Passwords(), office.record, office.clock, print)  # type: ignore[arg-type]
        return MailMarks(connection, MarkPorts(outbox, office.cache, office.intake), office.account)

    def waiting(self) -> tuple[Mark, ...]:
        return self.office.record.marks(self.office.account.id)

    def stores(self) -> list[str]:
        """The STORE commands since the last question, without tags."""
        found = [command.partition(" ")[2] for command in self.server.commands if "STORE" in command]
        self.server.commands.clear()
        return found


def question(number: int) -> bytes:
    return a_mail(
        f"q{number}@x.example", f"Question {number}?", subject=f"Q{number}", sender=f"c{number}@x.example"
    )


@contextmanager
def a_desk(directory: Path, **more: object) -> Iterator[Desk]:
    server = ProviderServer(permanent_flags=more.pop("permanent_flags", FLAGS + " \\*"), **more)  # type: ignore[arg-type]
    with an_office(directory) as office, serving(server):
        yield Desk(office, server)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path) as made:
        yield made


def test_a_thousand_closed_tickets_take_two_commands(desk: Desk) -> None:
    tickets = desk.has("INBOX", *(question(n) for n in range(1, 1001)))
    desk.office.desk.tickets.close(tickets)
    assert desk.run() is True
    assert desk.stores() == [
        "UID STORE 1:1000 +FLAGS.SILENT (\\Seen)",
        "UID STORE 1:1000 +FLAGS.SILENT ($AD_Closed)",
    ]
    assert desk.waiting() == ()
    assert desk.run() is False
    assert desk.server.commands.count("SELECT") == 0


def test_what_is_done_offline_several_times_goes_out_once_as_it_ended(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    verbs = desk.office.desk.tickets
    verbs.close([ticket])
    verbs.reopen([ticket])
    verbs.mark_spam([ticket])
    verbs.assign([ticket], "ola@host.example")
    desk.run()
    assert desk.server.inbox.flags[1] == {"\\Seen", "$Junk", "$AD_Assigned"}
    assert len(desk.stores()) == 2


def test_undoing_takes_keywords_back_before_the_server_told_of_them(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    done = desk.office.desk.tickets.close([ticket])
    desk.run()
    desk.office.desk.tickets.undo(done)
    desk.run()
    assert desk.server.inbox.flags[1] == {"\\Seen"}


def test_keywords_of_others_are_left_alone(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    desk.server.inbox.flags[1] |= {"$Forwarded", "\\Flagged", "$ad_closed"}
    desk.office.intake.flags_changed(desk.cursors["INBOX"], {1: frozenset(desk.server.inbox.flags[1])})
    desk.office.desk.tickets.set_urgent([ticket], urgent=True)
    desk.run()
    assert desk.stores() == [
        "UID STORE 1 +FLAGS.SILENT ($AD_Urgent)",
        "UID STORE 1 -FLAGS.SILENT ($AD_Closed)",
    ]


def test_a_mail_is_marked_in_every_folder_where_it_stands(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    desk.has("Shop", question(2), question(1))
    desk.office.desk.tickets.close([ticket])
    desk.run()
    assert desk.server.boxes["Shop"].flags == {1: set(), 2: {"\\Seen", "$AD_Closed"}}
    assert desk.server.inbox.flags == {1: {"\\Seen", "$AD_Closed"}}


def test_marks_wait_until_the_rows_have_followed_their_events(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    record, office = desk.office.record, desk.office
    with office.cache.writing() as tx:
        tx.set_meta("projected_record_version", "0")
    (account, key), *_ = office.cache.received([ticket])
    record.append([], marks=[Mark(account, key, seen=True)])
    assert desk.run() is True, "nothing was recorded with it"
    office.desk.tickets.close([ticket])
    with office.cache.writing() as tx:
        tx.set_meta("projected_record_version", "0")
    assert desk.run() is False
    assert len(desk.waiting()) == 1


def test_what_is_queued_anew_while_it_is_carried_out_stays_queued(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    desk.office.desk.tickets.assign([ticket], "ola@host.example")
    (mark,) = desk.waiting()
    desk.office.record.queue_marks([replace(mark, seen=True)])
    desk.office.record.settle_marks([mark])
    (left,) = desk.waiting()
    assert (left.seen, left.tries) == (True, 0)


@pytest.mark.parametrize("answer", ["NO [CANNOT] no such flag", "BAD what flag?"])
def test_where_keywords_are_refused_flags_still_go_out(desk: Desk, answer: str) -> None:
    tickets = desk.has("INBOX", question(1), question(2))
    desk.server.answers["$AD_"] = answer
    with connected(desk.server) as connection:
        marks = desk.marks(connection)
        for ticket in tickets:
            desk.office.desk.tickets.close([ticket])
            marks.run()
    assert desk.server.inbox.flags == {1: {"\\Seen"}, 2: {"\\Seen"}}
    assert sum("$AD_" in store for store in desk.stores()) == 1
    assert desk.waiting() == ()


@pytest.mark.parametrize(
    ("permanent", "flags"),
    [
        (FLAGS, {"\\Seen"}),
        (FLAGS + " $AD_Closed", {"\\Seen", "$AD_Closed"}),
        ("\\Deleted \\*", {"$AD_Closed"}),
        ("", {"\\Seen"}),
    ],
)
def test_only_flags_that_the_folder_keeps_are_tried(tmp_path: Path, permanent: str, flags: set[str]) -> None:
    with a_desk(tmp_path, permanent_flags=permanent) as desk:
        tickets = desk.has("INBOX", question(1))
        desk.office.desk.tickets.close(tickets)
        desk.run()
        assert desk.server.inbox.flags[1] == flags
        assert len(desk.stores()) == len(flags)
        assert desk.waiting() == ()


def test_a_folder_that_is_gone_or_refuses_keeps_nothing_from_the_others(desk: Desk) -> None:
    tickets = [*desk.has("Gone", question(1)), *desk.has("Odd", question(2)), *desk.has("Shop", question(3))]
    del desk.server.boxes["Gone"]
    desk.server.answers['SELECT "ODD"'] = "NO [SERVERBUG] not now"
    desk.office.desk.tickets.close(tickets)
    for tries in range(5):
        assert [mark.tries for mark in desk.waiting()] == [tries] * (2 if tries else 3)
        with connected(desk.server) as connection:
            marks = desk.marks(connection)
            marks.run(looked_round=True)
            marks.run()
        assert sum("SELECT" in command for command in desk.server.commands) <= 3
        desk.server.commands.clear()
    assert desk.server.boxes["Shop"].flags[1] == {"\\Seen", "$AD_Closed"}
    assert desk.waiting() == (), "after five looks round they are given up"


def test_a_folder_that_cannot_be_written_to_is_given_up_at_once(desk: Desk) -> None:
    tickets = [*desk.has("Archive", question(1)), *desk.has("INBOX", question(2))]
    desk.server.answers['SELECT "ARCHIVE"'] = "OK [READ-ONLY] only for reading"
    desk.office.desk.tickets.close(tickets[:1])
    with connected(desk.server) as connection:
        desk.marks(connection).run()
        assert connection.status("INBOX").exists == 1, "the connection goes on"
    desk.office.desk.tickets.close(tickets)
    desk.run()
    assert desk.server.boxes["Archive"].flags[1] == set()
    assert desk.server.inbox.flags[1] == {"\\Seen", "$AD_Closed"}
    assert desk.waiting() == ()


def test_a_folder_numbered_anew_is_not_marked_by_old_numbers(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    desk.office.desk.tickets.close([ticket])
    desk.server.inbox.uidvalidity = 8
    desk.run()
    assert desk.stores() == []
    assert len(desk.waiting()) == 1


def test_mail_that_lies_nowhere_may_come_back_for_two_looks(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    desk.office.desk.tickets.close([ticket])
    desk.office.intake.vanished(desk.cursors["INBOX"], [1])
    desk.run()
    desk.run(looked_round=True)
    assert len(desk.waiting()) == 1
    desk.has("Archive", question(1))
    desk.run(looked_round=True)
    assert desk.server.boxes["Archive"].flags[1] == {"\\Seen", "$AD_Closed"}
    desk.office.desk.tickets.reopen([ticket])
    desk.office.intake.vanished(desk.cursors["Archive"], [1])
    for _ in range(2):
        assert len(desk.waiting()) == 1
        desk.run(looked_round=True)
    assert desk.waiting() == ()


def test_a_line_that_is_cut_leaves_the_marks_queued(desk: Desk) -> None:
    tickets = desk.has("INBOX", question(1))
    desk.office.desk.tickets.close(tickets)
    desk.server.answers["$AD_"] = "BYE"
    with connected(desk.server, patience=0.3) as connection, pytest.raises(NetworkDown):
        desk.marks(connection).run()
    assert len(desk.waiting()) == 1
    desk.server.answers.clear()
    desk.run()
    assert desk.server.inbox.flags[1] == {"\\Seen", "$AD_Closed"}


def test_what_another_program_changed_later_is_not_changed_back(desk: Desk) -> None:
    (ticket,) = desk.has("INBOX", question(1))
    desk.office.desk.tickets.close([ticket])
    desk.office.intake.flags_changed(desk.cursors["INBOX"], {1: frozenset()})
    desk.run()
    assert "\\Seen" in desk.server.inbox.flags[1], "what was done here last wins"
    desk.server.inbox.flags[1].clear()
    desk.office.intake.flags_changed(desk.cursors["INBOX"], {1: frozenset()})
    assert desk.run() is False
    assert desk.server.inbox.flags[1] == set(), "and then what was done there"


def test_switched_off_nothing_is_marked_and_what_waited_is_dropped(desk: Desk) -> None:
    tickets = desk.has("INBOX", question(1))
    desk.office.desk.tickets.close(tickets)
    settings = desk.office.desk.settings
    settings.save(replace(settings.load(), mark_mail=False))
    desk.office.record.queue_marks([Mark(desk.office.account.id, MessageKey("k"), seen=True, answered=True)])
    assert desk.run() is False
    assert desk.stores() == []
    assert desk.waiting() == ()
