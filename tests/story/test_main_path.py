"""The main job: a mailbox becomes tickets, is answered, the customer writes back, work goes on offline."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.lab.children import LabError
from tests.lab.customer import Customer, is_threaded_under, text_of
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.workstation import Workstation


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@contextmanager
def stopped(*servers: Dovecot | Postfix) -> Iterator[None]:
    """The mail servers are gone, as on a train."""
    for server in servers:
        server.stop()
    try:
        yield
    finally:
        for server in servers:
            server.start()


def test_a_mail_is_read_answered_and_answered_back(
    station: Workstation, mailbox: str, anna: Customer, dovecot: Dovecot, tmp_path: Path
) -> None:
    question = anna.writes(
        "Certyfikat SSL wygasł",
        "Dzień dobry,\n\nprzeglądarka ostrzega przed moją stroną. Co zrobić?\n\n-- \nAnna Nowak",
        to=mailbox,
        attachments={"zrzut ekranu.png": b"\x89PNG not really"},
    )
    station.sync_until("Certyfikat SSL wygasł")
    ticket = station.ticket_about("Certyfikat SSL wygasł")
    assert ticket["status"] == "needs_reply"
    assert ticket["language"] == "pl"

    shown = station.run("show", ticket["ticket"])
    assert "przeglądarka ostrzega" in shown
    assert "zrzut ekranu.png" in shown

    answer = written(tmp_path / "answer.txt", "Dzień dobry,\n\ncertyfikat został odnowiony.\n")
    station.run("reply", ticket["ticket"], "--body-file", answer)
    assert station.ticket_about("Certyfikat SSL wygasł")["status"] == "waiting"
    station.run("outbox", "--flush")

    received = anna.receives("certyfikat został odnowiony")
    assert is_threaded_under(received, question)
    assert str(received["Subject"]) == "Re: Certyfikat SSL wygasł"
    assert "> przeglądarka ostrzega" in text_of(received)
    assert [str(m["Message-ID"]) for m in dovecot.messages(mailbox, "Sent")] == [str(received["Message-ID"])]

    anna.answers(received, "Nadal nie działa, proszę sprawdzić jeszcze raz.")
    station.sync_until("Nadal nie działa")
    reopened = station.ticket_about("Certyfikat SSL wygasł")
    assert (reopened["ticket"], reopened["status"]) == (ticket["ticket"], "needs_reply")


def test_a_closed_ticket_reopens_when_its_customer_writes_again(
    station: Workstation, mailbox: str, anna: Customer, tmp_path: Path
) -> None:
    anna.writes("Invoice 77 twice", "You charged me twice.", to=mailbox)
    station.sync_until("You charged me twice.")
    ticket = station.ticket_about("Invoice 77 twice")["ticket"]
    answer = written(tmp_path / "answer.txt", "Hello Anna,\n\nthe second charge is on its way back.\n")
    station.run("reply", ticket, "--body-file", answer, "--close")
    station.run("outbox", "--flush")
    assert station.ticket_about("Invoice 77 twice")["status"] == "closed"

    anna.answers(anna.receives("on its way back"), "It never arrived.")
    station.sync_until("It never arrived.")
    assert station.ticket_about("Invoice 77 twice")["status"] == "needs_reply"


def test_work_goes_on_offline_and_is_delivered_once(
    station: Workstation, mailbox: str, anna: Customer, dovecot: Dovecot, postfix: Postfix, tmp_path: Path
) -> None:
    anna.writes("Offline question", "Can you add a mailbox?", to=mailbox)
    anna.writes("Nothing to answer", "Thank you!", to=mailbox)
    station.sync_until("Thank you!")
    with stopped(dovecot, postfix):
        ticket = station.ticket_about("Offline question")["ticket"]
        answer = written(tmp_path / "answer.txt", "Your mailbox is ready.\n")
        station.run("reply", ticket, "--body-file", answer)
        station.run("tag", ticket, "mailbox")
        station.run("close", station.ticket_about("Nothing to answer")["ticket"])
        refused = station.tries("sync", "--once")
        assert refused.status == 1
        assert "localhost" in refused.words
        assert not refused.crashed, refused.words
        assert station.ticket_about("Offline question")["status"] == "waiting"
        assert "mailbox" in station.ticket_about("Offline question")["tags"]
    station.run("outbox", "--flush")
    station.run("sync", "--once")
    station.run("outbox", "--flush")
    anna.receives("Your mailbox is ready.")
    copies = [m for m in anna.inbox() if "Your mailbox is ready." in text_of(m)]
    assert len(copies) == 1
    sent = [m for m in dovecot.messages(mailbox, "Sent") if "Your mailbox is ready." in text_of(m)]
    assert len(sent) == 1
    assert station.ticket_about("Nothing to answer")["status"] == "closed"


def test_robots_do_not_reopen_a_ticket(
    station: Workstation, mailbox: str, anna: Customer, dovecot: Dovecot, tmp_path: Path
) -> None:
    anna.writes("Before the holidays", "How do I park my domain?", to=mailbox)
    station.sync_until("park my domain")
    ticket = station.ticket_about("Before the holidays")["ticket"]
    answer = written(tmp_path / "answer.txt", "In the panel, under Domains.\n")
    station.run("reply", ticket, "--body-file", answer)
    station.run("outbox", "--flush")
    received = anna.receives("In the panel, under Domains.")
    anna.answers_automatically(received, "I am away until Monday.")
    station.sync_until("I am away until Monday.")
    assert station.ticket_about("Before the holidays")["status"] == "waiting"
    exported = {line["subject"]: line for line in station.json_lines("export", "--jsonl")}
    robot = next(line for subject, line in exported.items() if subject.startswith("Automatic reply"))
    assert (robot["kind"], robot["ticket"]) == ("auto_reply", ticket)


def test_a_bounce_attaches_to_its_ticket(
    station: Workstation, mailbox: str, anna: Customer, dovecot: Dovecot, tmp_path: Path
) -> None:
    anna.writes("Please tell my colleague", "Write to him.", to=mailbox, headers={"Cc": "gone@customer.test"})
    station.sync_until("Write to him.")
    ticket = station.ticket_about("Please tell my colleague")["ticket"]
    station.run("reply", ticket, "--body-file", written(tmp_path / "answer.txt", "Dear both.\n"))
    station.run("outbox", "--flush")
    anna.receives("Dear both.")
    bounce = station.sync_until("Undelivered Mail Returned to Sender", "bounce")
    assert bounce["ticket"] == ticket
    assert station.ticket_about("Please tell my colleague")["status"] == "waiting"


def test_two_commands_do_not_lose_each_others_work(station: Workstation) -> None:
    ticket = station.ticket_about("Nothing to answer")["ticket"]
    running = [station.start("tag", ticket, f"together{number}") for number in range(4)]
    if statuses := [child.wait(60) for child in running if child.wait(60) != 0]:
        raise LabError(f"ended with {statuses}: {[child.output() for child in running]}")
    assert {f"together{number}" for number in range(4)} <= set(
        station.ticket_about("Nothing to answer")["tags"]
    )
