"""What the header of a mail says about who wrote it, to whom and when: read once, asked several times."""

from dataclasses import dataclass
from datetime import datetime

from agentdesk.channels.mail.addresses import read_addresses
from agentdesk.channels.mail.charsets import has_invisible
from agentdesk.channels.mail.dates import read_date
from agentdesk.channels.mail.encoded_words import decode_words, readable
from agentdesk.channels.mail.header_block import HeaderBlock
from agentdesk.domain.message import Address
from agentdesk.domain.subject import strip_prefixes

_MAX_HEADERS = 20
"""Headers of one name that are looked at for people."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A header as people see it. `senders`: everybody whom From names; `date`: the Date header in UTC, or None."""

    block: HeaderBlock
    senders: tuple[Address, ...]
    sender: Address
    subject: str
    date: datetime | None

    def people(self, name: str) -> tuple[Address, ...]:
        """Everybody whom the headers of this name (lower case) list."""
        return _people(self.block, name)

    @property
    def sent_by(self) -> tuple[Address, ...]:
        """Whom Sender and Resent-From name beside the sender."""
        if not (self.block.first("sender") or self.block.first("resent-from")):
            return ()
        named = dict.fromkeys((*self.people("sender"), *self.people("resent-from")))
        return tuple(person for person in named if person.email.lower() != self.sender.email.lower())

    @property
    def answers(self) -> bool:
        """Whether the mail says that it continues a conversation."""
        named = self.block.first("in-reply-to") or self.block.first("references")
        return bool(named) or strip_prefixes(self.subject) != self.subject

    @property
    def problems(self) -> list[str]:
        """What is odd about it, in sentences."""
        raw, problems = self.block.all("from"), []
        if len(raw) > 1:
            problems.append(f"It has {len(raw)} From headers; the first one is shown.")
        elif len(self.senders) > 1:
            problems.append("Several senders are named; the first one is shown.")
        if raw and has_invisible(decode_words(raw[0])):
            problems.append(
                "The sender's name held invisible or direction-changing characters; they were removed."
            )
        return problems


def read_heading(block: HeaderBlock) -> Heading:
    """Never raises; what is missing is empty."""
    senders = _people(block, "from")
    subject, date = readable(block.first("subject")), read_date(readable(block.first("date")))
    return Heading(block, senders, _sender(block, senders), subject, date)


def _people(block: HeaderBlock, name: str) -> tuple[Address, ...]:
    values = block.all(name)
    if len(values) == 1:
        return read_addresses(values[0])
    return tuple(person for value in values[:_MAX_HEADERS] for person in read_addresses(value))


def _sender(block: HeaderBlock, senders: tuple[Address, ...]) -> Address:
    """The first mailbox of the first From that has one; else Sender, so that a mail without From has a face."""
    if senders and senders[0].email:
        return senders[0]
    everybody = (*senders, *_people(block, "sender"), *_people(block, "return-path"))
    return next((person for person in everybody if person.email), next(iter(senders), Address("")))
