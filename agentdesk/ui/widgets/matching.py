"""Fuzzy matching of what is typed against a list of choices, as the command palette and the pickers do it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick: `key` for the program, the rest for the person; `hint` at the right, `words` only match."""

    key: str
    title: str
    hint: str = ""
    icon: str = ""
    words: str = ""
    enabled: bool = True


GOOD_ENOUGH = 55.0
"""Score (0-100) below which a choice is no match."""


def matches(typed: str, choices: Sequence[Choice], limit: int = 50) -> tuple[Choice, ...]:
    """The choices that `typed` may mean, best first; all of them, in their order, where nothing is typed."""
    wanted = typed.strip().lower()
    if not wanted:
        return tuple(choices[:limit])
    scored = [(_score(wanted, choice), -place, choice) for place, choice in enumerate(choices)]
    good = sorted((s for s in scored if s[0] >= GOOD_ENOUGH), key=lambda s: s[:2], reverse=True)
    return tuple(choice for _, _, choice in good[:limit])


def _score(wanted: str, choice: Choice) -> float:
    from rapidfuzz import fuzz

    title = choice.title.lower()
    if title.startswith(wanted):
        return 120.0
    if any(word.startswith(wanted) for word in f"{title} {choice.words.lower()}".split()):
        return 110.0
    if wanted in title or wanted in choice.words.lower():
        return 105.0
    return max(_loose(wanted, title), fuzz.partial_ratio(wanted, title) * 0.8)


def _loose(wanted: str, title: str) -> float:
    """High where the letters of `wanted` come in order in `title`, higher where at the starts of words."""
    at = -1
    for letter in wanted.replace(" ", ""):
        at = title.find(letter, at + 1)
        if at < 0:
            return 0.0
    initials = "".join(word[0] for word in title.split())
    return 100.0 if initials.startswith(wanted) else 60.0 + 20.0 * len(wanted) / len(title)
