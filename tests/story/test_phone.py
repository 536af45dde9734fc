"""A phone's mail program beside AgentDesk: what is done on one side shows on the other."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from agentdesk.domain.events import Status
from agentdesk.domain.ids import AgentId
from tests.lab.children import wait_for
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import PASSWORD, Lab
from tests.reliability.whole_desk import WholeDesk, a_desk
from tests.story.syncing import an_account
from tests.unit.services.office import a_mail


@pytest.fixture
def known_mailbox(dovecot: Dovecot) -> str:
    address = f"phone{time.monotonic_ns()}@host.test"
    dovecot.add_user(address, PASSWORD)
    return address


class Phone:
    """Another mail program of the same mailbox."""

    def __init__(self, server: Dovecot, address: str) -> None:
        self._server, self._address = server, address

    def sees(self, subject: str) -> set[str]:
        """The flags of a mail."""
        told = self._server.doveadm(
            "fetch", "-u", self._address, "flags", "mailbox", "INBOX", "header", "Subject", subject
        )
        return set(told.removeprefix("flags:").split()) - {"\\Recent"}

    def flags(self, subject: str, what: str, flag: str) -> None:
        """`what` is add or remove."""
        self._server.doveadm(
            "flags", what, "-u", self._address, flag, "mailbox", "INBOX", "header", "Subject", subject
        )


def keys(desk: WholeDesk, subject: str) -> list[str]:
    return [mail.message.key for mail in desk.mails(desk.row(subject).id)]


def test_what_is_done_here_shows_there_and_the_other_way_round(
    known_mailbox: str, dovecot: Dovecot, lab: Lab, tmp_path: Path
) -> None:
    mails = [
        a_mail(f"{name}@x.example", "Why?", subject=f"About {name}", sender=f"{name}@x.example")
        for name in ("apples", "pears", "plums")
    ]
    dovecot.seed(known_mailbox, mails, seen=False)
    phone = Phone(dovecot, known_mailbox)
    with a_desk(tmp_path / "profile", an_account(known_mailbox, dovecot, lab.certificates)) as desk:
        desk.start()
        apples, pears, plums = (desk.row(name).id for name in ("apples", "pears", "plums"))
        closed = desk.desk.tickets.close([apples, pears])
        wait_for("the other side", lambda: phone.sees("About pears") == {"\\Seen", "$AD_Closed"})
        assert phone.sees("About apples") == {"\\Seen", "$AD_Closed"}
        assert phone.sees("About plums") == set()
        desk.desk.tickets.undo(closed)
        wait_for("the other side", lambda: phone.sees("About pears") == {"\\Seen"})
        desk.desk.tickets.assign([plums], AgentId("ola@host.example"))
        desk.desk.marking.read(plums, keys(desk, "plums"))
        wait_for("the other side", lambda: phone.sees("About plums") == {"\\Seen", "$AD_Assigned"})
        phone.flags("About plums", "remove", "\\Seen")
        phone.flags("About apples", "add", "\\Flagged")
        desk.engine.sync_now()
        wait_for(
            "the other side",
            lambda: "\\Flagged" in desk.flags("INBOX")[1] and "\\Seen" not in desk.flags("INBOX")[3],
        )
        assert {row.status for row in desk.rows()} == {Status.NEEDS_REPLY}
        desk.engine.sync_now()
        desk.wait_until(lambda: desk.record.marks(desk.row("plums").account) == ())
        assert phone.sees("About plums") == {"$AD_Assigned"}, "what the phone did last stands"


def test_a_thousand_tickets_closed_offline_show_soon_after(
    known_mailbox: str, dovecot: Dovecot, lab: Lab, tmp_path: Path
) -> None:
    many = [
        a_mail(f"{n}@x.example", f"Question {n}", subject=f"About {n}", sender=f"c{n}@x.example")
        for n in range(1000)
    ]
    dovecot.seed(known_mailbox, many, seen=False)
    with a_desk(tmp_path / "profile", an_account(known_mailbox, dovecot, lab.certificates)) as desk:
        desk.once()
        desk.desk.tickets.close([row.id for row in desk.rows()])
        desk.once()
        assert desk.record.marks(known_mailbox) == ()
        desk.once()
        assert all(flags >= {"\\Seen", "$AD_Closed"} for flags in desk.flags("INBOX").values())
    assert dovecot.doveadm("search", "-u", known_mailbox, "mailbox", "INBOX", "UNSEEN").strip() == ""
