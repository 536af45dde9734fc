"""Addresses as people type them."""

import pytest

from agentdesk.domain.message import Address
from agentdesk.ui.composer.address_field import addresses_in, as_line


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ()),
        ("a@b.example", (Address("a@b.example"),)),
        ("Ana <a@b.example>; leo@x.example,", (Address("a@b.example", "Ana"), Address("leo@x.example"))),
        ('"Souza, Ana" <a@b.example>', (Address("a@b.example", "Souza, Ana"),)),
        ("nobody", (Address("nobody"),)),
    ],
)
def test_typed_addresses_are_understood(typed: str, meant: tuple[Address, ...]) -> None:
    assert addresses_in(typed) == meant


def test_what_is_shown_is_read_back() -> None:
    addresses = (
        Address("a@b.example", 'Souza "Aninha", Ana'),
        Address("x@y.example"),
        Address("z@y.example", "Łukasz"),
    )
    assert addresses_in(as_line(addresses)) == addresses
