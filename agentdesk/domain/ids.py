"""The identifiers that travel between rooms, each with a type of its own so that they cannot be mixed up.

A ticket's id needs no coordinator: it is derived from the Message-ID of the conversation's root, so that
every
workstation that sees the same mail finds the same ticket.
"""

import hashlib
from functools import lru_cache
from typing import NewType

AccountId = NewType("AccountId", str)
"""The e-mail address of the mailbox, lower case."""
AgentId = NewType("AgentId", str)
"""The e-mail address of the person at the keyboard, lower case."""
EventId = NewType("EventId", str)
MessageKey = NewType("MessageKey", str)
"""Identity of one mail here: digest of its Message-ID and its content, 32 hex digits."""
OutboxId = NewType("OutboxId", str)
TicketId = NewType("TicketId", str)
"""Ten characters of Crockford-like base32, upper case: short enough to say on the phone."""
WorkstationId = NewType("WorkstationId", str)

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS = [first + second for first in _LETTERS for second in _LETTERS]


@lru_cache(maxsize=8192)
def ticket_id_for(root: str) -> TicketId:
    """The ticket that a conversation rooted in message id `root` (no angle brackets) belongs to."""
    digest = hashlib.blake2b(root.strip().encode("utf-8", "surrogateescape"), digest_size=10).digest()
    number = int.from_bytes(digest[:7], "big") >> 6
    return TicketId("".join([_PAIRS[number >> shift & 1023] for shift in (40, 30, 20, 10, 0)]))


def message_key_for(message_id: str, content_hash: str) -> MessageKey:
    """Identity of a mail: by Message-ID and content together, since either alone has been seen to collide."""
    material = f"{message_id}\n{content_hash}".encode("utf-8", "surrogateescape")
    return MessageKey(hashlib.blake2b(material, digest_size=16).hexdigest())
