"""What customers ask, in five languages, with marks and without."""

import pytest

from agentdesk.domain.questions import MOST, questions_in


def asked(text: str) -> list[str]:
    return [question.text for question in questions_in(text)]


@pytest.mark.parametrize(
    "question",
    [
        "Why is my site so slow?",
        "Can you tell me how much a second domain costs",
        "How do I change the password of a mailbox",
        "I would like to know when the backup is made.",
        "Please restore yesterday's backup.",
        "Please reissue it with our VAT number.",
        "I'd like that back please.",
        "Is it possible to pay by card?",
        "Let me know if the migration is done.",
        "Czy mogę zmienić domenę",
        "Jak długo to potrwa?",
        "Proszę o przesłanie faktury za maj.",
        "Chciałbym wiedzieć, ile kosztuje większy pakiet.",
        "Dlaczego poczta nie działa",
        "Prosimy pilnie sprawdzić serwer.",
        "Fakturę proszę przysłać na ten adres.",
        "Gostaria do estorno e de uma confirmação.",
        "Gostaria de saber qual é o prazo.",
        "Podem enviar a fatura de maio?",
        "Como posso alterar a senha",
        "Por favor, verifiquem o servidor.",
        "Agradecia que me enviassem a fatura.",
        "Wie kann ich mein Passwort ändern",
        "Bitte senden Sie mir die Rechnung.",
        "Ich möchte wissen, wann die Seite wieder geht.",
        "¿Cuánto cuesta el dominio?",
        "Quisiera saber cuándo estará listo.",
        "Por favor, envíenme la factura.",
    ],
)
def test_a_question_is_found(question: str) -> None:
    assert asked(f"Hello,\n\nour shop is down since noon.\n{question}\n\nAnna") == [question]


@pytest.mark.parametrize(
    "text",
    [
        "Hello, how are you?",
        "How is everything going?",
        "Dzień dobry, co słychać?",
        "Olá, tudo bem?",
        "Bom dia, como está?",
        "Hallo, wie geht es Ihnen?",
        "Please find the log attached.",
        "Agradecemos uma resposta rápida.",
        "Gostaria de agradecer a ajuda.",
        "Please reply soon.",
        "When I open the page it shows an error.",
        "Jak pisałem wczoraj, strona nie działa.",
        "See https://shop.example/?id=1 for the page.",
        "Quando abro a página aparece um erro.",
        "Thanks, it works again.",
        "",
    ],
)
def test_what_asks_nothing_is_left_out(text: str) -> None:
    assert asked(text) == []


def test_the_items_of_a_list_of_asks_are_questions() -> None:
    text = "I have some questions:\n\n1. The price of a domain\n2) The port for SMTP\n- Backups\n\nThank you"
    assert asked(text) == ["The price of a domain", "The port for SMTP", "Backups"]


def test_a_list_of_facts_is_not() -> None:
    assert asked("The error occurs here:\n- the shop\n- the blog") == []


def test_they_stand_where_they_say_and_each_once() -> None:
    text = "Dzień dobry! Ile kosztuje domena? Ile kosztuje domena?\n- Jak ją przenieść?"
    found = questions_in(text)
    assert [text[q.start : q.end] for q in found] == ["Ile kosztuje domena?", "Jak ją przenieść?"]


def test_there_are_never_too_many() -> None:
    assert len(questions_in("".join(f"Why is plan {n} so slow?\n" for n in range(500)))) == MOST


def test_a_wrapped_question_is_one() -> None:
    text = "Could you please tell me how many mailboxes the small plan has, and whether\nit is possible to add more?"
    assert asked(text) == [text.replace("\n", " ")]
