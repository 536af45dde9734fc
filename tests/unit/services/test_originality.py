"""How much of an answer is the agent's own: told of a draft, and kept with what was sent."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.canned import CannedId, CannedResponse
from agentdesk.domain.draft import Draft
from agentdesk.domain.events import Replied
from agentdesk.domain.ids import TicketId
from agentdesk.services.originality import OriginalityGauge
from tests.unit.services.office import Office, a_mail, an_office

OWN_WORDS = "The old page came from the cache in front of your shop. I have emptied it and set it to an hour."


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


@pytest.fixture
def draft(office: Office) -> Draft:
    return office.desk.replying.start(office.ticket(a_mail("1@client.example")))


def canned(office: Office, ticket: TicketId, title: str, language: str = "") -> str:
    return office.desk.canned.filled(office.desk.canned.search(title)[0], ticket, language).text


@pytest.mark.parametrize("language", ["en", "pl", "pt"])
def test_a_canned_response_filled_in_for_somebody_has_nothing_of_its_own(
    office: Office, draft: Draft, language: str
) -> None:
    text = canned(office, draft.ticket, "mailbox full", language)
    assert office.desk.originality.of(replace(draft, text=text)) == 0


def test_two_canned_responses_in_one_answer_are_still_canned(office: Office, draft: Draft) -> None:
    text = (
        canned(office, draft.ticket, "mailbox full")
        + "\n\n"
        + canned(office, draft.ticket, "looking into it")
    )
    assert (office.desk.originality.of(replace(draft, text=text)) or 0) < 30


def test_an_answer_of_ones_own_is_and_a_few_words_are_not_judged(office: Office, draft: Draft) -> None:
    assert office.desk.originality.of(replace(draft, text=OWN_WORDS)) == 100
    assert office.desk.originality.of(replace(draft, text="Done.")) is None


def test_a_canned_response_that_was_just_written_counts(office: Office, draft: Draft) -> None:
    library: list[CannedResponse] = []
    gauge = OriginalityGauge(lambda: library, tuple, office.desk.settings)
    assert gauge.of(replace(draft, text=OWN_WORDS)) == 100
    library.append(CannedResponse(CannedId("cache"), "Emptied the cache", {"en": OWN_WORDS}))
    assert gauge.of(replace(draft, text=OWN_WORDS)) == 0


def test_what_was_sent_keeps_how_original_it_was(office: Office, draft: Draft) -> None:
    office.desk.replying.send(replace(draft, text=canned(office, draft.ticket, "mailbox full")))
    office.desk.replying.send(replace(draft, text=OWN_WORDS))
    log = office.desk.inbox.thread(draft.ticket).log
    assert [one.change.originality for one in log if isinstance(one.change, Replied)] == [0, 100]
