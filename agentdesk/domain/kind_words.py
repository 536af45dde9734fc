"""The words by which machines and swindlers give themselves away, in plain letters (see `plain_letters`)."""

from collections.abc import Mapping
from types import MappingProxyType

from agentdesk.domain.swift_pattern import SwiftPattern, swift


def _any(*patterns: str) -> SwiftPattern:
    return swift("|".join(f"(?:{pattern})" for pattern in patterns))


# Who writes: local parts of addresses.
MACHINE = _any(
    r"\b(?:no|do-?not|donot|nao|nie)[-_.]?(?:reply|responder?|responda|odpowiadaj)",
    r"^(?:mailer-daemon|postmaster|daemon|root|cron|www-data|nobody|apache|logwatch|backup|cpanel|whm|plesk|directadmin|fail2ban|lfd|csf|wordfence|rkhunter|clamav|ossec|crowdsec|smartd|mdadm)\b",
    r"^(?:notifications?|notify|notifier|notificac(?:ao|oes)|powiadomienia|alerts?|alerta?s|alarm|monitor(?:ing)?|status|system|automat|"
    r"bounces?|robot|bot|server|servidor|serwer|auto(?:mated|confirm|reply)?|mailer|info-noreply|updates?|security|account-security)\b",
)
RECEIPT_SENDER = _any(
    r"^(?:receipts?|invoices?(?:\+\S*)?|e-?faktur[ay]|faktury?|faturas?|recibos?|orders?|zamowienia?|encomendas?|payments?|platnosci|pagamentos?|"
    r"billing|service|servico|statements?|purchases?|auto-confirm|order-update|ship-confirm|shipment-tracking)\b"
)
BULK_SENDER = _any(
    r"^(?:news(?:letters?)?|marketing|promo(?:cje|tions?|coes)?|offers?|oferta|ofertas|campaigns?|mailing|digest|events?|hello|hi|"
    r"no-?reply|email|mail|biuletyn|novidades|community|team|info|updates?|deals)\b",
    r"newsletter|biuletyn",
)
BOUNCE_SENDER = _any(
    r"^mailer-daemon\b",
    r"^postmaster\b",
    r"^mail(?:er)?[-_.]?delivery",
    r"^bounces?\b",
    r"^microsoftexchange[0-9a-f]{8,}",
)

# Bounces.
BOUNCE_SUBJECT = _any(
    r"^(?:undeliver(?:ed|able)|returned mail|failure notice|delivery (?:status notification|failure|has failed|report|incomplete)|"
    r"mail (?:delivery (?:failed|failure|system|subsystem)|system error|could not be delivered)|message (?:undeliverable|not delivered)|"
    r"non[- ]?delivery|could not (?:be )?deliver|warning: (?:message|could not send)|nondeliverable)",
    r"^(?:nie mozna dostarczyc|nie dostarczono|niedostarcz\w+|zwrot (?:wiadomosci|poczty|maila)|wiadomosc (?:nie zostala dostarczona|niedostarcz\w+)|"
    r"blad (?:dostarczania|doreczenia)|powiadomienie o (?:niedostarczeniu|stanie doreczenia)|nie udalo sie dostarczyc|opoznien\w+ w dostarczeniu)",
    r"^(?:falha (?:na|no|de|ao) (?:entrega|envio|entregar)|nao foi possivel entregar|(?:mensagem|e-?mail) (?:nao entregue|devolvid[ao])|nao entregue|"
    r"(?:devolucao|retorno) d[eao] (?:e-?mail|mensagem)|impossivel entregar|notificacao (?:de|do) estado d[ea] entrega|nao entregavel|entrega (?:falhou|com atraso))",
    r"^(?:unzustellbar|undeliverable|non remis|no se pudo entregar|mancata consegna)",
)
BOUNCE_TEXT = _any(
    r"could not be delivered|couldn't be delivered|wasn't delivered|was not delivered|unable to deliver|delivery to the following|"
    r"address(?:es)? failed|recipient address rejected|user unknown|mailbox (?:is )?full|permanent(?:ly)? (?:error|fail)|mailbox unavailable|"
    r"giving up on|address not found|message (?:will be retried|is delayed)|no such (?:user|mailbox|recipient)",
    r"nie (?:mogla|moze|mozna|udalo sie|zostala)(?: zostac)?(?: \w+)? ?dorecz\w+|nie (?:mogla|moze|mozna|udalo sie|zostala)(?: zostac)?(?: jej)? ?dostarcz\w+|"
    r"nieznany uzytkownik|skrzynka (?:odbiorcy )?(?:jest )?(?:pelna|przepelniona)|adres nie istnieje",
    r"nao (?:pode|foi|pod[eo])(?: \w+){0,2} (?:entreg\w+|enviad\w+)|nao foi possivel entregar|destinatario (?:desconhecido|inexistente|rejeitado)|"
    r"caixa (?:de \w+ )?(?:esta )?cheia|utilizador desconhecido|endereco (?:nao (?:existe|encontrado)|inexistente)",
    r"\b(?:5[0-5]\d|4[25]\d)[ -][45]\.\d{1,3}\.\d{1,3}\b|\bstatus: [45]\.\d\.\d",
)

# Automatic replies.
AUTO_SUBJECT = _any(
    r"^(?:(?:re|odp|res|aw|sv): ?)*(?:automatic(?:ally generated)? (?:reply|response|answer)|auto(?:matic)?[- ]?(?:reply|response|responder|answer)|"
    r"auto:|\[?auto(?:mated)?[- ](?:reply|response)\]?|out[- ]of[- ](?:the[- ])?office|ooo\b|vacation (?:reply|notice|response)|on (?:annual )?leave\b|"
    r"away from (?:the office|my desk)|i am (?:away|out of|on (?:holiday|vacation|leave)))",
    r"^(?:(?:re|odp|res|aw|sv): ?)*(?:automatyczna odpowiedz|odpowiedz automatyczna|autoodpowiedz|auto-?odpowiedz|autoresponder|"
    r"(?:informacja o )?nieobecnos\w+|poza biurem|jestem (?:na urlopie|nieobecn\w+|poza biurem)|urlop\b)",
    r"^(?:(?:re|odp|res|aw|sv|enc): ?)*(?:resposta automatica|auto-?resposta|mensagem automatica de ausencia|(?:aviso de )?ausencia\b|ausente\b|"
    r"fora d[oe] (?:escritorio|trabalho)|(?:estou )?de ferias|ferias\b)",
    r"^(?:(?:re|aw|sv|tr): ?)*(?:automatische antwort|abwesenheit\w*|reponse automatique|absence\b|respuesta automatica|risposta automatica|"
    r"automatisch antwoord|autosvar|automaticka odpoved)",
)
PLAINLY_AUTO = _any(r"auto")
ABSENCE = _any(
    r"\b(?:i am|i'm|i will be|i'll be|we are) (?:currently |now )?(?:out of (?:the )?office|on (?:annual |parental |sick |maternity )?(?:leave|holiday|vacation)|away\b)|"
    r"\bout of (?:the )?office (?:until|from|with|and)|\b(?:office|we) (?:is|are) (?:currently )?closed\b|limited access to (?:my )?e-?mail",
    r"\b(?:jestem|bede|przebywam|jestesmy) (?:obecnie |teraz )?(?:na urlopie|poza biurem|nieobecn\w+|na zwolnieniu|w delegacji)|do dnia .{3,30} (?:jestem|przebywam)|"
    r"ograniczony dostep do poczty|biuro (?:jest )?nieczynne",
    r"\b(?:estou|estarei|encontro-me|estamos) (?:atualmente |neste momento )?(?:ausente\w*|de ferias|fora d[oe] (?:escritorio|pais)|de licenca|de baixa)|"
    r"acesso limitado ao (?:meu )?e-?mail|escritorio (?:esta )?encerrado",
)
RETURNING = _any(
    r"\b(?:i|we) (?:will|'ll|shall) (?:be back|return|reply|answer|respond|get back)|\bback (?:on|in the office)|\bi return\b|(?:in|for) urgent|"
    r"please contact|my return|\buntil (?:monday|tuesday|wednesday|thursday|friday|\d|the \d|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)",
    r"\bwrac\w+|\bwroc\w+|\bodpowiem\b|\bodpisz\w+|po powrocie|w (?:pilnych )?sprawach pilnych|w pilnych sprawach|prosze o kontakt|zastepuje mnie|do (?:dnia )?\d",
    r"\bregress\w+|\bvolt(?:o|arei|amos)\b|\bresponder(?:ei|emos)\b|em caso de urgencia|assuntos urgentes|por favor contacte|contacte (?:o|a) |ate (?:ao? )?(?:dia )?\d",
)
ACKNOWLEDGEMENT = _any(
    r"this is an auto(?:matic|mated)(?:ally generated)? (?:reply|response|acknowledge?ment|confirmation)|thank you for (?:contacting|your (?:message|e-?mail|enquiry|inquiry))"
    r".{0,200}(?:ticket|case|request|reference)(?: number| id)?|(?:your )?(?:request|ticket|message|enquiry) (?:has been|was) (?:received|registered|created|logged)",
    r"(?:to jest|ta) (?:wiadomosc )?(?:automatyczn\w+ (?:odpowiedz|potwierdzenie)|zostala wygenerowana automatycznie)|potwierdza(?:m|my) (?:otrzymanie|przyjecie) (?:panstwa )?(?:zgloszenia|wiadomosci)|"
    r"(?:panstwa )?(?:zgloszenie|wiadomosc) (?:zostal\w+ )?(?:zarejestrowan\w+|przyjet\w+|otrzyman\w+)",
    r"est[ae] e? ?uma (?:resposta|mensagem) automatica|resposta automatica|(?:o seu |seu |a sua |sua )?(?:pedido|ticket|mensagem|chamado|solicitacao) foi (?:recebid|registad|registrad|criad|abert)\w+|"
    r"confirmamos a rec[ep]+cao",
)

# Spam and phishing.
SWINDLES: Mapping[str, SwiftPattern] = MappingProxyType(
    {
        "prize or legacy": _any(
            r"\blottery\b|\bjackpot\b|you (?:have )?(?:won|been selected)|lucky winner|next of kin|inheritance|\blate (?:client|husband|father)\b|unclaimed (?:fund|estate|sum)|"
            r"million (?:us )?(?:dollars|euros|usd|pounds)|\b(?:usd|us\$|eur|gbp) ?\d[\d.,]* ?million|beneficiary|compensation fund|atm card|foreign partner|deceased",
            r"wygral\w+|loteri\w+|spadek|spadk\w+|spadkobier\w+|milion\w* (?:dolarow|euro|usd)|nagrod\w+ pieniezn|szczesliw\w+ zwyciezc\w+|zmarl\w+ klient",
            r"\bloteria\b|ganhou|foi (?:sortead|selecionad|contemplad)\w+|heranc\w+|herdeir\w+|milh(?:ao|oes) de (?:dolares|euros|reais)|beneficiario|falecid\w+",
        ),
        "secret or trust": _any(
            r"strictly confidential|urgent (?:business )?proposal|business proposal|mutual benefit|utmost (?:secrecy|confidence)|transfer (?:of )?(?:the |this )?(?:fund|sum|money)|"
            r"claim (?:your|the) (?:prize|fund|money|winning)|reply with your (?:full )?(?:name|bank|details)|your bank (?:account )?(?:details|information)|processing fee|advance fee",
            r"propozycj\w+ biznesow\w+|scisle poufn\w+|przelew\w* (?:srodkow|funduszy)|odebrac (?:nagrode|wygrana)|dane (?:bankowe|konta bankowego)|oplat\w+ manipulacyjn\w+",
            r"proposta (?:de negocio|comercial confidencial)|estritamente confidencial|transferencia (?:do|dos|de) (?:fundos?|dinheiro|montante)|reclamar (?:o seu |o )?premio|"
            r"dados bancarios|taxa de processamento",
        ),
        "blackmail": _any(
            r"(?:i (?:have )?(?:hacked|recorded|infected|installed)|i've (?:hacked|recorded|infected)|i got (?:full )?access to).{0,120}(?:your (?:device|camera|computer|account|webcam)|you)",
            r"(?:nagral\w+|zhakowal\w+|zainfekowal\w+|przejal\w+) (?:\w+ )?(?:ciebie|cie|twoj\w+)|wysle (?:nagranie|film|wideo) do",
            r"(?:gravei|invadi|infetei|infectei|hackeei|tenho um video).{0,80}(?:teu|tua|seu|sua|voce|ti)|envi\w+ o video (?:para|a) ",
        ),
        "ransom": _any(
            r"\b(?:bitcoin|btc)\b.{0,80}(?:wallet|address|portfel|adres|carteira|endereco|to this)|(?:wallet|portfel|carteira|endereco)\b.{0,60}\b(?:bitcoin|btc)\b",
        ),
        "locked account": _any(
            r"(?:account|mailbox|e-?mail|password|domain|service|webmail|access|card)\b.{0,60}(?:(?:has been|is|was|will be|be|get|is being) (?:\w+ )?(?:suspended|limited|locked|blocked|deactivated|terminated|disabled|closed|restricted|deleted|on hold)|expires? (?:today|tomorrow|in \d+ hours|soon)|(?:has )?(?:exceeded|reached) (?:its|the|your) (?:storage |mailbox )?(?:limit|quota))",
            r"(?:quota|storage|mailbox)\b.{0,40}(?:almost full|is full|exceeded|9\d ?%)|unusual (?:sign-?in|login|activity)|suspicious (?:activity|login|sign-?in)|"
            r"\d+ (?:undelivered|pending|incoming|held|quarantined|blocked) (?:e-?mails?|messages?)|(?:messages?|e-?mails?) (?:are |were |have been )?(?:on hold|pending|held|blocked from delivery|quarantined)",
            r"(?:konto|skrzynk\w+|poczt\w+|haslo|dostep\w*|domen\w+|uslug\w+|kart\w+)\b.{0,60}(?:(?:zostal\w*|zostan\w+|jest|bedzie) (?:\w+ )?(?:zawieszon\w+|zablokowan\w+|dezaktywowan\w+|ograniczon\w+|usuniet\w+|wylaczon\w+|zamkniet\w+)|wygas\w+ (?:dzis|dzisiaj|jutro|w ciagu|za \d)|przekroczyl\w+ (?:limit|dozwolon\w+))",
            r"nietypow\w+ (?:logowani\w+|aktywnosc)|podejrzan\w+ (?:logowani\w+|aktywnosc)|\d+ (?:niedostarczon\w+|oczekujac\w+|wstrzyman\w+) (?:wiadomosc\w*|maili)|"
            r"(?:paczk\w+|przesylk\w+)\b.{0,60}(?:wstrzyman\w+|zatrzyman\w+|doplat\w+|niedoplat\w+)|limit (?:skrzynki|pojemnosci) (?:zostal )?(?:przekroczony|wyczerpany)",
            r"(?:conta|caixa (?:de \w+)?|e-?mail|senha|palavra-passe|acesso|dominio|servico|cartao|webmail)\b.{0,60}(?:(?:foi|sera|esta|fica\w*) (?:\w+ )?(?:suspens\w+|bloquead\w+|limitad\w+|desativad\w+|desactivad\w+|encerrad\w+|restring\w+|eliminad\w+|cancelad\w+)|expira (?:hoje|amanha|em \d|nas proximas)|(?:excedeu|atingiu|ultrapassou) (?:o|a|seu|sua) (?:limite|quota|cota))",
            r"(?:atividade|actividade|acesso|inicio de sessao|login) (?:incomum|suspeit[ao]|invulgar)|\d+ mensagens (?:pendentes|nao entregues|retidas)|"
            r"(?:encomenda|pacote)\b.{0,60}(?:retid\w+|suspens\w+|taxa|alfandega)|reembolso (?:de imposto|do irs|fiscal)",
        ),
        "give your secrets": _any(
            r"(?:click|tap|follow|use|visit|open|go to|log ?in|sign in|verify|confirm|validate|re-?activate|update|upgrade|restore|release|keep|retain|review)\b.{0,60}"
            r"(?:(?:here|below|link|button)|your (?:account|password|mailbox|e-?mail|identity|details|information|billing|payment|credentials|same password|current password))",
            r"(?:kliknij|klikajac|zaloguj|potwierdz|zweryfikuj|zaktualizuj|uaktualnij|odblokuj|przywroc|ureguluj|doplac)\w*\b.{0,60}"
            r"(?:tutaj|ponizej|ponizsz\w+|link\w*|odnosnik\w*|przycisk\w*|kont\w+|haslo|dane|skrzynk\w+|tozsamosc|dostep|oplat\w+|platnos\w+)",
            r"(?:clique|clicar|clicando|inicie sessao|faca login|confirm[ea]|verifique|valide|atualize|actualize|reative|desbloqueie|regularize|pague)\b.{0,60}"
            r"(?:aqui|abaixo|link|botao|ligacao|conta|senha|palavra-passe|dados|caixa|identidade|acesso|taxa|pagamento)",
        ),
        "threat of time": _any(
            r"(?:within|in the next|in) (?:24|48|72|12|36) ?h(?:ou)?rs?|\bimmediately\b|final (?:notice|warning)|last (?:warning|reminder)|to avoid (?:losing|interruption|suspension|deactivation|closure|termination)|"
            r"(?:permanent(?:ly)?|will be) (?:delet|los|clos|terminat|deactivat)\w+|failure to|or (?:your|the) (?:account|mailbox) will",
            r"w ciagu (?:24|48|72|12) ?(?:godzin\w*|h)|natychmiast\w*|ostatni\w* (?:ostrzezenie|wezwanie|przypomnienie|powiadomienie)|aby uniknac|bezpowrotnie|trwale (?:usunie|zablokow|zamkni)\w+|w przeciwnym razie",
            r"(?:no prazo de|dentro de|em|nas proximas) (?:24|48|72|12) ?h(?:oras)?|imediatamente|ultimo aviso|para evitar (?:a |o )?(?:perda|suspensao|bloqueio|encerramento|cancelamento)|"
            r"permanentemente|definitivamente|caso contrario",
        ),
        "goods of the trade": _any(
            r"\bviagra\b|\bcialis\b|\bcasino\b|online pharmacy|cheap (?:meds|pills)|weight loss|crypto (?:investment|trading|profit)|guaranteed (?:profit|returns?|income)|earn \$?\d+.{0,20}(?:day|week)|"
            r"hot singles|adult dating|replica watch|forex (?:signals|trading)",
            r"tanie leki|szybk\w+ pozyczk\w+|zarob\w* \d+.{0,20}(?:dziennie|tygodniowo)|gwarantowan\w+ zysk|kasyno|inwestycj\w+ w (?:krypto|bitcoin)",
            r"emprestimo (?:rapido|imediato)|ganhe \d+.{0,20}(?:dia|semana)|lucro garantido|renda extra|investimento em (?:cripto|bitcoin)|perca peso",
        ),
    }
)
COLD_PITCH = _any(
    r"first page of google|(?:rank|ranking)\w* (?:on|in) google|\bbacklinks?\b|guest posts?|link building|seo (?:services|package|audit|proposal|expert|company)|"
    r"increase (?:your )?(?:website )?traffic|web (?:design|development) (?:services|company)|mobile app development (?:services|company)|(?:e-?mail|leads?) (?:list|database)s? (?:for sale|of)|"
    r"outsourc\w+ (?:company|partner)",
    r"pozycjonowani\w+ (?:stron|twojej|panstwa)|pierwsz\w+ stron\w+ google|wiecej klientow z google|baz\w+ (?:firm|mailing\w+|e-?mail)",
    r"primeira pagina do google|servicos de seo|otimizacao de sites|aumentar (?:o )?trafego|lista de e-?mails",
)
OFFERING = _any(
    r"\b(?:we|i|our (?:team|company|agency|experts))\b.{0,40}\b(?:offer|provide|can (?:help|get|put|increase|place|build)|speciali[sz]e|are an?)\b|interested\?",
    r"\b(?:oferujemy|zapewniamy|jestesmy (?:agencja|firma)|nasza (?:agencja|firma|oferta)|specjalizujemy)\b",
    r"\b(?:oferecemos|somos uma (?:agencia|empresa)|nossa (?:agencia|empresa|equipa|equipe)|garantimos)\b",
)
BRANDS = _any(
    r"paypal|microsoft|office ?365|outlook|apple|icloud|amazon|netflix|dhl|fedex|\bups\b|\bdpd\b|inpost|poczta polska|mbank|\bpko\b|\bing\b|santander|millennium|allegro|\bolx\b|"
    r"\bctt\b|caixa geral|millennium bcp|novo banco|nubank|bradesco|itau|banco do brasil|correios|receita federal|autoridade tributaria|financas|urzad skarbowy|"
    r"google|facebook|meta\b|instagram|linkedin|docusign|dropbox|wetransfer|adobe|ovh|godaddy|cpanel|webmail|roundcube|zimbra"
)
MAIL_OFFICE = _any(
    r"(?:mail|e-?mail|webmail|it|help ?desk|server|system|account|mailbox|security|poczt\w*|administrator\w*|administrador\w*|suporte|support) ?"
    r"(?:admin\w*|team|help ?desk|desk|service|support|office|center|centre|department|notification|quota|upgrade|dzial|equipa|equipe|alert)|^(?:administrator|admin|webmaster)$"
)
NAMELESS = _any(
    r"\bdear (?:customer|user|client|member|e-?mail|account)|szanowny (?:kliencie|uzytkowniku)|(?:caro|prezado|estimado) (?:cliente|utilizador|usuario)"
)
DOUBTS = _any(
    r"\b(?:is (?:this|it) (?:really )?(?:from you|genuine|real|legit\w*|safe|a scam|phishing|spam|true)|(?:phishing|scam|fraud|fake|suspicious) (?:e-?mail|message|mail)|looks? (?:fake|suspicious|like (?:phishing|a scam|spam))|"
    r"did you (?:really )?send|(?:i|we|my \w+) (?:have )?(?:got|received|get|just got) (?:this|an?|the|such|these|the following) )",
    r"czy to (?:na ?pewno |naprawde )?(?:od (?:was|panstwa)|wasz|prawdziw\w+|bezpieczn\w+|oszustwo|phishing|spam)|(?:dostal\w+|otrzymal\w+) (?:dzis |dzisiaj |wczoraj )?(?:tak\w+|ponizsz\w+|podejrzan\w+|mail\w*|wiadomosc|e-?mail\w*)|"
    r"wyglada (?:na|jak) (?:oszustwo|phishing|spam)|podejrzan\w+ (?:mail|wiadomosc|e-?mail)",
    r"(?:isto|este (?:e-?mail|mensagem)|essa mensagem|esse e-?mail) (?:e|foi) (?:mesmo |realmente )?(?:voss\w+|de voces|verdadeir\w+|fiavel|confiavel|legitim\w+|golpe|phishing|burla|fraude)|receb(?:i|emos) (?:est\w+|um\w*|ess\w+|o seguinte)|"
    r"parece (?:ser )?(?:phishing|fraude|golpe|burla)|(?:e-?mail|mensagem) suspeit\w+",
)

# Voicemail.
VOICE = _any(
    r"voice ?-?mail|voice message|(?:missed|new) call (?:from|recording)|call recording|answering machine|"
    r"poczt\w+ glosow\w+|wiadomosc\w* glosow\w+|nagrani\w+ (?:rozmowy|z automatycznej|wiadomosci)|automatyczn\w+ sekretark\w+|nieodebran\w+ polaczeni\w+|"
    r"correio de voz|mensage(?:m|ns) de voz|caixa postal de voz|chamada (?:perdida|nao atendida)|gravacao da chamada|recado (?:de voz|telefonico)"
)
VOICE_SENDER = _any(
    r"voice ?-?mail|voip|\bpbx\b|asterisk|3cx|centralk\w*|telefoni\w*|ringcentral|twilio|zadarma|sipgate|aircall|correio de voz|poczta glosowa"
)

# Monitoring.
MONITOR_PRODUCT = _any(
    r"uptime ?robot|pingdom|statuscake|nagios|zabbix|icinga|alertmanager|prometheus|grafana|better ?(?:uptime|stack)|hetrix ?tools|site24x7|new ?relic|datadog|freshping|updown\.io|netdata|"
    r"check_?mk|opsgenie|pager ?duty|observium|librenms|\bprtg\b|node ?ping|uptime ?kuma|\bmunin\b|\bsensu\b|centreon|healthchecks\.io"
)
MONITOR_HINT = _any(
    r"\b\w*-?watch(?:er|dog)?\b|vigia|straznik|czujka|nadzor|sentinel|heartbeat|\bprobe\b|\bhealth\b|sonda|\balarm(?:y|es)?\b|\balert[as]?\b|\bmonit\b|"
    r"\bmonitor(?:ing|owanie|izacao|amento)?\b|\buptime\b|status ?page"
)
ASKS_HELP = _any(
    r"\b(?:please|could you|can you|help|prosze|prosimy|czy moz\w+|pomoc\w*|por favor|podem?|poderiam?|ajud\w+)\b"
)
HELPDESK = _any(
    r"service ?-?desk|help ?-?desk|\bitsm\b|zgloszenia@|pomoc (?:it|techniczna)|suporte (?:ti|tecnico)|\bit support\b|\botrs\b|\bjira\b|zendesk|freshdesk"
)
TICKET_TAG = _any(r"^(?:re: ?|odp: ?|fwd?: ?)*\[?[a-z]{2,6}[#-]?\d{3,9}\]?[ :]")
SITE_NOTICE = _any(
    r"^\[[^\]]{2,60}\] (?:some |one |all |your )?(?:plugins?|themes?|site|background|password|new user|login)\b.{0,60}(?:updat\w+|changed|registration|failed|details)"
)
FIRST_PERSON = _any(
    r"\b(?:we|i|i'm|i've|our|my|chc(?:e|emy)|mamy|mam|nasz\w*|moj\w*|queremos|quero|temos|tenho|noss[ao]s?|meus?|minhas?)\b"
)
CLOSING = _any(
    r"\b(?:regards|thanks|thank you|cheers|pozdrawiam\w*|dziekuj\w+|cumprimentos|abracos?|obrigad[oa]|atenciosamente)\b"
)
MONITOR_SUBJECT = _any(
    r"\b(?:weekly|monthly|daily) uptime\b|\buptime (?:report|summary)\b|raport (?:dostepnosci|uptime)|relatorio de (?:disponibilidade|uptime)",
    r"^\W*(?:problem|recovery|recovered|down|up|alert|critical|warning|ok|resolved|firing|acknowledgement|host|service|monitor|incident|outage|awaria|alarm|alerta|falha|uwaga)\b.{0,160}"
    r"\b(?:down|up|critical|warning|ok|unreachable|problem|recovery|recovered|resolved|firing|alert|unknown|high|disk|cpu|load|memory|http|ping|"
    r"niedostepn\w+|dostepn\w+|nie odpowiada|dziala|indisponivel|disponivel|fora do ar|normalizad\w+)\b",
    r"\b(?:recuperad\w+|voltou a responder|restabelecid\w+|normalizad\w+|przywrocon\w+|ponownie (?:dostepn\w+|odpowiada|dziala)|przestal\w* odpowiadac|nao responde|deixou de responder|back online|not responding|responds again|re-?check (?:passed|failed|ok))\b",
    r"\b(?:disk|volume|partition|filesystem|inodes?|load|cpu|memory|ram|swap|queue|dysk\w*|pamiec\w*|obciazeni\w+|kolejk\w+|disco|memoria|carga|fila)\b.{0,60}\d+ ?%",
    r"^\W*incident (?:started|resolved|acknowledged|opened|closed|#?\d)|\b(?:stan|status|estado|health)\b.{0,20}\b(?:dysk\w*|disk|disco|raid|serwer\w*|server|servidor)\b.{0,40}\b(?:ostrzez\w*|warning|aviso|crit\w*|kryt\w*|degraded)",
    r"\*\* ?(?:problem|recovery|acknowledgement|flapping)\w*",
    r"\[(?:firing|resolved|alerting|ok|problem|down|up|critical|alert|alarm|alerta|awaria|monitor\w*)(?::?\s?\d+)?\]",
    r"\b(?:monitor|check|host|site|service|probe|website|usluga|strona|sonda|sitio|servico)\b.{0,80}\bis (?:now )?(?:down|up|unreachable|back up)\b",
)
MONITOR_EXPIRY = _any(
    r"(?:certificate|ssl|domain|certyfikat\w*|domen\w+|certificado|dominio)\b.{0,60}(?:expires?|wygas\w+|expira|vence) (?:in|za|em|dentro)\b",
)
MONITOR_TEXT = _any(
    r"(?:root cause|event (?:started|duration)|notification type|check (?:type|interval|location)|http status|response time|incident (?:id|started|duration)|downtime|monitor (?:name|type|url)|"
    r"service:|host:|state:|trigger(?: name| status)?:|severity:|duration:|czas (?:trwania|niedostepnosci)|czas odpowiedzi|tempo de (?:resposta|inatividade|indisponibilidade)|duracao)"
)
TROUBLE = _any(
    r"\b(?:down|problem|critical|firing|alerting|unreachable|outage|offline|not responding|timed? ?out|failed|awaria|niedostepn\w+|nie (?:dziala|odpowiada)|padl\w*|"
    r"indisponivel|fora do ar|em baixo|caiu|nao responde|inacessivel|falha)\b"
)
ALL_CLEAR = _any(
    r"\b(?:recover\w*|resolved|is (?:back )?up|back (?:up|online)|\bup\b|ok\b|cleared|normal|przywrocon\w+|ponownie (?:dostepn\w+|dziala)|jest (?:juz )?dostepn\w+|dziala (?:juz|poprawnie|ponownie)|"
    r"rozwiazan\w+|recuperad\w+|restabelecid\w+|normalizad\w+|resolvid\w+|voltou|novamente (?:online|disponivel))\b"
)
MILD = _any(
    r"\b(?:warning|unknown|info(?:rmational)?|acknowledge\w*|scheduled|planned|maintenance|ostrzezenie|aviso|planowan\w+|programad\w+|weekly|monthly|report|raport|relatorio)\b"
)

# Receipts.
RECEIPT_SUBJECT = _any(
    r"\b(?:your |new |e-?)?(?:receipt|invoice|order (?:confirmation|#|no|number)|payment (?:received|confirmation|receipt|successful)|purchase|statement|subscription (?:renewed|payment))\b|order .{0,30}confirmed|thanks? (?:you )?for your (?:order|purchase|payment)",
    r"\b(?:e-?faktur\w+|faktur\w+|rachunek|paragon|potwierdzenie (?:platnosci|zamowienia|zakupu|wplaty|transakcji|przelewu|nadania)|zamowienie (?:nr|numer|#|zostalo)|platnosc (?:zostala|przyjeta|zaksiegowana|potwierdzona))",
    r"\b(?:fatura(?:-recibo)?|recibo|comprovativo|comprovante|nota fiscal|nf-?e|confirmacao d[eao] (?:encomenda|pagamento|pedido|compra)|pagamento (?:recebido|confirmado|efetuado|aprovado)|(?:encomenda|pedido) (?:n|no|#|confirmad))",
)
MONEY = _any(
    r"(?:[$€£]|\b(?:usd|eur|gbp|pln|brl|r\$|zl)\b) ?\d|\d[\d .,]* ?(?:[$€£]|\b(?:usd|eur|gbp|pln|zl|brl|euros?|reais)\b)"
)
RECEIPT_TEXT = _any(
    r"(?:total|amount (?:paid|due|charged)|payment method|order (?:number|total|summary|id)|invoice (?:number|date|no)|transaction id|billed to|paid on|card ending|subtotal|vat\b)",
    r"(?:kwota|do zaplaty|zaplacono|razem|suma|metoda platnosci|sposob platnosci|numer (?:zamowienia|faktury|transakcji)|data (?:wystawienia|platnosci)|termin platnosci|brutto|netto|nip\b)",
    r"(?:total|valor|montante|metodo de pagamento|forma de pagamento|numero d[ao] (?:encomenda|pedido|fatura|transac\w+)|data d[eao] (?:pagamento|emissao|vencimento)|iva\b|referencia multibanco|nif\b|cnpj\b)",
)

# Machines in general.
AUTOMATIC_TEXT = _any(
    r"(?:do|please do) not (?:reply|respond)|this is an automat\w+|automatically generated|auto-generated|unmonitored (?:mailbox|address|inbox)|cannot (?:receive|accept) replies|sent automatically",
    r"nie odpowiadaj|prosimy? (?:na (?:nia|te wiadomosc|ten e-?mail) )?nie odpowiadac|wiadomosc (?:zostala )?(?:wygenerowana|wyslana) automatycznie|wygenerowan\w+ automatycznie|automatyczn\w+ (?:wiadomosc|powiadomienie)",
    r"(?:nao responda|por favor,? nao responda|nao e necessario responder)|(?:mensagem|e-?mail) (?:foi )?(?:gerad[ao]|enviad[ao]) automaticamente|(?:mensagem|e-?mail|notificacao) automatic[ao]|gerad[ao] automaticamente",
)
SYSTEM_SUBJECT = _any(
    r"^cron <|^anacron|^logwatch|\blogwatch for\b|^(?:\[?(?:cpanel|whm|plesk|directadmin|lfd|csf|fail2ban|mdadm|smartd|apticron|unattended-upgrades?|wordfence|wordpress)\b)|"
    r"^(?:security|package|software|system) updates?\b|\blfd on\b|backup (?:completed|failed|report|succeeded|log)|(?:certificate|ssl|domain)\b.{0,60}(?:expir\w+|renew\w+)|"
    r"(?:new|unusual) (?:sign-?in|login|device)|password (?:was )?(?:changed|reset)|verification code|confirm your e-?mail|disk (?:usage|quota) (?:warning|notification)|degradedarray|smart error|"
    r"(?:site|plugins?|theme) (?:has|have|was|were|some).{0,30}updated|authentication (?:failure )?report|report domain:|dmarc",
    r"(?:certyfikat|domen\w+|ssl)\b.{0,60}(?:wygas\w+|odnow\w+)|kopi\w+ (?:zapasow\w+|bezpieczenstwa).{0,40}(?:wykonan\w+|zakonczon\w+|nie powiodl\w+|raport)|nowe logowanie|kod weryfikacyjny|zmiana hasla|raport (?:dzienny|tygodniowy|systemowy)",
    r"(?:certificado|dominio|ssl)\b.{0,60}(?:expira\w*|renova\w*|vence\w*)|(?:copia de seguranca|backup).{0,40}(?:concluid\w+|falhou|relatorio)|novo (?:inicio de sessao|login|acesso)|codigo de verificacao|alteracao d[eao] (?:senha|palavra-passe)|relatorio (?:diario|semanal|do sistema)",
)
LEAVING = _any(
    r"\bunsubscribe\b|manage (?:your )?(?:e-?mail )?preferences|opt[- ]out|view (?:this (?:e-?mail|message) )?in (?:your )?browser|you(?:'re| are) receiving this|update your preferences",
    r"wypis\w+ sie|wypisz\b|rezygnacj\w+ z (?:newslettera|subskrypcji)|zrezygnowac z (?:otrzymywania|newslettera|subskrypcji)|anuluj subskrypcje|zobacz (?:te wiadomosc |ten e-?mail )?w przegladarce|otrzymujesz (?:te wiadomosc|ten e-?mail)|rezygnuje",
    r"cancelar (?:a )?(?:subscricao|inscricao|assinatura)|anular (?:a )?subscricao|descadastr\w+|deixar de receber|remover (?:o )?(?:seu )?e-?mail|ver (?:este e-?mail |esta mensagem )?no (?:navegador|browser)|recebeu este e-?mail",
)
MARKETING_SUBJECT = _any(
    r"newsletter|digest\b|webinar|early bird|tickets?:|\d{1,2} ?% (?:off|rabatu|taniej|de desconto|desconto)|\bsale\b|special offer|black friday|discount|new(?:s| features?) (?:in|from|this)|last chance|what's new|don't miss|register now|save the date|weekly|monthly update",
    r"promocj\w+|rabat\w*|znizk\w+|wyprzedaz|nowosci|oferta|taniej|ostatnia szansa|zapisz sie|biuletyn",
    r"promoc\w+|desconto\w*|oferta\w*|novidades|ultimas? (?:oportunidade|vagas)|saldos|inscreva-se|boletim",
)

# Forums and lists.
FORUM_SUBJECT = _any(
    r"^\[[^\]]{2,60}\] (?:\[[^\]]{2,40}\] )?.{3,}",
    r"(?:new (?:reply|post|topic|answer|comment)|commented on (?:your|a|the)|replied to|posted (?:in|a)|mentioned you|nowa odpowiedz|nowy post|nowy temat|odpowiedzial\w* (?:w|na)|nova resposta|novo topico|nova mensagem no topico|respondeu (?:a|ao|no))",
)
FORUM_NEWS = _any(
    r"(?:new (?:reply|post|topic|answer|comment)\b|commented on (?:your|a|the)\b|reply to (?:the |your )?(?:thread|topic)|replied to|posted (?:in|a)|mentioned you|now[ay] (?:odpowiedz|post|temat|watek|komentarz)|odpowiedzial\w* (?:w|na)|nov[ao] (?:resposta|topico|comentario|mensagem no)|respondeu (?:a|ao|no))"
)
FORUM_TEXT = _any(
    r"visit topic|commented on your (?:answer|question|post|topic|comment)|replied to (?:a|the|your) (?:thread|topic|post)|reply to this (?:e-?mail|post)|view (?:the )?(?:topic|thread|post|question)|unwatch|stop watching|topic (?:reply|you are watching)|posted (?:a new (?:topic|reply|message)|by|in)|you (?:are|were) (?:watching|subscribed|mentioned)|new (?:post|reply|topic) (?:in|to|on)|community forum",
    r"zobacz (?:temat|watek|post)|odpowiedzial\w* (?:w|na) (?:\w+ )?(?:temacie|watku|temat|watek|post)|przejdz do (?:tematu|watku|dyskusji)|odpowiedz(?:iec)? w (?:temacie|watku)|obserwuj\w+ (?:ten )?(?:temat|watek)|(?:nowy post|nowa odpowiedz|nowy temat)|na forum|przestac obserwowac",
    r"respondeu (?:no|ao|a) (?:\w+ )?topico|ir para o topico|ver (?:o )?(?:topico|topic|mensagem|discussao)|responder (?:ao|no|a este) topico|(?:nova resposta|novo topico|nova mensagem)|no forum|deixar de (?:seguir|observar)",
)
FORUM_SENDER = _any(
    r"forum|discourse|phpbb|vbulletin|xenforo|\bboard\b|community|spolecznosc|comunidade|stack(?:overflow|exchange)|reddit|disqus"
)

# Calendar.
MEETING_SUBJECT = _any(
    r"^(?:(?:updated |canceled |cancelled )?(?:invitation|event|meeting|appointment)|accepted|declined|tentative(?:ly accepted)?|zaproszenie|zaakceptowano|odrzucono|przyjeto|anulowano|aktualizacja|convite|aceit\w+|recusad\w+|cancelad\w+)\b ?(?:[:@-]|z aktualizacja|atualizado)"
)
