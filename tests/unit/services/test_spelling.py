"""Spelling with the real dictionaries of the system."""

import sys
from pathlib import Path

import pytest

from agentdesk.domain.canned import CannedId, CannedUse, Inserted
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.finding import FindingKind
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.services.learned_words import WordsOfThisRun
from agentdesk.services.spelling import Spelling
from agentdesk.store.word_list import WordListFile


def a_draft(text: str, inserted: tuple[Inserted, ...] = ()) -> Draft:
    return Draft(TicketId("t"), DraftKind.REPLY, AccountId("a"), text=text, inserted=inserted)


def wrong(spelling: Spelling, text: str, language: str, *names: str) -> list[str]:
    draft = a_draft(text)
    found = spelling.misspelt(draft, language, names)
    assert all(f.kind is FindingKind.MISSPELT for f in found)
    return [draft.text[f.start : f.end] for f in found]


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(WordsOfThisRun())


@pytest.mark.parametrize(
    ("language", "text", "misspelt"),
    [
        ("en", "We have restored teh backup, and the colour is right; so is the color.", ["teh"]),
        ("en", "It doesn't matter; it’s Anna's shop.", []),
        ("pl", "Przywrócilismy kopię zapasową z poniedziałku.", ["Przywrócilismy"]),
        ("pl", "Dzień dobry, żółta łódź już działa.", []),
        ("pt", "A senha foi alterada e o seviço funciona.", ["seviço"]),
        ("pt", "Olá, a página já está no ar.", []),
    ],
)
def test_misspelt_words_are_found(spelling: Spelling, language: str, text: str, misspelt: list[str]) -> None:
    assert spelling.speaks(language)
    assert wrong(spelling, text, language) == misspelt


def test_what_is_no_word_is_left_alone(spelling: Spelling) -> None:
    text = (
        "See https://hlep.example/abcx and write to xqzt@client.example about shpo.example, `mv abcx qqqy`, "
        "/var/qqqy, php8x, QQQY, WordPressX, {{ qqqy }} and cPanel.\n> teh quoted\n```\ngerp teh\n```\n"
    )
    assert wrong(spelling, text, "en") == []


def test_names_of_those_who_take_part_are_right(spelling: Spelling) -> None:
    text = "Wiesława, thank you. Qwertzky will call Zbylut."
    assert wrong(spelling, text, "en") == ["Wiesława", "Qwertzky"]
    assert wrong(spelling, text, "en", "Wiesława Nowak", "qwertzky@host.example") == []


def test_inserted_text_is_not_looked_at_again(spelling: Spelling) -> None:
    text = "Thsi was inserted. Thsi was not."
    inserted = (Inserted(0, 18, CannedUse(CannedId("one"), "v")),)
    (found,) = spelling.misspelt(a_draft(text, inserted), "en")
    assert (found.start, found.end) == (19, 23)


def test_better_words_are_suggested(spelling: Spelling) -> None:
    assert "the" in spelling.suggestions("teh", "en")
    assert "serwis" in spelling.suggestions("serwsi", "pl")
    assert spelling.suggestions("serwsi", "xx") == ()


def test_a_learned_word_is_right_from_then_on_and_next_time(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    spelling = Spelling(WordListFile(path))
    assert wrong(spelling, "Our panelix is down.", "en") == ["panelix"]
    spelling.learn("  Panelix ")
    spelling.learn("")
    assert wrong(spelling, "Our panelix is down.", "en") == []
    assert wrong(Spelling(WordListFile(path)), "Nasz panelix.", "pl") == []
    assert path.read_text("utf-8") == "Panelix\n"


def test_a_language_without_dictionary_is_told_of_once(spelling: Spelling) -> None:
    assert not spelling.speaks("tlh")
    assert wrong(spelling, "nuqneH qqqy", "tlh") == []
    assert spelling.tells_lack("tlh")
    assert not spelling.tells_lack("tlh")
    assert not spelling.tells_lack("en")
    assert not spelling.tells_lack("")


def test_without_the_library_nothing_is_misspelt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "enchant", None)
    without = Spelling(WordsOfThisRun())
    assert wrong(without, "teh qqqy", "en") == []
    assert without.tells_lack("en")


def test_a_long_draft_never_gives_too_many(spelling: Spelling) -> None:
    assert len(spelling.misspelt(a_draft("qqqy " * 20_000), "en")) == 200
