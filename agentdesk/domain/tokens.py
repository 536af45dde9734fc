"""What ties a mail to its ticket besides References: the token in our own Message-IDs, and references in subjects."""

import re

from agentdesk.domain.ids import TicketId

_OURS = re.compile(r"ad\.([0-9A-HJKMNP-TV-Z]{10})\.[A-Za-z0-9_-]{4,64}@[^@\s<>]+\Z")
_REFERENCE = re.compile(
    r"[\[(](?:ticket|case|request|zgłoszenie|sprawa|chamado|protocolo|pedido|id|nr|ref)?\s*[:#№\s]{0,3}\s*"
    r"([A-Za-z]{0,8}-?[0-9][0-9A-Za-z-]{2,24}|[0-9A-HJKMNP-TV-Z]{10})\s*[\])]",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"#|ticket|case|request|zgłoszenie|sprawa|chamado|protocolo|pedido|ref|nr|id", re.IGNORECASE
)


def our_message_id(ticket: TicketId, domain: str, random: str) -> str:
    """A Message-ID (no brackets) that says which ticket it belongs to;
    `random` is 4 to 64 letters, digits, `-` or `_`.
    """
    return f"ad.{ticket}.{random}@{domain}"


def ticket_token(message_id: str) -> TicketId | None:
    """The ticket that one of our own Message-IDs names.

    Anybody can write such an id: only what is known here counts.
    """
    found = _OURS.match(message_id.strip().strip("<>"))
    return TicketId(found[1]) if found else None


def subject_reference(subject: str) -> str | None:
    """The first ticket reference of a subject, ours (`[#7K3M9QX2AB]`) or foreign (`[#12345]`,
    `[Ticket#2026031210]`); None for none.
    """
    for found in _REFERENCE.finditer(subject[:500]):
        if _MARK.search(found[0][: found.start(1) - found.start()]):
            return found[1].upper()
    return None


def own_reference(ticket: TicketId) -> str:
    """How a subject names one of our tickets."""
    return f"[#{ticket}]"
