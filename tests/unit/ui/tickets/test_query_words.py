"""How a search was read: in English as on the command line, else in the window's language."""

import pytest

from agentdesk.domain.errors import QueryError
from agentdesk.domain.search_parser import describe, parse_query
from agentdesk.domain.search_query import IS_VALUES
from agentdesk.ui.tickets.query_words import query_words, refused_query_words
from tests.unit.ui.test_translations import speak

__all__ = ["speak"]

SEARCHES = (
    "",
    "dns",
    '"shop down" -invoice',
    "from:anna subject:{what} -to:%1",
    "tag:dns -tag:paid assignee:none",
    "assignee:ana@host.example has:attachment after:2026-03-01 before:2026-04-01",
    "-has:attachment",
    *(f"is:{value}" for value in sorted(IS_VALUES)),
)


@pytest.mark.parametrize("text", SEARCHES)
def test_in_english_both_say_the_same(qapp: object, text: str) -> None:
    query = parse_query(text)
    assert query_words(query) == describe(query)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "nie: “dns…” i do odpowiedzi i z etykietą „{day}” i z załącznikiem i od 2026-03-01"),
        ("pt_BR", "não: “dns…” e a responder e com a etiqueta “{day}” e com anexo e a partir de 2026-03-01"),
    ],
)
def test_it_is_said_in_the_windows_language(speak: object, language: str, said: str) -> None:
    assert callable(speak)
    speak(language)
    assert query_words(parse_query("-dns is:needs_reply tag:{day} has:attachment after:2026-03-01")) == said


REFUSED = (
    "is:nonsense",
    "is:",
    "from:",
    "has:wings",
    "before:tomorrow",
    "after:",
    "tag:",
    "assignee:",
    "subject:",
)


def _refusal(text: str) -> QueryError:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    return caught.value


@pytest.mark.parametrize("text", REFUSED)
def test_in_english_a_refused_search_is_told_as_on_the_command_line(qapp: object, text: str) -> None:
    error = _refusal(text)
    assert refused_query_words(error) == (error.what, error.advice)


@pytest.mark.parametrize("language", ["pl", "pt_BR"])
@pytest.mark.parametrize("text", REFUSED)
def test_a_refused_search_is_told_in_the_windows_language(speak: object, language: str, text: str) -> None:
    assert callable(speak)
    speak(language)
    error = _refusal(text)
    what, advice = refused_query_words(error)
    assert what != error.what
    assert advice != error.advice
    assert text in what
