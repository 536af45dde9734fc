"""Answers in another language than their ticket's."""

import pytest

from agentdesk.domain.wording import Wording
from agentdesk.services.writing_language import other_language

ENGLISH = "Your shop works again. We have restored the backup of Monday, and you can log in with your old password now."
POLISH = "Państwa sklep już działa. Przywróciliśmy kopię z poniedziałku i można się logować starym hasłem."
PORTUGUESE = (
    "A sua loja já funciona de novo. Restaurámos a cópia de segunda-feira e pode entrar com a senha antiga."
)


@pytest.mark.parametrize(
    ("text", "expected", "other"),
    [
        (ENGLISH, "pl", "en"),
        (POLISH, "en", "pl"),
        (PORTUGUESE, "en", "pt"),
        (ENGLISH, "en", ""),
        (POLISH, "pl", ""),
        (PORTUGUESE, "pt", ""),
        ("It works again.", "pl", ""),
        (f"{POLISH} {ENGLISH}", "pl", ""),
        (ENGLISH, "", ""),
        ("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16", "pl", ""),
    ],
)
def test_only_a_clear_case_is_told(text: str, expected: str, other: str) -> None:
    assert other_language(Wording(text), expected) == other
