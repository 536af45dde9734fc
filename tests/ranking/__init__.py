"""Customers' mails, each labelled with the starter canned responses that would be right: how well ranking does.

Written before the ranking was tuned. Every third mail of a language (counted from its first) is
held out: nothing is tuned on it.
"""

from dataclasses import dataclass
from pathlib import Path

import msgspec


@dataclass(frozen=True, slots=True)
class Labelled:
    """A mail, and the ids of which one among the first three counts as a hit."""

    language: str
    subject: str
    text: str
    right: tuple[str, ...]


def labelled_mails() -> tuple[Labelled, ...]:
    """All of them."""
    return msgspec.toml.decode((Path(__file__).parent / "mails.toml").read_bytes(), type=_File).mails


def held_out(mails: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
    """Every third of each language."""
    chosen = []
    for language in dict.fromkeys(mail.language for mail in mails):
        chosen += [mail for mail in mails if mail.language == language][::3]
    return tuple(chosen)


class _File(msgspec.Struct):
    mails: tuple[Labelled, ...]
