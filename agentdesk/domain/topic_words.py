"""What customers of a web host write about, and the words that they write about it with, by language.

Plain letters. A word stands for all that begin with it; words joined by a plus have to stand in one sentence, in any
order.
"""

from collections.abc import Mapping

TOPICS: Mapping[str, Mapping[str, str]] = {
    "down": {
        "en": "down unreachable offline outage timeout timing+out times+out time+out not+reachable not+open spins ping "
        "cannot+reach not+load not+respond not+answer",
        "pl": "lezy padl awari nie+otwiera nie+odpowiada nie+laduje niedostepn nie+chodzi nic+nie+dziala serwerown",
        "pt": "fora+ar caiu queda nao+abre nao+carrega nao+responde indisponive saiu+ar parado",
    },
    "everything": {
        "en": "everything all+sites all+our all+domains none+of data+centre data+center machine",
        "pl": "wszystkie+stron wszystko+pad zadna+z zadna+witryn serwerown wszystkie+pad",
        "pt": "tudo+parado todos+sites nenhum+sites nenhum+dos servidor+caiu",
    },
    "urgent": {
        "en": "urgent asap hurry immediately losing+orders losing+money",
        "pl": "piln natychmiast szybko+prosze tracimy klienci+dzwon",
        "pt": "urgent urgencia imediat perdendo clientes+reclamando",
    },
    "aftermath": {
        "en": "what+went+wrong what+happened why+was are+back is+back happen+again go+through+again explain",
        "pl": "z+czego+wynikala co+sie+stalo dlaczego+byl powtorzyc wczorajsz+przerw juz+chodzi przyczyn",
        "pt": "o+que+causou o+que+aconteceu explicar+queda queda+ontem foi+feito repet",
    },
    "maintenance": {
        "en": "maintenance scheduled planned off+the+air upgraded+next",
        "pl": "konserwacj serwisow planowan prace prac+nocy przerwa+technicz",
        "pt": "manutencao programad agendad",
    },
    "error500": {
        "en": "500 internal+server+error htaccess http+error",
        "pl": "500 internal+server blad+serwera htaccess",
        "pt": "500 erro+interno htaccess",
    },
    "slow": {
        "en": "slow speed seconds+come performance takes+ages takes+forever loading+time sluggish",
        "pl": "wolno woln dlugo+wczyt wczytuje+dlugo przyspiesz slimak muli ladowani+dlugo dlugo+laduje",
        "pt": "lento lenta devagar demora+carregar demora+segundos desempenho trava velocidade",
    },
    "stale": {
        "en": "cache old+version old+page still+get still+shows still+see nothing+happens change+text last+year "
        "changes+visible uploaded+old",
        "pl": "nadal+star nie+widac+zmian zmian+nadal stara+wersj pamiec+podreczn zmienil+nadal zapisal+star",
        "pt": "cache continua+antig versao+antig nao+atualiza continua+aparecendo troquei+antig",
    },
    "wordpress": {
        "en": "wordpress wp-admin plugin theme wp",
        "pl": "wordpress wp-admin wtyczk motyw kokpit szablon",
        "pt": "wordpress wp-admin plugin tema",
    },
    "whitescreen": {
        "en": "white+page white+screen blank critical+error empty+page white+empty",
        "pl": "bial+stron bial+ekran blad+krytycz bledzie+krytycz krytycz pusta+stron",
        "pt": "tela+branca branco erro+critico pagina+branc",
    },
    "hacked": {
        "en": "hack malware virus broke+in break-in defaced infected pharmacy casino redirect+site japanese chinese+text "
        "dangerous visitors+sent",
        "pl": "haker zhakow wlaman wirus zlosliw zainfek kasyno niebezpieczn przerzuca przekierowuje+na",
        "pt": "hacke invadid invas virus malware infect apostas perigos redirecionando",
    },
    "database": {
        "en": "database mysql mariadb db+connection establishing",
        "pl": "baza+danych baz+danych bazy+danych mysql polaczenia+baz",
        "pt": "banco+de+dados banco+dados mysql conexao+banco",
    },
    "php": {"en": "php", "pl": "php", "pt": "php"},
    "version": {
        "en": "version outdated newer upgrade+php switch+php",
        "pl": "wersj nowsz przelacz przestaw",
        "pt": "versao troco trocar+php exige atualizar+php",
    },
    "space": {
        "en": "disk space storage no+space gigabyte gb",
        "pl": "dysk miejsc przestrzen gb",
        "pt": "disco espaco armazenamento gb",
    },
    "upload": {
        "en": "upload",
        "pl": "wgra wgrac przesla+plik dodawaniu",
        "pt": "upload subir enviar+arquivos subo",
    },
    "restore": {
        "en": "restore backup put+it+back deleted removed by+accident last+night recover",
        "pl": "przywroc kopi odzyska usunal usunel skasowal przez+pomylke",
        "pt": "restaurar backup copia apaguei por+engano sem+querer recuperar",
    },
    "mail": {
        "en": "mail e-mail email mailbox inbox outlook message webmail thunderbird imap smtp",
        "pl": "poczt mail maile skrzynk wiadomos outlook",
        "pt": "e-mail email mensage caixa outlook webmail correio",
    },
    "mailfull": {
        "en": "over+quota quota mailbox+full full+mailbox inbox+full",
        "pl": "przepeln skrzynka+peln pelna+skrzynk limit+skrzyn",
        "pt": "lotad cheia caixa+cheia cota excedid+caixa",
    },
    "clientsetup": {
        "en": "iphone android phone thunderbird port ports imap set+up setup server+names settings new+computer",
        "pl": "telefon samsung iphone android port porty serwery+wpisac konfigur ustawieni odbierac+poczt",
        "pt": "celular android iphone porta portas configur servidores+portas",
    },
    "password": {
        "en": "password forgot forgotten pw",
        "pl": "hasl zapomnial nie+pamieta",
        "pt": "senha esqueci",
    },
    "spamfolder": {
        "en": "junk spam+folder lands+spam in+spam spf dkim dmarc blacklist",
        "pl": "w+spamie do+spamu laduja+spam spf dkim dmarc czarn",
        "pt": "no+spam caindo lixo+eletronico spf dkim dmarc lista+negra cai+spam",
    },
    "bounce": {
        "en": "bounce undelivered returned mailer-daemon user+unknown 550 554 come+back returned+sender",
        "pl": "zwrotk mailer-daemon zwrot+poczt nie+zostala+dostarcz niedostarcz 550 554 wracaja",
        "pt": "devolvid mailer-daemon voltando nao+entregue 550 554 voltou",
    },
    "missingmail": {
        "en": "where+mail not+arrive not+receive never+came not+in+inbox missing swears+sent other+messages+come",
        "pl": "nie+dotar nic+nie+dotar nie+doszl brak+mail wyslal+nic nie+przychodz nie+otrzym",
        "pt": "nao+chegou nao+chega nao+recebi nao+recebo outros+chegam",
    },
    "sendlimit": {
        "en": "too+many+messages per+hour limit+hour 451 newsletter+customers send+greeting too+many",
        "pl": "przekroczon limit+wysyl liczb+wiadomos wysyla+osob zaprosz newsletter",
        "pt": "limite+hora excedi+limite limite+envio mala+direta convite+contatos",
    },
    "sendingspam": {
        "en": "sends+spam sending+spam send+spam spam+can't+write mailbox+blocked",
        "pl": "idzie+spam wysyla+spam ze+skrzynki+spam zablokowali+wysyl wysyl+spam",
        "pt": "enviando+spam envia+spam caixa+spam+eu",
    },
    "dns": {
        "en": "dns nameserver name+servers name+server a+record mx ttl zone",
        "pl": "dns rekord serwery+nazw",
        "pt": "dns nameserver servidores+nomes registro+a apont",
    },
    "propagation": {
        "en": "how+long hour+ago half+of+the+world still+sees previous+host propagat some+people take+effect",
        "pl": "ile+trwa ile+to propag widzi+star jedni u+mnie+widac",
        "pt": "quanto+tempo propag ainda+veem ainda+ve algumas+pessoas",
    },
    "pointdomain": {
        "en": "point+domain registered+another registered+with enter+shows a+record connect+domain shall+stay",
        "pl": "wskazyw skierowa podpi wpisac+dns innej+firm+domen kupil+innej",
        "pt": "apont apontar+site outra+empresa+dominio que+ip registro.br",
    },
    "transferin": {
        "en": "transfer+you take+over bring+domain bringing move+domain+you old+registrar from+registrar",
        "pl": "przenies+do+panstw przeniesien+domen przeniesc+domen transfer+domen od+obecnego+rejestrator",
        "pt": "transferir+dominio+voces trazer+dominio transferir+nosso transferencia+dominio",
    },
    "transferout": {
        "en": "epp auth+code leaving moving+another+provider another+provider unlock transfer+away",
        "pl": "authinfo zmieniamy+dostawc blokad+kod kod+transfer innego+dostawc",
        "pt": "codigo+autorizacao mudar+provedor liberem outro+provedor saindo",
    },
    "expired": {
        "en": "renew renewal parking advertising+name name+for+sale domain+expired missed+bill",
        "pl": "wygas oplacic+domen do+kupieni reklam przedluz odnow",
        "pt": "renov a+venda venceu+dominio dominio+expir propaganda",
    },
    "domain": {"en": "domain", "pl": "domen", "pt": "dominio"},
    "https": {
        "en": "ssl https padlock not+secure certificate tls",
        "pl": "ssl https klodk niezabezpiecz certyfikat",
        "pt": "ssl https cadeado nao+seguro nao+e+seguro certificado",
    },
    "certexpired": {
        "en": "certificate+expired connection+not+private warning+certificate certificate+renew not+private",
        "pl": "certyfikat+wygas ostrzega+certyfikat polaczenie+nie+prywatn certyfikat+odnawia",
        "pt": "certificado+venc certificado+expir conexao+nao+particular",
    },
    "invoice": {
        "en": "invoice bill receipt tax+advis vat accountant+bill",
        "pl": "faktur rachun ksiegow duplikat nip",
        "pt": "nota+fiscal fatura segunda+via nota contabilidade recibo boleto",
    },
    "suspended": {
        "en": "suspended switched+off blocked+money unpaid overdue transferred+money",
        "pl": "zawieszon brak+platnos wylaczon+platnos przelew+odblok zaleglos",
        "pt": "suspens falta+pagamento paguei+boleto bloquead+pagamento em+aberto",
    },
    "cancel": {
        "en": "cancel cancellation terminate end+the+contract end+contract giving+up close+account",
        "pl": "rezygn wypowied zamykam+dzialaln zamknac+konto",
        "pt": "cancelar cancelamento encerrar+empresa encerrar+conta rescind",
    },
    "upgrade": {
        "en": "more+space package bigger+plan larger+package more+power how+much+month recommend growing",
        "pl": "wiekszy+pakiet pakiet doplat proponuj brakuje+skrzyn cennik ile+kosztuje",
        "pt": "plano+maior mais+espaco que+plano plano quanto+mes",
    },
    "panel": {
        "en": "control+panel customer+area panel six+digit two-factor log+in+account cpanel",
        "pl": "panel zalogowa+panel za+duzo+prob konto+zablok",
        "pt": "painel codigo+celular entrar+painel",
    },
    "login": {
        "en": "log+in login can't+get+into cannot+log digit+code access+account",
        "pl": "zalogowa logowani nie+moge+wejsc",
        "pt": "entrar login logar acesso+painel",
    },
    "identity": {
        "en": "change+owner new+colleague+access give+access owner+to her+address",
        "pl": "zmienic+abonent abonent adres+kontaktowy zmian+danych wlasciciel prywatn+mail",
        "pt": "titular e-mail+contato passar+conta socio mudar+contato",
    },
    "owncode": {
        "en": "my+script my+code our+script function+returns code+repair technician+code developer own+script .php",
        "pl": "moj+skrypt programist skrypt+popraw kod+zalacz moj+kod",
        "pt": "meu+codigo script corrigir+codigo meu+script programador",
    },
    "refund": {
        "en": "refund money+back rest+of+the+money pay+back",
        "pl": "zwrot+pienied zwrot+pieniedzy zwrot+konto zwrot+platnos",
        "pt": "reembolso dinheiro+volta estorno",
    },
    "root": {
        "en": "root sudo docker ssh+install install+software ffmpeg",
        "pl": "root doinstal ssh redis docker",
        "pt": "root ssh docker instalar+docker",
    },
    "suggestion": {
        "en": "idea suggestion would+be+great would+be+nice feature",
        "pl": "sugesti przydaloby pomysl propozycj",
        "pt": "sugest seria+otimo seria+bom dica",
    },
    "thanks": {
        "en": "thanks+lot thank+you+again works+again super+thanks can+close sending+again+thanks solved",
        "pl": "dziekuje+pomoc bardzo+dziekuj juz+przychodzi juz+dziala dziala+dziekuj",
        "pt": "obrigad+encerrar voltou+obrigad muito+obrigad agora+sim resolvid",
    },
}
