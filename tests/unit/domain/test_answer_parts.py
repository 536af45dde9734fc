"""Where an answer says why, what and when."""

import pytest

from agentdesk.domain.answer_parts import parts_of


@pytest.mark.parametrize(
    ("text", "why", "what", "when"),
    [
        (
            "Hello,\nthe disk was full. We will move you to a larger one by 16:00.",
            "the disk was full.",
            "We will move you to a larger one by 16:00.",
            "by 16:00",
        ),
        (
            "Dzień dobry,\nPrzyczyną była awaria dysku. Przywrócimy kopię jutro do 12:00.",
            "Przyczyną była awaria dysku.",
            "Przywrócimy kopię jutro do 12:00.",
            "jutro do 12:00",
        ),
        (
            "Bom dia,\nO site caiu devido a uma falha. Vamos restaurar a cópia até às 16h.",
            "O site caiu devido a uma falha.",
            "Vamos restaurar a cópia até às 16h.",
            "até às 16h",
        ),
        ("Thanks for your mail. Our offices are closed.", None, None, None),
        ("Did it fail because of the update? Will it be back by 16:00?", None, None, None),
    ],
)
def test_the_parts_are_found(text: str, why: str | None, what: str | None, when: str | None) -> None:
    parts = parts_of(text)
    said = [text[slice(*span)] if span else None for span in (parts.why, parts.what, parts.when)]
    assert said == [why, what, when]
