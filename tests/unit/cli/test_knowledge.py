"""`agentdesk knowledge`: articles come and go as files, are listed, found and shown, and gaps are told."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.cli.test_commands import Command, command, opened
from tests.unit.services.office import a_mail, an_office

__all__ = ["command", "opened"]
_ANSWER = (
    "Hello,\n\nyou may send 500 mails in an hour from each mailbox; what is above that waits in the queue."
)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    directory = tmp_path / "articles"
    directory.mkdir()
    (directory / "zebra.en.md").write_text(
        "---\ntitle: Zebras\nauthor: me\n---\nAll of **zebras**.", encoding="utf-8"
    )
    (directory / "zebra.pl.md").write_text("---\ntitle: Zebry\n---\nWszystko.", encoding="utf-8")
    (directory / "notes.txt").write_text("not an article", encoding="utf-8")
    return directory


def test_articles_come_and_go_as_files(
    command: Command, files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("knowledge", "import", str(files), "--dry-run") == 0
    said = capsys.readouterr()
    assert said.out == "1 articles would be imported.\n"
    assert "zebra.en.md: not taken over: author" in said.err
    assert command("knowledge", "show", "zebra") == 2
    assert command("knowledge", "import", str(files)) == 0
    assert command("knowledge", "show", "zebra", "--language", "pl") == 0
    said = capsys.readouterr()
    assert "-- pl: Zebry (question, public, approved)" in said.out
    assert "-- en" not in said.out
    out = tmp_path / "out"
    assert command("knowledge", "export", str(out)) == 0
    assert "All of **zebras**." in (out / "zebra.en.md").read_text(encoding="utf-8")
    assert command("knowledge", "import", str(out)) == 0


def test_they_are_listed_and_found(command: Command, files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command("knowledge", "import", str(files))
    capsys.readouterr()
    assert command("knowledge", "list", "--json") == 0
    listed = {one["id"]: one for one in json.loads(capsys.readouterr().out)}
    assert listed["zebra"]["texts"]["pl"]["title"] == "Zebry"
    assert command("knowledge", "search", "zebr", "wszystko", "--json") == 0
    assert [one["id"] for one in json.loads(capsys.readouterr().out)] == ["zebra"]
    assert command("knowledge", "search", "qqqq") == 0
    assert "No article holds" in capsys.readouterr().out
    assert command("knowledge", "show", "zebra", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["versions"]) == 1


def test_what_cannot_be_read_or_written_is_said(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    assert command("knowledge", "import", str(broken)) == 2
    assert "There is no Markdown" in capsys.readouterr().err
    (broken / "a.en.md").write_text("---\nkind: essay\n---\nx", encoding="utf-8")
    assert command("knowledge", "import", str(broken)) == 2
    assert "a.en.md" in capsys.readouterr().err
    (broken / "a.en.md").write_text("x {{ company.nmae }}", encoding="utf-8")
    assert command("knowledge", "import", str(broken)) == 2
    assert "line 1, column 6" in capsys.readouterr().err
    (broken / "a.en.md").write_bytes(b"x" * 1_000_001)
    assert command("knowledge", "import", str(broken)) == 2
    assert command("knowledge", "import", str(broken / "nowhere")) == 2
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert command("knowledge", "export", str(tmp_path / "file")) == 2


def test_gaps_are_told(command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("knowledge", "gaps") == 0
    assert "Nothing was answered" in capsys.readouterr().out
    with an_office(tmp_path / "profile") as office:
        office.clock.at = datetime.now(UTC) - timedelta(days=1)
        for number in range(3):
            sender = f"c{number}@c{number}.example"
            mail = a_mail(
                f"{number}@c.example", "How many zebra postcards may I order a week?", sender=sender
            )
            draft = office.desk.replying.start(office.ticket(mail))
            office.clock.forward(minutes=5)
            office.desk.replying.send(replace(draft, text=_ANSWER))
    assert command("knowledge", "gaps", "--json") == 0
    (gap,) = json.loads(capsys.readouterr().out)
    assert (gap["count"], gap["question"]) == (3, "How many zebra postcards may I order a week?")
    assert gap["answer"].startswith("Hello,")
