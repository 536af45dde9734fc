"""Reads in a server's words whether it asks to slow down, and for how long.

Gmail: `[OVERQUOTA] Account exceeded command or bandwidth limits`. Microsoft 365: `Request is throttled. Suggested
Backoff Time: 299609 milliseconds`, or for the same reason `User is authenticated but not connected`. Yahoo: `[LIMIT]
UID FETCH Rate limit hit`.
"""

import re

LONGEST_WAIT = 6 * 3600.0
"""Seconds. Whatever a server asks for, it is tried again within this time."""
_SLOWER = re.compile(
    r"throttl|\bslow down|\bback ?off|(?:rate|bandwidth|command)s? (?:or bandwidth )?(?:limit|quota|exceed)"
    r"|too (?:many|much) (?:requests|commands|logins?|traffic|failed)"
    r"|authenticated but not connected|server busy|try (?:again|it) (?:again )?in \d",
    re.IGNORECASE,
)
_LATER = re.compile(r"try again later|temporarily unavailable", re.IGNORECASE)
_WAIT = re.compile(
    r"(?:back ?off time|retry[ -]after|try again (?:in|after)|wait(?: for)?)\W{0,3}(\d{1,9})\s*(m(?:illi)?s|m|h|s|)",
    re.IGNORECASE,
)
_SECONDS = {"ms": 0.001, "millis": 0.001, "m": 60.0, "h": 3600.0, "s": 1.0, "": 1.0}


def means_slower(text: str) -> bool:
    """Whether `text`, after NO, BAD or BYE, blames how much was asked of the server, so that asking for less
    at once would not help.
    """
    return bool(_SLOWER.search(text))


def means_later(text: str) -> bool:
    """Whether `text` says or hints that the same may work later."""
    return means_slower(text) or bool(_LATER.search(text))


def asked_wait(text: str) -> float:
    """Seconds that the server asks to wait; 0 where it names no time."""
    found = _WAIT.search(text)
    if found is None:
        return 0.0
    return min(int(found[1]) * _SECONDS[found[2].lower()], LONGEST_WAIT)
