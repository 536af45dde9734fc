"""Customers' mails, each labelled with the starter canned responses that would be right: how well ranking does.

Those of `labelled_mails` were written before the ranking was tuned, but by who wrote its words; every third mail of a
language (counted from its first) is held out. Those of `demo_mails` come from the demo, which others wrote: they tell
how it does on mails that it never saw.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from agentdesk.channels.language import language_of
from agentdesk.channels.mail import parse
from agentdesk.demo.sample import load_sample


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


def demo_mails() -> tuple[Labelled, ...]:
    """Mails of the demo that one of the starters answers; nothing is tuned on them."""
    table = tomllib.loads((Path(__file__).parent / "demo.toml").read_text(encoding="utf-8"))
    right: dict[str, list[str]] = table["right"]
    first: dict[str, Labelled] = {}
    for sample in load_sample().mails:
        message = parse(sample.raw)
        if message.subject in right and not message.references:
            labelled = Labelled(
                language_of(message), message.subject, message.new_text, tuple(right[message.subject])
            )
            first.setdefault(message.subject, labelled)
    return tuple(first.values())


class _File(msgspec.Struct):
    mails: tuple[Labelled, ...]


def answered_by_articles() -> tuple[dict[str, str], frozenset[str]]:
    """The starter article by the canned response that says the same, and those of which one could say either."""
    table = tomllib.loads((Path(__file__).parent / "articles.toml").read_text(encoding="utf-8"))
    return table["answered"], frozenset(table["unclear"])


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Answers that say the same, as an agent writes them for one customer after another."""

    language: str
    topic: str
    answers: tuple[str, ...]


def rewritten_answers() -> tuple[Rewritten, ...]:
    """All of them."""
    return msgspec.toml.decode((Path(__file__).parent / "rewrites.toml").read_bytes(), type=_Rewrites).groups


class _Rewrites(msgspec.Struct):
    groups: tuple[Rewritten, ...]
