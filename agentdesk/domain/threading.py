"""Which ticket a mail belongs to.

In this order: the ticket token in our own Message-IDs, References and In-Reply-To, the server's thread hint,
the ticket
reference in the subject. A reference counts only when the sender has something to do with the ticket, so
that a stranger who
quotes somebody's Message-ID cannot write himself into that conversation. A similar subject alone is never
enough.

Mail arrives newest first, replies before their roots. Every id that is ever mentioned is therefore tied to a
ticket at
once; where two tickets turn out to be one, they are united.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agentdesk.domain.ids import TicketId, ticket_id_for
from agentdesk.domain.message import Direction, Message
from agentdesk.domain.tokens import subject_reference, ticket_token

_REFERENCES_KEPT = 60

FREE_MAIL_DOMAINS = frozenset(
    """gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com
    me.com mac.com aol.com
    gmx.com gmx.net gmx.de web.de proton.me protonmail.com pm.me mail.com zoho.com fastmail.com tutanota.com
    wp.pl onet.pl o2.pl
    interia.pl poczta.onet.pl op.pl gazeta.pl tlen.pl uol.com.br bol.com.br terra.com.br ig.com.br sapo.pt
    hotmail.com.br
    yahoo.com.br outlook.com.br outlook.pt live.com.pt mail.ru yandex.ru seznam.cz orange.fr free.fr libero.it
    t-online.de""".split()
)
"""Sharing one of these says nothing about belonging together."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a mail goes:
    its ticket, the tickets found to be the same one, and the ids that now lead to it.
    """

    ticket: TicketId
    united: tuple[TicketId, ...]
    ids: tuple[str, ...]


@dataclass(slots=True)
class ThreadIndex:
    """What is known so far of the tickets that a batch of mails may touch; grows as the batch is placed."""

    tickets: dict[str, TicketId]
    participants: dict[TicketId, frozenset[str]]
    own_ids: set[str]
    own_addresses: frozenset[str]
    tokens: Mapping[TicketId, TicketId] = field(default_factory=dict)
    """Ticket tokens of our own Message-IDs and subjects -> native ticket."""

    def place(self, message: Message, direction: Direction, hint: str = "") -> Placement:
        """Find the mail's ticket and remember it for the mails that follow."""
        references = referred_ids(message, hint)
        sender = message.from_.email.lower()
        linked = [(ref, self._ticket_of(ref)) for ref in references]
        allowed = [(ref, t) for ref, t in linked if t is None or self._belongs(message, direction, ref, t)]
        found = [t for _, t in allowed if t is not None]
        found += self._mentioned_before(message, direction)
        found += self._by_subject(message, sender) if not found else []
        ticket = self._choose(found, [ref for ref, _ in allowed], message)
        united = tuple(dict.fromkeys(t for t in found if t != ticket))
        placement = Placement(ticket, united, (message.message_id, *(ref for ref, _ in allowed)))
        self._remember(placement, message, direction)
        return placement

    def claimed(self, message: Message, direction: Direction) -> TicketId | None:
        """The ticket that begins with this mail, where mail of strangers who refer to it came first and took its id."""
        ticket = ticket_id_for(message.message_id)
        first = not referred_ids(message) and self.tickets.get(message.message_id) == ticket
        return ticket if first and not self._mentioned_before(message, direction) else None

    def move(self, ticket: TicketId, to: TicketId, but: str) -> None:
        """Everything known of `ticket` belongs to ticket `to`, except the message id `but`, which leads nowhere now."""
        self.tickets = {
            ref: to if known == ticket else known for ref, known in self.tickets.items() if ref != but
        }
        self.participants[to] = self.participants.pop(ticket, frozenset())

    def _ticket_of(self, ref: str) -> TicketId | None:
        if ref in self.tickets:
            return self.tickets[ref]
        token = ticket_token(ref)
        return self.tokens.get(token) if token else None

    def _belongs(self, message: Message, direction: Direction, ref: str, ticket: TicketId) -> bool:
        if direction is Direction.OUTGOING or ref in self.own_ids or ticket_token(ref):
            return True
        sender = message.from_.email.lower()
        return self._takes_part(sender, ticket) or self._same_list(message, ticket)

    def _same_list(self, message: Message, ticket: TicketId) -> bool:
        """On a mailing list strangers do answer each other, by way of the list's address."""
        people = self.participants.get(ticket, frozenset()) - self.own_addresses
        return bool(message.header("list-id")) and any(a.email.lower() in people for a in message.to)

    def _takes_part(self, sender: str, ticket: TicketId) -> bool:
        people = self.participants.get(ticket, frozenset()) - self.own_addresses
        domain = sender.rpartition("@")[2]
        if not people or sender in people:
            return True
        return domain not in FREE_MAIL_DOMAINS and any(person.endswith("@" + domain) for person in people)

    def _mentioned_before(self, message: Message, direction: Direction) -> list[TicketId]:
        """The ticket of those who referred to this mail before it came. Whoever answers ours belongs."""
        ticket = self.tickets.get(message.message_id)
        if ticket is None or direction is Direction.OUTGOING:
            return [] if ticket is None else [ticket]
        sender = message.from_.email.lower()
        people = self.participants.get(ticket, frozenset()) - self.own_addresses
        ours = {sender, *(a.email.lower() for a in (*message.to, *message.cc))}
        return [ticket] if not people or people & ours or self._takes_part(sender, ticket) else []

    def _by_subject(self, message: Message, sender: str) -> list[TicketId]:
        reference = subject_reference(message.subject)
        ticket = self.tokens.get(TicketId(reference)) if reference else None
        known = ticket is not None and sender in self.participants.get(ticket, frozenset())
        return [ticket] if ticket is not None and known else []

    def _choose(self, found: list[TicketId], references: list[str], message: Message) -> TicketId:
        root = references[0] if references else message.message_id
        if found:
            return ticket_id_for(root) if ticket_id_for(root) in found else found[0]
        claimed_by_a_stranger = root == message.message_id and root in self.tickets
        return ticket_id_for(f"{root}\napart" if claimed_by_a_stranger else root)

    def _remember(self, placement: Placement, message: Message, direction: Direction) -> None:
        for gone in placement.united:
            self.tickets.update({ref: placement.ticket for ref, t in self.tickets.items() if t == gone})
        self.tickets.update(dict.fromkeys(placement.ids, placement.ticket))
        people = {
            a.email.lower() for a in (message.from_, *message.to, *message.cc, *message.reply_to) if a.email
        }
        for ticket in (placement.ticket, *placement.united):
            people |= self.participants.get(ticket, frozenset())
        self.participants[placement.ticket] = frozenset(people)
        if direction is Direction.OUTGOING:
            self.own_ids.add(message.message_id)


def referred_ids(message: Message, hint: str = "") -> tuple[str, ...]:
    """The ids that a mail answers, root first, each once;
    a flood of them is cut to the first and the last ones.
    """
    ids = [*message.references, *message.in_reply_to, *([f"{hint}@thread-hint"] if hint else [])]
    unique = [ref for ref in dict.fromkeys(ids) if ref and ref != message.message_id]
    return tuple(unique if len(unique) <= _REFERENCES_KEPT else [*unique[:1], *unique[-_REFERENCES_KEPT:]])


def ids_to_look_up(messages: Iterable[Message], hints: Iterable[str] = ()) -> frozenset[str]:
    """Every message id whose ticket placing these mails may ask for."""
    wanted = {ref for message in messages for ref in (message.message_id, *referred_ids(message))}
    return frozenset(wanted | {f"{hint}@thread-hint" for hint in hints if hint})


def tokens_in(messages: Iterable[Message]) -> frozenset[TicketId]:
    """The ticket ids that our tokens and subject references in these mails speak of."""
    found: set[TicketId] = set()
    for message in messages:
        found.update(token for ref in referred_ids(message) if (token := ticket_token(ref)))
        if reference := subject_reference(message.subject):
            found.add(TicketId(reference))
    return frozenset(found)
