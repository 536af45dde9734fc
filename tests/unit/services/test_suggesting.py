"""Canned responses are ranked for a ticket from the first day on, with reasons, and never the same one again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.canned import CannedId, CannedResponse, CannedUse
from agentdesk.domain.review import EntryState
from agentdesk.domain.topics import topics_of
from agentdesk.services.because import Reason
from agentdesk.services.stemming import stems
from agentdesk.services.suggesting import Suggestion
from tests.ranking import Labelled, demo_mails, held_out, labelled_mails
from tests.unit.services.office import Office, a_mail, an_office

FULL_BOX = "My clients tell me that mails to me come back: over quota. What can I do?"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


def ids(found: Sequence[Suggestion]) -> list[str]:
    return [one.canned.id for one in found]


def recalled(office: Office, mails: tuple[Labelled, ...]) -> float:
    """Recall@3."""
    ranked = office.desk.suggesting.ranked_for
    found = (set(ids(ranked(f"{m.subject}.\n{m.text}", m.language, limit=3))) for m in mails)
    return sum(bool(set(m.right) & hits) for m, hits in zip(mails, found, strict=True)) / len(mails)


def test_the_labelled_mails_find_their_answers(office: Office) -> None:
    mails = labelled_mails()
    assert len(mails) >= 80
    assert {mail.language for mail in mails} == {"en", "pl", "pt"}
    known = set(ids([Suggestion(one, 0, ()) for one in office.desk.canned.offered()]))
    assert {right for mail in mails for right in mail.right} == known
    held = held_out(mails)
    assert recalled(office, held) >= 0.9
    assert len(demo_mails()) >= 50
    assert recalled(office, demo_mails()) >= 0.8
    assert recalled(office, tuple(mail for mail in mails if mail not in held)) >= 0.9


def test_a_ticket_is_answered_by_what_the_customer_wrote(office: Office) -> None:
    ticket = office.ticket(a_mail("1@client.example", FULL_BOX, subject="help"))
    found = office.desk.suggesting.ranked(ticket)
    assert found[0].canned.id == "mailbox-full"
    assert 0 < found[-1].score <= found[0].score < 1
    told = {why.reason: why.about for why in found[0].reasons}
    assert "mailfull" in told[Reason.TOPIC]
    assert "quota" in told[Reason.WORDS]
    assert Reason.LANGUAGE in told
    assert all(str(why) for why in found[0].reasons)


def test_what_was_sent_already_steps_back(office: Office) -> None:
    ticket = office.ticket(a_mail("1@client.example", FULL_BOX))
    canned = office.desk.canned.one(CannedId("mailbox-full"))
    draft = replace(
        office.desk.replying.start(ticket), text="See above, please.", canned=(CannedUse(canned.id, "1"),)
    )
    office.desk.replying.send(draft)
    found = {one.canned.id: one for one in office.desk.suggesting.ranked(ticket, 40)}
    assert Reason.SENT_BEFORE in {why.reason for why in found[canned.id].reasons}
    assert ids(office.desk.suggesting.ranked(ticket))[0] != canned.id


def test_an_entry_that_is_saved_is_suggested_at_once_and_a_retired_one_no_more(office: Office) -> None:
    ticket = office.ticket(a_mail("1@client.example", "Do you sell Bitcoin mining machines by the dozen?"))
    mining = CannedResponse(CannedId("m"), "No mining", {"en": "We have no bitcoin mining machines."})
    assert "m" not in ids(office.desk.suggesting.ranked(ticket))
    office.desk.canned_book.save(mining)
    assert ids(office.desk.suggesting.ranked(ticket))[0] == "m"
    office.desk.canned_book.save(replace(mining, state=EntryState.RETIRED))
    assert "m" not in ids(office.desk.suggesting.ranked(ticket))


def test_where_nothing_fits_nothing_is_suggested(office: Office) -> None:
    assert office.desk.suggesting.ranked_for("zzz qqq", "en") == ()
    assert office.desk.suggesting.ranked_for("", "") == ()


def test_a_variant_in_the_customers_language_counts(office: Office) -> None:
    polish = CannedResponse(CannedId("a-pl"), "Numbers", {"pl": "77 88"})
    office.desk.canned_book.save_all([polish, replace(polish, id=CannedId("b-en"), bodies={"en": "77 88"})])
    assert ids(office.desk.suggesting.ranked_for("77 88", "pl"))[:2] == ["a-pl", "b-en"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Strona nie działa, błąd 500!", "error500"),
        ("Our site was HACKED", "hacked"),
        ("O certificado expirou ontem", "certexpired"),
        ("skrzynki są pełne. Skrzynka pełna", "mailfull"),
    ],
)
def test_topics_are_found_in_each_language(text: str, topic: str) -> None:
    assert topic in topics_of(text)


def test_words_of_different_sentences_make_no_topic() -> None:
    assert "missingmail" not in topics_of("Where are you? I love mail.")
    assert "missingmail" in topics_of("Where is my mail?")


def test_endings_are_taken_off() -> None:
    assert set(stems("skrzynka skrzynki skrzynkę", "pl")) == {"skrzynk"}
    assert list(stems("Zażółć 42", "xx")) == ["zazolc", "42"]


def test_what_a_team_brought_along_goes_before_what_came_with_agentdesk(office: Office) -> None:
    suggesting, text = office.desk.suggesting, "Our mailbox is full, mails come back: over quota."
    assert ids(suggesting.ranked_for(text, "en"))[0] == "mailbox-full"
    own = [
        CannedResponse(CannedId(f"own-{n}"), f"Own {n}", {"en": f"Text {n} about nothing"}) for n in range(4)
    ]
    quota = CannedResponse(
        CannedId("quota"), "Quota reached", {"en": "Your mailbox reached its quota: it is full."}
    )
    office.desk.canned_book.save_all([*own[:3], quota])
    assert ids(suggesting.ranked_for(text, "en"))[0] == "mailbox-full", "a few of them change nothing"
    office.desk.canned_book.save_all(own)
    assert ids(suggesting.ranked_for(text, "en"))[0] == "quota"
    assert "own-1" not in ids(suggesting.ranked_for(text, "en"))
