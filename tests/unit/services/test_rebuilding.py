"""The cache is thrown away and filled again from the server: everything done to the tickets is still there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from agentdesk.domain.events import Status
from agentdesk.domain.message import RawMail
from agentdesk.domain.views import View
from agentdesk.services.ports import FolderCursor
from tests.unit.services.office import Office, a_mail, an_office


@dataclass(slots=True)
class Mailbox:
    """What lies on the server: folder -> mails with the time they came."""

    folders: dict[str, list[tuple[bytes, datetime]]] = field(default_factory=dict)

    def deliver(
        self, office: Office, source: bytes, folder: str = "INBOX", at: datetime | None = None
    ) -> None:
        self.folders.setdefault(folder, []).append((source, at or office.clock.at))
        office.deliver(source, folder=folder, at=at)

    def sync_anew(self, office: Office) -> None:
        """A first sync: newest mail first, a few at a time."""
        for folder, mails in self.folders.items():
            raw = [RawMail(uid, source, at) for uid, (source, at) in enumerate(mails, 1)]
            cursor = FolderCursor(office.account.id, folder, 9, uidnext=1000, outgoing=folder == "Sent")
            for end in range(len(raw), 0, -2):
                office.intake.file(office.intake.judge(raw[max(0, end - 2) : end], cursor), cursor)


@contextmanager
def rebuilt(directory: Path, mailbox: Mailbox) -> Iterator[Office]:
    """An office on the same record with a cache filled anew."""
    for file in directory.glob("cache*"):
        file.unlink()
    with an_office(directory) as office:
        mailbox.sync_anew(office)
        yield office


def facts(office: Office) -> dict[str, tuple[object, ...]]:
    """What an agent sees of all tickets."""
    found: dict[str, tuple[object, ...]] = {}
    for row in office.desk.inbox.rows(View.ALL):
        thread = office.desk.inbox.thread(row.id)
        mails = sorted(filed.message.message_id for filed in thread.messages)
        notes = [note.text for note in thread.notes]
        found[row.id] = (
            row.status,
            row.tags,
            row.assignee,
            row.waiting_since,
            row.snoozed_until,
            mails,
            notes,
        )
    return found


def same_when_rebuilt(
    directory: Path, story: Callable[[Office, Mailbox], None]
) -> dict[str, tuple[object, ...]]:
    """Run `story`, check that a cache filled anew shows the same, and give what it shows."""
    mailbox = Mailbox()
    with an_office(directory) as office:
        story(office, mailbox)
        before = facts(office)
    with rebuilt(directory, mailbox) as office:
        assert facts(office) == before
    return before


def test_statuses_notes_tags_and_merges_come_back(tmp_path: Path) -> None:
    def story(office: Office, mailbox: Mailbox) -> None:
        for n in range(4):
            office.clock.forward(minutes=5)
            mailbox.deliver(office, a_mail(f"{n}@client.example", f"Question {n}"))
        one, two, three, _ = sorted(row.id for row in office.desk.inbox.rows(View.ALL))
        verbs = office.desk.tickets
        verbs.tag([one], "dns")
        verbs.note(two, "Beware.")
        verbs.merge([two, three])
        verbs.undo(verbs.close([one]))
        verbs.snooze([one], office.clock.at + timedelta(days=2))

    same_when_rebuilt(tmp_path, story)


def test_an_answer_that_came_while_a_ticket_was_closed_offline_is_not_swallowed(tmp_path: Path) -> None:
    def story(office: Office, mailbox: Mailbox) -> None:
        mailbox.deliver(office, a_mail("a@client.example"))
        (row,) = office.desk.inbox.rows(View.ALL)
        office.clock.forward(hours=1)
        came = office.clock.at
        office.clock.forward(hours=1)
        office.desk.tickets.close([row.id])
        again = a_mail("b@client.example", "It is back!", refs="a@client.example", date=came)
        mailbox.deliver(office, again, at=came)

    ((status, *_),) = same_when_rebuilt(tmp_path, story).values()
    assert status is Status.NEEDS_REPLY


def test_an_answer_with_a_senseless_date_is_not_swallowed(tmp_path: Path) -> None:
    def story(office: Office, mailbox: Mailbox) -> None:
        mailbox.deliver(office, a_mail("a@client.example"))
        (row,) = office.desk.inbox.rows(View.ALL)
        office.desk.tickets.close([row.id])
        office.clock.forward(hours=1)
        wrong = office.clock.at - timedelta(days=700)
        mailbox.deliver(
            office, a_mail("b@client.example", "It is back!", refs="a@client.example", date=wrong)
        )

    ((status, *_),) = same_when_rebuilt(tmp_path, story).values()
    assert status is Status.NEEDS_REPLY


def test_an_event_taken_back_on_a_ticket_whose_mail_is_gone_does_not_keep_the_desk_from_opening(
    tmp_path: Path,
) -> None:
    with an_office(tmp_path) as office:
        ticket = office.ticket(a_mail("a@client.example"))
        office.desk.tickets.undo(office.desk.tickets.close([ticket]))
    with rebuilt(tmp_path, Mailbox()) as office:
        assert facts(office) == {}


def test_a_stranger_who_quoted_a_message_id_does_not_inherit_its_ticket(tmp_path: Path) -> None:
    def story(office: Office, mailbox: Mailbox) -> None:
        mailbox.deliver(office, a_mail("a@client.example"))
        (row,) = office.desk.inbox.rows(View.ALL)
        office.desk.tickets.note(row.id, "Pays late.")
        for n in range(3):
            office.clock.forward(hours=1)
            refs = " ".join(["a@client.example", *(f"s{m}@gmail.com" for m in range(n))])
            mail = a_mail(f"s{n}@gmail.com", f"Me too, {n}", sender="Eve <eve@gmail.com>", refs=refs)
            mailbox.deliver(office, mail)

    shown = same_when_rebuilt(tmp_path, story)
    assert sorted((mails, notes) for *_, mails, notes in shown.values()) == [
        (["a@client.example"], ["Pays late."]),
        (["s0@gmail.com", "s1@gmail.com", "s2@gmail.com"], []),
    ]


def test_an_answer_that_waits_in_the_outbox_is_in_its_thread_again(tmp_path: Path) -> None:
    def story(office: Office, mailbox: Mailbox) -> None:
        mailbox.deliver(office, a_mail("a@client.example"))
        (row,) = office.desk.inbox.rows(View.ALL)
        mailbox.deliver(office, a_mail("z@client.example", "Something else."))
        office.desk.replying.send(replace(office.desk.replying.start(row.id), text="Soon."))
        office.desk.tickets.merge([row.id for row in office.desk.inbox.rows(View.ALL)])

    ((*_, mails, _notes),) = same_when_rebuilt(tmp_path, story).values()
    assert len(mails) == 3
