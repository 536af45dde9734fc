"""Passwords, keys and card numbers in a draft; and what only looks like them."""

import pytest

from agentdesk.domain.confidential import confidential_in
from agentdesk.domain.finding import FindingKind


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Your password: Kwiatek", "Kwiatek"),
        ("The new password is Tr0ub4dor&3 from now on.", "Tr0ub4dor&3"),
        ("Password for FTP: hunter2", "hunter2"),
        ("password=s3cret!", "s3cret!"),
        ("Hasło: zielony7domek", "zielony7domek"),
        ("Nowe hasło to: Zima2026!", "Zima2026!"),
        ("Senha: abacaxi42", "abacaxi42"),
        ("A nova senha é Xk9-ttq2", "Xk9-ttq2"),
        ("Palavra-passe: abc12345", "abc12345"),
        ("API key: 9f8a7b6c5d4e3f2a1b", "9f8a7b6c5d4e3f2a1b"),
        ("Use AKIAIOSFODNN7EXAMPLE for it.", "AKIAIOSFODNN7EXAMPLE"),
        ("token ghp_abcdefghijklmnopqrstuvwxyz0123456789", "ghp_abcdefghijklmnopqrstuvwxyz0123456789"),
        ("-----BEGIN RSA PRIVATE KEY-----\nMIIE", "-----BEGIN RSA PRIVATE KEY-----"),
    ],
)
def test_a_secret_is_found_where_it_stands(text: str, secret: str) -> None:
    found = confidential_in(text)
    assert [(f.kind, text[f.start : f.end]) for f in found] == [(FindingKind.PASSWORD, secret)]


@pytest.mark.parametrize(
    "number",
    [
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111111111111111",
        "5500005555555559",
        "3782 822463 10005",
    ],
)
def test_a_card_number_is_found(number: str) -> None:
    text = f"I took it off the card {number}, thank you."
    (found,) = confidential_in(text)
    assert (found.kind, text[found.start : found.end]) == (FindingKind.CARD_NUMBER, number)


@pytest.mark.parametrize(
    "text",
    [
        "Your password is now active.",
        "The password is sent in a mail of its own.",
        "Password: ********",
        "Password: {{ password }}",
        "Password: see the letter that we sent.",
        "Forgot your password? Click the link: it leads to the panel.",
        "Hasło można zmienić w panelu.",
        "Nie znamy Państwa hasła: jest zaszyfrowane.",
        "A senha pode ser alterada no painel.",
        "The link for your password: https://panel.example/reset?t=1",
        "Call us on +48 22 123 45 67 or 0048221234567.",
        "IBAN PL61 1090 1014 0000 0712 1981 2874",
        "Order 4111 1111 1111 1112 is not a card.",
        "Ticket 20260304103000123, log 1772618400.123",
        "0000 0000 0000 0000",
    ],
)
def test_what_tells_nothing_secret_is_left_alone(text: str) -> None:
    assert confidential_in(text) == ()
