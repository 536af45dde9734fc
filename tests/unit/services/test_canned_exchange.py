"""Canned responses go from desk to desk whole; a file that is broken changes nothing and says where."""

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.canned import (
    CannedFile,
    CannedId,
    CannedKind,
    CannedResponse,
    Macro,
    Scope,
    StatusAfter,
)
from agentdesk.domain.errors import CannedUnfit, FileUnreadable
from agentdesk.domain.ids import AgentId
from agentdesk.domain.review import EntryState
from agentdesk.services.canned_exchange import exported, read
from tests.unit.services.office import Office, a_mail, an_office

PRICES = b"%PDF prices"
FILE = CannedFile("prices.pdf", "application/pdf", hashlib.sha256(PRICES).hexdigest(), len(PRICES))
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n"), max_size=30)
ENTRIES = st.builds(
    CannedResponse,
    id=st.integers(0, 10**9).map(lambda n: CannedId(f"c-{n}")),
    title=TEXTS,
    bodies=st.dictionaries(st.sampled_from(["en", "pl", "pt"]), TEXTS),
    keywords=st.lists(TEXTS, max_size=2).map(tuple),
    kind=st.sampled_from(CannedKind),
    state=st.sampled_from([EntryState.DRAFT, EntryState.APPROVED, EntryState.RETIRED]),
    scope=st.sampled_from(Scope),
    owner=st.none() | st.just(AgentId("ola@host.example")),
    folder=TEXTS,
    subjects=st.dictionaries(st.sampled_from(["en", "pl"]), TEXTS),
    attachments=st.lists(st.just(FILE), max_size=2).map(tuple),
    macro=st.builds(
        Macro, st.none() | st.sampled_from(StatusAfter), st.just(("dns",)), st.none() | st.just(24)
    ),
    fragment=st.booleans(),
    review_on=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


@given(st.lists(ENTRIES, max_size=4), st.booleans())
def test_what_is_exported_comes_back_as_it_was(entries: list[CannedResponse], yaml: bool) -> None:
    imported = read(exported(entries, lambda _: PRICES, yaml=yaml).encode())
    assert imported.entries == tuple(entries)
    assert imported.untranslated == ()
    assert set(imported.files.values()) <= {PRICES}


def test_a_plain_list_is_read_as_it_is(office: Office) -> None:
    listed = b"""[
        {"id": 12, "title": "Reset", "language": "en", "body": "Press the {button} below."},
        {"id": "12", "title": "Reset", "language": "pl-PL", "body": "Prosz\xc4\x99 nacisn\xc4\x85\xc4\x87."},
        {"id": "CR_7.b", "title": "DNS", "body": "Bitte haben Sie noch etwas Geduld mit der neuen Adresse."}
    ]"""
    office.desk.canned_book.import_all(read(listed))
    reset = office.desk.canned.one(CannedId("12"))
    assert reset.bodies == {"en": "Press the {button} below.", "pl": "Proszę nacisnąć."}
    assert list(office.desk.canned.one(CannedId("CR_7.b")).bodies) == ["de"]


def test_placeholders_of_another_system_stay_visible_and_are_told(office: Office) -> None:
    imported = read(
        b'[{"id": "a", "title": "A", "language": "en", "body": "Hi {{ name }}, {% endraw %} bye"}]'
    )
    assert imported.untranslated[0][0] == "a"
    office.desk.canned_book.import_all(imported)
    ticket = office.ticket(a_mail("1@client.example"))
    filled = office.desk.canned.filled(office.desk.canned.one(CannedId("a")), ticket)
    assert filled.text == "Hi {{ name }}, {% endraw %} bye"
    assert filled.open == ("{{ name }}",)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'[{"id": "a",\n "title": ]', "line 2, column 11"),
        (b"canned:\n  - [", "broken at line"),
        (b'{"canned": []}', "no canned responses of AgentDesk"),
        (b'[{"id": "a", "title": "A"}]', "Entry 1 cannot be read: .*body"),
        (b'{"agentdesk_canned": 2}', "later AgentDesk"),
        (b'{"agentdesk_canned": 1, "canned": 3}', "lists no canned"),
        (
            b'{"agentdesk_canned": 1, "canned": [{"id": "a", "title": "A", "bodies": {}, "kind": "x"}]}',
            "kind",
        ),
        (b'{"agentdesk_canned": 1, "canned": [7]}', "Entry 1"),
        (b"\xff\xfe", "UTF-8"),
        (b"a: &a [x]\nb: [*a, *a]", "aliases"),
        (b"[" * 100_000, "too deeply|broken"),
        (b"[" + b"1," * 6000 + b"1]", "more than 5,000"),
    ],
)
def test_a_broken_file_says_where(data: bytes, said: str) -> None:
    with pytest.raises(FileUnreadable, match=said):
        read(data)


def test_one_entry_that_cannot_be_used_keeps_all_out(office: Office) -> None:
    before = office.record.version()
    good = CannedResponse(CannedId("good"), "Good", {"en": "Fine."})
    bad = CannedResponse(CannedId("bad"), "Bad", {"en": "{{ contact.nmae }}"})
    with pytest.raises(CannedUnfit, match=r"contact\.nmae"):
        office.desk.canned_book.import_all(read(exported([good, bad], lambda _: None).encode()))
    assert office.record.version() == before
    with pytest.raises(FileUnreadable, match="lists no canned"):
        office.desk.canned_book.import_all(read(b"[]"))


def test_files_go_along(office: Office) -> None:
    entry = CannedResponse(CannedId("prices"), "Prices", {"en": "See there."}, attachments=(FILE,))
    office.desk.canned_book.import_all(read(exported([entry], lambda _: PRICES).encode()))
    assert office.record.kept_file(FILE.digest) == PRICES
    again = read(office.desk.canned_book.export([office.desk.canned.one(entry.id)]).encode())
    assert (again.entries, again.files) == ((entry,), {FILE.digest: PRICES})
