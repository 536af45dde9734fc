"""Tokens in ids and references in subjects."""

import pytest

from agentdesk.domain.ids import TicketId
from agentdesk.domain.tokens import (
    our_message_id,
    own_reference,
    subject_reference,
    ticket_token,
)

TICKET = TicketId("7K3M9QX2AB")


def test_our_ids_name_their_ticket() -> None:
    assert ticket_token(our_message_id(TICKET, "host.example", "Zx_9-abc")) == TICKET
    assert ticket_token(f"<ad.{TICKET}.abcd@host.example>") == TICKET


@pytest.mark.parametrize(
    "other", ["1@x", "ad.short.abcd@x", "ad.7K3M9QX2AB@x", "xad.7K3M9QX2AB.abcd@x", "ad.7K3M9QX2AU.abcd@x"]
)
def test_other_ids_name_none(other: str) -> None:
    assert ticket_token(other) is None


@pytest.mark.parametrize(
    ("subject", "reference"),
    [
        (f"Re: Site {own_reference(TICKET)}", TICKET),
        ("[#12345] x", "12345"),
        ("Re: [Ticket#2026031210] x", "2026031210"),
        ("[Ticket: ABC-1234] x", "ABC-1234"),
        ("(ref 99812) x", "99812"),
        ("Invoice (2026) [draft]", None),
        ("[shop.example] x", None),
        ("", None),
    ],
)
def test_references_of_subjects(subject: str, reference: str | None) -> None:
    assert subject_reference(subject) == reference
