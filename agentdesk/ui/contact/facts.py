"""What the contact panel shows, as plain values, and how it is read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agentdesk.domain.ids import TicketId
from agentdesk.domain.views import TicketRow

if TYPE_CHECKING:
    from agentdesk.services.desk import Desk

OTHERS = 12


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """A ticket's row and the contact's other tickets, newest first."""

    row: TicketRow
    others: tuple[TicketRow, ...] = ()


def load_facts(desk: "Desk", ticket: TicketId, row: TicketRow | None) -> ContactFacts:
    """Read it (blocks); `row` saves a read where the list has it. Raises NotFound."""
    known = row or desk.inbox.thread(ticket).row
    email = known.contact.email
    if not email:
        return ContactFacts(known)
    hits = desk.inbox.search(f'from:"{email}"', OTHERS + 1)
    others = sorted((hit.row for hit in hits if hit.row.id != ticket), key=lambda r: r.last_at, reverse=True)
    return ContactFacts(known, tuple(others[:OTHERS]))
