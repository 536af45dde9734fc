"""Mails are filed in the order they came, as soon as they are judged, and never too many wait."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from agentdesk.domain.changes import Changes
from agentdesk.domain.ids import AccountId
from agentdesk.domain.message import RawMail
from agentdesk.services.ports import FolderCursor
from agentdesk.sync.filing_line import FilingLine


@dataclass
class Slow:
    """Verdicts that are ready when somebody says so, or when they are waited for."""

    mails: Sequence[RawMail]
    ready: bool = False

    def result(self) -> Sequence[RawMail]:
        self.ready = True
        return self.mails


@dataclass
class Desk:
    begun: list[Slow] = field(default_factory=list)
    filed: list[int] = field(default_factory=list)
    transactions: int = 0

    def judge(self, mails: Sequence[RawMail], cursor: FolderCursor) -> Slow:
        self.begun.append(Slow(mails))
        return self.begun[-1]

    def file(self, batch: Slow, cursor: FolderCursor) -> Changes:
        self.transactions += 1
        self.filed += [mail.uid for mail in batch.result()]
        assert cursor.lowest_uid == self.filed[-1]
        return Changes()


def line_to(desk: Desk) -> FilingLine:
    return FilingLine(desk, lambda mails, cursor, changes: None)


def add(line: FilingLine, uid: int, size: int = 10, count: int = 1) -> None:
    mails = [
        RawMail(one, b"x" * size, datetime(2026, 3, 2, tzinfo=UTC))
        for one in range(uid + count - 1, uid - 1, -1)
    ]
    line.add(mails, FolderCursor(AccountId("a"), "INBOX", 1, lowest_uid=uid))


def test_what_is_judged_first_waits_for_what_came_before_it() -> None:
    desk = Desk()
    line = line_to(desk)
    for uid in (9, 8, 7):
        add(line, uid)
    desk.begun[1].ready = True
    add(line, 6)
    assert desk.filed == []
    desk.begun[0].ready = True
    add(line, 5)
    assert desk.filed == [9, 8]
    line.finish()
    assert desk.filed == [9, 8, 7, 6, 5]
    assert not line.busy


def test_a_full_line_files_its_oldest() -> None:
    desk = Desk()
    line = line_to(desk)
    for uid in range(20, 10, -1):
        add(line, uid)
    assert desk.filed == [20, 19]
    assert line.busy


def test_heavy_mails_do_not_wait_together() -> None:
    desk = Desk()
    line = line_to(desk)
    for uid in (3, 2, 1):
        add(line, uid, 10 << 20)
    assert desk.filed == [3]


def test_once_the_first_are_in_sight_the_others_are_filed_together() -> None:
    desk = Desk()
    line = line_to(desk)
    for uid in range(3000, 1000, -200):
        add(line, uid, count=200)
        for slow in desk.begun:
            slow.ready = True
    line.finish()
    assert desk.filed == list(range(3199, 1199, -1))
    assert desk.transactions < 10
