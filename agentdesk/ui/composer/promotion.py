"""An answer that becomes a canned response: what of it was about one customer, and the placeholders for that."""

from collections.abc import Iterable
from dataclasses import dataclass

from agentdesk.domain.message import Address
from agentdesk.domain.named_dates import Named, named_moments
from agentdesk.domain.tokens import own_reference
from agentdesk.domain.views import TicketRow

_SHORT = 3
"""Characters of a name that could be any word."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of the answer, and the placeholder that says the same for everybody."""

    words: str
    placeholder: str

    def put_into(self, text: str) -> str:
        """`text` for everybody."""
        return text.replace(self.words, self.placeholder)

    def taken_back(self, text: str) -> str:
        """`text` with the words again."""
        return text.replace(self.placeholder, self.words)


@dataclass(frozen=True, slots=True)
class Promotion:
    """What the sheet begins with."""

    title: str
    text: str
    """As it was written."""
    language: str
    replacements: tuple[Replacement, ...]

    @property
    def body(self) -> str:
        """With every placeholder in its place."""
        text = self.text
        for one in self.replacements:
            text = one.put_into(text)
        return text


def promotion_of(text: str, row: TicketRow, agent_name: str, domain: str = "") -> Promotion:
    """`text`, written in the ticket of `row`, which is about `domain`, by the agent of that name."""
    language = row.language or "en"
    known = (one for one in _candidates(row, agent_name, domain) if one.words in text)
    found = (*known, *_moments(text))
    return Promotion(_plain(row.subject), text.strip(), language, _each_in_what_is_left(text, found))


def _candidates(row: TicketRow, agent_name: str, domain: str) -> Iterable[Replacement]:
    """The longer first, so that a first name is not taken out of the whole one."""
    contact: Address = row.contact
    first = contact.name.split()[0] if contact.name.split() else ""
    stands_for = (
        (contact.email, "{{ contact.email }}"),
        (contact.name, "{{ contact.name }}"),
        (agent_name, "{{ agent.name }}"),
        (own_reference(row.id), "{{ ticket.id }}"),
        (row.id, "{{ ticket.id }}"),
        (domain, "{{ ticket.domain }}"),
        (contact.domain, "{{ contact.domain }}"),
        (first, "{{ contact.first_name }}"),
    )
    made = [Replacement(words, placeholder) for words, placeholder in stands_for if len(words) >= _SHORT]
    return sorted(made, key=lambda one: -len(one.words))


def _moments(text: str) -> Iterable[Replacement]:
    """Days and times: the agent is asked for them, each once however often it is named."""
    asked: dict[Named, dict[str, None]] = {kind: {} for kind in Named}
    for one in named_moments(text):
        asked[one.kind].setdefault(one.words)
    for kind, several in asked.items():
        for number, words in enumerate(several, 1):
            name = kind.value if number == 1 else f"{kind.value}_{number}"
            yield Replacement(words, f"{{{{ ask.{name} }}}}")


def _each_in_what_is_left(text: str, found: tuple[Replacement, ...]) -> tuple[Replacement, ...]:
    kept = []
    for one in found:
        if one.words in text:
            kept.append(one)
            text = text.replace(one.words, "\0")
    return tuple(kept)


def _plain(subject: str) -> str:
    """A subject as a title: without Re and the like."""
    title = subject.strip()
    while title.lower().startswith(("re:", "fw:", "fwd:", "odp:", "aw:")):
        title = title.partition(":")[2].strip()
    return title
