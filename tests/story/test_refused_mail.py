"""The server refuses an answer: the agent is told which address and why, and the answer is still there."""

from __future__ import annotations

from pathlib import Path

from tests.lab.customer import Customer, text_of
from tests.lab.postfix import Postfix
from tests.lab.workstation import Workstation


def test_a_refused_recipient_is_told_and_nothing_is_lost(
    station: Workstation, mailbox: str, anna: Customer, postfix: Postfix, tmp_path: Path
) -> None:
    anna.writes("Soon unreachable", "Please answer here.", to=mailbox)
    station.sync_until("Please answer here.")
    ticket = station.ticket_about("Soon unreachable")["ticket"]
    answer = tmp_path / "answer.txt"
    answer.write_text("We try.\n", encoding="utf-8")
    station.run("reply", ticket, "--body-file", answer)
    postfix.refuse(anna.address, "550 5.1.1 No such mailbox here")
    try:
        flushed = station.tries("outbox", "--flush")
        assert "No such mailbox here" in flushed.words
        assert flushed.status == 1
        waiting = station.json("outbox")
        assert [(item["subject"], item["state"]) for item in waiting] == [("Re: Soon unreachable", "failed")]
        assert anna.address in station.run("outbox")
        later = station.tries("sync", "--once")
        assert later.status == 0, "what failed before is no failure of this sync"
        assert "Soon unreachable" in later.err
        station.run("outbox", "--retry", waiting[0]["id"])
        assert station.tries("sync", "--once").status == 1, "now it is"
    finally:
        postfix.accept(anna.address)
    assert not [m for m in anna.inbox() if "We try." in text_of(m)]


def test_a_postponed_recipient_gets_the_mail_later(
    station: Workstation, mailbox: str, anna: Customer, postfix: Postfix, tmp_path: Path
) -> None:
    anna.writes("Greylisted", "Please answer, slowly.", to=mailbox)
    station.sync_until("Please answer, slowly.")
    ticket = station.ticket_about("Greylisted")["ticket"]
    answer = tmp_path / "answer.txt"
    answer.write_text("It takes two attempts.\n", encoding="utf-8")
    station.run("reply", ticket, "--body-file", answer)
    postfix.refuse(anna.address, "450 4.2.1 Try again later")
    try:
        station.tries("outbox", "--flush")
        states = {item["subject"]: item["state"] for item in station.json("outbox")}
        assert states["Re: Greylisted"] == "queued"
    finally:
        postfix.accept(anna.address)
    station.tries("outbox", "--flush")
    anna.receives("It takes two attempts.")
    assert len([mail for mail in anna.inbox() if "It takes two attempts." in text_of(mail)]) == 1
