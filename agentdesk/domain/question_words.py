"""How customers ask, in plain letters: English, Polish, Portuguese, German and Spanish."""

from agentdesk.domain.wording import Phrases

BEGINNING = Phrases(
    "how do/does/did/can/could/should/would/much/many/long/to/come/is/are",
    "what is/are/do/does/did/should/can/could/would/about/happened/happens/kind/else/time",
    "what's",
    "why is/are/do/does/did/can't/cannot/was/were/has/have/not/isn't/doesn't",
    "when will/can/could/is/are/do/does/would/should",
    "where is/are/do/does/can/should/did",
    "which one/of/plan/server/version/settings/port/nameservers",
    "who is/can/should/has",
    "can/could/would/will you/i/we/someone/anyone/it",
    "is it/there/this/that",
    "are there/you/these",
    "do/does/did/have you/i/we/this/that/it",
    "should i/we",
    "czy",
    "jak moge/mozna/mam/dlugo/zmienic/ustawic/to/skonfigurowac/zrobic/wlaczyc/wylaczyc/przeniesc/dodac/usunac/odzyskac",
    "dlaczego",
    "czemu",
    "kiedy bedzie/beda/mozna/moge/zostanie/mozemy/to/strona/wroci",
    "gdzie jest/sa/moge/mozna/znajde/znajduje",
    "ile kosztuje/kosztuja/to/trwa/czasu/mamy/mam/wynosi/jest/potrwa",
    "jaki/jaka/jakie/jakiego/jakich jest/sa/bedzie/pakiet/serwer/koszt/limit/adres/dane/ustawienia",
    "co mam/mamy/zrobic/sie/jest/z/moge/mozna/robic/powinienem/powinnam",
    "kto",
    "ktory/ktora/ktore pakiet/serwer/port/wersja/opcja",
    "como posso/podemos/faco/fazemos/e/configuro/altero/devo/consigo/se",
    "porque/porque nao/e/esta/estao",
    "por que",
    "quando e/estara/vai/sera/podem/fica/posso/volta",
    "onde esta/estao/posso/e/fica/encontro",
    "qual/quais e/o/a/os/as/sao/seria",
    "quanto custa/tempo/e/demora/custam",
    "quantos/quantas",
    "quem",
    "o que devo/posso/aconteceu/se/fazer/preciso/houve",
    "podem/podiam/poderiam/pode/podia/poderia/consegue/conseguem me/nos/ajudar/dizer/verificar/ver/enviar/por/indicar/informar/confirmar/voce/voces",
    "sera que",
    "e possivel",
    "ha alguma/algum/forma/maneira/possibilidade",
    "wie kann/konnen/lange/viel/geht/komme/bekomme/soll/muss",
    "warum",
    "wieso",
    "wann wird/kann/ist/werden/konnen/geht",
    "wo finde/ist/kann/sind",
    "was kostet/kann/muss/soll/ist/mussen",
    "welche/welcher/welches",
    "konnen/konnten/konntet/kann/wurden sie/ihr/ich/wir/man",
    "gibt es",
    "haben/ist/sind sie/es/das",
    "como puedo/podemos/hago/se/configuro/cambio",
    "cuando estara/va/podre/sera/pueden/funcionara",
    "donde esta/estan/puedo",
    "cual/cuales",
    "cuanto cuesta/tiempo/tarda/cuestan/vale",
    "quien",
    "que debo/puedo/paso/tengo/hago",
    "pueden/puede/podrian/podria me/ayudarme/ayudarnos/decirme/revisar/enviarme/usted/ustedes/indicarme/confirmar/ver",
    "es posible",
    "hay alguna/algun/forma/manera",
)
"""A sentence that begins so is a question, with its mark or without."""

LEADING = frozenset(
    "and also but so or then ok hi hello well please second secondly finally next additionally 1 2 3 4 5 6 7 8 9 a b c d "
    "i oraz a ale wiec tez dodatkowo ponadto prosze e mas tambem entao ainda und auch aber y tambien pero witam "
    "ola oi hola hallo".split()
)
"""What may stand before it."""

ASKING = Phrases(
    "i'd/would/want like/love to know",
    "would like to know/ask/understand",
    "want/need/like to know",
    "i was/am/i'm wondering",
    "i'm wondering",
    "i wonder",
    "wondering if/whether/how/why/when",
    "let me/us know if/whether/how/when/what/why/where/which/your/the",
    "tell me/us if/whether/how/when/what/why/where/which/about",
    "any idea/ideas/chance/news/update/eta",
    "no idea how/why/what",
    "don't know how/why/what/where/which",
    "not sure how/why/what/where/which/whether/if",
    "question is",
    "chcial*/chce/chcemy wiedziec/sie/zapytac/spytac",
    "chcial* .. zapytac/dowiedziec/wiedziec/spytac/prosic",
    "mam/mamy pytanie",
    "nie wiem/wiemy jak/czy/dlaczego/co/gdzie/ktory/kiedy",
    "zastanawiam .. czy",
    "dajcie/daj/prosze .. znac",
    "interesuje mnie",
    "gostaria/gostava/queria/gostariamos/queriamos/quero/quer de/saber/perguntar",
    "gostaria/gostava/gostariamos .. saber/perguntar",
    "queria/queriamos/gostava/gostaria entender/perceber/confirmar",
    "preciso/precisamos de saber",
    "preciso/precisamos saber",
    "nao sei/sabemos como/se/porque/onde/qual/quando",
    "tenho/temos uma/duas duvida/duvidas/pergunta/perguntas/questao",
    "ich mochte/wollte wissen/fragen",
    "mochte/wollte/wurde .. wissen/fragen",
    "ich weiss nicht",
    "quisiera/quiero/queria/querria saber/preguntar",
    "me gustaria saber",
    "no se como/si/porque/donde",
)
"""An ask in the shape of a statement."""

REQUEST = Phrases(
    "please *",
    "like .. back please",
    "kindly tell/send/confirm/advise/check/fix/restore/change/reset/help/provide",
    "i'd/i need/like you to",
    "prosze/prosimy/poprosze/prosilbym/prosilabym/prosba/uprzejmie o",
    "prosze/prosimy .. podac/sprawdzic/wyslac/przeslac/zmienic/naprawic/przywrocic/wyjasnic/potwierdzic/dodac/usunac/"
    "wlaczyc/wylaczyc/zresetowac/odblokowac/utworzyc/zalozyc/przeniesc/powiedziec/napisac/odpisac/wystawic/anulowac/"
    "przedluzyc/zainstalowac/zwiekszyc/poinformowac/ustawic/pomoc/wskazac/doradzic",
    "prosze/prosimy *ac/*ic/*yc/*ec/*sc",
    "gostaria/gostava/gostariamos do/da/de/que",
    "por favor .. diga*/envi*/verifi*/confirm*/ajud*/expli*/alter*/restau*/corri*/mud*/reenvi*/inform*/indi*/adicion*/"
    "remov*/ativ*/cancel*/cri*/aument*/desbloque*/vejam/veja/faca*/dec*/revis*/reset*/renov*",
    "agradeco/agradecia/agradecemos/agradeciamos que/se/o/a/uma",
    "peco/pedimos/solicito/solicitamos/pedia que/o/a/por",
    "preciso/precisamos que",
    "bitte .. senden/schicken/prufen/andern/helfen/teilen/sagen/bestatigen/loschen/erstellen/zurucksetzen/setzen/"
    "geben/beheben/erklaren/informieren",
    "bitte um",
    "ich bitte um",
)
"""An ask in the shape of an order."""

NOT_ASKED = Phrases(
    "how are you",
    "how is/are it/things/everything going",
    "how's it going",
    "hope you/this/all",
    "what's up",
    "how do you do",
    "please find/see/note/ignore/disregard/accept/excuse/forgive/to/and/with/also/do/feel/don't",
    "can you believe",
    "co slychac",
    "jak sie masz/macie/pan/pani",
    "co u was/ciebie/panstwa",
    "prosze o wyrozumialosc/wybaczenie/szybka/rychla",
    "please reply/answer/respond soon/asap/quickly",
    "resposta rapida/breve/urgente",
    "gostaria/gostava/gostariamos de/que agradecer/dizer/saibam",
    "tudo bem/bom/certo",
    "como esta/estao/vai/vao/estas",
    "como tem passado",
    "espero que",
    "wie geht es/es/ihnen",
    "wie geht's",
    "como estan",
    "que tal",
)
"""Said out of politeness; no answer is expected."""

ANNOUNCING = Phrases(
    "question/questions/ask/asks/asking/need/needs/please/know/following/points/things",
    "pytanie/pytania/pytan/prosze/prosba/prosby/potrzebuje/potrzebujemy/nastepujace/ponizsze/sprawy/zapytac/wiedziec",
    "pergunta/perguntas/duvida/duvidas/questoes/questao/preciso/precisamos/pedido/pedidos/seguinte/seguintes/favor/saber",
    "frage/fragen/brauche/brauchen/bitte/folgende/folgendes/wissen",
    "preguntas/pregunta/necesito/necesitamos/siguiente/siguientes/dudas",
)
"""A line that ends in a colon and says one of these begins a list of asks."""
