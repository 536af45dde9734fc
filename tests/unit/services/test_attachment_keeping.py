"""An attachment that is no longer kept here is fetched when it is wanted, from wherever the mail lies now."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from email.message import EmailMessage

import pytest

from agentdesk.domain.errors import Cancelled, NotFound, NotKept
from agentdesk.domain.ids import TicketId
from agentdesk.services.attachment_keeping import AttachmentKeeping, let_go_of_old
from agentdesk.services.ports import Location
from tests.unit.services.office import CUSTOMER, START, SUPPORT, Office

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 64


@dataclass
class Folder:
    """A mailbox that somebody else looks after: UID -> mail."""

    mails: dict[int, bytes] = field(default_factory=dict)

    def fetch(self, place: Location, told: Callable[[int, int], object]) -> bytes:
        if place.uid not in self.mails:
            raise NotFound("There is none.")
        told(0, len(self.mails[place.uid]))
        return self.mails[place.uid]


def with_picture(message_id: str = "old@client.example", picture: bytes = PICTURE) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = CUSTOMER, SUPPORT, "Broken page"
    mail["Message-ID"], mail["Date"] = f"<{message_id}>", START
    mail.set_content("See the picture.")
    mail.add_alternative('<p>See <img src="cid:p1"></p>', subtype="html")
    mail.add_attachment(picture, "image", "png", filename="page.png", cid="<p1>", disposition="inline")
    mail.add_attachment(PICTURE[::-1], "application", "pdf", filename="page.pdf")
    return mail.as_bytes()


def thinned(office: Office, source: bytes) -> TicketId:
    """The ticket of a mail that came long ago."""
    ticket = office.ticket(source)
    settings = replace(office.desk.settings.load(), attachment_months=2)
    let_go_of_old(office.cache, settings, START + timedelta(days=70), [office.account.id], wait=True)
    return ticket


def test_nothing_is_let_go_of_unless_the_settings_say_so(office: Office) -> None:
    ticket = office.ticket(with_picture())
    accounts = [office.account.id]
    let_go_of_old(
        office.cache, office.desk.settings.load(), START + timedelta(days=9999), accounts, wait=True
    )
    settings = replace(office.desk.settings.load(), attachment_months=2)
    let_go_of_old(office.cache, settings, START + timedelta(days=50), accounts, wait=True)
    assert office.desk.inbox.is_whole(office.mails(ticket)[0].message.key)


def test_an_old_mail_is_read_as_before_and_its_files_are_fetched_when_wanted(office: Office) -> None:
    source = with_picture()
    ticket = thinned(office, source)
    (mail,) = office.mails(ticket)
    key, inbox = mail.message.key, office.desk.inbox
    pdf = next(one for one in mail.message.attachments if one.name == "page.pdf")
    assert "See" in inbox.html(key).html
    assert inbox.inline_image(key, "p1") is None
    for act in (lambda: inbox.attachment(key, pdf.part), lambda: office.desk.replying.forward(ticket)):
        with pytest.raises(NotKept) as caught:
            act()
        assert caught.value.key == key

    with pytest.raises(NotKept, match="not connected") as caught:
        office.desk.attachments.fetch(key, lambda _done, _all: None)
    assert "online" in caught.value.advice
    assert caught.value.key == "", "that was tried"

    told: list[tuple[int, int]] = []
    (place,) = office.cache.locations(key)
    AttachmentKeeping(office.cache, Folder({place.uid: source})).fetch(key, lambda *one: told.append(one))
    assert told == [(0, len(source))]
    assert inbox.source(key) == source
    assert inbox.attachment(key, pdf.part).content == PICTURE[::-1]
    assert inbox.inline_image(key, "p1") == PICTURE
    assert [one.name for one in office.desk.replying.forward(ticket).attachments] == ["page.pdf"]


def test_another_mail_in_its_place_is_not_taken_for_it(office: Office) -> None:
    key = office.mails(thinned(office, with_picture()))[0].message.key
    (place,) = office.cache.locations(key)
    for mails in ({place.uid: with_picture("other@client.example")}, {}):
        with pytest.raises(NotFound, match="no longer"):
            AttachmentKeeping(office.cache, Folder(mails)).fetch(key, lambda _done, _all: None)
    assert not office.desk.inbox.is_whole(key)


def test_whoever_stops_it_has_changed_nothing(office: Office) -> None:
    source = with_picture()
    key = office.mails(thinned(office, source))[0].message.key
    (place,) = office.cache.locations(key)

    def stop(_done: int, _all: int) -> None:
        raise Cancelled("It was stopped.")

    with pytest.raises(Cancelled):
        AttachmentKeeping(office.cache, Folder({place.uid: source})).fetch(key, stop)
    assert not office.desk.inbox.is_whole(key)
