"""Frequent small words, and a few of support mail, by language: in plain letters, since many type without accents."""

import re
from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset(
            "the and to of is in it you that for on with this have i my we our are be as not can your please would could from at or an was will do has me "
            "hello hi dear thanks thank thx regards kind best cheers yours sincerely help need how what when why there here but if so just been any all which about "
            "site website page mail email account invoice order password working work works does don't doesn't can't i'm it's we're isn't won't you're i've they us he she his her their "
            "who had were did should again still now some one out up get got know since today yesterday tomorrow morning evening after before more than very much well yes fine great perfect "
            "sent received attached reply change set add check look problem issue error down server domain shop customers payment by also only no these those am may might let sorry good afternoon "
            "update delivery failed out office automatic message welcome weekly new order your receipt being into over could".split()
        ),
        "pl": frozenset(
            "i w z na do nie sie ze jest to o po za od czy jak ale co mi mnie nam nas dla przez tak juz tylko jeszcze bardzo moze prosze prosimy dzien dobry witam czesc dziekuje dziekujemy dzieki "
            "pozdrawiam pozdrawiamy pozdrowienia poważaniem powazaniem panstwo panstwa pan pani strona strony stronie stronę sklep sklepu poczta poczty poczte skrzynka skrzynki skrzynke faktura faktury fakture konto konta "
            "haslo hasla domena domeny domene serwer serwera mam mamy moge mozna moja moj moje nasz nasza nasze naszej naszego jestem bylo byla byl beda bedzie sa ma oraz lub gdy gdzie kiedy dlaczego "
            "dziala dzialaja dzialac pomoc pomocy problem blad bledy wiadomosc wiadomosci mail maile maila maili mailem wczoraj dzis dzisiaj jutro rano teraz znowu nadal ktory ktora ktore ktorych te ten ta tego tej tym tych "
            "zamowienie zamowienia klient klienci klientow platnosc zaplacic chcialbym chcialabym wyslac wyslalem otrzymalem dostalem prosba pytanie informacje odpowiedz zgloszenie przesylam zalaczniku zalaczeniu "
            "chyba wlasnie wszystko nic cos ktos bo gdyby aby zeby jesli jezeli przed pod nad przy bez u az ich jej jego was wam wasz super swietnie okej zostal zostala zostalo trzeba raz kilka dni dnia godzin urlopie nieobecny pilne pilna awaria wole drugi drugie pierwszy wariant masz nowe nowy nowa odsluchaj potwierdzam zgadzam pasuje zgoda jasne oczywiscie widze wyslij zobaczyl zrobione gotowe przejdz".split()
        ),
        "pt": frozenset(
            "o a os as de do da dos das em no na nos nas um uma para com por que nao e se eu meu minha nosso nossa nossos nossas seu sua voce voces esta estao estou estamos foi ja mais mas muito como quando onde porque "
            "ola bom boa dia tarde noite obrigado obrigada obrigados agradeco agradecia agradecemos cumprimentos atenciosamente atentamente abraco abracos melhores saudacoes caros caro cara prezados prezado exmos senhores favor "
            "site sites pagina loja correio email e-mail emails fatura faturas conta contas senha palavra-passe dominio dominios servidor preciso precisamos precisava gostaria gostava podem podia poderia pode consigo conseguimos consegue "
            "funciona funcionar funcionam ajuda ajudar problema erro mensagem mensagens hoje ontem amanha agora ainda tambem isto isso este esta esse essa ao aos pelo pela ate desde sem sobre ser ter tem temos tenho ha "
            "cliente clientes pagamento encomenda encomendas pedido anexo envio enviar recebi receber recebemos duvida informacao resposta chamado suporte equipa equipe alojamento hospedagem voltou caiu ar fora tudo nada nem so muita "
            "muitos quero queria fazer faz foram era sao depois antes entao assim qual quais quem ficou perfeito otimo aqui aquele lhe lhes me te outra vez urgente ferias ausente ligar telefone valeu segue entrou abracao beleza falta mando envio seguem fica novo nova primeira melhor testei deu certo confirmo combinado".split()
        ),
        "de": frozenset(
            "der die das und ist ich nicht sie wir es ein eine einen mit auf fur von zu den dem im am an bei nach aus wie was wenn aber auch noch nur kann konnen bitte danke vielen dank hallo guten tag morgen sehr geehrte geehrter "
            "damen herren grusse grussen gruss freundlichen mein meine unser unsere ihr ihre ihnen uns mir mich haben habe hat sind war wird werden seite webseite rechnung konto passwort funktioniert geht seit heute gestern problem hilfe "
            "konnten wurde als oder dass diese dieser wieder jetzt schon kein keine nicht mehr zum zur uber".split()
        ),
        "es": frozenset(
            "el la los las de del en un una para con por que no y se mi mis nuestro nuestra su sus yo usted ustedes esta estan estoy estamos fue ya mas pero muy como cuando donde porque hola buenos buenas dias tardes gracias saludos "
            "cordiales atentamente estimados estimado pagina sitio tienda correo factura cuenta contrasena dominio servidor necesito necesitamos quisiera puede pueden puedo funciona ayuda problema error mensaje hoy ayer manana ahora todavia "
            "tambien esto este ese al lo le les hay tengo tenemos desde hasta sin sobre ser cliente clientes pago pedido adjunto muchas favor hemos usted y".split()
        ),
        "fr": frozenset(
            "le la les des du de un une et est en pour avec que qui ne pas je nous vous mon ma mes notre nos votre vos il elle ce cette ces dans sur au aux par plus mais bonjour bonsoir merci beaucoup cordialement salutations madame monsieur "
            "site page boutique courriel mail facture compte mot passe domaine serveur besoin pouvez pouvons peux fonctionne aide probleme erreur message aujourd'hui hier demain maintenant encore aussi depuis sans sont avons ai etre avoir "
            "suis bien tres tout tous comme quand ou si c'est j'ai n'est s'il plait jour".split()
        ),
        "it": frozenset(
            "il lo la i gli le di del della dei delle in un una per con che non e si mio mia nostro nostra vostro suo io noi voi e' sono siamo ho abbiamo ha hanno piu ma molto come quando dove perche ciao buongiorno buonasera grazie saluti cordiali "
            "distinti gentile gentili sito pagina negozio posta fattura conto password dominio server bisogno potete posso possiamo funziona aiuto problema errore messaggio oggi ieri domani adesso ancora anche questo questa al alla dal dalla nel nella da".split()
        ),
        "nl": frozenset(
            "de het een en van is ik niet wij we u je jullie dat die dit voor met op in aan bij naar uit hoe wat als maar ook nog kan kunnen graag bedankt dank hallo goedemorgen goedemiddag beste geachte groet groeten vriendelijke mijn onze ons "
            "uw hebben heb heeft zijn was wordt worden website pagina factuur rekening wachtwoord werkt sinds vandaag gisteren probleem hulp geen meer er deze wel alvast wanneer".split()
        ),
        "cs": frozenset(
            "a v na se je ze to s z do o i ale jak co pro za po od uz jen jeste byl byla bylo jsou jsem jsme mam mame muj moje nas nase vas vase dobry den dekuji dekujeme diky prosim pozdravem preji stranka stranky faktura ucet heslo domena "
            "nefunguje funguje nejde problem chyba zprava dnes vcera zitra nyni porad ktery ktera ktere muze muzete nebo kdyz protoze tak tento tato bude jiz ne".split()
        ),
        "sk": frozenset(
            "a v na sa je ze to s z do o i ale ako co pre za po od uz len este bol bola bolo su som sme mam mame moj moje nas nase vas vase dobry den dakujem dakujeme vdaka prosim pozdravom stranka stranky faktura ucet heslo domena nefunguje "
            "funguje problem chyba sprava dnes vcera zajtra teraz stale ktory ktora ktore moze mozete alebo ked pretoze tak tento tato bude nie".split()
        ),
        "sv": frozenset(
            "och att det som en ett ar jag inte vi ni den med pa for av till fran om men har kan hej tack mvh halsningar vanliga basta min vart var er era sidan webbplats faktura konto losenord fungerar idag igar problem hjalp nu eller nar hur vad "
            "detta denna mycket snalla god morgon".split()
        ),
        "uk": frozenset(
            "і в не на що з до та це як для ми ви я у за від але є дякую добрий день вітаю будь ласка сайт пошта рахунок не працює прошу повагою наш ваш мій чи вже".split()
        ),
        "ru": frozenset(
            "и в не на что с до это как для мы вы я у за от но есть спасибо добрый день здравствуйте пожалуйста сайт почта счет счёт работает прошу уважением наш ваш мой ли уже".split()
        ),
    }
)

PLAIN_SIGNS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "pl": frozenset("ąćęłńśźż"),
        "pt": frozenset("ãõ"),
        "de": frozenset("ßäü"),
        "es": frozenset("ñ¿¡"),
        "fr": frozenset("èêëîïûùœ"),
        "it": frozenset("òì"),
        "cs": frozenset("řěů"),
        "sk": frozenset("ľĺŕ"),
        "sv": frozenset("å"),
        "uk": frozenset("іїєґ"),
        "ru": frozenset("ыэъё"),
    }
)
"""Letters that (nearly) only this language of those here writes."""

SHARED_SIGNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ç": ("pt", "fr"),
        "ê": ("pt", "fr"),
        "ô": ("pt", "fr"),
        "â": ("pt", "fr"),
        "à": ("pt", "fr", "it"),
        "é": ("pt", "fr", "es", "it", "cs"),
        "á": ("pt", "es", "cs", "sk"),
        "í": ("pt", "es", "cs", "sk"),
        "ú": ("pt", "es", "sk"),
        "ó": ("pl", "pt", "es"),
        "č": ("cs", "sk"),
        "š": ("cs", "sk"),
        "ž": ("cs", "sk"),
        "ö": ("de", "sv"),
        "ä": ("de", "sv"),
    }
)

GREETINGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset("thanks thank thx hello cheers regards please sincerely yours".split()),
        "pl": frozenset(
            "dziekuje dziekujemy dzieki czesc witam pozdrawiam pozdrawiamy prosze dzien dobry powazaniem pozdrowienia".split()
        ),
        "pt": frozenset(
            "obrigado obrigada obrigados ola cumprimentos atenciosamente bom boa atentamente prezados agradeco".split()
        ),
        "de": frozenset("danke hallo bitte grusse grussen".split()),
        "es": frozenset("gracias hola saludos buenos buenas".split()),
        "fr": frozenset("merci bonjour cordialement".split()),
        "it": frozenset("grazie ciao buongiorno saluti".split()),
        "nl": frozenset("bedankt groet groeten goedemorgen".split()),
        "cs": frozenset("dekuji diky prosim dobry".split()),
        "sk": frozenset("dakujem vdaka prosim".split()),
        "sv": frozenset("tack hej halsningar".split()),
        "uk": frozenset("дякую вітаю".split()),
        "ru": frozenset("спасибо здравствуйте".split()),
    }
)
"""Words that are enough alone: a mail may say nothing else."""

ENDINGS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(r"(?:ing|tion|ly|ed|ness|ght|ould)\Z|\Ath|wh|ck|ough|\w{3}'s\Z"),
        "pl": re.compile(
            r"(?:ego|emu|ych|ymi|ach|ami|ow|anie|enie|osc|owac|ala|alem|alam|iony|any|esz|cie|uje|acie)\Z|sz|cz|rz|dz|szcz|\Aprz|\Awy|wsk"
        ),
        "pt": re.compile(
            r"(?:cao|coes|mento|ados?|adas?|ou|eu|iu|avel|idade|inho|inha|agem|ando|endo|indo|emos|amos|aram)\Z|lh|nh"
        ),
        "de": re.compile(r"(?:ung|lich|keit|heit|isch|tzt|chen)\Z|sch|\Age\w+t\Z|ckt"),
        "es": re.compile(r"(?:cion|ciones|dad|mente|amos|emos|ado|ido|ando|iendo)\Z|ll|rr"),
        "fr": re.compile(r"(?:tion|ment|eux|euse|eau|aux|ons|ez|oir|ique)\Z|eau|oui|\Aqu"),
        "it": re.compile(r"(?:zione|mente|iamo|ita|ato|are|ere|ando|endo)\Z|gli|cch|zz"),
        "nl": re.compile(r"(?:lijk|heid|ing|en)\Z|aa|ij|ee|oo|uu|sch"),
        "cs": re.compile(r"(?:ani|eni|ost|ovat|eme|ejte|uji)\Z|\Apre|\Apri"),
    }
)
"""How words of a language look; a weak sign, for texts of a few words."""
