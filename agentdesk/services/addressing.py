"""Whom an answer goes to, and which mail it answers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from agentdesk.domain.draft import Draft
from agentdesk.domain.errors import NothingToAnswer
from agentdesk.domain.message import Address, Direction, FiledMessage, Message

_REFERENCES_KEPT = 20


def addressed_to(draft: Draft, emails: frozenset[str]) -> Draft:
    """The draft for those of its recipients who are named (lower case)."""

    def kept(people: tuple[Address, ...]) -> tuple[Address, ...]:
        return tuple(person for person in people if person.email.lower() in emails)

    return replace(draft, to=kept(draft.to), cc=kept(draft.cc), bcc=kept(draft.bcc))


def mail_to_answer(messages: Sequence[FiledMessage]) -> FiledMessage:
    """The latest mail of a person; where there is none the latest of all. NothingToAnswer in an empty ticket."""
    if not messages:
        raise NothingToAnswer("This ticket has no mail to answer.", "Choose another one.")
    asking = [
        m for m in messages if m.direction is Direction.INCOMING and m.kind.asks_reply and not m.duplicate_of
    ]
    incoming = [m for m in messages if m.direction is Direction.INCOMING]
    return (asking or incoming or list(messages))[-1]


def recipients_of(
    answered: FiledMessage, own: frozenset[str], *, reply_all: bool
) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """To and Cc of an answer. An answer to our own mail goes where that went.

    Our `own` addresses, those of every mailbox of ours, are left out: each would get a mail that is here already.
    """
    message = answered.message
    if answered.direction is Direction.OUTGOING:
        return message.to, message.cc if reply_all else ()
    to = (
        _others(message.reply_to, own, frozenset())
        or _others((message.from_,), own, frozenset())
        or (message.reply_address,)
    )
    if not reply_all:
        return to, ()
    return to, _others((*message.to, *message.cc), own, frozenset(a.email.lower() for a in to))


def _others(addresses: Iterable[Address], own: frozenset[str], taken: frozenset[str]) -> tuple[Address, ...]:
    unique = {a.email.lower(): a for a in reversed(tuple(addresses)) if a.email}
    return tuple(a for email, a in reversed(unique.items()) if email not in own | taken)


def references_of(answered: Message) -> tuple[str, ...]:
    """RFC 5322 section 3.6.4, cut to the root and the last ones where the chain is long."""
    chain = tuple(dict.fromkeys((*(answered.references or answered.in_reply_to), answered.message_id)))
    return chain if len(chain) <= _REFERENCES_KEPT else (chain[0], *chain[1 - _REFERENCES_KEPT :])
