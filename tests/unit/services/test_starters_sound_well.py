"""The canned responses that come with AgentDesk pass the look that every answer gets."""

import re
from pathlib import Path

import pytest

from agentdesk.domain.canned import CannedResponse
from agentdesk.domain.confidential import confidential_in
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.finding import FindingKind
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.domain.own_wording import own_wording
from agentdesk.domain.tone import tone_findings
from agentdesk.resources import resource
from agentdesk.services.learned_words import WordsOfThisRun
from agentdesk.services.spelling import Spelling
from agentdesk.services.writing_language import other_language
from agentdesk.store.canned_files import CannedFiles

OFFERED = {
    "en": "You can ask your developer for it.",
    "pl": "Mogą Państwo poprosić o to programistę.",
    "pt": "Pode pedir isso ao seu programador.",
}
STARTERS = [
    (starter, language)
    for starter in CannedFiles((resource("canned"), Path("nowhere")))()
    if not starter.fragment
    for language in starter.bodies
]
RARE = {"descadastros"}


def filled(starter: CannedResponse, language: str) -> str:
    text = re.sub(r"\{%.*?%\}", "", starter.bodies[language])
    text = re.sub(r"\{\{\s*alternative\s*\}\}", OFFERED[language], text)
    return re.sub(r"\{\{.*?\}\}", "Anna", text)


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(WordsOfThisRun())


@pytest.mark.parametrize(("starter", "language"), STARTERS, ids=lambda one: getattr(one, "id", one))
def test_nothing_is_wrong_with_a_starter(starter: CannedResponse, language: str, spelling: Spelling) -> None:
    text = filled(starter, language)
    draft = Draft(TicketId("t"), DraftKind.REPLY, AccountId("a"), text=text)
    sound = [f for f in tone_findings(own_wording(text), "mx", language) if f.kind is not FindingKind.JARGON]
    assert sound == []
    assert confidential_in(text) == ()
    assert other_language(own_wording(text), language) == ""
    names = ["Anna", "Wi-Fi", "Internal Server Error"]
    assert {f.about for f in spelling.misspelt(draft, language, names)} <= RARE
