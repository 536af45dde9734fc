"""How a time is promised, in plain letters: English, Polish and Portuguese."""

import re

from agentdesk.domain.wording import Phrases

FRAGMENT = 6
"""A sentence of so few words promises without a verb: `Ready tomorrow.`"""

NO_PROMISE = Phrases(
    "open/opened/opens/opening/closes/closed until/till/hours/from/on/at/by",
    "office/business/support/working/opening hours",
    "hours are",
    "available/reachable from/until/between/on",
    "monday/mon to/through/till friday/fri/sunday/saturday",
    "please",
    "kindly",
    "you must/need/should/have",
    "could/can/would/will you",
    "expire/expires/expired/expiring",
    "is/are/was/were due",
    "was/were .. until/till/before/by",
    "had .. until/till",
    "byl/byla/bylo/byly .. do/przed",
    "if/when/once/after you/your/yours",
    "once/when i/we have/get/hear/know",
    "as soon as",
    "tell me/us",
    "answer/reply yes/this/to",
    "hour/hours/day/days of your/yours",
    "gdy/jak tylko",
    "po/od otrzymaniu/otrzymania/zaksiegowaniu/wplacie",
    "jesli/jezeli/gdyby pan/pani/panstwo",
    "odpisac/odpowiedziec",
    "assim que",
    "depois da/de sua/receber",
    "apos a/o/receber sua/seu/pagamento/confirmacao",
    "se/quando quiser/preferir/precisar/voce/responder/confirmar",
    "responda/respondam/diga-me/digam-me",
    "jeszcze do",
    "ainda .. por ate",
    "nie dzialal/dzialala/dzialalo/dzialaly .. do",
    "esteve/estava/estiveram/foi/ficou .. ate/antes",
    "godziny/godzinach/godzin pracy/otwarcia/urzedowania",
    "czynne/czynny/otwarte/otwarty/otwarci/czynni",
    "pracujemy od/w",
    "dostepni/dostepny od/do/w",
    "prosze/prosimy",
    "wygasa/wygasnie/wygasl/wygasla/wygasaja",
    "platnosc/platny/platna/platne do",
    "musi/musza/nalezy",
    "horario/horarios",
    "aberto/abertos/aberta/fechado/fechados",
    "atendimento/disponiveis/disponivel/funcionamos/atendemos de/das/entre/e",
    "por favor",
    "expira/expirou/vence/vencem/caduca",
    "deve/devem/precisa/tem que/de",
)
"""A sentence with one of these tells hours, waits for the customer or speaks of what ends by itself."""

DOING = Phrases(
    "will/shall/we'll/i'll/it'll/you'll",
    "going to",
    "we/i/engineers/technicians/team are/am/is",
    "we're/i'm",
    "expect/expected/plan/planned/promise/aim/should/ready/done/finished/back/fixed",
    "bedzie/beda/bedziemy/bede/zostanie/zostana",
    "naprawimy/naprawie/sprawdzimy/sprawdze/przywrocimy/przywroce/przeniesiemy/przeniose/zmienimy/zmienie/wyslemy/wysle/"
    "zrobimy/zrobie/odblokujemy/odblokuje/zwiekszymy/dodamy/dodam/usuniemy/wymienimy/wlaczymy/zwrocimy/damy/dam/"
    "odezwiemy/odezwe/poinformujemy/poinformuje/zaktualizujemy/uruchomimy/zresetujemy/zajmiemy/wystawimy/odpowiemy/"
    "odpowiem/skontaktujemy/przygotujemy/przygotuje/wroce/wrocimy/dokonczymy/skonczymy/skoncze/zakonczymy/napiszemy/"
    "napisze/zadzwonimy/zadzwonie/planujemy/postaramy/wroci/ruszy/dostana/otrzymaja/dostaniesz/otrzymasz",
    "vamos/vou/iremos/irei/vai/vao/sera/serao/estara/estarao/ficara/fica/ficam/volta/voltara/"
    "corrigiremos/restauraremos/enviaremos/verificaremos/alteraremos/migraremos/informaremos/entraremos/resolveremos/"
    "faremos/substituiremos/responderemos/daremos/teremos/tera/terao/recebera/receberao/contamos/esperamos/prevemos/"
    "envio/enviamos/respondemos/resolvemos/corrigimos/pronto/concluido/resolvido",
)
"""A sentence with one of these says what somebody does."""

_NO_CLOCK = (
    r"(?![\w:]|[./]\d| ?%| ?(?:[gmkt]b|zl|pln|eur|euro?s?|usd|gbp|brl|reais|px|x|godzin\w?|minut\w?|dni|dnia|hours?|minutes?|days?|"
    r"weeks?|months?|years?|horas|minutos?|dias?|semanas?|meses|anos?|lat|miesiec\w{1,3}|tygodni\w{0,2})\b)"
)
"""What must not follow a number that is to be a time of day: it would be an amount."""
_CLOCK = (
    r"(?:(?:as|pelas) (?:[01]?\d|2[0-4])(?:[:.h][0-5]\d)? horas\b|(?:(?:at|o|godz\.?|godziny|godzinie|as|a|pelas) )?"
    r"(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|h)?(?: ?(?:a\.?m\.?\b|p\.?m\.?\b|o'clock|hrs?\b|h\b))?)"
    rf"{_NO_CLOCK}"
)
_SURE_CLOCK = (
    r"(?:(?:as|pelas) (?:[01]?\d|2[0-4]) horas\b|"
    r"(?:at|around|about|o|okolo|godz\.?|godziny|godzinie|as|pelas|por volta das) (?:o |godz\.? |godzinie )?"
    r"(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|h)?(?: ?(?:a\.?m\.?\b|p\.?m\.?\b|o'clock|hrs?\b))?)"
    rf"{_NO_CLOCK}"
)
_PART = (
    r"(?:(?:in )?the )?(?:early |late )?(?:morning|noon|midday|midnight|lunchtime|lunch|afternoon|evening|end of (?:the )?(?:business )?day|eod|cob)|"
    r"(?:w )?(?:poludnia|poludnie|polnocy|konca dnia|rana|rano|przed poludniem|po poludniu|wieczora|wieczorem)|"
    r"(?:ao |a |de |da |o |pelo )?(?:meio-dia|meio dia|meia-noite|meia noite|(?:fim|final) do dia|manha|tarde|noite|inicio da tarde|fim da tarde|final da tarde)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|"
    r"listopada|grudnia|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)"
)
_WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|poniedzial(?:ku|ek)|wtor(?:ku|ek)|srod[ay|e]|czwart(?:ku|ek)|piat(?:ku|ek)|"
    r"sobot[aye]|niedziel[aie]|(?:segunda|terca|quarta|quinta|sexta)(?:-feira| feira)?|sabado|domingo"
)
_NEAR = (
    r"(?:the )?day after tomorrow|today|tonight|tomorrow|(?:the )?end of (?:the|this|next) week|"
    r"pojutrze|dzisiaj|dzis|jutra|jutro|(?:konca|koniec) (?:tego |przyszlego )?tygodnia|"
    r"depois de amanha|hoje|amanha|(?:ao |o )?(?:fim|final) (?:da|desta) semana|"
    rf"(?:(?:this|next|the|coming|on|w|we|najblizsz\w{{1,3}}|przyszl\w{{1,3}}|na|no|proxim[ao]|a) ){{0,2}}(?:{_WEEKDAY})\b(?: que vem)?"
)
_DATE = rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th|º|o)? (?:of |de )?{_MONTH}\b(?: (?:de )?\d{{4}})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d"
_NUMERIC = r"\d{1,2}[./]\d{1,2}(?:[./](?:\d{4}|\d\d))?(?![\d:]|[./]\d)"
_BY = (
    r"(?:by|before|until|till|no later than|not later than|latest by|"
    r"(?:najpozniej )?(?:do(?! (?:to|today|tonight|tomorrow|the|this|it|on|next)\b)|przed|nie pozniej niz)|(?:o )?mais tardar(?: ate)?|(?:ja )?ate|antes d[aeo]s?)"
)
_DAYS = rf"(?:{_NEAR}|{_DATE}|{_NUMERIC})(?!\w)"
_NAMED_DAYS = rf"(?:{_NEAR}|{_DATE}|(?:on|dniu|dia|em) {_NUMERIC})(?![\w'])"
_NEAR_DAYS = rf"(?:{_NEAR})(?![\w'])"
_PARTS = rf"(?:{_PART})(?!\w)"
_JOIN = r",? (?:(?:at|by|before|until|in|o|do|ok\.?|okolo|przed|as|ate|ate as|ate ao|ao|a|de|pela|pelas|antes das|around|about|the) ){0,2}"
_NUMBER = (
    r"(?:\d{1,3}(?: ?(?:-|to|do|a|ou|or) ?\d{1,3})?|half an|half a|an|a|one|two|three|four|five|six|eight|ten|twelve|"
    r"twenty[- ]four|forty[- ]eight|a couple of|a few|the|the next(?: \w{2,9})?|"
    r"pol|jednej|jednego|dwoch|dwie|trzech|trzy|czterech|cztery|pieciu|piec|szesciu|kilku|kilka|najblizszej|najblizszych(?: \w{2,10})?|"
    r"meia|uma|um|duas|dois|tres|quatro|cinco|seis|doze|algumas|alguns|poucas|poucos|proximas(?: \w{1,7})?|proximos(?: \w{1,7})?|proxima|proximo)"
)
_UNIT = (
    r"(?:minutes?|mins?|half hour|hours?|hrs?|h|(?:business |working )?days?|weeks?|minut[ye]?|pol godziny|godziny?|godzine|godz\.?|"
    r"dni roboczych|dnia roboczego|dzien roboczy|dni|dnia|dzien|tygodnia|tygodni[e]?|tydzien|minutos?|horas?|dias uteis|dia util|dias?|semanas?|meia hora)"
)
_WITHIN = (
    r"(?:within|in|in under|in less than|in about|in the next|over the next|"
    r"(?:w ciagu|w przeciagu|za|w czasie|do|nie dluzej niz)(?: okolo| ok\.| maksymalnie| najblizszych| najblizszej)?|"
    r"(?:dentro de|em|no prazo de|num prazo de|n[ao]s?(?= proxim)|em menos de|daqui a|em ate|em cerca de|ate em)(?: ate| no maximo| cerca de)?)"
)

HINT = re.compile(
    r"\d|day|tonight|tomorrow|noon|night|hour|minute|week|eod|cob|poludni|polnoc|dni|dzi|jutr|godzin|minut|tyg|"
    r"piat|sob|srod|wtor|czwart|ponied|niedz|hoje|amanha|meio|meia|hora|dia|feira|seman|segunda|terca|quarta|quinta|sexta|sabado|domingo|lunch"
)
"""What is in every promise."""

BEFORE = re.compile(
    r"(?:\b(?:(?:since|od|desde|last)(?: \w{1,12})?|not|nie|nao|was|were|been|byl[aoy]?|bylo|foi|era|(?:backup|copia) d[ae]|from|of|after|a partir|apartir|ago|yesterday|"
    r"wczoraj|ontem|between|miedzy|entre|every|each|co|cada|po|apos|valid|kept|z|wazn\w{1,4}|valid\w{1,3})|-) ?\Z"
)
"""What must not stand just before."""

_DEADLINE = (
    rf"\b{_BY} (?:as |ao |a |o |dia )?(?P<day>{_DAYS})(?:{_JOIN}(?:(?P<part>{_PARTS})|(?P<time>{_CLOCK})))?",
    rf"\b{_BY} (?:as |ao |a |o )?(?:(?P<part>{_PARTS})|(?P<time>{_CLOCK}))(?:,? (?:on |w |na |no |de |do )?(?P<day>{_DAYS}))?",
    rf"\b(?P<day>{_DAYS}),? (?:\w{{2,12}} )?{_BY} (?:as |ao |a |o )?(?:(?P<part>{_PARTS})|(?P<time>{_CLOCK}))",
    rf"\b{_WITHIN} (?:(?P<amount>{_NUMBER}) )?(?P<unit>{_UNIT})(?!\w)",
    rf"\b{_WITHIN} (?P<amount>\d{{1,3}}) ?(?P<unit>h|min)\b",
)
_AND_WHEN = rf"(?:{_JOIN}(?:(?P<part>{_PARTS})|(?P<time>{_CLOCK})))?"
_MENTIONED = (
    rf"\b(?P<day>{_NAMED_DAYS}){_AND_WHEN}",
    rf"\b(?P<part>{_PARTS})(?:,? (?:on |w |na |no |de )?(?P<day>{_DAYS}))",
    rf"\b(?P<time>{_SURE_CLOCK})(?:,? (?:on |w |na |no |de )?(?P<day>{_DAYS}))?",
    r"\b(?P<part>this (?:morning|afternoon|evening)|esta (?:manha|tarde|noite)|dzis (?:rano|wieczorem|po poludniu))\b",
)

DEADLINES = tuple(map(re.compile, _DEADLINE))
"""Promise by themselves."""
FRAGMENTS = (*DEADLINES, re.compile(rf"\b(?P<day>{_NEAR_DAYS}){_AND_WHEN}"))
"""Promise in a few words without a verb."""
PROMISES = (*DEADLINES, *map(re.compile, _MENTIONED))
"""Promise in a sentence that says what will be done."""
