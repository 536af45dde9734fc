"""Quotations look as each mail client writes them, in its language."""

from datetime import UTC, datetime

import pytest

from agentdesk.demo.quoting import Quoted, Style, attribution, marked, quotation

MAIL = Quoted(
    name="Marta",
    address="support@brightwave.example",
    to="jan@sklep.example",
    subject="Strona",
    at=datetime(2025, 3, 3, 14, 2, tzinfo=UTC),
    text="Dzień dobry\n> stare",
)


@pytest.mark.parametrize(
    ("style", "language", "line"),
    [
        (Style.GMAIL, "en", "On Mon, 3 Mar 2025 at 14:02, Marta <support@brightwave.example>\nwrote:"),
        (Style.GMAIL, "pl", "pon., 3 mar 2025 o 14:02 Marta <support@brightwave.example>\nnapisał(a):"),
        (
            Style.GMAIL,
            "pt",
            "Em seg., 3 de mar. de 2025 às 14:02, Marta <support@brightwave.example>\nescreveu:",
        ),
        (Style.THUNDERBIRD, "pl", "W dniu 03.03.2025 o 14:02, Marta pisze:"),
        (Style.THUNDERBIRD, "pt", "Em 03/03/2025 14:02, Marta escreveu:"),
        (Style.ROUNDCUBE, "pl", "Dnia 2025-03-03 14:02 Marta napisał(a):"),
        (Style.MUTT, "en", "On Mon, Mar 03, 2025 at 02:02:00PM +0000, Marta wrote:"),
    ],
)
def test_the_introduction_is_the_clients_own(style, language, line):
    assert attribution(style, language, MAIL).rstrip() == line


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["From: Marta", "Sent: Monday, March 3, 2025 2:02 PM", "Subject: Strona"]),
        ("pl", ["Od: Marta", "Wysłano: poniedziałek, 3 marca 2025 14:02", "Temat: Strona"]),
        ("pt", ["De: Marta", "Enviado: segunda-feira, 3 de março de 2025 14:02", "Assunto: Strona"]),
    ],
)
def test_outlook_sets_a_block_and_marks_no_lines(language, lines):
    quote = quotation(Style.OUTLOOK, language, MAIL)
    assert all(line in quote for line in lines)
    assert quote.endswith("\n\nDzień dobry\n> stare")


def test_marks_grow_by_one():
    assert marked("new\n\n> old") == "> new\n>\n>> old"


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("language", ["en", "pl", "pt"])
def test_every_client_quotes_in_every_language(style, language):
    assert "Dzień dobry" in quotation(style, language, MAIL)
