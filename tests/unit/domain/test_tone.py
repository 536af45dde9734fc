"""How answers sound: what is noticed, and the many sentences about which nothing is said."""

import pytest

from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.own_words import own_words
from agentdesk.domain.tone import tone_findings
from agentdesk.domain.wording import Wording


def noticed(text: str, customer: str = "", language: str = "en") -> list[Finding]:
    return list(tone_findings(Wording(own_words(text)), customer, language))


HARMLESS = {
    "en": """
        Thank you for telling us about the slow shop.
        You should have received a mail with the link by now.
        You should see the new page within a few minutes.
        You can change the password in the control panel.
        We have restored the backup from Monday.
        The invoice was sent to billing@client.example.
        Your domain is registered until May 2027.
        Please clear the cache of your browser and try again.
        I am sorry that this took us so long.
        We do not see any error in the log since noon.
        We cannot find the mail that you speak of, so please send us its time.
        We do not offer Windows servers, but you can run .NET on Linux.
        We can't change the price, however I can give you a month for free.
        This is not possible with the small plan; the next one has it.
        That is not included in Basic. You can add it for 3 EUR.
        The mailbox was full, which is why new mail was refused.
        It was our fault, and we are sorry for it.
        The site uses PHP 8.3 and MySQL.
        Use IMAP with SSL on port 993.
        The server answers HTTP 200 again.
        Your NIP is on the invoice, as is your IBAN.
        Our support team is here from 8 to 18.
        If you had trouble logging in, try the link below.
        You did not need to do anything.
        Did you receive the second mail?
        The DKIM record (a signature for your mail) is set.
    """,
    "pl": """
        Dziękujemy za wiadomość i za cierpliwość.
        Gdyby trzeba było zmienić adres, proszę o wiadomość.
        Strona działa już poprawnie.
        Hasło można zmienić w panelu klienta.
        Przywróciliśmy kopię z poniedziałku.
        Faktura została wysłana na adres podany w panelu.
        Przepraszamy za utrudnienia.
        Nie widzimy w logach żadnych błędów od południa.
        Nie oferujemy serwerów Windows, ale mogą Państwo uruchomić .NET na Linuksie.
        Nie możemy zwrócić opłaty za domenę, możemy jednak przedłużyć hosting o miesiąc.
        W tym pakiecie nie jest to możliwe. Mogą Państwo wybrać wyższy.
        Skrzynka była pełna, dlatego nowe wiadomości wracały.
        Powinien Pan otrzymać wiadomość z linkiem.
        Powinna Pani zobaczyć nową stronę za kilka minut.
        To nasz błąd i bardzo za niego przepraszamy.
        Domena jest opłacona do maja.
        Proszę wyczyścić pamięć przeglądarki.
        Jeśli coś będzie niejasne, chętnie pomożemy.
        Czy wiadomość już dotarła?
        Serwer odpowiada poprawnie po HTTPS.
        Numer NIP jest na fakturze.
        Jutro wrócimy z odpowiedzią.
        Zwiększyliśmy limit do 512 MB.
        Certyfikat SSL jest ważny przez 90 dni.
    """,
    "pt": """
        Obrigado pela sua mensagem e pela paciência.
        O site já está a funcionar.
        A senha pode ser alterada no painel.
        Restaurámos a cópia de segunda-feira.
        A fatura foi enviada para o endereço indicado.
        Pedimos desculpa pelo incómodo.
        Não vemos erros nos registos desde o meio-dia.
        Não oferecemos servidores Windows, mas podem usar .NET em Linux.
        Não podemos reembolsar o domínio; podemos oferecer um mês de alojamento.
        Não é possível neste plano. Pode escolher o plano seguinte.
        A caixa estava cheia e por isso as mensagens eram recusadas.
        Deve receber uma mensagem com a ligação.
        Foi um erro nosso e lamentamos.
        O domínio está pago até maio.
        Por favor, limpe a cache do navegador.
        Se algo não estiver claro, teremos todo o gosto em ajudar.
        A mensagem já chegou?
        O servidor responde por HTTPS.
        O NIF está na fatura.
        Amanhã voltamos com uma resposta.
        Aumentámos o limite para 512 MB.
        Deveria funcionar dentro de alguns minutos.
    """,
}
GREETED = {"en": "Hello Anna,", "pl": "Dzień dobry,", "pt": "Bom dia,"}
SENTENCES = [
    (language, one.strip()) for language, all_ in HARMLESS.items() for one in all_.strip().splitlines()
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_nothing_is_said_about_a_harmless_sentence(language: str, sentence: str) -> None:
    assert noticed(f"{GREETED[language]}\n\n{sentence}", language=language) == []


def test_there_are_enough_of_them() -> None:
    assert len(SENTENCES) >= 60


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "You should have read the manual.", "You should have read"),
        ("en", "As I already told you, it is in the panel.", "As I already told"),
        ("en", "This is your own fault.", "your own fault"),
        ("en", "You forgot to pay.", "You forgot to"),
        ("pl", "Trzeba było zrobić kopię.", "Trzeba było"),
        ("pl", "Powinien Pan był sprawdzić ustawienia.", "Powinien Pan był"),
        ("pl", "Jak już pisałem, to nie działa.", "Jak już pisałem"),
        ("pt", "Você deveria ter feito uma cópia.", "Você deveria ter"),
        ("pt", "Como já disse, está no painel.", "Como já disse"),
        ("pt", "A culpa é sua.", "A culpa é sua"),
    ],
)
def test_blame_is_noticed_where_it_stands(language: str, text: str, words: str) -> None:
    whole = f"{GREETED[language]}\n\n{text}"
    found = [f for f in noticed(whole, language=language) if f.kind is FindingKind.BLAME]
    assert words in [whole[f.start : f.end] for f in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We do not offer support for scripts."),
        ("en", "Thank you for your mail. Unfortunately we cannot help with that."),
        ("pl", "Nie świadczymy pomocy w tym zakresie."),
        ("pl", "Niestety nie ma takiej możliwości."),
        ("pt", "Não prestamos apoio a scripts."),
        ("pt", "Infelizmente não é possível."),
    ],
)
def test_a_refusal_with_nothing_beside_it_is_noticed(language: str, text: str) -> None:
    found = noticed(f"{GREETED[language]}\n\n{text}", language=language)
    assert [f.kind for f in found] == [FindingKind.BARE_REFUSAL]


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("Your shop works again since noon.", "en", [FindingKind.NO_GREETING]),
        ("Done.", "en", []),
        ("Anna,\nyour shop works again since noon.", "en", []),
        ("Jonas, we see it too.", "en", []),
        ("Thanks for the log, it helped us.", "en", []),
        ("Hello Anna,\nSklep już działa od południa.", "pl", [FindingKind.FOREIGN_GREETING]),
        ("Dear Anna,\no site já funciona de novo.", "pt", [FindingKind.FOREIGN_GREETING]),
        ("Olá Anna,\nyour shop works again.", "en", [FindingKind.FOREIGN_GREETING]),
        ("Szanowna Pani,\nsklep już działa od południa.", "pl", []),
        ("Prezada Anna,\no site já funciona de novo.", "pt", []),
        ("Hallo Anna,\nder Shop läuft wieder wie vorher.", "de", []),
        ("Estimados señores,\nla tienda funciona de nuevo.", "es", []),
        ("Hello Anna,\nbutik on jälleen auki tänään.", "fi", []),
        ("Hello Anna,\nthe shop works again.", "", []),
    ],
)
def test_the_greeting_is_there_and_in_the_right_language(
    text: str, language: str, kinds: list[FindingKind]
) -> None:
    assert [f.kind for f in noticed(text, language=language)] == kinds


def test_only_the_first_answer_needs_a_greeting() -> None:
    wording = Wording("It works again since noon today.")
    assert list(tone_findings(wording, "", "en", first=False)) == []


def test_a_foreign_greeting_is_told() -> None:
    (found,) = noticed("\nHello there Anna,\nsklep już działa od południa.", language="pl")
    assert found.about == "Hello there"


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("Hello,\nPLEASE READ THE MANUAL now.", "PLEASE READ THE MANUAL"),
        ("Hello,\nset MX, SPF and DKIM (mail).", None),
        ("Hello,\nHTTP and HTTPS and IMAP work. NEVER pay twice.", None),
        ("Hello,\n`SELECT NAME FROM USERS` is the query.", None),
        ("Hello,\n> WHY DOES NOTHING WORK HERE\nIt works again.", None),
    ],
)
def test_capitals_shout(text: str, loud: str | None) -> None:
    found = [f.about for f in noticed(text, customer="dkim spf mx record") if f.kind is FindingKind.CAPITALS]
    assert found == ([loud] if loud else [])


@pytest.mark.parametrize(
    ("text", "customer", "terms"),
    [
        ("Lower the TTL of the CNAME first.", "", ["TTL", "CNAME"]),
        ("Lower the TTL of the CNAME first.", "Which ttl should the cname have?", []),
        ("The TTL, which tells how long others remember it, is an hour.", "", []),
        ("We raised the number of inodes (files that you may have).", "", []),
        ("SPF names the servers that may send for your domain.", "", []),
        ("The TTL is 300, and with this TTL all goes well.", "", ["TTL"]),
    ],
)
def test_words_of_the_trade_want_explaining(text: str, customer: str, terms: list[str]) -> None:
    found = [f.about for f in noticed(f"Hello,\n{text}", customer) if f.kind is FindingKind.JARGON]
    assert sorted(found) == sorted(terms)
