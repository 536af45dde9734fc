"""Which ticket comes next, and what a verb acts on."""

import pytest

from agentdesk.domain.ids import TicketId
from agentdesk.domain.views import View
from agentdesk.ui.tickets.empty_words import empty_words
from agentdesk.ui.tickets.listing import Listed, Listing, Wanted, next_current, targets
from tests.unit.ui.rows import a_row

A, B, C, D = (TicketId(name) for name in "ABCD")


@pytest.mark.parametrize(
    ("after", "current", "expected"),
    [
        ([A, B, C, D], B, B),
        ([A, C, D], B, C),
        ([A], B, A),
        ([D, A], C, D),
        ([], B, None),
        ([TicketId("X")], B, TicketId("X")),
        ([A, B], None, A),
    ],
)
def test_the_place_is_kept(
    after: list[TicketId], current: TicketId | None, expected: TicketId | None
) -> None:
    assert next_current([A, B, C, D], after, current) == expected


def test_verbs_act_on_the_selected_in_the_lists_order_else_on_the_current() -> None:
    assert targets({D, A}, [A, B, C, D], B) == (A, D)
    assert targets(set(), [A, B], B) == (B,)
    assert targets(set(), [], None) == ()


def test_a_listing_knows_whether_there_is_more() -> None:
    rows = tuple(Listed(a_row(n)) for n in range(3))
    assert Listing(Wanted(limit=4), rows).complete
    assert not Listing(Wanted(limit=3), rows).complete


def test_an_empty_list_says_what_to_do_next() -> None:
    clear = empty_words(Listing(Wanted()), has_account=True, syncing=False)
    later = empty_words(Listing(Wanted()), has_account=True, syncing=False, snoozed=2)
    assert clear.headline == "The queue is clear"
    assert "snooze" in later.advice
    assert empty_words(Listing(Wanted()), has_account=False, syncing=False).headline == "No mailbox yet"
    assert empty_words(Listing(Wanted()), has_account=True, syncing=True).headline == "Fetching mail…"
    nothing = empty_words(Listing(Wanted()), has_account=True, syncing=False, unreachable=True)
    assert nothing.headline == "The mail server cannot be reached"
    each = [empty_words(Listing(Wanted(view)), has_account=True, syncing=False) for view in View]
    assert all(words.headline and words.advice for words in each)
    assert len({words.advice for words in each}) == len(View)


def test_no_hits_tells_how_the_search_was_read() -> None:
    none = empty_words(
        Listing(Wanted(query="dsn"), read_as="the word “dsn”"), has_account=True, syncing=False
    )
    refused = empty_words(
        Listing(Wanted(query="is:x"), refused="“x” is none."), has_account=True, syncing=False
    )
    assert none.advice.startswith("the word “dsn”. Try")
    assert refused.advice == "“x” is none."
