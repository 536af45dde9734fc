"""What a row says, to eyes and to ears."""

from dataclasses import replace
from datetime import timedelta

from agentdesk.domain.events import Priority, Status
from agentdesk.domain.message import Address
from agentdesk.ui.tickets.card import card, initials, spoken
from tests.unit.ui.rows import AGENT, NOW, a_row


def test_a_waiting_ticket_says_since_when() -> None:
    shown = card(a_row(), NOW)
    assert (shown.who, shown.subject, shown.when, shown.strong) == (
        "Anna Nowak",
        "Old page",
        "waits 3 h",
        True,
    )
    assert shown.chips == ("PL",)


def test_each_status_says_its_own_time() -> None:
    later = NOW + timedelta(minutes=30)
    assert card(a_row(status=Status.SNOOZED, snoozed_until=later), NOW).when.startswith("until ")
    assert card(a_row(status=Status.WAITING), NOW).when.startswith("answered ")
    assert card(a_row(status=Status.CLOSED), NOW).when.startswith("closed, ")
    assert card(a_row(status=Status.SPAM), NOW).when.startswith("spam, ")
    assert not card(a_row(status=Status.CLOSED), NOW).strong


def test_what_is_unusual_becomes_a_chip() -> None:
    row = a_row(priority=Priority.HIGH, kind="voicemail", tags=("dns", "vip plan"), language="pt")
    assert card(row, NOW).chips == ("high priority", "voicemail", "dns", "vip plan", "PT")


def test_a_search_shows_the_passage() -> None:
    assert card(a_row(), NOW, "the page is old").preview == "the page is old"


def test_empty_things_have_names() -> None:
    shown = card(a_row(subject="  ", contact=Address("")), NOW)
    assert (shown.who, shown.subject) == ("Unknown sender", "(no subject)")


def test_hostile_text_is_tamed_and_literal() -> None:
    row = a_row(subject="<img src=x>\u202e" + " " * 300 + "end", contact=Address("x@y.example", "a\nb"))
    shown = card(row, NOW)
    assert (shown.subject, shown.who) == ("<img src=x> end", "a b")


def test_a_screen_reader_hears_everything() -> None:
    row = a_row(
        urgent=True, vip=True, tags=("dns",), assignee=AGENT, has_attachment=True, priority=Priority.HIGH
    )
    said = spoken(row, NOW, marked=True)
    wanted = (
        "Selected",
        "Urgent",
        "VIP",
        "Anna Nowak",
        "Old page",
        "needs reply",
        "waiting for",
        "high priority",
    )
    assert all(word in said for word in wanted)
    assert all(word in said for word in ("polski", "tags: dns", AGENT, "with attachment", row.preview))
    assert "Urgent" not in spoken(replace(row, urgent=False), NOW)


def test_initials() -> None:
    assert [initials(a) for a in ("anna.nowak@x.example", "bob@x.example", "a_b-c@x", "")] == [
        "AN",
        "B",
        "AB",
        "",
    ]
