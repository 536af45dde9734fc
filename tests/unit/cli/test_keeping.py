"""`agentdesk backup` and `agentdesk restore`: what they say, and how they end."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.cli import run
from agentdesk.cli.launchers import Launchers
from agentdesk.domain.ids import TicketId
from tests.unit.services.office import a_mail, an_office

Command = Callable[..., int]

SLOW = """
import signal, time
from agentdesk.store import meter

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it

def advance(self, moved):
    print("working", flush=True)
    while True:
        time.sleep(0.05)

meter.Meter.advance = advance
from agentdesk.__main__ import main
main()
"""


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("AGENTDESK_PROFILE", str(tmp_path / "profile"))
    launchers = Launchers(lambda _: 0, lambda _: 0, lambda: "Qt")
    return lambda *arguments: run(list(arguments), launchers)


@pytest.fixture
def ticket(tmp_path: Path) -> TicketId:
    """A profile with one customer's ticket and a note on it."""
    (tmp_path / "profile").mkdir()
    with an_office(tmp_path / "profile") as office:
        ticket = office.ticket(a_mail("a@client.example", "The shop shows error 500."))
        office.desk.tickets.note(ticket, "Called back.")
        return ticket


def test_a_profile_moves_to_another_place(
    command: Command, ticket: TicketId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "all.zip"
    assert command("backup", str(file)) == 0
    assert f"Backed up to {file}" in capsys.readouterr().out
    assert command("restore", str(file), "--profile", str(tmp_path / "second")) == 0
    assert "Restored" in capsys.readouterr().out
    assert command("show", ticket, "--profile", str(tmp_path / "second")) == 0
    assert "Called back." in capsys.readouterr().out


def test_the_profile_from_before_is_named(
    command: Command, ticket: TicketId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("backup", str(tmp_path / "b"), "--without-cache") == 0
    assert command("restore", str(tmp_path / "b")) == 2
    assert "--replace" in capsys.readouterr().err
    assert command("restore", str(tmp_path / "b"), "--replace") == 0
    assert str(tmp_path / "profile.before-restore-") in capsys.readouterr().out
    assert command("show", ticket) == 2, "without its cache it waits for the server"


def test_who_will_ask_for_a_password_is_told_and_what_waits_is_not_sent(
    command: Command, ticket: TicketId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = tmp_path / "answer.txt"
    body.write_text("It works again.", encoding="utf-8")
    assert command("reply", ticket, "--body-file", str(body)) == 0
    settings = tmp_path / "profile" / "settings.toml"
    told = settings.read_text(encoding="utf-8")
    assert 'password_command = "echo secret"' in told
    settings.write_text(told.replace("echo secret", ""), encoding="utf-8")
    assert command("backup", str(tmp_path / "b")) == 0
    assert command("restore", str(tmp_path / "b"), "--replace") == 0
    out = capsys.readouterr().out
    assert "support@host.example will ask for its password." in out
    assert "Mail in the outbox: 1." in out
    assert command("outbox") == 0
    assert "unknown" in capsys.readouterr().out


def test_a_damaged_backup_fails(command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b").write_bytes(b"PK\x03\x04 and then nothing")
    assert command("restore", str(tmp_path / "b")) == 1
    assert "damaged" in capsys.readouterr().err
    assert not (tmp_path / "profile").exists()
    assert command("restore", str(tmp_path / "nothing")) == 1


@pytest.mark.usefixtures("ticket")
@pytest.mark.parametrize("arguments", [["backup"], ["restore", "--profile", "new"]])
def test_interrupted_it_leaves_nothing_behind(command: Command, tmp_path: Path, arguments: list[str]) -> None:
    file = tmp_path / "b"
    if arguments[0] == "restore":
        assert command("backup", str(file)) == 0
    before = sorted(path.name for path in tmp_path.iterdir())
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, *arguments, str(file)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "working\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == before
