"""Trouble told as what somebody did, or by what is seen now: a wrong command, a strange rule, another firm's page."""

from agentdesk.domain.swift_pattern import swift

LOSS = (
    swift(
        r"\bwhere (?:did|is|has|have) (?:everything|it all|all (?:my|our|the)|my whole|our whole)\b|\bgdzie (?:sie )?(?:to )?wszystko\b|\bcade (?:tudo|os|as|minhas|meus)\b|\bonde (?:esta|foi) (?:parar )?tudo\b|\b(?:list|calendar|diary|schedule|agenda)\b[^\n.!?]{0,45}\b(?:is|are|shows?) (?:now |suddenly |completely )?(?:blank|empty|gone)\b|\b(?:lista|kalendarz|grafik)\b[^\n.!?]{0,45}\b(?:jest )?pust[aeoy]\b|\b(?:lista|agenda)\b[^\n.!?]{0,45}\besta vazia\b"
    ),
    swift(
        r"\b(?:emptied|cleared|wiped|binned|trashed)\b[^\n.!?]{0,25}\b(?:drives?|disks?|folders?|shares?|mailbox|inbox|trash|database|server|calendar|catalogue|products)\b|\borders?\b[^\n.!?]{0,45}\b(?:not|missing|aren't|isn't|arent) (?:there |showing )?(?:in|from) (?:the|my|our) (?:admin|panel|system|list|back ?end)|"
        r"\b(?:oproznil|wyczyscil|wywalil|wyrzucil)\w*\b[^\n.!?]{0,30}\b(?:dysk|folder|katalog|skrzynk|baz|kosz|serwer|kalendarz|sklep)\w*|\b(?:zamowie\w*|rezerwacj\w*|wizyt\w*)\b[^\n.!?]{0,30}\bnie ma (?:ich )?w (?:panelu|systemie|kalendarzu|bazie)|"
        r"\b(?:esvaziou|esvaziei|esvaziaram|limpou|limpei)\b[^\n.!?]{0,25}\b(?:disco|pasta|drive|caixa|base|servidor|agenda|lixo|lixeira)\b|\b(?:encomendas|reservas|pedidos|marcacoes)\b[^\n.!?]{0,30}\bnao estao (?:mais )?(?:no|na) (?:painel|sistema|agenda|base)"
    ),
    swift(
        r"\b(?:delete|drop|truncate|update)\b[^\n.!?]{0,20}\b(?:without|w/o|with no|forgot) (?:a |the )?where\b|\b(?:pressed|ran|did|clicked|hit|typed|executed|issued)\b[^\n.!?]{0,15}\b(?:drop|delete|rm|truncate|format|wipe|reinstall)\b[^\n.!?]{0,40}\b(?:wrong|mistake|accident\w*|live|production|prod|folder|instead)\b|"
        r"\b(?:delet\w+|remov\w+|dropp\w+|wip\w+|overwr\w+|formatt\w+|clear\w+|empt\w+|reset|reinstall\w*)\b[^\n.!?]{0,25}\bwrong (?:folder|director\w+|databases?|db|tables?|servers?|disks?|sites?|vm|vps|snapshot|mailbox|account|partition)\b|"
        r"\b(?:databases?|db|tables?|folders?|files?|posts?|mailbox\w*|orders?|products?|photos?|pictures|uploads?|records|\w+_\w+)\b[^\n.!?]{0,30}\b(?:isn'?t|aren'?t|not|no longer|nowhere) (?:there|to be found)\b|\bunknown database\b|\b(?:inbox|mailbox|folder|webmail|outlook)\b[^\n.!?]{0,30}\b(?:0 (?:messages|mails|emails|files)|nothing in it)\b|"
        r"\b(?:\d+|hundreds of|all) ?(?:gb|tb|gigs?|gigabytes|(?:years|months|weeks) of)\b[^\n.!?]{0,40}\b(?:gone|lost|deleted|wiped|missing|erased)\b|\b(?:page|data|database|table|file ?system|innodb)\b[^\n.!?]{0,15}\bcorrupt\w*|\b(?:raid|array|md\d+|disks?|drives?|file ?system)\b[^\n.!?]{0,30}\b(?:read-?only|degraded|died|dead|failed)\b"
    ),
    swift(
        r"\b(?:drop\w*|delete|truncate|rm|skasowal\w*|usun\w+|nadpisal\w*|wyczysc\w+)\b[^\n.!?]{0,40}\b(?:bez where|nie (?:na )?(?:ta|tej|tym|ten|to|te) (?:baz\w*|tabel\w*|folder\w*|katalog\w*|plik\w*|serwer\w*)|(?:zl|niewlasciw)\w+ (?:baz\w*|tabel\w*|folder\w*|katalog\w*|serwer\w*|skrzynk\w*)|produkc\w+|nie to co)\b|"
        r"\b(?:w|we) (?:mediach|skrzynce|katalogu|folderze|bazie|koszu)\b[^\n.!?]{0,15}\b(?:nic (?:nie ma)?|pusto)\b|\bznikn\w+ (?:nam |mi |gdzies )?(?:cal\w+ )?(?:baza|tabela|folder|katalog|strona|skrzynka|poczta|pliki|zdjecia|maile|wiadomosci|zamowienia|produkty|wpisy|dane|kontakty)\b|\bani jednej wiadomosci\b"
    ),
    swift(
        r"\b(?:delete|drop|truncate|update|apaguei|exclui|deletei|eliminei|apagou|excluiu)\b[^\n.!?]{0,40}\b(?:sem (?:o )?where|errad\w+|em producao|de producao|na producao|sem querer|por engano)\b[^\n.!?]{0,40}|"
        r"\bnao (?:tenho|tem|ha|esta|aparece) (?:la |mais |ca |ali )?nada\b[^\n.!?]{0,30}\b(?:caixa|correio|pasta|mails?|e-?mails?)?|\b(?:desaparec\w+|sumi(?:u|ram))\b[^\n.!?]{0,15}\b(?:site|loja|mails?|e-?mails?|fotos|pasta|ficheiros|arquivos|dados|base|banco|pedidos|encomendas|produtos|contactos|contatos|mensagens)\b"
    ),
)
"""`data is lost`, told by how it happened."""

STRANGERS = (
    swift(
        r"\b(?:posts?|articles?|products?|pages?|users?|ads|adverts?|comments)\b[^\n]{0,60}\b(?:we|i) (?:did not|didn'?t|never) (?:write|make|add|post|put|create|upload|publish)|\b(?:wpis\w*|artykul\w*|produkt\w*|stron\w*|reklam\w*)\b[^\n]{0,60}\bto nie (?:my|ja)\b|\b(?:posts|artigos|produtos|paginas|anuncios)\b[^\n]{0,60}\bnao fomos nos\b|\b(?:pills|tabletk\w+|viagra|remedios?)\b[^\n]{0,40}\b(?:blog\w*|site|stron\w*|page)\b|\b(?:blog\w*|site|stron\w*|page)\b[^\n]{0,40}\b(?:pills|tabletk\w+|viagra|remedios?)\b"
    ),
    swift(
        r"\b(?:someone|somebody|he|they|she|hackers?)\b[^\n.!?]{0,12}\b(?:is|are|'s|was|been|got) (?:\w+ )?(?:in|inside|into|on) (?:my|our) (?:e-?mails?|mailbox|accounts?|inbox|server|system|site|panel|computer)|\b(?:gets?|got|getting|comes?|logs?) back in\b[^\n.!?]{0,20}|\b(?:my|our) (?:web |internet )?(?:address|domain|account|page|shop|site) (?:has been|was|got|is being) (?:taken|stolen|hijacked)|"
        r"\b(?:products|pages|posts|users|listings|content|links|things|ads)\b (?:that |which )?(?:i|we) (?:never|didn'?t|did not)\b|\b(?:payout|bank|paypal|iban)\b[^\n.!?]{0,25}\b(?:was |been |got |has )?(?:changed|altered|replaced)\b|\bmy (?:\w+ )?passwords? in it\b|\bin (?:russian|chinese|arabic|japanese)\b|\b(?:russian|chinese|japanese|arabic) (?:page|site|text|things|stuff|characters|letters|ads|writing)\b|\bnaked (?:women|ladies|girls|people)\b|"
        r"\bgol[eay]\w* (?:bab|kobiet|pan)\w*|\bnag\w+ (?:kobiet|pan|bab|dziewcz)\w*|\b(?:rosyjsk|chinsk|arabsk)\w+ (?:rzecz|stron|tekst|napis|znak|liter|reklam)\w*|\bpo (?:rosyjsku|chinsku|arabsku)\b|\bktos (?:mi |nam )?(?:siedzi|grzebie|wchodzi|buszuje|kasuje|czyta|jest) (?:na|w|po|mi|mojej|moje|nasz\w*|nam)\b|\bmulheres nuas\b|\bem (?:russo|chines|arabe)\b|\balguem\b[^\n.!?]{0,10}\b(?:dentro d|mexendo n|a mexer n|entrando n|a entrar n|a ler|lendo|apagando|a apagar)\w*"
    ),
    swift(
        r"\b(?:rules?|filters?|users?|admins?|accounts?|files?|scripts?|plugins?|keys?|forward\w*|pages?)\b[^\n.!?]{0,60}\b(?:(?:i|we) (?:did ?n[o']?t|did not|never|haven'?t|have not)|none of us|no ?one here|nobody here|nobody) (?:\w+ )?(?:ma[dk]e|add\w*|creat\w+|put|install\w*|set|upload\w*|know\w*)\b|"
        r"\b(?:changed|different|swapped|altered|replaced|new|wrong) (?:bank|account|iban|payment) (?:details?|numbers?|account)\b|\b(?:somebody|someone|they|he|she) (?:\w+ )?(?:has|have|knows?|got|guessed) (?:my|our) password\b|\b(?:asking|asks?|demand\w*|wants?) (?:for )?[\d.]* ?(?:btc|bitcoins?|monero|ransom)\b|"
        r"\b(?:files?|everything)\b[^\n.!?]{0,40}(?:\bend\w* in|extension|\bnamed|\brenamed)[^\n.!?]{0,15}\.?(?:lock\w*|crypt\w*|encrypted|enc)\b|\b(?:a )?(?:link|mails?|e-?mails?|messages?)\b[^\n.!?]{0,15}\bfrom me\b[^\n.!?]{0,30}\b(?:fake|scam|phishing|virus)|\bowned by\b|\bhacked by\b"
    ),
    swift(
        r"\b(?:podmienion\w+|zmienion\w+|inny|falszyw\w+) (?:nr|numer\w*) (?:konta|rachunku)|\b(?:administrator\w*|uzytkownik\w*|konto|plik\w*|przekierowani\w*|regul\w*|filtr\w*)\b[^\n.!?]{0,50}\b(?:ktor\w+ )?(?:nikt z nas |nikt |my |ja )?nie (?:dodawal\w*|dodal\w*|tworzyl\w*|zakladal\w*|ustawial\w*|wgrywal\w*|zrobil\w*)|"
        r"\bprzekierowanie na (?:obc\w+|nieznan\w+|jakis)|\b(?:ktos|haker\w*) (?:\w+ )?(?:zna|ma|zlamal\w*|ukradl\w*|przejal\w*) (?:moje |nasze |chyba )?(?:hasl\w+|haslo|dostep)|\brozszerzeni\w* \.(?:crypt|lock|enc)\w*|\bowned by\b|\bprzerzuca\b[^\n.!?]{0,30}\b(?:kasyn\w*|obc\w+|inn\w+|dziwn\w+)"
    ),
    swift(
        r"\b(?:iban|conta|dados bancarios|nib|chave pix)\b[^\n.!?]{0,15}\b(?:trocad\w+|alterad\w+|diferente|fals\w+)|\b(?:trocaram|alteraram|mudaram) (?:o iban|os dados bancarios|o nib|a conta)|\b(?:utilizador|usuario|admin\w*|reencaminhamento|regra|filtro|ficheiro|arquivo|conta)\b[^\n.!?]{0,50}\b(?:que )?(?:ninguem|nao|nunca) (?:cri\w+|adicion\w+|fiz|fizemos|instal\w+|configur\w+)|"
        r"\b(?:pedindo|a pedir|pedem|exigem|pede) (?:\w+ )?(?:bitcoins?|resgate|dinheiro)|\bextensao \.(?:lock|crypt|enc)\w*|\bboletos? fals\w+|\balguem\b[^\n.!?]{0,20}\b(?:tem|sabe|descobriu|roubou) (?:a |minha |a minha |a nossa )?(?:senha|palavra-passe)|\bmandaram (?:golpe|virus|phishing)|\bgolpe\b[^\n.!?]{0,25}\b(?:pelo|do|da|com o) (?:meu|minha|nosso|nossa)|\b(?:apostas|casino|cassino)\b[^\n.!?]{0,60}\bnao fomos nos\b"
    ),
)
"""`a break-in`, told by the traces."""

EXPOSED = (
    swift(
        r"\b(?:should|ought to) be (?:behind a|private|protected|hidden|secret|confidential)\b|\b(?:addresses|rota|salar(?:y|ies)|personal|private|confidential|passwords?|passports?|medical)\b[^\n.!?]{0,40}\b(?:comes? up|appears?|shows? up|visible|found|indexed|open)\b[^\n.!?]{0,25}\b(?:google\w*|search\w*|public\w*|everyone|anyone)\b|\bpowinn\w+ byc (?:za haslem|ukryt\w+|prywatn\w+|niewidoczn\w+)|\bdevia\w* estar (?:protegid|privad|escondid)\w+|\b(?:naruszenie|wyciek)\w* (?:danych|rodo)"
    ),
    swift(
        r"\b(?:sees?|seeing|shows?|showing|shown|access|download|read|view)\b[^\n.!?]{0,25}\b(?:other|another|someone else|somebody else|each other|different|strangers?)(?:'s|s'|s)? ?(?:people|persons?|patients?|customers?|clients?|users?|members?|students?|tenants?|guests?)?(?:'s|s'|s)?\b[^\n.!?]{0,20}\b(?:data|forms?|records?|orders?|files?|details|invoices?|accounts?|documents?|e-?mails?|mails|names|addresses|profiles?|messages)\b|\b(?:data|customer|patient|client|personal)\b[^\n.!?]{0,20}\b(?:leak(?:ed|ing)?|publicly (?:visible|accessible)|exposed|visible to (?:everyone|anyone|all))\b"
    ),
    swift(
        r"\b(?:widzi|widza|widac|pokazuje|wyswietla)\w*\b[^\n.!?]{0,25}\b(?:cudz\w+|innych|obcych|nie swoj\w+)\b[^\n.!?]{0,25}\b(?:dane|zamowieni\w*|faktur\w*|dokument\w*|kont\w*|wiadomosc\w*|mail\w*|osob|klient\w*|pacjent\w*)\b|\bwyciek\w* danych\b|\bdane\b[^\n.!?]{0,30}\b(?:wyciekl\w*|publicznie|widoczne dla)\b"
    ),
    swift(
        r"\b(?:ve|veem|consegue ver|aparecem|mostra)\b[^\n.!?]{0,25}\b(?:dados|pedidos|faturas|encomendas|fichas|documentos|mensagens)\b[^\n.!?]{0,15}\b(?:de|dos|das) (?:outr\w+|terceiros|outras pessoas)\b|\b(?:fuga|vazamento) de dados\b|\bdados\b[^\n.!?]{0,25}\b(?:expost\w+|vazaram|publicos)\b"
    ),
)
RUNAWAY = (
    swift(
        r"\b(?:script|cron|form|system|shop|site|server|newsletter|mailer|mailing)\b[^\n.!?]{0,20}\b(?:sent|sending|sends)\b[^\n.!?]{0,50}\b(?:\d{2,} times|times to|over and over|again and again)\b|\b(?:still|keeps) sending\b[^\n.!?]{0,40}\b(?:members|customers|clients|everyone|mails?|stop)?|"
        r"\b(?:wciaz|ciagle|nadal|w kolko) (?:sie )?(?:wysyla|rozsyla)\b|\b(?:continua|nao para) (?:a|de) (?:enviar|mandar)\b"
    ),
)
ELSEWHERE = (
    swift(
        r"\b(?:see|sees|shows?|opens?|get|gets|comes up|appears?|leads? to|goes to|find)\b[^\n.!?]{0,30}\b(?:completely |completly |totally )?(?:another|different|other|someone else'?s|somebody else'?s|wrong|strange|foreign|random) (?:\w+ )?(?:company|firm|person|people|site|website|page|shop|business)(?:'s)?\b|\b(?:cant|can't|cannot) find (?:the |our |my )?server\b|\bserver not found\b|"
        r"\b(?:jakiejs|innej|obcej|cudzej) (?:firmy|strony|osoby)\b|\b(?:obca|cudza|czyjas|nie nasza) (?:strona|firma|witryna|domena)\b|\b(?:site|pagina|loja) (?:de|da) outr[ao] (?:empresa|pessoa|firma)\b|\b(?:aparece|abre|mostra)\b[^\n.!?]{0,15}\boutr[oa] (?:site|pagina|empresa|loja)\b|\bservidor nao (?:foi )?encontrado\b|\bcade (?:o |a )?(?:meu|minha|nosso|nossa)? ?(?:site|loja|email|pagina)\b"
    ),
    swift(
        r"\bdomain\b[^\n.!?]{0,12}\b(?:is|was|being|up|now) (?:now |up )?for sale\b|\bdomena\b[^\n.!?]{0,20}\bna sprzedaz\b|\bdominio\b[^\n.!?]{0,20}\ba venda\b|\bdefault (?:apache|nginx|cpanel|plesk|server|hosting|placeholder) (?:web ?)?page\b|\b(?:apache|nginx|cpanel|plesk) (?:default|welcome|test) page\b|\bindex of ?/|\b(?:net::)?err_(?:cert|connection|name|ssl|too_many|address|empty)\w*|\bsec_error\w*|\bdoes ?n[o']?t (?:arp|route)\b|\blost (?:network|connectivity|uplink)\b|"
        r"\b(?:fatal error|parse error|uncaught (?:error|exception)|call to undefined)\b|\btoo many redirects\b|\b(?:bandwidth|resource) limit (?:is |was |has been )?(?:exceeded|reached)|"
        r"\b(?:error|blad|erro)\b[^\n.!?]{0,10}\b(?:establishing|podczas|ao (?:estabelecer|conectar|ligar)|de (?:ligacao|conexao))\b[^\n.!?]{0,30}\b(?:database|baz\w*|base de dados|banco de dados)\b|"
        r"\bis it (?:just |only )?me\b[^\n.!?]{0,60}\b(?:down|not working|offline|broken|dead|slow)\b|\bis [a-z0-9.-]+\.(?:com|net|org|eu|pl|pt|br|uk|io|example) (?:down|not working|offline)\b|\b(?:ping|ssh|http|https|web|ftp|imap|smtp) (?:times|timing|timed) out\b|\b(?:booking|orders?|shop|site|phones|payments?|web|mail|e-?mail|everything) (?:is |are )?(?:both |all )?out\b(?! of)|"
        r"\b(?:i|we) (?:can'?t|cannot|can not|cant) (?:reach|ping|connect to|get (?:in)?to|access) (?:the|our|my) (?:vps|servers?|machines?|host|box|databases?|web ?sites?|sites?|shops?)\b"
    ),
)
"""`a live service is down`, told by what is seen instead."""
RELAPSE = swift(
    r"\b(?:same (?:again|thing again|problem again|message|error)|(?:it'?s|its|is) (?:gone|down|broken|happening|back) again|gone again|not (?:fixed|working|solved)|still (?:not|the same|nothing|down|broken|no)|doesn'?t help|didn'?t help|(?:broke|broken|failed|failing|happened|happening) again|back to (?:square one|how it was)|"
    r"(?:znowu|znow|ponownie|dalej|nadal) (?:to samo|nie|lezy|padl\w*|jest to samo|jest blad)|bez zmian|nic to nie dalo|nie pomoglo|u mnie (?:tez|dalej|nadal|nie)|(?:voltou|continua|esta) (?:ao|no|na|o|a|tudo) (?:mesm\w+)|voltou a (?:cair|falhar|acontecer|dar)|de novo o mesmo|mesmo erro|nao (?:resolveu|ajudou)|caiu (?:de novo|outra vez)|ainda nao|continua (?:sem|igual|em baixo|fora))\b"
)
"""An answer that says the trouble we wrote about is there again."""
TOLD_BEFORE = swift(
    r"\b(?:offline|down|outage|unreachable|(?:should|must) (?:be|work|already)|(?:please|can you) (?:check|test|try|confirm)|restarted|restored|is (?:back|up)|nie dzial\w*|awari\w*|powinn\w+|prosze sprawdzic|przywroc\w*|naprawi\w*|nie otwier\w*|nie laduj\w*|fora do ar|em baixo|ja deve|pode (?:confirmar|testar|verificar)|reinici\w+|repos\w*|nao abre|nao carrega|won't open|not (?:open|load|work)\w*|dzialaj\w*|closed)\b"
)
"""That what is answered or forwarded was about a service that failed, or one that we set right."""
