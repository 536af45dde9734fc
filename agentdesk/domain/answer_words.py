"""How an answer says why something happened and what is done about it, in plain letters."""

from agentdesk.domain.wording import Phrases

WHY = Phrases(
    "because",
    "due to",
    "caused/triggered by",
    "the/main/root reason/cause",
    "reason is/was/for/why",
    "cause is/was/of",
    "as a result of",
    "the problem/issue/fault/error was/is/came/comes",
    "turned out",
    "turns out",
    "this/it/that happened/happens when/since/after",
    "comes/came/stems/resulted/results from",
    "led to",
    "that's/that/which is/was why",
    "is/was/were/are/been blocked/full/exceeded/expired/overloaded/suspended/misconfigured/outdated",
    "has/have/had expired/run/exceeded/filled",
    "poniewaz",
    "gdyz",
    "bo",
    "dlatego",
    "z powodu",
    "ze wzgledu na",
    "w wyniku",
    "wskutek",
    "na skutek",
    "przyczyna/przyczyny/przyczyne/powodem/przyczynami/powod",
    "spowodowan*/spowodowal*",
    "wynika/wynikal*/wynikly",
    "okazalo sie",
    "problem polegal/wynikal/byl",
    "wygasl/wygasla/wyczerpal*/przekroczyl*/przekroczon*/zablokowan*/przepelnion*",
    "porque",
    "devido a/ao/aos/as",
    "por causa",
    "causa/causado/causada/causou",
    "motivo/razao",
    "em consequencia",
    "uma vez que",
    "pois",
    "aconteceu/acontece quando/porque/apos/depois",
    "verificamos/constatamos que",
    "expirou/expirado/expirada/excedeu/excedido/bloqueado/bloqueada/esgotou/esgotado",
)

WHAT = Phrases(
    "we/i/they will/shall",
    "we'll",
    "i'll",
    "we're/i'm/we/i are/am going to",
    "we're/i'm restoring/moving/fixing/checking/working/replacing/investigating/migrating/updating/increasing/going",
    "we/i are/am restoring/moving/fixing/checking/working/replacing/investigating/migrating/updating/increasing/going",
    "i/we have/had *ed",
    "i've/we've *ed",
    "i/we have/i've/we've already *ed",
    "we/i have restored/moved/fixed/changed/replaced/reset/renewed/increased/raised/removed/added/enabled/disabled/"
    "unblocked/updated/corrected/restarted/refunded/created/cleaned/set/switched/asked/reported/made/put/sent/rebuilt",
    "we've/i've restored/moved/fixed/changed/replaced/reset/renewed/increased/raised/removed/added/enabled/disabled/"
    "unblocked/updated/corrected/restarted/refunded/created/cleaned/set/switched/asked/reported/made/put/sent/rebuilt",
    "we/i restored/moved/fixed/changed/replaced/reset/renewed/increased/raised/removed/added/enabled/disabled/unblocked/"
    "updated/corrected/restarted/refunded/created/cleaned/switched/limited/blocked/cleared/turned/copied/extended/set/put",
    "naprawimy/naprawie/sprawdzimy/sprawdze/przywrocimy/przywroce/przeniesiemy/przeniose/zmienimy/zmienie/wyslemy/wysle/"
    "zrobimy/zrobie/odblokujemy/odblokuje/zwiekszymy/zwieksze/dodamy/dodam/usuniemy/usune/wymienimy/wlaczymy/wlacze/"
    "zwrocimy/damy/dam/odezwiemy/odezwe/poinformujemy/poinformuje/zaktualizujemy/uruchomimy/zresetujemy/zajmiemy/"
    "wystawimy/skontaktujemy/przygotujemy/przygotuje/przekazemy",
    "bedziemy/bede",
    "naprawilismy/naprawilem/naprawilam/przywrocilismy/przywrocilem/przywrocilam/zmienilismy/zmienilem/zmienilam/"
    "przenieslismy/odblokowalismy/odblokowalem/odblokowalam/zwiekszylismy/zwiekszylem/zwiekszylam/dodalismy/dodalem/"
    "dodalam/usunelismy/usunalem/usunelam/wlaczylem/wlaczylam/ustawilem/ustawilam/poprawilem/poprawilam/przenioslem/przenioslam/"
    "wymienilem/wymienilam/wystawilem/wystawilam/dopisalem/dopisalam/zablokowalem/zablokowalam/uruchomilem/uruchomilam/zrestartowalismy/wymienilismy/wlaczylismy/zaktualizowalismy/wyslalismy",
    "pracujemy nad",
    "vamos/vou",
    "iremos/irei",
    "estamos/estou a",
    "estamos/estou restaurando/verificando/corrigindo/trabalhando/migrando/analisando/investigando",
    "corrigiremos/restauraremos/enviaremos/verificaremos/alteraremos/migraremos/informaremos/entraremos/resolveremos/"
    "faremos/substituiremos/aumentaremos",
    "corrigimos/restauramos/restabelecemos/alteramos/movemos/desbloqueamos/aumentamos/adicionamos/removemos/reiniciamos/"
    "substituimos/ativamos/atualizamos/reembolsamos/corrigi/restaurei/alterei/desbloqueei/aumentei/adicionei/removi/"
    "reiniciei/ativei/atualizei/mudei/desliguei/liguei/fiz/criei/configurei/ajustei/enviei/limpei/bloqueei/corrigimos",
    "ja .. corrigimos/restauramos/alteramos/resolvemos/resolvi",
)
