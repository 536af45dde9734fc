"""Times that answers promise, in three languages, and what must not be taken for a promise."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from agentdesk.services.promise_times import first_promise, promised_times

WARSAW = ZoneInfo("Europe/Warsaw")
LISBON = ZoneInfo("Europe/Lisbon")
NOW = datetime(2026, 3, 4, 10, 30, tzinfo=WARSAW)
"""A Wednesday."""


def due(text: str, now: datetime = NOW) -> str:
    """The promised time on the wall of the zone; empty for none."""
    zone = now.tzinfo
    assert zone is not None
    promise = first_promise(promised_times(text, now, zone), now)
    return f"{promise.due.astimezone(zone):%Y-%m-%d %H:%M}" if promise else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will have it fixed by 16:00.", "2026-03-04 16:00"),
        ("It will be back by 4 pm.", "2026-03-04 16:00"),
        ("It will be back by 4:30pm today.", "2026-03-04 16:30"),
        ("We'll be done within two hours.", "2026-03-04 12:30"),
        ("You will hear from us within the hour.", "2026-03-04 11:30"),
        ("I will answer in half an hour.", "2026-03-04 11:00"),
        ("We expect it to work again in 45 minutes.", "2026-03-04 11:15"),
        ("We will restore it tomorrow by noon.", "2026-03-05 12:00"),
        ("We will restore it by noon tomorrow.", "2026-03-05 12:00"),
        ("We will restore it by tomorrow.", "2026-03-05 17:00"),
        ("I'll call you tomorrow morning.", "2026-03-05 12:00"),
        ("I'll call you tomorrow at 9:15.", "2026-03-05 09:15"),
        ("It will be ready by Friday.", "2026-03-06 17:00"),
        ("It will be ready on Monday at 9 am.", "2026-03-09 09:00"),
        ("It will be moved by the end of the day.", "2026-03-04 17:00"),
        ("We will finish it by the end of the week.", "2026-03-06 17:00"),
        ("You'll get it no later than 12 March.", "2026-03-12 17:00"),
        ("You'll get it by March 12 at 14:00.", "2026-03-12 14:00"),
        ("We will move it by 2026-03-10.", "2026-03-10 17:00"),
        ("We will reply within 2 business days.", "2026-03-06 10:30"),
        ("We'll look into it in the next 24 hours.", "2026-03-05 10:30"),
        ("We will finish by midnight.", "2026-03-05 00:00"),
        ("Ready the day after tomorrow.", "2026-03-06 17:00"),
        ("Naprawimy to jutro do 12:00.", "2026-03-05 12:00"),
        ("Naprawimy to do jutra do godziny 12.", "2026-03-05 12:00"),
        ("Naprawimy to do piątku.", "2026-03-06 17:00"),
        ("Sprawdzimy to w ciągu godziny.", "2026-03-04 11:30"),
        ("Sprawdzimy to w ciągu dwóch godzin.", "2026-03-04 12:30"),
        ("Odezwiemy się w ciągu 30 minut.", "2026-03-04 11:00"),
        ("Odpowiemy do końca dnia.", "2026-03-04 17:00"),
        ("Strona będzie działać dziś do 18:00.", "2026-03-04 18:00"),
        ("Zrobimy to do godz. 15.30.", "2026-03-04 15:30"),
        ("Przywrócimy kopię pojutrze rano.", "2026-03-06 12:00"),
        ("Wyślemy fakturę do 12 marca.", "2026-03-12 17:00"),
        ("Damy znać w poniedziałek o 9:00.", "2026-03-09 09:00"),
        ("Zrobimy to w ciągu 2 dni roboczych.", "2026-03-06 10:30"),
        ("Skończymy najpóźniej do południa.", "2026-03-04 12:00"),
        ("Wrócę z odpowiedzią za pół godziny.", "2026-03-04 11:00"),
        ("Teremos tudo pronto até amanhã ao meio-dia.", "2026-03-05 12:00"),
        ("Ficará resolvido até às 16h.", "2026-03-04 16:00"),
        ("Ficará resolvido até às 16 horas.", "2026-03-04 16:00"),
        ("Zrobimy to jeszcze dziś do 18.", "2026-03-04 18:00"),
        ("Ficará resolvido até às 16h30.", "2026-03-04 16:30"),
        ("Respondemos dentro de duas horas.", "2026-03-04 12:30"),
        ("Vamos corrigir isso em 30 minutos.", "2026-03-04 11:00"),
        ("Vamos corrigir até sexta-feira.", "2026-03-06 17:00"),
        ("Iremos responder ainda hoje até às 18:00.", "2026-03-04 18:00"),
        ("Enviaremos a fatura até 12 de março.", "2026-03-12 17:00"),
        ("Entraremos em contacto na segunda-feira às 9h.", "2026-03-09 09:00"),
        ("Teremos isso concluído até ao final do dia.", "2026-03-04 17:00"),
        ("Resolveremos no prazo de 2 dias úteis.", "2026-03-06 10:30"),
        ("Vamos verificar depois de amanhã.", "2026-03-06 17:00"),
        ("O site estará no ar dentro de uma hora.", "2026-03-04 11:30"),
    ],
)
def test_a_promise_is_read(text: str, expected: str) -> None:
    assert due(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Your shop was down since yesterday 16:00.",
        "It has been slow since Monday.",
        "Our support is open until 18:00.",
        "Opening hours: Monday to Friday 9:00-17:00.",
        "We are available from 8:00 to 16:00 on weekdays.",
        "Please send us the file by Friday.",
        "Your domain expires in 5 days.",
        "Could you call us by 16:00?",
        "We restored the backup of 12 March.",
        "The server was restarted yesterday at 16:00.",
        "The plan costs 12 EUR and has 16 GB.",
        "Use port 587 and version 8.2.",
        "The log of 03:15 shows nothing.",
        "Strona nie działa od wczoraj od 16:00.",
        "Godziny pracy: poniedziałek-piątek do 17:00.",
        "Biuro jest czynne do 17:00.",
        "Prosimy o przesłanie pliku do piątku.",
        "Domena wygasa za 5 dni.",
        "O serviço está lento desde ontem às 16h.",
        "O nosso horário é até às 18h.",
        "Por favor envie o ficheiro até sexta-feira.",
        "O domínio expira em 5 dias.",
        "The server was down until 16:00.",
        "We are sure that version 8.2 runs there; the mail of 16:00 came too.",
        "Your colleague has Monday's backup.",
        "Not today.",
        "Tell me which one, and I will do it today.",
        "As soon as I have that, I will answer within the hour.",
        "Gdy tylko to dostanę, odpiszę w ciągu godziny.",
        "Assim que receber isso, respondo dentro de uma hora.",
        "I will raise the mailbox to 20 GB.",
        "Powiększymy skrzynkę do 20 GB.",
        "Dostawca będzie pamiętał stary adres jeszcze do 24 godzin.",
        "Limit to 300 wiadomości na godzinę.",
        "The folder as it was on Friday is back.",
        "You will see it there in a minute.",
        "A internet vai guardar o endereço por até 24 horas.",
        "",
    ],
)
def test_what_is_no_promise_is_left_alone(text: str) -> None:
    assert promised_times(text, NOW, WARSAW) == ()


def test_what_is_past_is_read_and_is_not_the_promise() -> None:
    (past,) = promised_times("We will do it by 9:00.", NOW, WARSAW)
    assert past.due < NOW
    assert due("We will do it by 9:00.") == ""


def test_the_words_are_the_answers_own() -> None:
    text = "Dzień dobry,\nnaprawimy to Jutro do 12:00, obiecuję."
    (promise,) = promised_times(text, NOW, WARSAW)
    assert promise.words == text[promise.start : promise.end] == "Jutro do 12:00"


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        # Clocks go from 02:00 to 03:00 on 29 March 2026 in Warsaw, from 01:00 to 02:00 in Lisbon.
        (datetime(2026, 3, 28, 20, 0, tzinfo=WARSAW), "We will be done within 24 hours.", "2026-03-29 21:00"),
        (
            datetime(2026, 3, 28, 20, 0, tzinfo=WARSAW),
            "We will be done tomorrow at 12:00.",
            "2026-03-29 12:00",
        ),
        (
            datetime(2026, 3, 29, 1, 30, tzinfo=WARSAW),
            "Naprawimy to w ciągu dwóch godzin.",
            "2026-03-29 04:30",
        ),
        (datetime(2026, 3, 28, 20, 0, tzinfo=WARSAW), "Naprawimy to jutro do 2:30.", "2026-03-29 03:30"),
        (datetime(2026, 3, 28, 20, 0, tzinfo=LISBON), "Vamos corrigir em 24 horas.", "2026-03-29 21:00"),
        # And back from 03:00 to 02:00 on 25 October.
        (
            datetime(2026, 10, 24, 20, 0, tzinfo=WARSAW),
            "We will be done within 24 hours.",
            "2026-10-25 19:00",
        ),
        (datetime(2026, 10, 24, 20, 0, tzinfo=LISBON), "Até amanhã às 16h.", "2026-10-25 16:00"),
        (datetime(2026, 10, 24, 20, 0, tzinfo=WARSAW), "We will be done within one day.", "2026-10-25 20:00"),
    ],
)
def test_the_clock_may_change_meanwhile(now: datetime, text: str, expected: str) -> None:
    assert due(text, now) == expected


def test_it_is_due_on_the_readers_clock() -> None:
    brazil = timezone(timedelta(hours=-3))
    (promise,) = promised_times("Ficará pronto até às 16h.", NOW, brazil)
    assert promise.due == datetime(2026, 3, 4, 19, 0, tzinfo=UTC)


def test_a_date_of_next_year_is_the_coming_one() -> None:
    assert (
        due("We will move it by 10 January.", datetime(2026, 12, 20, 9, tzinfo=WARSAW)) == "2027-01-10 17:00"
    )


def test_nonsense_makes_no_time() -> None:
    assert due("We will do it by 25:99 on 31 February.") == ""
    assert promised_times("within 999 weeks " * 3000, NOW, WARSAW)
