"""A refusal whose slot was emptied by hand offers nothing, and that is noticed."""

import pytest

from agentdesk.domain.refusals import SLOT, is_emptied

INSERTED = f"Hello Anna,\n\nwe do not change scripts. What helps you on:\n\n{SLOT}\n\nTell me whether that suits you."


@pytest.mark.parametrize(
    "text",
    [
        INSERTED.replace(SLOT, ""),
        INSERTED.replace(f"{SLOT}\n\n", "") + "\n\nPS: have a nice day",
        INSERTED.replace(f"\n\n{SLOT}\n\n", " \n") + "\n> quoted",
        "Hi,\n\n" + INSERTED.replace(f"\n{SLOT}\n", ""),
    ],
)
def test_an_emptied_slot(text: str) -> None:
    assert is_emptied(text, INSERTED)


@pytest.mark.parametrize(
    "text",
    [
        INSERTED,
        INSERTED.replace(SLOT, "Ask your web designer."),
        "Hello Anna,\n\nyour web designer can do that.",
        INSERTED.replace("What helps you on:", "Ask your designer.").replace(SLOT, ""),
        "",
    ],
)
def test_a_filled_slot_and_words_of_ones_own(text: str) -> None:
    assert not is_emptied(text, INSERTED)


def test_a_slot_at_the_end_or_the_beginning() -> None:
    assert is_emptied("Hello,\nwhat you can do:\n", f"Hello,\nwhat you can do: {SLOT}")
    assert is_emptied("or call us at once.\nBye", f"{SLOT} or call us at once.")
    assert not is_emptied("Hello,\nwhat you can do: call us", f"Hello,\nwhat you can do: {SLOT}")


def test_words_too_few_to_tell_and_texts_without_a_slot() -> None:
    assert not is_emptied("Hi. Bye.", f"Hi. {SLOT} Bye.")
    assert not is_emptied("we do not do that", "we do not do that")
