"""What a search finds, and in which order."""

from collections.abc import Iterator
from datetime import date

import pytest

from agentdesk.domain.events import Status
from agentdesk.domain.message import Address, Direction, FiledMessage, Kind
from agentdesk.domain.search_parser import parse_query
from agentdesk.domain.search_query import SearchQuery
from agentdesk.store import search_narrowing
from agentdesk.store.cache import SqliteCache
from agentdesk.store.opening import open_cache
from tests.unit.store.builders import ACCOUNT, a_mail, a_row, file_mails, minutes, put_rows

ME = "ola@host.example"
NOW = minutes(60 * 24 * 40)
DAY = 60 * 24


def found(cache: SqliteCache, text: str, limit: int = 50) -> list[str]:
    """Previews of the tickets found."""
    return [hit.row.preview for hit in cache.search(parse_query(text, date(2026, 4, 11)), NOW, limit, ME)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteCache]:
    """A desk with one ticket of each sort; nothing writes to it."""
    cache = open_cache(tmp_path_factory.mktemp("desk") / "cache.db")
    mails: dict[str, tuple[FiledMessage, dict[str, object]]] = {
        "pl": (
            a_mail("pl", "Strona nie działa od wczoraj, błąd 503", subject="Awaria łącza"),
            {"tags": ("awaria",)},
        ),
        "br": (
            a_mail(
                "br", "Não consigo acessar o painel", sender=Address("joao@loja.example", "João"), minute=DAY
            ),
            {},
        ),
        "inv": (
            a_mail("inv", "Please send the invoice again", files=("Rechnung-März.pdf",), minute=2 * DAY),
            {"assignee": ME},
        ),
        "paid": (
            a_mail("paid", "The invoice is paid", minute=3 * DAY),
            {"status": Status.CLOSED, "assignee": "jan@host.example"},
        ),
        "spam": (a_mail("spam", "Cheap invoice offers", minute=4 * DAY), {"status": Status.SPAM}),
        "dns": (
            a_mail(
                "dns",
                "Move my domain",
                subject="DNS zone",
                to=(Address("urgent@host.example"),),
                minute=30 * DAY,
            ),
            {"urgent": True, "vip": True},
        ),
        "zzz": (
            a_mail("zzz", "Later please", minute=5 * DAY),
            {"status": Status.SNOOZED, "snoozed_until": minutes(50 * DAY)},
        ),
        "due": (
            a_mail("due", "Now please", minute=6 * DAY),
            {"status": Status.SNOOZED, "snoozed_until": minutes(10 * DAY)},
        ),
    }
    for filed, row in mails.values():
        file_mails(cache, filed, **row)
    yield cache
    cache.close()


PL = "Strona nie działa od wczoraj, błąd 503"
BR = "Não consigo acessar o painel"
INV = "Please send the invoice again"
PAID = "The invoice is paid"
SPAM = "Cheap invoice offers"
DNS = "Move my domain"
ZZZ = "Later please"
DUE = "Now please"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dzialania", []),
        ("dziala", {PL}),
        ("DZIAŁA", {PL}),
        ("blad lacza", {PL}),
        ("nao acessar", {BR}),
        ("joao", {BR}),
        ("invo", {PAID, INV}),
        ("invoice", {PAID, INV}),
        ("in", []),
        ('"nie działa"', {PL}),
        ('"działa nie"', []),
        ("invoice -paid", {INV}),
        ('invoice -"is paid"', {INV}),
        ("-invoice is:open", {PL, BR, DNS, ZZZ, DUE}),
        ("from:anna invoice", {PAID, INV}),
        ("from:joao@loja.example", {BR}),
        ("-from:anna is:open", {BR}),
        ("from:invoice", []),
        ("to:urgent", {DNS}),
        ("to:support panel", []),
        ("to:support painel", {BR}),
        ("subject:dns", {DNS}),
        ("subject:domain", []),
        ("rechnung", {INV}),
        ("has:attachment", {INV}),
        ("invoice -has:attachment", {PAID}),
        ("tag:awaria", {PL}),
        ("-tag:awaria is:open", {BR, INV, DNS, ZZZ, DUE}),
        ("assignee:ola", {INV}),
        ("assignee:ola@host.example", {INV}),
        ("assignee:me", {INV}),
        ("is:mine", {INV}),
        ("assignee:none is:open", {PL, BR, DNS, ZZZ, DUE}),
        ("is:unassigned please", {ZZZ, DUE}),
        ("-is:unassigned", {INV, PAID}),
        ("is:closed", {PAID}),
        ("is:spam", {SPAM}),
        ("is:spam invoice", {SPAM}),
        ("offers", []),
        ("is:urgent", {DNS}),
        ("is:vip move", {DNS}),
        ("is:snoozed", {ZZZ}),
        ("is:needs_reply please", {INV, DUE}),
        ("is:waiting", []),
        ("before:2026-03-04", {PL, BR}),
        ("after:2026-03-04 before:2026-03-06 invoice", {INV, PAID}),
        ("after:2026-03-31", {DNS}),
        ("after:today", []),
        ("???", []),
        ("invoice ???", {PAID, INV}),
        ('""', []),
        ("503", {PL}),
    ],
)
def test_what_a_search_finds(desk: SqliteCache, text: str, expected: set[str]) -> None:
    assert set(found(desk, text)) == set(expected)


@pytest.mark.parametrize(
    "text", ["invoice assignee:me", "please is:needs_reply", "is:open -tag:awaria painel"]
)
def test_few_tickets_or_many_are_searched_alike(
    desk: SqliteCache, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = found(desk, text)
    monkeypatch.setattr(search_narrowing, "_FEW_TICKETS", 0)
    assert found(desk, text) == few != []


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "AND",
        "NOT x",
        "a OR b",
        "NEAR(a b)",
        "subject : x",
        "{body}",
        "^x",
        "x + y",
        "(",
        "\0",
        "a\ud800b",
        "%",
        "'; DROP TABLE words; --",
    ],
)
def test_nothing_typed_is_an_operator_of_the_index(desk: SqliteCache, text: str) -> None:
    found(desk, text)
    assert found(desk, "painel") == [BR]


def test_an_empty_search_finds_nothing(desk: SqliteCache) -> None:
    assert desk.search(SearchQuery(), NOW, 10) == ()


def test_filters_alone_give_the_newest_first(desk: SqliteCache) -> None:
    assert found(desk, "is:open -is:snoozed") == [DNS, DUE, INV, BR, PL]
    assert found(desk, "is:open -is:snoozed", limit=2) == [DNS, DUE]


def test_a_ticket_is_found_once_by_its_best_mail(cache: SqliteCache) -> None:
    mails = [a_mail(f"m{n}", f"certificate renewal {n}", root="m0", minute=n) for n in range(5)]
    file_mails(cache, *mails)
    hits = cache.search(parse_query("certificate"), NOW, 10)
    assert len(hits) == 1
    assert "certificate" in hits[0].passage


def test_a_word_in_the_subject_weighs_more_and_a_whole_word_more_than_its_beginning(
    cache: SqliteCache,
) -> None:
    file_mails(cache, a_mail("begin", "about certificates of all kinds", subject="Hello"))
    file_mails(cache, a_mail("body", "about a certificate of all kinds", subject="Hello"))
    file_mails(cache, a_mail("title", "about things of all kinds", subject="Certificate"))
    previews = found(cache, "certificate")
    assert previews == [
        "about things of all kinds",
        "about a certificate of all kinds",
        "about certificates of all kinds",
    ]


def test_an_unwanted_word_in_any_mail_of_the_ticket_rules_it_out(cache: SqliteCache) -> None:
    question = a_mail("q", "where is my backup")
    answer = a_mail("a", "it is restored", root="q", minute=1, direction=Direction.OUTGOING, kind=Kind.AGENT)
    file_mails(cache, question, answer)
    assert len(found(cache, "backup")) == 1
    assert found(cache, "backup -restored") == []


def test_the_passage_shows_where_the_word_is(cache: SqliteCache) -> None:
    text = (
        "Dzień dobry,\n\n"
        + "bardzo długi wstęp bez treści. " * 20
        + "\nPotem padł serwer\npocztowy. "
        + "I tak dalej. " * 40
    )
    file_mails(cache, a_mail("m1", text))
    for query in ("pocztowy", '"serwer pocztowy"', "padl"):
        passage = cache.search(parse_query(query), NOW, 1)[0].passage
        assert "padł serwer pocztowy" in passage
        assert len(passage) <= 160
        assert passage.startswith("…")
        assert passage.endswith("…")


def test_notes_are_found_with_subject_and_contact_and_only_as_they_stand(cache: SqliteCache) -> None:
    filed = a_mail("m1", "hello", subject="Przelew")
    file_mails(cache, filed)
    with cache.writing() as tx:
        tx.put_notes(filed.ticket, "customer prefers phone")
    assert (
        cache.search(parse_query("prefers przelew from:anna"), NOW, 5)[0].passage == "customer prefers phone"
    )
    with cache.writing() as tx:
        tx.put_notes(filed.ticket, "customer prefers mail")
    assert found(cache, "phone") == []
    assert len(found(cache, "mail prefers")) == 1
    with cache.writing() as tx:
        tx.put_notes(filed.ticket, "")
    assert found(cache, "prefers") == []


def test_mail_after_notes_and_older_mail_after_newer_all_stay_findable(cache: SqliteCache) -> None:
    new = a_mail("m1", "newest mail", minute=100)
    file_mails(cache, new)
    with cache.writing() as tx:
        tx.put_notes(new.ticket, "a note")
    file_mails(cache, a_mail("m2", "older mail", minute=50), a_mail("m3", "oldest mail", minute=10))
    file_mails(cache, a_mail("m4", "latest mail", minute=200))
    assert set(found(cache, "mail")) == {"newest mail", "older mail", "oldest mail", "latest mail"}
    assert len(found(cache, "note")) == 1


def test_notes_written_before_any_mail_came_stay_apart_from_it(cache: SqliteCache) -> None:
    newest, older = a_mail("m1", "newest mail", minute=100), a_mail("m2", "older mail", minute=50)
    with cache.writing() as tx:
        tx.put_notes(newest.ticket, "early remark")
    file_mails(cache, newest)
    file_mails(cache, older)
    file_mails(cache, a_mail("m3", "oldest mail", minute=10))
    assert found(cache, "remark") == ["newest mail"]
    assert found(cache, "oldest") == ["oldest mail"]
    assert set(found(cache, "mail")) == {"newest mail", "older mail", "oldest mail"}


def test_a_merge_moves_what_is_found(cache: SqliteCache) -> None:
    one, other = a_mail("m1", "first words"), a_mail("m2", "second words")
    file_mails(cache, one, other)
    with cache.writing() as tx:
        tx.show_in({other.message.key: one.ticket})
        tx.drop_rows([other.ticket])
        put_rows(tx, one)
    hits = cache.search(parse_query("second"), NOW, 5)
    assert [hit.row.id for hit in hits] == [one.ticket]


def test_many_tickets_of_a_common_word_are_limited_newest_first(cache: SqliteCache) -> None:
    for start in range(0, 900, 300):
        file_mails(cache, *(a_mail(f"m{n}", f"common {n}", minute=-n) for n in range(start, start + 300)))
    hits = cache.search(parse_query("common"), NOW, 100)
    assert len(hits) == 100
    assert {hit.row.preview for hit in hits} <= {f"common {n}" for n in range(600)}
    assert cache.search(parse_query("common 899"), NOW, 5)[0].row.preview == "common 899"


def test_the_search_works_inside_a_write_transaction(cache: SqliteCache) -> None:
    with cache.writing() as tx:
        tx.put_rows([a_row("T1", account=ACCOUNT, tags=("x",))])
        assert [hit.row.id for hit in tx.search(parse_query("tag:x"), NOW, 5)] == ["T1"]
