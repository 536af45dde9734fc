"""The words by which trouble is known, in plain letters (see `plain_letters`): what it is about, and what befell it."""

from dataclasses import dataclass

from agentdesk.domain import urgency_mishap_words as mishaps
from agentdesk.domain.swift_pattern import SwiftPattern, swift


@dataclass(frozen=True, slots=True)
class Trouble:
    """A class of trouble. `signs` are complete in themselves."""

    name: str
    """As it is told to the agent."""
    signs: tuple[SwiftPattern, ...]
    needs_scale: bool = False
    """Whether it presses only where it is sudden or hits many (`SCALE`)."""


def _near(thing: str, state: str, gap: int = 70) -> tuple[SwiftPattern, ...]:
    """`thing` and `state` in one sentence, in either order."""
    between = rf"[^\n.!?]{{0,{gap}}}?"
    return (
        swift(rf"\b(?:{thing})\b{between}(?:{state})"),
        swift(rf"(?:{state}){between}\b(?:{thing})\b"),
    )


_LIVE_EN = (
    r"(?:web ?)?sites?|web ?pages?|home ?page|pages?|name ?servers?|(?:web ?|online )?(?:shops?|stores?)|servers?|vps|hosting|portal|domains?|applications?|app|apps|e-?commerce|"
    r"checkout|payment (?:gateway|page|system)|(?:shopping )?cart|basket|blogs?|forum|wiki|intranet|platform|api|database|wordpress|magento|prestashop|woocommerce|nextcloud|booking system|(?:our|whole|entire) system|"
    r"(?:[a-z0-9-]{2,40}\.){1,3}(?:com|net|org|eu|pl|pt|br|co\.uk|io|shop|store|example)|everything|all our (?:sites|services)|services?|dns|ssl"
)
_DOWN_EN = (
    r"\b(?:is|are|'s|went|gone|goes|going|been|still|completely|totally|all|again|keeps going|just|now|currently)(?: (?:completely|totally|all|still|now|again|currently|entirely))? (?:down|offline|dead)\b(?! (?:load|to))|"
    r"\b(?:down|offline)(?: (?:again|now|since|for|right now|!|at the moment))|^\W*down\b|"
    r"\b(?:is|are|'s|been|has become|became|suddenly)(?: (?:completely|totally|currently|now|all))? (?:unreachable|inaccessible|unavailable|not (?:working|loading|responding|accessible|available|reachable|opening|online))|"
    r"\bnot (?:working|loading|responding|opening|reachable)\b(?: (?:at all|any ?more|since|for|now))|\b(?:not|isn't|aren't) (?:loading|responding|reachable|accessible|opening)\b|"
    r"\b(?:doesn't|does not|don't|do not|won't|will not|no longer) (?:load|open|respond|come up|show up)(?:s)?\b|\b(?:has|have|just|suddenly|it)? ?stopped (?:working|responding|loading)|"
    r"\b(?:crash(?:ed|ing|es)|has died|is dying)\b|\b(?:blank|white) (?:page|screen)\b|\b(?:is|are|stays|goes|went|turned|shows) (?:just |only |all |completely |totally |now )*(?:white|blank|empty)\b|\bwhite screen of death\b|"
    r"\b(?:http |error |status |a |code )?50[0234]\b(?: (?:error|internal|bad|service|gateway))?|\b(?:has |have |just )?(?:disappeared|vanished)\b|(?:cannot|can't|can not|could not|couldn't) be (?:found|opened|reached|accessed|loaded|displayed|seen)|\b(?:is|are) (?:all |just |suddenly |completely )?gone\b|nxdomain|err_name\w*|dns_probe\w*|\b(?:do not|don't|doesn't|does not|no longer|stopped) (?:resolv|answer)\w*|\bnone of (?:our|my|the)\b[^\n.!?]{0,25}\b(?:work|works|load|loads|open|opens|resolve|resolves)\b|\b(?:seems?|appears?|looks?)(?: to be| like it's)? (?:totally |completely )?(?:down|offline|broken|dead|unavailable|unreachable)\b|\bfail(?:s|ed|ing)? to (?:load|open|respond)\b|\b(?:points?|pointing|leads?|goes|resolves?) to (?:a |an |some )?(?:\w+ )?(?:parking|parked|advert\w+|strange|foreign)\b|\b(?:gateway|payments?|site|shop|page|checkout|portal) (?:is |currently |temporarily |now )*unavailable\b|internal server error|\b(?:server|critical|fatal|internal|database) errors?\b|\baccount suspended\b|\blist of files\b|\bindex of /|directory listing|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|"
    r"error establishing a database connection|database (?:connection )?(?:error|is down)|too many connections|connection (?:refused|timed out)|times? out|timing out|err_connection\w*"
)
_LIVE_PL = (
    r"stron(?:a|y|e|ie|om)?|witryn\w*|sklep\w*|serwis\w*|serwer\w*|portal\w*|aplikacj\w*|system\w*|domen\w*|hosting\w*|vps\w*|uslug\w*|blog\w*|platform\w*|panel klient\w*|api|baz\w* danych|"
    r"koszyk\w*|forum|intranet\w*|wordpress\w*|presta\w*|magento|woocommerce|wszystk\w+|(?:[a-z0-9-]{2,40}\.){1,3}(?:com|net|org|eu|pl|pt|br|io|shop|store|example)"
)
_DOWN_PL = (
    r"\bnie (?:nam |mi |nikomu |u nas |w ogole |calkiem |wcale |juz )?(?:dziala\w*|odpowiada\w*|laduj\w*|otwiera\w*|wczytuj\w*|wstaj\w*|wyswietla\w*|wchodz\w*|da sie (?:wejsc|otworzyc)|"
    r"mozna (?:sie )?(?:wejsc|otworzyc|dostac|polaczyc)|mozemy (?:sie )?(?:wejsc|otworzyc|dostac|polaczyc))|\bpadl\w*|\blez(?:y|a)\b|\bpadniet\w*|\bniedostepn\w*|"
    r"\b(?:wyrzuca|wywala|zwraca|sypie|pokazuje|wyswietla|wyskakuje)\w* (?:sie )?(?:tylko |mi |nam |ciagle )?(?:\w+ )?(?:blad|bledy|bledem|komunikat o bledzie)\b|\b(?:znikn|zgin)el\w*\b|\bnie widac\b|\bnie widza\w*\b|\bprzesta\w+ (?:nam |mi |w ogole )?(?:dzialac|odpowiadac|sie otwierac|sie ladowac)|\bwysypal\w*|\bwykrzacz\w*|\b(?:bialy|bialym) ekran\w*|\b(?:pusta|biala) strona|\b(?:jest|tylko|cala|calkiem|zupelnie) (?:\w+ )?(?:bial[aey]|pust[aey])\b|"
    r"\b(?:blad\w*|bledem|error|kod)? ?(?:http )?50[0234]\b|internal server error|bad gateway|service unavailable|gateway time-?out|\boffline\b|\bblad\w* (?:bazy|serwera|wewnetrzn\w*|krytyczn\w*|polaczenia)|\blist[ae] plikow\b|\bkrytyczn\w+ blad\w*|\bnieosiagaln\w*|\bnie zyj[ea]\b|\b(?:kieruje|prowadzi|pokazuje)\b[^\n.!?]{0,25}\b(?:reklam\w*|parking\w*)\b|blad\w* polaczenia z baza|"
    r"przekroczon\w+ (?:limit )?czas\w*|\btimeout\w*|error establishing a database connection|\bzdech\w*|\bstoi\b"
)
_LIVE_PT = (
    r"sites?|web ?sites?|paginas?|lojas?(?: online| virtual)?|servidor(?:es)?|servicos?|sistemas?|portal|portais|aplicac\w+|aplicativ\w+|plataforma|carrinho|forum|intranet|dominios?|alojamento|hospedagem|vps|blogs?|api|"
    r"banco de dados|base de dados|wordpress|prestashop|magento|woocommerce|tudo|(?:[a-z0-9-]{2,40}\.){1,3}(?:com|net|org|eu|pl|pt|br|com\.br|io|shop|store|example)"
)
_DOWN_PT = (
    r"\bfora d[oe] (?:ar|servico|linha)\b|\b(?:esta|ficou|continua|anda) fora\b|\b(?:desapareceu|desapareceram|sumiu|sumiram)\b|\bnao (?:se )?encontra\b|\b(?:da|dao|dar|mostra|apresenta|devolve|retorna) (?:um |sempre |so )?erros?\b|\berro (?:interno|critico|fatal|d[oae] (?:servidor|base de dados|banco de dados)|n[oa] (?:servidor|base de dados|banco de dados))\b|\blista de (?:ficheiros|arquivos)\b|\bmostr\w+\b[^\n.!?]{0,20}\b(?:anuncios|publicidade|estacionament\w+)\b|\bcai(?:u|ram)\b|\bem baixo\b|\b(?:esta|estao|ficou|ficaram|foi|anda) (?:tudo )?(?:abaixo|down|offline|parad\w+|inoperacional|inoperante|mort[ao])\b|\bdown\b|"
    r"\bnao (?:esta a |esta |estao a |estao )?(?:funciona\w*|abr\w+|carreg\w+|respond\w+|entra\w*|acessivel|acessiveis|disponivel|aparece\w*)|\bnao (?:se )?consegu\w+\b[^\n.!?]{0,30}\b(?:entrar|aceder|acessar|abrir)\b|"
    r"\b(?:travou|travaram|congelou|crashou|bloqueou|pifou|morreu)\b|\bparad[ao]s?\b|\b(?:parou|pararam|deixou|deixaram)(?: (?:completamente|totalmente|subitamente|de repente))?(?: de (?:funcionar|responder|abrir|carregar))?\b|\bindisponive(?:l|is)\b|\binacessive(?:l|is)\b|"
    r"\b(?:tela|ecra|pagina|tudo|fica|esta) (?:tod[ao] |so |tudo |a )*(?:em )?branc[ao]\b|\b(?:erro |codigo )?(?:http )?50[0234]\b|internal server error|bad gateway|service unavailable|gateway time-?out|erro (?:de|na) (?:ligacao|conexao) (?:a|com|ao)|"
    r"error establishing a database connection|\boffline\b|\btempo (?:limite )?esgotado\b|\btimeout\b"
)
_LIVE_OTHER = r"webs?|web ?seiten?|pagina(?: web)?|sitio(?: web)?|tienda(?: online)?|servidor|site(?: web| internet)?|boutique|serveur|(?:web)?shop|server|website|webwinkel|stranky|eshop|sito|negozio|сайт|сервер|магазин"
_DOWN_OTHER = (
    r"\bno (?:funciona|carga|abre|responde)\b|\besta caid[ao]\b|\bse ha caido\b|\bne (?:fonctionne|marche|repond|s'affiche|charge) (?:plus|pas)\b|\best (?:en panne|inaccessible|tombe|hors ligne|hors service|down)\b|"
    r"\b(?:nicht|nicht mehr) (?:erreichbar|verfugbar)\b|\bfunktioniert (?:nicht|seit)|\bist (?:down|offline|ausgefallen|tot)\b|\bausgefallen\b|\bnefunguje\b|\bnejde\b|\bnon (?:funziona|risponde|si apre)\b|"
    r"\b(?:doet het niet|werkt niet|ligt plat|onbereikbaar)\b|не працює|не работает|недоступ\w+|упал|лежить|лежит"
)
_GONE_EN = r"\b(?:deleted|lost|wiped|erased|gone|disappeared|vanished|missing|dropped|overwr(?:ote|itten)|empty|emptied|corrupt(?:ed)?|destroyed)\b"
_DATA_EN = (
    r"(?:whole |entire |complete |production |live |customer |our |my |the )*(?:databases?|tables?)|all (?:of )?(?:our |my |the )?(?:\w+ )?(?:data|files?|e-?mails?|mails?|messages|posts|orders|photos|pictures|images|content|pages|products|customers|folders|contacts|documents)|"
    r"(?:orders|bookings|reservations|posts|articles|products|customer records|appointments)|every(?:thing| file| e-?mail| order)|(?:whole|entire|complete) (?:\w+ )?(?:web ?site|site|calendar|office|shop|blog|mailbox|inbox|folder|directory|account|server|forum)|(?:customer|production|live|months?|years?|weeks?) (?:of )?data|years of (?:e-?mails?|work|mail)"
)
_GONE_PL = r"\b(?:s?kasowal\w*|skasowan\w*|usun(?:al|ela|eli|elismy|elo|ieto|iet\w+)\w*|znikn\w+|znikl\w*|strac(?:il\w*|on\w*)|utrac\w+|utrat\w+|przepadl\w*|wyczysc\w+|wyczyszcz\w+|nadpisa\w+|wyparowal\w*|wymaz\w+|wcielo|zginel\w*|puste?|pusta|uszkodz\w+)\b"
_DATA_PL = (
    r"(?:cal\w+ |nasz\w+ |produkcyjn\w+ )*(?:baz[aey]\w*(?: danych)?|dane|danych|tabel\w*)|wszystk\w+(?: nasz\w*| moj\w*)? ?(?:dane|danych|plik\w*|maile?|wiadomosci|wpis\w*|zamowieni\w*|zdjeci\w*|tresc\w*|produkt\w*|strony|foldery|kontakty|poczt\w*)?|"
    r"cal\w+ (?:stron\w*|sklep\w*|blog\w*|skrzynk\w*|poczt\w*|katalog\w*|folder\w*|serwer\w*|zawartosc\w*|korespondencj\w*)|(?:zamowienia|rezerwacje|wpisy|produkty|artykuly|maile|wiadomosci|wizyty)|(?:pliki|maile|zamowienia|zdjecia|wiadomosci) (?:klientow|z (?:ostatni\w+|cal\w+))"
)
_GONE_PT = r"\b(?:apag(?:uei|ou|amos|aram|ad\w+)|elimin(?:ei|ou|amos|aram|ad\w+)|perd(?:i|emos|eu|eram|id\w+|a)\b|desaparec\w+|sumi(?:u|ram|d\w+)|exclui\w*|deletad\w+|deletei|deletamos|vazi[ao]s?|corromp\w+|sobrescrit\w+|limp(?:ou|aram))\b"
_DATA_PT = (
    r"(?:toda? |nossa |a )*(?:base|bases|banco|bancos) de dados|tod[ao]s (?:os|as) (?:noss[ao]s |meus |minhas )?(?:\w+)|dados (?:d[aeo]s? )?(?:clientes?|producao)|(?:os|nossos|meus|perda de) dados|(?:as|nossas|minhas) (?:encomendas|reservas|mensagens|fotos|paginas)|(?:os|nossos|meus) (?:pedidos|artigos|produtos|e-?mails|ficheiros|arquivos|clientes|textos)|tudo|"
    r"(?:site|loja|blog|caixa|correio|pasta) (?:inteir\w+|tod[ao]|complet\w+)|(?:toda|inteira) (?:a )?(?:loja|caixa|pasta|correspondencia|pagina)|todo o (?:site|correio|conteudo|historico)|anos de (?:e-?mails?|correio|trabalho)"
)
_MAIL_EN = r"(?:e-?)?mails?|mailbox(?:es)?|inbox(?:es)?|smtp|imap|outlook|exchange|messages"
_STOP_EN = (
    r"\bstop(?:ped|s)? (?:delivering|working|arriving|coming|sending|receiving|being delivered|completely|altogether)|\b(?:has|have|just|suddenly) stopped\b(?! (?:using|by))|\b(?:not|aren't|isn't|don't|doesn't|do not|does not|no longer|never|can't|cannot|can not|couldn't|unable to|won't|neither) "
    r"(?:\w+ ){0,2}?(?:arriv\w+|com(?:e|ing)|send\w*|sent|receiv\w+|get(?:ting)?|deliver\w*|work\w*|go(?:ing)? (?:out|through)|reach\w*|getting through|be sent)|\b(?:is|are|all|completely|been|went) (?:down|dead|bouncing|rejected|refused|blocked)\b|"
    r"\b(?:bounc(?:e|es|ing)|rejected)\b|\b(?:is|are|all) stuck\b|\bnothing (?:has |have )?(?:left|been (?:sent|delivered|received))|\bnothing (?:arrives|comes|goes|is (?:coming|going|arriving))|\bno (?:e-?)?mails? (?:since|for|arriv\w+|at all|is|are|com\w+|goes?|going)"
)
_MAIL_PL = r"pocz[ct]\w*|(?:e-?)?mail\w*|skrzyn\w+|wiadomosc\w*|outlook\w*|smtp|imap|korespondencj\w*"
_STOP_PL = (
    r"\bnie (?:nam |mi |nikomu |do nas |w ogole |juz )?(?:dziala\w*|dochodz\w*|przychodz\w*|wychodz\w*|wysyla\w*|odbiera\w*|docier\w*|wplywa\w*|idzie|ida|da sie (?:wyslac|odebrac|wysylac)|mozemy (?:wysl\w+|wysylac|odbierac|odebrac|nic wyslac)|"
    r"mozna (?:wysl\w+|wysylac|odbierac|odebrac)|otrzymuj\w*|dostaj\w*|mamy)|\bprzesta\w+ (?:nam |do nas )?(?:dzialac|dochodzic|przychodzic|wychodzic|docierac)|\bstan(?:ela|ely|al)\b|\blezy\b|\bpadl\w*|\bodbija\w*|\bwraca\w*|\bodrzuca\w*|"
    r"\bnikt (?:\w+ ){0,4}?nie (?:moze|dostaj\w*|otrzymuj\w*|wysyla|dostal|otrzymal)|\bzadn\w+ (?:mail|wiadomosc|poczt)\w*"
)
_MAIL_PT = r"e-?mails?|correio|caixas? (?:de (?:correio|entrada|e-?mail))?|mensagens|outlook|smtp|imap"
_STOP_PT = (
    r"\bnao (?:nos |me |estao a |esta a |estamos a |estao |estamos |se |temos |conseguimos |consigo |consegue |podemos )*(?:cheg\w+|funcion\w+|sa(?:i|em)|receb\w+|envi\w+|entr\w+|receber|enviar|sair|entrar)|\b(?:parou|pararam)\b|\bdeix(?:ou|aram) de\b|"
    r"\bem baixo\b|\bfora do ar\b|\bninguem (?:\w+ ){0,4}?(?:recebe\w*|consegue\w*|envia\w*)|\bdevolvid\w+|\brejeitad\w+|\bnenhum (?:e-?mail|mail)|\bentupid\w+|\bcai(?:u|ram)\b"
)

DOWN = Trouble(
    "a live service is down",
    (
        *mishaps.ELSEWHERE,
        *_near(_LIVE_EN, _DOWN_EN),
        *_near(_LIVE_PL, _DOWN_PL),
        *_near(_LIVE_PT, _DOWN_PT),
        *_near(_LIVE_OTHER, _DOWN_OTHER),
        swift(
            rf"\b(?:{_LIVE_EN}) (?:is |are )?(?:down|offline)\b|\bwe(?:'re| are) (?:completely |totally |all |currently )?(?:offline|down)\b|\b(?:nobody|no one) can work\b|\bwe (?:can't|cannot|can not) work\b|\b(?:must|to) (?:have|be having) an? (?:major |big |massive )?outage\b|\b(?:nie mozemy|nikt nie moze) pracowac\b|\bnao (?:conseguimos|podemos) trabalhar\b|\bnothing (?:at all )?(?:works|is working|loads|opens)\b|\beverything (?:is|went) (?:down|dead|offline|broken)\b|\b(?:without|no) (?:a )?web ?site (?:and|or|,) ?(?:no )?(?:e-?)?mail|\bnic (?:nam |mi |u nas )?nie dziala\b|\bnada (?:nos )?funciona\b|\b(?:estamos|ficamos|estou) sem (?:o )?(?:site|loja|servidor|e-?mail|correio)|\bneither\b[^\n.!?]{{0,30}}\b(?:site|website|shop|server)\b[^\n.!?]{{0,30}}\b(?:works?|loads?|opens?|responds?)\b"
        ),
        swift(
            r"\b(?:(?:nobody|no one|no-one|none)\b[^\n.!?]{0,30}\b(?:can|could|is able to)|(?:customers?|clients?|visitors?|users?|guests|we|i|people)\b[^\n.!?]{0,30}\b(?:can't|cannot|can not|unable to|couldn't))\b"
            r"[^\n.!?]{0,12}\b(?:access|reach|open|get (?:to|into|onto)|load|see|visit)\b[^\n.!?]{0,30}\b(?:web ?sites?|sites?|shops?|stores?|web ?pages?|servers?|portal)\b"
        ),
        swift(
            r"\b(?:nikt|klienci|klient|uzytkownicy|goscie)\b[^\n.!?]{0,30}\bnie (?:moze|moga|sa w stanie|mog\w+)\b[^\n.!?]{0,25}\b(?:wejsc|otworzyc|dostac|zobaczyc|zalogowac)\b"
        ),
        swift(
            r"\b(?:ninguem|clientes?|utilizadores|usuarios|visitantes)\b[^\n.!?]{0,30}\b(?:nao )?(?:consegu\w+|pod\w+)\b[^\n.!?]{0,15}\b(?:aceder|acessar|abrir|entrar|ver|iniciar sessao|fazer login)\b[^\n.!?]{0,30}\b(?:site|loja|pagina|portal|servidor)\b"
        ),
    ),
)
LOSS = Trouble(
    "data is lost",
    (
        *mishaps.LOSS,
        *_near(_DATA_EN, _GONE_EN, 50),
        *_near(_DATA_PL, _GONE_PL, 50),
        *_near(_DATA_PT, _GONE_PT, 50),
        swift(
            r"\b(?:hundreds|thousands|dozens) of (?:e-?)?(?:mails|files|orders|messages|posts)\b[^\n.!?]{0,25}\b(?:missing|gone|lost|deleted)|\b(?:mailbox|inbox)\b[^\n.!?]{0,25}\b(?:emptied|wiped|is (?:suddenly |completely )?empty)|\b(?:drop(?:ped)? (?:the )?(?:table|database)s?|truncated (?:the|our|my|a) |data loss|lost (?:all|everything)|dropped the (?:wrong |whole |production )?(?:database|table)|rm -rf)\b"
        ),
        swift(
            r"\b(?:utrata danych|wszystko (?:zniknelo|przepadlo|skasowane))\b|\bperda de dados\b|\bperdemos tudo\b"
        ),
    ),
)
BREAK_IN = Trouble(
    "a break-in",
    (
        *mishaps.STRANGERS,
        swift(
            r"\b(?:gehackt|hacke[ao]d[ao]s?|piratee?(?:s|ad[ao])?|pirate(?:e|es)?|gehacked|gehackt|hacknut\w*|napaden\w*|hackerato|violat[oa]|infiziert|infecte|взлом\w+|зламал\w*|зламан\w*)\b|\b(?:redirige|leitet|weitergeleitet)\b[^\n.!?]{0,40}\bcasino"
        ),
        swift(
            r"\b(?:hacked|hijacked|defaced|ransomware|breached|break-?in|broken into|broke into|backdoor|web ?shell|cryptolocker|encrypted by|blacklist\w* for malware)\b|"
            r"\b(?:been|was|were|is|are|got|seems?|looks?|probably) (?:\w+ )?(?:compromised|infected)\b|\b(?:compromised|infected) (?:site|website|server|account|wordpress|mailbox|files?)|\b(?:malware|virus|trojan|malicious (?:code|files?|script))\b[^\n.!?]{0,50}\b(?:site|website|server|wordpress|shop|found|detected|account|hosting|warning)|"
            r"\b(?:site|website|server|wordpress|shop|google|browser|chrome)\b[^\n.!?]{0,60}\b(?:malware|virus|trojan|deceptive|phishing page|dangerous)\b|"
            r"\b(?:message|note|text|greeting|picture)\b[^\n.!?]{0,25}\bhackers?\b|\b(?:someone|somebody|a stranger|strangers|an attacker|hackers?)\b[^\n.!?]{0,40}\b(?:logged in|log(?:s|ging) in|access(?:ed)?|got in(?:to)?|took over|chang(?:ed|ing) (?:our|my|the)|is (?:sending|using)|stole|has (?:our|my))|"
            r"\b(?:was|were|been|got|is) taken over\b|\b(?:porn\w*|erotic|casino|gambling|viagra|betting) (?:ads?|pop-?ups?|banners?|content|pictures|links|pages?)\b|\b(?:shows?|opens?|displays?|goes to|leads to|lands on)\b[^\n.!?]{0,40}\b(?:casino|gambling|betting|porn\w*|pharmacy|viagra)\b|\b(?:redirect\w*|forward\w*)\b[^\n.!?]{0,50}\b(?:casino|porn\w*|spam|gambling|pharma\w*|viagra|scam|malicious|strange|unknown|chinese|russian|other|another|fake)\b|"
            r"\b(?:unauthori[sz]ed|unknown|foreign) (?:access|logins?|admin(?:istrator)?s?|users?|person)\b[^\n.!?]{0,40}|\b(?:our|my|the) (?:account|mailbox|server|address|form|site|password)\b[^\n.!?]{0,40}\b(?:is sending (?:out )?(?:spam|thousands|phishing)|sends (?:out )?spam|was stolen|were stolen|leaked)|"
            r"\bspam\b[^\n.!?]{0,30}\b(?:sent|going out|being sent) (?:from|by|in) (?:our|my|the)\b|\b(?:fake|false|fraudulent|phishing)\b[^\n.!?]{0,20}\b(?:e-?mails?|invoices?|messages|login page)\b[^\n.!?]{0,40}\b(?:from|in|on|under) (?:me|us|my|our)\b|\b(?:password|credential|card)s?\b[^\n.!?]{0,20}\b(?:stolen|leaked)\b|\b(?:everything|files?|data|server|disks?|site)\b[^\n.!?]{0,40}\b(?:got |is |are |were |was |been )encrypted\b|\bransom\b|\bhackers?\b[^\n.!?]{0,30}\b(?:replaced|threaten\w*|stole|took|changed|deleted|posted|published)|\bsecurity (?:incident|breach)\b|\bbots? (?:are |is )?(?:hammering|attacking|flooding)\b|\bblackmail\w*|\bincydent\w* bezpieczenstwa|\bszantaz\w*|\bincidente de seguranca|\bchantag\w+|\b(?:ddos|under attack|being attacked|botnet|brute[- ]?force)\b|\b(?:demand\w*|ask\w* for|want\w*)\b[^\n.!?]{0,20}\b(?:bitcoins?|ransom)\b"
        ),
        swift(
            r"\b(?:zhak\w+|zhaczy\w*|shakowan\w*|haker\w* (?:wlam|podmien|przej|zniszcz|skas)\w*|wlama(?:l|n|no)\w*|wlamani\w*|ransomware|zainfekowan\w*|zawirusowan\w*|przejet\w*|przejal\w*|przejeli|wykradzion\w*|wykrad\w+|backdoor\w*|podmien\w+ (?:stron|nam|tresc|plik)\w*|"
            r"zaszyfrowa(?:l|n)\w*|ddos\w*|atak\w* (?:na|ddos|hakersk)\w*)\b|\b(?:malware|wirus\w*|trojan\w*|zlosliw\w+ (?:kod\w*|plik\w*|oprogramowani\w*))\b[^\n.!?]{0,50}\b(?:stron\w*|serwer\w*|sklep\w*|wykry\w*|znalaz\w*|znalezion\w*|wordpress\w*|koncie|hosting\w*)|"
            r"\b(?:stron\w*|serwer\w*|sklep\w*|wordpress\w*|google|przegladark\w*|kont\w*)\b[^\n.!?]{0,60}\b(?:malware|wirus\w*|trojan\w*|zlosliw\w+|phishing\w*)\b|"
            r"\breklam\w* (?:erotyczn|porn|kasyn|hazard)\w*|\b(?:otwiera|wyswietla|pokazuje|laduje)\w*\b[^\n.!?]{0,40}\b(?:kasyn\w*|zaklad\w* bukmacher\w*|hazard\w*|porn\w*|viagr\w*)\b|\bprzekierow\w+\b[^\n.!?]{0,60}\b(?:kasyn\w*|porn\w*|obc\w+|dziwn\w+|inn\w+|rosyjsk\w+|chinsk\w+|spam\w*|hazard\w*|podejrzan\w+|fals\w+)\b|\b(?:ktos|obcy|nieznan\w+ osob\w*)\b[^\n.!?]{0,40}\b(?:zalogowal\w*|loguje|wszedl|dostal sie|zmienil\w*|wysyla\w*|przejal\w*|ma dostep|uzywa\w*)|"
            r"\b(?:nieautoryzowan\w+|nieuprawnion\w+|nieznan\w+|obc\w+) (?:dostep\w*|logowani\w*|administrator\w*|uzytkownik\w*|osob\w*)|\b(?:rozsyla\w*|wysyla\w*|ida|wychodz\w+)\b[^\n.!?]{0,40}\bspam\w*\b|\bspam\w*\b[^\n.!?]{0,30}\b(?:z naszego|z naszej|z mojego|z mojej|wysylan\w+ z)\b|\b(?:falszyw\w+|spreparowan\w+|podrobion\w+)\b[^\n.!?]{0,20}\b(?:mail\w*|faktur\w+|wiadomosc\w*)\b|\bzada\w*\b[^\n.!?]{0,20}\b(?:bitcoin\w*|okup\w*)|\b(?:haslo|hasla)\b[^\n.!?]{0,20}\b(?:wycieklo|wyciekly|skradzion\w*)"
        ),
        swift(
            r"\b(?:hack(?:ead|ear|earam|ei)\w*|invadi(?:d\w+|ram|u)|invasao|invadid\w+|comprometid\w+|infe(?:c?)tad\w+|ransomware|pirate?ad\w+|atacad\w+|desfigurad\w+|sequestrad\w+|backdoor|encriptad\w+|criptografad\w+|ddos)\b|"
            r"\b(?:malware|virus|trojan|codigo malicioso|ficheiros? maliciosos?|arquivos? maliciosos?)\b[^\n.!?]{0,50}\b(?:site|pagina|servidor|loja|detetad\w+|detectad\w+|encontr\w+|wordpress|conta|alojamento)|\b(?:site|pagina|servidor|loja|wordpress|google|conta)\b[^\n.!?]{0,60}\b(?:malware|virus|trojan|malicios\w+|phishing)\b|"
            r"\broubaram\b[^\n.!?]{0,15}\b(?:base de dados|dados|conta|senha|palavra-passe|site|dominio|acesso)|\b(?:abre|mostra|aparece|vai para|leva)\w*\b[^\n.!?]{0,40}\b(?:casino|cassino|apostas|porn\w*|farmacia|viagra)\b|\bredirec?ion\w*\b[^\n.!?]{0,60}\b(?:casino|cassino|porn\w*|spam|apostas|estranh\w+|outr\w+|desconhecid\w+|chines\w*|russ\w*|fals\w+)\b|\b(?:alguem|um hacker|hackers|desconhecid\w+|estranhos?)\b[^\n.!?]{0,40}\b(?:entrou|entraram|acedeu|acessou|alterou|mudou|esta a (?:enviar|usar)|esta (?:enviando|usando)|roubou|invadiu|tomou|tem acesso)|\b(?:alterad|modificad|mudad|trocad)\w+ por (?:desconhecid|terceiros|estranh|alguem|hacker)\w*|\b(?:entraram|invadiram)\b[^\n.!?]{0,12}\b(?:noss[ao]|meu|minha) (?:site|conta|servidor|wordpress|loja|pagina|painel|caixa)|\b(?:pagina|site|loja)\b[^\n.!?]{0,25}\b(?:trocad|substituid)\w+ por\b|\bhackers?\b[^\n.!?]{0,30}\b(?:trocaram|mudaram|substituiram|alteraram|apagaram|roubaram|ameac\w+|entraram|publicaram)|\bmensagem\b[^\n.!?]{0,25}\bhackers?\b|\bpede\w*\b[^\n.!?]{0,12}\bresgate\b|\b(?:e-?mails?|faturas?|mensagens)\b[^\n.!?]{0,12}\b(?:fals[ao]s|fraudulent[ao]s|de phishing)\b|\b(?:fals[ao]s|fraudulent[ao]s)\b[^\n.!?]{0,12}\b(?:e-?mails?|faturas?|mensagens)\b|\bexig\w+\b[^\n.!?]{0,20}\b(?:bitcoins?|resgate)|"
            r"\b(?:acessos?|logins?|administrador(?:es)?|utilizador(?:es)?|usuarios?) (?:nao autorizad\w+|indevid\w+|desconhecid\w+|estranh\w+)|\b(?:envi\w+|sa(?:i|em|ir))\b[^\n.!?]{0,30}\bspam\b|\bspam\b[^\n.!?]{0,30}\b(?:a partir d|da nossa|do nosso|da minha|do meu|enviad)\w*|"
            r"\b(?:senha|palavra-passe|dados)s?\b[^\n.!?]{0,20}\b(?:roubad\w+|vazad\w+|vazaram)\b|\bataque\w*\b[^\n.!?]{0,30}\b(?:ddos|hacker|site|servidor)"
        ),
    ),
)
MAIL_STOPPED = Trouble(
    "mail has stopped",
    (
        swift(
            r"\bnone of (?:my|our|the|these) (?:e-?)?mails?\b[^\n.!?]{0,30}\b(?:come|came|coming|arriv\w+|gone|sent|go|going|get|getting|got|deliver\w*)|\b(?:potwierdzeni\w*|powiadomieni\w*)\b[^\n.!?]{0,30}\bnie (?:wychodz|dochodz|przychodz)\w*|\bnie (?:wychodz|dochodz|przychodz)\w*\b[^\n.!?]{0,15}\b(?:potwierdzeni|powiadomieni)\w*|\b(?:confirmac\w+|notificac\w+)\b[^\n.!?]{0,30}\bnao (?:saem|chegam|sao enviad\w+)"
        ),
        swift(
            r"\b(?:nobody|no one|no-one|none|neither)\b[^\n.!?]{0,50}\b(?:receiv\w+|gets?|got|sends?|sent)\b[^\n.!?]{0,30}\b(?:e-?)?mails?\b|\b(?:nobody|no one|no-one|none)\b[^\n.!?]{0,30}\bmail(?:box(?:es)?|s)?\b[^\n.!?]{0,20}\b(?:receiv\w+|gets?|got|works?)\b|"
            r"\b(?:i|we) (?:\w+ )?(?:(?:receive|received|are receiving) nothing|(?:receive|get|got|received|are receiving|are getting) (?:no (?:new |incoming )?(?:e-?)?mails?|not a single (?:e-?)?mail))|\b(?:nobody|no one|none of \w+)\b[^\n.!?]{0,30}\b(?:can|could|is able to)\b[^\n.!?]{0,15}\b(?:read|access|open|check|get|fetch|send|receive)\b[^\n.!?]{0,20}\b(?:e-?)?mail|\b(?:company|office|team|everyone|staff|business|school)\b[^\n.!?]{0,15}\b(?:has|have|is|are) (?:no|without) (?:any )?(?:e-?)?mail|\b(?:haven't|have not|hasn't|has not|didn't|did not) (?:received?|got(?:ten)?|get|had) (?:a single|any|one)\b[^\n.!?]{0,25}\b(?:e-?)?mails?\b|\bno (?:new |incoming |outgoing )?(?:e-?)?mails?\b[^\n.!?]{0,25}\b(?:since|for (?:hours|\d|an|half|days)|at all|today|arriv\w+)|\bmails? (?:do(?:es)? not|don't) reach us"
        ),
        swift(
            r"\bnic (?:do nas |nam |mi )?nie (?:dostaj\w+|otrzymuj\w+|przychodzi|dochodzi|wplywa|odbier\w+)|\bnie (?:dostaj\w+|otrzymuj\w+|mamy) (?:zadn\w+|od \w+ zadn\w+) (?:maili|wiadomosci|poczt\w+)|\bzaden (?:e-?)?mail\w* (?:do nas |nam |nie )*(?:nie )?(?:dochodzi|przychodzi|wychodzi|wplywa|doszedl|przyszedl)|\b(?:nikt|zad(?:en|na|ne))\b[^\n.!?]{0,30}\bnie (?:moze|moga|mogl\w*)\b[^\n.!?]{0,20}\b(?:odebrac|wyslac|otworzyc|sprawdzic|odczytac|czytac)\b[^\n.!?]{0,20}\b(?:poczt\w*|mail\w*|skrzyn\w*)|\b(?:firma|biuro|wszyscy|jestesmy|zostalismy|szkola|urzad)\b[^\n.!?]{0,15}\bbez (?:poczty|maili|dostepu do poczty)|\bani jed(?:en|nego|na|nej) (?:mail\w*|wiadomosc\w*)"
        ),
        swift(
            r"\bnao (?:recebemos|recebo|chega|entra|estamos a receber|estou a receber|temos recebido) (?:nada|nenhum\w*|qualquer|um unico)|\bnada (?:chega|entra|sai)\b|\bnem um (?:unico )?e-?mail|\b(?:empresa|escritorio|todos|estamos|ficamos|escola)\b[^\n.!?]{0,15}\bsem (?:e-?mails?|correio)\b|\bsem e-?mails? desde|\bnenhuma? (?:e-?mail|mail|mensagem)\w* (?:entra|chega|sai|e entregue|foi entregue|aparece)"
        ),
        *_near(_MAIL_EN, _STOP_EN, 45),
        *_near(_MAIL_PL, _STOP_PL, 45),
        *_near(_MAIL_PT, _STOP_PT, 45),
    ),
    needs_scale=True,
)
MONEY = Trouble(
    "money is being lost",
    (
        swift(
            r"\b(?:can't|cannot|can not|unable to) (?:sell|take (?:any )?orders|process (?:any )?(?:payments|orders)|invoice|trade)\b|\b(?:los(?:e|es|ing|t)|costs? us|costing us)\b[^\n.!?]{0,40}\b(?:money|sales|orders|customers|clients|revenue|business|bookings|thousands|hundreds|£|\$|€)|\b(?:customers?|clients?|people|buyers|nobody|no one|guests)\b[^\n.!?]{0,20}\b(?:can't|cannot|can|can not|unable to|are unable to)\b[^\n.!?]{0,15}\b(?:pay|order|buy|check ?out|book|purchase|place)\b|"
            r"\b(?:payments?|cards?|checkout)\b[^\n.!?]{0,40}\b(?:declined|rejected|refused|failing|fails?)\b[^\n.!?]{0,25}\b(?:every|all|everyone|any|customers?)\b|\b(?:payments?|checkout|orders?|card payments?)\b[^\n.!?]{0,30}\b(?:are failing|fail(?:s|ed|ing)?|do(?:es)? ?n[o']t (?:work|go through)|not (?:working|going through)|(?:is|are) (?:broken|down|rejected|declined)|declined for everyone)"
        ),
        swift(
            r"\bnie (?:mozemy|moga|mozna) (?:nic )?(?:sprzeda\w+|przyjmowac (?:zamowien|platnosci)|wystawiac|obslug\w+)|\b(?:trac(?:e|imy|i)|traca)\b[^\n.!?]{0,40}\b(?:pieniadz\w*|zamowieni\w*|klient\w*|sprzedaz\w*|obrot\w*|rezerwacj\w*|tysiac\w*|zl\b|zlot\w+)|\b(?:klienci|klient|kupujacy|goscie|nikt)\b[^\n.!?]{0,25}\bnie (?:moze|moga|mog\w+|sa w stanie)\b[^\n.!?]{0,25}\b(?:zaplac\w+|zamow\w+|kupi\w*|zlozyc|oplac\w+|zarezerw\w+|dokonac)|"
            r"\b(?:platnosc\w*|zamowieni\w*|koszyk\w*|przelewy24|payu|blik)\b[^\n.!?]{0,30}\bnie (?:dzialaj?\w*|przechodz\w*|wchodz\w*|da sie|splywa\w*|wplywa\w*)"
        ),
        swift(
            r"\bnao (?:conseguimos|podemos|da para) (?:vender|faturar|receber (?:encomendas|pedidos|pagamentos)|trabalhar|atender)|\b(?:perd(?:er|endo|emos|e)|a perder)\b[^\n.!?]{0,40}\b(?:dinheiro|vendas|encomendas|pedidos|clientes|faturacao|reservas|milhares)|\b(?:clientes?|ninguem|compradores|hospedes)\b[^\n.!?]{0,20}\b(?:nao )?(?:consegu\w+|pod\w+)\b[^\n.!?]{0,20}\b(?:pagar|comprar|encomendar|finalizar|reservar|fazer (?:encomendas|pedidos|compras))|"
            r"\b(?:pagamentos?|checkout|encomendas?|pedidos|multibanco|mb ?way|pix|cartao)\b[^\n.!?]{0,30}\b(?:nao (?:funciona\w*|passa\w*|entra\w*|estao a|esta a)|falha\w*|recusad\w+|parad\w+|parou|pararam)"
        ),
    ),
)
EXPOSED = Trouble("private data is exposed", mishaps.EXPOSED)
RUNAWAY = Trouble("mail goes out that should not", mishaps.RUNAWAY)
TROUBLES = (BREAK_IN, EXPOSED, RUNAWAY, LOSS, DOWN, MONEY, MAIL_STOPPED)

SCALE = swift(
    r"\b(?:nobody|no one|no-one|everyone|everybody|all (?:our|of|my|the|staff|users|mailboxes|accounts|\w+ (?:mailboxes|colleagues|people))|whole|entire|company|office|staff|team|colleagues|any (?:e-?)?mails?|nothing|none|every|completely|at all|since|suddenly|stopped|today|this morning|hours?|right now|"
    r"nikt|nikomu|wszyscy|wszystk\w+|cala|calej|cale|firm\w+|biur\w+|pracowni\w+|zaden|zadn\w+|nic|od (?:rana|dzis|dzisiaj|wczoraj|godzin\w*|kilku|paru|nocy|\d+)|nagle|przesta\w+|stanela|godzin\w*|dzis|dzisiaj|"
    r"ninguem|todos|todas|toda|empresa|escritorio|equipa|equipe|funcionarios|colaboradores|nenhum\w*|nada|desde|de repente|parou|pararam|deixou|deixaram|hoje|esta manha|horas?|ha (?:\d+|varias|algumas))\b"
)
ONE_SENDER = swift(
    r"\b(?:from|to) (?:one|a single|a certain|some|this|that|gmail|hotmail|outlook|yahoo|certain) ?(?:customers?|clients?|suppliers?|senders?|addresses?|address|person|partner|company)?\b|\b(?:one|a single) (?:customer|client|supplier|sender|person|address)|"
    r"\b(?:od|do) (?:jednego|jednej|niektor\w+|pewn\w+|tego|tej|onet\w*|gmail\w*|wp)\b|\b(?:niektore|czesc) (?:maile|wiadomosci)|\b(?:de|do|da|para) (?:um|uma|certos|certas|alguns|algumas|este|esta|esse|essa|gmail|hotmail)\b[^\n.!?]{0,12}\b(?:cliente|fornecedor|remetente|endereco|parceiro|destinatario|contacto)?|\balguns e-?mails\b|\bsome (?:e-?)?mails?\b|"
    r"\b(?:new|nowy\w*|novo|nova) (?:phone|laptop|computer|telefon\w*|komputer\w*|laptop\w*|telemovel|telefone|computador|portatil|celular)\b|\b(?:on|in|from) (?:my|the|his|her) (?:new )?(?:i?phone|i?pad|tablet|laptop|mobile)\b|\b(?:na|w) (?:moim |nowym |swoim )?(?:telefonie|iphonie|iphone|laptopie|tablecie|komorce)\b|\bno (?:meu |novo )?(?:telemovel|telefone|iphone|celular|tablet|portatil)\b"
)
PART = swift(
    r"\b(?:(?:contact |order |newsletter |search )?forms?|(?:contact|about|help|settings|product|faq|welcome|one|sub-?|single|manual'?s|statistics) ?pages?|documentation|manual|links?|images?|pictures?|photos?|logo|footer|fonts?|buttons?|attachments?|pdfs?|newsletter|statistics|stats|captcha|video|formularz\w*|link\w*|obraz\w*|zdjeci\w*|logo|stopk\w*|przycisk\w*|"
    r"zalacznik\w*|statystyk\w*|film\w*|formulari\w*|ligac\w+|imag(?:em|ens)|fotos?|logotipo|rodape|bot(?:ao|oes)|anexos?|estatistic\w*)\b"
)
"""What may fail without the whole being down."""
NOT_LIVE = swift(
    r"\b(?:staging|sandbox|test (?:site|server|shop|environment|install\w*|domain)|dev(?:elopment)? (?:site|server|environment)|demo (?:site|shop)|old (?:site|blog|shop)|not (?:yet )?(?:live|public)|"
    r"testow\w+|stagingow\w+|deweloperski\w*|srodowisk\w+ test\w*|stara strona|stary blog|(?:site|servidor|ambiente|loja|versao) de (?:testes?|desenvolvimento|homologacao)|ambiente de testes?|homologacao|site antigo|blog antigo)\b"
)
SUPPOSED = swift(
    r"\b(?:insur\w+ (?:asks?|wants?|needs?)|pyta\w*,? (?:czy|kto|co)|pergunta\w* se|asks? (?:if|whether)|in the last (?:two|three|five|\d+) years|w ostatnich (?:\w+ )?latach|nos ultimos (?:\w+ )?anos|have you (?:ever )?had|must(?:n't| not| never) (?:be |go |crash|fall|break|stop)|can(?:'t|not) (?:afford|have|risk)\b[^\n.!?]{0,20}\b(?:down\w*|offline|outage|interruption|break)|nie (?:moze|moga|mogly|mogla) (?:pasc|lezec|stanac|przestac|zniknac)|nao pod\w+ (?:cair|parar|falhar|ficar)|if(?! (?:you|i|we|one|someone|anyone|they|customers|people) (?:go|goes|open|opens|visit|type|click|enter|try|tries|look|log|call|want)\b)|what happens|explain|what (?:does|do|is meant)|meaning of|in case|in the event|would|will (?:be|go|stay)|going to be|could (?:this|that|it|we) be|how (?:do|can|to|could|should|would|quickly|often|long)|do you (?:offer|have|provide|do|monitor|keep|make|protect)|does your|are you|is there|will (?:it|the|my|our|there)|planned|scheduled|maintenance|prevent\w*|protect(?!ed)\w*|avoid\w*|against|worried|afraid|"
    r"fear|risk|should (?:the|my|our|we|it)|whether|when (?:we|you|i) (?:move|migrate|switch|change|upgrade|transfer)|during the (?:move|migration|transfer|upgrade)|"
    r"gdyby\w*|jesli|jezeli|czy (?:oferuj\w+|macie|robicie|jest mozliw\w+|moge|mozna|zabezpiecza\w+|istnieje|posiada\w+|wykonuj\w+|podczas|przy|wasz\w*|panstwo|w|nasz\w* .{0,30} (?:bedzie|bylaby))|co (?:sie )?(?:stanie|dzieje|bedzie|zrobic|jesli)|w razie|w przypadku|jak (?:zabezpieczyc|chronic|uniknac|sie (?:chronic|zabezpieczyc)|szybko|czesto|dlugo)|"
    r"obawia\w+|boje|boimy|ryzyko|zeby nie|aby nie|bedzie|beda|planowan\w+|zapobie\w+|przed (?:wlamani\w+|hakerami|wirusami|atakami|utrata)|podczas (?:przenosin|migracji)|przy (?:migracji|przenoszeniu)|prac\w* (?:serwisow|konserwac)\w*|"
    r"se (?:o|a|os|as|um|uma|eu|algo|houver|acontecer|tiver\w*|for|ficar|perder\w*|formos|fosse|cair)|o que acontece\w*|caso (?:o|a|haja|seja|aconteca)|em caso|como (?:posso|podemos|faco|proteger|evitar|prevenir|funciona)|(?:oferecem|voces tem|tem algum|tem um (?:plano|servico|pacote|limite|desconto|jeito|modo)|fazem|disponibilizam|incluem|ha algum)\b|receio|medo|preocupad\w+|risco|proteger|protec\w+|"
    r"evitar|prevenir|programad[ao]s?|manutencao|contra (?:hackers|virus|malware|ataques|perda)|durante a (?:migracao|mudanca|transferencia)|para nao|podera|poderia|ficara|ficarao|sem que|vai ficar|vao ficar|ficam em baixo)\b"
)
HEARSAY = swift(
    r"\b(?:i (?:read|heard(?! from (?:my|our|customers|clients|guests|people)))|reading about|in the news|(?:an|the|this) article|news|according to|other (?:companies|sites|hosts|people)(?!')|competitor\w*|(?:previous|current|present|other) (?:host(?:ing)?|provider|company)|looking for (?:a )?(?:new )?(?:host|hosting|provider)|former host|our old host|"
    r"czytal\w+|przeczytal\w+|slyszal\w+|w (?:wiadomosciach|mediach|internecie pisz\w*)|w artykule|artykul o|koleg\w+ z inn\w+|inn\w+ firm\w+|konkurencj\w+|szuka\w+ (?:now\w+ )?hosting\w*|(?:obecn|aktualn|dotychczasow|inn|poprzedni)\w+ (?:hosting\w*|firm\w*|dostawc\w*)|"
    r"li (?:que|num|no|sobre|um)|ouvi|nas noticias|(?:num|no|um|este) artigo|outras empresas|concorren\w+|procur\w+ (?:um )?(?:novo )?(?:alojamento|hospedagem|fornecedor)|(?:alojamento|fornecedor|provedor|hospedagem) (?:atual|anterior|antigo)|(?:anterior|antigo|atual) (?:alojamento|fornecedor|provedor|hospedagem))\b"
)
TOLD_BY = swift(
    r"\b(?:a friend|my friend|neighbou?r|facebook|instagram|znajom\w+|koleg\w+ z|sasiad\w*|um amigo|uma amiga|vizinh\w+)\b"
)
"""Somebody else's trouble, unless the sentence names the writer's own things (`OWN`)."""
OWN = swift(
    r"\b(?:my|our|mine|ours|us|nasz\w*|moj\w*|moja|mojej|meus?|minhas?|nossos?|nossas?)\b(?! (?:friend|neighbou?r|znajom|amig|vizinh))"
)
PAST = swift(
    r"\b(?:never|nunca|jamais|nigdy nie)\b[^\n.!?,;]{0,20}\b(?:down|offline|hacked|crash\w*|went|cai\w*|esteve|fora|padl\w*|lezal\w*|byl\w*)|\b(?:was|were|went)\b[^\n.!?,;]{0,25}\b(?:twice|(?:two|three|several|many|a few|\d+) times|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b|\b(?:byl\w*|nie dzialal\w*|padl\w*|lezal\w*)\b[^\n.!?,;]{0,25}\b(?:dwa|trzy|kilka) razy|\b(?:dwa|trzy|kilka) razy\b[^\n.!?,;]{0,15}\b(?:byl\w*|nie dzialal\w*|padl\w*|lezal\w*)|\bostatnio\b[^\n.!?,;]{0,15}\b(?:padl|lezal|nie dzialal)\w*|\b(?:caiu|esteve|ficou|foi)\b[^\n.!?,;]{0,25}\b(?:duas|tres|varias|algumas) vezes|\b(?:em|w) (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrzesniu|pazdzierniku|listopadzie|grudniu)\b[^\n.!?;]{0,50}\b(?:caiu|esteve|ficou|foi|nie dzialal\w*|padl\w*|lezal\w*|byl\w*)|\blast (?:month|week|year|night)'s|zeszlo\w+|ubieglo\w+|(?:do|no) (?:mes|ano) passado|da semana passada|(?:(?:was|were|had been) [^\n.!?,;]{0,40}(?:yesterday|last (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|earlier|this morning|for (?:about |around |almost )?(?:an?|\d+|two|three|half an?|several|a few) (?:hours?|minutes?|days?|mins?)|at \d+|for (?:hours|days|weeks|a while|some time)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|between|briefly|ago|in 20\d\d|(?:two|three|a few|some) (?:weeks|months|years) ago)|"
    r"(?:yesterday|last (?:night|week|month|year)|earlier today|(?:a|two|three|some|few|\d+) (?:days|weeks|months|years) ago|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b[^\n.!?;]{0,60}\b(?:was|were|went|had|did|got)\b|"
    r"(?:wczoraj|w nocy|zeszl\w+ (?:nocy|tygodni\w*|miesiac\w*|roku?)|w zeszlym|w ubieglym|ostatni\w+ (?:tygodni\w*|weekend\w*)|przedwczoraj|tydzien temu|miesiac temu|rok temu|(?:dni|tygodni|miesiecy|lat) temu|przez (?:\w+ )?(?:\d+|godzin\w*|minut\w*|kilka|pol|dwie|trzy|chwil\w*))\b[^\n.!?;]{0,70}\b(?:byl\w*|nie dzialal\w*|lezal\w*|mial\w*|mielismy|zostal\w*|padl\w*|wystapil\w*)|"
    r"\b(?:byla|byl|bylo|byly|nie dzialala|nie dzialal|nie dzialalo|nie dzialaly|lezala|lezal|mielismy|zostal\w*)\b[^\n.!?;]{0,70}\b(?:wczoraj|w nocy|zeszl\w+|w zeszlym|w ubieglym|rano|przez (?:\w+ )?(?:\d+|godzin\w*|minut\w*|kilka|pol|dwie|trzy|chwil\w*)|temu|ostatnio)|"
    r"(?:ontem|anteontem|na (?:noite|semana|ultima)|semana passada|mes passado|ano passado|noite passada|ha (?:dias|semanas|meses|\d+ (?:dias|semanas|meses|anos)))\b[^\n.!?;]{0,60}\b(?:esteve|estiveram|ficou|ficaram|estava|foi|teve|tivemos|houve|caiu)|"
    r"\b(?:esteve|estiveram|ficou|estava|foi|tivemos|houve|caiu)\b[^\n.!?;]{0,60}\b(?:ontem|anteontem|semana passada|mes passado|ano passado|durante (?:\w+ )?(?:\d+|uma|duas|tres|algumas|meia|cerca|a noite|a madrugada|o fim)|por (?:\d+|alguns|algumas|cerca|umas)|de madrugada|ha (?:dias|semanas|meses)))\b"
)
LONG_AGO = swift(
    r"\b(?:last (?:month|year|summer|winter|spring|autumn)|(?:weeks|months|years|a (?:month|year)) ago|in 20\d\d|once|back then|kiedys|w zeszlym (?:roku|miesiacu)|rok temu|miesiac temu|(?:tygodni|miesiecy|lat) temu|"
    r"(?:mes|ano) passado|ha (?:\w+ )?(?:semanas|meses|anos|um ano|um mes)|uma vez)\b"
)
OWN_PAYMENT = swift(
    r"\b(?:my|our|own) (?:\w+ )?(?:card|payment|bank)\b|\b(?:moj\w*|nasz\w*) (?:kart\w*|platnos\w*|przelew\w*)|\b(?:o meu|meu|a minha|minha|nosso|nossa) (?:cartao|pagamento|transferencia)"
)
STILL = swift(
    r"\b(?:still|again|now|since|ever since|at the moment|currently|right now|remains?|until now|to this moment|keeps|nadal|wciaz|ciagle|znowu|znow|ponownie|teraz|od (?:rana|wczoraj|nocy|dzis|\d)|do tej pory|dalej|ainda|outra vez|de novo|novamente|agora|desde|continua\w*|neste momento|ate agora)\b"
)
SOLVED = swift(
    r"\b(?:can (?:see|reach|access|open|log in|get in|send|receive)\b[^\n.!?]{0,30}\bagain|(?:widze|moge|mozemy|moga) (?:juz|znowu|ponownie|znow) \w+|(?:ja consigo|ja conseguimos|consigo (?:novamente|de novo)|voltei a)\b|back (?:up|online|to normal|again|in business|on ?line)|up (?:and running|again)|(?:site|server|shop|store|mail|it|everything|all|that|page|website)(?:(?:'s| is| are|) (?:up|fine|ok|okay|good|sorted|online)|(?:'s| is| are) back) ?(?:now|again)?|(?:has|have)(?: all)? been (?:fine|ok|okay|stable|good|working|up)|works? (?:again|now|fine|well|perfectly|great|like a charm|as (?:it should|expected))|(?:is|are|'s) working(?: (?:again|now|fine|well|perfectly))?|working (?:again|now|fine|perfectly)|"
    r"(?:is|was|were|are|been|got|has been|'s|have|has|already|now|all|you) (?:already |now |all |quickly |been )*(?:fixed|resolved|solved|restored|sorted|recovered|repaired|cleaned|cleared)|(?:problem|issue) (?:is |has )?(?:gone|solved|resolved|fixed|disappeared|sorted)|false alarm|no (?:trouble|problems?|issues?|outages?) since|all (?:good|clear|fine)|no longer (?:down|a problem|an issue)|my (?:mistake|fault)|ignore (?:my|this|the)|never ?mind|"
    r"(?:juz|znowu|ponownie|znow|teraz)(?: wszystko| nam| mi| u nas| jest)* (?:dziala\w*|ok|dobrze|w porzadku|w normie|dostepn\w+|naprawion\w+|rozwiazan\w+|stoi|smiga|wrocil\w*|dochodz\w+)|dziala(?:ja)? (?:juz|znowu|ponownie|znow|z powrotem|poprawnie|dobrze|swietnie|jak (?:nalezy|trzeba))|(?<!nie )wrocil\w* do (?:normy|dzialania|zycia)|"
    r"(?:problem|sprawa|blad|awaria)\w* (?:zostal\w* |juz |jest |sam\w* )*(?:rozwiazan\w+|zniknal|ustapil\w*|usuniet\w+|naprawion\w+|minel\w*|zazegnan\w+|zakonczon\w+)|falszywy alarm|od tego czasu (?:spokoj|jest|wszystko|dziala)|desde entao (?:tem|esta|tudo|sem|nao)|(?:zostal\w*|jest|sa|juz) naprawion\w+|wszystko (?:juz )?(?:dziala|gra|ok|w porzadku|wrocilo)|udalo sie|(?:prosze |mozna )?(?:zignorowac|nieaktualne|juz nieaktualne)|moj blad|"
    r"ja (?:esta|estao|funciona\w*|voltou|voltaram|foi|foram|consegu\w+|temos|abre|recebemos|recebo|chegam)(?! (?:em baixo|fora|ha|parad|down|assim))[^\n.!?]{0,30}|volt(?:ou|aram) (?:a (?:funcionar|estar|abrir)|ao (?:normal|ar)|online)|(?:esta|estao|esta tudo|tudo)(?: ja| de novo| novamente)? (?:a funcionar|funcionando|resolvid\w+|ok|certo|bem|operacional|normalizad\w+|de volta|online|no ar)|"
    r"agora (?:ja )?(?:abre|funciona|esta (?:bem|ok|normal))\w*|funciona(?:m)? (?:de novo|novamente|agora|bem|perfeitamente|outra vez|corretamente)|(?:problema|questao|erro|situacao) (?:ja |foi |esta |ficou )*(?:resolvid\w+|corrigid\w+|solucionad\w+|ultrapassad\w+|sanad\w+)|(?:foi|esta|ficou|fica|ja) (?:resolvid\w+|corrigid\w+|solucionad\w+|restaurad\w+|recuperad\w+|reposto|reposta|limpo|limpa)|falso alarme|erro meu|podem ignorar|foi engano)\b"
)
ASIDE = swift(
    r"\b(?:(?:everything|all|anything) else|(?:the )?rest|other (?:sites|pages|websites|computers|people)|google|facebook|(?:my |our |the )?(?:internet|wi-?fi|router|connection|e-?mails?|mails?|webmail|ftp|panel|ssh|admin))\b[^\n.!?]{0,25}\b(?:works?|is|are|loads?|opens?|fine|ok|okay)\b|"
    r"\b(?:reszta|inne strony|internet|poczta|maile|panel|router|ftp)\b[^\n.!?]{0,15}\b(?:dziala\w*|jest|sa|chodzi|ok|dobrze)\b|\b(?:o resto|outros sites|internet|o e-?mail|os e-?mails|o painel|o ftp)\b[^\n.!?]{0,20}\b(?:funciona\w*|esta|estao|abre\w*|normal|bem|ok)\b"
)
"""What works beside the thing that does not."""
AGAIN = swift(
    r"\b(?:again|now|back|already|juz|znowu|znow|ponownie|teraz|ja|de novo|novamente|agora|outra vez|thank\w*|dziek\w*|dziekuj\w*|obrigad\w*)\b"
)
NOT_SOLVED = swift(
    r"\b(?:not|isn't|hasn't|haven't|wasn't|never|until|unless|when|before|once|needs? to be|must be|to be|get it|please|if|nothing|half|partly|only|was|were|used to be|needs?|need it|want|bring|nie (?:jest|zostal\w*|zostalo|bylo|byl|dziala)?|kiedy|zanim|poki|dopoki|az|musi|prosze o|"
    r"nao|ainda nao|quando|antes|ate que|precisa|tem de|so)(?: \w+){0,2} $"
)
CALM = swift(
    r"\b(?:not (?:at all |really |very |that |so )?(?:urgent|critical|an emergency|pressing|a rush)|isn't (?:urgent|critical)|no (?:rush|hurry|urgency|panic|emergency)|nothing urgent|whenever you (?:have|find|get|can)|when you (?:have|get|find) (?:a |some )?(?:time|moment|minute|chance)|low priority|take your time|can wait|at your (?:leisure|convenience)|"
    r"nie ?(?:jest )?(?:to )?(?:zbyt |nic |bardzo |takie |az tak )?(?:piln\w+|nagl\w+)|nic pilnego|piln\w+ to nie jest|bez pospiechu|niepiln\w+|nie spieszy|nie pali sie|w wolnej chwili|moze poczekac|nie ma pospiechu|(?<!a )przy okazji(?! ?[-,:])|jak (?:znajdziecie|bedzie) (?:czas|chwila|chwile)|spokojnie|"
    r"(?:nao|nada) (?:e |ha |tem |tenho |temos |de )*(?:urgen\w+|pressa)|sem (?:pressa|urgencia)|nada de urgente|nao urgente|quando (?:puder\w*|tiver\w* (?:tempo|disponibilidade|um momento|um bocadinho))|pode esperar|com calma|baixa prioridade|sem stress)\b"
)
BUT = swift(r"^\W*(?:but|however|still|now|ale|natomiast|jednak|teraz|mas|porem|contudo|agora)\b")
"""A sentence set against the one before it."""
NEGATED = swift(
    r"\b(?:not|never|no|without|isn't|wasn't|aren't|weren't|hasn't|haven't|hadn't|don't think|nothing|neither|no sign of|no evidence of|nie (?:jest|zostal\w*|byl\w*|ma|mamy|bylo|doszlo do|stwierdz\w+|widze|znalaz\w+)|ani|bez|zadn\w+|nie|nao (?:foi|esta|ha|houve|fomos|e|ficou|parece|foram)|nao|sem|nada|nenhum\w*|nem|ninguem)(?: \w+){0,2} $"
)
PRESSING = swift(
    r"\b(?:urgent\w*|asap|emergency|critical|immediately|right now|piln\w+|natychmiast\w*|awari\w+|jak najszybciej|krytyczn\w+|urgente\w*|urgencia|imediatamente|emergencia|critico|quanto antes)\b"
)
FELT = swift(
    r"\b(?:visitors?|customers?|clients?|browsers?|guests|sale running|everyone|klienci|klient\w*|odwiedzajac\w+|przegladark\w+|uzytkowni\w+|goscie|clientes?|visitantes?|navegador\w*|browser\w*|utilizadores|usuarios|patients|pacien\w+|pacjen\w+|parents|rodzic\w*|people|ludzie|nobody|no one|nikt|ninguem|mistake|pomylk\w*|engano|(?:i|we) paid|paid|zaplac\w+|oplac\w+|pag(?:o|uei|amos|ou)|turn it back|please fix|naprawic|odblok\w+|desbloque\w+|everyone|every device|wszystkim)\b"
)
WEAKER = swift(
    r"\b(?:(?:certificate|ssl|https|certyfikat\w*|certificado)\b[^\n.!?]{0,40}\b(?:expired|invalid|not (?:secure|valid|trusted)|warning|wygas\w*|niewazn\w+|nieprawidlow\w+|expirou|expirad\w+|caducou|invalido|venceu)|(?:domain|domena|domeny|dominio)\b[^\n.!?]{0,40}\b(?:(?:has )?expired|wygasla|zostala zablokowana|expirou|venceu|suspend\w*|zawieszon\w*|suspens\w*)|"
    r"(?:account|site|server|hosting|konto|strona|serwer|conta|alojamento)\b[^\n.!?]{0,30}\b(?:has been |been |was |zostal\w* |foi |is |jest |esta )(?:suspended|blocked|zablokowan\w+|zawieszon\w+|suspens\w+|bloquead\w+))\b"
)
THANKS = swift(
    r"\b(?:thanks?|thank you|thx|cheers|perfect|great|wonderful|brilliant|much appreciated|dziekuj\w+|dzieki|super|swietnie|wspaniale|doskonale|rewelacja|obrigad[oa]s?|agradec\w+|perfeito|otimo|excelente|impecavel|grat[oa])\b"
)
ASKING = swift(
    r"\?|\b(?:please|could you|can you|would you|need|needs|want|asap|help|prosz[ea]|prosimy|prosba|czy|potrzebuj\w+|moglib\w+|mozecie|moze pan\w*|pomoc\w*|nie dziala\w*|"
    r"por favor|podem?|poderiam?|preciso|precisamos|precisava|gostaria|gostava|queria|agradecia que|ajud\w+|nao funciona\w*|not work\w*|doesn't work|problem\w*|but|however|ale|jednak|mas|porem)\b"
)
