"""One profile, several processes: one window, commands beside it, and a backup of it all while it runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lab.children import ask_program, wait_for
from tests.lab.customer import Customer
from tests.lab.desktop import Desktop
from tests.lab.window import TITLE, Window
from tests.lab.workstation import Workstation
from tests.reliability.recording import Seen
from tests.story.conftest import PASSWORD


def minimised(desktop: Desktop, title: str) -> None:
    """The window with this title is put away, and another program has the keyboard."""
    desktop.ask("xdotool", "search", "--onlyvisible", "--name", title, "windowminimize", "--sync")
    wait_for("the window is away", lambda: not any(title in one for one in desktop.windows()))


def active(desktop: Desktop) -> str:
    """The title of the window that has the keyboard; empty where none has."""
    ask = ("xdotool", "getactivewindow", "getwindowname")
    return ask_program(*ask, env=desktop.environment, allowed=(0, 1)).strip()


@pytest.mark.fault(29, how="two real processes in one desktop session, the first window minimised")
def test_a_second_start_brings_the_first_window_forward(station: Workstation, seen: Seen) -> None:
    desktop = station.desktop
    with Window(station) as window:
        window.waits_for("Online", 20)
        minimised(desktop, TITLE)
        second = station.start()
        assert second.wait(30) == 0, second.output()
        assert second.output() == ""
        wait_for("the first window is in front", lambda: TITLE in active(desktop), 10)
        assert len([one for one in desktop.windows() if TITLE in one]) == 1
        assert window.child is not None
        assert window.child.is_running
    seen("the second start ends at once with 0; the window of the first one is in front, and the only one")


def test_commands_work_beside_the_window_and_a_sync_is_refused(
    station: Workstation, mailbox: str, anna: Customer
) -> None:
    with Window(station) as window:
        window.waits_for("Online", 20)
        anna.writes("Beside the window", "Does all of it go on?", to=mailbox)
        window.waits_for("Beside the window")
        ticket = station.ticket_about("Beside the window")["ticket"]
        station.run("tag", ticket, "beside")
        window.waits_for("beside")
        refused = station.tries("sync", "--once")
        assert (refused.status, refused.crashed) == (1, False), refused.words
        assert "Another AgentDesk" in refused.words


def test_a_killed_window_is_no_obstacle_to_the_next(station: Workstation) -> None:
    with Window(station) as window:
        window.waits_for("Online", 20)
        window.kill()
    with Window(station) as window:
        window.waits_for("Online", 20)


def test_a_backup_taken_beside_the_window_is_a_workstation_of_its_own(
    station: Workstation, mailbox: str, anna: Customer, tmp_path: Path
) -> None:
    """Notes come back, no mail is there twice once it is synced, and no password is in the file."""
    file = tmp_path / "all.backup"
    with Window(station) as window:
        window.waits_for("Online", 20)
        anna.writes("Kept in a file", "Keep this.", to=mailbox)
        window.waits_for("Kept in a file")
        ticket = station.ticket_about("Kept in a file")["ticket"]
        station.run("note", ticket, "--body-file", "-", stdin="Only here.")
        station.run("backup", file)
        refused = station.tries("restore", file, "--replace")
        assert (refused.status, refused.crashed) == (1, False), refused.words
    assert PASSWORD.encode() not in file.read_bytes()

    second = Workstation(tmp_path / "second", station.desktop, station.certificates)
    assert "will ask" not in second.run("restore", file), "the keyring of this computer has the password"
    second.run("sync", "--once")
    shown = second.json("show", ticket)
    assert [note["text"] for note in shown["notes"]] == ["Only here."]
    told = [mail["message_id"] for mail in second.json_lines("export", "--jsonl")]
    assert sorted(told) == sorted(mail["message_id"] for mail in station.json_lines("export", "--jsonl"))
