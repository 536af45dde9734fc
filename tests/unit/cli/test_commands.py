"""The commands on a profile with real databases: what they print, what they do, how they end."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import keyring.backends.fail
import keyring.core
import pytest

from agentdesk.cli import run, take_profile
from agentdesk.cli.launchers import DemoTour, Launchers
from agentdesk.domain.ids import TicketId
from tests.unit.services.office import Office, a_mail, an_office

Command = Callable[..., int]


class Opened:
    """Notes what would have been opened."""

    def __init__(self) -> None:
        self.profiles: list[Path] = []
        self.missing = ""

    def window(self, profile: Path) -> int:
        self.profiles.append(profile)
        return 0

    def demo(self, tour: DemoTour) -> int:
        self.profiles.append(tour.desk.profile.directory)
        return 0

    def toolkit(self) -> str:
        if self.missing:
            raise ImportError(self.missing)
        return "Qt"


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def command(tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("AGENTDESK_PROFILE", str(tmp_path / "profile"))
    launchers = Launchers(opened.window, opened.demo, opened.toolkit)
    return lambda *arguments: run(list(arguments), launchers)


@pytest.fixture
def ticket(tmp_path: Path) -> TicketId:
    """A profile with one customer's ticket."""
    (tmp_path / "profile").mkdir()
    with an_office(tmp_path / "profile") as office:
        return _with_a_ticket(office)


def _with_a_ticket(office: Office) -> TicketId:
    return office.ticket(a_mail("a@client.example", "Nasze działania przerwał błąd 500.", subject="Błąd"))


def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_profile_may_stand_anywhere() -> None:
    assert take_profile(["--profile", "d", "tickets"]) == (["tickets"], "d")
    assert take_profile(["tickets", "--profile=d", "--json"]) == (["tickets", "--json"], "d")
    assert take_profile(["search", "--", "--profile"]) == (["search", "--", "--profile"], None)


@pytest.mark.parametrize(
    "line", ["tickets --profile", "--profile", "--profile= tickets", "--profile --json tickets"]
)
def test_a_profile_without_a_directory_is_wrong_use(
    command: Command, opened: Opened, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(*line.split()) == 2
    out, err = capsys.readouterr()
    assert "agentdesk: --profile names no directory." in err
    assert (out, opened.profiles, list(tmp_path.iterdir())) == ("", [], [])
    assert command("tickets", "--profile", "") == 2


def test_an_empty_variable_chooses_no_profile(
    command: Command, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENTDESK_PROFILE", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert command() == 0
    assert opened.profiles == [tmp_path / "agentdesk"]


def test_without_a_command_the_window_opens(command: Command, opened: Opened, tmp_path: Path) -> None:
    assert command() == 0
    assert opened.profiles == [tmp_path / "profile"]


def test_accounts_are_added_listed_and_removed(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    added = command(
        "account", "add", "--email", "Support@host.example", "--imap", "imap.host.example", "--smtp",
        "smtp.host.example:2525", "--password-command", "pass show support", "--folder", "INBOX", "--folder", "Old",
    )  # fmt: skip
    capsys.readouterr()
    assert added == 0
    assert command("account", "list", "--json") == 0
    (account,) = printed(capsys)
    assert account["imap"] == "imap.host.example:993"
    assert account["smtp"] == "smtp.host.example:2525"
    assert account["folders"] == ["INBOX", "Old"]
    assert command("account", "remove", "support@host.example") == 0
    assert command("account", "remove", "support@host.example") == 2


@pytest.mark.parametrize(
    ("wrong", "names"),
    [
        (["--imap-security", "ssl"], "imap-security"),
        (["--imap", "h:99999"], "imap"),
        (["--smtp-security", "none"], "smtp-security"),
        (["--email", "nobody"], "email"),
        (["--password-stdin"], "--password-stdin"),
    ],
)
def test_a_wrong_setting_is_named(
    command: Command, capsys: pytest.CaptureFixture[str], wrong: list[str], names: str
) -> None:
    right = ["--email", "a@b.example", "--imap", "h", "--smtp", "h", "--password-command", "x"]
    assert command("account", "add", *right, *wrong) == 2
    assert names in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["tickets", "--view", "bogus"], 2),
        (["nosuchcommand"], 2),
        (["show", "ZZZZ"], 2),
        (["export"], 2),
        (["sync", "--once", "--watch"], 2),
        (["sync"], 2),
        (["search", "is:nonsense"], 2),
        (["tickets"], 0),
        (["--version"], 0),
        (["reply", "--help"], 0),
    ],
)
def test_exit_codes(command: Command, arguments: list[str], code: int) -> None:
    assert command(*arguments) == code


def test_a_ticket_is_listed_shown_and_found(
    command: Command, ticket: TicketId, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("tickets", "--json") == 0
    assert [row["ticket"] for row in printed(capsys)] == [ticket]
    assert command("show", ticket[:4].lower(), "--json") == 0
    assert printed(capsys)["mails"][0]["new_text"] == "Nasze działania przerwał błąd 500."
    assert command("search", "dzialania", "--json") == 0
    assert [row["ticket"] for row in printed(capsys)] == [ticket]
    assert command("show", ticket) == 0
    assert "Nasze działania" in capsys.readouterr().out


def test_verbs_change_the_ticket(
    command: Command, ticket: TicketId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = tmp_path / "note.txt"
    body.write_text("Called back, solved by phone.", encoding="utf-8")
    for arguments in (
        ["note", ticket, "--body-file", str(body)],
        ["tag", ticket, "phone", "php"],
        ["tag", ticket, "php", "--remove"],
        ["assign", ticket, "Ola@host.example"],
        ["priority", ticket, "high"],
        ["close", ticket],
    ):
        assert command(*arguments) == 0
    capsys.readouterr()
    assert command("show", ticket, "--json") == 0
    shown = printed(capsys)
    assert (shown["status"], shown["tags"], shown["assignee"]) == ("closed", ["phone"], "ola@host.example")
    assert shown["notes"][0]["text"] == "Called back, solved by phone."
    assert command("reopen", ticket) == 0
    capsys.readouterr()
    assert command("tickets", "--json") == 0
    assert len(printed(capsys)) == 1


def test_a_reply_waits_in_the_outbox(
    command: Command, ticket: TicketId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = tmp_path / "answer.txt"
    body.write_text("Naprawione, dziękujemy za cierpliwość.", encoding="utf-8")
    assert command("reply", ticket, "--body-file", str(body), "--close") == 0
    capsys.readouterr()
    assert command("outbox", "--json") == 0
    (item,) = printed(capsys)
    assert (item["state"], item["recipients"]) == ("queued", ["anna@client.example"])
    assert command("reply", ticket, "--body-file", str(tmp_path / "nothing")) == 2


def test_a_reply_of_canned_responses(
    command: Command, ticket: TicketId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = tmp_path / "list.json"
    listed.write_text(
        """{"agentdesk_canned": 1, "canned": [
        {"id": "fixed", "title": "Fixed", "bodies": {"pl": "Dzień dobry,\\n\\nnaprawimy do {{ ask.by }}."},
         "macro": {"tags": ["outage"]}},
        {"id": "later", "title": "Later", "bodies": {"pl": "Bis."}, "state": "draft"}]}""",
        encoding="utf-8",
    )
    assert command("canned", "import", str(listed)) == 0
    body = tmp_path / "answer.txt"
    body.write_text("Do usłyszenia!", encoding="utf-8")
    reply = ("reply", ticket, "--canned", "fixed", "--body-file", str(body))
    assert command(*reply) == 2
    assert "{{ ask.by }}" in capsys.readouterr().err
    assert command(*reply, "--set", "by") == 2
    assert command(*reply, "--set", "by=16:00", "--set", "why=x") == 2
    assert "Nobody asks for why" in capsys.readouterr().err
    assert command("reply", ticket, "--canned", "later") == 2
    assert command("reply", ticket, "--canned", "nobody") == 2
    assert command("reply", ticket) == 2
    assert command(*reply, "--set", "by=16:00") == 0
    capsys.readouterr()
    assert command("show", ticket, "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["tags"] == ["outage"]
    assert "Dzień dobry,\n\nnaprawimy do 16:00.\n\nDo usłyszenia!" in shown["mails"][-1]["new_text"]


def test_a_reply_is_only_looked_at(
    command: Command, ticket: TicketId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = tmp_path / "answer.txt"
    body.write_text("Dzień dobry,\nhasło: zielony7domek\n{{ agent.phone }}", encoding="utf-8")
    reply = ("reply", ticket, "--body-file", str(body))
    assert command(*reply, "--check", "--json") == 1
    found = printed(capsys)
    assert [(one["kind"], one["blocks"]) for one in found] == [("placeholder", True), ("password", False)]
    assert found[0]["words"] == "The placeholder {{ agent.phone }} is not filled in."
    assert command(*reply, "--check") == 1
    assert "It seems to hold a password" in capsys.readouterr().out
    assert command(*reply) == 2
    assert "The placeholder {{ agent.phone }}" in capsys.readouterr().err
    assert command(*reply, "--json") == 2
    body.write_text("Dzień dobry,\nstrona już działa.", encoding="utf-8")
    capsys.readouterr()
    assert command(*reply, "--check") == 0
    assert capsys.readouterr().out == "Nothing was found.\n"
    assert command("outbox", "--json") == 0
    assert printed(capsys) == []


def test_export_gives_a_line_a_mail(
    command: Command, ticket: TicketId, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("export", "--jsonl") == 0
    (line,) = capsys.readouterr().out.splitlines()
    mail = json.loads(line)
    assert mail["ticket"] == ticket
    assert (mail["direction"], mail["kind"], mail["duplicate_of"]) == ("incoming", "customer", None)
    assert set(mail) == {
        "message_id", "folder", "ticket", "direction", "kind", "language", "urgent", "urgency_reasons", "subject",
        "from", "sent_at", "new_text", "attachments", "duplicate_of",
    }  # fmt: skip


def test_a_mail_is_split_off_by_its_key_and_all_of_it_undone(
    command: Command, ticket: TicketId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with an_office(tmp_path / "profile") as office:
        office.deliver(a_mail("b@client.example", "And another thing.", refs="a@client.example"))
    assert command("show", ticket) == 0
    out = capsys.readouterr().out
    key = next(
        line.split()[-1] for line in out.splitlines() if line.startswith("Anna Nowak") and "(inc" in line
    )
    assert command("split", ticket, key) == 0
    assert "Split into a ticket of its own: " in capsys.readouterr().out
    assert command("tickets", "--json") == 0
    assert len(printed(capsys)) == 2
    assert command("undo", ticket) == 0
    assert capsys.readouterr().out.startswith("Undone: split 1 message off into ticket ")
    assert command("split", ticket, "<b@client.example>") == 0
    assert command("split", ticket, "nonsense") == 2
    assert command("undo", ticket) == 0
    assert command("undo", ticket) == 2
    assert "nothing" in capsys.readouterr().err


def test_alerts_are_listed_and_acknowledged(
    command: Command, ticket: TicketId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with an_office(tmp_path / "profile") as office:
        urgent = office.ticket(a_mail("u@client.example", "Our shop is down!", to="urgent@host.example"))
    assert command("alerts", "--json") == 0
    (alert,) = printed(capsys)
    assert (alert["ticket"], alert["title"]) == (urgent, "Anna Nowak: Old page")
    assert alert["reasons"]
    assert set(alert) == {"key", "ticket", "raised_at", "reasons", "title", "body", "shown"}
    assert command("alerts", "--acknowledge", ticket) == 0
    assert urgent in capsys.readouterr().out
    assert command("alerts", "--acknowledge", urgent[:5], "--json") == 0
    assert printed(capsys) == []
    assert command("alerts") == 0
    assert "No alert stands." in capsys.readouterr().out


@pytest.fixture
def headless(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(variable, raising=False)


def findings(command: Command, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    code = command("doctor", "--offline", "--json")
    return code, {line["what"]: line for line in printed(capsys)}


@pytest.mark.usefixtures("headless")
def test_a_machine_without_a_desktop_is_not_broken(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = findings(command, capsys)
    assert code == 0
    assert [what for what in ("Display", "Desktop alerts") if found[what]["note"]] == [
        "Display",
        "Desktop alerts",
    ]
    assert all(line["ok"] for line in found.values())
    assert command("doctor", "--offline") == 0
    assert "· Display: none" in capsys.readouterr().out


@pytest.mark.usefixtures("headless")
def test_a_missing_keyring_is_broken_only_for_who_needs_it(
    command: Command, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", keyring.backends.fail.Keyring())
    server = ["--imap", "h", "--smtp", "h"]
    command("account", "add", "--email", "a@b.example", *server, "--password-command", "echo secret")
    capsys.readouterr()
    assert findings(command, capsys)[0] == 0
    command("account", "add", "--email", "c@b.example", *server)
    capsys.readouterr()
    code, found = findings(command, capsys)
    assert (code, found["Keyring"]["ok"]) == (1, False)


def test_libraries_are_missed_where_there_is_a_display(
    command: Command, opened: Opened, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.missing = "libEGL.so.1: cannot open shared object file"
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for display in (":1", ""):
        monkeypatch.setenv("DISPLAY", display)
        toolkit = findings(command, capsys)[1]["Window toolkit"]
        assert (toolkit["ok"], toolkit["note"]) == (not display, not display)


def test_doctor_says_what_to_do(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    command("doctor", "--offline", "--json")
    results = {line["what"]: line for line in printed(capsys)}
    assert results["Databases and settings"]["ok"]
    assert results["Window toolkit"]["ok"]
    assert "account add" in results["Accounts"]["detail"]


def test_canned_responses_come_and_go_in_files(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = tmp_path / "list.json"
    listed.write_text('[{"id": "CR_1", "title": "Cache", "language": "en", "body": "Empty {{ it }}."}]')
    assert command("canned", "import", str(listed), "--dry-run") == 0
    assert command("canned", "show", "CR_1") == 2
    assert command("canned", "import", str(listed)) == 0
    assert "CR_1: not taken over" in capsys.readouterr().err
    assert command("canned", "list", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert {"CR_1", "mailbox-full"} <= {one["id"] for one in shown}
    assert command("canned", "show", "CR_1", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["versions"]) == 1
    assert command("canned", "stats", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []
    whole = tmp_path / "whole.yaml"
    assert command("canned", "export", str(whole)) == 0
    before = whole.read_text("utf-8")
    assert command("canned", "import", str(whole)) == 0
    assert command("canned", "export", str(whole)) == 0
    assert whole.read_text("utf-8") == before
    capsys.readouterr()
    whole.write_text(before[: len(before) // 2] + "\n  [")
    assert command("canned", "import", str(whole)) != 0
    assert "broken at line" in capsys.readouterr().err
    assert command("canned", "export", str(tmp_path / "no" / "x.json")) == 2


def test_a_promise_is_remembered_kept_and_taken_back(
    command: Command, ticket: TicketId, capsys: pytest.CaptureFixture[str]
) -> None:
    due = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=3)
    assert command("promise", ticket, "--by", due.isoformat()) == 0
    capsys.readouterr()
    assert command("tickets", "--view", "promises", "--json") == 0
    (row,) = printed(capsys)
    assert (row["ticket"], datetime.fromisoformat(row["promise_due"])) == (ticket, due)
    assert command("promise", ticket, "--kept") == 0
    assert command("promise", ticket, "--kept") == 2
    assert f"Nothing is promised in {ticket}." in capsys.readouterr().err
    assert command("undo", ticket) == 0
    capsys.readouterr()
    assert command("tickets", "--view", "promises", "--json") == 0
    assert [one["ticket"] for one in printed(capsys)] == [ticket]


@pytest.mark.parametrize("wrong", ["", "--by noon", "--by 2020-01-01T09:00", "--by 2090-01-01T09:00 --kept"])
def test_a_promise_needs_one_time_to_come_or_kept(command: Command, ticket: TicketId, wrong: str) -> None:
    assert command("promise", ticket, *wrong.split()) == 2
