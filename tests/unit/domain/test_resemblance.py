"""Answers that say the same resemble each other, whoever they are for; all others do not."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from agentdesk.domain.resemblance import SIZE, resemblance, sketch_of
from tests.ranking import Rewritten, rewritten_answers

LONG = " ".join(f"word{n}" for n in "abcdefghijklmnopqrstuvwxyz") * 9
WRITTEN_SINCE = (
    Rewritten(
        "en",
        "ssl",
        (
            """Hi Daniel,

the certificate of studio-daniel.com had expired because the domain pointed to another host when we tried to
renew it on 3 May. I have issued a new one just now. Please open the site in a private window; the padlock
should be back.

Kind regards, Marta""",
            """Hello Ms Fischer,

I issued a new certificate for fischer-law.test a minute ago. The old one had expired: at the time of the
renewal, 11 June, your domain was pointing to a different host, so it failed. The padlock is back, try it in a
private window.

Marta""",
            """Good morning,

your padlock is back. What happened: when the certificate for garden.test was due for renewal, the domain still
pointed to the other host, and so the renewal failed and the certificate expired. We have issued a new one. From
now on renewal works by itself again.

Best, Marta""",
        ),
    ),
    Rewritten(
        "en",
        "ssl",
        (
            """Hi Lucy,

the padlock is missing because the page loads pictures over http. The certificate itself is fine. Please install
the plugin Really Simple SSL, activate it and clear the cache of WordPress afterwards.

Marta""",
            """Dear Mr Olsen,

your certificate is fine, but some pictures on the page are still loaded over http, which is why browsers show
no padlock. The plugin Really Simple SSL repairs that: install and activate it, then clear the WordPress cache.

Regards, Marta""",
            """Hello Yusuf,

browsers say "not secure" because the page of bakery.test still takes its images from http addresses; there is
nothing wrong with the certificate. Activate the plugin Really Simple SSL, and empty the cache of WordPress when
that is done. If a picture remains, tell me which.""",
        ),
    ),
    Rewritten(
        "en",
        "backup",
        (
            """Hi Ben,

I have restored the files of ben-cycling.com from the backup of Tuesday night, 2 a.m. The old state lies in the
folder before_restore in case you need something from it. Please check that everything is there; I will remove
that folder in two weeks.

Marta""",
            """Hello Irene,

your files are back: they come from the backup of last night (2 a.m.). What was there before I moved to a folder
called before_restore, which I will delete in two weeks. Could you check whether anything is missing?

Best, Marta""",
            """Dear team,

we restored pottery.test from Sunday's backup. Please check whether everything is there. In case you need
something from the state before, it is in the folder before_restore; in two weeks we remove it.""",
        ),
    ),
    Rewritten(
        "en",
        "backup",
        (
            """Hi Ben,

we keep backups of files and databases for 14 days, one from each night. You find them in the panel under
Backups; choose a day, then what to restore. Older ones we do not have, I am sorry.

Marta""",
            """Hello Ms Adams,

one backup is made each night, of the files and of the databases, and each is kept for 14 days. In the panel,
open Backups, choose the day and what you would like to restore. I am sorry that there are no older ones.

Regards, Marta""",
            """Hello,

unfortunately we do not have a backup from March: they are kept for 14 days. What there is you find in the panel
under Backups, where you choose the night and whether files or databases shall be restored.""",
        ),
    ),
    Rewritten(
        "pl",
        "poczta",
        (
            """Dzień dobry Panie Marku,

hasło do skrzynki biuro@marek-budowa.pl zostało zmienione, ponieważ ktoś wysyłał z niej spam. Nowe hasło ustawi
Pan w panelu w zakładce Poczta. Proszę też sprawdzić komputer programem antywirusowym, bo stare hasło najpewniej
wyciekło właśnie stamtąd.

Pozdrawiam, Kasia""",
            """Dzień dobry,

z Państwa skrzynki info@firma-okna.pl wysyłany był spam, dlatego zmieniliśmy do niej hasło. Proszę ustawić nowe
w panelu, zakładka Poczta, i przeskanować komputer antywirusem: najpewniej to stamtąd wyciekło stare hasło.

Z poważaniem, Kasia""",
            """Witam Pani Ewo,

musieliśmy zmienić hasło skrzynki ewa@kwiaty.test, bo ktoś rozsyłał z niej spam. Prawdopodobnie hasło wyciekło z
komputera, więc proszę sprawdzić go programem antywirusowym, a potem w zakładce Poczta w panelu ustawić nowe
hasło. W razie pytań proszę dzwonić.""",
        ),
    ),
    Rewritten(
        "pl",
        "poczta",
        (
            """Dzień dobry,

skrzynka jest zapełniona: zajmuje 2 GB z 2 GB, dlatego nowe wiadomości są odrzucane. Proszę usunąć stare
wiadomości z załącznikami i opróżnić kosz albo zwiększyć limit w panelu do 5 GB, co nic nie kosztuje.

Pozdrawiam, Kasia""",
            """Dzień dobry Pani Anno,

nowe wiadomości są odrzucane, bo Pani skrzynka jest pełna (5 GB z 5 GB). Limit można bezpłatnie zwiększyć w
panelu albo zrobić miejsce, usuwając stare wiadomości z dużymi załącznikami. Proszę pamiętać o opróżnieniu
kosza.

Kasia""",
            """Witam,

powodem jest pełna skrzynka. Proszę opróżnić kosz i usunąć stare wiadomości z załącznikami, a jeśli to nie
wystarczy, zwiększyć w panelu limit, jest to bezpłatne. Wtedy nowe wiadomości przestaną być odrzucane.""",
        ),
    ),
    Rewritten(
        "pl",
        "domena",
        (
            """Dzień dobry Panie Pawle,

aby przenieść domenę sklep-pawel.pl do nas, potrzebujemy kodu AuthInfo. Otrzyma go Pan od obecnego rejestratora.
Po jego otrzymaniu proszę zamówić transfer w panelu; trwa on do 24 godzin i przedłuża domenę o rok.

Kasia""",
            """Dzień dobry,

do transferu domeny potrzebny jest kod AuthInfo, który wydaje obecny rejestrator. Gdy już go Państwo mają,
proszę zamówić transfer w panelu klienta. Transfer domeny .pl trwa do 24 godzin, a domena zostaje przedłużona o
rok.

Pozdrawiam, Kasia""",
            """Pani Joanno,

proszę poprosić obecnego rejestratora o kod AuthInfo dla domeny joanna-foto.pl, a następnie zamówić transfer w
naszym panelu i wpisać tam ten kod. Całość potrwa najwyżej dobę. Transfer przedłuża ważność domeny o rok.""",
        ),
    ),
    Rewritten(
        "pl",
        "domena",
        (
            """Dzień dobry,

domena wygasła 12 kwietnia i jest teraz w okresie kwarantanny. Można ją jeszcze odzyskać do 30 dni: koszt to 120
zł plus roczne przedłużenie. Jeśli mamy to zrobić, proszę o potwierdzenie i opłacenie faktury, którą wysłałam
dziś.

Kasia""",
            """Witam Panie Tomaszu,

Pana domena tomasz-auto.pl jest w kwarantannie, bo wygasła 2 maja. Odzyskanie jest możliwe przez 30 dni i
kosztuje 120 zł oraz roczne przedłużenie. Fakturę wysłałam, po jej opłaceniu od razu odzyskamy domenę.

Pozdrawiam, Kasia""",
            """Dzień dobry Pani Mario,

jeszcze przez 30 dni domenę można odzyskać. Wygasła ona 20 maja i weszła w kwarantannę, dlatego oprócz
przedłużenia na rok trzeba zapłacić 120 zł. Czy mamy ją odzyskać? Proszę o potwierdzenie, wtedy wyślę fakturę.""",
        ),
    ),
    Rewritten(
        "pt",
        "site",
        (
            """Olá Carlos,

o seu site mostrava o erro 500 por causa do plugin de cache, que não é compatível com o PHP 8.2. Desativei o
plugin mudando o nome da pasta, e o site voltou a abrir. Atualize o plugin antes de o ativar de novo, por favor.

Cumprimentos, Rita""",
            """Bom dia,

o erro 500 em padaria-sol.pt vinha de um plugin de cache que não é compatível com o PHP 8.3. O site já abre:
mudei o nome da pasta do plugin, o que o desativou. Antes de o voltar a ativar, por favor instale a atualização.

Rita""",
            """Caro Sr. Nunes,

desativei o plugin de cache do seu site e já não aparece o erro 500. O plugin não era compatível com a versão do
PHP (8.2). Quando houver uma atualização dele, pode instalar e ativar de novo.

Com os melhores cumprimentos, Rita""",
        ),
    ),
    Rewritten(
        "pt",
        "site",
        (
            """Olá Joana,

a versão do PHP pode ser mudada no painel: abra Sites, escolha o domínio joana-arte.pt, depois PHP, e selecione
8.3. A mudança demora cerca de um minuto. Se o site deixar de funcionar, volte à versão anterior da mesma
maneira.

Rita""",
            """Boa tarde,

para mudar a versão do PHP entre no painel, em Sites escolha o seu domínio e depois PHP. Selecione a versão 8.2;
demora um minuto. Se alguma coisa deixar de funcionar, pode voltar à anterior da mesma maneira.

Cumprimentos, Rita""",
            """Caro Pedro,

sim, pode ter o PHP 8.3 em pedro.test. Faz isso no painel: Sites, o domínio, PHP, e seleciona a versão. Um
minuto depois está mudada, e caso o site não funcione pode sempre voltar à versão anterior.""",
        ),
    ),
    Rewritten(
        "pt",
        "faturação",
        (
            """Olá Sónia,

recebemos o seu pagamento de 48,90 € hoje de manhã e a conta foi reativada. O site e o email já funcionam. Para
evitar que volte a acontecer, pode ativar o débito direto no painel, em Pagamentos.

Rita""",
            """Bom dia Sr. Lopes,

a sua conta já está reativada, o pagamento de 120 € chegou ontem. Site e email funcionam de novo. Se quiser
evitar outra suspensão, ative o débito direto em Pagamentos, no painel.

Cumprimentos, Rita""",
            """Boa tarde,

obrigada, o pagamento chegou e reativámos a conta há dez minutos; o email e o site já voltaram. No painel, em
Pagamentos, pode ativar o débito direto para que isto não volte a acontecer.""",
        ),
    ),
    Rewritten(
        "pt",
        "faturação",
        (
            """Olá Sónia,

corrigi o número de contribuinte e anulei a fatura 2024/118 com uma nota de crédito. A nova fatura segue em
anexo com os dados corretos da empresa. Já mudei também os dados da conta, para que as próximas saiam bem.

Rita""",
            """Bom dia,

a nova fatura segue em anexo, já com o número de contribuinte correto. A anterior, 2024/233, foi anulada com uma
nota de crédito. Os dados da empresa estão corrigidos na conta e as próximas faturas vão sair bem.

Rita""",
            """Caro Sr. Matos,

peço desculpa pelo engano no número de contribuinte. Anulámos a fatura com uma nota de crédito e emitimos outra,
que segue em anexo com os dados da sua empresa. As próximas já sairão com os dados corretos.""",
        ),
    ),
)
"""Answers that were written after the line between alike and not alike was drawn, and harder: whole sentences are
missing, added or turned round. Two groups share each topic.
"""


def likenesses(groups: Sequence[Rewritten]) -> Iterator[tuple[bool, float]]:
    """Of each pair of answers: whether they say the same, and how much they resemble each other."""
    sketches = [(number, sketch_of(text)) for number, one in enumerate(groups) for text in one.answers]
    for (one, a), (other, b) in combinations(sketches, 2):
        yield one == other, resemblance(a, b)


def test_an_answer_is_known_again_when_it_is_written_again() -> None:
    pairs = list(likenesses(rewritten_answers()))
    assert min(likeness for same, likeness in pairs if same) >= 0.2
    assert max(likeness for same, likeness in pairs if not same) < 0.2


def test_answers_that_nothing_was_tuned_on_are_known_again_and_never_mixed_up() -> None:
    pairs = list(likenesses(WRITTEN_SINCE))
    alike = [likeness for same, likeness in pairs if same]
    assert sum(likeness >= 0.2 for likeness in alike) >= 0.8 * len(alike)
    assert min(alike) > max(likeness for same, likeness in pairs if not same)


def test_what_is_about_one_customer_does_not_count() -> None:
    one = sketch_of(
        "We moved shop.example.com to the new server at 16:40, see https://a.example/x?y=1 please do."
    )
    other = sketch_of("We moved www.other.pl to the new server at 9:05, see anna@b.example please do.")
    assert resemblance(one, other) == 1.0


def test_a_sketch_is_small_and_the_same_in_every_process() -> None:
    assert len(sketch_of(LONG)) <= SIZE
    assert sketch_of("The quota is used up.") == tuple(sorted(sketch_of("The quota is used up.")))
    assert sketch_of("quota")[0] == 3873536796754641041
    assert resemblance(sketch_of(""), sketch_of("")) == 0.0
    assert resemblance(sketch_of("quota"), sketch_of("")) == 0.0


def test_a_word_in_another_form_is_the_same_word() -> None:
    assert resemblance(sketch_of("przywróciliśmy domeny"), sketch_of("przywrócona domena")) == 1.0


def test_sketches_of_long_texts_tell_the_share_of_the_smallest_hashes_of_both() -> None:
    one, other = tuple(range(0, 3 * SIZE, 3)), tuple(range(0, 2 * SIZE, 2))
    smallest = sorted({*one, *other})[:SIZE]
    assert resemblance(one, other) == sum(h in one and h in other for h in smallest) / SIZE
    assert resemblance(one, one) == 1.0
    assert resemblance(one, tuple(h + 1 for h in one)) == 0.0
