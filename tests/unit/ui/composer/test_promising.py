"""A promise follows the text until the agent says otherwise."""

from datetime import datetime, timedelta

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.ui.composer.promising import Promising, due_words, promise_words

NOW = datetime(2026, 3, 2, 9, 0).astimezone()
AT_FOUR = NOW.replace(hour=16)
DRAFT = Draft(TicketId("t"), DraftKind.REPLY, AccountId("a"))


def test_it_is_what_the_text_says() -> None:
    seen = Promising().seen(AT_FOUR, "by 16:00")
    assert (seen.due, seen.words) == (AT_FOUR, "by 16:00")
    assert seen.seen(None, "") == Promising()


def test_what_the_agent_chose_holds_until_the_words_change() -> None:
    later = AT_FOUR + timedelta(hours=2)
    changed = Promising().seen(AT_FOUR, "by 16:00").changed(later)
    assert changed.seen(AT_FOUR, "by 16:00").due == later
    dropped = changed.dropped()
    assert dropped.seen(AT_FOUR, "by 16:00").due is None
    assert dropped.seen(AT_FOUR, "before 16:00").due == AT_FOUR


def test_a_kept_draft_keeps_the_choice() -> None:
    later = AT_FOUR + timedelta(hours=2)
    for choice in (Promising(AT_FOUR, "by 16:00").changed(later), Promising(AT_FOUR, "by 16:00").dropped()):
        kept = Promising.of(choice.kept_in(DRAFT), NOW)
        assert kept.seen(AT_FOUR, "by 16:00") == choice


def test_a_moment_that_is_gone_is_read_anew_when_the_draft_is_opened() -> None:
    kept = Promising.of(Promising(AT_FOUR, "by 16:00").kept_in(DRAFT), NOW + timedelta(days=1))
    tomorrow = AT_FOUR + timedelta(days=1)
    assert kept.seen(tomorrow, "by 16:00").due == tomorrow


def test_it_is_said_in_words(qapp: object) -> None:
    assert due_words(AT_FOUR, NOW).startswith("today ")
    assert due_words(AT_FOUR + timedelta(days=1), NOW).startswith("tomorrow ")
    assert "Mar" in due_words(AT_FOUR + timedelta(days=4), NOW)
    assert promise_words(Promising(AT_FOUR, "by 16:00"), NOW).startswith("Promise: today ")
    assert promise_words(Promising(None, "by 16:00", chosen=True), NOW) == "No promise: “by 16:00”"
    assert promise_words(Promising(), NOW) == ""
