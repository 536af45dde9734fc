"""Urgency: what presses and what only sounds like it, in three languages."""

from dataclasses import replace

import pytest

from agentdesk.domain.message import Address, Kind, Message, Urgency
from agentdesk.domain.urgency import judge
from tests.unit.domain.mails import a_mail, answering

PRESSING = (
    "Hi, our website has been showing a 503 for the past twenty minutes, can you look?",
    "Hello, nothing loads on www.flowers.example any more, just a spinning wheel and then a timeout.",
    "Our online shop went offline around 9am and customers are calling us.",
    "The server isn't responding to ping or SSH.",
    "Someone got into our WordPress and added strange admin users.",
    "Our homepage now shows a message from hackers.",
    "All of our product pages redirect to some pharmacy site.",
    "I accidentally dropped the production database, please restore as soon as possible!!",
    "All the emails in my inbox have disappeared.",
    "Nobody in the office can send or receive email since 8 this morning.",
    "Email has completely stopped working for our entire company.",
    "Customers cannot check out, the payment step fails every time, we're losing orders.",
    "The site is down again!",
    "Help!! site down",
    "Google marks our site as dangerous, visitors see a red warning about malware.",
    "Our mail server is sending thousands of spam messages, I think an account was compromised.",
    "It was working fine yesterday but today the shop is unreachable.",
    'I can\'t reach my website, it says "Error establishing a database connection".',
    "We see a blank page on all of our domains.",
    "Is your server down? Neither my site nor my mail work since this morning.",
    "VPS not reachable, console shows kernel panic. We need it back up.",
    "our whole blog content vanished after the update",
    "Dzień dobry, od godziny strona firmowa zwraca błąd 502.",
    "Sklep internetowy nie działa, klienci dzwonią z pretensjami.",
    "Nie mogę wejść na swoją stronę, przeglądarka pokazuje, że serwer nie odpowiada.",
    "Nasza strona została zhakowana, pojawiły się jakieś chińskie znaki.",
    "Ktoś włamał się na nasze konto i rozsyła spam.",
    "Zniknęły wszystkie wiadomości ze skrzynki biuro@firma.pl!",
    "Przez pomyłkę skasowałem całą bazę danych sklepu. Ratunku!",
    "Od rana nie przychodzą żadne maile do całej firmy.",
    "Poczta stoi, nikt w firmie nie może nic wysłać.",
    "Płatności w sklepie nie przechodzą, tracimy zamówienia.",
    "Serwer VPS padł, nie można się połączyć.",
    "Strona leży, proszę o pilną pomoc.",
    "na stronie jest wirus, google ja blokuje",
    "strona przekierowuje na jakies kasyno",
    "Po aktualizacji mam tylko biały ekran na całej stronie, klienci nic nie widzą.",
    "Wczoraj wszystko działało, a dziś sklep jest niedostępny.",
    "Dane klientów z bazy zniknęły po migracji.",
    "Bom dia, o nosso site está em baixo desde as 9h.",
    "A loja online não abre, dá erro 500.",
    "O servidor não responde e os clientes estão a reclamar.",
    "Nosso site foi invadido, aparecem propagandas estranhas.",
    "Alguém entrou na nossa conta e está enviando spam.",
    "Apaguei sem querer a base de dados toda, preciso de a recuperar com urgência!",
    "Todos os meus e-mails desapareceram da caixa de entrada.",
    "Desde ontem que ninguém na empresa recebe e-mails.",
    "Os e-mails pararam de chegar hoje de manhã.",
    "Os clientes não conseguem finalizar as compras, estamos a perder vendas.",
    "Site fora do ar!!! Socorro",
    "O meu site foi hackeado",
    "A página está toda em branco, não aparece nada.",
    "O site caiu de novo, já é a terceira vez esta semana.",
    'Não consigo aceder ao site, aparece "503 Service Unavailable".',
    "O correio eletrónico não funciona em nenhum dos nossos computadores desde esta manhã.",
    "Perdemos todos os ficheiros do site depois da atualização.",
)

CALM = (
    "Hi, could you tell me how much a second domain costs?",
    "What happens to my site if I forget to renew, does it go down immediately?",
    "Thanks, the site is up again!",
    "The site was down for a few minutes last night but it has been fine since. Just letting you know.",
    "Do you make daily backups in case we lose data?",
    "How can I protect my WordPress from being hacked?",
    "My website is a bit slow today, is that normal?",
    "I would like to cancel my hosting account at the end of the month.",
    "Please don't worry, it's not urgent: the contact form on my test site returns a 500.",
    "I cannot log in to the control panel, I forgot my password.",
    "How do I set up my email on my new iPhone? It says cannot connect.",
    "One customer says our mails land in his spam folder.",
    "Our previous host was hacked twice, that's why we are moving to you.",
    "Could you slow down the cron job? It runs every minute.",
    "I'm looking for a shop system that doesn't break down under load.",
    "We're planning maintenance on Sunday, the shop will be offline for two hours.",
    "Where can I download the invoice? The download link doesn't work.",
    "URGENT!!! Please send me the invoice for March.",
    "Could you increase the mailbox size? It is almost full.",
    "I deleted an email by accident yesterday, can I get it back somehow? No rush.",
    "The image on the about page is missing, how do I upload it again?",
    "Everything is working now, thank you very much for the quick fix.",
    "We want to take our old site offline, how do we do that?",
    "How long would our site be down during the migration?",
    "A friend told me her website got hacked. Should I be worried?",
    "Please delete all files in the folder /old, I don't need them any more.",
    "Is it possible to block a spammer? I get a lot of spam every day.",
    "Do you offer protection against DDoS attacks?",
    "My SSL certificate will expire next month, does it renew automatically?",
    "Dzień dobry, proszę o fakturę za luty.",
    "Dziękuję, strona już działa.",
    "Co się stanie z pocztą, jeśli nie opłacę domeny na czas?",
    "Czy robicie kopie zapasowe na wypadek utraty danych?",
    "Jak zabezpieczyć stronę przed włamaniem?",
    "Wczoraj w nocy strona nie działała przez 10 minut, teraz jest ok. Co było przyczyną?",
    "Nie mogę się zalogować do panelu, zapomniałem hasła.",
    "Jak skonfigurować pocztę w Outlooku na nowym komputerze? Nie wysyła wiadomości.",
    "Jeden z klientów twierdzi, że nasze maile trafiają do spamu.",
    "To nie jest pilne, ale formularz kontaktowy na stronie testowej zwraca błąd.",
    "Strona wolno się ładuje, czy można coś z tym zrobić?",
    "Planujemy przerwę techniczną, sklep będzie wyłączony w sobotę.",
    "Proszę usunąć wszystkie pliki z katalogu /stare.",
    "PILNE: proszę o zmianę danych na fakturze.",
    "Czy podczas migracji strona będzie niedostępna?",
    "Chciałbym usunąć konto pocztowe sekretariat@.",
    "Skrzynka jest prawie pełna, ile kosztuje większa?",
    "Poprzedni hosting ciągle padał, dlatego szukamy nowego.",
    "Problem rozwiązany, poczta działa, dziękuję.",
    "Certyfikat SSL wygasa za 20 dni, czy odnowi się sam?",
    "Bom dia, podem enviar-me a fatura de março?",
    "Obrigado, o site já está a funcionar.",
    "O que acontece ao site se eu não pagar a tempo?",
    "Fazem cópias de segurança em caso de perda de dados?",
    "Como posso proteger o meu site contra hackers?",
    "Ontem o site esteve em baixo uns minutos, mas agora está tudo bem. O que se passou?",
    "Não consigo entrar no painel, esqueci-me da palavra-passe.",
    "Como configuro o e-mail no meu telemóvel novo? Dá erro ao enviar.",
    "Um cliente diz que os nossos e-mails vão para o spam.",
    "Não é urgente, mas o formulário do site de testes dá erro 500.",
    "O site está um pouco lento, é normal?",
    "Vamos fazer manutenção no domingo e a loja vai ficar offline.",
    "Podem apagar todos os ficheiros da pasta antiga?",
    "URGENTE: preciso da segunda via da fatura",
    "Quanto tempo o site fica fora do ar durante a migração?",
    "A caixa de correio está quase cheia, quanto custa aumentar?",
    "O fornecedor anterior caía muitas vezes, por isso mudámos para vocês.",
    "Problema resolvido, os e-mails já chegam. Obrigada!",
    "O certificado expira daqui a um mês, renova sozinho?",
    "Quero mudar o meu site de alojamento sem que fique em baixo.",
    "Apaguei um e-mail sem querer ontem, dá para recuperar? Sem pressa.",
    "Queria saber se o plano inclui proteção contra malware.",
    "The new server is great, no downtime at all so far.",
    "Can I see who accessed my account last month?",
    "Nasz sklep sprzedaje części do serwerów, czy możecie polecić większy pakiet?",
    "We lost the paper invoice, could you send a copy?",
    "Zgubiłem fakturę, proszę o duplikat.",
    "Perdi a fatura, podem reenviar?",
    "Our customers love the new site!",
    "I don't receive your newsletter any more, please subscribe me again.",
    "I can't open the PDF you attached.",
    "Não consigo abrir o PDF que enviaram.",
    "Nie mogę otworzyć załącznika od Państwa.",
)


def judged(
    message: Message, kind: Kind = Kind.CUSTOMER, *, vip: bool = False, urgent_address: bool = False
) -> Urgency:
    return judge(message, kind=kind, language="", vip=vip, urgent_address=urgent_address)


@pytest.mark.parametrize("text", PRESSING)
def test_trouble_presses(text: str) -> None:
    assert judged(a_mail(text)).urgent


@pytest.mark.parametrize("text", CALM)
def test_what_only_sounds_like_trouble_does_not(text: str) -> None:
    assert judged(a_mail(text)).reasons == ()


def test_the_reason_quotes_what_was_written() -> None:
    reasons = judged(a_mail("Hello,\n\nour shop shows error 500 since this morning.\n\nEve")).reasons
    assert reasons == ("a live service is down: “our shop shows error 500 since this morning”",)


@pytest.mark.parametrize(
    "kind",
    [Kind.NEWSLETTER, Kind.SPAM, Kind.RECEIPT, Kind.AUTO_REPLY, Kind.BOUNCE, Kind.SYSTEM, Kind.MAILING_LIST],
)
def test_machines_never_press_by_words_or_address(kind: Kind) -> None:
    mail = a_mail("URGENT! Your site is down, our server was hacked!")
    assert not judged(mail, kind, vip=True, urgent_address=True).urgent


def test_a_vip_presses_and_a_bare_thank_you_does_not() -> None:
    assert judged(a_mail("Could you send me the contract?"), vip=True).reasons == ("VIP contact",)
    assert not judged(a_mail("Thank you, perfect!\n\nMeera"), vip=True).urgent
    assert not judged(a_mail("Dziękuję bardzo!"), vip=True, urgent_address=True).urgent
    assert judged(a_mail("Obrigado, mas o site está em baixo."), vip=True).urgent


def test_an_urgent_address_is_named() -> None:
    mail = replace(a_mail("Please call me back."), to=(Address("urgent@brightwave.example"),))
    assert judged(mail, urgent_address=True).reasons == ("written to urgent@brightwave.example",)


def test_quoted_words_do_not_count() -> None:
    mail = answering(a_mail("Thanks, that answers it.", "Re: Our site is down"))
    assert not judged(replace(mail, quote="> our site is down", text="Thanks\n> our site is down")).urgent


def test_an_older_subject_does_not_count_and_an_own_one_does() -> None:
    assert judged(a_mail("Please help.", "Our website is down")).urgent
    assert not judged(answering(a_mail("Please send the invoice too.", "Re: Our website is down"))).urgent


def test_it_is_over_until_it_comes_back() -> None:
    assert not judged(a_mail("The site was down. It works again now, thank you!")).urgent
    assert judged(a_mail("It worked again after your fix, thank you. But now the site is down again!")).urgent


@pytest.mark.parametrize(
    ("subject", "urgent"),
    [
        ("Monitor is DOWN: shop.example", True),
        ("Monitor is UP: shop.example", False),
        ("** PROBLEM Service Alert: web1/HTTP is CRITICAL **", True),
        ("** RECOVERY Service Alert: web1/HTTP is OK **", False),
        ("[FIRING:2] NodeDown", True),
        ("[RESOLVED] NodeDown", False),
        ("WARNING: disk /var 86 %", False),
        ("AWARIA: web3 nie odpowiada", True),
        ("Przywrócono: web3 działa poprawnie", False),
        ("ALERTA: loja.example fora do ar", True),
        ("RECUPERADO: loja.example voltou a responder", False),
    ],
)
def test_a_monitor_presses_when_something_is_down(subject: str, urgent: bool) -> None:
    assert judged(a_mail("state", subject), Kind.MONITORING).urgent is urgent
