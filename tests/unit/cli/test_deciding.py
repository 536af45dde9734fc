"""Decisions that only a person can take, and tables that keep what a person needs for them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.cli import run
from agentdesk.cli.launchers import Launchers
from agentdesk.cli.output import print_table
from agentdesk.domain.ids import TicketId
from agentdesk.domain.outbox import OutboxState
from tests.unit.services.office import Office, a_mail, an_office

Command = Callable[..., int]


@contextmanager
def at_the_desk(folder: Path) -> Iterator[Office]:
    folder.mkdir(exist_ok=True)
    with an_office(folder) as office:
        yield office


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("AGENTDESK_PROFILE", str(tmp_path / "profile"))
    launchers = Launchers(lambda _: 0, lambda _: 0, lambda: "Qt")
    return lambda *arguments: run(list(arguments), launchers)


@pytest.fixture
def ticket(tmp_path: Path) -> TicketId:
    with at_the_desk(tmp_path / "profile") as office:
        return office.ticket(a_mail("a@client.example", "The shop shows error 500."))


@pytest.fixture
def refused(tmp_path: Path, ticket: TicketId) -> str:
    """An answer that the server refused for good."""
    with at_the_desk(tmp_path / "profile") as office:
        draft = replace(office.desk.replying.fresh(ticket), text="It works again.")
        item = office.desk.replying.send(draft, hold_seconds=0)
        office.record.update_outbox(replace(item, state=OutboxState.FAILED, error="550 no such user"))
        return item.id


def states(folder: Path) -> list[OutboxState]:
    with at_the_desk(folder) as office:
        return [item.state for item in office.record.outbox(OutboxState)]


def test_an_error_is_printed_whole(
    command: Command, refused: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("outbox") == 0
    assert f"{refused}: 550 no such user" in capsys.readouterr().out.splitlines()


def test_a_refused_mail_is_sent_again(command: Command, refused: str, tmp_path: Path) -> None:
    assert command("outbox", "--retry", refused) == 0
    assert states(tmp_path / "profile") == [OutboxState.QUEUED]
    assert command("outbox", "--retry", refused) == 2


def test_a_refused_mail_is_settled(command: Command, refused: str, tmp_path: Path) -> None:
    assert command("outbox", "--mark-sent", refused) == 0
    assert states(tmp_path / "profile") == [OutboxState.SENT]


def test_a_refused_mail_becomes_a_draft_again(command: Command, refused: str, tmp_path: Path) -> None:
    assert command("outbox", "--give-up", refused) == 0
    with at_the_desk(tmp_path / "profile") as office:
        assert office.record.outbox() == ()
        assert [draft.text for draft in office.desk.replying.drafts()] == ["It works again."]


def test_a_mail_that_is_not_there_is_named(command: Command, ticket: TicketId) -> None:
    assert command("outbox", "--give-up", f"no-{ticket}") == 2


def test_assigning_to_me_and_to_nobody(
    command: Command, ticket: TicketId, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("assign", ticket, "me") == 0
    assert "Assigned to support@host.example." in capsys.readouterr().out
    assert command("assign", ticket, "somebody") == 2
    assert command("assign", ticket, "-") == 0


def test_a_search_needs_a_query(command: Command) -> None:
    assert command("search", " ") == 2


def test_a_long_text_leaves_the_id_whole(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("Ticket", "Contact", "Passage"), [("DZDKWA6QP9", "Anna Nowak", "long words " * 40)], "none")
    assert capsys.readouterr().out.splitlines()[1].startswith("DZDKWA6QP9  Anna Nowak  long words")
