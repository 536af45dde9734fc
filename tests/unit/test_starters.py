"""The canned responses that come with AgentDesk: whole in three languages, fit to send, and each of its own."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from agentdesk.channels.language import detect_language
from agentdesk.domain.canned import LANGUAGES, CannedKind, CannedResponse
from agentdesk.domain.originality import KnownTexts
from agentdesk.resources import resource
from agentdesk.services.canned import without_placeholders
from agentdesk.store.canned_files import CannedFiles
from tests.unit.services.office import Office, a_mail, an_office

STARTERS = CannedFiles((resource("canned"),))()
EACH = pytest.mark.parametrize("starter", STARTERS, ids=[one.id for one in STARTERS])
FORBIDDEN = ("we do not support", "Pan/Pani", "Prezado cliente", "!!")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with an_office(tmp_path_factory.mktemp("office")) as opened:
        yield opened


def test_there_are_forty() -> None:
    assert len(STARTERS) == 40
    assert max(Counter(one.title for one in STARTERS).values()) == 1


@EACH
def test_each_can_be_saved_and_is_whole(office: Office, starter: CannedResponse) -> None:
    assert office.desk.canned_book.problem(starter) is None
    assert set(starter.bodies) == set(LANGUAGES)
    assert starter.folder
    assert len(starter.keywords) >= 8
    assert starter.kind is not CannedKind.REFUSAL or all(
        "{{ alternative }}" in b for b in starter.bodies.values()
    )


@EACH
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_filled_in_and_reads_as_its_language(
    office: Office, starter: CannedResponse, language: str
) -> None:
    office.clock.forward(minutes=1)
    ticket = office.ticket(
        a_mail(f"{starter.id}.{language}@client.example", "See https://shop.example/, please.")
    )
    asked = dict.fromkeys(office.desk.canned.filled(starter, ticket, language).asks, "Ala 7")
    filled = office.desk.canned.filled(starter, ticket, language, asked)
    assert filled.open == ()
    assert filled.language == language
    assert detect_language(filled.text) == language
    assert 40 <= len(filled.text.split()) <= 190
    assert not any(words in filled.text for words in FORBIDDEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_say_the_same(language: str) -> None:
    texts = {one.id: without_placeholders(one.bodies[language]) for one in STARTERS}
    known = {canned: KnownTexts.of([text]) for canned, text in texts.items()}
    alike = [
        (one, other)
        for one, other in combinations(texts, 2)
        if (known[one].originality(texts[other]) or 1.0) < 2 / 3
    ]
    assert alike == []


def test_the_files_are_where_the_package_looks() -> None:
    assert {path.suffix for path in Path(resource("canned")).iterdir()} == {".toml"}
