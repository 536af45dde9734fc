"""Canned responses: offered to those whom they are for, filled in, saved in versions, and refused with the place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from agentdesk.domain.canned import CannedId, CannedKind, CannedResponse, Scope
from agentdesk.domain.canned_problem import CannedFlaw
from agentdesk.domain.errors import CannedUnfit, NotFound
from agentdesk.domain.ids import AgentId, TicketId
from agentdesk.domain.review import EntryState
from agentdesk.domain.settings import Company
from agentdesk.domain.template_fault import TemplateFault
from tests.unit.services.office import Office, a_mail, an_office

CACHE = CannedResponse(
    CannedId("cache-emptied"),
    "The cache was emptied",
    {"en": "Hello {{ contact.first_name }},\n\nI emptied the cache of {{ ticket.domain }}.", "pl": "Gotowe."},
    keywords=("cache", "old page"),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


@pytest.fixture
def ticket(office: Office) -> TicketId:
    return office.ticket(
        a_mail("1@client.example", "The file index.php on https://www.shop.example/a is old.")
    )


def titles(office: Office) -> list[str]:
    return [one.title for one in office.desk.canned.offered()]


def test_what_is_saved_is_offered_and_filled_in(office: Office, ticket: TicketId) -> None:
    office.desk.canned_book.save(CACHE)
    found = office.desk.canned.search("old page cache")[0]
    assert found.id == CACHE.id
    filled = office.desk.canned.filled(found, ticket)
    assert filled.text == "Hello Anna,\n\nI emptied the cache of shop.example."
    assert (filled.language, filled.open, filled.use.version) == ("en", (), CACHE.version)
    assert set(filled.values) == {"Anna", "shop.example"}
    assert office.desk.canned.filled(found, ticket, "pl").text == "Gotowe."
    assert office.seen[-1].library


def test_saving_can_be_undone(office: Office) -> None:
    done = office.desk.canned_book.save(CACHE)
    undone = office.desk.tickets.undo(done)
    assert CACHE.title not in titles(office)
    assert office.seen[-1].library
    office.desk.tickets.undo(undone)
    assert CACHE.title in titles(office)


def test_each_saving_is_a_version_that_comes_back(office: Office) -> None:
    book = office.desk.canned_book
    book.save(CACHE)
    office.clock.forward(hours=1)
    book.save(replace(CACHE, title="Emptied", bodies={"en": "Done."}))
    newest, oldest = book.versions(CACHE.id)
    assert (newest.entry.title, oldest.entry) == ("Emptied", CACHE)
    assert newest.at is not None
    assert oldest.at is not None
    assert newest.at > oldest.at
    book.restore(CACHE.id, oldest.event)
    assert office.desk.canned.one(CACHE.id) == CACHE
    assert len(book.versions(CACHE.id)) == 3
    with pytest.raises(NotFound):
        book.restore(CannedId("no-such"), None)


def test_a_starter_that_was_changed_keeps_what_it_was(office: Office) -> None:
    starter = office.desk.canned.one(CannedId("mailbox-full"))
    office.desk.canned_book.save(replace(starter, bodies={"en": "Full."}))
    assert office.desk.canned.one(starter.id).bodies == {"en": "Full."}
    assert office.desk.canned_book.versions(starter.id)[-1].event is None
    office.desk.canned_book.restore(starter.id, None)
    assert office.desk.canned.one(starter.id) == starter


def test_drafts_retired_ones_fragments_and_other_peoples_are_not_offered(office: Office) -> None:
    book = office.desk.canned_book
    for number, other in enumerate((
        replace(CACHE, state=EntryState.DRAFT),
        replace(CACHE, state=EntryState.RETIRED),
        replace(CACHE, fragment=True),
        replace(CACHE, scope=Scope.PERSONAL, owner=AgentId("jan@host.example")),
    )):  # fmt: skip
        book.save(replace(other, id=CannedId(f"x-{number}"), title=f"X {number}"))
    book.save(replace(CACHE, id=CannedId("mine"), title="Mine", scope=Scope.PERSONAL))
    assert [one for one in titles(office) if one.startswith("X ")] == []
    assert "Mine" in titles(office)
    assert office.desk.canned.one(CannedId("mine")).owner is not None


def test_the_life_of_an_entry(office: Office) -> None:
    book, today = office.desk.canned_book, date(2026, 3, 2)
    book.save(replace(CACHE, state=EntryState.DRAFT))
    book.approve(CACHE.id, date(2026, 3, 2))
    assert office.desk.canned.one(CACHE.id).state_on(today) is EntryState.REVIEW_DUE
    assert CACHE.title in titles(office), "what is to be read over can be sent meanwhile"
    book.approve(CACHE.id, date(2027, 3, 2))
    assert office.desk.canned.one(CACHE.id).state_on(today) is EntryState.APPROVED
    book.retire(CACHE.id)
    assert CACHE.title not in titles(office)
    book.back_to_draft(CACHE.id)
    assert office.desk.canned.one(CACHE.id).state is EntryState.DRAFT


@pytest.mark.parametrize(
    ("wrong", "flaw"),
    [
        (replace(CACHE, id=CannedId("No Id")), CannedFlaw.ID),
        (replace(CACHE, title=" "), CannedFlaw.TITLE),
        (replace(CACHE, bodies={"en": " "}), CannedFlaw.NO_TEXT),
        (replace(CACHE, keywords=("x",) * 60), CannedFlaw.TOO_LARGE),
        (replace(CACHE, bodies={"en": "Hi\n{{ contact.nmae }}"}), CannedFlaw.TEMPLATE),
        (replace(CACHE, subjects={"en": "{% if %}"}), CannedFlaw.TEMPLATE),
        (replace(CACHE, kind=CannedKind.REFUSAL), CannedFlaw.TEMPLATE),
    ],
)
def test_what_cannot_be_used_is_not_saved(office: Office, wrong: CannedResponse, flaw: CannedFlaw) -> None:
    before = office.record.version()
    with pytest.raises(CannedUnfit) as refused:
        office.desk.canned_book.save(wrong)
    assert refused.value.problem.flaw is flaw
    assert office.record.version() == before


def test_of_several_that_are_saved_together_all_or_none_are(office: Office) -> None:
    fragment = replace(CACHE, id=CannedId("closing"), title="Closing", bodies={"en": "Bye"}, fragment=True)
    taking = replace(CACHE, bodies={"en": 'Hi {% render "closing" %}'})
    with pytest.raises(CannedUnfit) as refused:
        office.desk.canned_book.save_all([fragment, replace(taking, bodies={"en": "{{ x }}"})])
    assert refused.value.problem.template is not None
    assert (refused.value.problem.template.line, refused.value.problem.template.column) == (1, 4)
    assert CACHE.title not in titles(office)
    office.desk.canned_book.save_all([fragment, taking])
    assert CACHE.title in titles(office)


def test_a_refusal_has_to_offer_something_instead(office: Office, ticket: TicketId) -> None:
    refusal = replace(CACHE, kind=CannedKind.REFUSAL, bodies={"en": "We cannot. {{ alternative }}"})
    office.desk.canned_book.save(refusal)
    filled = office.desk.canned.filled(refusal, ticket)
    assert (filled.asks, filled.open) == (("alternative",), ("{{ alternative }}",))
    offered = office.desk.canned.filled(refusal, ticket, answers={"alternative": "Ask Jan, who can."})
    assert (offered.text, offered.open) == ("We cannot. Ask Jan, who can.", ())
    bare = office.desk.canned_book.problem(replace(refusal, bodies={"en": "We cannot."}))
    assert bare is not None
    assert bare.template is not None
    assert bare.template.fault is TemplateFault.NO_ALTERNATIVE


def test_fragments_that_take_each_other_in_are_refused(office: Office) -> None:
    one = replace(CACHE, id=CannedId("one"), title="One", fragment=True, bodies={"en": "1"})
    office.desk.canned_book.save(one)
    office.desk.canned_book.save(replace(one, id=CannedId("two"), bodies={"en": '{% render "one" %}'}))
    with pytest.raises(CannedUnfit, match="take each other in"):
        office.desk.canned_book.save(replace(one, bodies={"en": '{% render "two" %}'}))


def test_what_customers_may_be_told_of_the_host_comes_from_the_settings(
    office: Office, ticket: TicketId
) -> None:
    settings = office.desk.settings.load()
    company = Company("Żółty Serwis", status_page="https://status.example", hours={"en": "9-17"})
    office.desk.settings.save(replace(settings, company=company))
    entry = replace(CACHE, bodies={"en": "{{ company.name }} {{ hours.text }} {{ company.phone }}"})
    filled = office.desk.canned.filled(entry, ticket)
    assert filled.text == "Żółty Serwis 9-17 {{ company.phone }}"
    assert filled.open == ("{{ company.phone }}",)


def test_an_id_is_made_from_the_title(office: Office) -> None:
    book = office.desk.canned_book
    assert book.free_id("Żółta: skrzynka pełna!") == "zolta-skrzynka-pelna"
    assert book.free_id("Mailbox full") == "mailbox-full-2"
    assert book.free_id("???") == "canned"
