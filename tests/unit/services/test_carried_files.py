"""Files of canned responses go along with the answer, and one that is gone or was replaced keeps it here."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from agentdesk.channels.mail import parse
from agentdesk.domain.canned import CannedId, CannedResponse, CannedUse
from agentdesk.domain.draft import Draft, DraftAttachment
from agentdesk.domain.draft_problem import DraftProblem, Flaw
from agentdesk.domain.errors import DraftUnfit
from agentdesk.domain.finding import FindingKind
from agentdesk.domain.ids import TicketId
from agentdesk.services.canned_book import CannedBook
from agentdesk.store.profile import Profile
from tests.unit.services.office import Office, a_mail, an_office

PRICES = CannedId("prices")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        save(opened.desk.canned_book, b"%PDF 2026")
        yield opened


@pytest.fixture
def ticket(office: Office) -> TicketId:
    return office.ticket(a_mail("1@client.example"))


def save(book: CannedBook, content: bytes) -> CannedResponse:
    file = book.kept_file("prices.pdf", "application/pdf", content)
    entry = CannedResponse(
        PRICES, "Prices", {"en": "Hello,\n\nthe prices are attached."}, attachments=(file,)
    )
    book.save(entry)
    return entry


def inserted(office: Office, ticket: TicketId) -> Draft:
    """An answer that the entry went into, as the composer makes it."""
    filled = office.desk.canned.filled(office.desk.canned.one(PRICES), ticket)
    return replace(
        office.desk.replying.fresh(ticket),
        text=filled.text,
        canned=(filled.use,),
        attachments=office.desk.canned.files(filled.attachments),
    )


def gone(office: Office, draft: Draft) -> tuple[DraftProblem, ...]:
    problems = office.desk.replying.problems(draft)
    found = [one.about for one in office.desk.checking.findings(draft) if one.kind is FindingKind.FILE_GONE]
    assert found == [one.about for one in problems]
    return problems


def test_a_file_goes_along_with_the_answer(office: Office, ticket: TicketId) -> None:
    draft = inserted(office, ticket)
    assert gone(office, draft) == ()
    item = office.desk.replying.send(draft)
    assert [one.name for one in parse(item.source).attachments] == ["prices.pdf"]


def test_a_file_that_is_damaged_where_it_is_kept_is_noticed(
    office: Office, ticket: TicketId, tmp_path: Path
) -> None:
    with create_engine(f"sqlite:///{Profile(tmp_path).record}").begin() as db:
        db.execute(text("UPDATE kept_file SET content = x'00'"))
    draft = inserted(office, ticket)
    assert gone(office, draft) == (DraftProblem(Flaw.FILE_GONE, "prices.pdf"),)
    with pytest.raises(DraftUnfit, match=r"prices\.pdf is gone"):
        office.desk.replying.send(draft)
    assert gone(office, replace(draft, attachments=())) == ()


def test_a_file_that_was_replaced_since_is_noticed(office: Office, ticket: TicketId) -> None:
    draft = inserted(office, ticket)
    save(office.desk.canned_book, b"%PDF 2027")
    assert gone(office, draft) == (DraftProblem(Flaw.FILE_GONE, "prices.pdf"),)
    assert gone(office, inserted(office, ticket)) == ()


def test_a_file_of_that_name_that_the_agent_attached_is_theirs(office: Office, ticket: TicketId) -> None:
    own = DraftAttachment("prices.pdf", "application/pdf", b"%PDF made for Anna")
    assert gone(office, replace(inserted(office, ticket), attachments=(own,))) == ()


def test_an_empty_file_is_of_no_interest_where_no_canned_response_brought_it(
    office: Office, ticket: TicketId
) -> None:
    empty = DraftAttachment(".htaccess", "text/plain", b"")
    assert gone(office, replace(inserted(office, ticket), attachments=(empty,))) == ()


def test_an_answer_taken_back_knows_what_went_into_it(office: Office, ticket: TicketId) -> None:
    draft = inserted(office, ticket)
    back = office.desk.replying.take_back(office.desk.replying.send(draft).id)
    assert back is not None
    assert back.canned == (CannedUse(PRICES, office.desk.canned.one(PRICES).version),)
    assert [one.name for one in back.attachments] == ["prices.pdf"]
