"""Backing up and restoring from the menu: a file at the end, or nothing at all."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.bootstrap import ProfileKeeper
from agentdesk.domain.ids import TicketId
from agentdesk.store.backup_file import is_backup
from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.widgets.long_work import LongWork
from agentdesk.ui.window.keeping import KeepingDesk, Progress
from tests.unit.services.office import a_mail, an_office
from tests.unit.ui.window.test_workplace import Bench, bench

__all__ = ["bench"]


class SlowKeeper:
    """Goes on until it is stopped."""

    def __init__(self) -> None:
        self.discarded = threading.Event()

    def back_up(self, to: Path, progress: Progress) -> int:
        assert to.name
        done = 0
        while True:
            progress(done := done + 1, 1_000_000)

    def make_ready(self, file: Path, progress: Progress) -> datetime:
        assert file.name
        progress(1, 1)
        return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def discard(self) -> None:
        self.discarded.set()


def test_all_of_it_goes_into_the_file_that_is_chosen(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    KeepingDesk(bench.place, ProfileKeeper(tmp_path))
    bench.window.commands.run(CommandId.BACK_UP)
    (dialog,) = bench.window.findChildren(QFileDialog)
    file = tmp_path / "all.backup"
    dialog.fileSelected.emit(str(file))
    dialog.close()
    bench.until(lambda: "Backed up to" in bench.says())
    assert is_backup(file)
    assert not [work for work in bench.window.findChildren(LongWork) if work.isVisible()]


def test_what_takes_long_is_shown_and_can_be_stopped(bench: Bench, qtbot: QtBot) -> None:
    keeping = KeepingDesk(bench.place, SlowKeeper())
    keeping.back_up_to(Path("b"))
    (work,) = bench.window.findChildren(LongWork)
    assert not work.isVisible()
    bench.until(work.isVisible)
    bench.until(lambda: work.findChild(QProgressBar).value() > 0)
    work.findChild(QPushButton).click()
    bench.until(lambda: bench.says().startswith("It was stopped."))


def test_closing_the_window_stops_it(bench: Bench, qtbot: QtBot) -> None:
    KeepingDesk(bench.place, SlowKeeper()).back_up_to(Path("b"))
    bench.window.closing.emit()
    bench.until(lambda: bench.says().startswith("It was stopped."))


def asked(bench: Bench) -> QMessageBox:
    bench.until(lambda: bool(bench.window.findChildren(QMessageBox)))
    (box,) = bench.window.findChildren(QMessageBox)
    return box


def test_a_backup_is_restored_only_when_that_is_meant(bench: Bench, qtbot: QtBot) -> None:
    keeper = SlowKeeper()
    keeping = KeepingDesk(bench.place, keeper)
    wanted: list[bool] = []
    keeping.restore_wanted.connect(lambda: wanted.append(True))
    bench.window.commands.run(CommandId.RESTORE)
    (dialog,) = bench.window.findChildren(QFileDialog)
    dialog.fileSelected.emit("b")
    dialog.close()
    asked(bench).button(QMessageBox.StandardButton.Cancel).click()
    bench.until(keeper.discarded.is_set)
    assert wanted == []
    bench.until(lambda: not bench.window.findChildren(QMessageBox))
    keeping.restore_from(Path("b"))
    box = asked(bench)
    next(b for b in box.buttons() if b is not box.button(QMessageBox.StandardButton.Cancel)).click()
    assert wanted == [True]


def test_a_damaged_backup_is_told_and_nothing_asked(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "b"
    file.write_bytes(b"nonsense")
    told: list[str] = []
    bench.place.tasks.failed.connect(lambda failure: told.append(str(failure.error)))
    KeepingDesk(bench.place, ProfileKeeper(tmp_path)).restore_from(file)
    bench.until(lambda: bool(told))
    assert "damaged" in told[0]
    assert bench.window.findChildren(QMessageBox) == []


@pytest.fixture
def saved(tmp_path: Path) -> tuple[Path, TicketId]:
    """A backup with a note, and the ticket that has it."""
    folder = tmp_path / "profile"
    folder.mkdir()
    with an_office(folder) as office:
        ticket = office.ticket(a_mail("a@client.example"))
        office.desk.tickets.tag([ticket], "kept")
        ProfileKeeper(folder).back_up(tmp_path / "b", lambda _done, _total: None)
        office.desk.tickets.untag([ticket], "kept")
    return tmp_path / "b", ticket


def test_what_was_made_ready_beside_an_open_profile_takes_its_place_once_that_is_closed(
    saved: tuple[Path, TicketId], tmp_path: Path
) -> None:
    file, ticket = saved
    keeper = ProfileKeeper(tmp_path / "profile")
    with an_office(tmp_path / "profile"):
        keeper.make_ready(file, lambda _done, _total: None)
        keeper.make_ready(file, lambda _done, _total: None)
    outcome = keeper.put_in_place()
    assert outcome is not None
    assert outcome.aside is not None
    with an_office(tmp_path / "profile") as office:
        assert office.desk.inbox.thread(ticket).row.tags == ("kept",)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "profile", outcome.aside.name]
    assert keeper.put_in_place() is None


def test_what_was_made_ready_for_nothing_goes(saved: tuple[Path, TicketId], tmp_path: Path) -> None:
    keeper = ProfileKeeper(tmp_path / "profile")
    keeper.make_ready(saved[0], lambda _done, _total: None)
    keeper.discard()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "profile"]
