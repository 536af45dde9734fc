"""Why a mail presses, said in the window's language; what the mail itself said stays."""

import inspect
import re

import pytest

from agentdesk.domain import urgency, urgency_words
from agentdesk.ui.reasons import names, reasons_in_words
from tests.unit.ui.test_translations import speak

__all__ = ["speak"]


def test_every_name_that_the_judgement_gives_is_known() -> None:
    told = {trouble.name for trouble in urgency_words.TROUBLES}
    source = inspect.getsource(urgency)
    told |= set(re.findall(r'(?:_finding|_Found)\("([^"]+)"', source))
    told |= set(re.findall(r'"(VIP contact|written to an urgent address)"', source))
    told |= set(re.findall(r'\[f"([^:"{]+): ', source))
    assert len(told) >= 13
    assert told == set(names())


def test_in_english_it_is_said_as_it_is_kept(qapp: object) -> None:
    kept = ("VIP contact", "written to urgent@host.example", "data is lost: “gone: all of it”")
    assert reasons_in_words(kept) == "; ".join(kept)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "pl",
            "kontakt VIP; napisano na adres u{x}@host.example; utrata danych: “gone: {all} of it”; of tomorrow",
        ),
        (
            "pt_BR",
            "contato VIP; escrito para u{x}@host.example; perda de dados: “gone: {all} of it”; of tomorrow",
        ),
    ],
)
def test_the_name_is_translated_and_the_quote_is_not(speak: object, language: str, said: str) -> None:
    assert callable(speak)
    speak(language)
    kept = ("VIP contact", "written to u{x}@host.example", "data is lost: “gone: {all} of it”", "of tomorrow")
    assert reasons_in_words(kept) == said
