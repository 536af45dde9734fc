"""Languages, also of mails that say hardly anything."""

import time

import pytest

from agentdesk.channels.language import detect_language, language_of
from agentdesk.channels.mail import parse
from tests.unit.channels.raw import raw


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thanks!", "en"), ("Please call me.", "en"), ("The shop shows error 500.", "en"), ("ok perfect, thank you", "en"),
        ("Dziękuję!", "pl"), ("dzieki, dziala", "pl"), ("Nie moge sie zalogowac", "pl"), ("Strona leży", "pl"), ("Proszę o kontakt", "pl"),
        ("Obrigado!", "pt"), ("Site fora do ar", "pt"), ("nao consigo entrar", "pt"), ("Já funciona, muito obrigada", "pt"), ("Segue em anexo.", "pt"),
        ("Danke schön!", "de"), ("Gracias, ya funciona", "es"), ("Merci beaucoup", "fr"), ("Grazie mille", "it"), ("Bedankt voor de hulp", "nl"),
        ("Děkuji, už to funguje", "cs"), ("Дякую за допомогу", "uk"), ("Спасибо, сайт работает", "ru"),
        ("", ""), ("404", ""), ("https://shop.example/index.php", ""), ("jan@firma.example", ""),
    ],
)  # fmt: skip
def test_languages(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_english_error_messages_do_not_hide_the_writer() -> None:
    text = 'Dzień dobry, strona pokazuje "Error establishing a database connection" i "The server is temporarily unavailable". Proszę o pomoc.'
    assert detect_language(text) == "pl"


def test_a_mail_that_says_too_little_speaks_as_its_subject_or_quotation() -> None:
    assert language_of(parse(raw("ok", Subject="Re: Problem z pocztą"))) == "pl"
    assert (
        language_of(
            parse(
                raw(
                    "OK\n\nEm 12/03/2026 10:22, Ana escreveu:\n> Bom dia, o site já está no ar.",
                    In_Reply_To="<a@x>",
                )
            )
        )
        == "pt"
    )


def test_two_thousand_a_second() -> None:
    text = "Dzień dobry, mój sklep nie działa od rana, pokazuje błąd 500. Proszę o pomoc. " * 5
    began = time.process_time()
    for _ in range(400):
        detect_language(text)
    assert time.process_time() - began < 0.4
