"""The identifiers that travel between rooms, each with a type of its own so that they cannot be mixed up.

A ticket's id needs no coordinator: it is derived from the Message-ID of the conversation's root, so that
every
workstation that sees the same mail finds the same ticket.
"""

import base64
import hashlib
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

_TICKET_ID_LENGTH = 10
_TICKET_ALPHABET = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def ticket_id_for(root: str) -> TicketId:
    """The ticket that a conversation rooted in message id `root` (no angle brackets) belongs to."""
    digest = hashlib.blake2b(root.strip().encode("utf-8", "surrogateescape"), digest_size=10).digest()
    text = base64.b32encode(digest).decode("ascii").translate(_TICKET_ALPHABET)
    return TicketId(text[:_TICKET_ID_LENGTH])


def message_key_for(message_id: str, content_hash: str) -> MessageKey:
    """Identity of a mail: by Message-ID and content together, since either alone has been seen to collide."""
    material = f"{message_id}\n{content_hash}".encode("utf-8", "surrogateescape")
    return MessageKey(hashlib.blake2b(material, digest_size=16).hexdigest())
