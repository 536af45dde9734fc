"""How a search is read, and how it is said back."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.errors import QueryError
from agentdesk.domain.search_parser import OPERATORS, describe, parse_query
from agentdesk.domain.search_query import IS_VALUES, Filter, SearchQuery, Term

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", SearchQuery()),
        ("  \t ", SearchQuery()),
        ("serwer nie działa", SearchQuery((Term("serwer"), Term("nie"), Term("działa")))),
        ('"nie działa" -paid', SearchQuery((Term("nie działa", phrase=True), Term("paid", negated=True)))),
        ("„nie działa”", SearchQuery((Term("nie działa", phrase=True),))),
        ('"never closed', SearchQuery((Term("never closed", phrase=True),))),
        ("-", SearchQuery()),
        ('""', SearchQuery()),
        ("serv*", SearchQuery((Term("serv"),))),
        ("from:Anna", SearchQuery((Term("Anna", field="from"),))),
        ('FROM:"Anna Nowak"', SearchQuery((Term("Anna Nowak", phrase=True, field="from"),))),
        ("-to:urgent@", SearchQuery((Term("urgent@", negated=True, field="to"),))),
        ("subject:dns", SearchQuery((Term("dns", field="subject"),))),
        (
            "is:OPEN -is:urgent",
            SearchQuery(filters=(Filter("is", "open"), Filter("is", "urgent", negated=True))),
        ),
        ("is:needs-reply", SearchQuery(filters=(Filter("is", "needs_reply"),))),
        ('tag:"Needs Refund"', SearchQuery(filters=(Filter("tag", "needs refund"),))),
        ("assignee:Ola@host.example", SearchQuery(filters=(Filter("assignee", "ola@host.example"),))),
        ("has:attachment", SearchQuery(has_attachment=True)),
        ("-has:attachments", SearchQuery(has_attachment=False)),
        ("before:2026-03-01", SearchQuery(before=date(2026, 3, 1))),
        ("after:2026-03", SearchQuery(after=date(2026, 3, 1))),
        ("before:2025", SearchQuery(before=date(2025, 1, 1))),
        ("after:yesterday before:today", SearchQuery(after=date(2026, 3, 1), before=TODAY)),
        ("-before:2026", SearchQuery(after=date(2026, 1, 1))),
        (
            "after:2025 after:2026 before:2028 before:2027",
            SearchQuery(after=date(2026, 1, 1), before=date(2027, 1, 1)),
        ),
        (
            "error:550 https://host.example/x 12:30",
            SearchQuery((Term("error:550"), Term("https://host.example/x"), Term("12:30"))),
        ),
    ],
)
def test_a_search_is_read(text: str, read: SearchQuery) -> None:
    assert parse_query(text, TODAY) == read


@pytest.mark.parametrize(
    ("text", "operator", "allowed"),
    [
        ("is:opened", "is:opened", "closed, mine, needs_reply, open"),
        ("from:", "from:", "address"),
        ("tag: x", "tag:", "tag"),
        ("has:image", "has:image", "attachment"),
        ("before:soon", "before:soon", "2026-03-31"),
        ("after:2026-13", "after:2026-13", "yesterday"),
        ("after:2026-02-30", "after:2026-02-30", "2026-03"),
    ],
)
def test_a_wrong_value_names_the_operator_and_what_it_takes(text: str, operator: str, allowed: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse_query(text, TODAY)
    assert operator in raised.value.what
    assert allowed in raised.value.advice


@pytest.mark.parametrize("value", sorted(IS_VALUES))
def test_every_value_of_is_can_be_typed(value: str) -> None:
    assert parse_query(f"is:{value}").filters == (Filter("is", value),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("serwer", "“serwer…”"),
        ('"nie działa" -paid', "the phrase “nie działa” and not “paid…”"),
        ("from:anna is:needs_reply", "“anna…” in from and needs reply"),
        ("-tag:vip assignee:none", "not tagged “vip” and assigned to nobody"),
        (
            "has:attachment after:2026 before:2027",
            "with an attachment and on or after 2026-01-01 and before 2027-01-01",
        ),
    ],
)
def test_a_search_is_said_back(text: str, said: str) -> None:
    assert describe(parse_query(text)) == said


@given(st.lists(st.sampled_from([*OPERATORS, "-", '"', " ", "a", "ł", ":", "2026", "open"])).map("".join))
def test_whatever_is_typed_is_read_or_refused_in_words(text: str) -> None:
    with suppress(QueryError):
        assert isinstance(describe(parse_query(text, TODAY)), str)
