"""Dates and times of the clock as three languages write them; what only looks like one is left alone."""

import pytest

from agentdesk.domain.named_dates import named_moments


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was changed on 2 March 2026 at 16:40.", ["date 2 March 2026", "time 16:40"]),
        ("Done on March 3rd, 2026, before 4 pm", ["date March 3rd, 2026", "time 4 pm"]),
        ("On the 1st of May we move.", ["date 1st of May"]),
        ("Zmieniono 12 marca 2026 r. o 9:05", ["date 12 marca 2026", "time 9:05"]),
        ("Kopia z 12.03.2026 jest gotowa", ["date 12.03.2026"]),
        ("Feito em 2 de março de 2026 às 16h40", ["date 2 de março de 2026", "time 16h40"]),
        ("Em 02/03/2026, das 8:00", ["date 02/03/2026", "time 8:00"]),
        ("Backup of 2026-03-02.", ["date 2026-03-02"]),
        ("On 3 Mar. it ends.", ["date 3 Mar"]),
        ("Version 8.1.2026.4 on 192.168.1.20, port 993:25, /2026-03-02/log", []),
        ("You may ask; 5 may do.", ["date 5 may"]),
        ("It takes 24 hours, ticket 12345, 50 MB", []),
    ],
)
def test_what_is_named_is_found(text: str, found: list[str]) -> None:
    assert [f"{one.kind} {one.words}" for one in named_moments(text)] == found
    assert all(text[one.start : one.end] == one.words for one in named_moments(text))
