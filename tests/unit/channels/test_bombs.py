"""Mail built to exhaust parsers is read in bounded time and memory, and says who sent it; see bombs.py."""

import pytest

from tests.reliability.recording import Seen
from tests.unit.channels.bombs import BOMBS, cost_of

SECONDS = 2.0
MEGABYTES = 200
HOW = "such a mail, parsed, judged, made ready for the cache and for the window by a process that measures its time and memory"

CASES: dict[int, tuple[str, ...]] = {
    51: ("50,000 ids in References", "a Subject of 5 MB", "a Subject of 1.7 million lines", "1 MB of encoded words in Subject"),
    64: (
        "multipart 1,000 deep", "multipart 5,000 deep", "multipart 57 deep around 80 MB",
        "multipart 57 deep without boundaries, 80 MB",
    ),
    65: ("mails 1,000 deep", "mails 40,000 deep", "mails 50 deep around 80 MB"),
    66: (
        "200,000 empty parts", "200,000 attachments", "10 million header lines in a part", "10 million folds in a part",
        "10 million parameters in a part", "20,000 parameters", "6,500 open quotes in Content-Type",
    ),
    67: ("5,000 nested comments in From", "20,000 addresses in From", "16,000 open quotes in From"),
    69: ("100 MB of broken base64", "40 MB of uuencode", "300,000 uuencoded files"),
    71: (
        "40 MB of base64", "100 MB of base64", "100 MB of text", "1,000 texts of 100 kB", "90 MB of HTML", "150 MB",
        "2 million opening brackets in HTML",
    ),
    72: ("20 MB of text and HTML that differ", "16 MB of text in 20 MB of HTML that hides"),
    78: ("50 MB of NUL", "every second character a NUL"),
}  # fmt: skip
UNNUMBERED = ("2 million header lines",)
NUMBERED = [
    pytest.param(name, id=name, marks=pytest.mark.hostile(number, how=HOW))
    for number, names in CASES.items()
    for name in names
]


def test_every_bomb_is_set_off() -> None:
    assert {*BOMBS} == {name for names in CASES.values() for name in names} | {*UNNUMBERED}


@pytest.mark.parametrize("name", NUMBERED)
def test_a_bomb_is_read_in_time_and_memory(name: str, seen: Seen) -> None:
    cost = cost_of(name)
    assert cost.seconds < SECONDS
    assert cost.megabytes < MEGABYTES
    assert cost.sender == "jan@customer.example"
    said = " ".join(cost.problems) or "Read like any other mail."
    seen(f"{name}: under 2 s and 200 MB, the sender is shown. {said}")


@pytest.mark.parametrize("name", UNNUMBERED)
def test_headers_beyond_number_are_cut(name: str) -> None:
    cost = cost_of(name)
    assert cost.seconds < SECONDS
    assert cost.megabytes < MEGABYTES
    assert cost.text == "Hello"
