"""Where an answer promises a time: the words alone."""

import pytest

from agentdesk.domain.promise_wording import promise_wordings


def test_each_sentence_has_its_own() -> None:
    text = "We will look by 14:00. Then we will call you tomorrow by noon. Thanks."
    assert [text[p.start : p.end] for p in promise_wordings(text)] == ["by 14:00", "tomorrow by noon"]


@pytest.mark.parametrize("text", ["> by 16:00\nfine", "`by 16:00`", "see https://x.example/by 16 apples"])
def test_quotations_code_and_addresses_promise_nothing(text: str) -> None:
    assert promise_wordings(text) == ()
