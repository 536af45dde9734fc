"""Trouble as people tell it who have no word for it: a fault here, who is hit there, and since when.

None of these words presses alone. `urgency_words` holds the phrases that do; these are weighed together, sentence by
sentence. Everything is in plain letters (see `plain_letters`) and bears missing apostrophes.
"""

from agentdesk.domain.swift_pattern import swift

_N = r"(?:n't|nt| not)"

OURS = {
    "en": swift(
        r"\b(?:(?:web|home|land\w* |e-?)?(?:sites?|pages?|shops?|stores?|mails?)|web ?site\w*|inbox\w*|mailbox\w*|outbox|webmail|outlook|domains?|servers?|vps|"
        r"(?:srv|web|node|db|host|vm)-?\d+|hosting|databases?|db|apps?|api|systems?|platform|portal|log ?in|accounts?|checkout|check out|cart|basket|"
        r"payments?|cards?|stripe|paypal|orders?|bookings?|reservations?|appointments?|calendar|tickets?|donations?|enrol\w+|registrations?|members?|engine|notices?|"
        r"files?|folders?|photos?|pictures?|images|drives?|disks?|network|gateway|cluster|intranet|web address|internet address|buttons?|book now|order now|buy now|document\w*|courses?|menus|imap|smtp|ssh|ftp|sftp|ping|mysql\w*|wordpress|wp|admin|dashboard|ssl|https|certificate|"
        r"\w[\w-]+\.(?:com|net|org|eu|io|shop|store|uk|ie|example)|everything|nothing)\b"
    ),
    "pl": swift(
        r"\b(?:stron\w*|witryn\w*|sklep\w*|serwis\w*|serwer\w*|portal\w*|aplikacj\w*|apk[aieu]\w*|system\w*|domen\w*|hosting\w*|vps\w*|web\d+|srv\d+|blog\w*|platform\w*|panel\w*|kokpit\w*|api|baz[aeyo]\w*|"
        r"koszyk\w*|wordpress\w*|pocz[ct]\w*|webmail\w*|e?-?mail\w*|mejl\w*|skrzyn\w*|outlook\w*|imap|smtp|ssh|ftp|kont[aoe]\w*|logowani\w*|platnos\w*|zamowie\w*|rezerwacj\w*|zapis\w*|bilet\w*|wizyt\w*|kalendarz\w*|"
        r"plik\w*|katalog\w*|folder\w*|dysk\w*|skaner\w*|link\w*|przycisk\w*|kurs\w*|magazyn\w*|umow sie|umow\b|zdjec\w*|certyfikat\w*|ssl|wszystko|nic|\w[\w-]+\.(?:pl|com|eu|net|org|example))\b"
    ),
    "pt": swift(
        r"\b(?:sites?|websites?|paginas?|lojas?|servidor\w*|servicos?|sistemas?|portal|portais|aplicac\w+|aplicativ\w+|apps?|plataforma|carrinho|dominios?|alojamento|hospedagem|vps|web\d+|srv\d+|blogs?|api|painel|"
        r"(?:base|banco)s? de \w+|tabelas?|wordpress|e?-?mails?|correio|caixas?|webmail|outlook|imap|smtp|ssh|ftp|contas?|logins?|pagamentos?|cart(?:ao|oes)|pix|pedidos?|encomendas?|reservas?|inscric\w+|matricul\w+|ingressos?|bilhetes?|marcac\w+|agenda\w*|"
        r"ficheiros?|arquivos?|pastas?|discos?|rede|coletor\w*|links?|bot(?:ao|oes)|cursos?|armazem|agend\w+|estoque|intranet|fotos?|imagens|certificados?|ssl|tudo|nada|\w[\w-]+\.(?:pt|br|com|eu|net|org|example))\b"
    ),
}

_CODES = r"\b(?:error|http|code|blad\w*|kod|erro|codigo)? ?(?:40[13-9]|50[0-9]|52\d|535|55\d)\b"
_PASTED = (
    r"err_\w+|dns_probe\w*|nxdomain|servfail|too many (?:redirects|connections)|bad gateway|gateway time-?out|internal server error|"
    r"connection (?:to (?:\w+ ){0,3})?(?:failed|refused|reset|timed out|lost)|unknown database|access denied for user|kernel panic|no space left|read-?only|"
    r"limit (?:is |was )?(?:exceeded|reached)|critical error|fatal error|uncaught (?:error|exception)|parse error|stack trace|unable to connect|"
    r"connection (?:is )?not (?:private|secure)|account (?:has been )?suspended|service unavailable|temporary failure|relay denied|under maintenance"
)

FAULT = {
    "en": swift(
        rf"\b(?:do|does|did|is|are|was|has|have|wo|would|ca){_N} (?:\w+ ){{0,3}}?(?:work\w*|load\w*|open\w*|respond\w*|start\w*|boot\w*|connect\w*|answer\w*|show\w*|come|get\w*|arriv\w*|resolv\w*|take|let\w*|accept\w*|sync\w*|deliver\w*|go|reach\w*|receiv\w*|reciev\w*|send\w*|there)\b|"
        r"\bnot (?:\w+ )?(?:working|loading|opening|responding|coming|arriving|going|getting|showing|connecting|starting|reachable|available|accessible|sending|receiving|delivered|there|responsive)\b|"
        rf"\b(?:can ?not|can't|cant|could{_N}|unable to|not able to|no way to|impossible to|struggling to|trouble) (?:\w+ ){{0,2}}?(?:get\w*|log\w*|open\w*|access\w*|reach\w*|load\w*|connect\w*|send\w*|receiv\w*|reciev\w*|see|use|pay\w*|book\w*|order\w*|sign|enter\w*|find|view\w*|check|be|serve|sell|buy)\b|"
        r"\b(?:keeps?|kept|just|constantly|only) (?:\w+ )?(?:ask\w*|crash\w*|spin\w*|load\w*|tim\w+ out|fail\w*|redirect\w*|throw\w*|restart\w*|rejecting|refusing|logging|kick\w*|says?|shows?|comes up|bounc\w+|hang\w*)\b|"
        r"\b(?:hangs?|hung|stuck|froz\w+|freez\w+|crash\w*|crawl\w*|tim(?:es?|ed|ing) out|spins|spinning|unresponsive|thrown back|kicked out|locked out)\b|"
        r"\b(?:stopped|quit|ceased) (?:\w+)|\b(?:broken|bust|borked|kaput|toast|dead|down|offline|both out|unreachable|unavailable|inaccessible|nowhere)\b|"
        r"\b(?:gone|vanished|disappeared|missing|empty|blank|corrupt\w*)\b|\bno (?:response|answer|ping|longer|(?:online )?(?:orders|bookings|reservations|mails?|emails?))\b|"
        rf"\b(?:fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|declin(?:ed|ing|es)|bounc\w+|come back|comes back|coming back|blacklist\w*|blocked|expired|suspended|disabled|terminated|errors?|ended up|warning)\b|{_CODES}|{_PASTED}|"
        r"\b(?:do(?:es)?|did) nothing|nothing (?:happens|works|loads|opens|arrives|comes|at all)|(?:get|gets|getting|got|go|goes|going) nowhere|\b(?:acting|playing) up\b|\b(?:gone|going|went) (?:mad|haywire|crazy|funny|weird|wrong|bonkers)\b|\bmess(?:ed)?(?: up)?\b|\bscrewed\b|\bbroke\b|\bnot right\b|\blooks? wrong\b|"
        r"\b(?:gibberish|garbled|scrambled|question marks|symbols|letters and|lines of code|page of code|just code)\b|\bin (?:russian|chinese|arabic|japanese|korean|turkish)\b|\bold (?:version|copy|web ?site|prices|site)\b|\b(?:19|20)\d\d (?:web ?site|version|copy)\b|\b(?:been|was) (?:taken|stolen)\b|\b(?:won't|will not|doesn't|does not|wont|doesnt|refuses? to|refusing to) (?:let|display|show|exist|take|save|accept|recogni[sz]e|allow)\b|\bturned away\b|"
        r"\bnot (?:one|a single|in the)\b|\b(?:zero|not any) (?:orders?|mails?|emails?|bookings?|sales)\b|\blost (?:network|connection|contact|access|everything)\b|\bempt(?:ied|ies)\b|\bwiped\b|\blog(?:s|ging|ged) (?:me|us|them|people|everyone|everybody) (?:straight |right )?(?:out|back)\b|\bloops?\b|\bendless\w*\b|\bforever\b|\bto a halt\b|\bon its knees\b|\b(?:overload|swamp|hammer)ed\b|\bmaxed out\b|\b100 ?%|\bout of memory\b|\boom\b|\bsegfault\w*|\bpacket loss\b|\bdegraded\b|\b(?:been|being|is|are) deleted\b"
    ),
    "pl": swift(
        r"\b(?:i|a|ale) nic\b|\bnic (?:sie )?nie (?:dzieje|robi|daje|widac|wchodzi|laduje|idzie)|\bbez reakcji\b|\b(?:wariuj|swiruj|szalej)\w*|\bkrzacz\w*|\b(?:dziwne|jakies) (?:znak|znacz|kod|liter)\w*|\bpo (?:rosyjsku|chinsku|arabsku)\b|\bsprzed (?:lat|rok\w*|miesi\w*)\b|\bstar[aey]\w* (?:wersj|cen|kopi)\w*|\bnie lap\w+|\bnie ma (?:go|jej|ich|w|juz|dostepu|strony|poczty|zamowien|zadn\w+|nic)\b|"
        r"\bzero (?:zamowien|maili|rezerwacji|sprzedazy|wiadomosci)|\b(?:rozsypal|posypal|rozjechal)\w*|\bwylogow\w+|\bw kolko\b|\bpetl\w+|\bsam\w* sie (?:czysci|usuwa|wylacza|kasuje)|\boprozni\w+|\bzamarl\w*|\bodmawia\w*|\bodcie\w+|\bodlaczy\w+|\bnie trafia\w*|\bprzepelni\w+|\bindex of\b|\bprzeciaz\w+|\bzapcha\w+|\bkaplica\b|\bnie reaguj\w*|\bukradl\w*|\bpokazuje sie (?:nasza )?(?:stara|inna|obca)|"
        r"\bnie (?:\w+ ){0,3}?(?:dziala\w*|chodz\w*|odpowiad\w*|laduj\w*|otwier\w*|wczytuj\w*|wstaj\w*|wyswietl\w*|wchodz\w*|przychodz\w*|dochodz\w*|wychodz\w*|wysyl\w*|wysla\w*|odbier\w*|odebra\w*|docier\w*|wplyw\w*|wplyn\w*|laczy|polacz\w*|zalog\w*|logow\w*|wejs\w*|wejd\w*|dosta\w*|otworz\w*|da sie|mozna|moze|moga|moge|mozemy|przechodz\w*|wyrabia|reaguj\w*|rusza|startuj\w*|widac|widza|zyje|jest bezpieczn\w*)\b|"
        r"\bbrak (?:\w+ )?(?:ping\w*|odpowiedzi|dostepu|polaczenia|poczty|maili|wysylki|strony)|\b(?:padl\w*|pada|lezy|leza|lezal\w*|stoi|stanel\w*|zawiesz\w*|zawiesil\w*|zawis\w*|wiesza\w*|kreci sie|muli|mieli|wysypal\w*|wykrzacz\w*|zdech\w*|przesta\w+|zniknel\w*|zniknal|znikl\w*|zginel\w*|pust[aeoy]\w*|bial[aeyo]|wyrzuca\w*|wywala\w*|wyskakuj\w*|odrzuca\w*|odbija\w*|wracaj\w*|wraca|odrzucon\w*|wygasl\w*|zablokow\w*|zawieszon\w*|awari\w*|blad|bledy|bledem|bledu|bledow\w*|nieosiagaln\w*|niedostepn\w*|timeout\w*)\b|"
        rf"\bnie mozna (?:odnalezc|znalezc|nawiazac)|{_CODES}|{_PASTED}"
    ),
    "pt": swift(
        r"\b(?:nao acontece|nada acontece|e nada|nao faz) ?(?:nada)?\b|\b(?:doido|maluco|esquisit\w+|baguncad\w+|bagunca|zoad\w+|bugou|bugad\w+|ferrou|desconfigur\w+|desformat\w+)\b|\b(?:monte|linhas|pagina) de codigo\b|\b(?:simbolos?|caracteres)\b|\bem (?:russo|chines|arabe|loop|pane)\b|\b(?:versao|site|precos?|copia|pagina) (?:antig|velh)\w+|\bprecos velhos|\bde ha anos\b|\bdeslog\w+|\besvazi\w+|\bn(?:ao|) est(?:a|ao) (?:no|na|la|mais)\b|\b(?:zero|nenhum) (?:pedidos?|vendas?|emails?|encomendas?)|"
        r"\bcheia\b|\bindex of\b|\bsobrecarreg\w+|\bengasg\w+|\bencrav\w+|\bpendurad\w+|\bpane\b|\bapagao\b|\bsendo (?:apagad|lid|envi)\w+|\ba ser (?:apagad|lid|envi)\w+|\broub\w+|"
        r"\bn(?:ao|) (?:\w+ ){0,3}?(?:funcion\w*|abr\w+|carreg\w+|respond\w+|entr\w+|acess\w+|aced\w+|aparec\w+|conect\w+|lig\w+|cheg\w+|sa(?:i|em|ir)|receb\w+|envi\w+|vai|vao|ca(?:i|em)|caindo|consegu\w+|da|dao|aguent\w+|arranc\w+|sobe|inici\w+|aceit\w+|fica\w* registad\w+|passa\w*|encontr\w+|privada|segura)\b|"
        r"\b(?:travou|travaram|travad\w+|trava|congelou|crashou|pifou|morreu|caiu|cairam|parou|pararam|parad\w+|deixou|deixaram|em baixo|fora do ar|fora|indisponive\w+|inacessive\w+|carregando|rodando|desaparec\w+|sumi\w+|vazi[ao]s?|em branco|branc[ao]|falh\w+|erros?|recusad\w+|devolvid\w+|voltam|rejeitad\w+|expir(?:ou|ad\w+)|suspens\w+|suspenderam|bloquead\w+|bloquearam|deu ruim|quebr(?:ou|ad\w+)|lent\w+ demais|timeout|cade)\b|"
        rf"\bsem (?:acesso|resposta|site|e?-?mails?|correio|sistema|ligacao|conexao)\b|{_CODES}|{_PASTED}"
    ),
}
"""Something does not do what it should, in one sentence."""

UNWELL = {
    "en": swift(
        r"n't\b|\b(?:dont|doesnt|didnt|isnt|arent|wont|cant|havent|hasnt|wasnt|not|no|none|nobody|nothing|never|cannot|without|instead|only|wrong|weird|strange|odd|lost|blank|default|for sale|asks? (?:me|us|for)|why|where (?:is|are|did|has|have)|slow\w*|latency|problem\w*|trouble\w*|issue\w*|error\w*|advertising|just)\b"
    ),
    "pl": swift(
        r"\b(?:nie|nic|nikt|zaden|zadn\w+|brak\w*|bez|zamiast|tylko|gdzie|dziwn\w+|obc\w+|zle|blad\w*|problem\w*|klopot\w*|na sprzedaz|wolno|powoli|pust\w+|chce zeby\w*)\b"
    ),
    "pt": swift(
        r"\b(?:nao|n|nada|ninguem|nenhum\w*|sem|em vez|so|apenas|onde|cade|estranh\w+|errad\w+|problema\w*|erro\w*|a venda|demora\w*|lent\w+|vazi\w+|quer (?:criar|que))\b"
    ),
}
"""Something that may be a fault; it takes more around it than `FAULT` does."""

HIT = {
    "en": swift(
        r"\b(?:(?:every|each|all|none of|any of|both) \w+|(?:about|around|over|had|have|with|all|our|for) \d{2,} [a-z]{3,}|brokers|dealers|agents|editors|travellers|passengers|subscribers|customers?|clients?|patients|parents|brides?|fans|attendees|shoppers?|vms|\d+ staff|students|pupils|teachers|guests|members|drivers|users|visitors|people|ppl|families|tenants|buyers|readers|donors|shoppers|residents|followers|staff|employees|"
        r"colleagues?|everyone|everybody|nobody|no one|no-one|anyone|none of us|all of us|all \d+|both of us|every (?:user|customer|client|mail|email|page|order|payment|mailbox)|all (?:our|my|the|users|dates|mail\w*|emails?)|husband|wife|\d+\+? (?:clients?|sites?|customers|people|users|cars|staff|shops|stores)|"
        r"whole (?:company|office|team|school|business)|(?:neither|any) of us|same (?:thing|here|on|for|message|result|problem)|sees? the same|other (?:computers?|phones?))\b"
    ),
    "pl": swift(
        r"\b(?:(?:mielismy|mamy|okolo|ponad|nasz\w*) \d{2,} \w+|agen(?:ci|tom|tow)|rodzin\w*|zadn\w+|wszystk\w+|podrozn\w+|abonen\w+|klien(?:t|ci|tow|tom|tki|tek)|pacjen\w+|rodzic\w*|uczn\w+|studen\w+|gosc\w*|goscie|uzytkown\w+|kierowc\w+|kursant\w+|dziewczyny|mamy|sluchacz\w+|kupuj\w+|ludzie|ludzi|pracowni\w+|czlonk\w+|czytelni\w+|mieszkan\w+|handlow\w+|kupujac\w+|"
        r"wszyscy|wszystkim|wszystkich|nikt|nikomu|nikogo|kazd\w+|zaden|zadn\w+|cal[aey] (?:firm\w+|biur\w*|szkol\w*)|kolezank\w+|koleg\w+|maz|zona|tak samo|to samo|\d+ (?:osob|pracownik\w*|klient\w*|aut|stron|sklep\w*))\b"
    ),
    "pt": swift(
        r"\b(?:(?:tinhamos|temos|cerca de|mais de|noss\w+) \d{2,} \w+|mediadores|agentes|familias|passageiros|assinantes|tod[ao]s (?:os|as|a)|clientes|client[ea]s?|pacientes|pais|alunos|estudantes|hospedes|utilizadores|usuarios|motoristas|alun[ao]s|fregues\w*|publico|noivas|equipa|equipe|pessoas|gente|galera|pessoal|funcionarios|colaboradores|vendedores|socios|membros|leitores|moradores|visitantes|noivas|"
        r"todos|todas|ninguem|nenhum\w*|cada|toda a (?:gente|empresa|equipa)|pra ninguem|o meu marido|meu marido|minha mulher|minha esposa|colegas?|mesm[ao] (?:coisa|problema|erro)|igual|noutro computador|outro computador|\d+ (?:pessoas|clientes|carros|sites|lojas|funcionarios))\b"
    ),
}
"""Who else is hit."""

WHEN = {
    "en": swift(
        r"\b(?:now|yesterday|usually|normally|always (?:work|open|load)\w*|since|this (?:mor\w*|afternoon|evening|lunchtime)|today|tonight|right now|overnight|last night|suddenly|all of a sudden|any ?more|again|still|(?:\d+|an|one|two|three|few|half an) (?:hours?|hrs?|mins?|minutes?) ago|(?:started|from|at|around|about) \d{1,2}(?:[:.]\d\d| ?[ap]m)|at \d{1,2}[:.]\d\d|\d{1,2}:\d\d|"
        r"hours? now|for (?:hours|\d+ (?:hours|minutes|mins)|an hour)|(?:it )?was (?:fine|working|ok|there)|worked (?:fine |until |before|yesterday|an hour)|after (?:the|your|an?|i|we)\b[^\n.!?]{0,20}\b(?:updat\w*|upgrad\w*|migrat\w*|mov\w+|chang\w+)|since you|you changed)\b"
    ),
    "pl": swift(
        r"\b(?:zwykle|normalnie|zawsze|od (?:rana|wczoraj\w*|nocy|dzis\w*|polnocy|poludnia|godzin\w*|kilku|paru|dwoch|trzech|pol|ok|okolo|\d+)|dzis\w*|teraz|wlasnie|nagle|nadal|wciaz|ciagle|znowu|znow|dalej|juz (?:nie|\d)|przed chwila|(?:godzin\w*|minut\w*|chwil\w*) temu|ok\.? ?\d+[:.]?\d*|o \d{1,2}|\d{1,2}:\d\d|po (?:waszej |ostatniej |nocnej )?(?:aktualizacj\w*|zmianie|migracji)|rano|w nocy|wczoraj jeszcze|jeszcze wczoraj|wczoraj byl\w*|wczoraj dzial\w*|minel\w+)\b"
    ),
    "pt": swift(
        r"\b(?:normalmente|costuma\w*|sempre (?:funcion|abri)\w*|desde|hoje|agora|esta (?:manha|tarde|noite)|de repente|ainda|continua\w*|outra vez|de novo|novamente|ja (?:nao|passaram)|nao\b[^\n.!?]{0,20}\bmais|ha (?:\d+|uma|duas|tres|algumas|varias|meia) ?(?:h|horas?|min\w*)|(?:as|pelas) \d{1,2}|\d{1,2}h\d{0,2}|\d{1,2}:\d\d|ontem (?:estava|funcionava|ainda)|depois d\w+ (?:atualiz\w*|mudanca|migrac\w*)|atualizei|cedo)\b"
    ),
}
"""Since when, or that it is now."""

AT_STAKE = {
    "en": swift(
        r"\b(?:bookings?|orders?|sales?|payments?|pays?|paid|money|revenue|business|deadline|tribunal|court|busiest|fair|event|gates|meeting room|auditors|sitting|trading|noon|consignments|funeral|wedding|exams?|classes?|class|launch|campaign|ads? running|appeal|radio|production|prod|live|losing|costing|lost|waiting (?:room|for)|queue|due today|due tomorrow|(?:is|are|starts?|be sent)[^\n.!?]{0,30} (?:today|tomorrow|tonight)|weekend|friday night|black friday|christmas|nye|by \d ?pm|(?:calling|ringing|messaging|phoning|telling|complaining|asking) (?:us|me|to|in|what)|keep (?:calling|ringing)|tell me|reliant|rely|relies|busy|appointments?|travel\w*|leave tonight|turning up|on sale|at \d ?(?:pm|am)?$)\b"
    ),
    "pl": swift(
        r"\b(?:najwiekszy ruch|wesel\w*|akt\b|notari\w*|startuje|bez roboty|robot[aey]|kurs\w*|zamowie\w*|rezerwacj\w*|sprzedaz\w*|platnos\w*|pienia\w*|trac\w+|termin\w*|sad\w*|pogrzeb\w*|slub\w*|egzamin\w*|zapis\w*|zajec\w*|kampani\w*|promocj\w*|wyprzedaz\w*|weekend\w*|produkcj\w*|oplac\w+|zaplac\w+|jutro|dzwon\w+|pisza|pytaj\w*|narzeka\w*|zglasza\w*|czekaj\w*|czekamy|tylko mailem|stoi|stoja|deklaracj\w*)\b"
    ),
    "pt": swift(
        r"\b(?:mais enche|escritura|evento|casamentos?|curso|comeca hoje|braco cruzado|bracos cruzados|encomend\w*|pedidos?|reserv\w*|vend\w+|pagament\w*|dinheiro|perd\w+|prazo\w*|tribunal|judicial|funeral|casamento|exames?|provas?|inscric\w*|aulas?|campanha\w*|promoc\w*|fim de semana|producao|pag(?:o|ou|amos|uei)|pago|amanha|ligar|ligam|ligando|reclam\w+|queix\w+|pergunt\w+|a espera|esperando|parad[ao]s|dizem|dia mais forte|debitado)\b"
    ),
}
"""What is lost while it lasts."""

PLEA = {
    "en": swift(
        r"\b(?:(?:newest|latest|most recent|freshest) (?:copy|backup)|did you (?:restore|change|move|switch)|take it (?:down|off)|how soon|how do i get it back|do you have (?:a )?backup|ring me|call (?:me|our|us)|phone me|look pls|kindly (?:ring|call|look|check)|help|please (?:fix|look|check|call|help|restore|react|sort|turn|can|have|unblock)|pls|plz|asap|urgent\w*|emergency|immediately|right away|quick\w*|fix (?:it|this)|sort (?:it|this)|call me|ring me|what (?:happened|do (?:i|we) do|is going on|now)|what's going on|whats going on|going on\?|on your (?:end|side)|do(?:es)? anybody|is it (?:just )?me|please advise|what(?:'s| is) wrong|any idea|anything you can do|lift(?:ed)? (?:it|this)?|turn it back|as soon as|can't be right|not done by us|i did not|we did not|i didn't|have a look|now pls)\b|!!|\?\?|\bnow!"
    ),
    "pl": swift(
        r"\b(?:najswiezsz\w+ kopi\w*|macie (?:backup|kopi\w+)|przywrocili\w*|co wy tam|prosze (?:zadzwonic|o telefon|zadzwoncie)|zadzwonc\w*|pomoc\w*|pomozcie|ratunku|blagam|piln\w+|natychmiast\w*|jak najszybciej|na juz|szybk\w+|prosze (?:o (?:pomoc|kontakt|sprawdz\w*|napraw\w*|szybk\w*|piln\w*)|to naprawic|sprawdzic|odblokowac|naprawic|cos)|co (?:sie )?(?:stalo|jest|robic|dzieje)|co robic|kiedy (?:to )?bedzie|(?:to|czy) u was|u panstwa|naprawcie|odblokuj\w*|dorzuc\w*)\b|!!|\?\?"
    ),
    "pt": swift(
        r"\b(?:copia mais recente|tem backup|repuseram|telefon\w+|liguem|me liga\w*|ajud\w+|socorro|urg\w+|imediat\w+|rapid\w+|depressa|pelo amor|por favor|pf|pfv|podem ver|verifi\w+|o que (?:aconteceu|faco|fazemos|se passa)|do vosso lado|quando e que|resolv\w+|liberem|religuem|desbloque\w+|agora)\b|!!|\?\?"
    ),
}
"""A cry for help, or the question whether it is us."""

SMALL = swift(
    r"\b(?:for (?:about |around )?(?:two|three|four|several|some|\d+) (?:weeks|months)|(?:drugi|trzeci|czwarty) (?:tydzien|miesiac)|(?:dez|quinze|\d\d) dias|(?:duas|tres|varias) semanas|evenings|login incorrect|530|search console|renamed|subject of|spam mails?|hundreds of spam|twice|dwa razy|duas vezes|publickey|ssh key|klucz\w* ssh|chave ssh|two-factor|2fa|dwuskladnik\w*|dois (?:fatores|passos)|forgot\w*|forgotten|reset link|zapomnial\w*|esquec\w+|esqueci|logo|footer|stopk\w*|rodape|favicon|theme|szablon\w*|fonts?|colou?rs?|menu|typo|literowk\w*|captcha|analytics|statystyk\w*|statistics|estatistic\w*|"
    r"spam folder|junk|newsletter\w*|spam filter\w*|invoice\w*|faktur\w*|faturas?|nota fiscal|boleto|attach\w+|zalacznik\w*|anexos?|pdf|new (?:phone|laptop|computer|iphone)|now\w+ telefon\w*|telemovel novo|celular novo|"
    r"staging|test\w*|homologac\w*|at home|price\w*|cen[aey]|cennik\w*|preco\w*|offer\w*|oferta|plan(?:s|ning)?|budget|next (?:week|month|year)|one (?:address|mail|e-?mail|customer|client|image|picture)|a bit|slightly|nothing dramatic|works? fine|is fine|are fine|troche|um pouco|unaffected|minor|drobiazg|coisa pequena|small thing|documentation|dokumentacj\w*|documentacao|your (?:blog|status page|phone|newsletter)|firewall blocked|whitelist\w*|filezilla|password for|ftp details|transfer\w*|przelew\w*)\b"
)
"""What makes a fault a small one, or not one of a live service, in its own sentence."""

FINE = swift(
    r"\b(?:(?:web ?)?sites?|shop|store|production)(?: itself)? (?:still )?(?:works|is (?:fine|up|ok)|loads|runs|opens)\b|\bpeople (?:can )?still (?:buy|order|book|visit)|\borders (?:still )?come in\b|\bnot the end of the world\b|"
    r"\b(?:strona|sklep|produkcja|poczta)(?: sam\w*)? (?:dziala|chodzi|jest ok)\b(?! (?:wolno|zle))|\b(?:site|loja|producao)(?: em si)? (?:funciona|abre|esta (?:bem|ok|normal|a funcionar))\b"
)
"""The live service itself does what it should."""
