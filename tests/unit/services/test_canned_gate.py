"""A refusal has to offer something, also where its placeholder was just taken out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.canned import CannedId, CannedKind, CannedUse
from agentdesk.domain.draft import Draft
from agentdesk.domain.errors import DraftUnfit
from agentdesk.domain.finding import FindingKind
from agentdesk.domain.refusals import SLOT
from tests.unit.services.office import Office, a_mail, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


def refusals(office: Office) -> list[CannedId]:
    return [one.id for one in office.desk.canned.offered() if one.kind is CannedKind.REFUSAL]


def drafts(office: Office) -> Iterator[Draft]:
    """An answer for each refusal that comes along and each of its languages, its slot still open."""
    ticket = office.ticket(a_mail("1@client.example"))
    for canned in map(office.desk.canned.one, refusals(office)):
        for language in canned.bodies:
            filled = office.desk.canned.filled(canned, ticket, language, {"reason": "that is so"})
            yield replace(office.desk.replying.fresh(ticket), text=filled.text, canned=(filled.use,))


def alternatives_missing(office: Office, draft: Draft) -> list[str]:
    found = office.desk.checking.findings(draft)
    return [one.about for one in found if one.kind is FindingKind.NO_ALTERNATIVE]


def test_every_refusal_that_comes_along_is_held_to_its_alternative(office: Office) -> None:
    looked_at = 0
    for draft in drafts(office):
        emptied = replace(draft, text=draft.text.replace(SLOT, ""))
        filled = replace(draft, text=draft.text.replace(SLOT, "We move the site for you."))
        assert alternatives_missing(office, draft) == [SLOT]
        assert alternatives_missing(office, emptied) == [SLOT]
        assert alternatives_missing(office, filled) == []
        looked_at += 1
    assert looked_at >= 9


def test_an_answer_without_its_alternative_stays_here(office: Office) -> None:
    draft = next(iter(drafts(office)))
    emptied = re.sub(r"\{\{ ask\.\w+ \}\}", "something", draft.text.replace(SLOT, ""))
    with pytest.raises(DraftUnfit, match=r"alternative"):
        office.desk.replying.send(replace(draft, text=emptied))


def test_what_is_no_longer_there_keeps_nothing_back(office: Office) -> None:
    draft = next(iter(drafts(office)))
    gone = replace(draft, text="Hello.", canned=(CannedUse(CannedId("gone"), "12345678"),))
    assert alternatives_missing(office, gone) == []
