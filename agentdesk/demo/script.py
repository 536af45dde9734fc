"""What people say while the demo runs, read from life.toml."""

import tomllib
from dataclasses import dataclass

from agentdesk.demo.declared import FOLDER, Person

SCRIPT = FOLDER.parent / "life.toml"


@dataclass(frozen=True, slots=True)
class UrgentMail:
    """The mail that comes in while the agent is looking."""

    person: Person
    subject: str
    text: str
    closing: str
    signature: str


@dataclass(frozen=True, slots=True)
class Script:
    """What people say in the demo, by language where they answer."""

    urgent: UrgentMail
    urgent_answers: tuple[str, ...]
    answers: dict[str, tuple[str, ...]]
    closings: dict[str, str]
    full_mailboxes: frozenset[str]


def read_script() -> Script:
    """The texts of life.toml."""
    data = tomllib.loads(SCRIPT.read_text("utf-8"))
    urgent = data["urgent"]
    who = Person(urgent["name"], urgent["address"])
    return Script(
        urgent=UrgentMail(
            who,
            urgent["subject"],
            urgent["text"].strip(),
            urgent["closing"].strip(),
            urgent["signature"].strip(),
        ),
        urgent_answers=tuple(text.strip() for text in urgent["answers"]),
        answers={
            language: tuple(text.strip() for text in texts) for language, texts in data["answers"].items()
        },
        closings={language: text.strip() for language, text in data["closings"].items()},
        full_mailboxes=frozenset(data["full_mailboxes"]["addresses"]),
    )
