"""New text, quotation and signature, as mail programs in several languages lay them out."""

import time

import pytest

from agentdesk.channels.mail import split_reply

QUOTED = "> Dear Jan,\n> your site is back.\n> Ann"

ATTRIBUTIONS = (
    "On Thu, Mar 12, 2026 at 10:22 AM Ann Support <support@host.example> wrote:",
    "On Thu, Mar 12, 2026 at 10:22 AM Ann Support <support@host.example>\nwrote:",
    "On 12/03/2026 10:22, Ann wrote:",
    "On 12 Mar 2026, at 10:22, Ann Support <support@host.example> wrote:",
    "On 2026-03-12 10:22, Ann wrote:",
    "2026-03-12 10:22 GMT+01:00 Ann <support@host.example>:",
    "Ann Support <support@host.example> wrote on 12.03.2026 10:22:",
    "W dniu 12.03.2026 o 10:22, Anna pisze:",
    "W dniu 12 marca 2026 10:22 użytkownik Anna <support@host.example> napisał:",
    "pt., 12 mar 2026 o 10:22 Anna Wsparcie <support@host.example> napisał(a):",
    "pt., 12 mar 2026 o 10:22 Anna Wsparcie\n<support@host.example> napisał(a):",
    "czw., 12 mar 2026, 10:22 użytkownik Anna <support@host.example> napisał:",
    "Dnia 12 marca 2026 10:22 Anna <support@host.example> napisał(a):",
    "Wiadomość napisana przez Anna <support@host.example> w dniu 12 mar 2026, o godz. 10:22:",
    "Em qui., 12 de mar. de 2026 às 10:22, Ana <support@host.example> escreveu:",
    "Em qui., 12 de mar. de 2026 às 10:22, Ana Suporte <\nsupport@host.example> escreveu:",
    "Em 12/03/2026 10:22, Ana escreveu:",
    "No dia 12 de março de 2026 às 10:22, Ana <support@host.example> escreveu:",
    "Ana <support@host.example> escreveu no dia quinta, 12/03/2026 à(s) 10:22:",
    "A 12/03/2026, às 10:22, Ana escreveu:",
    "Am 12.03.2026 um 10:22 schrieb Anna <support@host.example>:",
    "Le jeu. 12 mars 2026 à 10:22, Anne <support@host.example> a écrit :",
    "El jue, 12 mar 2026 a las 10:22, Ana (<support@host.example>) escribió:",
    "Il giorno gio 12 mar 2026 alle ore 10:22 Anna <support@host.example> ha scritto:",
    "Op do 12 mrt 2026 om 10:22 schreef Anna <support@host.example>:",
    "čt 12. 3. 2026 v 10:22 odesílatel Anna <support@host.example> napsal:",
)

BLOCKS = (
    "-----Original Message-----\nFrom: Ann\nSent: 12 March 2026\nTo: Jan\nSubject: Site\n\nDear Jan,",
    "-----Wiadomość oryginalna-----\nOd: Anna\nWysłano: 12 marca 2026\nDo: Jan\nTemat: Strona\n\nDzień dobry,",
    "-----Mensagem original-----\nDe: Ana\nEnviada em: 12 de março de 2026\nPara: Jan\nAssunto: Site\n\nBom dia,",
    "________________________________\nFrom: Ann <support@host.example>\nSent: Thursday\nTo: Jan\nSubject: Site\n\nDear Jan,",
    "________________________________\nOd: Anna <support@host.example>\nWysłane: czwartek\nDo: Jan\nTemat: Strona\n\nDzień dobry",
    "From: Ann <support@host.example>\nDate: Thursday, 12 March 2026 at 10:22\nTo: Jan\nSubject: Site\n\nDear Jan,",
    "*Od:* Anna <support@host.example>\n*Wysłano:* czwartek\n*Do:* Jan\n*Temat:* Strona\n\nDzień dobry",
    "De: Ana <support@host.example>\nEnviado: quinta-feira\nPara: Jan\nAssunto: Site\n\nBom dia",
    "Von: Anna <support@host.example>\nGesendet: Donnerstag\nAn: Jan\nBetreff: Seite\n\nGuten Tag",
    "---------- Forwarded message ---------\nFrom: Ann\nDate: Thu\nSubject: x\nTo: y\n\nold",
    "-------- Oryginalna wiadomość --------\nOd: Anna\nData: 12.03\nDo: Jan\nTemat: x\n\nstare",
    "Begin forwarded message:\n\nFrom: Ann\nSubject: x\nDate: y\n\nold",
    "Początek przekazywanej wiadomości:\n\nOd: Anna\nTemat: x\n\nstare",
)


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_the_answer_above_a_quotation(line: str) -> None:
    parts = split_reply(f"It works now.\n\nThanks\nJan\n\n{line}\n{QUOTED}\n")
    assert parts.new_text == "It works now.\n\nThanks\nJan"
    assert parts.quote.endswith("> Ann")


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_the_answer_above_an_unmarked_quotation(line: str) -> None:
    assert (
        split_reply(f"It works now.\n\n{line}\n\nDear Jan,\nyour site is back.\n").new_text == "It works now."
    )


@pytest.mark.parametrize("block", BLOCKS)
def test_the_answer_above_a_block(block: str) -> None:
    assert split_reply(f"It works now.\n\nJan\n\n{block}\nold text\n").new_text == "It works now.\n\nJan"


def test_the_answer_below_the_quotation() -> None:
    assert (
        split_reply(f"{ATTRIBUTIONS[2]}\n{QUOTED}\n\nIt works now.\n-- \nJan Ltd\n").new_text
        == "It works now."
    )


def test_answers_between_quoted_lines_are_kept_in_order() -> None:
    text = f"Hi,\n\n{ATTRIBUTIONS[7]}\n> Which domain?\n\nshop.example\n\n> Since when?\n\nMonday.\n"
    parts = split_reply(text)
    assert parts.new_text.split() == ["Hi,", "shop.example", "Monday."]
    assert "> Which domain?\n> Since when?" in parts.quote


def test_a_bare_forward_is_what_was_sent() -> None:
    assert split_reply(BLOCKS[9]).new_text.endswith("old")


@pytest.mark.parametrize(
    "text",
    [
        "Hi, my colleague wrote:\n\nplease send the invoice. Do it soon.",
        "The log says:\n\nFrom: nobody\nerror 5",
        "On Monday we move the shop.\nAt 10:22 I start: be ready.",
        "I see this line:\n> 500 Internal Server Error\nWhat is it?",
    ],
)
def test_what_only_looks_like_a_quotation_is_kept(text: str) -> None:
    assert split_reply(text, answers=False).new_text == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Please help.\n\n-- \nJan Nowak\nFirma\n", "Please help."),
        ("Please help.\n\nSent from my iPhone", "Please help."),
        ("Proszę o pomoc.\n\nWysłane z iPhone'a", "Proszę o pomoc."),
        ("Preciso de ajuda.\n\nEnviado do meu iPhone", "Preciso de ajuda."),
        ("Proszę o pomoc.\n\nPobierz aplikację Outlook dla systemu Android", "Proszę o pomoc."),
        ("Please help.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>", "Please help."),
        ("Please help.\n\nKind regards,\nJan Nowak\nManaging Director\nNowak Ltd\nTel. +44 20 7946 0000", "Please help.\n\nKind regards,\nJan Nowak"),
        ("Proszę o pomoc.\n\nPozdrawiam\nJan Nowak\n\nNowak Sp. z o.o.\nul. Długa 3, 00-001 Warszawa\ntel. 22 111 22 33", "Proszę o pomoc.\n\nPozdrawiam\nJan Nowak"),
        ("Preciso de ajuda.\n\nCumprimentos,\nJoão Silva\nGerente\nwww.silva.example", "Preciso de ajuda.\n\nCumprimentos,\nJoão Silva"),
        ("Please help.\n\nJan\n\nJan Nowak\nNowak Ltd", "Please help.\n\nJan"),
        ("Please help.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.", "Please help."),
        ("Proszę o pomoc.\n\nNiniejsza wiadomość i załączniki są poufne i przeznaczone wyłącznie dla adresata.", "Proszę o pomoc."),
        ("Preciso de ajuda.\n\nEsta mensagem é confidencial e destinada exclusivamente ao destinatário.", "Preciso de ajuda."),
        ("My number is +44 20 7946 0000, call me.\n\nThanks\nJan", "My number is +44 20 7946 0000, call me.\n\nThanks\nJan"),
        ("Thank you!\n\nThe certificate is installed and works.", "Thank you!\n\nThe certificate is installed and works."),
        ("Pozdrawiam", "Pozdrawiam"),
        ("- one\n- two\n-- three", "- one\n- two\n-- three"),
    ],
)  # fmt: skip
def test_signatures(text: str, written: str) -> None:
    assert split_reply(text, "Jan Nowak").new_text == written


def test_time_is_linear() -> None:
    text = "On 1 Jan <a@b> x:\nwrote\n\n" * 20_000 + "regards\n" * 20_000 + ">" * 100_000
    began = time.process_time()
    split_reply(text, "Jan Nowak")
    assert time.process_time() - began < 1.5
