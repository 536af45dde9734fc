"""Times in words, and text of mails that cannot play tricks."""

from datetime import timedelta

import pytest

from agentdesk.domain.events import Status
from agentdesk.domain.views import View
from agentdesk.ui.wording import language_name, moment, one_line, span, spoken_span, status_name, view_name
from tests.unit.ui.rows import NOW


@pytest.mark.parametrize(
    ("elapsed", "words"),
    [
        (timedelta(seconds=20), "<1 min"),
        (timedelta(seconds=-5), "<1 min"),
        (timedelta(minutes=5), "5 min"),
        (timedelta(hours=3, minutes=59), "3 h"),
        (timedelta(hours=47), "47 h"),
        (timedelta(hours=49), "2 d"),
    ],
)
def test_spans_have_one_unit(elapsed: timedelta, words: str) -> None:
    assert span(elapsed) == words


def test_spans_are_spoken_in_full() -> None:
    assert "3" in spoken_span(timedelta(hours=3))
    assert "hour" in spoken_span(timedelta(hours=3))


def test_a_moment_is_as_brief_as_today_allows() -> None:
    assert len(moment(NOW - timedelta(minutes=10), NOW)) <= len("12:00 PM")
    assert "Feb" in moment(NOW - timedelta(days=20), NOW)
    assert "2025" in moment(NOW - timedelta(days=300), NOW)


def test_every_status_and_view_has_a_name() -> None:
    assert all(status_name(status) for status in Status)
    assert len({view_name(view) for view in View}) == len(View)


def test_languages_call_themselves() -> None:
    assert (language_name("pl"), language_name("en"), language_name("")) == ("polski", "English", "")
    assert language_name("xx") == "xx"


def test_text_of_a_mail_is_one_honest_line() -> None:
    assert one_line("a\u202egpj.exe\u200b  b\r\n\tc" + " " * 300 + "d") == "agpj.exe b c d"
    assert one_line("<b>bold</b>") == "<b>bold</b>"
    assert len(one_line("x" * 100_000)) == 300
