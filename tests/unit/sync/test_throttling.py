"""What a server says about waiting is understood, in the words that servers use."""

from __future__ import annotations

import pytest

from agentdesk.sync.throttling import LONGEST_WAIT, asked_wait


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("Request is throttled. Suggested Backoff Time: 299609 milliseconds", 299.609),
        ("BAD Request is throttled. Suggested Backoff Time: 0 milliseconds", 0),
        ("[THROTTLED] Retry-After: 30", 30),
        ("4.7.0 Too many logins, try again in 15 minutes", 900),
        ("please wait 2 hours", 7200),
        ("wait for 90 seconds", 90),
        ("try again after 999999999 hours", LONGEST_WAIT),
        ("try again later", 0),
        ("Quota exceeded (mailbox for 300 users)", 0),
    ],
)
def test_the_wait_that_is_named(words: str, seconds: float) -> None:
    assert asked_wait(words) == pytest.approx(seconds)
