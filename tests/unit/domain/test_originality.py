"""Originality: what of an answer is the agent's own, and what it is called."""

import random
import time

import pytest

from agentdesk.domain.originality import Band, KnownTexts, band_of

CANNED = """\
Hello ,

your mailbox has reached its limit, which is why new mail is sent back to its senders. Nothing that came before is lost.
To make room at once, open webmail, sort the Sent folder by size and empty the Trash.

"""
KNOWN = KnownTexts.of([CANNED])


def filled(text: str = CANNED, name: str = "Anna Nowak") -> str:
    return text.replace("Hello ,", f"Hello {name},") + "\nKind regards\nOla"


def share(text: str, *filled_in: str) -> float:
    found = KNOWN.originality(text, filled_in)
    assert found is not None
    return found


def test_a_canned_text_sent_as_it_is_has_none() -> None:
    assert share(filled()) == 0
    assert band_of(share(filled())) is Band.VERBATIM


def test_capitals_accents_and_line_ends_change_nothing() -> None:
    assert share(filled().upper().replace("\n", "\r\n")) == 0


def test_what_nobody_wrote_before_is_custom() -> None:
    text = "Your certificate ran out on Monday because the DNS record for the challenge was gone. I have put it back."
    assert share(text) == 1
    assert band_of(share(text)) is Band.CUSTOM


def test_greeting_and_closing_words_count_for_nothing() -> None:
    for greeting, closing in (
        ("Dzień dobry,", "Pozdrawiam"),
        ("Olá Maria,", "Atenciosamente,"),
        ("Dear Sir,", "Best wishes"),
    ):
        assert share(CANNED.replace("Hello ,", greeting) + f"\n{closing}\nOla Kowalska\nSupport") == 0


def test_what_placeholders_stand_for_counts_for_nothing() -> None:
    template = "your site {} is back: the disk of the server was full, we made room on it.".format
    known = KnownTexts.of([template("")])
    written = template("shop.example")
    assert known.originality(written, ["shop.example"]) == 0
    assert (known.originality(written) or 0) > 0.2


def test_a_sentence_added_makes_it_edited_and_several_adapted() -> None:
    sentence = "I have raised your limit by a gigabyte meanwhile."
    assert band_of(share(filled(CANNED + sentence))) is Band.LIGHTLY_EDITED
    more = " That should do until the summer; write to me if the import from the old server brings more than that."
    assert band_of(share(filled(CANNED + sentence + more))) is Band.ADAPTED


def test_a_few_words_are_not_judged() -> None:
    assert KNOWN.originality("Hello,\nthat is done now.\nRegards") is None
    assert KNOWN.originality("") is None


@pytest.mark.parametrize(
    ("originality", "band"),
    [(0.0, Band.VERBATIM), (0.049, Band.VERBATIM), (0.05, Band.LIGHTLY_EDITED), (0.29, Band.LIGHTLY_EDITED),
     (0.3, Band.ADAPTED), (0.69, Band.ADAPTED), (0.7, Band.CUSTOM), (1.0, Band.CUSTOM)],
)  # fmt: skip
def test_bands(originality: float, band: Band) -> None:
    assert band_of(originality) is band


def test_it_lies_between_none_and_all_whatever_is_written() -> None:
    chance = random.Random(5)
    words = CANNED.split()
    for _ in range(300):
        text = " ".join(chance.choice(words) for _ in range(chance.randrange(60)))
        found = KNOWN.originality(text)
        assert found is None or 0 <= found <= 1


def test_a_long_draft_is_judged_in_the_time_of_a_key() -> None:
    draft = " ".join(f"word{number % 900}" for number in range(3_000))
    KNOWN.originality(draft)
    began = time.process_time()
    for _ in range(10):
        KNOWN.originality(draft)
    assert (time.process_time() - began) / 10 < 0.05, (
        "the bench says how long; here it must only not be absurd"
    )
